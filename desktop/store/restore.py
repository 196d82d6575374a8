"""Putting a copy in the place of the file: looked into first, made ready beside it, changed for it in one rename."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.kernel.errors import Fault, Rejection
from desktop.store import upgrade
from desktop.store.engine import connect
from desktop.store.failures import ENGINE_ERRORS, machine_failures

_SHOWN = 20
_LOGS = ("-wal", "-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What a copy holds: whose it is, its version, how many dossiers, the journal's last act (its moment and number)."""

    unit_code: str
    unit_name: str
    desk: int
    version: str
    dossiers: int
    last_at: datetime | None
    last_act: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What the present file has and a copy has not: dossiers with the first codes, and acts on the journal."""

    dossiers: int
    codes: tuple[str, ...]
    acts: int


def look_into(file: Path, key: bytes, *, newer: bool = False) -> Inside:
    """Return what a copy holds, having read every page of it; `newer` data than this release knows only where told.

    Raises Rejection `restore.not_a_copy` (another key, or no copy at all), `restore.damaged`, `restore.empty`,
    `restore.too_new`, `file.missing`, Fault `file.unreadable`.
    """
    if not file.is_file():
        raise Rejection("file.missing", "file", file=str(file))
    with _reading_copy(file):
        raw = connect(file, key)
        try:
            tables = _tables(raw)
            if "alembic_version" not in tables or "desk" not in tables:
                raise Rejection("restore.not_a_copy", "file", file=file.name)
            version = str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])
            if version not in upgrade.KNOWN and not newer:
                raise Rejection("restore.too_new", "file", found=version, known=upgrade.NEWEST)
            if raw.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise Rejection("restore.damaged", "file", file=file.name)
            return _inside(raw, version)
        finally:
            raw.close()


@contextmanager
def _reading_copy(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Fault("file.unreadable", file=str(file)) from error
    except ENGINE_ERRORS as error:
        if "disk I/O" in str(error):
            # The stick was pulled out: the copy on it may be as good as ever.
            raise Fault("file.unreadable", file=str(file)) from error
        code = "restore.not_a_copy" if "not a database" in str(error) else "restore.damaged"
        raise Rejection(code, "file", file=file.name) from error


def _tables(raw: Any) -> frozenset[str]:  # noqa: ANN401  # the driver has no types
    return frozenset(name for (name,) in raw.execute("SELECT name FROM sqlite_master").fetchall())


def _inside(raw: Any, version: str) -> Inside:  # noqa: ANN401  # the driver has no types
    whose = raw.execute("SELECT unit_code, unit_name, desk FROM desk").fetchone()
    if whose is None:
        raise Rejection("restore.empty", "file")
    last = raw.execute("SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return Inside(
        unit_code=str(whose[0]),
        unit_name=str(whose[1]),
        desk=int(whose[2]),
        version=version,
        dossiers=int(raw.execute("SELECT count(*) FROM dossier").fetchone()[0]),
        last_at=datetime.fromisoformat(last[1]) if last else None,
        last_act=int(last[0]) if last else 0,
    )


def lost_by(present: Path, key: bytes, copy: Path, copy_key: bytes) -> Lost | None:
    """Return what would be lost by putting a copy in the present file's place; None when that one cannot be read."""
    try:
        raw = connect(present, key)
        try:
            raw.execute("ATTACH DATABASE ? AS held KEY \"x'" + copy_key.hex() + "'\"", (str(copy),))
            gone = " FROM main.dossier WHERE id NOT IN (SELECT id FROM held.dossier)"
            count = raw.execute("SELECT count(*)" + gone).fetchone()[0]
            codes = raw.execute("SELECT code" + gone + " ORDER BY seq DESC LIMIT ?", (_SHOWN,)).fetchall()
            acts = raw.execute(
                "SELECT count(*) FROM main.journal WHERE hash NOT IN (SELECT hash FROM held.journal)"
            ).fetchone()[0]
        finally:
            raw.close()
    except ENGINE_ERRORS:
        return None
    return Lost(dossiers=int(count), codes=tuple(str(code) for (code,) in codes), acts=int(acts))


def make_ready(copy: Path, key: bytes, target: Path) -> None:
    """Write a copy beside the present file, to be worked on before it takes its place."""
    discard(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(copy, target)
        target.chmod(0o600)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise Fault(
            "store.disk_full" if "space" in str(error).lower() else "file.unreadable", file=str(copy)
        ) from error
    look_into(target, key)


def discard(target: Path) -> None:
    """Take a file that was made ready away, with what stands beside it."""
    for each in ("", *_LOGS):
        target.with_name(target.name + each).unlink(missing_ok=True)


def change_places(ready: Path, present: Path, key: bytes, *, aside: Path | None) -> Path | None:
    """Keep the present file aside, whole or as damaged as it is, and put the ready one in its place; in that order.

    Until the last step, one rename, the present file stands. Returns where it is kept, None when there was none, or
    none worth keeping (`aside` is None).
    Raises Fault `restore.in_use` while another program has it open.
    """
    with machine_failures():
        kept = _keep(present, key, aside) if present.exists() and aside is not None else None
        for each in _LOGS:
            present.with_name(present.name + each).unlink(missing_ok=True)
        ready.replace(present)
    return kept


def _keep(present: Path, key: bytes, aside: Path) -> Path:
    logs = _LOGS if not _settled(present, key) else ()
    aside.parent.mkdir(parents=True, exist_ok=True)
    try:
        for each in ("", *logs):
            source = present.with_name(present.name + each)
            if source.exists():
                shutil.copyfile(source, aside.with_name(aside.name + each))
                aside.with_name(aside.name + each).chmod(0o600)
    except OSError as error:
        raise Fault("backup.not_written", folder=str(aside.parent)) from error
    return aside


def _settled(present: Path, key: bytes) -> bool:
    """Bring everything of the present file into its one file, which also tells whether somebody else has it open.

    False for a file that cannot be read: its log is kept aside with it.
    """
    try:
        raw = connect(present, key)
        try:
            raw.execute("PRAGMA busy_timeout = 1000").fetchall()
            raw.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            raw.close()
    except ENGINE_ERRORS as error:
        if "locked" in str(error):
            raise Fault("restore.in_use") from error
        return False
    return True
