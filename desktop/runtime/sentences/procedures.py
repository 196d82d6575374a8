"""What the catalogue and the calendar refuse."""

SENTENCES = {
    "procedure.name_missing": "Chưa có tên thủ tục. Gõ tên như trong quyết định công bố.",
    "procedure.no_channel": "Thủ tục phải nhận qua ít nhất một kênh. Ghi thời hạn cho kênh trực tiếp, bưu chính hoặc trực tuyến.",
    "procedure.dates_crossed": "Ngày hết hiệu lực đứng trước ngày có hiệu lực. Xem lại hai ngày.",
    "procedure.item_twice": "Có hai giấy tờ trùng nhau. Bỏ bớt một.",
    "calendar.day_out_of_range": "Ngày {day} ngoài khoảng dùng được. Chọn ngày từ năm 2020 đến năm 2100.",
    "calendar.name_missing": "Chưa ghi tên ngày nghỉ hoặc làm bù.",
    "calendar.already_off": "Ngày {day} vốn đã là ngày nghỉ. Không cần ghi thêm.",
    "calendar.not_ours": "Ngày {day} không phải ngày do quầy thêm. Xem danh sách bằng: motcua calendar list.",
    "calendar.already_working": "Ngày {day} vốn đã là ngày làm việc. Không cần ghi thêm.",
}
