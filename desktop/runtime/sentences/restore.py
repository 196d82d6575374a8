"""What is said of restoring a copy and of the kit that carries the key to another PC."""

SENTENCES = {
    "restore.not_a_copy": "Tệp {file} không mở được bằng khóa của máy này: không phải bản sao của quầy này, hoặc cần bộ cứu hộ của máy cũ.",
    "restore.damaged": "Bản sao {file} bị hỏng nên không dùng. Chọn bản khác.",
    "restore.empty": "Bản sao này chưa có quầy nào bên trong. Chọn bản khác.",
    "restore.too_new": "Bản sao do bản Một Cửa mới hơn ({found}) làm ra, bản này chỉ biết đến {known}. Cài bản mới rồi khôi phục.",
    "restore.foreign": "Bản sao này là của quầy {desk}, {unit}, không phải của quầy đang dùng ở máy này. Chọn đúng bản sao.",
    "restore.key_needed": "Máy này chưa có khóa của dữ liệu. Đưa bộ cứu hộ và mã cứu hộ của máy cũ vào.",
    "restore.number_odd": "Số “{number}” không phải số của quầy này (bắt đầu từ {first}). Xem số trên giấy tiếp nhận cuối cùng, hoặc để trống.",
    "restore.in_use": "Dữ liệu đang mở ở một cửa sổ khác. Đóng cửa sổ đó rồi khôi phục lại.",
    "restore.brings": "Bản sao của quầy {desk}, {unit}: {dossiers} hồ sơ, việc cuối lúc {last}.",
    "restore.loses": "Sẽ mất {dossiers} hồ sơ nhận sau bản sao và {acts} việc đã ghi. Tệp đang dùng được giữ lại trong thư mục backups.",
    "restore.loses_nothing": "Không mất hồ sơ nào so với dữ liệu đang dùng.",
    "restore.unreadable": "Dữ liệu đang có ở máy này không đọc được; nó được giữ lại trong thư mục backups.",
    "restore.codes": "Hồ sơ sẽ mất: {codes}.",
    "restore.numbers": "Số đã cấp hôm nay không cấp lại: gõ số cuối cùng trên giấy tiếp nhận, hoặc để trống thì bỏ qua {count} số.",
    "kit.nothing_here": "Máy này chưa có dữ liệu để mở. Khôi phục từ bản sao kèm bộ cứu hộ.",
    "kit.wrong_key": "Bộ cứu hộ này không mở được dữ liệu ở máy này. Tìm bộ cứu hộ của chính quầy này.",
    "kit.not_a_kit": "Tệp {file} không phải bộ cứu hộ của Một Cửa. Chọn tệp motcua-cuu-ho-….motcua.",
    "kit.wrong_code": "Mã cứu hộ không đúng. Xem lại từng chữ trên tờ mã cứu hộ.",
    "kit.passphrase_short": "Mật khẩu cứu hộ phải dài ít nhất {least} ký tự.",
    "kit.newer": "Bộ cứu hộ do bản Một Cửa mới hơn làm ra. Cài bản mới rồi mở.",
}
