"""The control slip: the desk first, four blocks at least, every hand-over, headings again on each page."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.control import control_pdf
from desktop.printing.papers import HandOver
from tests.printing.examples import CODE, CONTROL
from tests.printing.hostile import HOSTILE, composed, words
from tests.printing.reading import A5, assert_apart, assert_whole, in_order, sizes, texts

HEADINGS = ("Tên đơn vị 1. Giao 2. Nhận", "Thời gian giao nhận hồ sơ", "Người giao / Người nhận", "Kết quả", "Ghi chú")


def hand_over(number: int, *, text: str = "") -> HandOver:
    return HandOver(
        giver=f"Giao{number}x {text}",
        receiver=f"Nhận{number}x {text}",
        moment_text="10 giờ 00 phút, ngày 23 tháng 11 năm 2026",
        giver_name=text,
        receiver_name=text,
        result=text,
        note=text,
    )


def test_the_slip_follows_its_form() -> None:
    (text,) = texts(control_pdf(CONTROL))
    in_order(
        text,
        (
            "Mẫu số 06",
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            f"Mã hồ sơ: {CODE}",
            "Cơ quan (bộ phận) giải quyết hồ sơ:",
            "Cơ quan phối hợp giải quyết hồ sơ:",
            "Ngày nhận:",
            "Hẹn trả kết quả vào 17 giờ 00 phút, ngày 26 tháng 11 năm 2026",
            *HEADINGS,
            "1. Giao: Bộ phận TN&TKQ",
            "Người giao: Nguyễn Thị Hoa",
            "2. Nhận: Phòng Kinh tế xã Cẩm Bình",
            "Người nhận: Lê Văn Tám",
            "1. Giao: Phòng Kinh tế xã Cẩm Bình",
            "Đúng hạn",
            "2. Nhận: Chi nhánh",
            "Ghi chú:",
        ),
    )


@pytest.mark.parametrize("count", [0, 1, 3, 4])
def test_a_short_way_leaves_blocks_for_the_hand(count: int) -> None:
    (text,) = texts(control_pdf(replace(CONTROL, hand_overs=tuple(map(hand_over, range(count))))))
    assert text.count("1. Giao:") == text.count("2. Nhận:") == 4
    assert text.count("…… giờ …… phút") == 4 - count


def test_the_first_giver_is_the_desk_whatever_is_said() -> None:
    (text,) = texts(control_pdf(replace(CONTROL, hand_overs=(hand_over(0), hand_over(1)))))
    assert "Giao0x" not in text
    in_order(text, ("1. Giao: Bộ phận TN&TKQ", "2. Nhận: Nhận0x", "1. Giao: Giao1x", "2. Nhận: Nhận1x"))


@settings(max_examples=12)
@given(st.integers(5, 60), words())
def test_every_hand_over_is_printed_whole_under_its_headings(count: int, text: str) -> None:
    pdf = control_pdf(replace(CONTROL, hand_overs=tuple(hand_over(number, text=text) for number in range(count))))
    assert sizes(pdf) == {A5}
    assert_whole(pdf)
    pages = texts(pdf)
    for page in pages:
        in_order(page, HEADINGS)
    whole = " ".join(pages)
    in_order(whole, tuple(f"Nhận{number}x" for number in range(count)))
    assert f"Trang {len(pages)}/{len(pages)}" in pages[-1]


def test_giver_and_receiver_stand_on_one_page() -> None:
    pages = texts(control_pdf(replace(CONTROL, hand_overs=tuple(map(hand_over, range(60))))))
    assert len(pages) > 5
    for page in pages:
        assert page.count("1. Giao:") == page.count("2. Nhận:")


@pytest.mark.parametrize("text", [*HOSTILE, "ghi chú rất dài " * 150])
def test_no_words_break_the_slip(text: str) -> None:
    ways = tuple(hand_over(number, text=text) for number in range(3))
    pdf = control_pdf(replace(CONTROL, agency=text, partners=text, received_text=text, due_text=text, hand_overs=ways))
    assert_whole(pdf)
    if composed(text):
        assert_apart(pdf)


def test_a_common_slip_is_one_page_with_the_same_bytes_twice() -> None:
    pdf = control_pdf(CONTROL)
    assert_whole(pdf)
    assert_apart(pdf)
    assert pdf == control_pdf(replace(CONTROL))
    assert b"/Helvetica" not in pdf
