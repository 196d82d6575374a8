"""What papers share: the sheet and its frame, the head of agency and state, title, signatures, marks, foot."""

import io
from dataclasses import dataclass

from desktop.printing.canvas import Canvas
from desktop.printing.flow import LEADING, Area, Block, broken
from desktop.printing.fonts import BOLD, ITALIC, REGULAR, drawable, register, width
from desktop.printing.papers import Header, Signer
from desktop.runtime.vietnamese import long_day

MM = 72 / 25.4
A5 = (148 * MM, 210 * MM)
A4 = (210 * MM, 297 * MM)
MARGIN = 10 * MM
LEFT_SHARE = 0.43
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of paper and its margins in points; `scale` is how much larger than on A5 the head is written."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    scale: float = 1.0

    @property
    def room(self) -> float:
        """The width of a line between the margins."""
        return self.width - self.left - self.right

    def area(self, top: float) -> Area:
        """Return the part of the frame that lies under a height."""
        return Area(self.left, self.width - self.right, top, self.bottom)


# The forms on A5 are an exception to the margins of NĐ 30/2020 by TT 01/2018 Đ9 k2; the foot line stands under `bottom`.
A5_SHEET = Sheet(width=A5[0], height=A5[1], left=MARGIN, right=MARGIN, top=MARGIN, bottom=MARGIN + 8)
# NĐ 30/2020 Phụ lục I: left 30-35 mm, right 15-20, top and bottom 20-25; Quốc hiệu 12-13 pt, which is A5's 9.5 by 1.3.
A4_SHEET = Sheet(width=A4[0], height=A4[1], left=30 * MM, right=15 * MM, top=20 * MM, bottom=20 * MM, scale=1.3)


def new_canvas(target: io.BytesIO, *, title: str, author: str, size: tuple[float, float] = A5) -> Canvas:
    """Return a canvas whose bytes depend on nothing but what is drawn."""
    # See desktop.printing.canvas for why the library is loaded here.
    from reportlab.pdfgen import canvas as library  # noqa: PLC0415

    register()
    canvas = library.Canvas(
        target, pagesize=size, invariant=True, pageCompression=1, initialFontName=REGULAR, lang="vi"
    )
    canvas.setTitle(drawable(title))
    canvas.setAuthor(drawable(author))
    canvas.setCreator("Một Cửa")
    return canvas


def centred(canvas: Canvas, text: str, *, x: float, y: float, font: str, size: float) -> float:
    """Draw a centred text and return its width."""
    text = drawable(text)
    wide = width(text, font, size)
    canvas.setFont(font, size)
    canvas.drawString(x - wide / 2, y, text)
    return wide


def fitting(text: str, font: str, size: float, room: float) -> float:
    """Return a size of letters at which a text stands on one line, not below six points."""
    wide = width(drawable(text), font, size)
    return size if wide <= room else max(6.0, size * room / wide)


def one_line(text: str, font: str, size: float, room: float) -> tuple[float, tuple[str, ...]]:
    """Return the size and the lines of a text that should stand on one, and is broken only where letters get too small."""
    size = fitting(text, font, size, room)
    if width(drawable(text), font, size) <= room + 0.01:  # what dividing and multiplying again may lose
        return size, (text,)
    return size, tuple(line.text for line in broken([(font, text)], room, size))


@dataclass(frozen=True, slots=True)
class _Column:
    x: float
    room: float


def draw_header(canvas: Canvas, header: Header, *, form_number: str, sheet: Sheet = A5_SHEET) -> float:
    """Draw the head of a form and return the height at which the body may begin; no number, no line of it."""
    scale, top = sheet.scale, sheet.height - sheet.top
    left_room = sheet.room * LEFT_SHARE
    right_room = sheet.room - left_room - 2 * MM
    left = _Column(sheet.left + left_room / 2, left_room)
    right = _Column(sheet.width - sheet.right - right_room / 2, right_room)
    if form_number:
        canvas.setFont(ITALIC, 8 * scale)
        canvas.drawRightString(sheet.width - sheet.right, top - 2 * scale, drawable(f"Mẫu số {form_number}"))
    y = _stacked(canvas, header.parent, left, y=top - 13 * scale, font=REGULAR, size=9.5 * scale)
    y = _stacked(canvas, header.body, left, y=y, font=BOLD, size=9.5 * scale)
    _rule(canvas, left.x, y + 6 * scale, left_room * 0.4)
    under_left = _line(canvas, header.number, left, y=y - 6 * scale, font=REGULAR, size=10 * scale)
    _line(canvas, NATION, right, y=top - 13 * scale, font=BOLD, size=9.5 * scale)
    y = top - 26 * scale
    wide = centred(canvas, MOTTO, x=right.x, y=y, font=BOLD, size=10.5 * scale)
    _rule(canvas, right.x, y - 3.5 * scale, wide)
    dated = f"{header.place}, {long_day(header.day)}"
    under_right = _line(canvas, dated, right, y=y - 17 * scale, font=ITALIC, size=10 * scale)
    return min(under_left, under_right) - 8 * scale


def _line(canvas: Canvas, text: str, column: _Column, *, y: float, font: str, size: float) -> float:
    size, lines = one_line(text, font, size, column.room)
    for number, line in enumerate(lines):
        y -= size * LEADING if number else 0
        centred(canvas, line, x=column.x, y=y, font=font, size=size)
    return y


def _stacked(canvas: Canvas, text: str, column: _Column, *, y: float, font: str, size: float) -> float:
    for line in broken([(font, text)], column.room, size):
        centred(canvas, line.text, x=column.x, y=y, font=font, size=size)
        y -= size * LEADING
    return y


def _rule(canvas: Canvas, x: float, y: float, length: float) -> None:
    canvas.setLineWidth(0.7)
    canvas.line(x - length / 2, y, x + length / 2, y)


def draw_title(canvas: Canvas, title: str, *, top: float, sheet: Sheet = A5_SHEET) -> float:
    """Draw the form's title and return the height under it; a line break in it is kept."""
    largest, least = 13.0 * sheet.scale, 11.0 * sheet.scale
    parts = title.splitlines() or [title]
    size = max(least, min(fitting(each, BOLD, largest, sheet.room) for each in parts))
    y = top
    for line in (line for part in parts for line in _balanced(part, sheet.room, size)):
        y -= size * LEADING
        centred(canvas, line, x=sheet.left + sheet.room / 2, y=y, font=BOLD, size=size)
    return y - 4 * sheet.scale


def _balanced(title: str, room: float, size: float) -> list[str]:
    """Break a title into as few lines as it needs, of much the same length: no last word alone under a long line."""
    lines = broken([(BOLD, title)], room, size)
    narrow = room * 0.96
    while len(lines) > 1 and narrow > room / 2:
        closer = broken([(BOLD, title)], narrow, size)
        if len(closer) > len(lines):
            break
        lines, narrow = closer, narrow - room * 0.04
    return [line.text for line in lines]


SIGNATURE_HEIGHT = 78.0
BY_HAND = "(Ký và ghi rõ họ tên)"
BY_HAND_WITH_SEAL = "(Ký, ghi rõ họ tên và đóng dấu)"


def signature_block(
    signers: tuple[Signer, ...], room: float, *, space: float, keep: int = 0, hint: str = BY_HAND, scale: float = 1.0
) -> Block:
    """Return signature blocks side by side, a lone one at the right; long titles and names make them taller."""
    half = room / max(len(signers), 2) - 2 * MM
    titles = [one_line(each.title, BOLD, 10 * scale, half) for each in signers]
    names = [[line.text for line in broken([(BOLD, each.name)], half, 10 * scale)] for each in signers]
    lower = max(((len(lines) - 1) * size * LEADING for size, lines in titles), default=0.0)
    taller = max((len(lines) for lines in names), default=0) - 2
    height = SIGNATURE_HEIGHT * scale + lower + 12 * scale * max(0, taller)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        for number, ((title_size, title), name) in enumerate(zip(titles, names, strict=True)):
            x = left + room * _share(number, len(titles))
            under = y - 12 * scale
            for line in title:
                centred(canvas, line, x=x, y=under, font=BOLD, size=title_size)
                under -= title_size * LEADING
            centred(
                canvas, hint, x=x, y=y - 24 * scale - lower, font=ITALIC, size=fitting(hint, ITALIC, 9.5 * scale, half)
            )
            for above, line in enumerate(reversed(name)):
                base = y - height + 4 * scale + 12 * scale * above
                centred(canvas, line, x=x, y=base, font=BOLD, size=10 * scale)

    return Block(height=height, draw=draw, space=space, keep=keep)


def _share(number: int, count: int) -> float:
    return 0.75 if count == 1 else (number + 0.5) / count


def draw_mark(canvas: Canvas, text: str, *, sheet: Sheet = A5_SHEET) -> None:
    """Draw a mark across the page, grey, so that it reads in black and white too."""
    canvas.saveState()
    canvas.translate(sheet.width / 2, sheet.height / 2)
    canvas.rotate(38)
    canvas.setFillGray(0.82)
    centred(canvas, text, x=0, y=0, font=BOLD, size=46 * sheet.scale)
    canvas.restoreState()


def draw_foot(canvas: Canvas, text: str, *, page: int, pages: int, sheet: Sheet = A5_SHEET) -> None:
    """Draw the line at the foot: which copy this is, and the page where there is more than one."""
    y = sheet.bottom - 12 * sheet.scale
    size, lines = one_line(text, ITALIC, 8.5 * sheet.scale, sheet.room * 0.8)
    canvas.setFont(ITALIC, size)
    canvas.drawString(sheet.left, y, drawable(lines[0]))
    if pages > 1:
        canvas.setFont(ITALIC, 8.5 * sheet.scale)
        canvas.drawRightString(sheet.width - sheet.right, y, drawable(f"Trang {page}/{pages}"))
