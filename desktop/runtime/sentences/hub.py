"""What is said at the hub, to whoever looks after it."""

SENTENCES = {
    "hub.database_unknown": "Không hiểu địa chỉ cơ sở dữ liệu. Dùng sqlite:////thư/mục/hub.db hoặc postgresql://người@máy/tên.",
    "hub.database_down": "Không nói chuyện được với cơ sở dữ liệu của trạm. Xem máy chủ cơ sở dữ liệu và ổ đĩa, rồi thử lại.",
    "hub.busy": "Trạm đang bận. Chờ một lát rồi thử lại.",
    "hub.too_many_tries": "Thử quá nhiều lần. Chờ một giờ rồi thử lại.",
    "hub.too_new": "Dữ liệu của trạm thuộc bản mới hơn ({found}, máy này biết đến {known}). Cài bản Một Cửa mới.",
    "hub.not_made": "Trạm chưa được tạo. Chạy motcua hub init trước.",
    "hub.unit_unknown": "Không có đơn vị mã {unit} ở ngày này. Xem danh sách bằng motcua hub units.",
    "hub.units_row": "Dòng của đơn vị {unit} thiếu mã, tên, cấp hoặc ngày không đúng. Sửa tệp rồi nhập lại.",
    "hub.units_overlap": "Mã {unit} có hai đơn vị trùng thời gian. Sửa ngày rồi nhập lại.",
    "hub.units_parent": "Đơn vị {unit} thuộc một mã không có. Thêm đơn vị cấp trên vào tệp rồi nhập lại.",
    "hub.desk_number": "Số quầy từ 1 đến {most}. Gõ lại số quầy.",
    "hub.desk_unknown": "Không có quầy {desk} của đơn vị {unit}, hoặc khóa đã thu hồi. Xem lại mã và số quầy.",
    "hub.pack_parts": "Gói dữ liệu chỉ gồm: {known}. Đặt tên tệp theo tên phần rồi phát hành lại.",
    "hub.pack_unfit": "Gói dữ liệu có số lẻ, tên mục không phải chữ Latinh hoặc dấu rời. Sửa tệp rồi phát hành lại.",
    "hub.pack_too_large": "Gói dữ liệu lớn hơn {limit} KB. Chia thành nhiều gói rồi phát hành lại.",
}
