"""Units that change after their figures came: whenever a merger is entered, everything stands as if it always had been."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from desktop.contract.summary import DaySummary
from desktop.hub import planting
from desktop.hub.hub import Hub
from desktop.hub.rollup import SERVICE
from desktop.hub.tree import Row
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from tests.hub.asking import received
from tests.hub.desk import FakeDesk, a_day
from tests.hub.test_model import Model, actual, expected

FIRST = date(2026, 9, 28)
DAYS = 8
MERGED = "2026-10-01"
EVE = "2026-09-30"
A, B, C, EAST, WEST = "90001", "90002", "90003", "900", "901"


def unit(code: str, **more: Any) -> Row:
    told = {"name": f"số {code}", "kind": "xã", "tier": "commune", "parent": EAST}
    return {"code": code, **told, **more}


REGIONS = (unit(EAST, tier="district", parent="42"), unit(WEST, tier="district", parent="42"))
APART = (*REGIONS, unit(A), unit(B), unit(C, parent=WEST))
# What may be entered, at any time and in any order: mergers, divisions, moves below another unit, and all of it undone.
ENTRIES: dict[str, tuple[Row, ...]] = {
    "apart": APART,
    "a becomes b": (unit(A, valid_to=EVE, became=[B]),),
    "b becomes c": (unit(B, valid_to=EVE, became=[C]),),
    "a is divided": (unit(A, valid_to=EVE, became=[B, C]),),
    "b goes west": (unit(B, valid_to=EVE, became=[B]), unit(B, valid_from=MERGED, parent=WEST)),
    "west ends": (unit(WEST, tier="district", parent="42", valid_to=EVE),),
    "c is a department": (unit(C, tier="department", parent="42"),),
    "east is below west": (unit(EAST, tier="district", parent=WEST),),
}


@dataclass(frozen=True, slots=True)
class Counted:
    """Where a day counts: the unit whose own it is, None for one that was divided, and every unit that it counts in."""

    own: tuple[str, str] | None
    places: tuple[tuple[str, str], ...]


def counted(rows: list[Row], code: str, day: str) -> Counted:
    """Say in plain words of the rows where a day counts, without the tree that is tested."""

    def standing(wanted: str) -> Row | None:
        fits = (
            row
            for row in rows
            if row["code"] == wanted and row.get("valid_from", "") <= day <= row.get("valid_to", "9999")
        )
        return next(fits, None)

    own, became = standing(code), [code]
    while own is None and len(became) == 1:
        last = next(row for row in rows if row["code"] == became[0])
        became = last["became"]
        own = standing(became[0]) if len(became) == 1 else None
    mine = (own["code"], own.get("valid_from", "")) if own else None
    parent = (own or last)["parent"]
    places = [mine] if mine else []
    while parent:
        above = standing(parent)
        places += [(parent, above.get("valid_from", ""))] if above else []
        parent = next(row["parent"] for row in rows if row["code"] == parent)
    return Counted(mine, tuple(places))


class Story:
    """A hub to which units are entered and days are sent, and what all of it must add up to."""

    def __init__(self, hub: Hub, clock: SetClock) -> None:
        self.hub = hub
        self.rows: dict[str, tuple[Row, ...]] = {"42": (unit("42", tier="province", parent=""),)}
        self.model: Model = {}
        self.enter(APART)
        self.desks = {code: FakeDesk(code) for code in (A, B, C)}
        clock.at -= timedelta(days=300)
        for desk in self.desks.values():
            desk.enrol(hub)
        clock.at += timedelta(days=300)

    def enter(self, rows: tuple[Row, ...]) -> None:
        with self.hub.writing() as connection:
            planting.replace(connection, rows)
        for code in {row["code"] for row in rows}:
            self.rows[code] = tuple(row for row in rows if row["code"] == code)

    def send(self, code: str, day: date, online: int) -> None:
        key = (code, 1, day.isoformat())
        revision = self.model[key].revision + 1 if key in self.model else 1
        counts = a_day(online + day.day, online, late=0)
        (receipt,) = self.desks[code].send(self.hub, self.desks[code].day(day, counts, revision))
        made = DaySummary(unit=code, desk=1, day=day, revision=revision, reason="first", counts=counts)
        waits = self.counted(made).own is None
        assert receipt.verdict.value == ("later" if waits else "accepted")
        if not waits:
            self.model[key] = made

    def counted(self, summary: DaySummary) -> Counted:
        return counted([row for of in self.rows.values() for row in of], summary.unit, summary.day.isoformat())

    def check(self) -> None:
        assert actual(self.hub) == expected(self.model, lambda each: list(self.counted(each).places))
        for code in self.rows:
            mine = [each for each in self.model.values() if code in dict(self.counted(each).places)]
            told = received(self.hub, code, first=FIRST, last=FIRST + timedelta(days=DAYS))
            assert told == sum(of.count for each in mine for of in each.counts if of.measure == "received")
        with self.hub.reading() as connection:
            offering = {(row.unit, row.since) for row in connection.execute(select(SERVICE))}
        assert offering == {self.counted(each).own for each in self.model.values()} - {None}


DAY = st.tuples(st.sampled_from((A, B, C)), st.integers(0, DAYS - 1), st.integers(0, 6))
STORY = st.lists(st.sampled_from(sorted(ENTRIES)) | DAY, min_size=3, max_size=14)


def live(story: Story, told: list[str | tuple[str, int, int]]) -> None:
    for each in told:
        if isinstance(each, str):
            story.enter(ENTRIES[each])
        else:
            code, after, online = each
            story.send(code, FIRST + timedelta(days=after), online)
    story.check()


@settings(max_examples=20)
@given(told=STORY)
def test_sqlite_counts_as_if_the_units_had_always_been_so(
    fresh: Callable[[str], Hub], hub_clock: SetClock, told: list[str | tuple[str, int, int]]
) -> None:
    live(Story(fresh("sqlite"), hub_clock), told)


@settings(max_examples=3)
@given(told=STORY)
def test_postgresql_counts_as_if_the_units_had_always_been_so(
    fresh: Callable[[str], Hub], hub_clock: SetClock, told: list[str | tuple[str, int, int]]
) -> None:
    live(Story(fresh("postgresql"), hub_clock), told)


def test_a_merger_entered_late_moves_what_came_after_it(hub: Hub, hub_clock: SetClock) -> None:
    story = Story(hub, hub_clock)
    for code in (A, B):
        for after in (0, 5):
            story.send(code, FIRST + timedelta(days=after), 2)
    story.enter(ENTRIES["a becomes b"])
    story.check()
    first, last = date(2026, 10, 1), date(2026, 10, 31)
    counts = [received(hub, code, first=first, last=last) for code in (A, B, EAST)]
    assert counts == [0, 10, 10]


def test_figures_never_lose_their_place(hub: Hub, hub_clock: SetClock) -> None:
    story = Story(hub, hub_clock)
    story.send(A, FIRST, 2)
    with pytest.raises(Rejection) as refused:
        story.enter((unit(A, valid_from=MERGED),))
    assert refused.value.code == "hub.units_homeless"
    story.check()
