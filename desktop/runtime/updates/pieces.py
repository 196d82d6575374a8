"""A file that comes over the line piece by piece: kept where it broke off, named only when it is whole."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from desktop.contract.updates import PIECE, UpdateHead
from desktop.kernel.errors import Fault
from desktop.runtime.updates.packages import need_room

Piece = Callable[[int], bytes]
ENDING = ".motcua"
PART = ".part"


def part_of(folder: Path, head: UpdateHead) -> Path:
    """Return where a file grows."""
    return folder / f"{head.digest}{PART}"


def whole_of(folder: Path, head: UpdateHead) -> Path:
    """Return where a file lies that is whole."""
    return folder / f"{head.digest}{ENDING}"


def come(folder: Path, head: UpdateHead) -> int:
    """Return how many whole pieces of a file are here: what a power cut left of one does not count."""
    part = part_of(folder, head)
    return (part.stat().st_size if part.exists() else 0) // PIECE


def add(folder: Path, head: UpdateHead, *, piece: Piece, go_on: Callable[[], bool]) -> int:
    """Fetch pieces from where the file broke off, as long as `go_on` says; return how many are here now.

    Raises what `piece` raises, Fault `update.no_room`, `update.not_kept`; what came before stays.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        at = come(folder, head)
        need_room(folder, max(0, head.length - at * PIECE))
        part = part_of(folder, head)
        with part.open("r+b" if part.exists() else "wb") as file:
            file.truncate(at * PIECE)
            file.seek(at * PIECE)
            while at < head.pieces and go_on():
                file.write(piece(at))
                at += 1
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Fault("update.not_kept", folder=str(folder)) from error
    return at


def completed(folder: Path, head: UpdateHead) -> Path | None:
    """Give a file that has all its pieces its name and return it; let one go that is not what it was said to be."""
    part = part_of(folder, head)
    try:
        with part.open("rb") as opened:
            whole = hashlib.file_digest(opened, "sha256").hexdigest() == head.digest
        if not whole:
            part.unlink()
            return None
        return part.replace(whole_of(folder, head))
    except OSError as error:
        raise Fault("update.not_kept", folder=str(folder)) from error
