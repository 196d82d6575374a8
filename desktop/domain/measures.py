"""What a day of a desk is counted in: the measures of a summary, their balance, and the columns they add up to.

Source: form II.06a (domain §7.1), Biểu 07a/BTP as far as known, NĐ 61/2018 Đ13-14 for help given; sync R5.
"""

from collections.abc import Mapping
from enum import StrEnum


class Measure(StrEnum):
    """One count of a day. Stocks (CARRIED_OVER, PENDING_*, WAITING) stand at the day's start or end; the rest flow."""

    CARRIED_OVER = "carried_over"
    RECEIVED = "received"
    RESOLVED_EARLY = "resolved_early"
    RESOLVED_ON_TIME = "resolved_on_time"
    RESOLVED_LATE = "resolved_late"
    LATE_APOLOGISED = "late_apologised"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    PENDING_IN_TIME = "pending_in_time"
    PENDING_OVERDUE = "pending_overdue"
    WAITING = "waiting"
    RETURNED_COUNTER = "returned_counter"
    RETURNED_POST = "returned_post"
    RETURNED_ONLINE = "returned_online"
    SUPPLEMENT_ROUNDS = "supplement_rounds"
    APOLOGIES = "apologies"
    FEES_CASH = "fees_cash"
    FEES_TRANSFER = "fees_transfer"
    FEES_ONLINE = "fees_online"
    DIGITISED_IN = "digitised_in"
    DIGITISED_OUT = "digitised_out"
    ASSISTED_TRIES = "assisted_tries"
    ASSISTED_FILED = "assisted_filed"
    ASSISTED_MINUTES = "assisted_minutes"


REASON = "reason:"
RESOLVED = (Measure.RESOLVED_EARLY, Measure.RESOLVED_ON_TIME, Measure.RESOLVED_LATE)
PENDING = (Measure.PENDING_IN_TIME, Measure.PENDING_OVERDUE, Measure.WAITING)
STOCKS = (Measure.CARRIED_OVER, *PENDING)
ENDED_OTHERWISE = (Measure.REFUSED, Measure.WITHDRAWN, Measure.STOPPED)
_IN = (Measure.CARRIED_OVER, Measure.RECEIVED)
_OUT = (*RESOLVED, *ENDED_OTHERWISE, *PENDING)


def reason_measure(code: str) -> str:
    """Return the measure that counts one reason why a dossier did not come online."""
    return f"{REASON}{code}"


def imbalance(counts: Mapping[str, int]) -> int:
    """Return how far a day is from balance: carried over + received = ended + pending; 0 when it holds."""
    return sum(counts.get(each, 0) for each in _IN) - sum(counts.get(each, 0) for each in _OUT)
