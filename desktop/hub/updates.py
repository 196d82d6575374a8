"""Update files that this hub hands on to desks: kept in a folder beside its data, handed out piece by piece."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.contract.fields import DIGEST, Fields
from desktop.contract.updates import LARGEST_UPDATE, MOST_UPDATES, PIECE, UpdateHead, ladder, listing
from desktop.hub import audit
from desktop.hub.hub import Hub
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.files import copy_from_stick
from desktop.runtime.paths import default_home
from desktop.runtime.updates.carrier import Brought, brings, open_update
from desktop.runtime.updates.pieces import ENDING

_HEAD = ".json"


def folder_of(hub: Hub) -> Path:
    """Return the folder: beside an embedded database, else in the account's own folder, by this hub's id."""
    file = hub.database.file
    return file.parent / "updates" if file is not None else default_home() / "hub" / "updates" / hub.id


@dataclass(frozen=True, slots=True)
class Held:
    """An update file that is handed on: since when, and the address of the hub above that it came from, if it did."""

    head: UpdateHead
    since: datetime
    source: str = ""


def publish(hub: Hub, file: Path, *, by: str) -> tuple[UpdateHead, ...]:
    """Keep an update file and hand it on from now; it takes the place of those of its number and above.

    Who signed it is for the desks to judge. Raises Rejection `file.missing`, `update.*`, `hub.update_too_large`, Fault
    `file.unreadable`, `update.stick_gone`, `file.not_written`.
    """
    with open_update(file) as update:
        found = brings(update)
    if file.stat().st_size > LARGEST_UPDATE:
        raise Rejection("hub.update_too_large", "files", limit=LARGEST_UPDATE // 1_000_000)
    folder = folder_of(hub)
    part = folder / "published.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # The very bytes that are kept are counted: a stick may give others the second time, or none.
        size, digest = copy_from_stick(file, part)
        heads = heads_of(found, size=size, digest=digest)
        hand_on(hub, part, [Held(each, hub.clock.now()) for each in heads])
    except OSError as error:
        raise Fault("file.not_written", file=str(folder)) from error
    finally:
        part.unlink(missing_ok=True)
    with hub.writing() as connection:
        numbers = [each.number for each in heads]
        audit.note(connection, hub.clock, by, act="published_update", subject=digest, numbers=numbers)
    return heads


def heads_of(found: Iterable[Brought], *, size: int, digest: str) -> tuple[UpdateHead, ...]:
    """Return the heads of one file by what it brings."""
    return tuple(
        UpdateHead(system=each.system, number=each.number, least=each.least, length=size, digest=digest)
        for each in found
    )


def hand_on(hub: Hub, file: Path, fresh: Sequence[Held]) -> None:
    """Put a file that lies in this hub's folder among those handed on; let those go that nobody can want any more.

    What the administrator gives takes the place of higher numbers too; what came from above only that of its own.
    """
    folder = folder_of(hub)
    digest = fresh[0].head.digest
    file.replace(folder / f"{digest}{ENDING}")
    for each in fresh:
        for other in held(hub):
            same = other.head.system == each.head.system and other.head.digest != digest
            if same and (
                other.head.place == each.head.place or (not each.source and other.head.place > each.head.place)
            ):
                _named(folder, other.head).unlink(missing_ok=True)
        told = {"updates": [each.head.content()], "since": each.since.isoformat(), "source": each.source}
        # One step: whoever asks in between finds the one before or this one.
        new = _named(folder, each.head).with_suffix(".new")
        new.write_text(json.dumps(told), encoding="utf-8")
        new.replace(_named(folder, each.head))
    _let_go(hub)


def file_of(hub: Hub, head: UpdateHead) -> Path:
    """Return where a file that is handed on lies."""
    return folder_of(hub) / f"{head.digest}{ENDING}"


def _named(folder: Path, head: UpdateHead) -> Path:
    return folder / f"{head.system}-{head.number}{_HEAD}"


def _let_go(hub: Hub) -> None:
    """Delete what no desk can want any more, and files that nothing names."""
    folder, here = folder_of(hub), held(hub)
    wanted = ladder(each.head for each in here)
    for each in here:
        if each.head not in wanted:
            _named(folder, each.head).unlink(missing_ok=True)
    digests = {each.digest for each in wanted}
    for file in folder.glob(f"*{ENDING}"):
        if file.stem not in digests:
            file.unlink(missing_ok=True)


def held(hub: Hub) -> tuple[Held, ...]:
    """Return what is handed on, those of one system side by side."""
    folder, found = folder_of(hub), []
    for file in sorted(folder.glob(f"*{_HEAD}")):
        try:
            told = json.loads(file.read_bytes())
            (row,) = told["updates"]
            one = Held(UpdateHead.of(Fields(row)), datetime.fromisoformat(told["since"]), str(told["source"]))
        except (OSError, ValueError, KeyError, TypeError, Rejection):
            continue
        if (folder / f"{one.head.digest}{ENDING}").is_file():
            found.append(one)
    return tuple(found[:MOST_UPDATES])


def offered(hub: Hub) -> bytes:
    """Return the document that names what is handed on."""
    return listing(each.head for each in held(hub))


def piece_of(hub: Hub, digest: str, *, piece: int) -> bytes:
    """Return one piece of a file; Rejection `update.unknown` for a file or a piece that is not there."""
    if not DIGEST.fullmatch(digest):
        raise Rejection("update.unknown")
    try:
        with (folder_of(hub) / f"{digest}{ENDING}").open("rb") as file:
            file.seek(piece * PIECE)
            found = file.read(PIECE)
    except FileNotFoundError as error:
        raise Rejection("update.unknown") from error
    except OSError as error:
        raise Fault("hub.down") from error
    if not found:
        raise Rejection("update.unknown")
    return found
