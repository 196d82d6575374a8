"""Papers: headings in order, every letter whole, nothing clipped, the same bytes twice, codes that read back."""

import itertools
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.printing.papers import AuthorisedBy, Header, ReceiptPaper, SupplementPaper
from desktop.printing.raster import page_images
from desktop.printing.receipt import receipt_pdf
from desktop.printing.supplement import supplement_pdf

ROOT = Path(__file__).parents[2]
HEADER = Header(
    "ỦY BAN NHÂN DÂN XÃ CẨM BÌNH",
    "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
    "Số: 1012/TNHS-TTPVHCC",
    "Cẩm Bình",
    date(2026, 11, 23),
)
OWNER = AuthorisedBy(
    name="TRẦN THỊ MẬN", address="Thôn 3", id="042155000001", phone="", email="", document="Văn bản ủy quyền"
)
RECEIPT = ReceiptPaper(
    header=HEADER,
    form_number="01",
    form_set="2025",
    title="GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    code="H27.18685-261123-1012",
    desk_name="Trung tâm Phục vụ hành chính công",
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
    qr_text="H27.18685-261123-1012",
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
    contact="Trung tâm Phục vụ hành chính công",
    contact_phone="",
    officer_name="Nguyễn Thị Hoa",
)
# The statutory headings in their order: domain §2.3, Mẫu 01 of TT 03/2025 and of TT 01/2018.
ORDER_2025 = (
    "Mã hồ sơ:",
    "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả:",
    "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức:",
    "Số định danh cá nhân/tổ chức:",
    "Địa chỉ:",
    "Số điện thoại:",
    "Email:",
    "(Trường hợp ủy quyền)",
    "Nội dung yêu cầu giải quyết:",
    "Thành phần hồ sơ nộp gồm:",
    "Số lượng hồ sơ: 01 (bộ)",
    "Thời gian giải quyết hồ sơ theo quy định là:",
    "Thời gian nhận hồ sơ:",
    "Thời gian trả kết quả giải quyết hồ sơ:",
    "Đăng ký nhận kết quả tại:",
    "Vào Sổ theo dõi hồ sơ, Quyển số:",
    "Số thứ tự:",
    "NGƯỜI NỘP HỒ SƠ",
    "NGƯỜI TIẾP NHẬN HỒ SƠ",
)
ORDER_2018 = (
    "Mã hồ sơ:",
    "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức:",
    "Địa chỉ:",
    "Số điện thoại:",
    "Nội dung yêu cầu giải quyết:",
    "1. Thành phần hồ sơ nộp gồm:",
    "2. Số lượng hồ sơ:",
    "3. Thời gian giải quyết hồ sơ theo quy định là:",
    "4. Thời gian nhận hồ sơ:",
    "5. Thời gian trả kết quả giải quyết hồ sơ:",
    "6. Đăng ký nhận kết quả tại:",
    "Vào Sổ theo dõi hồ sơ,",
    "NGƯỜI NỘP HỒ SƠ",
)
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        part = page.get_textpage()
        found.append(" ".join(part.get_text_bounded().split()))
        part.close()
        page.close()
    document.close()
    return found


def boxes(pdf: bytes) -> list[tuple[int, float, float, float, float]]:
    """Return (page, left, bottom, right, top) of every printed letter, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document):
        part = page.get_textpage()
        for index in range(part.count_chars()):
            left, bottom, right, top = (side * 25.4 / 72 for side in part.get_charbox(index))
            if right - left > 0.01:
                found.append((number, left, bottom, right, top))
        part.close()
        page.close()
    document.close()
    return found


def in_order(text: str, headings: tuple[str, ...]) -> None:
    place = 0
    for heading in headings:
        found = text.find(heading, place)
        assert found >= 0, f"{heading!r} is not after place {place} of {text!r}"
        place = found + len(heading)


def test_headings_stand_in_the_order_of_the_law() -> None:
    in_order(texts(receipt_pdf(replace(RECEIPT, authorised=OWNER)))[0], ORDER_2025)


def test_the_form_of_2018_numbers_its_headings_and_asks_for_no_number() -> None:
    text = texts(receipt_pdf(replace(RECEIPT, form_set="2018")))[0]
    in_order(text, ORDER_2018)
    assert "Số định danh" not in text


def test_the_request_for_papers_follows_its_form() -> None:
    (text,) = texts(supplement_pdf(SUPPLEMENT))
    in_order(
        text,
        (
            "Hồ sơ của:",
            "Nội dung yêu cầu giải quyết:",
            "Địa chỉ:",
            "Số điện thoại:",
            "Email:",
            "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
            "1. Tờ khai",
            "2. Giấy xác nhận",
            "Lý do:",
            "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với",
            "để được hướng dẫn./.",
            "NGƯỜI HƯỚNG DẪN",
        ),
    )


@pytest.mark.parametrize("pdf", [receipt_pdf(RECEIPT), supplement_pdf(SUPPLEMENT)], ids=["receipt", "supplement"])
def test_every_page_is_a5(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    sizes = {tuple(round(side * 25.4 / 72, 1) for side in page.get_size()) for page in document}
    document.close()
    assert sizes == {(148.0, 210.0)}


def test_two_copies_each_with_its_name() -> None:
    first, second = texts(receipt_pdf(RECEIPT))
    assert "Liên 1: Lưu tại Bộ phận Một cửa" in first
    assert "Liên 2: Giao người nộp hồ sơ" in second


def test_a_reprint_and_a_void_receipt_say_so() -> None:
    assert "BẢN IN LẠI LẦN 2" in texts(receipt_pdf(replace(RECEIPT, reprint=2)))[0]
    assert "ĐÃ HỦY" in texts(receipt_pdf(replace(RECEIPT, void=True)))[0]


def test_every_vietnamese_letter_comes_back_by_search() -> None:
    words = " ".join(VIETNAMESE[start : start + 8] for start in range(0, len(VIETNAMESE), 8))
    text = texts(receipt_pdf(replace(RECEIPT, address=words, request=words.upper())))[0]
    assert words in text
    assert words.upper() in text


HOSTILE = ("<b>đậm</b>", "=1+1", "a\x00b", "Đ\u0300\u0301", "😀 mặt cười", "W" * 200, "Nguyễn " * 28, "[](x) & < > \\")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_the_paper(name: str) -> None:
    pdf = receipt_pdf(replace(RECEIPT, recipient=name, submitter_name=name, items=(name,) * 3, authorised=OWNER))
    assert_whole(pdf)
    if name.isprintable() and name.isascii() and " " not in name and len(name) < 20:
        assert name in texts(pdf)[0]


def assert_whole(pdf: bytes) -> None:
    for _, left, bottom, right, top in boxes(pdf):
        assert left >= 8, "a letter stands outside the printable frame"
        assert right <= 140
        assert bottom >= 6
        assert top <= 204


@settings(max_examples=25)
@given(st.integers(0, 40), st.integers(1, 120), st.booleans())
def test_any_number_of_papers_is_printed_whole(count: int, length: int, authorised: bool) -> None:  # noqa: FBT001  # drawn by chance
    items = tuple(f"P{number}x {'giấy tờ kèm theo ' * (length // 16)}".strip() for number in range(count))
    pdf = receipt_pdf(replace(RECEIPT, items=items, authorised=OWNER if authorised else None))
    assert_whole(pdf)
    pages = texts(pdf)
    first_copy = " ".join(pages[: len(pages) // 2])
    for number, item in enumerate(items, 1):
        assert f"{number}. {item.split()[0]}" in first_copy
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in first_copy


def test_no_two_lines_overlap() -> None:
    pdf = receipt_pdf(replace(RECEIPT, items=tuple(f"Giấy tờ số {number}" for number in range(12)), authorised=OWNER))
    lines: dict[tuple[int, int], tuple[float, float]] = {}
    for page, _, bottom, _, top in boxes(pdf):
        key = (page, round(bottom / 1.2))
        low, high = lines.get(key, (bottom, top))
        lines[key] = (min(low, bottom), max(high, top))
    bodies = sorted(value for (page, _), value in lines.items() if page == 0 and value[1] < 150)
    for (_, top), (bottom, _) in itertools.pairwise(bodies):
        assert bottom > top - 3.2


def test_the_same_bytes_twice_also_in_another_process() -> None:
    script = (
        "import sys; sys.path[:0] = ['.']; import importlib.util as u;"
        "s = u.spec_from_file_location('p', 'tests/printing/test_papers.py'); m = u.module_from_spec(s);"
        "s.loader.exec_module(m); sys.stdout.buffer.write(m.receipt_pdf(m.RECEIPT))"
    )
    other = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True).stdout
    assert receipt_pdf(RECEIPT) == receipt_pdf(RECEIPT) == other


def test_both_codes_read_back_from_a_print_of_150_dots() -> None:
    page = page_images(receipt_pdf(RECEIPT), dpi=150)[0]
    image = Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride, 1)
    found = {str(each.format).split(".")[-1]: each.text for each in zxingcpp.read_barcodes(image)}
    assert set(found.values()) == {RECEIPT.code}
    assert len(found) == 2


def test_every_font_is_embedded() -> None:
    pdf = receipt_pdf(RECEIPT)
    assert pdf.count(b"/FontFile2") >= 2
    assert b"/Helvetica" not in pdf
    assert b"/Courier" not in pdf
