"""What is said of figures on their way to the tiers above."""

SENTENCES = {
    "freeze.unbalanced": "Số liệu ngày {day} chưa gửi được: thủ tục {procedure} lệch {off} hồ sơ giữa nhận và giải quyết. Chạy kiểm tra dữ liệu (motcua check) rồi báo người hỗ trợ.",
}
