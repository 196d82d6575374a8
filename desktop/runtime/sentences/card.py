"""What is said of a scan: refused with what to do, or doubtful with what to look at."""

_AGAIN = "Tắt gõ tiếng Việt (Unikey chuyển sang E) rồi quét lại."

SENTENCES = {
    "card.empty": "Chưa quét được gì. Đưa mã QR của căn cước vào máy quét.",
    "card.too_long": "Dữ liệu quét quá dài, không phải căn cước. Quét lại đúng mã QR trên thẻ.",
    "card.not_a_card": "Không phải mã QR của căn cước. Quét mã QR trên thẻ, hoặc gõ tay ở các ô dưới.",
    "card.only_a_number": "Mới có số {number}, chưa phải mã QR. Quét mã QR, hoặc gõ tiếp họ tên.",
    "card.id_damaged": f"Số định danh “{{number}}” bị hỏng khi quét. {_AGAIN}",
    "card.birth_impossible": f"Ngày sinh “{{text}}” không đọc được. {_AGAIN}",
    "card.sex_unknown": f"Giới tính “{{text}}” không đọc được. {_AGAIN}",
    "card.name_missing": "Thẻ không có họ tên. Quét lại, hoặc gõ tay ở các ô dưới.",
    "card.text_damaged": f"Họ tên “{{text}}” bị bộ gõ làm hỏng. {_AGAIN}",
    "card.repaired_telex": "Máy quét gửi kiểu Telex, đã sửa lại thành {name}. So với thẻ.",
    "card.repaired_vni": "Máy quét gửi kiểu VNI, đã sửa lại thành {name}. So với thẻ.",
    "card.name_unusual": "Họ tên {name} có chữ lạ. So với thẻ.",
    "card.old_id_odd": "Số CMND cũ {number} không đủ 9 số. So với thẻ.",
    "card.birth_unlikely": "Ngày sinh {birth} khó có thật. So với thẻ.",
    "card.issued_before_birth": "Ngày cấp {issued} trước ngày sinh. So với thẻ.",
    "id.not_twelve_digits": "Số định danh phải có 12 chữ số. Xem lại trên thẻ.",
    "id.sex_mismatch": "Số {number} không khớp giới tính. So với thẻ.",
    "id.year_mismatch": "Số định danh ghi năm sinh {stated}, trên thẻ là {year}. So với thẻ.",
    "id.province_unknown": "Ba số đầu {province} không phải mã tỉnh nào. So với thẻ.",
    "address.commune_gone": "{old} không còn từ 01/07/2025, nay là {now}. Hỏi lại nơi ở.",
    "address.commune_divided": "{old} đã chia về {now}. Hỏi lại nơi ở.",
    "address.old_form": "Địa chỉ ghi cấp huyện, có từ trước 01/07/2025. Hỏi lại nơi ở.",
}
