"""Old letters read as they were meant, plain Unicode left alone, headings known in the words of offices."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.headings import field_of, recognised
from desktop.domain.old_text import _TCVN3, _vni, alphabet_of, mend

NAMES = (
    "Nguyễn Thị Phương Thảo",
    "Trần Văn Đức",
    "Đặng Quốc Vượng",
    "Lê Thị Ngọc Huyền",
    "Phạm Hữu Nghĩa",
    "Bùi Xuân Kỷ",
    "Thôn Bình Minh, xã Cẩm Bình, tỉnh Hà Tĩnh",
    "Đăng ký khai sinh",
    "Chứng thực bản sao từ bản chính",
    "Hồ sơ đề nghị cấp giấy phép xây dựng nhà ở riêng lẻ",
    "Người nộp hồ sơ",
    "Võ Thị Thúy Quỳnh",
)


def tcvn3(text: str) -> str:
    """Write as a TCVN3 program did: marked capitals as small letters, told by their font."""
    return "".join(_TCVN3.get(each, _TCVN3.get(each.lower(), each)) for each in text)


def vni(text: str) -> str:
    """Write as a VNI program did: the bare vowel, then its sign."""
    table = {letter: old for old, letter in _vni().items()}
    return "".join(table.get(each, each) for each in text)


@pytest.mark.parametrize("text", NAMES)
def test_each_old_alphabet_is_read_back(text: str) -> None:
    assert mend(tcvn3(text)).text == text
    assert mend(tcvn3(text)).how == "tcvn3"
    assert (mend(vni(text)).text, mend(vni(text)).how) == (text, "vni")
    decomposed = unicodedata.normalize("NFD", text)
    assert (mend(decomposed).text, mend(decomposed).how) == (text, "decomposed")
    assert (mend(text).text, mend(text).how) == (text, "")


def test_a_whole_file_tells_its_alphabet() -> None:
    assert alphabet_of(map(tcvn3, NAMES)) == "tcvn3"
    assert alphabet_of(map(vni, NAMES)) == "vni"
    assert alphabet_of(NAMES) == alphabet_of(["abc", "1.001193"]) == ""


def test_capitals_stay_capitals() -> None:
    assert mend(tcvn3("nguyễn").replace("nguy", "NGUY").replace("n", "N")).text == "NGUYỄN"
    assert mend(vni("NGUYỄN THỊ HOA")).text == "NGUYỄN THỊ HOA"


@given(words=st.lists(st.sampled_from(" ".join(NAMES).replace(",", "").split()), min_size=2, max_size=8))
def test_any_words_are_read_back_or_left_as_they_are(words: list[str]) -> None:
    text = " ".join(words)
    assert mend(text).text == text
    assert mend(tcvn3(text), "tcvn3").text.lower() == text.lower()
    assert mend(vni(text), "vni").text.lower() == text.lower()


@given(text=st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    mended = mend(text)
    assert mended.how in {"", "decomposed", "tcvn3", "vni"}
    assert mend(mended.text).text or not text.strip("\x00")


def test_a_heading_is_found_under_a_title() -> None:
    rows = [
        ["SỔ THEO DÕI HỒ SƠ NĂM 2024", "", "", ""],
        ["STT", "Họ và tên", "Tên TTHC", "Ngày nhận"],
        ["1", "Trần Văn Đức", "Đăng ký khai sinh", "01/02/2024"],
    ]
    found = recognised(rows)
    assert found is not None
    assert (found.row, found.fields) == (1, ("", "applicant.name", "procedure", "received_at"))
    assert found.ignored == ("STT",)
    assert recognised([["a", "b"], ["c", "d"]]) is None
    assert field_of("SĐT:") == "applicant.phone"
