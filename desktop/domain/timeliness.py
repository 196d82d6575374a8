"""How a dossier stands to its date: early, on time or late when it has ended, in time or overdue while it runs."""

from datetime import datetime
from enum import StrEnum

from desktop.domain.dossier import Dossier
from desktop.kernel.clock import local_date


class Timeliness(StrEnum):
    """The columns of form II.06a (domain §7.1), with WAITING for a dossier whose citizen was asked for papers."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    IN_TIME = "in_time"
    OVERDUE = "overdue"
    WAITING = "waiting"


def timeliness(dossier: Dossier, *, now: datetime) -> Timeliness:
    """Return how a dossier stands at a moment; handing the result out is not counted (Cao Bằng QĐ 2022, domain §1.4).

    Late is later than the hour promised; early is a day before the day promised.
    """
    if dossier.ended_at is not None:
        return of_end(dossier.ended_at, due_at=dossier.due_at)
    if dossier.asked_at is not None:
        return Timeliness.WAITING
    return Timeliness.OVERDUE if now > dossier.due_at else Timeliness.IN_TIME


def of_end(ended_at: datetime, *, due_at: datetime) -> Timeliness:
    """Return how an end stands to the date that was promised."""
    if ended_at > due_at:
        return Timeliness.LATE
    return Timeliness.EARLY if local_date(ended_at) < local_date(due_at) else Timeliness.ON_TIME
