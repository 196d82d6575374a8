"""The floor of paper: what a receipt draws, noted once, and the same strings drawn by the PDF library alone."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby

import pytest
import segno
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen import canvas as library
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from desktop.printing import layout
from desktop.printing.fonts import REGULAR

QR_SIDE = 54.0
BAR_HEIGHT = 25.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """One string with its place, font and size."""

    x: float
    y: float
    font: str
    size: float
    text: str


@dataclass(slots=True)
class Notes:
    """The strings of each page, the page that is being drawn last."""

    pages: list[list[Drawn]] = field(default_factory=lambda: [[]])


class NotingText(PDFTextObject):
    """A text object that notes what it writes."""

    def textOut(self, text: str) -> None:  # noqa: N802  # the library's name
        """Note a string and write it."""
        self._note(text)
        super().textOut(text)

    def textLine(self, text: str = "") -> None:  # noqa: N802  # the library's name
        """Note a line and write it."""
        self._note(text)
        super().textLine(text)

    def _note(self, text: str) -> None:
        drawn = Drawn(self.getX(), self.getY(), self._fontname, self._fontsize, text)
        self._canvas.notes.pages[-1].append(drawn)


class NotingCanvas(Canvas):
    """A canvas that notes every string."""

    def __init__(self, *words: object, **options: object) -> None:
        self.notes = Notes()
        super().__init__(*words, **options)

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> NotingText:  # noqa: N802  # the library's name
        """Return a text object that notes."""
        return NotingText(self, x, y, direction=direction)

    def showPage(self) -> None:  # noqa: N802  # the library's name
        """Begin the notes of the next page."""
        super().showPage()
        self.notes.pages.append([])


@contextmanager
def noting(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[NotingCanvas]]:
    """Give the canvases that are made meanwhile, each with its notes."""
    made: list[NotingCanvas] = []

    def note(*words: object, **options: object) -> NotingCanvas:
        made.append(NotingCanvas(*words, **options))
        return made[-1]

    with monkeypatch.context() as patch:
        patch.setattr(library, "Canvas", note)
        yield made


def bare_pdf(pages: list[list[Drawn]], *, code: str, qr: str) -> bytes:
    """Return the pages drawn by the library alone: the strings in their fonts, one QR and one Code 128."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=layout.A5, invariant=True, pageCompression=1, initialFontName=REGULAR, lang="vi")
    matrix = tuple(segno.make(qr, error="m", micro=False).matrix)
    bars = Code128(code, barWidth=0.7, barHeight=BAR_HEIGHT, humanReadable=False, quiet=False)
    for page in pages:
        for each in page:
            canvas.setFont(each.font, each.size)
            canvas.drawString(each.x, each.y, each.text)
        _draw_qr(canvas, matrix)
        bars.drawOn(canvas, 28, 430)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw_qr(canvas: Canvas, matrix: tuple[bytearray, ...]) -> None:
    cell = QR_SIDE / len(matrix)
    path = canvas.beginPath()
    for row, cells in enumerate(matrix):
        column = 0
        for dark, run in groupby(cells):
            wide = len(list(run))
            if dark:
                path.rect(330 + column * cell, 480 - row * cell, wide * cell, cell)
            column += wide
    canvas.drawPath(path, stroke=0, fill=1)
