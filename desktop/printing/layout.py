"""What forms share: the A5 page, the head of agency and state, codes, signatures, marks, page numbers."""

import io
from collections.abc import Callable

from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.flow import LEADING, Area, broken
from desktop.printing.fonts import BOLD, ITALIC, REGULAR, drawable, register, width
from desktop.printing.papers import Header
from desktop.runtime.vietnamese import long_day

MM = 72 / 25.4
A5 = (148 * MM, 210 * MM)
MARGIN = 10 * MM
LEFT_SHARE = 0.43
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def new_canvas(target: io.BytesIO, *, title: str, author: str) -> Canvas:
    """Return a canvas whose bytes depend on nothing but what is drawn."""
    register()
    canvas = Canvas(target, pagesize=A5, invariant=True, pageCompression=1, initialFontName=REGULAR, lang="vi")
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


def _fitting(text: str, font: str, size: float, room: float) -> float:
    wide = width(drawable(text), font, size)
    return size if wide <= room else max(6.0, size * room / wide)


def draw_header(canvas: Canvas, header: Header, *, form_number: str) -> float:
    """Draw the head of a form and return the height at which the body may begin."""
    page_width, page_height = A5
    left_room = (page_width - 2 * MARGIN) * LEFT_SHARE
    left_x = MARGIN + left_room / 2
    right_room = page_width - 2 * MARGIN - left_room - 2 * MM
    right_x = page_width - MARGIN - right_room / 2
    top = page_height - MARGIN
    canvas.setFont(ITALIC, 8)
    canvas.drawRightString(page_width - MARGIN, top - 2, drawable(f"Mẫu số {form_number}"))
    left = _stacked(canvas, header.parent, x=left_x, y=top - 13, font=REGULAR, room=left_room)
    left = _stacked(canvas, header.body, x=left_x, y=left, font=BOLD, room=left_room)
    _rule(canvas, left_x, left + 6, left_room * 0.4)
    centred(
        canvas, header.number, x=left_x, y=left - 6, font=REGULAR, size=_fitting(header.number, REGULAR, 10, left_room)
    )
    y = top - 13
    size = _fitting(NATION, BOLD, 9.5, right_room)
    centred(canvas, NATION, x=right_x, y=y, font=BOLD, size=size)
    y -= 13
    wide = centred(canvas, MOTTO, x=right_x, y=y, font=BOLD, size=10.5)
    _rule(canvas, right_x, y - 3.5, wide)
    dated = f"{header.place}, {long_day(header.day)}"
    centred(canvas, dated, x=right_x, y=y - 17, font=ITALIC, size=_fitting(dated, ITALIC, 10, right_room))
    return min(left - 6, y - 17) - 8


def _stacked(canvas: Canvas, text: str, *, x: float, y: float, font: str, room: float) -> float:
    size = 9.5
    for line in broken([(font, text)], room, size):
        words = "".join(run for _, run in line.runs).strip()
        centred(canvas, words, x=x, y=y, font=font, size=size)
        y -= size * LEADING
    return y


def _rule(canvas: Canvas, x: float, y: float, length: float) -> None:
    canvas.setLineWidth(0.7)
    canvas.line(x - length / 2, y, x + length / 2, y)


def draw_title(canvas: Canvas, title: str, *, top: float) -> float:
    """Draw the form's title and return the height under it."""
    room = A5[0] - 2 * MARGIN
    size = max(11.0, min(13.0, _fitting(title, BOLD, 13, room)))
    y = top
    for line in broken([(BOLD, title)], room, size):
        y -= size * LEADING
        centred(canvas, "".join(run for _, run in line.runs).strip(), x=A5[0] / 2, y=y, font=BOLD, size=size)
    return y - 4


def draw_code128(canvas: Canvas, code: str, *, x: float, y: float, room: float, height: float) -> None:
    """Draw a code as Code 128, as wide as fits; the code itself is printed by the form's first line."""
    plain = Code128(code, barWidth=1, barHeight=height, humanReadable=False, quiet=False)
    bar = min(1.0, room / plain.width)
    Code128(code, barWidth=bar, barHeight=height, humanReadable=False, quiet=False).drawOn(canvas, x, y)


def draw_qr(canvas: Canvas, text: str, *, x: float, y: float, side: float) -> None:
    """Draw a text as a QR code of a side in points, its dark cells as one path."""
    # The library costs a few milliseconds to load, and only papers with a code need it.
    import segno  # noqa: PLC0415

    matrix = tuple(segno.make(text, error="m", micro=False).matrix)
    cell = side / len(matrix)
    path = canvas.beginPath()
    for row, cells in enumerate(matrix):
        start = None
        for column, dark in enumerate((*cells, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(x + start * cell, y + side - (row + 1) * cell, (column - start) * cell, cell)
                start = None
    canvas.drawPath(path, stroke=0, fill=1)


SIGNATURE_HEIGHT = 78.0


def signatures(pairs: tuple[tuple[str, str], ...], area: Area) -> Callable[[Canvas, float, float], None]:
    """Return the drawing of signature blocks side by side: (title, name); a lone one stands at the right."""
    places = (0.25, 0.75) if len(pairs) > 1 else (0.75,)

    def draw(canvas: Canvas, left: float, y: float) -> None:
        for share, (title, name) in zip(places, pairs, strict=True):
            x = left + area.room * share
            half = area.room / 2 - 2 * MM
            centred(canvas, title, x=x, y=y - 12, font=BOLD, size=_fitting(title, BOLD, 10, half))
            centred(canvas, "(Ký và ghi rõ họ tên)", x=x, y=y - 24, font=ITALIC, size=9.5)
            lines = broken([(BOLD, name)], half, 10)[:2]
            for number, line in enumerate(lines):
                base = y - SIGNATURE_HEIGHT + 4 + 12 * (len(lines) - 1 - number)
                centred(canvas, "".join(run for _, run in line.runs).strip(), x=x, y=base, font=BOLD, size=10)

    return draw


def draw_mark(canvas: Canvas, text: str) -> None:
    """Draw a mark across the page, grey, so that it reads in black and white too."""
    canvas.saveState()
    canvas.translate(A5[0] / 2, A5[1] / 2)
    canvas.rotate(38)
    canvas.setFillGray(0.82)
    centred(canvas, text, x=0, y=0, font=BOLD, size=46)
    canvas.restoreState()


def draw_foot(canvas: Canvas, text: str, *, page: int, pages: int) -> None:
    """Draw the line at the foot: which copy this is, and the page where there is more than one."""
    canvas.setFont(ITALIC, 8.5)
    canvas.drawString(MARGIN, MARGIN - 4, drawable(text))
    if pages > 1:
        canvas.drawRightString(A5[0] - MARGIN, MARGIN - 4, drawable(f"Trang {page}/{pages}"))
