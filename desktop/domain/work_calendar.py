"""The working calendar: weekly days off, holidays, make-up days, office hours (domain §9, §1.8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from desktop.kernel.clock import VIETNAM

ANNOUNCED = "announced"
_MONDAY_TO_FRIDAY = frozenset(range(5))
_PATIENCE_DAYS = 400


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day off, or a make-up working day, with the letter that orders it and whether it is sure."""

    day: date
    name: str
    letter: str = ""
    status: str = ANNOUNCED


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The sessions of a working day, in order, and the dates they hold; None is open-ended."""

    sessions: tuple[tuple[time, time], ...]
    valid_from: date | None = None
    valid_to: date | None = None

    def hold_on(self, day: date) -> bool:
        """Tell whether these hours hold on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class WorkCalendar:
    """Which days and hours are worked. `known_to` is the last year whose days are not mere estimates."""

    off: Mapping[date, SpecialDay]
    make_up: Mapping[date, SpecialDay]
    hours: tuple[OfficeHours, ...]
    known_to: int
    weekdays: frozenset[int] = field(default=_MONDAY_TO_FRIDAY)

    @classmethod
    def of(
        cls, off: Iterable[SpecialDay], make_up: Iterable[SpecialDay], *, hours: tuple[OfficeHours, ...], known_to: int
    ) -> "WorkCalendar":
        """Make a calendar from lists of days."""
        return cls({each.day: each for each in off}, {each.day: each for each in make_up}, hours, known_to)

    @cached_property
    def off_days(self) -> tuple[SpecialDay, ...]:
        """The named days off that fall on working weekdays, in order."""
        return tuple(self.off[day] for day in sorted(self.off) if day.weekday() in self.weekdays)

    @cached_property
    def make_up_days(self) -> tuple[SpecialDay, ...]:
        """The make-up working days, in order."""
        return tuple(self.make_up[day] for day in sorted(self.make_up))

    def is_working(self, day: date) -> bool:
        """Tell whether the office works on a day; a make-up day wins over the weekend, a day off over the week."""
        return day in self.make_up or (day.weekday() in self.weekdays and day not in self.off)

    def on_or_after(self, day: date) -> date:
        """Return the first working day from a day on."""
        for _ in range(_PATIENCE_DAYS):
            if self.is_working(day):
                return day
            day += timedelta(days=1)
        message = "a calendar without a working day in a year"
        raise ValueError(message)

    def next_working(self, day: date) -> date:
        """Return the first working day after a day."""
        return self.on_or_after(day + timedelta(days=1))

    def sessions(self, day: date) -> tuple[tuple[time, time], ...]:
        """Return the hours that hold on a day."""
        return next((each.sessions for each in self.hours if each.hold_on(day)), self.hours[-1].sessions)

    def opening(self, day: date) -> datetime:
        """Return the moment the office opens on a working day."""
        return datetime.combine(day, self.sessions(day)[0][0], VIETNAM)

    def close(self, day: date) -> datetime:
        """Return the moment the office closes on a working day."""
        return datetime.combine(day, self.sessions(day)[-1][1], VIETNAM)

    def worked_span(self, day: date) -> timedelta:
        """Return how long the office works on a working day."""
        return sum(
            (datetime.combine(day, end) - datetime.combine(day, start) for start, end in self.sessions(day)),
            timedelta(0),
        )

    def after_working(self, start: datetime, span: timedelta) -> datetime:
        """Return the moment at which a span of office hours, begun at `start`, is used up."""
        day, left = start.date(), span
        for _ in range(_PATIENCE_DAYS * 10):
            if self.is_working(day):
                for opens, closes in self.sessions(day):
                    begins = max(datetime.combine(day, opens, VIETNAM), start)
                    ends = datetime.combine(day, closes, VIETNAM)
                    if begins < ends:
                        if left <= ends - begins:
                            return begins + left
                        left -= ends - begins
            day += timedelta(days=1)
        message = "a span longer than the calendar"
        raise ValueError(message)

    def worked_between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much office time lies between two moments of Vietnam's civil time."""
        worked, day = timedelta(0), start.date()
        while day <= end.date():
            if self.is_working(day):
                for opens, closes in self.sessions(day):
                    begins = max(datetime.combine(day, opens, VIETNAM), start)
                    ends = min(datetime.combine(day, closes, VIETNAM), end)
                    worked += max(ends - begins, timedelta(0))
            day += timedelta(days=1)
        return worked
