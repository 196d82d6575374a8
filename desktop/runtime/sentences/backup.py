"""What is said of copies of the data: taking them, what is wrong with one, how old the last one is."""

SENTENCES = {
    "backup.disk_full": "Không đủ chỗ ở {folder} cho bản sao lưu. Xóa bớt tệp ở đó hoặc chọn nơi khác; bản cũ còn nguyên.",
    "backup.not_written": "Không ghi được bản sao lưu vào {folder}. Cắm lại USB hoặc chọn nơi khác; bản cũ còn nguyên.",
    "backup.not_whole": "Bản sao lưu ghi ra {folder} đọc lại không khớp nên đã bỏ. Đổi USB hoặc chọn nơi khác; bản cũ còn nguyên.",
    "backup.folder_away": "Chưa thấy thư mục sao lưu {folder}. Cắm USB rồi bấm Sao lưu ngay; hôm nay mới có bản tạm trên máy này.",
    "backup.days_out_of_range": "Số ngày giữ bản sao phải từ 1 đến {most}.",
    "backup.folder_missing": "Không có thư mục {folder}. Tạo thư mục trước hoặc chọn lại.",
    "copies.renewed": "Đã bỏ {count} bản sao lưu cũ còn tên những người này, thay bằng bản mới.",
    "copies.away": "Bản sao ở {folder} chưa với tới, còn tên những người này: cắm USB rồi sao lưu ngay, bản cũ sẽ tự bỏ.",
    "copies.not_renewed": "Bản sao cũ ở {folder} chưa bỏ được vì chưa ghi được bản mới. Xem lại chỗ trống rồi sao lưu ngay.",
    "copies.none": "Không có bản sao lưu nào còn tên những người này. Bản đã chép tay đi nơi khác thì phải tự xóa.",
    "copies.never": "Chưa có bản sao lưu nào. Bấm Sao lưu ngay (F9, thẻ Sao lưu).",
    "copies.old": "Bản sao lưu gần nhất đã từ {when}. Cắm USB rồi bấm Sao lưu ngay (F9, thẻ Sao lưu).",
}
