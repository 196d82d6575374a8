"""The closing sheet: one answer first, the sums it rests on, every difference by name, the journal's head to compare."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.closing import closing_pdf
from desktop.printing.papers import FeeLine, Signer, SpoiledNumber
from tests.printing.examples import CLOSING
from tests.printing.hostile import HOSTILE, composed, words
from tests.printing.reading import A4, assert_apart, assert_whole, codes_read, in_order, sizes, texts


def test_a_day_that_agrees_says_so_before_anything_else() -> None:
    (text,) = texts(closing_pdf(CLOSING))
    in_order(
        text,
        (
            "PHIẾU CHỐT NGÀY",
            "Ủy ban nhân dân xã Cẩm Bình · Quầy 1",
            "Thứ Hai, ngày 23 tháng 11 năm 2026 · Người chốt: Nguyễn Thị Hoa",
            "Khớp",
            "Giấy tiếp nhận đã in 14 Khớp",
            "Hồ sơ đã ghi 14",
            "Số đã dùng cho hồ sơ 14 Khớp",
            "Số hỏng 1",
            "(từ 1001 đến 1015) 15 Khớp",
            "1007: Nhập nhầm thủ tục, hủy trước khi giao giấy",
            "Phiếu chờ in: không còn",
            "Tiền mặt 6 48.000 đ",
            "Chuyển khoản, mã QR 3 120.000 đ",
            "Cộng 9 168.000 đ",
            "Dấu nhật ký cuối ngày",
            "NGƯỜI CHỐT NGÀY",
            "PHỤ TRÁCH TRUNG TÂM",
        ),
    )
    assert "Lệch" not in text


def test_a_day_that_does_not_agree_names_each_difference() -> None:
    wrong = replace(
        CLOSING,
        receipts=13,
        numbers_issued=17,
        differences=("Hồ sơ 1009 chưa có giấy tiếp nhận", "Số 1011 không gắn với hồ sơ nào"),
        print_queue=("Giấy tiếp nhận 1009",),
    )
    (text, *_) = texts(closing_pdf(wrong))
    in_order(
        text,
        (
            "Lệch 2 chỗ",
            "1. Hồ sơ 1009 chưa có giấy tiếp nhận",
            "2. Số 1011 không gắn",
            "Giấy tiếp nhận đã in 13 Thiếu 1",
            "17 Thừa 2",
            "Phiếu chờ in: 1",
            "1. Giấy tiếp nhận 1009",
        ),
    )


def test_a_day_without_anything_says_that_too() -> None:
    nothing = replace(
        CLOSING, receipts=0, dossiers=0, numbers_used=0, numbers_issued=0, number_range="chưa cấp", spoiled=(), fees=()
    )
    (text,) = texts(closing_pdf(nothing))
    in_order(text, ("Khớp", "Số hỏng: không có", "Phiếu chờ in: không còn", "Phí, lệ phí đã thu: không có"))


def test_the_journals_head_is_printed_to_its_last_digit_and_read_by_machine() -> None:
    pdf = closing_pdf(CLOSING)
    assert CLOSING.journal_head in texts(pdf)[0].replace(" ", "")
    assert codes_read(pdf) == {"QR Code": CLOSING.qr_text}


def test_a_common_day_is_one_sheet_of_a4_with_the_same_bytes_twice() -> None:
    pdf = closing_pdf(CLOSING)
    assert sizes(pdf) == {A4}
    assert len(texts(pdf)) == 1
    assert_whole(pdf)
    assert_apart(pdf)
    assert pdf == closing_pdf(replace(CLOSING))
    assert b"/Helvetica" not in pdf


@pytest.mark.parametrize("text", HOSTILE)
def test_no_words_break_the_sheet(text: str) -> None:
    pdf = closing_pdf(
        replace(
            CLOSING,
            unit=text,
            desk=text,
            day_text=text,
            officer_name=text,
            number_range=text,
            spoiled=(SpoiledNumber(number=text, reason=text),),
            print_queue=(text,),
            fees=(FeeLine(way=text, count=10**9, amount=10**12),),
            differences=(text,),
            qr_caption=text,
            signers=(Signer(text, text), Signer(text, text)),
        )
    )
    assert_whole(pdf)
    if composed(text):
        assert_apart(pdf)


@settings(max_examples=10)
@given(st.integers(0, 120), st.integers(0, 40), words())
def test_any_number_of_differences_and_spoiled_numbers_is_printed(spoiled: int, wrong: int, text: str) -> None:
    paper = replace(
        CLOSING,
        spoiled=tuple(SpoiledNumber(number=f"S{number}x", reason=text) for number in range(spoiled)),
        differences=tuple(f"D{number}x {text}" for number in range(wrong)),
    )
    pdf = closing_pdf(paper)
    assert_whole(pdf)
    pages = texts(pdf)
    whole = " ".join(pages)
    in_order(whole, tuple(f"D{number}x" for number in range(wrong)))
    in_order(whole, tuple(f"S{number}x" for number in range(spoiled)))
    assert "NGƯỜI CHỐT NGÀY" in pages[-1]
    assert "Dấu nhật ký cuối ngày" in pages[-1]
