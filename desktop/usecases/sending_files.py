"""The same by other carriers: envelopes out to a `.motcua` file or a series of QR codes, receipts and packs back in."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.contract.bundle import ENDING, LARGEST_PACKED, packed, unpacked
from desktop.contract.document import kind_of
from desktop.contract.frames import frames
from desktop.contract.hub_key import HubKeyChange
from desktop.contract.pack import Pack
from desktop.contract.receipt import Receipt
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.printing.frames import frames_pdf
from desktop.runtime import vietnamese
from desktop.runtime.files import brought, write_file
from desktop.runtime.hub_keys import HubKey, followed
from desktop.runtime.updates.carrier import is_update
from desktop.store.queries import deliveries, outbox, packs, upstreams
from desktop.store.queries.deliveries import Leg
from desktop.store.queries.outbox import Sealed
from desktop.store.queries.upstreams import Upstream
from desktop.store.unit import Reading, Unit
from desktop.sync.conversation import is_of, is_pack_of
from desktop.sync.sending import delivery_of, key_of
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import freeze_changed
from desktop.usecases.sending import hub_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The file that was written for one hub or for all, how many envelopes are in it and how many bytes it has."""

    file: Path
    envelopes: int
    size: int
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file came to: receipts by what they say, packs that are new here.

    XX
    """

    settled: int
    parked: int
    later: int
    packs: int
    foreign: int
    whole: bool
    changes: Changes


def file_name(desk: Desk) -> str:
    """Return the name that a file of envelopes gets: the desk and the day, nothing else."""
    return f"motcua-{desk.identity.unit_code}-{desk.identity.desk}-{desk.today():%Y%m%d}{ENDING}"


def export(desk: Desk, *, target: Path, hub: str = "") -> Exported:
    """Write every envelope that a hub, or any, has not settled into a file, or into a folder under its own name.

    Written envelopes count as handed over, not as received. A desk without a hub gives all it ever made. Raises
    Rejection `sync.hub_unknown`, `sync.nothing_to_export`, Fault `file.not_written`.
    """
    freeze_changed(desk)
    named = (hub_named(desk, hub),) if hub else ()
    with desk.store.reading() as reading:
        hubs = named or upstreams.joined(reading)
        found = _unsettled(reading, hubs)
    if not found:
        raise Rejection("sync.nothing_to_export")
    content = packed(each.body for each in found)
    file = target / file_name(desk) if target.is_dir() else target
    write_file(file, content)
    with desk.store.unit() as unit:
        for each in hubs:
            deliveries.mark(unit, each.id, [envelope.number for envelope in found], leg=Leg.HANDED, at=desk.now())
    return Exported(file=file, envelopes=len(found), size=len(content), changes=Changes.of(Kind.SENDING))


def _unsettled(reading: Reading, hubs: tuple[Upstream, ...]) -> tuple[Sealed, ...]:
    if not hubs:
        return outbox.every(reading)
    found = {each.number: each for hub in hubs for each in deliveries.unsettled(reading, hub.id)}
    return tuple(found[number] for number in sorted(found))


def take_in_file(desk: Desk, *, file: Path) -> Imported:
    """Take a file of receipts in, as `take_in`; Rejection `file.missing`, `update.elsewhere`, Fault `file.unreadable`."""
    if is_update(file):
        raise Rejection("update.elsewhere", "file")
    return take_in(desk, content=brought(file, most=LARGEST_PACKED))


def take_in(desk: Desk, *, content: bytes) -> Imported:
    """Take a file in: each receipt that a joined hub signed for an envelope of this desk is kept with its effect.

    Packs that a joined hub signed are kept too; they change nothing until the officer applies them.

    The same file may come twice, and after the same receipts by the network. Raises Rejection `wire.*`, `version.*`
    for another kind of file, `sync.no_receipts` when nothing in it is for this desk.
    """
    bundle = unpacked(content)
    legs: list[Leg] = []
    found: list[bool] = []
    with desk.store.unit() as unit:
        hubs = {each.id: each for each in upstreams.joined(unit)}
        keys = {each.id: _followed(unit, each, bundle.lines) for each in hubs.values()}
        letters = [line for line in bundle.lines if _kind(line) != HubKeyChange.kind]
        for line in letters:
            legs += _kept(unit, line, hubs, keys)
            found += _kept_pack(desk, unit, line, hubs=keys)
        if not legs and not found:
            raise Rejection("sync.no_receipts")
    return Imported(
        settled=legs.count(Leg.SETTLED),
        parked=legs.count(Leg.PARKED),
        later=legs.count(Leg.WAITING),
        packs=sum(found),
        foreign=len(letters) - len(legs) - len(found),
        whole=bundle.whole,
        changes=Changes.of(Kind.SENDING),
    )


def _kind(line: bytes) -> str:
    try:
        return kind_of(line)
    except Rejection:
        return ""


def _followed(unit: Unit, hub: Upstream, lines: tuple[bytes, ...]) -> HubKey:
    """Return what a hub is known by after the changes of its key in a file, and keep where they lead."""
    known = key_of(hub)
    newer = followed(known, lines)
    if newer.key != known.key:
        upstreams.note(unit, hub.id, key=newer.key, public=newer.public.hex())
    return newer


def _kept(unit: Unit, line: bytes, hubs: dict[str, Upstream], keys: dict[str, HubKey]) -> list[Leg]:
    """Keep one line of a file and return what it came to, nothing for a line that is not for this desk."""
    try:
        receipt = Receipt.read(line)
    except Rejection:
        return []
    hub, envelope = hubs.get(receipt.hub), outbox.by_digest(unit, receipt.digest)
    if hub is None or envelope is None or not is_of(receipt, keys[hub.id]):
        return []
    delivery = delivery_of(hub, envelope, receipt)
    deliveries.answer(unit, delivery)
    return [delivery.leg]


def _kept_pack(desk: Desk, unit: Unit, line: bytes, *, hubs: dict[str, HubKey]) -> list[bool]:
    """Keep a line that is a pack of a joined hub and return whether it is new here; nothing for any other line."""
    try:
        found = Pack.read(line)
    except Rejection:
        return []
    hub = hubs.get(found.hub)
    if hub is None or not is_pack_of(found, hub):
        return []
    return [packs.put(unit, found, at=desk.now())]


def codes_of(desk: Desk, *, day: date) -> bytes:
    """Return the newest envelope of a day as a PDF of QR codes; Rejection `sync.day_not_frozen`."""
    with desk.store.reading() as reading:
        found = outbox.last_of_day(reading, day.isoformat())
    if found is None:
        raise Rejection("sync.day_not_frozen", "day", day=day)
    title = f"Số liệu ngày {vietnamese.day(day)} · {desk.identity.unit_name} · quầy {desk.identity.desk}"
    return frames_pdf(title, frames(found.body))
