"""Our own paper: that figures were received and when, with the hub's own signed letter as a code."""

from dataclasses import replace

from desktop.printing import codes, layout
from desktop.printing.answer import Style, answer_block
from desktop.printing.canvas import Canvas
from desktop.printing.flow import Area, Block, draw_page, height_of
from desktop.printing.fonts import ITALIC
from desktop.printing.layout import MM
from desktop.printing.papers import ProofPaper
from desktop.printing.paragraphs import labelled, paragraph
from desktop.printing.slip import Slip, slip_pdf

_SIZES = (13.0,)
_SHEET = replace(layout.A4_SHEET, top=14 * MM, bottom=18 * MM)
_QR = 58 * MM


def proof_pdf(paper: ProofPaper) -> bytes:
    """Return the proof as PDF bytes; equal papers give equal bytes."""
    slip = Slip(header=paper.header, title=paper.title, running=paper.title, sheet=_SHEET, sizes=_SIZES)
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: ProofPaper, room: float, size: float) -> list[Block]:
    return [
        answer_block(paper.answer, paper.caption, room, style=Style(34, size, alarm=paper.alarm)),
        Block(height=8.0),
        *(paragraph(labelled(name, value), room, size, space=0.3) for name, value in paper.facts),
        Block(height=10.0),
        _code(paper, room, size),
    ]


def _code(paper: ProofPaper, room: float, size: float) -> Block:
    """Return the signed letter as a code, with how it is proven beside it."""
    side = codes.qr_side(paper.code, least=_QR)
    beside = room - side - 2 * size
    said = (paragraph(((ITALIC, paper.how),), beside, size, space=0.0),)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        codes.draw_qr(canvas, paper.code, x=left, y=y - side, side=side)
        draw_page(canvas, said, Area(left + side + 2 * size, left + room, y, 0.0), size=size)

    return Block(height=max(side, height_of(said, size)), draw=draw)
