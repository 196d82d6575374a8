"""Files that somebody names: read up to a size, written at the place that was asked for."""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.sheet_limits import LARGEST

_PIECE = 1024 * 1024


def write_file(place: Path, content: bytes) -> Path:
    """Write the bytes and return their place; Fault `file.not_written` when the disk does not take them.

    They are on the disk itself when it returns: a stick that is pulled in the next moment holds them.
    """
    try:
        with place.open("wb") as file:
            file.write(content)
            file.flush()
            # A pipe, to which a shell may lead an output, keeps nothing that could be lost.
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                os.fsync(file.fileno())
    except OSError as error:
        raise Fault("file.not_written", file=str(place)) from error
    return place


def copy_file(source: Path, target: Path) -> None:
    """Copy a file; it is on the disk itself when this returns. OSError when one is not read or the other not written."""
    with source.open("rb") as opened, target.open("wb") as file:
        shutil.copyfileobj(opened, file, _PIECE)
        file.flush()
        os.fsync(file.fileno())


def brought(file: Path, *, most: int) -> bytes:
    """Return the bytes of a file on a stick, at most one more than `most`: whoever reads them sees that it is too long.

    Raises Rejection `file.missing`, Fault `file.unreadable`.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(most + 1)
    except FileNotFoundError as error:
        raise Rejection("file.missing", "file", file=str(file)) from error
    except OSError as error:
        raise Fault("file.unreadable", file=str(file)) from error


def copy_from_stick(source: Path, target: Path) -> tuple[int, str]:
    """Copy a file and return how many bytes it has and their SHA-256; Fault `update.stick_gone`, OSError of the target."""
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as file:
        for piece in _pieces(source):
            digest.update(piece)
            size += len(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return size, digest.hexdigest()


def _pieces(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    except OSError as error:
        raise Fault("update.stick_gone") from error


def content_of(file: Path) -> bytes:
    """Return the bytes of a file of at most 64 MB; Rejection `file.missing` or `file.too_large`, Fault otherwise."""
    try:
        if file.stat().st_size > LARGEST:
            raise Rejection("file.too_large", "file", file=file.name)
        return file.read_bytes()
    except FileNotFoundError as error:
        raise Rejection("file.missing", "file", file=str(file)) from error
    except OSError as error:
        raise Fault("file.unreadable", file=str(file)) from error
