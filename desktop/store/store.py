"""The open file: hands out readings and units of work, and closes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine

from desktop.store import upgrade
from desktop.store.engine import make_engine
from desktop.store.failures import machine_failures
from desktop.store.high_water import HighWater
from desktop.store.unit import Reading, Unit, one_unit


@dataclass(frozen=True, slots=True)
class Apart:
    """One connection kept for a long work: tables of its own are seen by no other, and are in no file."""

    _connection: Connection
    _high_water: HighWater

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open a snapshot of the file; writing to tables of its own keeps nobody waiting."""
        with self._connection.execution_options(writes=False).begin():
            yield Reading(self._connection, self._high_water)

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """Open a transaction that writes to the file; commit at the end, roll back on any exception."""
        begun = self._connection.execution_options(writes=True).begin()
        with one_unit(begun, connection=self._connection, high_water=self._high_water) as unit:
            yield unit


class Store:
    """One desk's file. Several processes may have it open: SQLite's own locks keep writers apart."""

    def __init__(self, engine: Engine, high_water: HighWater) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._high_water = high_water

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """Open a transaction that writes; commit at the end, roll back on any exception."""
        with (
            machine_failures(),
            self._writer.connect() as connection,
            one_unit(connection.begin(), connection=connection, high_water=self._high_water) as unit,
        ):
            yield unit

    @contextmanager
    def apart(self) -> Iterator[Apart]:
        """Keep one connection for a long work, and let go of all that it staged at its end."""
        with machine_failures(), self._engine.connect() as connection:
            try:
                yield Apart(connection, self._high_water)
            finally:
                connection.invalidate()

    @contextmanager
    def erasing(self) -> Iterator[Unit]:
        """Open a transaction that writes, and leave nothing behind of what it overwrites.

        Freed space is wiped as it goes; after the commit the file is rewritten, because what earlier acts freed was
        not, and the log beside it is emptied.
        """
        with machine_failures(), self._writer.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is None:
                message = "a connection that was just opened has its driver's own"
                raise AssertionError(message)
            raw.cursor().execute("PRAGMA secure_delete = ON").fetchall()
            try:
                with one_unit(connection.begin(), connection=connection, high_water=self._high_water) as unit:
                    yield unit
                for pragma in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                    raw.cursor().execute(pragma).fetchall()
            finally:
                raw.cursor().execute("PRAGMA secure_delete = OFF").fetchall()

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open a snapshot for reading."""
        with machine_failures(), self._engine.begin() as connection:
            yield Reading(connection, self._high_water)

    def close(self) -> None:
        """Let the engine tidy its statistics and close every connection."""
        with machine_failures(), self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA optimize")
        self._engine.dispose()


def open_store(path: Path, key: bytes, *, backups: Path) -> Store:
    """Open the file of a profile, making or upgrading it first.

    Raises Fault `store.too_new` for a file of a newer release, `store.wrong_key`, `store.damaged` or another
    `store.*` when the machine does not allow it; the file is untouched then.
    """
    with machine_failures():
        upgrade.bring_up(path, key, backups=backups)
    return Store(make_engine(path, key), HighWater(path.with_name("numbers.json")))
