"""Papers: headings in order, every letter whole, nothing clipped, the same bytes twice, codes that read back."""

import itertools
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing import codes
from desktop.printing.layout import MM
from desktop.printing.papers import AuthorisedBy
from desktop.printing.receipt import receipt_pdf
from desktop.printing.supplement import supplement_pdf
from tests.printing.examples import OWNER, RECEIPT, SUPPLEMENT
from tests.printing.reading import (
    A5,
    assert_apart,
    assert_whole,
    boxes,
    codes_read,
    drawn_digest,
    in_order,
    sizes,
    texts,
)

ROOT = Path(__file__).parents[2]
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
    assert sizes(pdf) == {A5}


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
        "import sys; sys.path[:0] = sys.argv[1:]; import importlib.util as u;"
        "s = u.spec_from_file_location('p', 'tests/printing/test_papers.py'); m = u.module_from_spec(s);"
        "s.loader.exec_module(m); sys.stdout.buffer.write(m.receipt_pdf(m.RECEIPT))"
    )
    # Where the tests' own libraries lie is for the caller to say: an installed Python reads no PYTHONPATH.
    words = [sys.executable, "-c", script, ".", *sys.path]
    other = subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout
    assert receipt_pdf(RECEIPT) == receipt_pdf(RECEIPT) == other


def test_both_codes_read_back_from_a_print_of_150_dots() -> None:
    found = codes_read(receipt_pdf(RECEIPT))
    assert set(found.values()) == {RECEIPT.code}
    assert len(found) == 2


SEALED = "".join(Random(1).choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$*+-./:", k=260))


@pytest.mark.parametrize("authorised", [None, OWNER], ids=["himself", "authorised"])
def test_a_sealed_code_of_260_letters_reads_back_and_disturbs_nothing(authorised: AuthorisedBy | None) -> None:
    pdf = receipt_pdf(replace(RECEIPT, qr_text=SEALED, authorised=authorised))
    assert codes_read(pdf) == {"QR Code": SEALED, "Code 128": RECEIPT.code}
    assert_whole(pdf)
    assert_apart(pdf)
    in_order(texts(pdf)[0], tuple(each for each in ORDER_2025 if authorised or "ủy quyền" not in each))


@pytest.mark.parametrize("length", [1, 21, 60, 100, 160, 220, 260, 400])
def test_no_module_of_a_code_is_finer_than_four_tenths_of_a_millimetre(length: int) -> None:
    text = (SEALED * 2)[:length]
    side = codes.qr_side(text, least=19 * MM)
    assert side / len(segno.make(text, error="m", micro=False).matrix) >= 0.399 * MM
    assert 19 * MM <= side <= 26.5 * MM


def test_a_corrected_receipt_says_which_one_it_replaces() -> None:
    when = "09 giờ 12 phút, ngày 23 tháng 11 năm 2026"
    pdf = receipt_pdf(replace(RECEIPT, version=2, replaces=when))
    assert f"Bản 2. Thay giấy tiếp nhận lập lúc {when}" in texts(pdf)[0]
    assert len(codes_read(pdf)) == 2
    assert_whole(receipt_pdf(replace(RECEIPT, version=2, replaces="rất dài " * 40)))
    assert receipt_pdf(replace(RECEIPT, version=1, replaces="")) == receipt_pdf(RECEIPT)


# What the first desks printed: a receipt that is printed again must come out as it was handed out.
HANDED_OUT = {
    "receipt": "3fbf42c3fa26ee1a2fef6412b288ccc269f261108d1b1abecdb83df8c49013b6",
    "receipt of 2018": "3788f51749b35651cfb3265a51361fdd683c3978d0479101192ab9b18c063c53",
    "long receipt": "ffa07301767e86e2569ab71bf988a8736c98a36c9915b1753e87ec74cd83152b",
    "request": "55268445a9064d87354732d767f948bc7f7c6b13170af5ba4843c9d5ca791a18",
    "long request": "ac7df3460c3428a2d039f241308c3d0fbcd03c182f013e5ebc70f711b7170557",
}


def test_papers_that_were_handed_out_come_out_again_the_same() -> None:
    many = ("giấy tờ " * 20,) * 40
    made = {
        "receipt": receipt_pdf(RECEIPT),
        "receipt of 2018": receipt_pdf(replace(RECEIPT, form_set="2018", authorised=OWNER)),
        "long receipt": receipt_pdf(replace(RECEIPT, items=many, reprint=2, void=True)),
        "request": supplement_pdf(SUPPLEMENT),
        "long request": supplement_pdf(replace(SUPPLEMENT, missing=many)),
    }
    assert {name: drawn_digest(pdf) for name, pdf in made.items()} == HANDED_OUT


def test_every_font_is_embedded() -> None:
    pdf = receipt_pdf(RECEIPT)
    assert pdf.count(b"/FontFile2") >= 2
    assert b"/Helvetica" not in pdf
    assert b"/Courier" not in pdf
