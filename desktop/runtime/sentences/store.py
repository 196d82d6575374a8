"""What the machine fails at, and what the officer does about it."""

SENTENCES = {
    "store.disk_full": "Ổ đĩa đã đầy nên chưa lưu được. Xóa bớt tệp không cần rồi bấm lại; phần đang gõ vẫn còn.",
    "store.locked": "Dữ liệu đang bận vì một cửa sổ khác đang ghi. Chờ vài giây rồi bấm lại.",
    "store.read_only": "Không ghi được vào thư mục dữ liệu. Nhờ quản trị mở quyền ghi cho tài khoản này.",
    "store.wrong_key": "Khóa không mở được tệp dữ liệu này. Khôi phục đúng khóa từ bộ cứu hộ, đừng xóa tệp.",
    "store.damaged": "Tệp dữ liệu bị hỏng. Ngừng nhập, gọi quản trị khôi phục từ bản sao lưu gần nhất.",
    "store.disk_failed": "Ổ đĩa không đọc ghi được. Thử lại; nếu vẫn vậy, gọi quản trị thay ổ đĩa.",
    "store.cannot_open": "Không mở được tệp dữ liệu. Xem lại thư mục dữ liệu còn không và quyền đọc ghi.",
    "store.too_new": "Dữ liệu do bản mới hơn ({found}) tạo ra, bản này chỉ biết đến {known}. Cài bản mới rồi mở lại.",
    "store.in_use": "Một cửa sổ khác đang nâng cấp dữ liệu. Chờ xong rồi mở lại.",
    "store.upgrade_failed": "Nâng cấp dữ liệu không đạt, tệp cũ vẫn nguyên. Bản sao lưu ở {backup}. Gọi quản trị.",
    "store.key_missing": "Không thấy khóa của dữ liệu. Khôi phục khóa từ bộ cứu hộ; không có khóa thì không mở được.",
    "store.key_damaged": "Tệp khóa bị hỏng. Khôi phục tệp khóa từ bộ cứu hộ.",
    "store.reference_broken": "Có dòng dữ liệu trỏ tới hồ sơ không còn. Gọi quản trị, gửi kết quả kiểm tra này.",
    "store.journal_gap": "Nhật ký thiếu việc số {seq}. Có người đã sửa tệp từ bên ngoài; gọi quản trị.",
    "store.journal_link": "Nhật ký đứt ở việc số {seq}. Có người đã sửa tệp từ bên ngoài; gọi quản trị.",
    "store.journal_content": "Việc số {seq} trong nhật ký đã bị sửa từ bên ngoài. Gọi quản trị.",
    "store.dossier_without_act": "{count} hồ sơ không có trong nhật ký. Gọi quản trị.",
    "store.dossier_without_number": "{count} hồ sơ không có số trong sổ số. Gọi quản trị.",
    "store.number_without_dossier": "{count} số đã dùng mà không có hồ sơ. Gọi quản trị.",
    "store.search_incomplete": "Chỉ mục tìm kiếm lệch {count} hồ sơ. Gọi quản trị dựng lại chỉ mục.",
}
