"""The register: columns of the form, whole rows, totals that carry on, a cover and a closing page that count right."""

import re
import time
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.papers import RegisterRow
from desktop.printing.register import register_pdf
from tests.printing.examples import REGISTER, register_rows
from tests.printing.hostile import HOSTILE, composed, words
from tests.printing.reading import A4_ACROSS, assert_apart, assert_whole, boxes, in_order, sizes, texts

COLUMNS = (
    "STT",
    "Mã hồ sơ",
    "Tên TTHC",
    "Tên tổ chức, cá nhân",
    "Địa chỉ/SĐT",
    "Cơ quan chủ trì giải quyết",
    "Nhận và trả kết quả",
    "Nhận hồ sơ",
    "Hẹn trả kết quả",
    "Trả kết quả",
    "Phương thức nhận kết quả",
    "Ký nhận",
)
TOTALS = re.compile(r"Cộng trang: ([\d.]+) · Mang sang: ([\d.]+)")


def counted(text: str) -> int:
    return int(text.replace(".", ""))


def assert_carried(pages: list[str], *, count: int, carried: int = 0) -> None:
    """Hold the totals of the pages between cover and closing page."""
    for page in pages:
        ((here, so_far),) = TOTALS.findall(page)
        carried += counted(here)
        assert counted(so_far) == carried
    assert carried == count


def bent(row: RegisterRow, text: str) -> RegisterRow:
    kept = {"number", "code"}
    return replace(row, **{name: text for name in row.__slots__ if name not in kept})


def test_the_cover_says_which_book_this_is() -> None:
    cover = texts(register_pdf(REGISTER))[0]
    in_order(
        cover,
        (
            "Mẫu số 07",
            "Số: 01/STD-TTPVHCC",
            "SỔ THEO DÕI HỒ SƠ",
            "Lĩnh vực: Hộ tịch, chứng thực",
            "Đơn vị: Trung tâm Phục vụ hành chính công xã Cẩm Bình",
            "Kỳ: Năm 2026",
            "Quyển số: 01",
            "Mở sổ: ngày 02 tháng 01 năm 2026",
            "Khóa sổ: ngày 31 tháng 12 năm 2026",
        ),
    )


def test_every_page_has_the_columns_of_the_form_its_number_and_its_totals() -> None:
    _, *pages, closing = texts(register_pdf(REGISTER))
    for number, page in enumerate(pages, 2):
        in_order(page, (f" {number} ", *COLUMNS, "Cộng trang:"))
    assert_carried(pages, count=31)
    in_order(" ".join(pages), tuple(each.code for each in REGISTER.rows))
    in_order(closing, (f"{len(pages) + 2}", "KHÓA SỔ", f"Sổ này có {len(pages) + 2:02d} trang", "từ số 01 đến số 31"))
    in_order(closing, ("Cộng trong sổ: 31 hồ sơ", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "Trần Quốc Việt"))


def test_a_later_book_goes_on_from_the_one_before() -> None:
    rows = tuple(replace(each, number=each.number + 1200) for each in REGISTER.rows)
    _, *pages, closing = texts(register_pdf(replace(REGISTER, rows=rows, book="03", carried=1200)))
    assert_carried(pages, count=1231, carried=1200)
    assert "từ số 1201 đến số 1231" in closing
    assert "Các quyển trước mang sang: 1.200 hồ sơ; cộng từ đầu năm: 1.231 hồ sơ" in closing


def test_an_empty_register_says_so() -> None:
    cover, page, closing = texts(register_pdf(replace(REGISTER, rows=(), closed_text="")))
    assert "SỔ THEO DÕI HỒ SƠ" in cover
    assert "Không phát sinh hồ sơ" in page
    assert "Cộng trang: 0 · Mang sang: 0" in page
    assert "Sổ này có 03 trang" in closing
    assert "KHÓA SỔ" not in closing


def test_the_left_margin_is_wide_enough_to_bind() -> None:
    pdf = register_pdf(REGISTER)
    assert sizes(pdf) == {A4_ACROSS}
    assert min(left for _, left, _, _, _ in boxes(pdf)) >= 30
    assert_whole(pdf)
    assert_apart(pdf)


def test_no_row_is_parted_unless_it_is_taller_than_a_page() -> None:
    rows = tuple(
        replace(each, procedure=f"Đầu{each.number}x {'thủ tục ' * (each.number % 40)} Cuối{each.number}x")
        for each in register_rows(60)
    )
    _, *pages, _ = texts(register_pdf(replace(REGISTER, rows=rows)))
    assert_carried(pages, count=60)
    for page in pages:
        assert re.findall(r"Đầu(\d+)x", page) == re.findall(r"Cuối(\d+)x", page)


def test_a_row_taller_than_a_page_goes_on_and_is_counted_once() -> None:
    tall = replace(register_rows(1)[0], procedure="Thủ tục dài " * 300)
    pdf = register_pdf(replace(REGISTER, rows=(*register_rows(2), replace(tall, number=3))))
    assert_whole(pdf)
    _, *pages, _ = texts(pdf)
    assert len(pages) > 2
    assert sum(page.count("Thủ tục dài") for page in pages) >= 200
    assert_carried(pages, count=3)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_words_break_the_register(text: str) -> None:
    rows = tuple(bent(each, text) for each in register_rows(5))
    pdf = register_pdf(
        replace(REGISTER, unit=text, field=text, period=text, book=text, opened_text=text, closed_text=text, rows=rows)
    )
    assert_whole(pdf)
    if composed(text):
        assert_apart(pdf)
    _, *pages, _ = texts(pdf)
    assert_carried(pages, count=5)


@settings(max_examples=6)
@given(st.integers(0, 300), st.integers(0, 5000), words())
def test_any_register_is_whole_and_adds_up(count: int, carried: int, text: str) -> None:
    rows = tuple(bent(each, text) if each.number % 7 == 0 else each for each in register_rows(count))
    pdf = register_pdf(replace(REGISTER, rows=rows, carried=carried))
    assert_whole(pdf)
    _, *pages, _ = texts(pdf)
    assert_carried(pages, count=count + carried, carried=carried)
    in_order(" ".join(pages), tuple(each.code for each in rows))


def test_a_book_of_two_thousand_dossiers_takes_seconds_and_little_memory() -> None:
    paper = replace(REGISTER, rows=register_rows(2000))
    start = time.perf_counter()
    pdf = register_pdf(paper)
    assert time.perf_counter() - start < 10
    assert pdf == register_pdf(paper)
    tracemalloc.start()
    register_pdf(paper)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000
    assert b"/Helvetica" not in pdf
