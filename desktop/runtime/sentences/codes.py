"""What is wrong with a code."""

SENTENCES = {
    "code.block_exhausted": "Quầy {desk} đã dùng hết số đến {last} của hôm nay. Nhận tiếp ở quầy khác, hoặc đổi kiểu mã.",
    "code.malformed": "Mã “{code}” không đúng dạng. Chỉ gồm chữ in hoa không dấu, chữ số, dấu chấm và gạch ngang.",
    "code.not_a_procedure": "Mã thủ tục “{code}” không đúng dạng. Gõ như 1.001193.",
}
