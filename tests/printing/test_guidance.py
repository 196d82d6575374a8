"""The guidance sheet: one answer on top, what is missing, steps for home, codes that open what they say."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.guidance import guidance_pdf
from desktop.printing.papers import GuidancePaper, GuidanceWords, HomeStep, LinkedCode
from desktop.printing.pictograms import _PICTURES
from desktop.runtime.resources import resource_json
from tests.printing.examples import HEADER
from tests.printing.hostile import HOSTILE, words
from tests.printing.reading import A4, A5, assert_apart, assert_whole, codes_read, in_order, sizes, texts

PAGE = "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193"
WORDS = GuidanceWords(**resource_json("reference/guidance.json")["languages"]["vi"])
ENGLISH = GuidanceWords(**resource_json("reference/guidance.json")["languages"]["en"])
SHEET = GuidancePaper(
    header=replace(HEADER, number=""),
    words=WORDS,
    procedure="Đăng ký khai sinh",
    procedure_code="1.001193",
    answer="Ông/Bà cần mang thêm 1 giấy tờ",
    citizen="Nguyễn Văn Đức",
    bring=("Giấy chứng sinh (1 bản chính)",),
    have=("Tờ khai đăng ký khai sinh (1 bản chính)",),
    where="Trung tâm Phục vụ hành chính công xã Cẩm Bình",
    how_long="trong ngày làm việc",
    costs=("không mất phí",),
    steps=(HomeStep("phone", "Mở dichvucong.gov.vn."), HomeStep("send", "Bấm Nộp.")),
    codes=(LinkedCode(PAGE, "Trang thủ tục này trên Cổng"),),
    desk="Trung tâm Phục vụ hành chính công xã Cẩm Bình",
    hours="07:00–11:30 và 13:30–17:00",
    phone="0239 3861 234",
    officer_name="Nguyễn Thị Hoa",
)


def test_the_answer_comes_first_and_the_rest_in_the_order_of_the_talk() -> None:
    (text,) = texts(guidance_pdf(SHEET))
    in_order(
        text,
        (
            "PHIẾU HƯỚNG DẪN",
            "Ông/Bà cần mang thêm 1 giấy tờ",
            "Còn thiếu, cần mang thêm",
            "Giấy chứng sinh",
            "Đã có",
            "Tờ khai",
            "Nộp ở đâu:",
            "Bao lâu: trong ngày làm việc",
            "Phí: không mất phí",
            "Hỏi thêm:",
            "0239 3861 234",
            "Nộp tại nhà bằng điện thoại",
            "Mở dichvucong.gov.vn.",
            "Bấm Nộp.",
            "Trang thủ tục này trên Cổng",
        ),
    )


@pytest.mark.parametrize(("large", "a4"), [(False, False), (True, False), (False, True), (True, True)])
def test_every_sheet_is_whole_in_both_sizes_of_letters(*, large: bool, a4: bool) -> None:
    pdf = guidance_pdf(replace(SHEET, large=large, a4=a4))
    assert sizes(pdf) == {A4 if a4 else A5}
    assert_whole(pdf)
    assert_apart(pdf)
    assert len(texts(pdf)) <= 2


def test_the_code_opens_the_procedure_also_from_a_poor_print() -> None:
    assert PAGE in codes_read(guidance_pdf(SHEET), dpi=110).values()


def test_a_second_language_repeats_the_headings() -> None:
    (text,) = texts(guidance_pdf(replace(SHEET, second=ENGLISH, a4=True)))
    in_order(
        text, ("PHIẾU HƯỚNG DẪN / GUIDANCE SHEET", "Still missing", "Where", "How long", "Fee", "File at home by phone")
    )


def test_equal_sheets_have_equal_bytes() -> None:
    assert guidance_pdf(SHEET) == guidance_pdf(replace(SHEET))


def test_every_step_for_home_has_its_pictogram() -> None:
    assert {row["picture"] for row in resource_json("reference/guidance.json")["home_steps"]} <= set(_PICTURES)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_on_the_sheet(text: str) -> None:
    assert_whole(guidance_pdf(replace(SHEET, citizen=text, procedure=text, bring=(text,) * 3, cases=(text,))))


@settings(max_examples=25)
@given(st.lists(words(), max_size=20), st.booleans())
def test_long_lists_go_on_to_further_pages(items: list[str], large: bool) -> None:  # noqa: FBT001  # drawn by the test
    assert_whole(guidance_pdf(replace(SHEET, bring=tuple(items), large=large)))
