"""Our own paper for the safe: the code that opens the rescue kit, and what to do with it on another PC."""

import io
from dataclasses import dataclass

from desktop.printing import layout
from desktop.printing.codes import draw_qr
from desktop.printing.fonts import BOLD, REGULAR, drawable
from desktop.printing.layout import MM

_SIDE = 34 * MM
_TITLE, _BODY, _CODE = 16.0, 12.0, 20.0
_LINE = 7 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueSheet:
    """Whose kit, of which day (already written), the code in groups, the name of the kit's file."""

    unit: str
    desk: int
    day: str
    code: str
    file: str


def rescue_sheet(sheet: RescueSheet) -> bytes:
    """Return the sheet, A5, as PDF bytes; equal facts give equal bytes."""
    target = io.BytesIO()
    page = layout.A5_SHEET
    canvas = layout.new_canvas(target, title="Mã cứu hộ", author="Một Cửa", size=(page.width, page.height))
    middle, top = page.width / 2, page.height - 18 * MM
    canvas.setFont(BOLD, _TITLE)
    canvas.drawCentredString(middle, top, drawable("MÃ CỨU HỘ DỮ LIỆU"))
    canvas.setFont(REGULAR, _BODY)
    canvas.drawCentredString(middle, top - 8 * MM, drawable(f"Quầy {sheet.desk}, {sheet.unit} · lập ngày {sheet.day}"))
    canvas.setFont(BOLD, _CODE)
    groups = sheet.code.split("-")
    canvas.drawCentredString(middle, top - 24 * MM, "  ".join(groups[:3]))
    canvas.drawCentredString(middle, top - 34 * MM, "  ".join(groups[3:]))
    draw_qr(canvas, sheet.code, x=middle - _SIDE / 2, y=top - 76 * MM, side=_SIDE)
    canvas.setFont(REGULAR, _BODY)
    for place, line in enumerate(_lines(sheet)):
        canvas.drawString(page.left + 4 * MM, top - 88 * MM - place * _LINE, drawable(line))
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _lines(sheet: RescueSheet) -> tuple[str, ...]:
    return (
        "Cất tờ này trong két, để riêng với USB sao lưu. Ai có cả hai",
        "thì mở được dữ liệu. Không chụp ảnh, không gửi qua mạng.",
        "",
        "Khi máy hỏng, trên máy mới:",
        "1. Cài Một Cửa, mở lên, chọn “Đã có bản sao của quầy này?”.",
        "2. Cắm USB, chọn bản sao mới nhất (motcua-….db).",
        f"3. Bộ cứu hộ là tệp {sheet.file}.",
        "4. Quét mã QR này hoặc gõ mã ở trên, rồi bấm Khôi phục.",
    )
