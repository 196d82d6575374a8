"""What is said of a sealed receipt and of the keys that seal, with what the officer does next."""

SENTENCES = {
    "seal.genuine": "Giấy thật: hồ sơ {code}, hẹn trả {due}, do {signer} lập. So với chữ in trên giấy.",
    "seal.stale": "Giấy thật nhưng đã cũ: hồ sơ {code} đã thay đổi, nay hẹn trả {now_due}. In giấy mới cho công dân.",
    "seal.altered": "Giấy ghi mã {code} đã bị sửa: chữ ký không khớp. Không nhận giấy này; tìm hồ sơ theo họ tên để đối chiếu.",
    "seal.unknown_key": "Chưa biết khóa {key} đã ký giấy này. Xin khóa công khai của quầy {desk}, đơn vị {unit}, rồi kiểm tra lại.",
    "seal.not_on_file": "Giấy do quầy này ký nhưng không có hồ sơ {code}. Đối chiếu sổ và bản sao lưu.",
    "seal.not_a_receipt": "Không phải mã của giấy tiếp nhận có ký số. Quét mã QR ở góc phải giấy.",
    "seal.malformed": "Mã trên giấy bị hỏng hoặc đã bị sửa. Tắt gõ tiếng Việt (Unikey chuyển sang E) rồi quét lại.",
    "seal.no_code": "Không đọc được mã nào trong tệp. Chụp lại rõ hơn, đủ bốn góc mã QR.",
    "seal.several": "Tệp có {count} giấy tiếp nhận khác nhau. Tách riêng rồi kiểm tra từng giấy.",
    "seal.file_unreadable": "Tệp này không phải PDF, ảnh hay văn bản đọc được. Dùng tệp PDF, PNG hoặc JPG.",
    "seal.file_too_large": "Tệp lớn hơn {limit} MB. Chụp riêng mã QR rồi kiểm tra lại.",
    "seal.too_many_pages": "Tệp PDF có {pages} trang, chỉ đọc đến {most}. Tách trang có giấy tiếp nhận rồi kiểm tra.",
    "seal.not_a_key": "Không phải khóa công khai của quầy, hoặc chép thiếu. Chép lại nguyên dòng bắt đầu bằng MCK1.",
    "seal.name_missing": "Chưa ghi khóa này của quầy nào. Gõ tên, ví dụ: quầy 2 xã Cẩm Bình.",
    "seal.own_key": "Đây là khóa của chính quầy này, không cần thêm.",
    "seal.key_clash": "Khóa trùng tên {key} với một khóa đã có nhưng khác nội dung. Không dùng; hỏi lại quầy gửi khóa.",
}
