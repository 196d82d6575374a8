"""A desk's file set aside whole before an update, and put back in its place when the update is undone."""

import os
import shutil
from datetime import datetime
from pathlib import Path

from desktop.store import backup
from desktop.store.engine import connect, dress
from desktop.store.failures import machine_failures
from desktop.store.upgrade import version_of

_WORK = ("journal", "dossier")


def set_aside(path: Path, key: bytes, folder: Path, *, number: str, at: datetime) -> tuple[Path, str]:
    """Copy a desk's file whole into a folder; return the copy and the version of the data in it.

    `number` is that of the program that wrote it. Raises Fault `backup.*` or `store.*` when the machine refuses.
    """
    taken = backup.take(path, key, folder / backup.name_of(owner="", label=f"v{number}", at=at))
    return taken, data_version(taken, key)


def data_version(path: Path, key: bytes) -> str:
    """Return the version of the data in a file; Fault `store.*` when it cannot be read."""
    with machine_failures():
        return version_of(path, key)


def work_in(path: Path, key: bytes) -> tuple[int, int]:
    """Return how many acts and how many dossiers a file of any version holds."""
    with machine_failures():
        raw = connect(path, key)
        try:
            acts, dossiers = (raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in _WORK)  # noqa: S608  # names of ours
        finally:
            raw.close()
    return int(acts), int(dossiers)


def put_in_place(copy: Path, path: Path, key: bytes) -> None:
    """Let a copy take the place of a desk's file, which nobody has open; killed anywhere, one of the two is there whole.

    The log beside the present file is emptied into it first: left behind, it would be read into the copy.
    """
    part = path.with_suffix(".part")
    with machine_failures():
        shutil.copyfile(copy, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        raw = dress(connect(path, key))
        try:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            raw.close()
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        part.chmod(0o600)
        part.replace(path)
