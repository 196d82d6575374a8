"""Sealed receipts at the desk: genuine, altered, unknown, stale, and what rotation and trust change."""

import base64
import io
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain import scan_letters
from desktop.domain.dossier import Dossier
from desktop.domain.journal import first_break
from desktop.domain.seal import PublicKey, read_seal
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.runtime.pictures import codes_in_pdf
from desktop.runtime.sentences import sentence_of, sentences_for
from desktop.store.queries import desk_keys, journal
from desktop.usecases import sealing
from desktop.usecases.acts import act
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.papers import receipt, receipt_preview
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.sealing import Verdict, code_of, public_key, rotate, seal_of, trust, verify, verify_file
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import DUC, intake


@pytest.fixture
def taken(desk: Desk, clock: SetClock) -> Dossier:
    """Return a dossier received five minutes ago."""
    made = receive(desk, intake=intake(term="5 nlv")).dossier
    clock.forward(timedelta(minutes=5))
    return made


@pytest.fixture
def other(tmp_path: Path, clock: SetClock) -> Iterator[Desk]:
    """Return another desk, of phường Thành Sen."""
    answers = FirstRun(unit_code="18073", unit_name="phường Thành Sen", desk=2, officer="Lê Thị Bé")
    opened = set_up(Profile(tmp_path / "quầy khác"), answers=answers, clock=clock)
    yield opened
    opened.close()


def signing_key(desk: Desk) -> desk_keys.DeskKey:
    with desk.store.reading() as reading:
        found = desk_keys.newest(reading)
    assert found is not None
    return found


def acts_on_keys(desk: Desk) -> list[str]:
    with desk.store.reading() as reading:
        return [entry.act for entry in journal.walk(reading) if "key" in entry.act]


def test_a_receipt_is_genuine_and_brings_its_dossier(desk: Desk, taken: Dossier) -> None:
    text = seal_of(desk, dossier=taken)
    found = verify(desk, text=text + "\n")
    assert (found.verdict, found.dossier, found.signer) == (Verdict.GENUINE, taken, "quầy 1 xã Cẩm Bình")
    assert (found.seal.code, found.seal.due_at) == (taken.code, taken.due_at)
    assert seal_of(desk, dossier=taken) == text


def test_the_qr_of_the_paper_carries_the_seal(desk: Desk, taken: Dossier) -> None:
    pdf = receipt(desk, code=taken.code)
    assert set(codes_in_pdf(pdf)) == {taken.code, seal_of(desk, dossier=taken)}
    assert verify_file(desk, content=pdf).verdict is Verdict.GENUINE


def test_the_preview_is_the_paper_with_its_seal(desk: Desk, clock: SetClock) -> None:
    seen = receipt_preview(desk, intake=intake())
    shown = verify_file(desk, content=seen)
    # Nothing is on file yet: a preview cut out of the screen proves nothing at this desk.
    assert shown.verdict is Verdict.NOT_ON_FILE
    clock.forward(timedelta(seconds=20))
    done = receive(desk, intake=intake()).dossier
    assert receipt(desk, code=done.code) == seen
    assert verify_file(desk, content=seen).verdict is Verdict.GENUINE


@given(st.data())
def test_one_changed_character_is_never_genuine(desk: Desk, taken: Dossier, data: st.DataObject) -> None:
    text = seal_of(desk, dossier=taken)
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from(scan_letters.LETTERS) | st.characters())
    assume(letter != text[place])
    try:
        found = verify(desk, text=text[:place] + letter + text[place + 1 :])
    except Rejection as refused:
        assert all(sentences_for(refused))  # noqa: PT017  # the one way of two that may happen
    else:
        assert found.verdict in {Verdict.ALTERED, Verdict.UNKNOWN_KEY}
        assert sentence_of(found.told)


def test_a_later_date_under_an_old_signature_is_altered(desk: Desk, taken: Dossier) -> None:
    seal = read_seal(seal_of(desk, dossier=taken))
    for change in (
        {"due_at": seal.due_at - timedelta(days=1)},
        {"code": "H27.18685-261123-1002"},
        {"desk": 2},
        {"unit": "18073"},
    ):
        assert verify(desk, text=replace(seal, **change).text).verdict is Verdict.ALTERED


def test_a_seal_signed_by_a_stranger_in_our_name_is_altered(desk: Desk, other: Desk, taken: Dossier) -> None:
    ours = read_seal(seal_of(desk, dossier=taken))
    forged = replace(ours, signature=read_seal(seal_of(other, dossier=taken)).signature)
    assert verify(desk, text=forged.text).verdict is Verdict.ALTERED


def test_an_unknown_key_says_so_until_it_is_trusted(desk: Desk, other: Desk, taken: Dossier) -> None:
    text = seal_of(desk, dossier=taken)
    for place in (other, None):
        found = verify(place, text=text)
        assert (found.verdict, found.signer, found.dossier) == (Verdict.UNKNOWN_KEY, "", None)
        assert "quầy 1, đơn vị 18685" in sentence_of(found.told)
    trust(other, public_key=public_key(desk), name="Quầy 1  xã Cẩm Bình")
    found = verify(other, text=text)
    assert (found.verdict, found.signer, found.dossier) == (Verdict.GENUINE, "Quầy 1 xã Cẩm Bình", None)
    trust(other, public_key=public_key(desk), name="Cẩm Bình")
    assert verify(other, text=text).signer == "Cẩm Bình"
    # A trusted key signs nothing here, and nobody has made it retire.
    assert signing_key(other).id != signing_key(desk).id
    assert acts_on_keys(other) == ["make_key", "trust_key", "trust_key"]


@pytest.mark.parametrize(
    ("name", "code"), [("", "seal.name_missing"), (" \t", "seal.name_missing"), ("x" * 101, "intake.text_too_long")]
)
def test_a_trusted_key_has_a_name(desk: Desk, other: Desk, name: str, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        trust(other, public_key=public_key(desk), name=name)
    assert (refused.value.code, all(sentences_for(refused.value))) == (code, True)


def test_what_is_no_key_or_no_other_desks_key_is_not_trusted(desk: Desk, other: Desk) -> None:
    for text in ("", "MCK1:", public_key(other)[:-1], seal_of_anything(desk)):
        with pytest.raises(Rejection) as refused:
            trust(desk, public_key=text, name="Ai đó")
        assert refused.value.code == "seal.not_a_key"
    with pytest.raises(Rejection) as refused:
        trust(desk, public_key=public_key(desk), name="Ai đó")
    assert refused.value.code == "seal.own_key"
    assert acts_on_keys(desk) == ["make_key"]


def seal_of_anything(desk: Desk) -> str:
    return seal_of(desk, dossier=receive(desk, intake=intake()).dossier)


def test_a_key_that_only_shares_its_id_is_refused(desk: Desk, other: Desk) -> None:
    key = PublicKey.read(public_key(other))
    with desk.store.unit() as unit:
        desk_keys.add(unit, desk_keys.DeskKey(id=key.id, public=b"\x07" * 32, made_at=desk.now()))
    with pytest.raises(Rejection) as refused:
        trust(desk, public_key=key.text, name="Ai đó")
    assert refused.value.code == "seal.key_clash"


def test_rotation_keeps_old_receipts_genuine(desk: Desk, other: Desk, taken: Dossier, clock: SetClock) -> None:
    old, former = seal_of(desk, dossier=taken), signing_key(desk)
    trust(other, public_key=public_key(desk), name="Cẩm Bình")
    for _ in range(2):
        rotate(desk)
    fresh = seal_of(desk, dossier=taken)
    assert read_seal(old).key != read_seal(fresh).key
    assert [verify(desk, text=text).verdict for text in (old, fresh)] == [Verdict.GENUINE] * 2
    assert [verify(other, text=text).verdict for text in (old, fresh)] == [Verdict.GENUINE, Verdict.UNKNOWN_KEY]
    with desk.store.reading() as reading:
        retired = desk_keys.by_id(reading, former.id)
    assert retired == replace(former, private=b"", retired_at=clock.now())
    assert acts_on_keys(desk) == ["make_key", "rotate_key", "rotate_key"]
    with pytest.raises(Rejection) as refused:
        trust(desk, public_key=PublicKey(former.public).text, name="Ai đó")
    assert refused.value.code == "seal.own_key"


def test_a_correction_makes_the_receipt_stale_and_a_new_one_genuine(desk: Desk, taken: Dossier) -> None:
    old = seal_of(desk, dossier=taken)
    fixed = replace(intake_from(taken), applicant=replace(DUC, name="Nguyễn Văn Đúc"))
    after = correct(desk, code=taken.code, intake=fixed, reason="Sai tên").dossier
    found = verify(desk, text=old)
    assert (found.verdict, found.dossier) == (Verdict.STALE, after)
    assert sentence_of(found.told).startswith("Giấy thật nhưng đã cũ")
    assert verify_file(desk, content=receipt(desk, code=taken.code)).verdict is Verdict.GENUINE


def test_a_moved_date_makes_the_receipt_stale(desk: Desk, taken: Dossier, clock: SetClock) -> None:
    old = seal_of(desk, dossier=taken)
    due = taken.due_at + timedelta(days=7)
    act(desk, code=taken.code, step=Step(verb=Verb.EXTEND, at=clock.now(), officer="Hoa", due_at=due, reason="Chờ"))
    assert verify(desk, text=old).verdict is Verdict.STALE


def test_a_foreign_code_like_ours_does_not_stand_for_our_dossier(desk: Desk, other: Desk) -> None:
    theirs = receive(other, intake=intake()).dossier
    receive(desk, intake=intake(external_code=theirs.code))
    trust(desk, public_key=public_key(other), name="Thành Sen")
    found = verify(desk, text=seal_of(other, dossier=theirs))
    assert (found.verdict, found.dossier) == (Verdict.GENUINE, None)


def test_an_older_profile_gets_its_key_when_it_is_needed(desk: Desk, taken: Dossier) -> None:
    with desk.store.unit() as unit:
        unit.connection.exec_driver_sql("DELETE FROM desk_key")
    assert verify(desk, text=seal_of(desk, dossier=taken)).verdict is Verdict.GENUINE
    assert acts_on_keys(desk) == ["make_key", "make_key"]
    assert prove(desk).problems == ()


def test_a_profile_without_a_key_can_rotate(desk: Desk) -> None:
    with desk.store.unit() as unit:
        unit.connection.exec_driver_sql("DELETE FROM desk_key")
    rotate(desk)
    assert signing_key(desk)


def test_the_private_key_is_nowhere_but_in_the_encrypted_file(
    desk: Desk, taken: Dossier, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = [signing_key(desk).private]
    rotate(desk)
    key = signing_key(desk)
    secrets.append(key.private)
    pdf = receipt(desk, code=taken.code)
    with desk.store.reading() as reading:
        entries = list(journal.walk(reading))
    assert first_break(entries) is None
    said = "".join((repr(entries), repr(key), caplog.text, *capfd.readouterr(), public_key(desk)))
    kept = b"".join(path.read_bytes() for path in desk.profile.home.rglob("*") if path.is_file()) + pdf
    for secret in secrets:
        assert len(secret) == 32
        forms = (secret.hex(), scan_letters.written(secret), base64.b64encode(secret).decode(), repr(secret)[2:-1])
        assert not [form for form in forms if form in said]
        assert not [form for form in (secret, secret.hex().encode()) if form in kept]


def joined(*pdfs: bytes) -> bytes:
    target, whole = io.BytesIO(), pypdfium2.PdfDocument.new()
    for each in pdfs:
        whole.import_pages(pypdfium2.PdfDocument(each))
    whole.save(target)
    return target.getvalue()


def blank(pages: int, *, side: float) -> bytes:
    target, whole = io.BytesIO(), pypdfium2.PdfDocument.new()
    for _ in range(pages):
        whole.new_page(side, side)
    whole.save(target)
    return target.getvalue()


def test_no_receipt_hides_behind_another(desk: Desk) -> None:
    pdfs = [receipt(desk, code=receive(desk, intake=intake()).dossier.code) for _ in range(2)]
    with pytest.raises(Rejection) as refused:
        verify_file(desk, content=joined(*pdfs))
    assert refused.value.code == "seal.several"
    assert verify_file(desk, content=joined(pdfs[0], pdfs[0])).verdict is Verdict.GENUINE


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 no", "seal.file_unreadable"),
        (blank(21, side=100), "seal.too_many_pages"),
        (blank(1, side=14_400), "seal.no_code"),
        (b"\x89PNG no", "seal.file_unreadable"),
        (("chữ " * 2000).encode(), "seal.file_unreadable"),
        (b"", "seal.not_a_receipt"),
        ("Nguyễn Văn Đức".encode(), "seal.not_a_receipt"),
    ],
    ids=["broken", "thick", "vast", "picture", "novel", "empty", "words"],
)
def test_a_file_without_a_receipt_is_refused_with_a_sentence(desk: Desk, content: bytes, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        verify_file(desk, content=content)
    assert (refused.value.code, all(sentences_for(refused.value))) == (code, True)


def test_a_file_that_is_too_large_is_not_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "LARGEST", 3 << 20)
    with pytest.raises(Rejection) as refused:
        verify_file(desk, content=bytes((3 << 20) + 1))
    assert sentences_for(refused.value) == ("Tệp lớn hơn 3 MB. Chụp riêng mã QR rồi kiểm tra lại.",)


def test_a_scan_opens_its_dossier(desk: Desk, taken: Dossier) -> None:
    text = seal_of(desk, dossier=taken)
    assert code_of(text) == code_of(f" {taken.code.lower()}\n") == taken.code
    assert code_of("G15.99-20261123-0000001") == "G15.99-20261123-0000001"
    for other in ("", "MC1:", text[:-1], "Nguyễn Văn Đức", "042088001234", "1.001193", "Đức-261123-1", "H27-261123-²"):
        assert code_of(other) == ""


def test_every_verdict_has_its_sentence(desk: Desk, taken: Dossier) -> None:
    seal = read_seal(seal_of(desk, dossier=taken))
    told = {sentence_of(sealing.Verified(verdict=each, seal=seal).told) for each in Verdict}
    assert len(told) == len(Verdict)
