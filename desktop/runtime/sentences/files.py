"""What is said of a file that cannot be taken."""

SENTENCES = {
    "file.missing": "Không thấy tệp {file}. Xem lại tên và thư mục.",
    "file.kind_unknown": "Phiên bản này chưa đọc được tệp {file}. Cập nhật Một Cửa lên bản mới rồi mở lại tệp.",
    "file.unreadable": "Không đọc được tệp {file}. Xem lại quyền đọc và ổ đĩa.",
    "file.too_large": "Tệp {file} lớn hơn 64 MB. Chia nhỏ tệp rồi nhập lại.",
    "file.not_utf8": "Tệp không phải bảng mã UTF-8. Lưu lại dạng “CSV UTF-8” rồi thử lại.",
    "file.not_json": "Tệp không phải JSON đọc được. Xem lại dấu ngoặc và dấu phẩy.",
    "file.not_a_workbook": "Tệp không phải bảng tính XLSX đọc được. Mở bằng Excel, lưu lại dạng .xlsx.",
    "file.heading_missing": "Dòng đầu của bảng phải có tên cột, ít nhất là: procedure, applicant.name, arrival.",
    "file.not_written": "Không ghi được tệp {file}. Xem lại ổ đĩa còn chỗ và quyền ghi.",
}
