"""Pictures and PDFs into papers for a portal: straight, readable, within its limit, pages counted."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.kernel.errors import Rejection

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 80_000_000
MOST_PAGES = 60
_MOST_DOTS = 60_000_000
_A4_INCHES = (8.27, 11.69)
# TT 01/2023/TT-VPCP asks for readable copies; 300 dpi is commonly quoted, less is taken only to fit the limit.
_TRIES = ((300, 80), (200, 75), (200, 55), (150, 55), (120, 45), (100, 35))
_SKEWS = tuple(step / 4 for step in range(-16, 17))
_LOOK = 600
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Sheets:
    """One paper as PDF bytes with its number of pages."""

    pdf: bytes
    pages: int


def paper_of(contents: Sequence[bytes], *, limit_kb: int) -> Sheets:
    """Return one paper made of pictures, each a page, or of one PDF as it is.

    Raises Rejection `scan.nothing`, `scan.too_large`, `scan.unreadable`, `scan.pdf_broken`, `scan.too_many_pages`, or
    `scan.over_limit` when even the plainest picture does not fit the portal.
    """
    if not contents:
        raise Rejection("scan.nothing", "papers")
    if sum(map(len, contents)) > LARGEST:
        raise Rejection("scan.too_large", "papers", most=LARGEST // 1_000_000)
    if contents[0].startswith(_PDF):
        if len(contents) > 1:
            raise Rejection("scan.one_pdf", "papers")
        return _checked_pdf(contents[0], limit_kb)
    if len(contents) > MOST_PAGES:
        raise Rejection("scan.too_many_pages", "papers", most=MOST_PAGES)
    pages = [_page(each) for each in contents]
    for dpi, quality in _TRIES:
        pdf = _pdf(pages, dpi, quality)
        if len(pdf) <= limit_kb * 1024:
            return Sheets(pdf, len(pages))
    raise Rejection("scan.over_limit", "papers", limit=limit_kb // 1024)


def joined(papers: Sequence[bytes]) -> bytes:
    """Return the pages of several PDFs as one, in their order."""
    import pypdfium2  # noqa: PLC0415  # see _checked_pdf

    whole, target = pypdfium2.PdfDocument.new(), io.BytesIO()
    for each in papers:
        part = pypdfium2.PdfDocument(each)
        whole.import_pages(part)
        part.close()
    whole.save(target)
    whole.close()
    return target.getvalue()


def _checked_pdf(content: bytes, limit_kb: int) -> Sheets:
    import pypdfium2  # noqa: PLC0415  # costs a tenth of a second, and only scanning pays it

    try:
        document = pypdfium2.PdfDocument(content)
        pages = len(document)
        document.close()
    except pypdfium2.PdfiumError as error:
        raise Rejection("scan.pdf_broken", "papers") from error
    if not pages:
        raise Rejection("scan.pdf_broken", "papers")
    if pages > MOST_PAGES:
        raise Rejection("scan.too_many_pages", "papers", most=MOST_PAGES)
    if len(content) > limit_kb * 1024:
        raise Rejection("scan.over_limit", "papers", limit=limit_kb // 1024)
    return Sheets(content, pages)


def _page(content: bytes) -> "Image":
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415  # see _checked_pdf

    try:
        with Image.open(io.BytesIO(content)) as found:
            if found.width * found.height > _MOST_DOTS:
                raise Rejection("scan.too_large", "papers", most=LARGEST // 1_000_000)
            upright = ImageOps.exif_transpose(found).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise Rejection("scan.unreadable", "papers") from error
    angle = skew_of(upright)
    if angle:
        upright = upright.rotate(angle, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    # The darkest and lightest hundredth are dust and glare.
    return ImageOps.autocontrast(upright, cutoff=1)


def skew_of(page: "Image") -> float:
    """Return by how many degrees a page must be turned so that its lines lie level, 0 for less than half a degree."""
    from PIL import ImageOps  # noqa: PLC0415  # see _checked_pdf

    small = ImageOps.invert(ImageOps.autocontrast(page.convert("L")))
    small.thumbnail((_LOOK, _LOOK))
    level = _sharpness(small, 0.0)
    best = max(_SKEWS, key=lambda angle: _sharpness(small, angle))
    better = _sharpness(small, best) > level * 1.05
    return best if better and abs(best) >= 0.5 else 0.0  # noqa: PLR2004  # less is not seen by anybody


def _sharpness(page: "Image", angle: float) -> float:
    """Return how sharply lines of text and the space between them change along a page turned by an angle."""
    return float(sum((one - other) ** 2 for one, other in pairwise(_rows(page, angle))))


def _rows(page: "Image", angle: float) -> bytes:
    """Return the mean of each row of a page turned by an angle."""
    from PIL import Image  # noqa: PLC0415  # see _checked_pdf

    turned = page.rotate(angle, resample=Image.Resampling.BILINEAR)
    return turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()


def _pdf(pages: Sequence["Image"], dpi: int, quality: int) -> bytes:
    fitted = [_fitted(each, dpi) for each in pages]
    target = io.BytesIO()
    fitted[0].save(target, "PDF", save_all=True, append_images=fitted[1:], resolution=dpi, quality=quality)
    return target.getvalue()


def _fitted(page: "Image", dpi: int) -> "Image":
    """Return a page no larger than A4 at a number of dots to the inch, lying where it is wider than high."""
    short, long = (round(side * dpi) for side in _A4_INCHES)
    box = (long, short) if page.width > page.height else (short, long)
    copy = page.copy()
    copy.thumbnail(box)
    return copy
