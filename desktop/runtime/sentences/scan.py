"""What is said of papers on their way from a scanner, a folder or a phone to the portal."""

SENTENCES = {
    "scan.nothing": "Chưa có trang nào. Đặt giấy lên máy quét hoặc chọn tệp.",
    "scan.too_large": "Tệp quá lớn, tối đa {most} MB mỗi giấy tờ. Quét lại ở 300 dpi hoặc chia nhỏ.",
    "scan.unreadable": "Tệp này không phải ảnh đọc được. Dùng ảnh PNG, JPG hoặc PDF.",
    "scan.pdf_broken": "Tệp PDF hỏng, có khóa, hoặc không phải PDF. Quét lại giấy tờ.",
    "scan.one_pdf": "Chỉ ghép được các ảnh với nhau. Chọn một tệp PDF, hoặc chỉ chọn ảnh.",
    "scan.too_many_pages": "Quá {most} trang. Chia thành nhiều giấy tờ.",
    "scan.over_limit": "Giấy tờ này không nén được xuống {limit} MB theo giới hạn của Cổng. Chia nhỏ rồi quét lại.",
    "scan.no_scanner": "Không thấy máy quét. Bật máy quét, hoặc lấy từ thư mục hay tệp.",
    "scan.failed": "Máy quét không trả lời. Xem máy quét có giấy, có điện, rồi quét lại.",
    "scan.paper_empty": "Máy quét hết giấy. Đặt giấy vào khay hoặc lên mặt kính rồi quét lại.",
    "scan.jammed": "Máy quét kẹt giấy. Lấy giấy kẹt ra rồi quét lại.",
    "scan.cover_open": "Nắp máy quét đang mở. Đóng nắp rồi quét lại.",
    "scan.offline": "Máy quét đang tắt hoặc chưa cắm dây. Bật máy, xem dây rồi quét lại.",
    "scan.busy": "Máy quét đang bận hoặc chương trình khác đang dùng. Chờ một lát rồi quét lại.",
    "scan.folder_gone": "Không mở được thư mục {folder}. Xem lại thư mục quét ở Thiết lập.",
    "scan.folder_empty": "Thư mục quét chưa có tệp mới nào từ lúc bắt đầu nộp. Quét hoặc gửi từ điện thoại rồi bấm lại.",
    "scan.folder_unset": "Chưa chọn thư mục quét. Chọn ở Thiết lập, hoặc lấy từ tệp.",
}
