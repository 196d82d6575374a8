"""Update files that this hub hands on to desks: kept in a folder beside its data, handed out piece by piece."""

import hashlib
import json
import shutil
from pathlib import Path

from desktop.contract.fields import DIGEST, Fields
from desktop.contract.updates import LARGEST_UPDATE, MOST_UPDATES, PIECE, UpdateHead, listing
from desktop.hub import audit
from desktop.hub.hub import Hub
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.paths import default_home
from desktop.runtime.updates.carrier import brings, open_update

_HEAD = ".json"
_FILE = ".motcua"


def folder_of(hub: Hub) -> Path:
    """Return the folder: beside an embedded database, else in the account's own folder, the same on every machine."""
    file = hub.database.file
    return (file.parent if file is not None else default_home()) / "updates"


def publish(hub: Hub, file: Path, *, by: str) -> tuple[UpdateHead, ...]:
    """Keep an update file and hand it on from now; it takes the place of the former one for the same system.

    Who signed it is for the desks to judge. Raises Rejection `file.missing`, `update.*`, `hub.update_too_large`, Fault
    `file.unreadable`, `file.not_written`.
    """
    with open_update(file) as update:
        found = brings(update)
    size = file.stat().st_size
    if size > LARGEST_UPDATE:
        raise Rejection("hub.update_too_large", "files", limit=LARGEST_UPDATE // 1_000_000)
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    heads = tuple(UpdateHead(system=system, number=number, length=size, digest=digest) for system, number in found)
    folder = folder_of(hub)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{digest}.part"
        shutil.copyfile(file, part)
        part.replace(folder / f"{digest}{_FILE}")
        for head in heads:
            # Named by its system: the one before is replaced in the same step.
            fresh = folder / f"{head.system}.new"
            fresh.write_bytes(listing([head]))
            fresh.replace(folder / f"{head.system}{_HEAD}")
        _let_go(folder)
    except OSError as error:
        raise Fault("file.not_written", file=str(folder)) from error
    with hub.writing() as connection:
        audit.note(
            connection, hub.clock, by, act="published_update", subject=digest, numbers=[each[1] for each in found]
        )
    return heads


def _let_go(folder: Path) -> None:
    """Delete the files that no system is handed any more."""
    kept = {head.digest for head in _heads(folder)}
    for file in folder.glob(f"*{_FILE}"):
        if file.stem not in kept:
            file.unlink(missing_ok=True)


def _heads(folder: Path) -> tuple[UpdateHead, ...]:
    found = []
    for file in sorted(folder.glob(f"*{_HEAD}"))[:MOST_UPDATES]:
        try:
            (row,) = json.loads(file.read_bytes())["updates"]
            head = UpdateHead.of(Fields(row))
        except (OSError, ValueError, KeyError, Rejection):
            continue
        if (folder / f"{head.digest}{_FILE}").is_file():
            found.append(head)
    return tuple(found)


def offered(hub: Hub) -> bytes:
    """Return the document that names what is handed on."""
    return listing(_heads(folder_of(hub)))


def piece_of(hub: Hub, digest: str, *, piece: int) -> bytes:
    """Return one piece of a file; Rejection `update.unknown` for a file or a piece that is not there."""
    if not DIGEST.fullmatch(digest):
        raise Rejection("update.unknown")
    try:
        with (folder_of(hub) / f"{digest}{_FILE}").open("rb") as file:
            file.seek(piece * PIECE)
            found = file.read(PIECE)
    except FileNotFoundError as error:
        raise Rejection("update.unknown") from error
    except OSError as error:
        raise Fault("hub.down") from error
    if not found:
        raise Rejection("update.unknown")
    return found
