"""Codes for machines: Code 128 and QR, drawn as paths and never finer than a cheap reader sees."""

from functools import lru_cache

from desktop.printing.canvas import Canvas
from desktop.printing.layout import MM

_LEAST_MODULE = 0.40 * MM
_GOOD_MODULE = 0.48 * MM
_LARGEST = 26 * MM


def draw_code128(canvas: Canvas, code: str, *, x: float, y: float, room: float, height: float) -> None:
    """Draw a code as Code 128, as wide as fits; the code itself is printed by the form's first line."""
    # See desktop.printing.canvas for why the library is loaded here.
    from reportlab.graphics.barcode.code128 import Code128  # noqa: PLC0415

    plain = Code128(code, barWidth=1, barHeight=height, humanReadable=False, quiet=False)
    bar = min(1.0, room / plain.width)
    Code128(code, barWidth=bar, barHeight=height, humanReadable=False, quiet=False).drawOn(canvas, x, y)


@lru_cache(maxsize=4)
def _matrix(text: str) -> tuple[bytes, ...]:
    # The library costs a few milliseconds to load, and only papers with a code need it.
    import segno  # noqa: PLC0415

    return tuple(bytes(row) for row in segno.make(text, error="m", micro=False).matrix)


def quiet_zone(text: str, side: float) -> float:
    """Return the white that a reader wants around a QR of this side: four modules (ISO/IEC 18004)."""
    return 4 * side / len(_matrix(text))


def qr_side(text: str, *, least: float) -> float:
    """Return the side of a QR: `least`, or larger so that a long text's modules stay wide enough to be read."""
    modules = len(_matrix(text))
    return max(least, min(_LARGEST, modules * _GOOD_MODULE), modules * _LEAST_MODULE)


def draw_qr(canvas: Canvas, text: str, *, x: float, y: float, side: float) -> None:
    """Draw a text as a QR code of a side in points, its dark cells as one path."""
    matrix = _matrix(text)
    cell = side / len(matrix)
    path = canvas.beginPath()
    for row, cells in enumerate(matrix):
        start = None
        for column, dark in enumerate((*cells, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(x + start * cell, y + side - (row + 1) * cell, (column - start) * cell, cell)
                start = None
    canvas.drawPath(path, stroke=0, fill=1)
