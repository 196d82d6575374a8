"""One of each paper, as a common day makes it; tests bend them."""

import hashlib
from datetime import date

from desktop.printing.papers import (
    ApologyPaper,
    AuthorisedBy,
    ClosingPaper,
    ControlPaper,
    DueSheetPaper,
    DueStep,
    EvaluationPaper,
    FeeLine,
    HandOver,
    Header,
    ReceiptPaper,
    RefusalPaper,
    RegisterPaper,
    RegisterRow,
    Signer,
    SpoiledNumber,
    StopPaper,
    SupplementPaper,
)

CODE = "H27.18685-261123-1012"
DESK_NAME = "Trung tâm Phục vụ hành chính công"
AGENCY = "Ủy ban nhân dân xã Cẩm Bình"


def header(number: str) -> Header:
    """Return the head of a paper of the desk with its number."""
    parent, body = "ỦY BAN NHÂN DÂN XÃ CẨM BÌNH", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    return Header(parent, body, number, "Cẩm Bình", date(2026, 11, 23))


HEADER = header("Số: 1012/TNHS-TTPVHCC")
OWNER = AuthorisedBy(
    name="TRẦN THỊ MẬN", address="Thôn 3", id="042155000001", phone="", email="", document="Văn bản ủy quyền"
)
RECEIPT = ReceiptPaper(
    header=HEADER,
    form_number="01",
    form_set="2025",
    title="GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    code=CODE,
    desk_name=DESK_NAME,
    recipient="NGUYỄN VĂN ĐỨC",
    recipient_id="042088001234",
    address="Thôn Bình Minh, Cẩm Bình, Hà Tĩnh",
    phone="0912345678",
    email="",
    authorised=None,
    request="Đăng ký khai sinh",
    items=("Tờ khai đăng ký khai sinh (01 bản chính)", "Giấy chứng sinh (01 bản chính)"),
    sets=1,
    term_text="trong ngày làm việc",
    received_text="09 giờ 12 phút, ngày 23 tháng 11 năm 2026",
    due_text="17 giờ 00 phút, ngày 23 tháng 11 năm 2026",
    return_text="Bộ phận Tiếp nhận và Trả kết quả",
    book="",
    book_number="",
    submitter_name="NGUYỄN VĂN ĐỨC",
    officer_name="Nguyễn Thị Hoa",
    qr_text=CODE,
    sheets=("Liên 1: Lưu tại Bộ phận Một cửa", "Liên 2: Giao người nộp hồ sơ"),
)
SUPPLEMENT = SupplementPaper(
    header=HEADER,
    form_number="02",
    form_set="2025",
    title="PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    recipient="NGUYỄN VĂN ĐỨC",
    request="Đăng ký kết hôn",
    address="Thôn Bình Minh",
    phone="",
    email="",
    missing=("Tờ khai đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân"),
    reason="Hồ sơ chưa đủ thành phần",
    contact=DESK_NAME,
    contact_phone="",
    officer_name="Nguyễn Thị Hoa",
)
REFUSAL = RefusalPaper(
    header=header("Số: 03/PTC-TTPVHCC"),
    form_number="03",
    form_set="2025",
    title="PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
    desk_name=DESK_NAME,
    recipient="NGUYỄN VĂN ĐỨC",
    recipient_id="042088001234",
    address="Thôn Bình Minh, xã Cẩm Bình, tỉnh Hà Tĩnh",
    phone="0912345678",
    email="",
    code="",
    request="Đăng ký kết hôn có yếu tố nước ngoài",
    reasons=(
        "Nội dung yêu cầu không thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã Cẩm Bình",
        "Giấy xác nhận tình trạng hôn nhân do cơ quan nước ngoài cấp chưa được hợp pháp hóa lãnh sự",
    ),
    submitter_name="NGUYỄN VĂN ĐỨC",
    officer_name="Nguyễn Thị Hoa",
)
APOLOGY = ApologyPaper(
    header=header("Số: 01/PXL"),
    form_number="04",
    form_set="2018",
    title="PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
    agency=AGENCY,
    recipient="Ông NGUYỄN VĂN ĐỨC",
    recipient_id="042088001234",
    received_on=date(2026, 11, 16),
    procedure="Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu",
    code="H27.18685-261116-1007",
    due_text="17 giờ 00 phút, ngày 24 tháng 11 năm 2026",
    asks_extension=False,
    reason="Phải xác minh lại ranh giới thửa đất với hộ liền kề",
    new_due_text="17 giờ 00 phút, ngày 01 tháng 12 năm 2026",
    head=Signer("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "Trần Quốc Việt"),
)
STOP = StopPaper(
    header=header("Số: 01/TBD-TTPVHCC"),
    form_number="05",
    form_set="2025",
    title="THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
    desk_name=DESK_NAME,
    recipient="NGUYỄN VĂN ĐỨC",
    recipient_id="042088001234",
    address="Thôn Bình Minh, xã Cẩm Bình, tỉnh Hà Tĩnh",
    phone="0912345678",
    email="",
    code=CODE,
    request="Đăng ký hoạt động hộ kinh doanh",
    asked_text="10 giờ 05 phút, ngày 23 tháng 11 năm 2026",
    reason="Chưa chọn được địa điểm kinh doanh",
    state_text="Đang giải quyết tại Phòng Kinh tế",
    stopped_text="10 giờ 20 phút, ngày 23 tháng 11 năm 2026",
    returned=("Giấy đề nghị đăng ký (01 bản chính)", "Lệ phí đã nộp: 100.000 đ"),
    signers=(Signer("NGƯỜI TIẾP NHẬN HỒ SƠ", "Nguyễn Thị Hoa"),),
)
CONTROL = ControlPaper(
    header=header("Số: 1012/PKS-TTPVHCC"),
    form_number="06",
    form_set="2025",
    title="PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
    code=CODE,
    agency="Phòng Kinh tế xã Cẩm Bình",
    partners="Chi nhánh Văn phòng đăng ký đất đai khu vực III",
    received_text="09 giờ 12 phút, ngày 23 tháng 11 năm 2026",
    due_text="17 giờ 00 phút, ngày 26 tháng 11 năm 2026",
    hand_overs=(
        HandOver(
            giver=DESK_NAME,
            receiver="Phòng Kinh tế xã Cẩm Bình",
            moment_text="10 giờ 00 phút, ngày 23 tháng 11 năm 2026",
            giver_name="Nguyễn Thị Hoa",
            receiver_name="Lê Văn Tám",
        ),
        HandOver(
            giver="Phòng Kinh tế xã Cẩm Bình",
            receiver="Chi nhánh Văn phòng đăng ký đất đai khu vực III",
            moment_text="15 giờ 30 phút, ngày 24 tháng 11 năm 2026",
            giver_name="Lê Văn Tám",
            receiver_name="Phan Đình Khải",
            result="Đúng hạn",
            note="Kèm bản trích đo",
        ),
    ),
)
_PEOPLE = ("NGUYỄN VĂN ĐỨC", "TRẦN THỊ MẬN", "Hợp tác xã Nông nghiệp Cẩm Bình", "LÊ QUỐC KHÁNH", "PHAN THỊ NGỌC ÁNH")
_DONE = (
    "Đăng ký khai sinh",
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan tổ chức có thẩm quyền của Việt Nam cấp",
    "Đăng ký thành lập hộ kinh doanh",
    "Cấp Giấy xác nhận tình trạng hôn nhân",
)


def register_rows(count: int) -> tuple[RegisterRow, ...]:
    """Return as many rows as a book has, each a little different."""
    return tuple(
        RegisterRow(
            number=number,
            code=f"H27.18685-2611{1 + number % 28:02d}-{1000 + number:04d}",
            procedure=_DONE[number % len(_DONE)],
            applicant=_PEOPLE[number % len(_PEOPLE)],
            address=f"Thôn {1 + number % 12}, xã Cẩm Bình, tỉnh Hà Tĩnh",
            phone=f"09{number:08d}",
            agency="Phòng Văn hóa - Xã hội" if number % 3 else AGENCY,
            received=f"09:{number % 60:02d} {1 + number % 28:02d}/11/2026",
            due=f"17:00 {1 + number % 28:02d}/11/2026",
            returned=f"15:40 {1 + number % 28:02d}/11/2026" if number % 4 else "",
            return_way="Tại quầy" if number % 2 else "Bưu chính",
        )
        for number in range(1, count + 1)
    )


REGISTER = RegisterPaper(
    header=header("Số: 01/STD-TTPVHCC"),
    form_number="07",
    form_set="2025",
    title="SỔ THEO DÕI HỒ SƠ",
    unit=f"{DESK_NAME} xã Cẩm Bình",
    field="Hộ tịch, chứng thực",
    period="Năm 2026",
    book="01",
    rows=register_rows(31),
    head=Signer("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "Trần Quốc Việt"),
    opened_text="ngày 02 tháng 01 năm 2026",
    closed_text="ngày 31 tháng 12 năm 2026",
)
EVALUATION = EvaluationPaper(
    header=header(""),
    title="PHIẾU ĐÁNH GIÁ\nVIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
    code=CODE,
    procedure="Đăng ký khai sinh",
    agency=AGENCY,
    drop_off="hòm phiếu cạnh quầy số 1, Trung tâm Phục vụ hành chính công xã Cẩm Bình",
    qr_text="HTTPS://DANHGIA.HATINH.GOV.VN/H27.18685-261123-1012",
    qr_caption="Quét mã để đánh giá trên điện thoại.",
)
CLOSING = ClosingPaper(
    header=header(""),
    title="PHIẾU CHỐT NGÀY",
    unit=AGENCY,
    desk="Quầy 1",
    day_text="Thứ Hai, ngày 23 tháng 11 năm 2026",
    officer_name="Nguyễn Thị Hoa",
    receipts=14,
    dossiers=14,
    numbers_used=14,
    numbers_issued=15,
    number_range="từ 1001 đến 1015",
    spoiled=(SpoiledNumber(number="1007", reason="Nhập nhầm thủ tục, hủy trước khi giao giấy"),),
    print_queue=(),
    to_file=(),
    fees=(
        FeeLine(way="Tiền mặt", count=6, amount=48_000),
        FeeLine(way="Chuyển khoản, mã QR", count=3, amount=120_000),
    ),
    differences=(),
    journal_head=hashlib.sha256(b"23/11/2026").hexdigest(),
    qr_text=f"MC1:18685:1:20261123:{hashlib.sha256(b'23/11/2026').hexdigest().upper()}",
    qr_caption="Quét mã để so dấu này với số liệu ở tỉnh.",
    signers=(Signer("NGƯỜI CHỐT NGÀY", "Nguyễn Thị Hoa"), Signer("PHỤ TRÁCH TRUNG TÂM", "Trần Quốc Việt")),
)
DUE_SHEET = DueSheetPaper(
    header=header(""),
    title="VÌ SAO HẸN NGÀY NÀY",
    code="H27.18685-261120-1003",
    applicant="NGUYỄN VĂN ĐỨC",
    procedure="Cấp Giấy xác nhận tình trạng hôn nhân",
    received_text="15:40 thứ Sáu 20/11/2026",
    term_text="03 ngày làm việc",
    steps=(
        DueStep(text="Nhận sau 15:00, tính từ", until="07:00 thứ Hai 23/11"),
        DueStep(text="Chờ công dân bổ sung từ 23/11 đến 25/11/2026", pause=True),
        DueStep(text="Bổ sung xong, thời hạn tính lại từ đầu", until="25/11/2026"),
        DueStep(text="Nghỉ 24/11/2026: Ngày Văn hóa Việt Nam"),
        DueStep(text="3 ngày làm việc: 26/11, 27/11, 30/11; không tính ngày nhận", until="30/11/2026"),
        DueStep(text="Trả trước 17:00, giờ hết làm việc"),
    ),
    due_text="17:00 thứ Hai 30/11/2026",
    note="Thời hạn chỉ tính ngày làm việc của cơ quan.",
    officer_name="Nguyễn Thị Hoa",
)
