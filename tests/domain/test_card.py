"""Cards: every form and damage comes back the same or is refused, never silently wrong."""

import time
import unicodedata
from contextlib import suppress
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.card import read_card
from desktop.domain.facts import Sex
from desktop.kernel.errors import Rejection
from desktop.usecases.cards import card_of
from desktop.usecases.invented import card_text, person

CARD = "042088001234|184012345|Nguyễn Văn Đức|05031988|Nam|Thôn Bình Minh, Cẩm Bình, Cẩm Xuyên, Hà Tĩnh|15082021"
FULL_WIDTH = CARD.translate({ord(each): ord(each) + 0xFEE0 for each in "0123456789|"})
FORMS = {
    "plain": CARD,
    "eleven fields of 2024": f"{CARD}||||",
    "decomposed": unicodedata.normalize("NFD", CARD),
    "full width": FULL_WIDTH,
    "trailing junk": f"{CARD}\x00\r\n",
    "doubled bars": CARD.replace("|", "||"),
    "another layout": CARD.replace("|", "~"),
    "spaces": f"  {CARD.replace('|', ' | ')} ",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same(form: str) -> None:
    card = read_card(FORMS[form])
    assert (card.id, card.name, card.birth, card.sex) == ("042088001234", "Nguyễn Văn Đức", date(1988, 3, 5), Sex.MALE)
    assert card.old_id == "184012345"
    assert card.issued == date(2021, 8, 15)
    assert card.address == "Thôn Bình Minh, Cẩm Bình, Cẩm Xuyên, Hà Tĩnh"
    assert not card.doubts


def test_no_old_number() -> None:
    assert not read_card(CARD.replace("184012345", "")).old_id


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("042188001234||Traanf Thij Hoaf|05031988|Nuwx|Thoon 3, Thachj Haf|15082021", "telex"),
        ("042188001234||Tra6n2 Thi5 Hoa2|05031988|Nu74|Tho6n 3, Tha5ch Ha2|15082021", "vni"),
    ],
)
def test_keys_of_a_typing_method_are_undone_and_said(text: str, how: str) -> None:
    card = read_card(text)
    assert (card.name, card.sex, card.repaired) == ("Trần Thị Hòa", Sex.FEMALE, how)
    assert [each.code for each in card.doubts] == [f"card.repaired_{how}"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "card.empty"),
        ("\x00\r\n", "card.empty"),
        ("xin chào", "card.not_a_card"),
        ("https://example.invalid/|||||||", "card.birth_impossible"),
        ("042088001234", "card.only_a_number"),
        ("184012345", "card.only_a_number"),
        ("04208800x234||Nguyễn Văn Đức|05031988|Nam|Cẩm Bình|15082021", "card.id_damaged"),
        ("042088001234||Nguyễn Văn Đức|31021988|Nam|Cẩm Bình|15082021", "card.birth_impossible"),
        ("042088001234||Nguyễn Văn Đức|05031988|Nxm|Cẩm Bình|15082021", "card.sex_unknown"),
        ("042088001234|||05031988|Nam|Cẩm Bình|15082021", "card.name_missing"),
        ("042088001234||NGUYÊÕN1 2|05031988|Nam|Cẩm Bình|15082021", "card.text_damaged"),
        ("x" * 5000, "card.too_long"),
    ],
)
def test_what_is_no_card_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        read_card(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (CARD.replace("Nam", "Nữ"), "id.sex_mismatch"),
        (CARD.replace("05031988", "05031987"), "id.year_mismatch"),
        (CARD.replace("042088001234", "999088001234"), "id.province_unknown"),
        (CARD.replace("184012345", "1840"), "card.old_id_odd"),
        (CARD.replace("15082021", "15081980"), "card.issued_before_birth"),
        (CARD.replace("Nguyễn Văn Đức", "K'Brơih"), "card.name_unusual"),
        (CARD.replace("Cẩm Bình, Cẩm Xuyên", "Kỳ Lợi, Kỳ Anh"), "address.commune_divided"),
        (CARD.replace("Cẩm Bình, Cẩm Xuyên", "Thạch Hạ, TP Hà Tĩnh"), "address.commune_gone"),
        (CARD.replace("Cẩm Xuyên, Hà Tĩnh", "Đô Lương, Nghệ An"), "address.old_form"),
    ],
)
def test_what_is_doubtful_is_said(text: str, code: str) -> None:
    assert code in {each.code for each in card_of(text, today=date(2026, 11, 24)).doubts}


def test_ten_megabytes_cost_nothing() -> None:
    begun = time.perf_counter()
    with pytest.raises(Rejection):
        read_card("0" * 10_000_000)
    assert time.perf_counter() - begun < 1


@given(st.text(max_size=300))
def test_any_text_is_a_card_or_a_refusal(text: str) -> None:
    with suppress(Rejection):
        assert read_card(text).id.isdigit()


JUNK = st.sampled_from(["", "\r\n", "\x00", "||||", " "])


@given(st.integers(0, 10**6), JUNK, st.booleans())
def test_invented_cards_come_back_the_same(seed: int, junk: str, decomposed: bool) -> None:  # noqa: FBT001  # drawn by chance
    who = person(Random(seed), commune="Cẩm Bình")
    text = card_text(who) + junk
    card = read_card(unicodedata.normalize("NFD", text) if decomposed else text)
    assert (card.name, card.id, card.birth, card.sex, card.address) == (
        who.name,
        who.id,
        who.birth,
        who.sex,
        who.address,
    )
    assert not card.doubts
