"""What is said of the desk's folder."""

SENTENCES = {
    "profile.not_made": "Không tạo được thư mục {folder}. Xem lại ổ đĩa còn chỗ và quyền ghi.",
}
