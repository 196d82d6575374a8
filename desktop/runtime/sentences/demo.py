"""What the demo refuses, and what keeps it from going on."""

SENTENCES = {
    "demo.not_a_folder": "{folder} không phải là thư mục. Chọn một thư mục mới hoặc trống cho --out.",
    "demo.in_the_way": "{file} đã có sẵn và không do lần diễn trước làm ra. Chọn thư mục khác cho --out.",
    "demo.folder_refused": "Không ghi được vào {folder}. Xem lại ổ đĩa còn chỗ và quyền ghi, hoặc chọn thư mục khác.",
    "demo.stuck": "Cửa sổ không phản hồi sau {seconds} giây, ở cảnh lúc {played}. Chạy lại và để yên chuột, bàn phím khi đang diễn.",
}
