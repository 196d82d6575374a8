"""The one big answer at the top of our own papers, in a frame, so that it is read before anything else."""

from dataclasses import dataclass

from desktop.printing.canvas import Canvas
from desktop.printing.flow import LEADING, Block, broken
from desktop.printing.fonts import BOLD, REGULAR
from desktop.printing.layout import centred, fitting, one_line

_PAD = 9.0
_LEAST = 0.6


@dataclass(frozen=True, slots=True)
class Style:
    """The sizes of answer and caption; an alarm is white on black, told apart before a word is read."""

    large: float
    small: float
    alarm: bool = False


def answer_block(answer: str, caption: str, room: float, *, style: Style, space: float = 6.0) -> Block:
    """Return a frame with a caption and, under it, the answer in large letters; long answers take more lines."""
    inner = room - 4 * _PAD
    large = max(style.large * _LEAST, fitting(answer, BOLD, style.large, inner))
    lines = [line.text for line in broken([(BOLD, answer)], inner, large)]
    little, captions = one_line(caption, REGULAR, style.small, inner)
    height = len(captions) * little * LEADING + len(lines) * large * LEADING + 2 * _PAD

    def draw(canvas: Canvas, left: float, y: float) -> None:
        canvas.setLineWidth(1.4)
        canvas.roundRect(left, y - height, room, height, 4, fill=int(style.alarm))
        canvas.setFillGray(1 if style.alarm else 0)
        under = y - _PAD
        for line in captions:
            under -= little * LEADING
            centred(canvas, line, x=left + room / 2, y=under + little * 0.3, font=REGULAR, size=little)
        for line in lines:
            under -= large * LEADING
            centred(canvas, line, x=left + room / 2, y=under + large * 0.26, font=BOLD, size=large)
        canvas.setFillGray(0)

    return Block(height=height, draw=draw, space=space)
