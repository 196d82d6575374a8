"""Folding, syllables, numbers, the catalogue's search."""

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.catalogue import Catalogue
from desktop.domain.folding import fold, initials, nfc, vietnamese_key
from desktop.domain.keyboard_damage import decode_telex, decode_vni, is_syllable, repair
from desktop.domain.personal_number import kind_of
from desktop.runtime.reference import shipped_procedures

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
CATALOGUE = Catalogue(shipped_procedures(), {})


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " ", max_size=60))
def test_folding_is_the_same_for_every_unicode_form_and_once_is_enough(text: str) -> None:
    once = fold(text)
    assert once == fold(unicodedata.normalize("NFD", text)) == fold(text.upper()) == fold(once)
    assert once.isascii()


@given(st.text(max_size=80))
def test_one_form_has_no_control_characters(text: str) -> None:
    made = nfc(text)
    assert made == nfc(made)
    assert not any(unicodedata.category(each) in {"Cc", "Cf", "Cs"} for each in made)


def test_words_sort_as_a_vietnamese_list_does() -> None:
    ordered = ["An", "Ân", "Bình", "Cường", "Dũng", "Đào", "Đức", "Em", "Ênh", "Hà", "Hạ", "Oanh", "Ổn", "Ơn", "Ước"]
    mixed = Random(7).sample(ordered, len(ordered))
    assert sorted(mixed, key=vietnamese_key) == ordered


@pytest.mark.parametrize(
    ("telex", "vni", "word"),
    [
        ("Nguyeenx", "Nguye6n4", "Nguyễn"),
        ("DDuwcs", "D9u7c1", "Đức"),
        ("Phuwowngj", "Phu7o7ng5", "Phượng"),
        ("Quyeets", "Quye6t1", "Quyết"),
        ("Toanf", "Toan2", "Toàn"),
        ("Thuys", "Thuy1", "Thúy"),
        ("NGUYEENX", "NGUYE6N4", "NGUYỄN"),
        ("Ngocj", "Ngoc5", "Ngọc"),
    ],
)
def test_typed_keys_become_the_word(telex: str, vni: str, word: str) -> None:
    assert decode_telex(telex) == word
    assert decode_vni(vni) == word
    assert is_syllable(word)


def test_a_sound_text_is_left_alone_and_a_hopeless_one_is_not_called_sound() -> None:
    assert repair("Lò Thị Pằng").how == ""
    assert not repair("Xyzzy Qwf").sound


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("042088001234", "personal"),
        ("184012345", "old_id"),
        ("3000123456", "organisation"),
        ("3000123456-001", "organisation"),
        ("C1234567", "passport"),
        ("12", "other"),
        ("<b>", "other"),
    ],
)
def test_kinds_of_numbers(number: str, kind: str) -> None:
    assert kind_of(number) == kind


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("khai sinh", "1.001193"),
        ("KHAI SINH", "1.001193"),
        ("sinh khai", "1.001193"),
        ("dk ks", "1.001193"),
        ("đk ks", "1.001193"),
        ("dkks", "1.001193"),
        ("1.001193", "1.001193"),
        ("dk ket hon", "1.000894"),
        ("chung thuc di chuc", "2.001019"),
        ("tach ho", "1.010038"),
    ],
)
def test_a_procedure_is_found_by_any_part(words: str, code: str) -> None:
    assert CATALOGUE.find(words)[0].code == code


def test_favourites_come_first_and_nothing_is_found_for_nonsense() -> None:
    used = Catalogue(shipped_procedures(), {"2.000815": 40, "1.000894": 3})
    assert [each.code for each in used.find("")[:2]] == ["2.000815", "1.000894"]
    assert CATALOGUE.find("zzzz") == ()
    assert initials("Đăng ký khai sinh") == "dkks"
