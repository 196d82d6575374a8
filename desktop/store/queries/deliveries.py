"""What became of each envelope at each hub."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import func, or_, select, update

from desktop.contract.receipt import LONGEST_WAIT
from desktop.store.queries.outbox import COLUMNS, Sealed, sealed
from desktop.store.sending_tables import DeliveryTable as Table
from desktop.store.sending_tables import OutboxTable as Outbox
from desktop.store.sending_tables import UpstreamTable as Upstream
from desktop.store.unit import Reading, Unit


class Leg(StrEnum):
    """Where an envelope is on its way to one hub (sync R9).

    SENDING marks an attempt that may have arrived; HANDED went out by a file; both go again until a receipt comes.
    PARKED was refused for good, or needs a person; it never holds up the others (sync R15).
    """

    WAITING = "waiting"
    SENDING = "sending"
    HANDED = "handed"
    SETTLED = "settled"
    PARKED = "parked"


_LOOKED_AT = 400
_LONGEST_WAIT = timedelta(seconds=LONGEST_WAIT + 60)
OPEN = (Leg.WAITING.value, Leg.SENDING.value, Leg.HANDED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One envelope at one hub; `verdict` and `code` are the hub's words, empty before it answered."""

    upstream: str
    envelope: Sealed
    leg: Leg
    verdict: str
    code: str
    attempts: int
    next_at: datetime | None
    last_at: datetime | None
    receipt: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """How an outbox stands at one hub: counts, the oldest day still open, when one goes again, the last receipt."""

    upstream: str
    open: int
    days: int
    parked: int
    settled: int
    oldest_day: str
    next_at: datetime | None
    received_at: datetime | None


def waiting(reading: Reading, upstream: str, *, now: datetime, most: int) -> tuple[Sealed, ...]:
    """Return the envelopes that may go to a hub now, in order, but a change of the desk's key before all others.

    The key that signs a request is the newest: a hub that has not heard of it must find it in the same request.
    """
    query = (
        select(*COLUMNS)
        .join(Table, Table.envelope == Outbox.number)
        .where(Table.upstream == upstream, Table.state.in_(OPEN))
        # A wait longer than any hub may ask for was set by a clock that was wrong then, or is wrong now.
        .where(or_(Table.next_at.is_(None), Table.next_at <= now, Table.next_at > now + _LONGEST_WAIT))
        .order_by(Outbox.letter != "key_change", Outbox.number)
        .limit(most)
    )
    return tuple(sealed(tuple(row)) for row in reading.connection.execute(query))


def unsettled(reading: Reading, upstream: str) -> tuple[Sealed, ...]:
    """Return every envelope that a hub has not settled, in order, the parked ones too."""
    query = (
        select(*COLUMNS)
        .join(Table, Table.envelope == Outbox.number)
        .where(Table.upstream == upstream, Table.state != Leg.SETTLED.value)
        .order_by(Outbox.number)
    )
    return tuple(sealed(tuple(row)) for row in reading.connection.execute(query))


def mark(unit: Unit, upstream: str, numbers: Collection[int], *, leg: Leg, at: datetime) -> None:
    """Note that envelopes are on their way, before they go; what has its answer keeps it."""
    values: dict[str, object] = {"state": leg.value, "last_at": at}
    if leg is Leg.SENDING:
        values["attempts"] = Table.attempts + 1
    unit.connection.execute(
        update(Table)
        .where(Table.upstream == upstream, Table.envelope.in_(list(numbers)), Table.state.in_(OPEN))
        .values(**values)
    )


def answer(unit: Unit, delivery: Delivery) -> None:
    """Keep what a hub answered to an envelope; a settled one stays settled, whatever comes after."""
    unit.connection.execute(
        update(Table)
        .where(
            Table.upstream == delivery.upstream,
            Table.envelope == delivery.envelope.number,
            Table.state != Leg.SETTLED.value,
        )
        .values(
            state=delivery.leg.value,
            verdict=delivery.verdict,
            code=delivery.code,
            next_at=delivery.next_at,
            last_at=delivery.last_at,
            receipt=delivery.receipt.decode(),
        )
    )


def hurry(unit: Unit, upstream: str) -> None:
    """Let everything open go at once: a person asked for it (sync R16)."""
    unit.connection.execute(update(Table).where(Table.upstream == upstream, Table.state.in_(OPEN)).values(next_at=None))


_WHOLE = select(
    *COLUMNS,
    Table.upstream,
    Table.state,
    Table.verdict,
    Table.code,
    Table.attempts,
    Table.next_at,
    Table.last_at,
    Table.receipt,
)


def settled(reading: Reading, upstream: str) -> tuple[Sealed, ...]:
    """Return the newest envelopes that a hub has settled, as many as a year and more has days."""
    query = (
        select(*COLUMNS)
        .join(Table, Table.envelope == Outbox.number)
        .where(Table.upstream == upstream, Table.state == Leg.SETTLED.value)
        .order_by(Outbox.number.desc())
        .limit(_LOOKED_AT)
    )
    return tuple(sealed(tuple(row)) for row in reading.connection.execute(query))


def settled_changes(reading: Reading, upstream: str) -> tuple[int, ...]:
    """Return the numbers of the changes of the desk's key that a hub has settled."""
    query = (
        select(Outbox.number)
        .join(Table, Table.envelope == Outbox.number)
        .where(Table.upstream == upstream, Table.state == Leg.SETTLED.value, Outbox.letter == "key_change")
        .order_by(Outbox.number)
    )
    return tuple(reading.connection.execute(query).scalars())


def is_answered(reading: Reading, upstream: str, *, epoch: str) -> bool:
    """Tell whether a hub has answered any envelope of an installation."""
    query = (
        select(Table.envelope)
        .join(Outbox, Table.envelope == Outbox.number)
        .where(Table.upstream == upstream, Table.receipt != "", Outbox.epoch == epoch)
        .limit(1)
    )
    return reading.connection.execute(query).first() is not None


def again(unit: Unit, upstream: str, numbers: Iterable[int]) -> None:
    """Let envelopes go once more that were parked, or that a hub has lost since it settled them."""
    unit.connection.execute(
        update(Table)
        .where(Table.upstream == upstream, Table.envelope.in_(list(numbers)))
        .values(state=Leg.WAITING.value, next_at=None)
    )


def of_envelopes(reading: Reading, *, most: int, before: int | None = None) -> tuple[Delivery, ...]:
    """Return what became of the newest envelopes at every hub, `before` a number for the next page.

    One that no hub was joined for yet has an empty `upstream`.
    """
    newest = select(Outbox.number).where(Outbox.number < before if before else Outbox.number > 0)
    newest = newest.order_by(Outbox.number.desc()).limit(most)
    query = (
        _WHOLE.join(Table, Table.envelope == Outbox.number, isouter=True)
        .where(Outbox.number.in_(newest))
        .order_by(Outbox.number.desc(), Table.upstream)
    )
    return tuple(_delivery(list(row)) for row in reading.connection.execute(query))


def settled_of_day(reading: Reading, day: str) -> tuple[Delivery, ...]:
    """Return what hubs have signed for of a day, the newest revision first."""
    query = (
        _WHOLE.join(Table, Table.envelope == Outbox.number)
        .where(Outbox.day == day, Table.state == Leg.SETTLED.value)
        .order_by(Outbox.revision.desc(), Table.last_at)
    )
    return tuple(_delivery(list(row)) for row in reading.connection.execute(query))


def _delivery(values: list[Any]) -> Delivery:
    upstream, state, verdict, code, attempts, next_at, last_at, receipt = values[len(COLUMNS) :]
    return Delivery(
        upstream=upstream or "",
        envelope=sealed(values[: len(COLUMNS)]),
        leg=Leg(state or Leg.WAITING),
        verdict=verdict or "",
        code=code or "",
        attempts=attempts or 0,
        next_at=next_at,
        last_at=last_at,
        receipt=(receipt or "").encode(),
    )


def backlog(reading: Reading, upstream: str) -> Backlog:
    """Return how much of the outbox a hub has, and the oldest that it has not."""
    counted = select(Table.state, func.count()).where(Table.upstream == upstream).group_by(Table.state)
    by_state = {state: int(count) for state, count in reading.connection.execute(counted)}
    oldest = reading.connection.execute(
        select(func.min(Outbox.day))
        .join(Table, Table.envelope == Outbox.number)
        .where(Table.upstream == upstream, Table.state.in_(OPEN), Outbox.day != "")
    ).scalar_one()
    received = reading.connection.execute(
        select(Table.last_at)
        .where(Table.upstream == upstream, Table.state == Leg.SETTLED.value)
        .order_by(Table.last_at.desc())
        .limit(1)
    ).scalar()
    return Backlog(
        upstream=upstream,
        open=sum(by_state.get(each, 0) for each in OPEN),
        parked=by_state.get(Leg.PARKED.value, 0),
        settled=by_state.get(Leg.SETTLED.value, 0),
        days=_open_days(reading, upstream),
        oldest_day=oldest or "",
        next_at=_next(reading, upstream),
        received_at=received,
    )


def _next(reading: Reading, upstream: str) -> datetime | None:
    query = (
        select(Table.next_at)
        .where(Table.upstream == upstream, Table.state.in_(OPEN), Table.next_at.is_not(None))
        .order_by(Table.next_at)
        .limit(1)
    )
    return reading.connection.execute(query).scalar()


def _open_days(reading: Reading, upstream: str) -> int:
    query = (
        select(func.count(Outbox.day.distinct()))
        .join(Table, Table.envelope == Outbox.number)
        .where(Table.upstream == upstream, Table.state.in_(OPEN), Outbox.day != "")
    )
    return reading.connection.execute(query).scalar_one()


def unsent_days(reading: Reading) -> int | None:
    """Return how many days wait for at least one hub, None while there is no hub to send to."""
    joined = select(Upstream.id).where(Upstream.left_at.is_(None))
    if reading.connection.execute(joined).first() is None:
        return None
    query = (
        select(func.count(Outbox.day.distinct()))
        .join(Table, Table.envelope == Outbox.number)
        .where(Table.upstream.in_(joined), Table.state.in_(OPEN), Outbox.day != "")
    )
    return reading.connection.execute(query).scalar_one()
