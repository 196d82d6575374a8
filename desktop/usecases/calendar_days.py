"""Days off and make-up days that the officer adds when a letter comes (domain §9.1)."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.runtime.calendar_source import OverrideRow
from desktop.store.queries import calendar, journal
from desktop.store.unit import Unit
from desktop.usecases.desk import Desk

_FIRST_YEAR = 2020
_LAST_YEAR = 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """One day this desk set itself: off, or a make-up working day, with the letter that orders it."""

    day: date
    working: bool
    name: str
    letter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRow:
    """One day of the calendar that is not an ordinary one; `own` marks what this desk set."""

    day: date
    working: bool
    name: str
    letter: str
    unconfirmed: bool
    own: bool


def rows(desk: Desk, *, first: int, last: int) -> tuple[CalendarRow, ...]:
    """Return the days off on weekdays and the make-up days of some years, in order, both years counted in."""
    with desk.store.reading() as reading:
        own = {each.day for each in calendar.overrides(reading)}
    found = [
        CalendarRow(
            day=each.day,
            working=working,
            name=each.name,
            letter=each.letter,
            unconfirmed=each.status != "announced",
            own=each.day in own,
        )
        for working, days in ((False, desk.calendar.off_days), (True, desk.calendar.make_up_days))
        for each in days
        if first <= each.day.year <= last
    ]
    return tuple(sorted(found, key=lambda row: row.day))


def check(desk: Desk, *, day: OwnDay) -> None:
    """Refuse a day that is out of range, has no name, or changes nothing."""
    if not _FIRST_YEAR <= day.day.year <= _LAST_YEAR:
        raise Rejection("calendar.day_out_of_range", "day", day=day.day)
    if not nfc(day.name):
        raise Rejection("calendar.name_missing", "name")
    if desk.calendar.is_working(day.day) is day.working:
        raise Rejection("calendar.already_working" if day.working else "calendar.already_off", "day", day=day.day)


def put(desk: Desk, *, day: OwnDay) -> Changes:
    """Keep a day off or a make-up day; later receptions reckon with it, dates already promised stay.

    `calendar_moves.affected` tells which of those the day would move.
    """
    check(desk, day=day)
    with desk.store.unit() as unit:
        row = OverrideRow(
            day=day.day, kind="working" if day.working else "off", name=nfc(day.name), letter=nfc(day.letter)
        )
        calendar.save(unit, row, officer=desk.officer.name, at=desk.now())
        _journal(desk, unit, act="set_day", day=day.day, after={"working": day.working, "letter": nfc(day.letter)})
    desk.reload_calendar()
    return Changes.of(Kind.CALENDAR, day.day.isoformat())


def remove(desk: Desk, *, day: date) -> Changes:
    """Take back a day that this desk set."""
    with desk.store.unit() as unit:
        calendar.remove(unit, day=day)
        _journal(desk, unit, act="unset_day", day=day, after={})
    desk.reload_calendar()
    return Changes.of(Kind.CALENDAR, day.isoformat())


def _journal(desk: Desk, unit: Unit, *, act: str, day: date, after: dict[str, object]) -> None:
    journal.append(unit, Act(officer=desk.officer.name, act=act, subject=day.isoformat(), after=after), at=desk.now())
