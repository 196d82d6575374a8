"""A desk that was set back to a copy, and the real hub that knows more than it: nothing overwritten, nothing in fork (T16)."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.ids import new_id
from desktop.store.queries import outbox
from desktop.usecases import backups, freezing, restoring
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.receive import receive
from desktop.usecases.sending import join, push
from desktop.usecases.sending_views import letters, standing
from tests.conftest import DAY
from tests.province import Province, province
from tests.samples import intake
from tests.sync.test_faults import close_days, said, tone

A_DAY = timedelta(days=1)


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Province]:
    with province(tmp_path, clock) as made:
        yield made


def a_day(desk: Desk, clock: SetClock, ahead: int) -> str:
    """Receive a dossier, close the day, send it; return the dossier's code."""
    clock.at = at_local(DAY + ahead * A_DAY, 9, 0)
    code = receive(desk, intake=intake(term="5 nlv")).dossier.code
    close_days(desk, clock, 1, first=DAY + ahead * A_DAY)
    push(desk, by_hand=True)
    return code


@pytest.fixture
def restored(desk: Desk, hub: Province, clock: SetClock) -> Iterator[Desk]:
    """Return a desk set back to the evening of the first of three days, all of which the hub has."""
    join(desk, url=hub.url, code=hub.code())
    a_day(desk, clock, 0)
    copy = backups.back_up(desk).file
    for ahead in (1, 2):
        a_day(desk, clock, ahead)
    assert tone(desk) == "proven"
    desk.close()
    restoring.restore_copy(desk.profile, file=copy, clock=clock)
    again = open_desk(desk.profile, clock=clock)
    yield again
    again.close()


def days(hub: Province) -> dict[str, int]:
    return {day[-2:]: revision for day, revision in hub.standing.items()}


def test_what_the_hub_knows_more_is_said_and_stays(restored: Desk, hub: Province, clock: SetClock) -> None:
    clock.at = at_local(DAY + 3 * A_DAY, 9, 0)
    push(restored, by_hand=True)
    assert "mới hơn máy này của 2 ngày, từ 24/11" in said(restored)
    assert tone(restored) == "doubt"
    assert not standing(restored).is_done
    # The next days go on as if nothing had been: a new installation, no fork, nothing parked.
    a_day(restored, clock, 3)
    assert days(hub) == {"23": 1, "24": 1, "25": 1, "26": 1}
    assert not any(each.parked for each in letters(restored))
    assert "2 ngày" in said(restored)


def test_a_day_entered_again_goes_above_what_the_hub_has_at_the_officers_word(
    restored: Desk, hub: Province, clock: SetClock
) -> None:
    clock.at = at_local(DAY + 3 * A_DAY, 9, 0)
    push(restored, by_hand=True)
    for ahead, count in ((1, 2), (2, 1)):
        for _ in range(count):
            receive(restored, intake=intake(received_at=at_local(DAY + ahead * A_DAY, 9, 30), term="5 nlv"))
    # By itself nothing of those days goes.
    push(restored, by_hand=True)
    assert freezing.freeze_unclosed(restored).days == ()
    push(restored, by_hand=True)
    assert days(hub) == {"23": 1, "24": 1, "25": 1}
    assert freezing.freeze_ahead(restored).days == (DAY + A_DAY, DAY + 2 * A_DAY)
    push(restored, by_hand=True)
    push(restored, by_hand=True)
    assert days(hub) == {"23": 1, "24": 2, "25": 2}
    assert "mới hơn" not in said(restored)


def test_a_day_closed_before_the_hub_was_heard_is_found_out_in_the_same_pass(
    restored: Desk, hub: Province, clock: SetClock
) -> None:
    clock.at = at_local(DAY + A_DAY, 9, 0)
    receive(restored, intake=intake(term="5 nlv"))
    receive(restored, intake=intake(term="7 nlv"))
    close_days(restored, clock, 1, first=DAY + A_DAY)
    push(restored, by_hand=True)
    assert days(hub)["24"] == 1
    assert "mới hơn" in said(restored) or tone(restored) == "problem"
    assert not standing(restored).is_done


def test_a_file_that_was_put_back_by_hand_begins_a_new_installation_too(
    desk: Desk, hub: Province, clock: SetClock
) -> None:
    join(desk, url=hub.url, code=hub.code())
    a_day(desk, clock, 0)
    copy = backups.back_up(desk).file
    a_day(desk, clock, 1)
    epoch = desk.identity.epoch
    desk.close()
    shutil.copyfile(copy, desk.profile.database)
    again = open_desk(desk.profile, clock=clock)
    try:
        assert again.identity.epoch != epoch
        a_day(again, clock, 2)
        assert days(hub) == {"23": 1, "24": 1, "25": 1}
        assert not any(each.parked for each in letters(again))
        assert "mới hơn máy này của 1 ngày" in said(again)
    finally:
        again.close()
    once = open_desk(desk.profile, clock=clock)
    assert once.identity.epoch == again.identity.epoch
    once.close()


def test_an_act_that_was_taken_back_leaves_no_mark_of_an_older_file(desk: Desk, hub: Province, clock: SetClock) -> None:
    join(desk, url=hub.url, code=hub.code())
    a_day(desk, clock, 0)
    epoch = desk.identity.epoch
    with desk.store.reading() as reading:
        last = outbox.last_of(reading, epoch)
    assert last is not None
    message = "the power went"
    later = replace(last, id=new_id(), sequence=last.sequence + 1, digest="0" * 64)

    def cut_off() -> None:
        with desk.store.unit() as unit:
            outbox.put(unit, later)
            raise RuntimeError(message)

    with pytest.raises(RuntimeError, match=message):
        cut_off()
    desk.close()
    again = open_desk(desk.profile, clock=clock)
    assert again.identity.epoch == epoch
    again.close()
