"""What a printed paper says and where it stands, read back from its bytes alone."""

import base64
import hashlib
import re
import zlib
from collections import defaultdict
from itertools import combinations

import pypdfium2
import zxingcpp
from PIL import Image

from desktop.printing.raster import page_images

Box = tuple[float, float, float, float]
A5 = (148.0, 210.0)
A4 = (210.0, 297.0)
A4_ACROSS = (297.0, 210.0)
# What a printer can reach of each sheet, in millimetres from the lower left: left, bottom, right, top.
FRAMES: dict[tuple[float, float], Box] = {
    A5: (8, 6, 140, 204),
    A4: (28, 8, 197, 289),
    A4_ACROSS: (28, 8, 287, 202),
}


def texts(pdf: bytes) -> list[str]:
    """Return the words of each page, one space between."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        part = page.get_textpage()
        found.append(" ".join(part.get_text_bounded().split()))
        part.close()
        page.close()
    document.close()
    return found


def sizes(pdf: bytes) -> set[tuple[float, float]]:
    """Return the sizes of the pages in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    found = {tuple(round(side * 25.4 / 72, 1) for side in page.get_size()) for page in document}
    document.close()
    return found


def boxes(pdf: bytes) -> list[tuple[int, float, float, float, float]]:
    """Return (page, left, bottom, right, top) of every printed letter, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document):
        part = page.get_textpage()
        for index in range(part.count_chars()):
            left, bottom, right, top = (side * 25.4 / 72 for side in part.get_charbox(index))
            if right - left > 0.01:
                found.append((number, left, bottom, right, top))
        part.close()
        page.close()
    document.close()
    return found


def drawings(pdf: bytes) -> list[Box]:
    """Return the frames of everything that is drawn, letters and rules and codes, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        for each in page.get_objects():
            left, bottom, right, top = (side * 25.4 / 72 for side in each.get_bounds())
            found.append((left, bottom, right, top))
        page.close()
    document.close()
    return found


def drawn_digest(pdf: bytes) -> str:
    """Return a digest of all that is drawn and of the fonts, whichever library pressed it together."""
    streams = re.findall(rb"/Filter \[ /ASCII85Decode /FlateDecode \].*?stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    assert streams
    digest = hashlib.sha256()
    for each in streams:
        digest.update(zlib.decompress(base64.a85decode(b"<~" + each.strip(), adobe=True)))
    return digest.hexdigest()


def in_order(text: str, headings: tuple[str, ...]) -> None:
    """Hold headings to their order."""
    place = 0
    for heading in headings:
        found = text.find(heading, place)
        assert found >= 0, f"{heading!r} is not after place {place} of {text!r}"
        place = found + len(heading)


def assert_whole(pdf: bytes) -> None:
    """Hold every letter, rule and code inside what a printer can reach."""
    (size,) = sizes(pdf)
    least_left, least_bottom, most_right, most_top = FRAMES[size]
    for left, bottom, right, top in (*(each[1:] for each in boxes(pdf)), *drawings(pdf)):
        if right <= left or top <= bottom:
            continue
        assert left >= least_left, "something stands outside the printable frame"
        assert right <= most_right
        assert bottom >= least_bottom
        assert top <= most_top


def assert_apart(pdf: bytes) -> None:
    """Hold letters apart: no line is printed over another. Marks that cannot be composed do stand over letters."""
    cells: dict[tuple[int, int, int], list[Box]] = defaultdict(list)
    for page, left, bottom, right, top in boxes(pdf):
        cells[page, int(left // 6), int(bottom // 6)].append((left, bottom, right, top))
    for near in cells.values():
        for one, other in combinations(near, 2):
            assert _shared(one, other) < 0.4, "letters are printed over each other"


def _shared(one: Box, other: Box) -> float:
    """Return the share of the smaller of two frames that the other covers."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    # Neighbours on a line may lean over each other by a hair.
    if wide <= 0.25 or tall <= 0.25:
        return 0.0
    return wide * tall / min((each[2] - each[0]) * (each[3] - each[1]) for each in (one, other))


def codes_read(pdf: bytes, *, page: int = 0, dpi: int = 150) -> dict[str, str]:
    """Return the codes that a reader finds on a page drawn at so many dots to the inch, by their kind."""
    dots = page_images(pdf, dpi=dpi)[page]
    image = Image.frombuffer("RGB", (dots.width, dots.height), dots.pixels, "raw", "BGRX", dots.stride, 1)
    return {str(each.format).split(".")[-1]: each.text for each in zxingcpp.read_barcodes(image)}
