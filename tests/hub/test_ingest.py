"""Verdicts and effects: every row of the fault list that reaches the hub gives what it must give (sync T8-T20)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from desktop.contract.receipt import Receipt, Verdict
from desktop.hub import desks
from desktop.hub.figures import FIGURE
from desktop.hub.hub import Hub, open_hub
from desktop.hub.ingest import ENVELOPE
from desktop.hub.store.database import table
from desktop.hub.store.tables import DeskTable, MonthTable
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from tests.hub.conftest import TODAY
from tests.hub.desk import FakeDesk, a_day, checked, counts

Enrol = Callable[..., FakeDesk]
DAY = date(2026, 11, 20)


def said(receipts: list[Receipt]) -> list[tuple[str, str]]:
    return [(each.verdict.value, each.code) for each in receipts]


def received(hub: Hub, unit: str = "18685", month: str = "2026-11") -> int:
    month_total = table(MonthTable)
    with hub.reading() as connection:
        return int(
            connection.execute(
                select(func.coalesce(func.sum(month_total.c.received), 0)).where(
                    month_total.c.unit == unit, month_total.c.month == month
                )
            ).scalar_one()
        )


def stored(hub: Hub) -> int:
    with hub.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(ENVELOPE)).scalar_one())


def test_a_day_is_accepted_and_counted_up_to_the_province(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    (receipt,) = desk.send(hub, desk.day(DAY, a_day()))
    assert (receipt.verdict, receipt.expected) == (Verdict.ACCEPTED, 2)
    assert received(hub) == received(hub, "42") == 10


def test_the_same_bytes_get_the_very_same_receipt_by_any_carrier(
    hub: Hub, enrolled: Enrol, hub_clock: SetClock
) -> None:
    desk = enrolled()
    line = desk.day(DAY, a_day())
    first = desk.send(hub, line)
    hub_clock.forward(timedelta(hours=3))
    assert desk.send(hub, line, carrier="file") == first == desk.send(hub, line, line)[:1]
    assert (received(hub), stored(hub)) == (10, 1)


def test_a_repetition_is_answered_also_when_a_newer_revision_came_between(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    old, new = desk.day(DAY, a_day(10)), desk.day(DAY, a_day(12), 2)
    first = desk.send(hub, old, new)
    assert desk.send(hub, old) == first[:1]
    assert received(hub) == 12


def test_an_older_revision_after_a_newer_one_is_superseded(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    old, new = desk.day(DAY, a_day(10)), desk.day(DAY, a_day(12), 2)
    assert said(desk.send(hub, new, old)) == [("accepted", ""), ("superseded", "")]
    assert received(hub) == 12


def test_the_same_figures_in_another_envelope_are_a_duplicate(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    assert said(desk.send(hub, desk.day(DAY, a_day()), desk.day(DAY, a_day()))) == [("accepted", ""), ("duplicate", "")]
    assert received(hub) == 10


def test_the_same_revision_with_other_figures_is_kept_for_a_person(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    answers = said(desk.send(hub, desk.day(DAY, a_day(10)), desk.day(DAY, a_day(11))))
    assert answers[1] == ("conflict", "verdict.same_revision")
    assert (received(hub), stored(hub)) == (10, 2)


def test_the_same_id_with_other_bytes_is_kept_for_a_person(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    name = "01890000-0000-7000-8000-000000000001"
    answers = desk.send(hub, desk.day(DAY, a_day(10), made=name), desk.day(DAY, a_day(11), 2, made=name))
    assert said(answers)[1] == ("conflict", "verdict.same_id")
    assert (received(hub), stored(hub)) == (10, 2)


def test_a_gap_is_told_and_closed_and_delays_nothing(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    one, two, three = (desk.day(DAY - timedelta(days=back), a_day()) for back in range(3))
    assert [each.expected for each in desk.send(hub, one, three)] == [2, 2]
    assert received(hub) == 20
    assert [each.expected for each in desk.send(hub, two)] == [4]


def test_a_clone_of_the_pc_is_found_out(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    desk.send(hub, desk.day(DAY, a_day()))
    clone = desk.copy()
    desk.send(hub, desk.day(DAY - timedelta(days=1), a_day()))
    first, second = clone.day(DAY - timedelta(days=2), a_day()), clone.day(DAY - timedelta(days=3), a_day())
    assert said(clone.send(hub, first, second)) == [("conflict", "verdict.fork")] * 2
    assert received(hub) == 20


def test_a_restored_desk_goes_on_in_a_new_epoch(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    desk.send(hub, desk.day(DAY, a_day()))
    restored = FakeDesk(desk.unit, desk.desk, desk.pair)
    answers = restored.send(hub, restored.day(DAY, a_day(14), 2), restored.day(DAY - timedelta(days=1), a_day()))
    assert said(answers) == [("accepted", "")] * 2
    assert received(hub) == 24


def test_one_poison_item_in_a_hundred_costs_none_of_the_others(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    lines = [desk.day(DAY - timedelta(days=back), a_day()) for back in range(1, 101)]
    lines[50] = b'{"kind":"envelope","kind":"envelope"}'
    answers = said(desk.send(hub, *lines))
    assert answers[50] == ("rejected", "verdict.malformed")
    assert answers.count(("accepted", "")) == 99


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (counts(("1.001193", "4", True, "counter", False, "received", 3)), "verdict.unbalanced"),
    ],
)
def test_what_is_not_in_balance_is_rejected(hub: Hub, enrolled: Enrol, found: Any, code: str) -> None:
    desk = enrolled()
    assert said(desk.send(hub, desk.day(DAY, found))) == [("rejected", code)]
    assert received(hub) == 0


def test_figures_of_tomorrow_wait_for_the_day(hub: Hub, enrolled: Enrol, hub_clock: SetClock) -> None:
    desk = enrolled()
    line = desk.day(TODAY + timedelta(days=1), a_day())
    assert said(desk.send(hub, line)) == [("later", "verdict.future_day")]
    assert stored(hub) == 0
    hub_clock.forward(timedelta(days=1))
    assert said(desk.send(hub, line)) == [("accepted", "")]


def test_nobody_speaks_for_another(hub: Hub, enrolled: Enrol) -> None:
    desk, other = enrolled(), enrolled("18673")
    stranger = FakeDesk("18685")
    posing = FakeDesk("18685", pair=other.pair)
    lines = (
        stranger.day(DAY, a_day()),
        posing.day(DAY, a_day()),
        desk.day(DAY, a_day()).replace(b'"app":"1"', b'"app":"2"'),
    )
    assert said(desk.send(hub, *lines)) == [
        ("rejected", "verdict.unknown_key"),
        ("rejected", "verdict.wrong_unit"),
        ("rejected", "verdict.signature"),
    ]
    assert stored(hub) == 0


def test_a_revoked_desk_is_heard_no_more_and_what_it_sent_stays(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    desk.send(hub, desk.day(DAY, a_day()))
    assert desks.revoke(hub, unit="18685", desk=1, by="test") == 1
    line = desk.day(DAY - timedelta(days=1), a_day())
    assert said(desk.send(hub, line)) == [("rejected", "verdict.revoked_key")]
    assert received(hub) == 10
    with pytest.raises(Rejection) as refused:
        desks.revoke(hub, unit="18685", desk=1, by="test")
    assert refused.value.code == "hub.desk_unknown"


def test_a_key_changes_within_a_batch_and_the_old_one_proves_only_what_came_before(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    late = desk.day(DAY, a_day())
    old = desk.pair
    change = desk.change_key()
    after = desk.day(DAY - timedelta(days=1), a_day())
    assert said(desk.send(hub, change, after, late)) == [("accepted", "")] * 3
    thief = FakeDesk(desk.unit, desk.desk, old, desk.epoch, desk.sequence, desk.previous)
    line = thief.day(DAY - timedelta(days=2), a_day())
    assert said(desk.send(hub, line)) == [("rejected", "verdict.revoked_key")]


def test_figures_of_a_day_belong_to_the_unit_of_that_day(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled("18073")
    before, after = date(2025, 6, 30), date(2025, 7, 1)
    assert said(desk.send(hub, desk.day(before, a_day(5)), desk.day(after, a_day(7)))) == [("accepted", "")] * 2
    assert [received(hub, "436", month) for month in ("2025-06", "2025-07")] == [5, 0]
    assert [received(hub, "42", month) for month in ("2025-06", "2025-07")] == [5, 7]


def test_figures_of_a_unit_that_has_ended_go_to_what_it_became(hub: Hub, enrolled: Enrol, hub_clock: SetClock) -> None:
    hub_clock.at -= timedelta(days=600)
    desk = enrolled("18077")
    hub_clock.at += timedelta(days=600)
    assert said(desk.send(hub, desk.day(DAY, a_day(8)))) == [("accepted", "")]
    assert [received(hub, unit) for unit in ("18073", "42")] == [8, 8]


def test_figures_of_a_unit_that_was_divided_wait(hub: Hub, enrolled: Enrol, hub_clock: SetClock) -> None:
    hub_clock.at -= timedelta(days=600)
    desk = enrolled("18796")
    hub_clock.at += timedelta(days=600)
    (receipt,) = desk.send(hub, desk.day(DAY, a_day()))
    assert (receipt.verdict, receipt.code, receipt.wait) == (Verdict.LATER, "verdict.unknown_unit", 6 * 3600)
    assert (receipt.expected, stored(hub)) == (1, 0)


def test_a_code_lets_one_desk_in_once(hub: Hub, hub_clock: SetClock) -> None:
    desk, other = FakeDesk("18685"), FakeDesk("18685")
    code = desks.make_code(hub, unit="18685", desk=1, by="test")
    assert desks.enrol(hub, desk.request(code)) == desks.enrol(hub, desk.request(code))
    for asking, code_now, refusal in (
        (other, code, "enrol.code_used"),
        (other, "AAAA-BBBB-CCCC", "enrol.code_unknown"),
        (FakeDesk("18673"), code, "auth.wrong_unit"),
    ):
        with pytest.raises(Rejection) as refused:
            desks.enrol(hub, asking.request(code_now))
        assert refused.value.code == refusal
    late = desks.make_code(hub, unit="18685", desk=2, by="test")
    hub_clock.forward(timedelta(days=8))
    with pytest.raises(Rejection) as refused:
        desks.enrol(hub, FakeDesk("18685", 2).request(late))
    assert refused.value.code == "enrol.code_expired"


def test_a_hub_opened_again_is_the_same_hub(hub: Hub, url: str, enrolled: Enrol) -> None:
    desk = enrolled()
    line = desk.day(DAY, a_day())
    first = desk.send(hub, line)
    again = open_hub(url, clock=hub.clock)
    try:
        assert (again.id, again.key.id, again.unit) == (hub.id, hub.key.id, "42")
        assert desk.send(again, line) == first
        assert checked(again, desk_receipt(again)) == first[0]
    finally:
        again.close()


def desk_receipt(hub: Hub) -> bytes:
    with hub.reading() as connection:
        return bytes(connection.execute(select(ENVELOPE.c.receipt)).scalar_one())


def test_the_standing_of_a_desk_is_that_of_its_newest_day(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    pending = counts(
        ("1.001193", "4", True, "counter", False, "received", 3),
        ("1.001193", "4", True, "counter", False, "pending_in_time", 2),
        ("1.001193", "4", True, "counter", False, "pending_overdue", 1),
    )
    desk.send(hub, desk.day(DAY, pending), desk.day(DAY - timedelta(days=1), a_day()))
    row = table(DeskTable)
    with hub.reading() as connection:
        found = connection.execute(select(row.c.last_day, row.c.pending_in_time, row.c.pending_overdue)).one()
        cells = connection.execute(select(func.count()).select_from(FIGURE)).scalar_one()
    assert tuple(found) == ("2026-11-20", 2, 1)
    assert cells == 3 + 6


def test_a_new_code_brings_a_revoked_desk_back_with_what_it_could_not_send(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    desks.revoke(hub, unit="18685", desk=1, by="test")
    line = desk.day(DAY, a_day())
    assert said(desk.send(hub, line)) == [("rejected", "verdict.revoked_key")]
    desk.enrol(hub)
    assert said(desk.send(hub, line)) == [("accepted", "")]


def test_a_stolen_key_is_brought_back_by_no_code(hub: Hub, enrolled: Enrol) -> None:
    desk = enrolled()
    desks.revoke(hub, unit="18685", desk=1, by="test", key=desk.key)
    with pytest.raises(Rejection) as refused:
        desk.enrol(hub)
    assert refused.value.code == "auth.revoked"
    fresh = enrolled()
    assert said(fresh.send(hub, fresh.day(DAY, a_day()))) == [("accepted", "")]
    assert said(desk.send(hub, desk.day(DAY, a_day(), 2))) == [("rejected", "verdict.revoked_key")]


def test_what_an_unknown_desk_sent_is_taken_once_it_is_known(hub: Hub) -> None:
    desk = FakeDesk("18685")
    line = desk.day(DAY, a_day())
    assert said(desk.send(hub, line)) == [("rejected", "verdict.unknown_key")]
    desk.enrol(hub)
    assert said(desk.send(hub, line)) == [("accepted", "")]
