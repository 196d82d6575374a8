"""What is said of a file that cannot be taken."""

SENTENCES = {
    "file.missing": "Không thấy tệp {file}. Xem lại tên và thư mục; tệp ở USB thì cắm lại USB rồi chọn lại.",
    "file.unreadable": "Không đọc được tệp {file}. Tệp ở USB thì cắm lại USB rồi chọn lại; nếu không, xem lại quyền đọc và ổ đĩa.",
    "file.too_large": "Tệp {file} lớn hơn 64 MB. Chia nhỏ tệp rồi nhập lại.",
    "file.not_utf8": "Tệp không phải bảng mã UTF-8. Lưu lại dạng “CSV UTF-8” rồi thử lại.",
    "file.not_json": "Tệp không phải JSON đọc được. Xem lại dấu ngoặc và dấu phẩy.",
    "file.not_a_workbook": "Tệp không phải bảng tính đọc được. Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi chọn lại.",
    "file.web_page": "Tệp mang tên bảng tính nhưng bên trong là trang web. Mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.",
    "file.password": "Bảng tính đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.",
    "file.too_large_inside": "Tệp bung ra quá lớn, không giống một sổ hồ sơ. Mở bằng Excel, chép riêng bảng cần nhập sang tệp mới.",
    "file.too_many_rows": "Bảng có hơn {most} dòng. Chia sổ thành nhiều tệp, mỗi tệp không quá {most} dòng.",
    "file.too_many_columns": "Bảng có hơn {most} cột hoặc quá nhiều ô. Chép riêng các cột cần nhập sang tệp mới.",
    "file.heading_missing": "Dòng đầu của bảng phải có tên cột, ít nhất là: procedure, applicant.name, arrival.",
    "file.not_written": "Không ghi được tệp {file}. Xem lại ổ đĩa còn chỗ và quyền ghi.",
}
