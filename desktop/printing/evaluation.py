"""The evaluation slip: plain questions, a box to tick for each answer, where to put it (TT 01/2018 Đ12-13)."""

from dataclasses import dataclass

from desktop.printing import codes
from desktop.printing.canvas import Canvas
from desktop.printing.cells import wrapped
from desktop.printing.flow import Area, Block, Line, Run, draw_page, height_of
from desktop.printing.fonts import BOLD, ITALIC, REGULAR
from desktop.printing.layout import MM
from desktop.printing.papers import EvaluationPaper, Question
from desktop.printing.paragraphs import labelled, paragraph
from desktop.printing.slip import Slip, continued, slip_pdf

_BOX = 12.0
_QR = 19 * MM
_ASKED = 0.4
_POINTS = (2, 1, 0)
_PAD = 4.0
_SIZES = (11.0, 10.5, 10.0, 9.5)
_HOW = "Ông/Bà đánh dấu X vào một ô ở mỗi câu. Không phải ghi tên."


def evaluation_pdf(paper: EvaluationPaper) -> bytes:
    """Return the slip as PDF bytes; equal papers give equal bytes."""
    slip = Slip(
        header=paper.header,
        title=paper.title,
        form_number=paper.form_number,
        running=continued(paper.code, paper.title),
        foot=_key(paper.questions),
        sizes=_SIZES,
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size))


def _blocks(paper: EvaluationPaper, room: float, size: float) -> list[Block]:
    facts: tuple[tuple[Run, ...], ...] = (
        labelled("Mã hồ sơ", paper.code, strong=True),
        labelled("Thủ tục", paper.procedure, strong=True),
        labelled("Cơ quan giải quyết", paper.agency),
    )
    return [
        *(paragraph(runs, room, size) for runs in facts),
        paragraph(((ITALIC, _HOW),), room, size, space=0.4),
        _points(room, size),
        *(_question(number, each, room, size) for number, each in enumerate(paper.questions, 1)),
        *_remarks(size),
        *_drop_off(paper, room, size),
    ]


def _key(questions: tuple[Question, ...]) -> str:
    """Return the line by which the office counts: which indicator each question asks for."""
    indicators = ", ".join(str(each.indicator) for each in questions)
    return f"Câu 1-{len(questions)} ứng với chỉ số {indicators}" if questions else ""


def _remarks(size: float) -> list[Block]:
    """Return two lines for the hand, as far apart as handwriting needs."""
    first = Line(((REGULAR, "Ý kiến khác: "),), dots=True)
    return [Block(lines=(first,), space=size * 0.7), Block(lines=(Line((), dots=True),), space=size * 0.5)]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the question and the three answers stand in a width of line."""

    room: float

    @property
    def asked(self) -> float:
        return self.room * _ASKED

    @property
    def answer(self) -> float:
        return (self.room - self.asked) / len(_POINTS)

    def left(self, number: int) -> float:
        return self.asked + number * self.answer


def _points(room: float, size: float) -> Block:
    """Return the line that says what a box in each column is worth."""
    columns = _Columns(room)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        canvas.setFont(BOLD, size)
        for number, points in enumerate(_POINTS):
            canvas.drawString(left + columns.left(number) + _PAD, y - size * 1.1, f"{points} điểm")
        canvas.setLineWidth(0.8)
        canvas.line(left, y - size * 1.6, left + room, y - size * 1.6)

    return Block(height=size * 1.6, draw=draw, space=size * 0.5)


def _question(number: int, question: Question, room: float, size: float) -> Block:
    columns = _Columns(room)
    asked = wrapped(f"{number}. {question.text}", REGULAR, size, columns.asked - 2 * _PAD)
    beside = columns.answer - _BOX - 3 * _PAD
    answers = [wrapped(each, REGULAR, size - 1, beside) for each in question.answers]
    height = max(len(asked) * size, *(len(each) * (size - 1) for each in answers), _BOX) * 1.2 + 2 * _PAD

    def draw(canvas: Canvas, left: float, y: float) -> None:
        _lines(canvas, asked, left, y - _PAD, size)
        for column, answer in enumerate(answers):
            x = left + columns.left(column) + _PAD
            canvas.setLineWidth(0.9)
            canvas.rect(x, y - _PAD - _BOX, _BOX, _BOX)
            _lines(canvas, answer, x + _BOX + _PAD, y - _PAD, size - 1)
        canvas.setLineWidth(0.3)
        canvas.line(left, y - height, left + room, y - height)

    return Block(height=height, draw=draw, keep=int(number == 1))


def _lines(canvas: Canvas, lines: tuple[str, ...], x: float, y: float, size: float) -> None:
    canvas.setFont(REGULAR, size)
    for number, line in enumerate(lines):
        canvas.drawString(x, y - size * (0.95 + number * 1.2), line)


def _drop_off(paper: EvaluationPaper, room: float, size: float) -> list[Block]:
    where = ((BOLD, "Bỏ phiếu tại: "), (REGULAR, paper.drop_off))
    if not paper.qr_text:
        return [paragraph(where, room, size, space=0.6)]
    side = codes.qr_side(paper.qr_text, least=_QR)
    beside = room - side - 3 * _PAD
    said = (
        paragraph(where, beside, size, space=0.0),
        paragraph(((ITALIC, paper.qr_caption),), beside, size, space=0.5),
    )

    def draw(canvas: Canvas, left: float, y: float) -> None:
        codes.draw_qr(canvas, paper.qr_text, x=left + room - side, y=y - side, side=side)
        draw_page(canvas, said, Area(left, left + beside, y, 0.0), size=size)

    return [Block(height=max(side, height_of(said, size)), draw=draw, space=size * 1.1)]
