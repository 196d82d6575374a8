"""What the first run and the settings refuse, and why."""

SENTENCES = {
    "desk.not_set_up": "Máy này chưa thiết lập quầy. Mở ứng dụng để thiết lập, hoặc chạy: motcua init --unit MÃ --desk SỐ --officer TÊN",
    "setup.unit_missing": "Chưa chọn đơn vị. Gõ vài chữ của tên xã, phường rồi Enter.",
    "setup.unit_unknown": "Không có xã, phường mã {code} trong danh sách Hà Tĩnh. Gõ thêm tên đơn vị.",
    "setup.desk_out_of_range": "Số quầy phải từ 1 đến {most}.",
    "setup.officer_missing": "Chưa có tên cán bộ. Gõ họ tên người ngồi quầy.",
    "setup.agency_malformed": "Mã định danh cơ quan “{code}” không đúng. Chỉ dùng chữ in hoa, chữ số và dấu chấm, ví dụ H27.18685.",
    "setup.done_already": "Quầy này đã thiết lập rồi. Sửa ở mục Thiết lập.",
    "settings.not_saved": "Không lưu được thiết lập vào {file}. Xem lại ổ đĩa còn chỗ và quyền ghi.",
}
