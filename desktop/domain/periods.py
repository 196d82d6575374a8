"""Spans of days that reports are made for: calendar or 15th-to-14th, the period before, and half months under both."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_DAY = timedelta(days=1)
_CUT = 15
_QUARTER = 3
_YEAR = 12


class Pace(StrEnum):
    """How finely a span is cut up; months, quarters and years follow the desk's cut, weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Cut(StrEnum):
    """Where a month of reporting begins: on the 1st, or on the 15th of the month before (NĐ 09/2019, domain §7.1)."""

    CALENDAR = "calendar"
    FIFTEENTH = "fifteenth"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Civil days, both counted in."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.end - self.start).days + 1


def half_of(day: date) -> date:
    """Return the first day of the half month that a day lies in: the 1st or the 15th."""
    return day.replace(day=_CUT if day.day >= _CUT else 1)


def half_span(half: date) -> Span:
    """Return the days of the half month that begins on a day."""
    return Span(half, half_of(half + timedelta(days=20)) - _DAY if half.day == _CUT else half.replace(day=_CUT - 1))


def halves_in(span: Span) -> Iterator[date]:
    """Return the half months that lie wholly in a span, in order."""
    half = half_of(span.start)
    while half <= span.end:
        whole = half_span(half)
        if span.start <= whole.start and whole.end <= span.end:
            yield half
        half = whole.end + _DAY


def _month_start(number: int, cut: Cut) -> date:
    """Return where a month begins; `number` counts months from year 0, so that it can be reckoned with."""
    if cut is Cut.FIFTEENTH:
        number -= 1
    year, month = divmod(number, _YEAR)
    return date(year, month + 1, _CUT if cut is Cut.FIFTEENTH else 1)


def _month_number(day: date, cut: Cut) -> int:
    number = day.year * _YEAR + day.month - 1
    return number + 1 if cut is Cut.FIFTEENTH and day.day >= _CUT else number


def _months(first: int, count: int, cut: Cut) -> Span:
    return Span(_month_start(first, cut), _month_start(first + count, cut) - _DAY)


def span_of(day: date, pace: Pace, cut: Cut = Cut.CALENDAR) -> Span:
    """Return the day, week, month, quarter or year that a day lies in."""
    if pace is Pace.DAY:
        return Span(day, day)
    if pace is Pace.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Span(monday, monday + 6 * _DAY)
    number = _month_number(day, cut)
    count = {Pace.MONTH: 1, Pace.QUARTER: _QUARTER, Pace.YEAR: _YEAR}[pace]
    return _months(number - number % count, count, cut)


def pace_of(span: Span, cut: Cut = Cut.CALENDAR) -> Pace | None:
    """Return which of the usual periods a span is, None when it is none."""
    return next((pace for pace in Pace if span_of(span.start, pace, cut) == span), None)


def before(span: Span, cut: Cut = Cut.CALENDAR) -> Span:
    """Return the period before: of the same kind, or as many days for a span of any other kind."""
    pace = pace_of(span, cut)
    if pace is not None:
        return span_of(span.start - _DAY, pace, cut)
    return Span(span.start - span.days * _DAY, span.start - _DAY)


def cut_up(span: Span, pace: Pace, cut: Cut = Cut.CALENDAR) -> Iterator[Span]:
    """Return a span by paces; the first and the last are shortened to what lies in it."""
    day = span.start
    while day <= span.end:
        whole = span_of(day, pace, cut)
        yield Span(day, min(whole.end, span.end))
        day = whole.end + _DAY


def months_back(day: date, count: int, cut: Cut = Cut.CALENDAR) -> tuple[Span, ...]:
    """Return the last months up to the one of a day, oldest first, each whole."""
    last = _month_number(day, cut)
    return tuple(_months(last - back, 1, cut) for back in range(count - 1, -1, -1))


def year_month(span: Span) -> tuple[int, int]:
    """Return the year and month that a month of reporting is named after: that of its last day."""
    return span.end.year, span.end.month
