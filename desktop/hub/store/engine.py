"""Opening the hub's database: an embedded SQLite file, or PostgreSQL by its URL."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from desktop.kernel.errors import Rejection

_PRAGMAS = (
    "PRAGMA cache_size = -65536",
    "PRAGMA journal_mode = WAL",
    # A receipt in a commune's hand must survive a power cut.
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 10000",
    "PRAGMA temp_store = MEMORY",
)
_POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")
_POOL = 8
# Longer than the statement may take at 17:00 of the last day of a month, shorter than a desk waits.
_PATIENCE_MS = 20_000


def open_database(url: str) -> Engine:
    """Return the engine of a database; Rejection `hub.database_unknown` for a URL of neither kind."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise Rejection("hub.database_unknown", "db") from error
    if parsed.drivername in _POSTGRES:
        return _postgres(url)
    if parsed.drivername == "sqlite" and parsed.database:
        return _sqlite(Path(parsed.database))
    raise Rejection("hub.database_unknown", "db")


def _postgres(url: str) -> Engine:
    named = make_url(url).set(drivername="postgresql+psycopg")
    return create_engine(
        named,
        pool_size=_POOL,
        max_overflow=0,
        # A worker that finds all connections taken says "later" instead of waiting with the desk (sync T21).
        pool_timeout=5,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"options": f"-c lock_timeout={_PATIENCE_MS} -c timezone=UTC"},
    )


def _sqlite(file: Path) -> Engine:
    def connect() -> Any:  # noqa: ANN401  # the driver's own type says nothing here
        raw = sqlite3.connect(file, isolation_level=None, check_same_thread=False, cached_statements=256)
        for pragma in _PRAGMAS:
            raw.execute(pragma)
        return raw

    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=_POOL,
        max_overflow=0,
        pool_timeout=5,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
