"""Restoring: what it brings and takes is said first, whole or not at all, a new epoch, no number twice, another PC too."""

import os
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import kit
from desktop.runtime.keys import kept_key, obtain_key
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentence_of, sentences_for
from desktop.store.engine import connect
from desktop.store.queries import journal
from desktop.usecases import backups, browse, rescue, restoring
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import intake

SONG = "con cò bay lả bay la"


def took(desk: Desk, clock: SetClock) -> str:
    clock.at += timedelta(minutes=1)
    return receive(desk, intake=intake(term="5 nlv")).dossier.code


@pytest.fixture
def held(desk: Desk, clock: SetClock, tmp_path: Path) -> tuple[Path, str, str]:
    """Return a copy on a stick, a code that is in it, and one that was given out after it."""
    before = took(desk, clock)
    stick = tmp_path / "usb"
    stick.mkdir()
    rescue.make(desk)
    copy = backups.back_up(desk, folder=stick).file
    return copy, before, took(desk, clock)


def test_what_is_brought_and_what_is_lost_is_said_before(desk: Desk, held: tuple[Path, str, str]) -> None:
    copy, _, after = held
    offer = restoring.look_into(desk.profile, file=copy)
    assert offer.lost is not None
    assert (offer.inside.dossiers, offer.lost.dossiers, offer.lost.codes) == (1, 1, (after,))
    said = " ".join(sentence_of(each) for each in restoring.told(offer))
    assert "Sẽ mất 1 hồ sơ" in said
    assert after in said
    assert dossiers(desk) == 2


def dossiers(desk: Desk) -> int:
    return prove(desk).dossiers


def test_a_restored_desk_is_a_new_installation_and_gives_no_number_twice(
    desk: Desk, clock: SetClock, held: tuple[Path, str, str]
) -> None:
    copy, before, after = held
    epoch = desk.identity.epoch
    desk.close()
    done = restoring.restore_copy(desk.profile, file=copy, clock=clock)
    assert done.aside is not None
    again = open_desk(desk.profile, clock=clock)
    try:
        assert again.identity.epoch == done.identity.epoch != epoch
        assert browse.show(again, code=before)
        assert browse.find(again, words=after) == ()
        assert took(again, clock) > after
        assert prove(again).problems == ()
        with again.store.reading() as reading:
            (entry,) = journal.of(reading, done.identity.epoch)
        assert (entry.act, entry.before["epoch"], entry.after["lost_dossiers"]) == ("restore", epoch, 1)
    finally:
        again.close()
    # What was there is kept aside, whole, and can be put back in its turn.
    back = restoring.look_into(desk.profile, file=done.aside)
    assert back.inside.dossiers == 2
    assert not list(desk.profile.home.glob("restoring*"))


def test_an_open_desk_is_not_restored_under_its_officer(
    desk: Desk, clock: SetClock, held: tuple[Path, str, str]
) -> None:
    assert dossiers(desk) == 2
    with pytest.raises(Fault) as refused:
        restoring.restore_copy(desk.profile, file=held[0], clock=clock)
    assert "cửa sổ khác" in sentences_for(refused.value)[0]
    assert dossiers(desk) == 2
    assert not list(desk.profile.home.glob("restoring*"))


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (
            lambda content: content[: len(content) // 2] + os.urandom(4096) + content[len(content) // 2 + 4096 :],
            "restore.damaged",
        ),
        (lambda content: content[:9000], "restore.damaged"),
        (lambda content: b"\x00" * len(content), "restore.not_a_copy"),
        (lambda _: b"hello", "restore.not_a_copy"),
    ],
    ids=("a page", "half", "zeros", "another file"),
)
def test_a_bad_copy_changes_nothing(
    desk: Desk, clock: SetClock, held: tuple[Path, str, str], spoil: Callable[[bytes], bytes], code: str
) -> None:
    bad = held[0].with_name("bad.db")
    bad.write_bytes(spoil(held[0].read_bytes()))
    with pytest.raises(Rejection) as refused:
        restoring.restore_copy(desk.profile, file=bad, clock=clock)
    assert refused.value.code == code
    assert dossiers(desk) == 2


def test_the_copy_of_another_desk_and_of_a_newer_release_are_refused(
    desk: Desk, clock: SetClock, held: tuple[Path, str, str], tmp_path: Path
) -> None:
    other = Profile(tmp_path / "quầy hai").prepared()
    other.key_file.write_bytes(desk.profile.key_file.read_bytes())
    second = set_up(other, answers=FirstRun(unit_code="18685", desk=2, officer="Lan"), clock=clock)
    foreign = backups.back_up(second).file
    second.close()
    with pytest.raises(Rejection) as refused:
        restoring.restore_copy(desk.profile, file=foreign, clock=clock)
    assert refused.value.code == "restore.foreign"
    raw = connect(held[0], obtain_key(desk.profile).key)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(Rejection) as newer:
        restoring.restore_copy(desk.profile, file=held[0], clock=clock)
    assert newer.value.code == "restore.too_new"
    assert dossiers(desk) == 2


def test_a_damaged_file_is_replaced_and_kept_aside_as_it_is(
    desk: Desk, clock: SetClock, held: tuple[Path, str, str]
) -> None:
    desk.close()
    content = desk.profile.database.read_bytes()
    desk.profile.database.write_bytes(content[:4096] + os.urandom(len(content) - 4096))
    ruined = desk.profile.database.read_bytes()
    offer = restoring.look_into(desk.profile, file=held[0])
    assert "không đọc được" in " ".join(sentence_of(each) for each in restoring.told(offer))
    done = restoring.restore_copy(desk.profile, file=held[0], clock=clock)
    assert done.aside is not None
    assert done.aside.read_bytes() == ruined
    again = open_desk(desk.profile, clock=clock)
    assert dossiers(again) == 1
    again.close()


def test_another_pc_goes_on_with_stick_and_code_alone(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    before = took(desk, clock)
    stick = tmp_path / "usb"
    stick.mkdir()
    made = rescue.make(desk)
    copy = backups.back_up(desk, folder=stick).file
    found = rescue.beside(copy)
    assert found is not None
    fresh = Profile(tmp_path / "máy mới")
    with pytest.raises(Rejection) as needed:
        restoring.look_into(fresh, file=copy)
    assert needed.value.code == "restore.key_needed"
    with pytest.raises(Rejection) as wrong:
        rescue.key_of(found, secret=made.code[:-1] + ("A" if made.code[-1] != "A" else "B"))
    assert wrong.value.code == "kit.wrong_code"
    key = rescue.key_of(found, secret=made.code.replace("-", " ").lower())
    done = restoring.restore_copy(fresh, file=copy, clock=clock, key=key)
    assert done.aside is None
    assert kept_key(fresh) == key
    with closing(open_desk(fresh, clock=clock)) as again:
        assert browse.show(again, code=before)
        # Nobody knows what the other PC gave out since: its numbers of today are left out.
        assert took(again, clock).endswith("-1202")
        assert prove(again).problems == ()


def test_the_last_number_in_somebodys_hand_is_gone_on_from(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    took(desk, clock)
    copy = backups.back_up(desk).file
    last = [took(desk, clock) for _ in range(3)][-1]
    fresh = Profile(tmp_path / "máy mới")
    key = obtain_key(desk.profile).key
    with pytest.raises(Rejection) as odd:
        restoring.restore_copy(fresh, file=copy, clock=clock, key=key, last_number="2001")
    assert odd.value.code == "restore.number_odd"
    assert not fresh.database.exists()
    restoring.restore_copy(fresh, file=copy, clock=clock, key=key, last_number=last)
    with closing(open_desk(fresh, clock=clock)) as again:
        assert took(again, clock).endswith("-1005")


def test_a_lost_key_comes_back_from_the_kit(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    made = rescue.make(desk, target=tmp_path / "kit.motcua")
    desk.close()
    desk.profile.key_file.unlink()
    with pytest.raises(Fault) as missing:
        open_desk(desk.profile, clock=clock)
    assert missing.value.code == "store.key_missing"
    with pytest.raises(Rejection) as wrong:
        restoring.unlock(desk.profile, key=os.urandom(32))
    assert wrong.value.code == "kit.wrong_key"
    restoring.unlock(desk.profile, key=rescue.key_of(made.file, secret=made.code))
    open_desk(desk.profile, clock=clock).close()


def test_a_kit_holds_no_key_in_the_clear_and_no_changed_one_opens(desk: Desk, tmp_path: Path) -> None:
    key = obtain_key(desk.profile).key
    made = rescue.make(desk, target=tmp_path, passphrase=SONG)
    content = made.file.read_bytes()
    assert made.code == ""
    assert key.hex().encode() not in content
    assert rescue.whose(made.file).desk == 1
    assert rescue.key_of(made.file, secret=SONG) == key
    made.file.write_bytes(content.replace(b'"desk":1', b'"desk":2'))
    with pytest.raises(Rejection) as refused:
        rescue.key_of(made.file, secret=SONG)
    assert refused.value.code == "kit.wrong_code"
    for bad in (b"", b"[]", b"{}", content[:100], content.replace(b'"rounds":3', b'"rounds":3000'), b"x" * 40_000):
        made.file.write_bytes(bad)
        with pytest.raises(Rejection) as odd:
            rescue.whose(made.file)
        assert odd.value.code == "kit.not_a_kit"
    made.file.write_bytes(content.replace(b'"version":1', b'"version":2'))
    with pytest.raises(Rejection) as newer:
        rescue.whose(made.file)
    assert newer.value.code == "kit.newer"
    with pytest.raises(Rejection) as short:
        rescue.make(desk, passphrase=SONG[:6])
    assert short.value.code == "kit.passphrase_short"
    assert kit.is_kit(content)
