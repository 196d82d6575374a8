"""The first and the last page of a register: what book this is, and how many pages and dossiers it closes with."""

from desktop.printing import layout
from desktop.printing.canvas import Canvas
from desktop.printing.flow import Area, Block, Run, draw_page, height_of
from desktop.printing.fonts import BOLD, REGULAR
from desktop.printing.layout import MM, Sheet
from desktop.printing.papers import RegisterPaper
from desktop.printing.paragraphs import centred_block, labelled, paragraph
from desktop.runtime.vietnamese import number

_SIZE = 15.0
# A cover has one page: words that are too many for it stand smaller.
_SIZES = (_SIZE, 13.0, 11.0, 9.0, 7.0)


def draw_cover(canvas: Canvas, paper: RegisterPaper, *, sheet: Sheet) -> None:
    """Draw the cover in a double frame, as the books of an office have it."""
    for gap, thick in ((0.0, 1.6), (4.0, 0.6)):
        canvas.setLineWidth(thick)
        canvas.rect(
            sheet.left + gap,
            sheet.bottom + gap,
            sheet.room - 2 * gap,
            sheet.height - sheet.top - sheet.bottom - 2 * gap,
        )
    inner = Sheet(
        width=sheet.width,
        height=sheet.height,
        left=sheet.left + 6 * MM,
        right=sheet.right + 6 * MM,
        top=sheet.top + 5 * MM,
        bottom=sheet.bottom + 5 * MM,
        scale=sheet.scale,
    )
    under = layout.draw_header(canvas, paper.header, form_number=paper.form_number, sheet=inner)
    size, lines = layout.one_line(paper.title, BOLD, 34, inner.room)
    y = under - 34 * MM
    for line in lines:
        layout.centred(canvas, line, x=inner.left + inner.room / 2, y=y, font=BOLD, size=size)
        y -= size * 1.24
    area = inner.area(y)
    size = next((each for each in _SIZES if _fits(paper, area, each)), _SIZES[-1])
    draw_page(canvas, _facts(paper, area.room, size), area, size=size)


def _fits(paper: RegisterPaper, area: Area, size: float) -> bool:
    return height_of(_facts(paper, area.room, size), size) <= area.top - area.bottom


def _facts(paper: RegisterPaper, room: float, size: float) -> list[Block]:
    facts: list[tuple[Run, ...]] = [
        labelled("Lĩnh vực", paper.field, strong=True),
        labelled("Đơn vị", paper.unit, strong=True),
        labelled("Kỳ", paper.period, strong=True),
        labelled("Quyển số", paper.book or "………", strong=True),
    ]
    if paper.opened_text:
        facts.append(labelled("Mở sổ", paper.opened_text))
    if paper.closed_text:
        facts.append(labelled("Khóa sổ", paper.closed_text))
    return [centred_block(runs, room, size, space=0.35) for runs in facts]


def draw_closing(canvas: Canvas, paper: RegisterPaper, *, sheet: Sheet, page: int) -> None:
    """Draw the closing page: pages, numbers, and the signature of the head with the seal."""
    middle = sheet.left + sheet.room / 2
    top = sheet.height - sheet.top
    layout.centred(canvas, f"{page}", x=middle, y=top - 9, font=REGULAR, size=12)
    layout.centred(canvas, "KHÓA SỔ" if paper.closed_text else "CỘNG SỔ", x=middle, y=top - 70, font=BOLD, size=18)
    blocks = [
        paragraph(((REGULAR, text),), sheet.room, _SIZE, space=0.6, indent=10 * MM) for text in _sums(paper, page)
    ]
    signed = layout.signature_block(
        (paper.head,), sheet.room, space=18, hint=layout.BY_HAND_WITH_SEAL, scale=sheet.scale
    )
    draw_page(canvas, [*blocks, signed], sheet.area(top - 80), size=_SIZE)


def _sums(paper: RegisterPaper, page: int) -> tuple[str, ...]:
    pages = f"{page:02d} trang, kể cả bìa và trang này"
    if not paper.rows:
        return (f"Sổ này có {pages}; trong kỳ không phát sinh hồ sơ.",)
    first, last, count = paper.rows[0].number, paper.rows[-1].number, len(paper.rows)
    sums = [f"Sổ này có {pages}, từ số {first:02d} đến số {last:02d}.", f"Cộng trong sổ: {number(count)} hồ sơ."]
    if paper.carried:
        total = number(paper.carried + count)
        sums.append(f"Các quyển trước mang sang: {number(paper.carried)} hồ sơ; cộng từ đầu năm: {total} hồ sơ.")
    if paper.closed_text:
        sums.append(f"Khóa sổ: {paper.closed_text}.")
    return tuple(sums)
