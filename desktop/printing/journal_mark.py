"""The head of the journal on paper: a hash that two people compare by eye and a machine by its code."""

from desktop.printing import codes
from desktop.printing.canvas import Canvas
from desktop.printing.flow import Area, Block, draw_page, height_of
from desktop.printing.fonts import BOLD, ITALIC, REGULAR, width
from desktop.printing.layout import MM
from desktop.printing.papers import ClosingPaper
from desktop.printing.paragraphs import paragraph

_QR = 22 * MM
_HASH, _PITCH, _GROUP, _ACROSS = 10.0, 5.2, 16, 2


def journal_block(paper: ClosingPaper, room: float, size: float) -> Block:
    """Return the journal's head in groups of sixteen, which a back-dated entry would change, with its code beside."""
    side = codes.qr_side(paper.qr_text, least=_QR)
    beside = room - side - size
    title = paragraph(((BOLD, "Dấu nhật ký cuối ngày"),), beside, size, space=0.0)
    groups = [paper.journal_head[start : start + _GROUP] for start in range(0, len(paper.journal_head), _GROUP)]
    rows = -(-len(groups) // _ACROSS)
    digits = Block(height=rows * _HASH * 1.4, draw=lambda canvas, x, y: _draw_groups(canvas, groups, x, y), space=2)
    caption = paragraph(((ITALIC, paper.qr_caption),), beside, size, space=0.1)
    said = (title, digits, caption)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        codes.draw_qr(canvas, paper.qr_text, x=left + room - side, y=y - side, side=side)
        draw_page(canvas, said, Area(left, left + beside, y, 0.0), size=size)

    return Block(height=max(side, height_of(said, size)), draw=draw, space=12)


def _draw_groups(canvas: Canvas, groups: list[str], left: float, y: float) -> None:
    for place, group in enumerate(groups):
        x = left + (place % _ACROSS) * (_GROUP + 2) * _PITCH
        _draw_evenly(canvas, group, x=x, y=y - (place // _ACROSS + 0.8) * _HASH * 1.4)


def _draw_evenly(canvas: Canvas, text: str, *, x: float, y: float) -> None:
    """Draw each letter in the middle of a place of the same width, so that two hashes stand digit over digit."""
    canvas.setFont(REGULAR, _HASH)
    for place, letter in enumerate(text):
        canvas.drawString(x + place * _PITCH + (_PITCH - width(letter, REGULAR, _HASH)) / 2, y, letter)
