"""A paper of one text: head, title, a body at the largest letters that keep it on one page, further pages, foot."""

import io
from collections.abc import Callable
from dataclasses import dataclass

from desktop.printing import layout
from desktop.printing.canvas import Canvas
from desktop.printing.flow import Area, Block, Run, draw_page, height_of, pages_of
from desktop.printing.fonts import BOLD, ITALIC, REGULAR, drawable
from desktop.printing.layout import A5_SHEET, Sheet
from desktop.printing.papers import Header

SIZES = (11.5, 11.0, 10.5, 10.0, 9.5)
_RUNNING = 16.0
_MARK = 16.0
Body = Callable[[float, float], list[Block]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """How such a paper begins and ends; `running` stands at the head of further pages, `foot` under every page.

    `mark` stands at the top right of every page: a sample carries "MẪU" there (TT 01/2018 Đ5).
    """

    header: Header
    title: str
    form_number: str = ""
    running: str = ""
    foot: str = ""
    mark: str = ""
    sheet: Sheet = A5_SHEET
    sizes: tuple[float, ...] = SIZES


def slip_pdf(slip: Slip, body: Body) -> bytes:
    """Return a paper as PDF bytes; `body` gives its blocks for a width of line and a size of letters."""
    sheet = slip.sheet
    target = io.BytesIO()
    canvas = layout.new_canvas(target, title=slip.title, author=slip.header.body, size=(sheet.width, sheet.height))
    under = layout.draw_header(canvas, slip.header, form_number=slip.form_number, sheet=sheet)
    first = sheet.area(layout.draw_title(canvas, slip.title, top=under, sheet=sheet) - 6)
    top = sheet.height - sheet.top
    later = sheet.area(top - _RUNNING * sheet.scale if slip.running else top)
    size = next(
        (each for each in slip.sizes if height_of(body(first.room, each), each) <= _height(first)), slip.sizes[-1]
    )
    pages = pages_of(body(first.room, size), size=size, first=_height(first), later=_height(later))
    for number, blocks in enumerate(pages, 1):
        if number > 1 and slip.running:
            draw_running(canvas, slip.running, sheet=sheet)
        if slip.mark:
            _draw_mark(canvas, slip.mark, sheet=sheet)
        draw_page(canvas, blocks, first if number == 1 else later, size=size)
        layout.draw_foot(canvas, slip.foot, page=number, pages=len(pages), sheet=sheet)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _height(area: Area) -> float:
    return area.top - area.bottom


def _draw_mark(canvas: Canvas, text: str, *, sheet: Sheet) -> None:
    """Draw the mark of a sample: bold capitals of 16 points, whatever the size of the sheet."""
    canvas.setFont(BOLD, _MARK)
    canvas.drawRightString(sheet.width - sheet.right, sheet.height - sheet.top + 4, drawable(text))


def draw_running(canvas: Canvas, text: str, *, sheet: Sheet) -> None:
    """Draw the line at the head of a further page."""
    size, lines = layout.one_line(text, ITALIC, 9 * sheet.scale, sheet.room)
    canvas.setFont(ITALIC, size)
    canvas.drawString(sheet.left, sheet.height - sheet.top - 8 * sheet.scale, drawable(lines[0]))


def continued(code: str, title: str) -> str:
    """Return the line at the head of further pages: the dossier's code, or the paper's name before it has one."""
    return f"Mã hồ sơ: {code} (tiếp theo)" if code else f"{title} (tiếp theo)"


def contact(phone: str, email: str) -> tuple[Run, ...]:
    """Return the line of telephone and e-mail, each with room for the hand when it is empty."""
    return ((REGULAR, f"Số điện thoại: {phone or '……………………'}     Email: "), (REGULAR, email))


def desk_line(desk_name: str) -> tuple[Run, ...]:
    """Return the line that says which desk speaks, in the words of the forms of TT 03/2025."""
    return ((REGULAR, "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả: "), (REGULAR, desk_name))
