"""What keeps a period from being reported or revised."""

SENTENCES = {
    "period.not_over": "Kỳ đến hết ngày {day} nên chưa chốt được. Chốt từ ngày hôm sau.",
    "period.too_long": "Chốt từng kỳ dài không quá một năm.",
    "period.closed": "Kỳ này đã chốt rồi. Số đã đổi thì lập bản sửa kèm lý do.",
    "period.not_closed": "Kỳ này chưa chốt nên chưa có bản nào để sửa. Chốt kỳ trước.",
    "period.day_open": "Ngày {day} đang mở lại. Khóa sổ ngày đó rồi chốt kỳ.",
    "period.reason_missing": "Ghi vì sao số liệu đã báo cáo phải đổi; không ghi tên công dân.",
    "period.nothing_changed": "Không số nào khác bản đã chốt nên không lập bản mới.",
    "period.hub_ahead": "Nơi nhận có số liệu mới hơn của ngày {day}. Đối chiếu ở trang Gửi tỉnh (F10) rồi chốt kỳ.",
    "period.stopped": "Đã dừng, kỳ chưa chốt. Số liệu ngày tính xong thì giữ lại cho lần sau.",
    "period.busy": "Có hồ sơ của kỳ đang được ghi cùng lúc nên chưa chốt được. Chờ ghi xong rồi chốt lại.",
}
