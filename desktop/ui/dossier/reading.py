"""Reads what was typed into an act's form: moments, new dates, amounts, papers, legs; the way an officer writes them."""

from datetime import date, datetime

from desktop.domain.steps import LegTerm
from desktop.domain.work_calendar import WorkCalendar
from desktop.kernel.clock import at_local, local_date
from desktop.kernel.errors import Rejection
from desktop.usecases.importing import read_day

_SHOWN = 30
_MOST_DAYS = 400
_NOON = 12


def read_moment(text: str, *, now: datetime) -> datetime:
    """Return `09:12` of today, or `09:12 23/11/2026`; now for an empty text. Rejection at `at` for anything else."""
    clock, _, day_text = text.strip().partition(" ")
    if not clock:
        return now
    day = read_day(day_text.strip()) if day_text.strip() else local_date(now)
    try:
        found = datetime.strptime(clock, "%H:%M").time()  # noqa: DTZ007  # the day and the zone are added below
    except ValueError:
        found = None
    if found is None or day is None:
        raise Rejection("typed.moment_unreadable", "at", text=text.strip()[:_SHOWN])
    return at_local(day, found.hour, found.minute)


def read_new_date(text: str, *, due: datetime, calendar: WorkCalendar) -> datetime | None:
    """Return a day, or `+5` for five working days after the date promised; None for an empty text."""
    typed = text.strip()
    if not typed:
        return None
    day = _later(typed[1:], local_date(due), calendar) if typed.startswith("+") else read_day(typed)
    if day is None:
        raise Rejection("typed.day_unreadable", "due_at", text=typed[:_SHOWN])
    return at_local(day, _NOON)


def _later(count: str, day: date, calendar: WorkCalendar) -> date | None:
    if not count.strip().isdigit() or int(count) > _MOST_DAYS:
        return None
    for _ in range(int(count)):
        day = calendar.next_working(day)
    return day


def read_amount(text: str) -> int:
    """Return an amount in đồng, 0 for an empty text."""
    digits = text.strip().removesuffix("đ").replace(".", "").replace(" ", "")
    if digits and not (digits.isascii() and digits.isdigit()):
        raise Rejection("typed.amount_unreadable", "amount", text=text.strip()[:_SHOWN])
    return int(digits or 0)


def read_lines(text: str) -> tuple[str, ...]:
    """Return one paper for each line that says something; a leading dash is the officer's habit, not the paper's."""
    return tuple(line for line in (each.strip().lstrip("-–•").strip() for each in text.splitlines()) if line)


def read_legs(text: str) -> tuple[LegTerm, ...]:
    """Return one agency with its term for each line `cơ quan = hạn`."""
    legs = []
    for line in text.splitlines():
        if not line.strip():
            continue
        agency, sign, term = line.rpartition("=")
        if not sign:
            raise Rejection("typed.leg_unreadable", "legs", text=line.strip()[:_SHOWN])
        legs.append(LegTerm(agency.strip(), term.strip()))
    return tuple(legs)
