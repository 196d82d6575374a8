"""Sổ theo dõi hồ sơ on A4 across: cover, pages that carry their totals on, closing page (TT 01/2018 Đ10 k2)."""

import io
from collections.abc import Iterator

from desktop.printing import layout
from desktop.printing.canvas import Canvas
from desktop.printing.covers import draw_closing, draw_cover
from desktop.printing.flow import Run
from desktop.printing.fonts import BOLD, ITALIC, REGULAR, drawable
from desktop.printing.grid import Column, Grid, Row
from desktop.printing.layout import MM
from desktop.printing.papers import RegisterPaper, RegisterRow
from desktop.runtime.vietnamese import number

# The left margin is bound; the rest is as much as a printer leaves white anyway, for eleven columns.
SHEET = layout.Sheet(
    width=layout.A4[1], height=layout.A4[0], left=30 * MM, right=12 * MM, top=12 * MM, bottom=14 * MM, scale=1.3
)
_HEAD = 20.0
_TOTALS = 18.0
_LEAST_ROW = 32.0
_HANDED = "Nhận và trả kết quả"
_GRID = Grid(
    (
        Column("STT", 11 * MM, "centre"),
        Column("Mã hồ sơ", 34.5 * MM),
        Column("Tên TTHC", 38 * MM),
        Column("Tên tổ chức, cá nhân", 31.5 * MM),
        Column("Địa chỉ/SĐT", 33 * MM),
        Column("Cơ quan chủ trì giải quyết", 22 * MM),
        Column("Nhận hồ sơ", 17 * MM, "centre", _HANDED),
        Column("Hẹn trả kết quả", 17 * MM, "centre", _HANDED),
        Column("Trả kết quả", 17 * MM, "centre", _HANDED),
        Column("Phương thức nhận kết quả", 17 * MM, "centre", _HANDED),
        Column("Ký nhận", 17 * MM, "centre", _HANDED),
    ),
    9.0,
)


def register_pdf(paper: RegisterPaper) -> bytes:
    """Return the register as PDF bytes; equal papers give equal bytes. Pages are counted from the cover on."""
    target = io.BytesIO()
    canvas = layout.new_canvas(
        target, title=f"{paper.title} {paper.period}", author=paper.header.body, size=(SHEET.width, SHEET.height)
    )
    draw_cover(canvas, paper, sheet=SHEET)
    canvas.showPage()
    carried, page = paper.carried, 1
    for page, rows in enumerate(_pages(paper), 2):
        carried += _draw(canvas, paper, rows, page=page, carried=carried)
        canvas.showPage()
    draw_closing(canvas, paper, sheet=SHEET, page=page + 1)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _pages(paper: RegisterPaper) -> Iterator[list[Row]]:
    tall = SHEET.height - SHEET.top - SHEET.bottom - _HEAD - _GRID.head_height - _TOTALS
    return _GRID.pages((_row(each) for each in paper.rows), first=tall, later=tall)


def _draw(canvas: Canvas, paper: RegisterPaper, rows: list[Row], *, page: int, carried: int) -> int:
    """Draw one page and return how many dossiers begin on it."""
    top = SHEET.height - SHEET.top
    layout.centred(canvas, f"{page}", x=SHEET.left + SHEET.room / 2, y=top - 9, font=REGULAR, size=12)
    size, lines = layout.one_line(f"{paper.title} · {paper.field} · {paper.period}", ITALIC, 9, SHEET.room * 0.46)
    canvas.setFont(ITALIC, size)
    canvas.drawString(SHEET.left, top - 9, drawable(lines[0]))
    y = _GRID.draw_head(canvas, x=SHEET.left, y=top - _HEAD)
    y = _GRID.draw(canvas, rows, x=SHEET.left, y=y)
    if not rows:
        layout.centred(canvas, "Không phát sinh hồ sơ", x=SHEET.left + SHEET.room / 2, y=y - 30, font=ITALIC, size=13)
        y -= 60
    count = sum(row.starts for row in rows)
    canvas.rect(SHEET.left, y - _TOTALS, SHEET.room, _TOTALS)
    canvas.setFont(BOLD, 10.5)
    totals = f"Cộng trang: {number(count)} · Mang sang: {number(carried + count)}"
    canvas.drawString(SHEET.left + 6, y - _TOTALS + 5.5, totals)
    return count


def _row(each: RegisterRow) -> Row:
    contact: tuple[Run, ...] = (*_GRID.lines(4, each.address), *_GRID.lines(4, each.phone))
    cells = (
        _GRID.lines(0, f"{each.number:02d}"),
        _GRID.lines(1, each.code),
        _GRID.lines(2, each.procedure),
        _GRID.lines(3, each.applicant, BOLD),
        contact,
        _GRID.lines(5, each.agency),
        *(
            _GRID.lines(column, text)
            for column, text in enumerate((each.received, each.due, each.returned, each.return_way, each.signed), 6)
        ),
    )
    return Row(cells, least=_LEAST_ROW)
