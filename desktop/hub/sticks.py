"""Sticks between a district's hub and the province's: letters up; receipts, packs and updates down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.contract import bundle
from desktop.contract.bundle import ENDING, largest_line
from desktop.contract.cover import MOST_VOUCHED, Cover
from desktop.contract.document import digest_of, kind_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest
from desktop.contract.hub_key import HubKeyChange
from desktop.contract.pack import Pack
from desktop.contract.receipt import Receipt
from desktop.contract.updates import UpdateHead, ladder
from desktop.hub import audit, coming, keys, packs, packs_above, sending, updates, updates_above, upward
from desktop.hub.above import above, keep_key
from desktop.hub.hub import Hub
from desktop.hub.upward import ENROLMENT, Line
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.files import copy_file, copy_from_stick, write_file
from desktop.runtime.hub_keys import HubKey, followed
from desktop.runtime.updates.carrier import brings, open_update
from desktop.runtime.updates.packages import need_room

_FROM_ABOVE = frozenset({Receipt.kind, EnrolAnswer.kind, Pack.kind, HubKeyChange.kind})
FILE = "file"
# Of the lines as they are; packed they are a fraction of it and well within what a file may have.
_MOST_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Up:
    """A file for the hub above: its bytes, how many lines are in it, how many wait for the next one."""

    content: bytes
    lines: int
    left: int


@dataclass(frozen=True, slots=True)
class Back:
    """What a file from above came to: lines settled now, packs that are new; `whole` is False for one that breaks off."""

    settled: int
    packs: int
    whole: bool


def up(hub: Hub, *, by: str) -> Up:
    """Return what the hub above has not settled as a file; it still waits, since handed over is not received (sync R9).

    The line that was settled last is in it, so that a hub above that was set back shows. Rejection `hub.no_above`.
    """
    upper = above(hub)
    if upper is None:
        raise Rejection("hub.no_above", "upstream")
    with hub.writing() as connection:
        rows = upward.waiting(connection, most=bundle.MOST_LINES)
        last = upward.last_settled(connection)
        some = _fitting(rows)
        audit.note(connection, hub.clock, by, act="stick_up", subject=str(len(some)))
    enrolments = tuple(digest_of(each.body) for each in some if ENROLMENT in each.body)
    cover = Cover(hub=hub.id, key=upper.own.id, at=hub.clock.now(), enrolments=enrolments)
    lines = [cover.signed(upper.own.sign(cover.message)).body]
    lines += [each.body for each in (*([last] if last is not None else []), *some)]
    return Up(bundle.packed(lines), len(some), len(rows) - len(some))


def _fitting(rows: Sequence[Line]) -> list[Line]:
    some: list[Line] = []
    size = enrolments = 0
    for row in rows:
        size += len(row.body)
        enrolments += ENROLMENT in row.body
        if size > _MOST_BYTES or enrolments > MOST_VOUCHED or len(some) > bundle.MOST_LINES - 3:
            break
        some.append(row)
    return some


def is_from_above(lines: Iterable[bytes]) -> bool:
    """Tell whether the lines of a file are what hubs send down, and nothing that desks sign."""
    kinds = {_kind(each) for each in lines}
    return bool(kinds) and kinds <= _FROM_ABOVE


def _kind(line: bytes) -> str:
    try:
        return kind_of(line, largest=largest_line(Pack.kind))
    except Rejection:
        return ""


def take_back(hub: Hub, data: bytes, *, by: str) -> Back:
    """Take receipts and packs of the hub above in; the same file may come twice, and after the same by the line.

    Raises Rejection `hub.no_above`, `hub.not_from_above` when nothing in it is that hub's, `hub.pack_unread`.
    """
    upper = above(hub)
    if upper is None:
        raise Rejection("hub.no_above", "file")
    found = bundle.unpacked(data)
    known = followed(upper.known, found.lines)
    theirs = [each for each in found.lines if sending.is_theirs(known, each)]
    brought = _packs(known, found.lines)
    if not theirs and not brought:
        raise Rejection("hub.not_from_above", "file")
    with hub.writing() as connection:
        if known.key != upper.known.key:
            keep_key(connection, known)
        last = upward.last_settled(connection)
        rows = [*([last] if last is not None else []), *upward.waiting(connection, most=bundle.MOST_LINES)]
        settled = sending.settle(hub, connection, known, _answered(rows, theirs))
        audit.note(connection, hub.clock, by, act="stick_back", subject=f"{settled}/{len(theirs)}", whole=found.whole)
    return Back(settled, sum(packs_above.take(hub, each) for each in brought), found.whole)


def _packs(known: HubKey, lines: Iterable[bytes]) -> list[Pack]:
    found = []
    for line in lines:
        if _kind(line) == Pack.kind:
            try:
                pack = Pack.read(line)
            except Rejection:
                continue
            if packs_above.is_theirs(pack, known):
                found.append(pack)
    return found


def _answered(rows: Iterable[Line], answers: Iterable[bytes]) -> Iterable[tuple[Line, bytes]]:
    """Return the lines of the queue that answers are about, each with its own."""
    about: dict[object, bytes] = {}
    for answer in answers:
        if kind_of(answer) == Receipt.kind:
            about[Receipt.read(answer).digest] = answer
        else:
            said = EnrolAnswer.read(answer)
            about[said.unit, said.desk, said.desk_key] = answer
    for row in rows:
        found = about.get(_name(row))
        if found is not None:
            yield row, found


def _name(row: Line) -> object:
    if ENROLMENT not in row.body:
        return digest_of(row.body)
    asked = EnrolRequest.read(row.body)
    return asked.unit, asked.desk, asked.key


def down(hub: Hub) -> bytes:
    """Return the packs of this hub as a file for desks and hubs below, with what leads to the key that signs them."""
    with hub.reading() as connection:
        return bundle.packed([*keys.changes(connection), *packs.newest(connection)])


def write_down(hub: Hub, folder: Path) -> tuple[Path, ...]:
    """Write packs and update files into the folder of a stick; return the files. Fault `file.not_written`."""
    files = [write_file(folder / f"xuong-{hub.unit}-{hub.today():%Y%m%d}{ENDING}", down(hub))]
    for each in updates.held(hub):
        target = folder / f"capnhat-{each.head.system}-{each.head.number}{ENDING}"
        try:
            copy_file(updates.file_of(hub, each.head), target)
        except OSError as error:
            raise Fault("file.not_written", file=str(target)) from error
        files.append(target)
    return tuple(files)


def take_update(hub: Hub, file: Path) -> UpdateHead:
    """Take an update file in that came on a stick: proven as one by the line is, and handed on only then.

    Raises Rejection `file.missing`, `update.*`, `hub.update_not_wanted`, Fault `hub.update_no_room`, `hub.update_not_kept`.
    """
    with open_update(file) as update:
        brought = brings(update)
    folder = coming.folder_of(hub)
    part = folder / "stick.copy"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        need_room(folder, file.stat().st_size)
        size, digest = copy_from_stick(file, part)
        head = updates.heads_of(brought, size=size, digest=digest)[0]
        here = [each.head for each in updates.held(hub)]
        if head in here or head not in ladder([head, *here]):
            present = max((each for each in here if each.system == head.system), key=lambda each: each.place)
            raise Rejection("hub.update_not_wanted", "file", found=head.number, present=present.number)
        updates_above.take(hub, part, said=head, source=FILE)
    except OSError as error:
        raise Fault("hub.update_not_kept", folder=str(folder)) from error
    except Fault as fault:
        raise updates_above.at_a_hub(hub, fault, number=brought[0].number) from fault
    finally:
        part.unlink(missing_ok=True)
    return head
