"""What the print queue says."""

SENTENCES = {
    "print.not_waiting": "Phiếu {code} không còn chờ in. Mở hồ sơ để in lại nếu cần.",
    "print.unsure": "Máy tắt giữa lúc in, không chắc phiếu đã ra giấy. Xem khay giấy; chưa ra thì Enter để in lại.",
    "print.held": "Phiếu chờ từ lần trước, không tự in. Chọn In lại nếu vẫn cần.",
    "print.no_printer": "Máy tính chưa có máy in nào. Nối máy in, hoặc lưu phiếu thành PDF.",
    "print.printer_gone": "Không thấy máy in {printer}. Bật máy in hoặc chọn máy khác ở Thiết lập.",
    "print.refused": "Máy in không nhận phiếu. Xem giấy, mực và dây nối rồi chọn In lại.",
    "dossier.not_found": "Không có hồ sơ nào mang mã {code}. Xem lại mã trên giấy tiếp nhận.",
    "print.kind_unknown": "Không có loại phiếu “{kind}”. Dùng một trong: {allowed}.",
    "print.no_such_act": "Hồ sơ chưa có việc “{verb}” nên chưa có phiếu này. Làm việc đó trước.",
    "print.day_unreadable": "Ngày “{text}” không đọc được. Gõ dạng 2026-11-23 hoặc 23/11/2026.",
    "print.days_crossed": "Ngày đầu đứng sau ngày cuối. Xem lại hai ngày.",
    "print.register_empty": "Không có hồ sơ nào nhận trong khoảng này. Xem lại ngày và lĩnh vực.",
}
