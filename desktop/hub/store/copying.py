"""A copy of a hub's embedded database, whole and proven; a server's is its own tools' business (operations page)."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from desktop.hub.store import upgrade
from desktop.hub.store.database import Database
from desktop.kernel.errors import Fault, Rejection

_MARK = b"SQLite format 3\x00"


def copy_out(database: Database, target: Path) -> int:
    """Write everything of one moment into a new file that only its owner can read; return its bytes.

    Raises Rejection `hub.copy_there`, `hub.copy_by_server`, Fault `hub.copy_not_written`.
    """
    if database.many_writers:
        raise Rejection("hub.copy_by_server", "db")
    if target.exists():
        raise Rejection("hub.copy_there", "file", file=str(target))
    try:
        database.copy_into(target)
    except (OSError, sqlite3.Error) as error:
        target.unlink(missing_ok=True)
        raise Fault("hub.copy_not_written", file=str(target)) from error
    return target.stat().st_size


def put_back(source: Path, file: Path) -> str:
    """Put a proven copy in the place of a hub's file, which is kept beside it; return the kept one's name, if any.

    Raises Rejection `file.missing`, `hub.copy_unfit` for a file that is no whole copy of a hub, `hub.copy_newer`,
    `hub.copy_running` while a server has the file open, Fault `hub.copy_not_written`.
    """
    check(source)
    kept = file.with_name(f"{file.stem}-truoc-khi-khoi-phuc{file.suffix}")
    if file.exists():
        _still(file)
    try:
        fresh = file.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        fresh.write_bytes(source.read_bytes())
        if file.exists():
            file.replace(kept)
        fresh.replace(file)
    except (OSError, sqlite3.Error) as error:
        raise Fault("hub.copy_not_written", file=str(file)) from error
    return str(kept) if kept.exists() else ""


def check(source: Path) -> None:
    """Refuse what is no whole copy of a hub of this version or an older one."""
    if not source.is_file():
        raise Rejection("file.missing", "file", file=str(source))
    with source.open("rb") as opened:
        if opened.read(len(_MARK)) != _MARK:
            raise Rejection("hub.copy_unfit", "file", file=str(source))
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as connection:
            whole = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            key = connection.execute("SELECT count(*) FROM hub_key").fetchone()[0]
    except sqlite3.Error as error:
        raise Rejection("hub.copy_unfit", "file", file=str(source)) from error
    if not whole or not key or version is None:
        raise Rejection("hub.copy_unfit", "file", file=str(source))
    if version[0] not in upgrade.KNOWN:
        raise Rejection("hub.copy_newer", "file", found=version[0], known=upgrade.NEWEST)


def _still(file: Path) -> None:
    """Fold the file's journal into it; Rejection `hub.copy_running` when somebody has it open."""
    with closing(sqlite3.connect(file, timeout=1, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            raise Rejection("hub.copy_running", "file") from error
