"""The packages of a profile's updates: copied in from a file, proven by size and digest, let go when nobody needs them."""

import hashlib
import os
import shutil
from collections.abc import Callable, Collection
from pathlib import Path
from typing import IO

from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.installation import DEBIAN
from desktop.runtime.updates.trust import Package

Progress = Callable[[int], None]
Halted = Callable[[], bool]
_PIECE = 1024 * 1024
# What is left free beside the package for the copy of the data and for the work of the day.
SPARE = 64 * 1024 * 1024
_MEGABYTE = 1_000_000


def place_of(package: Package, folder: Path) -> Path:
    """Return where a package lies in the folder of a profile's packages."""
    ending = "deb" if package.system == DEBIAN else "exe"
    return folder / f"motcua-{package.number}-{package.digest[:12]}.{ending}"


def is_whole(package: Package, file: Path) -> bool:
    """Tell whether a file is this package, byte by byte; False also for one that cannot be read."""
    try:
        if file.stat().st_size != package.length:
            return False
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == package.digest
    except OSError:
        return False


def need_room(folder: Path, size: int) -> None:
    """Raise Fault `update.no_room` unless the folder's disk takes that many bytes and some more."""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE:
        raise Fault("update.no_room", needed=(size + SPARE) // _MEGABYTE + 1, free=free // _MEGABYTE)


def take_in(package: Package, source: IO[bytes], *, folder: Path, progress: Progress, halted: Halted) -> Path:
    """Copy a package in and return where it lies; `progress` is told the bytes so far, `halted` may stop it.

    It has its name only when it is whole and proven: whatever ends the copying leaves no package, at most a part that
    the next copying writes over. Raises Rejection `update.altered`, `update.halted`; Fault `update.no_room`,
    `update.not_kept`.
    """
    target = place_of(package, folder)
    if is_whole(package, target):
        return target
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        need_room(folder, package.length)
        with part.open("wb") as file:
            if _copied(source, file, package.length, progress=progress, halted=halted) != package.digest:
                raise Rejection("update.altered")
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise Fault("update.not_kept", folder=str(folder)) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def _copied(source: IO[bytes], target: IO[bytes], length: int, *, progress: Progress, halted: Halted) -> str:
    """Copy at most one byte more than was signed for, and return the digest of what was copied."""
    digest = hashlib.sha256()
    done = 0
    while done <= length and (piece := _read(source, min(_PIECE, length + 1 - done))):
        if halted():
            raise Rejection("update.halted")
        digest.update(piece)
        target.write(piece)
        done += len(piece)
        progress(done)
    return digest.hexdigest()


def _read(source: IO[bytes], size: int) -> bytes:
    """Read from the stick, which may be pulled out: that is no failure of this machine's disk."""
    try:
        return source.read(size)
    except OSError as error:
        raise Fault("update.stick_gone") from error


def keep_only(folder: Path, kept: Collection[Path]) -> None:
    """Delete what lies in a folder of packages and is not among these."""
    for file in folder.iterdir() if folder.is_dir() else ():
        if file not in kept:
            file.unlink(missing_ok=True)
