"""The seal of a receipt: one text, small, with nobody's name in it, and every letter of it counts."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain import scan_letters
from desktop.domain.desk import DeskIdentity
from desktop.domain.dossier import Dossier, FiledItem, Person
from desktop.domain.facts import ArrivalChannel, ServiceLevel
from desktop.domain.seal import PublicKey, Seal, content_digest, looks_sealed, read_seal, unsigned_seal
from desktop.kernel.clock import VIETNAM, at_local
from desktop.kernel.errors import Rejection

QR_LETTERS = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
DESK = DeskIdentity(
    epoch="e", unit_code="18685", unit_name="xã Cẩm Bình", agency_code="H27.18685", desk=1, code_pattern="2020"
)
DOSSIER = Dossier(
    id="0",
    code="H27.18685-261123-1001",
    procedure="1.001193",
    procedure_name="Đăng ký khai sinh",
    field="Hộ tịch",
    version="2026-07",
    level=ServiceLevel.UNKNOWN,
    offered_online=True,
    arrival=ArrivalChannel.COUNTER,
    applicant=Person(name="Nguyễn Văn Đức", id="042088001234", address="Cẩm Bình", phone="0912345678"),
    items=(FiledItem(text="Tờ khai"), FiledItem(text="Giấy chứng sinh")),
    term="3 nlv",
    received_at=at_local(date(2026, 11, 23), 9, 12),
    counted_from=at_local(date(2026, 11, 23), 9, 12),
    due_at=at_local(date(2026, 11, 26), 17),
    desk=1,
    officer="Nguyễn Thị Hoa",
)
SEALS = st.builds(
    Seal,
    code=st.from_regex(r"[0-9A-Z]([0-9A-Z.\-]{0,58}[0-9A-Z])?", fullmatch=True).filter(str.isascii),
    due_at=st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)).map(  # noqa: DTZ001  # made aware right here
        lambda moment: moment.replace(second=0, microsecond=0, tzinfo=VIETNAM)
    ),
    unit=st.text("0123456789ABCXYZ", max_size=20),
    desk=st.integers(1, 8),
    digest=st.binary(min_size=8, max_size=8).map(scan_letters.written),
    key=st.binary(min_size=5, max_size=5).map(scan_letters.written),
    signature=st.binary(min_size=64, max_size=64),
)
ANY_LETTER = st.one_of(st.sampled_from(sorted(QR_LETTERS)), st.characters())


def seal(**changes: object) -> Seal:
    return replace(unsigned_seal(DOSSIER, issuer=DESK, key="0S4X6L2NN"), signature=b"\x00" * 64, **changes)


@given(SEALS)
def test_a_seal_reads_back_as_it_was_written(made: Seal) -> None:
    assert read_seal(made.text) == made
    assert set(made.text) <= QR_LETTERS
    assert len(made.text) <= 260
    assert made.text.encode().startswith(made.message)


def test_what_is_signed_stays_what_it_is() -> None:
    """Receipts in people's hands were signed over this very line: it may never change under the mark MC1."""
    assert seal().message == b"MC1:H27.18685-261123-1001:2611261700:18685:1:0MC3QHCST1VVRB:0S4X6L2NN:"


def test_the_longest_plausible_seal_still_fits() -> None:
    code = "H27." + "9" * 31 + "-261123-123456789"
    wide = seal(code=code, unit="9" * 20, desk=8)
    assert read_seal(wide.text) == wide
    assert len(wide.text) <= 260
    # The usual one is a QR of version 7, whose dots stay large enough for a plain scanner.
    assert len(seal().text) <= 178


@given(SEALS, st.data())
def test_one_changed_character_never_reads_as_the_same_seal(made: Seal, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(made.text) - 1))
    letter = data.draw(ANY_LETTER)
    assume(letter != made.text[place])
    changed = made.text[:place] + letter + made.text[place + 1 :]
    try:
        found = read_seal(changed)
    except Rejection as refused:
        assert refused.code in {"seal.not_a_receipt", "seal.malformed"}  # noqa: PT017  # the one way of two
    else:
        assert found != made
        assert found.text == changed


@given(st.text(max_size=300))
def test_any_text_is_refused_or_a_seal(text: str) -> None:
    try:
        assert read_seal(text).text == text.strip()
    except Rejection as refused:
        assert refused.code == ("seal.malformed" if looks_sealed(text) else "seal.not_a_receipt")  # noqa: PT017  # see above


@pytest.mark.parametrize(
    "change",
    [
        ("MC1:", "MC2:"),
        (":2611261700:", ":2613261700:"),
        (":2611261700:", ":2602301700:"),
        (":2611261700:", ":2611262500:"),
        (":1:", ":0:"),
        (":1:", ":12:"),
        ("H27", "h27"),
        ("H27", "Ｈ27"),
        (":2611", ":٢611"),
        (":0S4X6L2NN:", ":0S4X6L2NN"),
        (":0S4X6L2NN:", ":0S4X6L2N:"),
        (":0S4X6L2NN:", ":ZZZZZZZZZ:"),
        (":0S4X6L2NN:", ":0S4X6L2NA:"),
    ],
)
def test_a_text_of_another_form_is_refused(change: tuple[str, str]) -> None:
    with pytest.raises(Rejection):
        read_seal(seal().text.replace(*change))


def test_a_scanner_may_add_an_enter_and_caps_lock_may_turn_everything() -> None:
    made = seal()
    assert read_seal(f" {made.text}\r\n") == made
    assert read_seal(made.text.lower()) == made
    assert looks_sealed(made.text.lower())


def test_no_person_can_be_read_in_it() -> None:
    text = seal().text
    assert not [word for word in ("Nguy", "NGUY", "DUC", "042088001234", "0912345678", "1.001193") if word in text]


@pytest.mark.parametrize(
    "change",
    [
        {"code": "H27.18685-261123-1002"},
        {"applicant": replace(DOSSIER.applicant, name="Nguyễn Văn Đúc")},
        {"applicant": replace(DOSSIER.applicant, id="042088001235")},
        {"procedure": "1.001194"},
        {"received_at": DOSSIER.received_at + timedelta(minutes=1)},
        {"due_at": DOSSIER.due_at + timedelta(days=1)},
        {"items": DOSSIER.items[:1]},
        {"receipts": 2},
    ],
)
def test_the_digest_changes_with_what_the_citizen_cares_about(change: dict[str, object]) -> None:
    assert content_digest(replace(DOSSIER, **change)) != content_digest(DOSSIER)


def test_the_digest_does_not_change_with_what_is_not_promised() -> None:
    moved = replace(
        DOSSIER,
        id="1",
        note="x",
        officer="Lê Thị Bé",
        received_at=(DOSSIER.received_at + timedelta(seconds=59)).astimezone(),
        applicant=replace(DOSSIER.applicant, phone="0987654321"),
    )
    assert content_digest(moved) == content_digest(DOSSIER)


def test_two_contents_never_run_into_the_same_line() -> None:
    split = replace(DOSSIER, applicant=Person(name="A\x1fB", id="C"))
    other = replace(DOSSIER, applicant=Person(name="A", id="B\x1fC"))
    assert content_digest(split) != content_digest(other)


@pytest.mark.parametrize(("code", "unit"), [("18685", "18685"), ("xã-đỏ 7", "XADO7"), ("漢", ""), ("9" * 30, "9" * 20)])
def test_any_unit_code_is_sealed_in_letters_of_the_qr(code: str, unit: str) -> None:
    made = replace(unsigned_seal(DOSSIER, issuer=replace(DESK, unit_code=code), key="0S4X6L2NN"), signature=b"1" * 64)
    assert made.unit == unit
    assert read_seal(made.text) == made


def test_the_letters_are_those_that_vietnamese_typing_leaves_alone() -> None:
    assert len(set(scan_letters.LETTERS)) == 28
    assert not set("AEIOUYDW") & set(scan_letters.LETTERS)
    assert [scan_letters.letters_for(size) for size in (0, 5, 8, 32, 64)] == [0, 9, 14, 54, 107]


@given(st.binary(max_size=70))
def test_bytes_come_back_from_their_letters(raw: bytes) -> None:
    assert scan_letters.read(scan_letters.written(raw), size=len(raw)) == raw


@given(st.text(scan_letters.LETTERS, min_size=9, max_size=9))
def test_bytes_have_one_text_only(text: str) -> None:
    raw = scan_letters.read(text, size=5)
    assert raw is None or scan_letters.written(raw) == text


@given(st.binary(min_size=32, max_size=32), st.integers(0, 68), ANY_LETTER)
def test_a_public_key_is_one_word_that_shows_a_mistyped_letter(raw: bytes, place: int, letter: str) -> None:
    key = PublicKey(raw)
    assert PublicKey.read(f"Khóa công khai {key.id}:\n{key.text}\n") == key
    assert set(key.text) <= QR_LETTERS
    assume(letter != key.text[place])
    # A space there only cuts the word into two.
    with pytest.raises(Rejection) as refused:
        PublicKey.read(key.text[:place] + letter + key.text[place + 1 :])
    assert refused.value.code == "seal.not_a_key"
