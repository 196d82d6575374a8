"""What is said when dossiers are exchanged with another system, one by one."""

SENTENCES = {
    "exchange.off": "Chưa được phép xuất hồ sơ cho hệ thống khác. Ghi văn bản cho phép của UBND ở Thiết lập (F9), hoặc motcua exchange allow.",
    "exchange.document_short": "Ghi đủ số và ngày của văn bản cho phép, ví dụ: Công văn số 12/UBND-VP ngày 01/12/2026.",
    "exchange.too_many": "Mỗi lần xuất nhiều nhất {most} hồ sơ. Chia thành nhiều lần.",
    "exchange.erased": "Hồ sơ {code} đã xóa thông tin cá nhân, không xuất được. Bỏ mã này rồi xuất lại.",
    "exchange.not_an_object": "Mỗi hồ sơ phải là một đối tượng JSON. Xem lại tệp.",
    "exchange.missing": "Thiếu {name}. Bổ sung rồi nhập lại.",
    "exchange.not_text": "{name} phải là chữ trong dấu ngoặc kép. Sửa rồi nhập lại.",
    "exchange.not_a_list": "{name} phải là danh sách đối tượng. Sửa rồi nhập lại.",
    "exchange.value_unknown": "{name} có giá trị lạ “{value}”. Dùng một trong: {allowed}.",
    "exchange.day_unreadable": "{name} “{text}” không phải thời điểm dạng 23/11/2026 09:12:00. Sửa rồi nhập lại.",
    "exchange.ended": "Hồ sơ {code} đã kết thúc ở hệ thống kia. Chỉ nhập hồ sơ đang giải quyết.",
}
