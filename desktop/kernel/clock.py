"""Time as the product sees it: aware UTC inside, the civil time of Vietnam at the edges."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class Clock(Protocol):
    """Anything that tells the present moment as an aware UTC datetime."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's own clock, which may be wrong; sync and due dates never order events by it."""

    def now(self) -> datetime:
        """Return the machine's time in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class SetClock:
    """A clock that a demo, a generator or a test moves by hand; each reading may also step it on."""

    at: datetime
    step: timedelta = field(default=timedelta(0))

    def now(self) -> datetime:
        """Return the set moment in UTC, then step on."""
        current = self.at.astimezone(UTC)
        self.at = self.at + self.step
        return current

    def forward(self, span: timedelta) -> None:
        """Move the clock by a span."""
        self.at = self.at + span


def to_local(moment: datetime) -> datetime:
    """Return the moment in Vietnam's civil time; a naive datetime is refused with ValueError."""
    if moment.tzinfo is None:
        message = "a naive datetime has no place in time"
        raise ValueError(message)
    return moment.astimezone(VIETNAM)


def local_date(moment: datetime) -> date:
    """Return the civil date in Vietnam of an aware moment."""
    return to_local(moment).date()


def at_local(day: date, hour: int = 0, minute: int = 0) -> datetime:
    """Return the aware moment of a civil day and time in Vietnam."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=VIETNAM)


Now = Callable[[], datetime]
