"""The due date of a dossier and the sum behind it, by a rule set that is data (design §4, domain §1.3, §1.8)."""

import calendar as months
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby

from desktop.domain.facts import Restart
from desktop.domain.reason import Reason
from desktop.domain.terms import Term, TermPart, TermUnit
from desktop.domain.work_calendar import ANNOUNCED, SpecialDay, WorkCalendar
from desktop.kernel.clock import to_local

_LISTED = 5


@dataclass(frozen=True, slots=True)
class DeadlineRules:
    """One rule set. A dossier received after `cut_off` counts from the next working day; exactly at it, still today.

    Source: NĐ 61/2018/NĐ-CP Đ18 k2-3 (15:00), BLDS 2015 Đ147 k2 (first day not counted), Đ148 k5 (end on a day off).
    Papers may be asked for within `supplement_days` working days (Đ19 k4); a new date may be given `extensions` times,
    at the latest `extension_days_before` calendar days before the date (Đ19 k9).
    """

    id: str = "2018"
    cut_off: time = time(15, 0)
    supplement_days: int = 3
    restart: Restart = Restart.FROM_ZERO
    extensions: int = 1
    extension_days_before: int = 1
    source: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Due:
    """When the result is promised, from when the term counts, and why; moments in Vietnam's civil time."""

    due_at: datetime
    counted_from: datetime
    because: tuple[Reason, ...]


@dataclass(slots=True)
class _Sum:
    calendar: WorkCalendar
    steps: list[Reason] = field(default_factory=list)

    def say(self, code: str, /, **facts: object) -> None:
        self.steps.append(Reason.of(code, **facts))


def due(term: Term, *, received: datetime, calendar: WorkCalendar, rules: DeadlineRules) -> Due:
    """Return the due date of a term for a moment of reception (aware); the parts of a term run one after another.

    n working days end at the close of the n-th working day after; n days n calendar days later, moved on from a day
    off; months on the same day of the month, or its last; hours run inside office hours; 0 is the close of the day
    that the dossier counts as received. A fraction of a working day is that share of its office hours, begun where
    the whole days ended.
    """
    reckoning = _Sum(calendar)
    moment = to_local(received)
    counted_from = _counted_from(moment, reckoning, rules)
    end = counted_from
    for part in term.parts:
        end = _after(end, part, reckoning, counted_from)
    if all(part.unit not in _BY_HOURS for part in term.parts[-1:]) and not _has_fraction(term.parts[-1]):
        reckoning.say("due.close_of_hours", time=end.time())
    if end.year > calendar.known_to:
        reckoning.say("due.beyond_calendar", year=calendar.known_to)
    return Due(end, counted_from, tuple(reckoning.steps))


_BY_HOURS = frozenset((TermUnit.HOURS, TermUnit.WORKING_HOURS))


def _has_fraction(part: TermPart) -> bool:
    return part.unit is TermUnit.WORKING_DAYS and part.amount % 1 != 0


def _counted_from(moment: datetime, reckoning: _Sum, rules: DeadlineRules) -> datetime:
    calendar, day = reckoning.calendar, moment.date()
    reckoning.say("due.received", at=moment)
    if not calendar.is_working(day):
        start = calendar.opening(calendar.next_working(day))
        reckoning.say("due.on_day_off", start=start)
        _say_specials(reckoning, day - timedelta(days=1), start.date())
        return start
    if moment.time() > rules.cut_off:
        start = calendar.opening(calendar.next_working(day))
        reckoning.say("due.after_cut_off", cut_off=rules.cut_off, start=start)
        _say_specials(reckoning, day, start.date())
        return start
    if day in calendar.make_up:
        reckoning.say("due.make_up_reception", day=day)
    return max(moment, calendar.opening(day))


def _after(start: datetime, part: TermPart, reckoning: _Sum, counted_from: datetime) -> datetime:
    match part.unit:
        case TermUnit.HOURS | TermUnit.WORKING_HOURS:
            end = reckoning.calendar.after_working(start, timedelta(hours=float(part.amount)))
            reckoning.say("due.hours", count=part.amount)
            _say_specials(reckoning, start.date(), end.date())
            return end
        case TermUnit.WORKING_DAYS:
            return _after_working_days(start, part, reckoning, counted_from)
        case TermUnit.DAYS:
            whole = int(part.amount) + (1 if part.amount % 1 else 0)
            reckoning.say("due.days", count=part.amount, first=start.date() + timedelta(days=1))
            return _moved(start.date() + timedelta(days=whole), reckoning, start.date())
        case TermUnit.MONTHS:
            reckoning.say("due.months", count=part.amount)
            return _moved(_months_later(start.date(), int(part.amount)), reckoning, start.date())


def _after_working_days(start: datetime, part: TermPart, reckoning: _Sum, counted_from: datetime) -> datetime:
    calendar = reckoning.calendar
    whole, fraction = divmod(part.amount, 1)
    if not part.amount:
        reckoning.say("due.same_day", day=start.date())
        return calendar.close(start.date())
    day, counted = start.date(), []
    for _ in range(int(whole)):
        day = calendar.next_working(day)
        counted.append(day)
    if counted:
        _say_counted(reckoning, counted)
    end = calendar.close(day) if counted else start
    if fraction:
        # A share of a working day: of the day that follows the whole ones, or of the rest of today.
        span = calendar.worked_span(calendar.on_or_after(end.date())) * float(fraction)
        reckoning.say("due.part_of_day", share=fraction)
        end = calendar.after_working(end, span)
    _say_specials(reckoning, start.date(), end.date())
    return end if end > counted_from or not counted else calendar.close(day)


def _say_counted(reckoning: _Sum, counted: list[date]) -> None:
    if len(counted) == 1:
        reckoning.say("due.one_working_day", day=counted[0])
    elif len(counted) <= _LISTED:
        reckoning.say("due.working_days", count=len(counted), days=tuple(counted))
    else:
        reckoning.say("due.many_working_days", count=len(counted), first=counted[0], last=counted[-1])


def _moved(day: date, reckoning: _Sum, start: date) -> datetime:
    calendar = reckoning.calendar
    end = calendar.on_or_after(day)
    if end != day:
        reckoning.say("due.end_moved", day=day, to=end)
    _say_specials(reckoning, day - timedelta(days=1) if end != day else start, end, only_end=end == day)
    return calendar.close(end)


def _say_specials(reckoning: _Sum, start: date, end: date, *, only_end: bool = False) -> None:
    """Name the holidays and make-up days that the reckoning met, days of one holiday together, unsure ones as such."""
    calendar = reckoning.calendar
    days = [end] if only_end else [start + timedelta(days=step) for step in range(1, (end - start).days + 1)]
    worked = [calendar.make_up[day] for day in days if day in calendar.make_up]
    off = [calendar.off[day] for day in days if day in calendar.off and day.weekday() in calendar.weekdays]
    for code, specials in (("due.skipped_off", off), ("due.make_up_day", worked)):
        for _, group in groupby(specials, key=lambda each: (each.name, each.letter, each.status)):
            _say_group(reckoning, code, list(group))


def _say_group(reckoning: _Sum, code: str, group: list[SpecialDay]) -> None:
    first, last = group[0], group[-1]
    several = "_several" if len(group) > 1 else ""
    by_letter = "_by_letter" if first.letter else ""
    reckoning.say(f"{code}{several}{by_letter}", day=first.day, last=last.day, name=first.name, letter=first.letter)
    if first.status != ANNOUNCED:
        reckoning.say("due.unconfirmed_day", day=first.day)


def _months_later(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    last = months.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
