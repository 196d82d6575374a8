"""What is typed into the form of an act but cannot be read as a value."""

SENTENCES = {
    "typed.day_unreadable": "Ngày “{text}” không đọc được. Gõ như 30/11/2026, hoặc +5 là thêm 5 ngày làm việc.",
    "typed.moment_unreadable": "Giờ “{text}” không đọc được. Gõ như 09:12 hoặc 09:12 23/11/2026.",
    "typed.amount_unreadable": "Số tiền “{text}” không đọc được. Gõ số, ví dụ 8.000.",
    "typed.nothing_owed": "Hồ sơ không có khoản phí nào còn phải thu.",
    "typed.leg_unreadable": "Dòng “{text}” thiếu thời hạn. Gõ như: UBND xã = 3 nlv.",
}
