"""What is said of the papers that prove a report."""

SENTENCES = {
    "proof.not_received": "Chưa nơi nhận nào ký nhận số liệu ngày {day}. Gửi lại (F10), có biên nhận rồi in.",
    "proof.no_figures": "Kỳ này chưa nhận được số liệu nào của {unit}. Chọn tháng khác.",
    "proof.none": "Không thấy biên nhận hoặc giấy xác nhận nào của nơi nhận. Chụp lại trọn mã QR.",
    "proof.other_hub": "Giấy này của nơi nhận mà quầy không nối tới. Hỏi nơi nhận.",
    "proof.false": "Không đúng: nơi nhận không ký giấy này, hoặc nội dung đã bị sửa.",
}
