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
        if dossier.ended_at > dossier.due_at:
            return Timeliness.LATE
        early = local_date(dossier.ended_at) < local_date(dossier.due_at)
        return Timeliness.EARLY if early else Timeliness.ON_TIME
    if dossier.asked_at is not None:
        return Timeliness.WAITING
    return Timeliness.OVERDUE if now > dossier.due_at else Timeliness.IN_TIME
