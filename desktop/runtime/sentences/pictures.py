"""What is said of a picture that should show a card."""

SENTENCES = {
    "card.no_code_in_picture": "Ảnh không có mã QR đọc được. Chụp lại rõ hơn, đủ bốn góc mã.",
    "card.picture_unreadable": "Tệp này không phải ảnh đọc được. Dùng ảnh PNG hoặc JPG.",
    "card.picture_too_large": "Ảnh quá lớn. Chụp riêng phần mã QR rồi thử lại.",
}
