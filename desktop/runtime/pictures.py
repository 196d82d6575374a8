"""Reading bar codes and QR codes out of pictures and out of the pages of a PDF."""

import io

from desktop.kernel.errors import Rejection

_LARGEST = 40_000_000
_MOST_PAGES = 20
_DPI = 300


def codes_in(picture: bytes) -> tuple[str, ...]:
    """Return the texts of all codes that a picture shows (PNG, JPEG, BMP, WebP).

    Raises Rejection `card.picture_unreadable` for what is no picture, or one of more than 40 million dots.
    """
    # Both libraries cost a tenth of a second to load; only an officer who opens a picture pays it.
    import zxingcpp  # noqa: PLC0415
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with Image.open(io.BytesIO(picture)) as image:
            if image.width * image.height > _LARGEST:
                raise Rejection("card.picture_too_large", "card")
            grey = image.convert("L")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise Rejection("card.picture_unreadable", "card") from error
    return tuple(found.text for found in zxingcpp.read_barcodes(grey) if found.text)


def codes_in_pdf(pdf: bytes) -> tuple[str, ...]:
    """Return the texts of all codes on the pages of a PDF, printed or scanned.

    It may come from anybody: pages are drawn one at a time, in grey, none with more than 40 million dots. Raises
    Rejection `seal.file_unreadable` for what is no PDF or is locked, `seal.too_many_pages`.
    """
    # Loaded here for the same reason.
    import pypdfium2  # noqa: PLC0415
    import zxingcpp  # noqa: PLC0415

    found: list[str] = []
    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            if len(document) > _MOST_PAGES:
                raise Rejection("seal.too_many_pages", "file", pages=len(document), most=_MOST_PAGES)
            for page in document:
                grey = page.render(scale=_scale(*page.get_size()), grayscale=True).to_pil()
                found += [each.text for each in zxingcpp.read_barcodes(grey) if each.text]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise Rejection("seal.file_unreadable", "file") from error
    return tuple(found)


def _scale(width: float, height: float) -> float:
    """Return how many dots a point gets, so that a page of any size stays within the limit."""
    return float(min(_DPI / 72, (_LARGEST / max(1.0, width * height)) ** 0.5))
