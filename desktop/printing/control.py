"""Phiếu kiểm soát: where a dossier was, from whose hands into whose, and who kept the time (TT 01/2018 Mẫu 05)."""

import io
from collections.abc import Iterable, Iterator

from desktop.printing import layout
from desktop.printing.canvas import Canvas
from desktop.printing.flow import Area, Block, Run, draw_page, pages_of
from desktop.printing.fonts import BOLD, ITALIC, REGULAR
from desktop.printing.grid import Column, Grid, Row
from desktop.printing.layout import MM, Sheet
from desktop.printing.papers import ControlPaper, HandOver
from desktop.printing.paragraphs import labelled, paragraph
from desktop.printing.slip import continued, draw_running

DESK = "Bộ phận TN&TKQ"
LEAST_BLOCKS = 4
_SHEET = layout.A5_SHEET
_FIELDS, _NOTES = 10.5, 8.0
_ROW = 30.0
_GRID = Grid(
    (
        Column("Tên đơn vị\n1. Giao\n2. Nhận", 41 * MM),
        Column("Thời gian giao nhận hồ sơ\n(giờ, phút, ngày;\nNgười giao / Người nhận)", 44 * MM),
        Column("Kết quả\ngiải quyết hồ sơ\n(trước hạn/\nđúng hạn/\nquá hạn)", 25.5 * MM, "centre"),
        Column("Ghi chú", 17.5 * MM),
    ),
    9.0,
)
_BLANK = HandOver(giver="", receiver="", moment_text="")
_BLANK_MOMENT = "…… giờ …… phút, ngày …… tháng …… năm ………"
# The two remarks of the form itself, in short (domain §2.3).
_REMARKS = (
    "Ghi chú: Bên nhận ghi kết quả giải quyết hồ sơ khi giao nhận. Quá trình giao nhận được hệ thống tự động ghi lại."
)


def control_pdf(paper: ControlPaper) -> bytes:
    """Return the control slip as PDF bytes; equal papers give equal bytes."""
    target = io.BytesIO()
    canvas = layout.new_canvas(target, title=f"{paper.title} {paper.code}", author=paper.header.body)
    under = layout.draw_header(canvas, paper.header, form_number=paper.form_number)
    first = _SHEET.area(layout.draw_title(canvas, paper.title, top=under) - 4)
    sheets = list(_sheets(paper, first))
    for number, (area, blocks, rows) in enumerate(sheets, 1):
        if number > 1:
            draw_running(canvas, continued(paper.code, paper.title), sheet=_SHEET)
        _draw(canvas, area, blocks, rows)
        if number == len(sheets):
            _draw_remarks(canvas)
        layout.draw_foot(canvas, "", page=number, pages=len(sheets))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _sheets(paper: ControlPaper, first: Area) -> Iterator[tuple[Area, list[Block], list[Row]]]:
    """Yield each page's frame, heading fields and rows; the table begins under the last field."""
    later = _further(_SHEET)
    fields = _fields(paper, first.room)
    pages = pages_of(fields, size=_FIELDS, first=first.top - first.bottom, later=later.top - later.bottom)
    for number, blocks in enumerate(pages[:-1]):
        yield later if number else first, blocks, []
    area = first if len(pages) == 1 else later
    left = draw_page(layout.new_canvas(io.BytesIO(), title="", author=""), pages[-1], area, size=_FIELDS)
    room = _GRID.head_height + _remarks_height() + 6
    shares = _GRID.pages(
        _rows(paper.hand_overs), first=left - area.bottom - room, later=later.top - later.bottom - room
    )
    yield area, pages[-1], next(shares)
    for rows in shares:
        yield later, [], rows


def _further(sheet: Sheet) -> Area:
    return sheet.area(sheet.height - sheet.top - 16)


def _draw(canvas: Canvas, area: Area, blocks: list[Block], rows: list[Row]) -> None:
    y = draw_page(canvas, blocks, area, size=_FIELDS) - 6
    if rows:
        y = _GRID.draw_head(canvas, x=area.left, y=y)
        _GRID.draw(canvas, rows, x=area.left, y=y)


def _remarks() -> Block:
    return paragraph(((ITALIC, _REMARKS),), _SHEET.room, _NOTES, space=0.4)


def _remarks_height() -> float:
    return len(_remarks().lines) * _NOTES * 1.24 + _NOTES * 0.4


def _draw_remarks(canvas: Canvas) -> None:
    draw_page(canvas, [_remarks()], _SHEET.area(_SHEET.bottom + _remarks_height()), size=_NOTES)


def _fields(paper: ControlPaper, room: float) -> list[Block]:
    lines = (
        labelled("Mã hồ sơ", paper.code, strong=True),
        labelled("Cơ quan (bộ phận) giải quyết hồ sơ", paper.agency),
        labelled("Cơ quan phối hợp giải quyết hồ sơ", paper.partners),
        labelled("Ngày nhận", paper.received_text),
        ((REGULAR, "Hẹn trả kết quả vào "), (BOLD, paper.due_text)),
    )
    return [paragraph(runs, room, _FIELDS) for runs in lines]


def _rows(hand_overs: tuple[HandOver, ...]) -> Iterable[Row]:
    blanks = (_BLANK,) * max(0, LEAST_BLOCKS - len(hand_overs))
    for number, each in enumerate((*hand_overs, *blanks)):
        yield from _block(each, giver=DESK if number == 0 else each.giver)


def _block(each: HandOver, *, giver: str) -> tuple[Row, Row]:
    """Return the two rows of a hand-over; result and remark run through both, as cells without a rule between."""
    gave = _cell(0, "1. Giao: ", giver), _by(each.moment_text or _BLANK_MOMENT, "Người giao: ", each.giver_name)
    took = _cell(0, "2. Nhận: ", each.receiver), _cell(1, "Người nhận: ", each.receiver_name)
    said = _GRID.lines(2, each.result, BOLD), _GRID.lines(3, each.note)
    upper = max(2, *map(len, gave))
    return (
        Row((*gave, *(cell[:upper] for cell in said)), least=_ROW, opened=frozenset((2, 3)), keep=True),
        Row((*took, *(cell[upper:] for cell in said)), least=_ROW),
    )


def _cell(column: int, label: str, value: str) -> tuple[Run, ...]:
    return _GRID.lines(column, label + value)


def _by(moment: str, label: str, name: str) -> tuple[Run, ...]:
    return (*_GRID.lines(1, moment), *_GRID.lines(1, label + name))
