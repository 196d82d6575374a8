"""Our own paper: one day's figures as a series of QR codes, six a page, for a hub that has neither line nor stick."""

import io

from desktop.printing import layout
from desktop.printing.codes import draw_qr
from desktop.printing.fonts import BOLD, REGULAR, drawable
from desktop.printing.layout import MM

_ACROSS, _DOWN = 2, 3
_SIDE = 76 * MM
_LABEL = 11.0
_HEAD = 14.0


def frames_pdf(title: str, texts: tuple[str, ...]) -> bytes:
    """Return the codes as PDF bytes, in order, each with its place; equal series give equal bytes."""
    target = io.BytesIO()
    sheet = layout.A4_SHEET
    wide, high = sheet.width, sheet.height
    canvas = layout.new_canvas(target, title=title, author="Một Cửa", size=(wide, high))
    a_page = _ACROSS * _DOWN
    for number, text in enumerate(texts):
        place = number % a_page
        if place == 0:
            if number:
                canvas.showPage()
            canvas.setFont(BOLD, _HEAD)
            canvas.drawCentredString(wide / 2, high - 14 * MM, drawable(title))
        column, row = place % _ACROSS, place // _ACROSS
        left = wide / 2 + (column - _ACROSS / 2) * (_SIDE + 12 * MM) + 6 * MM
        bottom = high - 22 * MM - (row + 1) * (_SIDE + 12 * MM) + 8 * MM
        draw_qr(canvas, text, x=left, y=bottom, side=_SIDE)
        canvas.setFont(REGULAR, _LABEL)
        canvas.drawCentredString(left + _SIDE / 2, bottom - 6 * MM, f"{number + 1} / {len(texts)}")
    canvas.showPage()
    canvas.save()
    return target.getvalue()
