"""A day's figures are frozen as it is closed: whole, signed, chained, once; a changed day is told anew; nobody in it."""

import gzip
import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from desktop.contract.bundle import packed
from desktop.contract.document import digest_of
from desktop.contract.envelope import Envelope, KeyChange, Letter
from desktop.contract.summary import DaySummary
from desktop.domain.dossier import Assistance, AssistanceResult, FiledItem, Person
from desktop.domain.measures import imbalance
from desktop.domain.seal import PublicKey
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.runtime import signing
from desktop.store.queries import desk_keys, outbox, summaries
from desktop.store.queries.outbox import Sealed
from desktop.usecases import sealing
from desktop.usecases.acts import act
from desktop.usecases.day_close import close, reopen, sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.figures import of_day
from desktop.usecases.freezing import freeze_changed, freeze_unclosed
from desktop.usecases.generate import generate
from desktop.usecases.receive import receive
from desktop.usecases.sending_views import standing
from tests.conftest import DAY
from tests.samples import COPY, DUC, intake


def told(desk: Desk, day: date = DAY) -> Sealed | None:
    with desk.store.reading() as reading:
        return outbox.last_of_day(reading, day.isoformat())


def everything(desk: Desk) -> list[Envelope]:
    with desk.store.reading() as reading:
        rows = reading.connection.exec_driver_sql("SELECT body FROM outbox ORDER BY number").scalars().all()
    return [Envelope.read(each.encode()) for each in rows]


def closed(desk: Desk, day: date = DAY) -> None:
    found = close(desk, day=day, reasons=reasons(desk, day))
    assert found.held is None


def reasons(desk: Desk, day: date) -> dict[str, str]:
    return {each.field: "Đã đối chiếu" for each in sheet_of(desk, day=day).differences}


def test_a_close_freezes_the_figures_that_it_counted(desk: Desk, clock: SetClock) -> None:
    receive(desk, intake=intake())
    clock.forward(timedelta(hours=2))
    closed(desk)
    sent = everything(desk)
    summary = DaySummary.of(sent[0].payload)
    counted = {(each.procedure, each.measure): each.count for each in of_day(desk, day=DAY)}
    assert {(each.procedure, each.measure): each.count for each in summary.counts} == counted
    assert (summary.day, summary.revision, summary.reason, summary.unit, summary.desk) == (DAY, 1, "first", "18685", 1)
    with desk.store.reading() as reading:
        key = desk_keys.newest(reading)
        assert summaries.unfrozen_days(reading, DAY, DAY) == ()
    assert key is not None
    assert signing.is_signed(key.public, message=sent[0].message, signature=sent[0].signature)


def test_a_day_that_nothing_changed_is_not_told_twice(desk: Desk) -> None:
    closed(desk)
    first = told(desk)
    reopen(desk, day=DAY, reason="Xem lại")
    closed(desk)
    assert told(desk) == first
    assert freeze_changed(desk).days == ()


def test_a_reopened_day_is_a_new_revision_and_the_days_after_it_follow(desk: Desk, clock: SetClock) -> None:
    receive(desk, intake=intake())
    closed(desk)
    next_day = DAY + timedelta(days=1)
    clock.at = at_local(next_day, 17, 0)
    closed(desk, next_day)
    reopen(desk, day=DAY, reason="Ghi sót một hồ sơ của ông Tám")
    receive(desk, intake=intake(applicant=Person(name="Lê Văn Tám"), received_at=at_local(DAY, 10, 0)))
    assert freeze_changed(desk).days == (next_day,)
    closed(desk)
    revisions = [(DaySummary.of(each.payload).day, DaySummary.of(each.payload).reason) for each in everything(desk)]
    assert revisions == [(DAY, "first"), (next_day, "first"), (next_day, "later_act"), (DAY, "reopened")]
    assert b"T\xc3\xa1m" not in b"".join(each.body for each in everything(desk))


def test_the_envelopes_are_one_chain_numbered_without_a_gap(desk: Desk, clock: SetClock) -> None:
    for ahead in range(4):
        clock.at = at_local(DAY + timedelta(days=ahead), 16, 0)
        receive(desk, intake=intake(applicant=Person(name=f"Người {ahead}")))
        closed(desk, DAY + timedelta(days=ahead))
    sent = everything(desk)
    assert [each.sequence for each in sent] == [1, 2, 3, 4]
    assert all(after.previous == digest_of(before.body) for before, after in pairwise(sent))
    assert [each.journal_seq for each in sent] == sorted({each.journal_seq for each in sent})


def test_past_days_that_nobody_closed_are_frozen_when_asked(desk: Desk, clock: SetClock) -> None:
    receive(desk, intake=intake())
    assert freeze_unclosed(desk).days == ()
    clock.forward(timedelta(days=2))
    assert freeze_unclosed(desk).days == (DAY,)
    assert freeze_unclosed(desk).days == ()


def test_a_day_left_open_again_is_told_of_until_it_is_closed(desk: Desk, clock: SetClock) -> None:
    closed(desk)
    reopen(desk, day=DAY, reason="Thiếu một hồ sơ")
    receive(desk, intake=intake())
    clock.forward(timedelta(days=1))
    assert standing(desk).unclosed == 1
    assert freeze_changed(desk).days == ()
    assert freeze_unclosed(desk).days == (DAY,)
    assert standing(desk).unclosed == 0
    assert freeze_unclosed(desk).days == ()


def test_figures_that_do_not_add_up_are_held_and_the_close_goes_on(desk: Desk) -> None:
    made = receive(desk, intake=intake()).dossier
    with desk.store.unit() as unit:
        unit.connection.exec_driver_sql("UPDATE dossier SET ended_day = ?", (DAY.isoformat(),))
    done = close(desk, day=DAY, reasons=reasons(desk, DAY))
    assert done.held is not None
    assert done.held.code == "freeze.unbalanced"
    assert done.held.facts["procedure"] == made.procedure
    assert done.sheet.is_closed
    assert told(desk) is None
    assert [each.code for each in freeze_changed(desk).problems] == ["freeze.unbalanced"]
    assert standing(desk).held == 1
    with desk.store.unit() as unit:
        unit.connection.exec_driver_sql("UPDATE dossier SET ended_day = ''")
    assert freeze_changed(desk).days == (DAY,)
    assert standing(desk).held == 0


def test_a_new_key_is_introduced_by_the_old_one_in_the_chain(desk: Desk, clock: SetClock) -> None:
    with desk.store.reading() as reading:
        old = desk_keys.newest(reading)
    assert old is not None
    closed(desk)
    clock.forward(timedelta(minutes=1))
    sealing.rotate(desk)
    letter = everything(desk)[-1]
    change = KeyChange.of(letter.payload)
    assert letter.letter is Letter.KEY_CHANGE
    assert (letter.key, letter.sequence) == (old.id, 2)
    assert signing.is_signed(old.public, message=letter.message, signature=letter.signature)
    assert signing.is_signed(change.public, message=change.message, signature=change.proof)
    assert PublicKey(change.public).id == change.key == PublicKey.read(sealing.public_key(desk)).id


def test_an_envelope_that_was_made_is_never_changed(desk: Desk) -> None:
    closed(desk)
    for statement in ("UPDATE outbox SET body = ''", "DELETE FROM outbox"):
        with pytest.raises(Exception, match="append-only"), desk.store.unit() as unit:
            unit.connection.exec_driver_sql(statement)


PERSONS = ("Nguyễn Văn Đức", "duc", "042088001234", "0912345678", "Thôn Bình Minh", "Trần Thị Bưởi", "bưởi", "Hoa")


def test_nothing_of_a_person_leaves_whatever_was_typed(desk: Desk, clock: SetClock) -> None:
    person = replace(DUC, email="duc.nguyen@example.vn")
    made = receive(
        desk,
        intake=intake(
            applicant=person,
            submitter=Person(name="Trần Thị Bưởi", id="042190000111"),
            authorisation="Giấy ủy quyền của Trần Thị Bưởi",
            note="Gọi 0912345678 gặp Đức",
            request="Xin bản sao cho con Nguyễn Văn Đức",
        ),
    ).dossier
    receive(
        desk,
        intake=intake(
            procedure=COPY,
            items=(FiledItem(key="x", text="Sổ của Trần Thị Bưởi"),),
            applicant=Person(name="Trần Thị Bưởi"),
            assistance=Assistance(
                by="Hoa", minutes=12, result=AssistanceResult.FAILED, consent=True, reason="Bà Bưởi quên mật khẩu"
            ),
        ),
    )
    clock.forward(timedelta(hours=1))
    step = Step(verb=Verb.WITHDRAW, at=clock.now(), officer="Hoa", reason="Ông Đức xin rút, số 0912345678")
    act(desk, code=made.code, step=step)
    clock.forward(timedelta(hours=1))
    closed(desk)
    reopen(desk, day=DAY, reason="Bà Trần Thị Bưởi yêu cầu")
    closed(desk)
    sealing.rotate(desk)
    bodies = [each.body for each in everything(desk)]
    travelling = gzip.decompress(packed(bodies)).decode().lower()
    assert len(bodies) == 2
    assert not [each for each in (*PERSONS, made.code, person.email) if each.lower() in travelling]
    assert desk.officer.name.lower() not in travelling


def test_the_wire_stays_small(desk: Desk) -> None:
    generate(desk, count=400, years=0.1, seed=7)
    days = freeze_unclosed(desk, since=DAY - timedelta(days=60)).days
    sizes = [len(gzip.compress(each.body)) for each in everything(desk)]
    assert len(days) > 15
    assert max(sizes) <= 2048
    month = [each.body for each in everything(desk)[-22:]]
    assert len(packed(month)) <= 20 * 1024
    for each in everything(desk):
        assert imbalance(totals(DaySummary.of(each.payload))) == 0
        assert json.loads(each.body)["payload"]["day"] < DAY.isoformat()


def totals(summary: DaySummary) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in summary.counts:
        found[each.measure] = found.get(each.measure, 0) + each.count
    return found
