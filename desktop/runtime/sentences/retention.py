"""What erasing after the term of keeping refuses."""

SENTENCES = {
    "retention.reason_missing": "Chưa ghi lý do xóa. Ghi số quyết định hoặc quy định về thời hạn lưu.",
    "retention.nothing_due": "Chưa có hồ sơ nào hết thời hạn lưu. Không cần xóa gì.",
    "retention.not_due": "Hồ sơ {code} chưa kết thúc hoặc chưa hết thời hạn lưu. Bỏ hồ sơ này ra rồi xóa.",
    "retention.erased_already": "Hồ sơ {code} đã xóa thông tin cá nhân rồi. Bỏ hồ sơ này ra rồi xóa.",
    "retention.not_written": "Không ghi được tệp {file}. Xem lại thư mục và quyền ghi.",
}
