"""The same by a stick: envelopes out to a `.motcua` file, receipts back in from one."""

from dataclasses import dataclass

from desktop.contract.bundle import ENDING, LARGEST_PACKED, packed, unpacked
from desktop.contract.receipt import Receipt
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.store.queries import deliveries, outbox, upstreams
from desktop.store.queries.deliveries import Leg
from desktop.store.queries.outbox import Sealed
from desktop.store.queries.upstreams import Upstream
from desktop.store.unit import Unit
from desktop.sync.conversation import is_of
from desktop.sync.sending import delivery_of, key_of
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import freeze_changed
from desktop.usecases.sending import hub_named

LARGEST = LARGEST_PACKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The bytes of a file for one hub or for all, how many envelopes are in it, and a name for it."""

    content: bytes
    envelopes: int
    name: str
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file of receipts came to; `foreign` counts lines that are no receipt for this desk by a joined hub.

    `whole` is False for a file that was cut off: what was in it counts, the rest is to be fetched again.
    """

    settled: int
    parked: int
    later: int
    foreign: int
    whole: bool
    changes: Changes


def export(desk: Desk, *, hub: str = "") -> Exported:
    """Return a file of every envelope that a hub, or any, has not settled; they count as handed over, not received.

    A desk without a hub gives all it ever made. Rejection `sync.hub_unknown`, `sync.nothing_to_export`.
    """
    freeze_changed(desk)
    now = desk.now()
    named = (hub_named(desk, hub),) if hub else ()
    with desk.store.unit() as unit:
        hubs = named or upstreams.joined(unit)
        found = _unsettled(unit, hubs)
        if not found:
            raise Rejection("sync.nothing_to_export")
        for each in hubs:
            deliveries.mark(unit, each.id, [envelope.number for envelope in found], leg=Leg.HANDED, at=now)
    identity = desk.identity
    name = f"motcua-{identity.unit_code}-{identity.desk}-{desk.today():%Y%m%d}{ENDING}"
    return Exported(
        content=packed(each.body for each in found),
        envelopes=len(found),
        name=name,
        changes=Changes.of(Kind.SENDING),
    )


def _unsettled(unit: Unit, hubs: tuple[Upstream, ...]) -> tuple[Sealed, ...]:
    if not hubs:
        return outbox.every(unit)
    found = {each.number: each for hub in hubs for each in deliveries.unsettled(unit, hub.id)}
    return tuple(found[number] for number in sorted(found))


def take_in(desk: Desk, *, content: bytes) -> Imported:
    """Take a file of receipts in: each that a joined hub signed for an envelope of this desk is kept with its effect.

    The same file may come twice, and after the same receipts by the network. Raises Rejection `wire.*`, `version.*`
    for another kind of file, `sync.no_receipts` when nothing in it is for this desk.
    """
    bundle = unpacked(content)
    legs: list[Leg] = []
    with desk.store.unit() as unit:
        hubs = {each.id: each for each in upstreams.joined(unit)}
        for line in bundle.lines:
            legs += _kept(unit, line, hubs)
        if not legs:
            raise Rejection("sync.no_receipts")
    return Imported(
        settled=legs.count(Leg.SETTLED),
        parked=legs.count(Leg.PARKED),
        later=legs.count(Leg.WAITING),
        foreign=len(bundle.lines) - len(legs),
        whole=bundle.whole,
        changes=Changes.of(Kind.SENDING),
    )


def _kept(unit: Unit, line: bytes, hubs: dict[str, Upstream]) -> list[Leg]:
    """Keep one line of a file and return what it came to, nothing for a line that is not for this desk."""
    try:
        receipt = Receipt.read(line)
    except Rejection:
        return []
    hub, envelope = hubs.get(receipt.hub), outbox.by_digest(unit, receipt.digest)
    if hub is None or envelope is None or not is_of(receipt, key_of(hub)):
        return []
    delivery = delivery_of(hub, envelope, receipt)
    deliveries.answer(unit, delivery)
    return [delivery.leg]
