"""Opening the encrypted file: key first, then the pragmas, transactions in our own hands."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

_PRAGMAS = (
    "PRAGMA cache_size = -65536",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    # A receipt in a citizen's hand must survive a power cut (design §5).
    "PRAGMA synchronous = FULL",
    # A register of a hundred thousand dossiers comes in by one transaction of seconds; whoever writes meanwhile waits.
    "PRAGMA busy_timeout = 30000",
    "PRAGMA temp_store = MEMORY",
)


def connect(path: Path, key: bytes) -> Any:  # noqa: ANN401  # the driver has no types
    """Return a raw connection that has been given its 32-byte key; nothing was read from the file yet."""
    raw = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=256)
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return raw


def dress(raw: Any) -> Any:  # noqa: ANN401  # the driver has no types
    """Set the pragmas on a connection; `foreign_keys` must come before any transaction."""
    for pragma in _PRAGMAS:
        raw.execute(pragma)
    return raw


def make_engine(path: Path, key: bytes) -> Engine:
    """Return the engine of a file; writers begin immediately, so that none finds the file locked half-way."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: dress(connect(path, key)),
        module=sqlcipher,
        poolclass=QueuePool,
        # What a statement carries is somebody's name; an error must not repeat it.
        hide_parameters=True,
        pool_size=4,
        max_overflow=4,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
