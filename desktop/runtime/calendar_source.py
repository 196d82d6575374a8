"""Builds the working calendar: shipped days off, our overrides with their letters, then the desk's own days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.work_calendar import ANNOUNCED, SpecialDay, WorkCalendar
from desktop.runtime.resources import resource_json
from desktop.runtime.rules import shipped_rules

FIRST_YEAR, LAST_YEAR = 2022, 2027


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRow:
    """One day set by hand: `kind` is `off` or `working`."""

    day: date
    kind: str
    name: str
    letter: str = ""
    status: str = ANNOUNCED


def library_days(years: Iterable[int]) -> tuple[tuple[OverrideRow, ...], tuple[OverrideRow, ...]]:
    """Return the days off and the make-up days that the `holidays` library knows, for the shipped table's test."""
    # The library costs a fifth of a second to load; the shipped table spares every start of it.
    from holidays import country_holidays  # noqa: PLC0415

    wanted = list(years)
    found = country_holidays("VN", years=wanted, language="vi")
    off = [OverrideRow(day=day, kind="off", name=str(found[day])) for day in sorted(found) if day.year in wanted]
    worked = [
        OverrideRow(day=day, kind="working", name="Ngày làm bù")
        for day in sorted(found.weekend_workdays)
        if day.year in wanted
    ]
    return tuple(off), tuple(worked)


def override_of(found: Mapping[str, Any]) -> OverrideRow:
    """Read one day of a calendar's file, shipped or sent by a hub."""
    return OverrideRow(
        day=date.fromisoformat(found["date"]),
        kind=found["kind"],
        name=found["name"],
        letter=found.get("letter") or "",
        status=found.get("status", ANNOUNCED),
    )


def build_calendar(*, local: Iterable[OverrideRow]) -> WorkCalendar:
    """Return the calendar; a later row of the same day wins over an earlier one: library, overrides, the desk's own."""
    shipped = resource_json("reference/calendar.json")
    off: dict[date, SpecialDay] = {}
    make_up: dict[date, SpecialDay] = {}
    rows = (*map(override_of, shipped["base"]), *map(override_of, shipped["overrides"]), *local)
    for row in rows:
        one, other = (off, make_up) if row.kind == "off" else (make_up, off)
        one[row.day] = SpecialDay(row.day, row.name, row.letter, row.status)
        other.pop(row.day, None)
    return WorkCalendar.of(off.values(), make_up.values(), hours=shipped_rules().office_hours(), known_to=LAST_YEAR)
