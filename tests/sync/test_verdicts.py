"""What the real hub answers to letters that are late, doubled, forked, refused: the verdict, the words, the colour (T10-T20)."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.contract.bundle import packed, unpacked
from desktop.contract.envelope import Envelope
from desktop.contract.frames import assembled, frames
from desktop.contract.receipt import Receipt, Verdict
from desktop.contract.summary import DaySummary
from desktop.hub import desks, planting
from desktop.hub.figures import FIGURE
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.runtime import signing
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentence_of
from desktop.store.queries import outbox
from desktop.usecases import sealing
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.receive import receive
from desktop.usecases.sending import join, push
from desktop.usecases.sending_files import export, take_in
from desktop.usecases.sending_views import LetterView, letters, standing
from desktop.usecases.setup import FirstRun, set_up
from tests.conftest import DAY
from tests.hub.desk import FakeDesk, a_day
from tests.province import UNIT, Province, province
from tests.samples import intake
from tests.sync.test_faults import close_days, said, tone

A_DAY = timedelta(days=1)


def shadow(desk: Desk, *, epoch: str = "") -> FakeDesk:
    """Return somebody with the desk's own key who sends beside it."""
    key = sealing.signing_key(desk)
    made = FakeDesk(UNIT, 1, signing.KeyPair(key.public, key.private))
    made.epoch = epoch or made.epoch
    return made


def bodies(desk: Desk) -> list[bytes]:
    with desk.store.reading() as reading:
        return [each.body for each in outbox.every(reading)]


def told(letter: LetterView) -> tuple[bool, bool, str, str]:
    return letter.settled, letter.parked, letter.told.code, sentence_of(letter.told)


def newest(desk: Desk) -> LetterView:
    return letters(desk)[0]


def same_id(desk: Desk, hub: Province) -> None:
    other = shadow(desk)
    other.send(hub.hub, other.day(DAY - A_DAY, a_day(), made=newest(desk).id))


def same_revision(desk: Desk, hub: Province) -> None:
    other = shadow(desk)
    other.send(hub.hub, other.day(DAY, a_day()))


def forked(desk: Desk, hub: Province) -> None:
    other = shadow(desk, epoch=desk.identity.epoch)
    other.send(hub.hub, other.day(DAY, a_day()))


def newer(desk: Desk, hub: Province) -> None:
    other = shadow(desk)
    other.send(hub.hub, other.day(DAY, a_day(), 2))


def the_same_figures(desk: Desk, hub: Province) -> None:
    other = shadow(desk)
    summary = DaySummary.of(Envelope.read(bodies(desk)[0]).payload)
    other.send(hub.hub, other.day(DAY, summary.counts))


def key_revoked(desk: Desk, hub: Province) -> None:
    former = sealing.signing_key(desk).id
    desk.clock.forward(timedelta(minutes=1))  # type: ignore[attr-defined]  # the tests' own clock
    sealing.rotate(desk)
    join(desk, url=hub.url, code=hub.code())
    desks.revoke(hub.hub, unit=UNIT, desk=1, by="test", key=former)


def answered(verdict: Verdict, code: str) -> Callable[[Desk, Province], None]:
    """Let a hub of another release give a verdict that this one has no reason for."""

    def prepare(desk: Desk, hub: Province) -> None:
        with desk.store.reading() as reading:
            digest = outbox.every(reading)[0].digest
        hub.line.faults = [hub.answering({digest: (verdict, code, 120)})]

    return prepare


VERDICTS = {
    "same id": (same_id, "verdict.same_id", "problem", "thư khác mang cùng số"),
    "same revision": (same_revision, "verdict.same_revision", "problem", "số liệu khác của cùng bản này"),
    "fork": (forked, "verdict.fork", "problem", "bản sao của máy này đang gửi"),
    # Newer figures that this desk never made: settled, but somebody has to look.
    "superseded": (newer, "verdict.superseded", "doubt", "đã có bản mới hơn thay"),
    "duplicate": (the_same_figures, "verdict.duplicate", "proven", "số liệu này đã có"),
    "key revoked": (key_revoked, "verdict.revoked_key", "problem", "khóa đã ký bị thu hồi"),
    "malformed": (answered(Verdict.REJECTED, "verdict.malformed"), "verdict.malformed", "problem", "không đọc được"),
    "signature": (answered(Verdict.REJECTED, "verdict.signature"), "verdict.signature", "problem", "chữ ký không khớp"),
    "unknown key": (answered(Verdict.REJECTED, "verdict.unknown_key"), "verdict.unknown_key", "problem", "chưa biết"),
    "wrong unit": (answered(Verdict.REJECTED, "verdict.wrong_unit"), "verdict.wrong_unit", "problem", "đơn vị khác"),
    "unbalanced": (answered(Verdict.REJECTED, "verdict.unbalanced"), "verdict.unbalanced", "problem", "không khớp"),
    "a newer hub's reason": (answered(Verdict.REJECTED, "verdict.moon"), "verdict.unknown", "problem", "verdict.moon"),
    "busy": (answered(Verdict.LATER, "verdict.busy"), "verdict.busy", "muted", "Tự gửi lại"),
    "newer version": (answered(Verdict.LATER, "verdict.newer_version"), "verdict.newer_version", "muted", "nâng cấp"),
}


@pytest.mark.parametrize("name", list(VERDICTS))
def test_a_verdict_is_told_as_it_is(joined: Desk, hub: Province, clock: SetClock, name: str) -> None:
    prepare, code, colour, words = VERDICTS[name]
    close_days(joined, clock, 1)
    prepare(joined, hub)
    push(joined)
    letter = next(each for each in letters(joined) if each.day == DAY)
    settled, parked, found, sentence = told(letter)
    assert (found, tone(joined)) == (code, colour)
    assert words in sentence
    assert (settled, parked) == (colour == "proven" or name == "superseded", colour == "problem")
    assert ("từ chối, cần xem" in said(joined)) == parked
    assert ("chưa gửi" in said(joined)) == (not settled and not parked)
    assert standing(joined).is_done == (colour == "proven")


def test_one_poisoned_letter_never_holds_up_the_others(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 30)
    poisoned = letters(joined)[15]
    other = shadow(joined)
    other.send(hub.hub, other.day(DAY - A_DAY, a_day(), made=poisoned.id))
    done = push(joined).passes[0]
    assert (done.settled, done.parked, done.later) == (29, 1, 0)
    assert "1 thư bị từ chối, cần xem." in said(joined)
    assert [each.id for each in letters(joined) if each.parked] == [poisoned.id]
    assert push(joined).passes == ()


def test_a_unit_that_the_hub_does_not_know_yet_is_waited_for(joined: Desk, hub: Province, clock: SetClock) -> None:
    row = {"code": UNIT, "name": "Cẩm Bình", "kind": "xã", "tier": "commune", "parent": "42"}
    with hub.hub.writing() as connection:
        planting.replace(connection, [{**row, "valid_from": "2026-12-01"}])
    close_days(joined, clock, 1)
    assert push(joined).passes[0].later == 1
    assert (newest(joined).told.code, tone(joined)) == ("verdict.unknown_unit", "muted")
    with hub.hub.writing() as connection:
        planting.replace(connection, [row])
    assert push(joined).passes == ()
    clock.forward(timedelta(hours=6, seconds=30))
    assert push(joined).passes[0].settled == 1


@pytest.mark.parametrize("years", [-10, 0])
def test_a_hub_whose_clock_is_behind_refuses_nobody_for_good(
    joined: Desk, hub: Province, clock: SetClock, years: int
) -> None:
    """A dead battery at the hub, or a desk that is a day ahead: the letter waits and is taken once the day has come."""
    own = SetClock(clock.at + timedelta(days=365 * years) - A_DAY)
    hub.hub.clock, hub.line.now = own, own.now
    close_days(joined, clock, 1)
    push(joined)
    assert (newest(joined).told.code, newest(joined).parked, tone(joined)) == ("verdict.future_day", False, "doubt")
    clock_said = standing(joined).hubs[0].clock
    assert clock_said is not None
    assert "Chỉnh lại giờ máy" in sentence_of(clock_said)
    own.at = clock.at + timedelta(hours=1)
    clock.forward(timedelta(hours=1, seconds=30))
    push(joined)
    assert (len(hub.standing), standing(joined).is_done) == (1, True)


def test_a_fresh_desk_at_a_hub_with_data_wipes_nothing(
    joined: Desk, hub: Province, clock: SetClock, tmp_path: Path
) -> None:
    close_days(joined, clock, 3)
    push(joined)
    fresh = set_up(Profile(tmp_path / "máy mới"), answers=FirstRun(unit_code=UNIT, desk=1, officer="Hoa"), clock=clock)
    try:
        join(fresh, url=hub.url, code=hub.code())
        push(fresh, by_hand=True)
        assert (len(hub.standing), len(letters(fresh))) == (3, 0)
        assert (tone(fresh), "mới hơn máy này của 3 ngày" in said(fresh)) == ("doubt", True)
    finally:
        fresh.close()


def test_a_copy_of_the_pc_is_found_out_and_says_so(desk: Desk, hub: Province, clock: SetClock, tmp_path: Path) -> None:
    join(desk, url=hub.url, code=hub.code())
    close_days(desk, clock, 1)
    push(desk)
    shutil.copytree(desk.profile.home, tmp_path / "bản sao")
    copy = open_desk(Profile(tmp_path / "bản sao"), clock=clock)
    try:
        close_days(desk, clock, 1, first=DAY + A_DAY)
        push(desk)
        assert tone(desk) == "proven"
        receive(copy, intake=intake())
        close_days(copy, clock, 1, first=DAY + A_DAY)
        push(copy)
        assert (newest(copy).told.code, tone(copy)) == ("verdict.fork", "problem")
        assert not standing(copy).is_done
        assert push(desk, by_hand=True).passes[0].trouble is None
    finally:
        copy.close()
    assert hub.standing[(DAY + A_DAY).isoformat()] == 1
    with hub.hub.reading() as connection:
        assert not connection.execute(FIGURE.select()).all()


def test_by_stick_and_by_line_come_to_one(joined: Desk, hub: Province, clock: SetClock, tmp_path: Path) -> None:
    close_days(joined, clock, 3)
    file = export(joined, target=tmp_path)
    assert (file.envelopes, file.file.name) == (3, "motcua-18685-1-20261125.motcua")
    assert {each.told.code for each in letters(joined)} == {"verdict.handed"}
    assert "3 ngày chưa gửi" in said(joined)
    assert tone(joined) == "muted"
    receipts = hub.by_stick(file.file)
    assert hub.by_stick(file.file) == receipts
    done = take_in(joined, content=receipts)
    assert (done.settled, done.foreign, done.whole, tone(joined)) == (3, 0, True, "proven")
    assert take_in(joined, content=receipts).settled == 3
    assert hub.kept == 3
    assert not take_in(joined, content=receipts[:-20]).whole
    with pytest.raises(Rejection) as empty:
        export(joined, target=tmp_path)
    assert empty.value.code == "sync.nothing_to_export"


def test_a_stick_that_was_cut_edited_or_late_costs_nothing(
    joined: Desk, hub: Province, clock: SetClock, tmp_path: Path
) -> None:
    close_days(joined, clock, 4)
    file = export(joined, target=tmp_path).file
    whole = file.read_bytes()
    lines = list(unpacked(whole).lines)
    edited = tmp_path / "sửa tay.motcua"
    edited.write_bytes(packed([lines[0], lines[1].replace(b'"revision":1', b'"revision":2')]))
    first = [Receipt.read(each) for each in unpacked(hub.by_stick(edited)).lines]
    assert [(each.verdict, each.code) for each in first] == [
        (Verdict.ACCEPTED, ""),
        (Verdict.REJECTED, "verdict.signature"),
    ]
    half = tmp_path / "chép dở.motcua"
    half.write_bytes(whole[: len(whole) * 2 // 3])
    take_in(joined, content=hub.by_stick(half))
    push(joined)
    assert standing(joined).is_done
    assert take_in(joined, content=hub.by_stick(file)).settled == 4
    assert (hub.kept, len(hub.standing), tone(joined)) == (4, 4, "proven")


def test_a_day_on_paper_comes_to_the_same(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    (body,) = bodies(joined)
    series = frames(body)
    if len(series) > 1:
        assert assembled(series[1:]).bodies == ()
    scanned = assembled([*reversed(series), series[0]])
    assert scanned.bodies == (body,)
    other = shadow(joined)
    (receipt,) = other.send(hub.hub, *scanned.bodies, carrier="qr")
    push(joined)
    assert Receipt.read(newest(joined).receipt) == receipt
    assert hub.kept == 1


def test_one_tier_away_for_a_month_has_its_own_state(
    joined: Desk, hub: Province, clock: SetClock, tmp_path: Path
) -> None:
    with province(tmp_path, clock, name="Bộ Nội vụ") as second:
        join(joined, url=second.url, code=second.code())
        port, second.line.port = second.line.port, 9
        for ahead in range(30):
            close_days(joined, clock, 1, first=DAY + ahead * A_DAY)
            push(joined)
        assert [each.letters for each in standing(joined).hubs] == [0, 30]
        assert (len(hub.standing), second.standing) == (30, {})
        assert "30 ngày chưa gửi, cũ nhất 23/11" in said(joined)
        second.line.port = port
        clock.forward(timedelta(hours=1))
        assert push(joined).passes[-1].settled == 30
        assert second.standing == hub.standing
        assert tone(joined) == "proven"


def test_a_hub_set_back_to_an_old_copy_gets_again_what_it_lost(
    joined: Desk, hub: Province, clock: SetClock, tmp_path: Path
) -> None:
    close_days(joined, clock, 1)
    push(joined)
    hub.copy_to(tmp_path / "copy.db")
    clock.forward(timedelta(minutes=1))
    sealing.rotate(joined)
    close_days(joined, clock, 2, first=DAY + A_DAY)
    push(joined)
    assert (len(hub.standing), hub.kept) == (3, 4)
    hub.set_back_to(tmp_path / "copy.db")
    assert len(hub.standing) == 1
    for _ in range(4):
        clock.forward(timedelta(hours=7))
        push(joined)
    assert (len(hub.standing), hub.kept, standing(joined).is_done) == (3, 4, True)
    assert tone(joined) == "proven"


def test_a_month_of_letters_goes_in_one_request(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 30)
    before = date.fromisoformat(min(str(each.day) for each in letters(joined)))
    push(joined)
    assert (before, len(hub.line.posted()), len(hub.standing)) == (DAY, 1, 30)
