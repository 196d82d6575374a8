"""What filing online says: codes, sessions, the browser, the waiting list."""

SENTENCES = {
    "filing.code_unlike": "Mã “{code}” không giống mã của {portal}. Xem lại trên trang, ví dụ {example}.",
    "filing.failure_unknown": "Không có lý do nào tên “{code}”. Chọn một lý do trong danh sách.",
}
