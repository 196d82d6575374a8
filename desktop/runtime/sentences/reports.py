"""What keeps a report, or all data, from being made or written."""

SENTENCES = {
    "report.days_crossed": "Ngày đầu kỳ ở sau ngày cuối kỳ. Đổi lại hai ngày.",
    "report.span_odd": "Kỳ quá xa hoặc quá dài. Chọn kỳ từ năm {year}, dài không quá 30 năm.",
    "report.not_begun": "Kỳ bắt đầu ngày {day} chưa tới nên chưa có số liệu. Chọn kỳ đã bắt đầu.",
    "report.unknown": "Không có báo cáo “{name}”. Dùng một trong: {allowed}.",
    "report.by_unknown": "Báo cáo này không chia theo “{by}”. Dùng một trong: {allowed}.",
    "report.day_unreadable": "Ngày “{text}” không đọc được. Gõ dạng 23/11/2026 hoặc 2026-11-23.",
    "export.folder_not_empty": "Thư mục {folder} đã có tệp. Chọn thư mục mới để không lẫn dữ liệu.",
    "export.not_written": "Không ghi được vào {folder}. Xem lại ổ đĩa còn chỗ không rồi làm lại với thư mục mới.",
}
