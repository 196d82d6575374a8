"""A paper's bytes as dots, for the screen and the printer, and its text and boxes for the tests."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: width and height in dots, bytes a line, and the dots as blue, green, red, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_images(pdf: bytes, *, dpi: int) -> tuple[PageImage, ...]:
    """Return every page of a PDF drawn at a number of dots to the inch."""
    # The renderer is loaded when the first paper is looked at, not at start.
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for page in document:
            bitmap = page.render(scale=dpi / 72, rev_byteorder=False, prefer_bgrx=True)
            found.append(PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)))
            bitmap.close()
            page.close()
        return tuple(found)
    finally:
        document.close()
