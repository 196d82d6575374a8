"""Refusal, apology, stop, evaluation, the sum of a date: the words of the form in their order, whole whatever is said."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.apology import apology_pdf
from desktop.printing.due_sheet import due_sheet_pdf
from desktop.printing.evaluation import evaluation_pdf
from desktop.printing.papers import DueStep, Header, Signer
from desktop.printing.refusal import refusal_pdf
from desktop.printing.stop import stop_pdf
from tests.printing.examples import APOLOGY, CODE, DUE_SHEET, EVALUATION, REFUSAL, STOP
from tests.printing.hostile import HOSTILE, composed, words
from tests.printing.reading import A5, assert_apart, assert_whole, codes_read, in_order, sizes, texts

Made = tuple[Callable[[Any], bytes], Any]
SLIPS: dict[str, Made] = {
    "refusal": (refusal_pdf, REFUSAL),
    "apology": (apology_pdf, APOLOGY),
    "stop": (stop_pdf, STOP),
    "evaluation": (evaluation_pdf, EVALUATION),
    "due sheet": (due_sheet_pdf, DUE_SHEET),
}
each_slip = pytest.mark.parametrize("slip", SLIPS.values(), ids=list(SLIPS))


def test_the_refusal_follows_its_form() -> None:
    (text,) = texts(refusal_pdf(replace(REFUSAL, code=CODE)))
    in_order(
        text,
        (
            "Mẫu số 03",
            "Số: 03/PTC-TTPVHCC",
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả:",
            "Tiếp nhận hồ sơ của:",
            "Số định danh cá nhân/tổ chức:",
            "Địa chỉ:",
            "Số điện thoại:",
            "Email:",
            f"Mã hồ sơ (nếu có): {CODE}",
            "Nội dung yêu cầu giải quyết:",
            "Qua xem xét, Trung tâm Phục vụ hành chính công thông báo không tiếp nhận, giải quyết hồ sơ này",
            "với lý do cụ thể như sau:",
            "1. Nội dung",
            "2. Giấy xác nhận",
            "Xin thông báo cho Ông/Bà được biết và thực hiện./.",
            "NGƯỜI NỘP HỒ SƠ",
            "NGƯỜI TIẾP NHẬN HỒ SƠ",
        ),
    )


def test_a_dossier_that_never_had_a_code_leaves_room_for_one() -> None:
    (text,) = texts(refusal_pdf(REFUSAL))
    assert "Mã hồ sơ (nếu có): Nội dung" in text


APOLOGY_ORDER = (
    "Kính gửi:",
    "Ngày 16 tháng 11 năm 2026, Ủy ban nhân dân xã Cẩm Bình tiếp nhận",
    "số định danh cá nhân/tổ chức: 042088001234; mã số hồ sơ: H27.18685-261116-1007.",
    "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 24 tháng 11 năm 2026",
    "Đến nay, Ủy ban nhân dân xã Cẩm Bình chưa có kết quả giải quyết",
    "Lý do: Phải xác minh",
    "xin lỗi Ông/Bà/Tổ chức",
    "17 giờ 00 phút, ngày 01 tháng 12 năm 2026.",
    "Rất mong nhận được sự thông cảm của Ông/Bà/Tổ chức./.",
    "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
    "Trần Quốc Việt",
)


def test_the_apology_of_2018_gives_a_new_date() -> None:
    (text,) = texts(apology_pdf(APOLOGY))
    in_order(text, ("Mẫu số 04", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", *APOLOGY_ORDER))
    assert "hẹn lại thời gian trả kết quả" in text
    assert "gia hạn" not in text


def test_the_apology_of_2025_asks_for_more_time() -> None:
    title = "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"
    (text,) = texts(apology_pdf(replace(APOLOGY, title=title, form_set="2025", asks_extension=True)))
    in_order(text, (title, *APOLOGY_ORDER))
    assert "cần gia hạn thời gian giải quyết" in text


def test_the_stop_notice_says_what_the_law_asks_at_least() -> None:
    (text,) = texts(stop_pdf(STOP))
    in_order(
        text,
        (
            "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
            "Kính gửi:",
            f"Mã hồ sơ: {CODE}",
            "Hồ sơ của:",
            "Nội dung yêu cầu giải quyết:",
            "Thời gian đề nghị dừng giải quyết:",
            "Tình trạng giải quyết khi nhận đề nghị:",
            "Thời gian dừng giải quyết hồ sơ:",
            "Giấy tờ trả lại cho người nộp:",
            "1. Giấy đề nghị",
            "2. Lệ phí",
            "NGƯỜI TIẾP NHẬN HỒ SƠ",
        ),
    )


def test_a_set_without_the_form_prints_no_number_of_one() -> None:
    assert "Mẫu số 05" in texts(stop_pdf(STOP))[0]
    assert "Mẫu số" not in texts(stop_pdf(replace(STOP, form_number="")))[0]


def test_nothing_handed_back_is_said() -> None:
    assert "Giấy tờ trả lại cho người nộp: không có" in texts(stop_pdf(replace(STOP, returned=())))[0]


def test_the_evaluation_asks_for_the_indicators_of_one_dossier() -> None:
    (text,) = texts(evaluation_pdf(EVALUATION))
    in_order(
        text,
        (
            "PHIẾU ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
            f"Mã hồ sơ: {CODE}",
            "Thủ tục: Đăng ký khai sinh",
            "Cơ quan giải quyết: Ủy ban nhân dân xã Cẩm Bình",
            "2 điểm 1 điểm 0 điểm",
            *(f"{number}. {question.text}" for number, question in enumerate(EVALUATION.questions, 1)),
            "Ý kiến khác:",
            "Bỏ phiếu tại: hòm phiếu",
            "Câu 1-6 ứng với chỉ số 1, 2, 3, 4, 6, 7",
        ),
    )
    assert all(answer in text for question in EVALUATION.questions for answer in question.answers)
    assert "Mẫu số" not in text


def test_the_evaluation_has_a_code_only_when_it_opens_something() -> None:
    assert codes_read(evaluation_pdf(EVALUATION)) == {"QR Code": EVALUATION.qr_text}
    without = evaluation_pdf(replace(EVALUATION, qr_text=""))
    assert not codes_read(without)
    assert "Bỏ phiếu tại: hòm phiếu" in texts(without)[0]


def test_the_sheet_of_a_date_says_the_date_first_and_then_its_sum() -> None:
    (text,) = texts(due_sheet_pdf(DUE_SHEET))
    in_order(
        text,
        (
            "VÌ SAO HẸN NGÀY NÀY",
            "Hẹn trả kết quả 17:00 thứ Hai 30/11/2026",
            "Mã hồ sơ:",
            "Hồ sơ của: NGUYỄN VĂN ĐỨC",
            "Thủ tục:",
            "Thời hạn giải quyết: 03 ngày làm việc",
            "1 Nhận sau 15:00",
            "II Tạm dừng: Chờ công dân bổ sung",
            "2 Bổ sung xong",
            "5 Trả trước 17:00",
        ),
    )


@each_slip
def test_a_common_slip_is_one_page_of_a5_with_nothing_over_anything(slip: Made) -> None:
    make, paper = slip
    pdf = make(paper)
    assert sizes(pdf) == {A5}
    assert len(texts(pdf)) == 1
    assert_whole(pdf)
    assert_apart(pdf)


@each_slip
def test_the_same_bytes_twice_with_the_fonts_inside(slip: Made) -> None:
    make, paper = slip
    pdf = make(paper)
    assert pdf == make(replace(paper))
    assert pdf.count(b"/FontFile2") >= 2
    assert b"/Helvetica" not in pdf


def bent(paper: Any, text: str) -> Any:
    """Return a paper all of whose words are this one."""
    special = {
        "reasons": (text, text),
        "returned": (text, text),
        "signers": (Signer(text, text), Signer(text, text)),
        "head": Signer(text, text),
        "steps": (DueStep(text=text, until=text), DueStep(text=text, pause=True)),
    }
    kept = {"header", "form_number", "form_set", "received_on", "asks_extension", "questions", "qr_text", "code"}
    names = [name for name in paper.__slots__ if name not in kept]
    return replace(paper, **{name: special.get(name, text) for name in names})


@each_slip
@pytest.mark.parametrize("text", HOSTILE)
def test_no_words_break_a_slip(slip: Made, text: str) -> None:
    make, paper = slip
    pdf = make(bent(paper, text))
    assert_whole(pdf)
    if composed(text):
        assert_apart(pdf)


@settings(max_examples=15)
@given(st.sampled_from(sorted(SLIPS)), words())
def test_any_words_leave_a_slip_whole(name: str, text: str) -> None:
    make, paper = SLIPS[name]
    pdf = make(bent(paper, text))
    assert_whole(pdf)
    assert pdf == make(bent(paper, text))


@settings(max_examples=15)
@given(st.integers(1, 60), st.integers(1, 8))
def test_many_reasons_go_on_to_further_pages_and_the_signature_is_not_alone(count: int, length: int) -> None:
    reasons = tuple(f"R{number}x {'không đủ điều kiện ' * length}".strip() for number in range(count))
    pages = texts(refusal_pdf(replace(REFUSAL, reasons=reasons)))
    whole = " ".join(pages)
    assert all(f"{number}. R{number - 1}x" in whole for number in range(1, count + 1))
    assert "được biết và thực hiện./." in pages[-1]
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in pages[-1]


def test_a_name_of_two_hundred_letters_is_printed_to_its_end() -> None:
    name = "Nguyễn " * 27 + "CUỐI"
    for text in texts(refusal_pdf(replace(REFUSAL, recipient=name, submitter_name=name))):
        assert text.count("CUỐI") == 2


def test_a_slip_names_its_dossier_on_further_pages() -> None:
    many = tuple(f"Lý do {number}" for number in range(60))
    assert f"Mã hồ sơ: {CODE} (tiếp theo)" in texts(refusal_pdf(replace(REFUSAL, code=CODE, reasons=many)))[1]
    assert f"{REFUSAL.title} (tiếp theo)" in texts(refusal_pdf(replace(REFUSAL, reasons=many)))[1]


@each_slip
@pytest.mark.parametrize("text", HOSTILE)
def test_no_head_breaks_a_slip(slip: Made, text: str) -> None:
    make, paper = slip
    pdf = make(replace(paper, header=Header(text, text, text, text, paper.header.day)))
    assert_whole(pdf)
    if composed(text):
        assert_apart(pdf)
