"""The open database: hands out snapshots to read and transactions to write, and names what the machine could not do."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Table, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from desktop.hub.store import people, upgrade
from desktop.hub.store.engine import open_database
from desktop.kernel.errors import Fault

Row = Mapping[str, Any]
TABLES = people.AuditTable.metadata


class Database:
    """One hub's data. Several workers may have it open: the database's own locks keep writers apart."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    @classmethod
    def open(cls, url: str) -> "Database":
        """Open a database by its URL and bring it to the newest version.

        Raises Rejection `hub.database_unknown`, Fault `hub.database_down` or `hub.too_new`.
        """
        engine = open_database(url)
        try:
            with machine_failures():
                upgrade.bring_up(engine, file=file_of(url))
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    @property
    def file(self) -> Path | None:
        """The file of an embedded database, None for a server's."""
        return file_of(self._engine.url.render_as_string())

    @property
    def many_writers(self) -> bool:
        """Whether several transactions may write at once."""
        return self._engine.dialect.name == "postgresql"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a snapshot: everything read through it belongs together."""
        with machine_failures(), self._engine.connect() as connection:
            if self.many_writers:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that writes; commit at the end, roll back on any exception."""
        with machine_failures(), self._writer.begin() as connection:
            yield connection

    def copy_into(self, target: Path) -> None:
        """Write everything of one moment into an empty file; for an embedded database only."""
        with machine_failures():
            upgrade.copy_into(self._engine, target)

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def file_of(url: str) -> Path | None:
    """Return the file behind a SQLite URL, None for a server's."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.drivername == "sqlite" and parsed.database else None


@contextmanager
def machine_failures() -> Iterator[None]:
    """Raise Fault `hub.crowded` or `hub.database_down` for what the machine could not do; let defects through."""
    try:
        yield
    except IntegrityError:
        raise
    except PoolTimeout as error:
        raise Fault("hub.crowded") from error
    except (OperationalError, sqlite3.OperationalError) as error:
        said = str(error).lower()
        busy = "locked" in said or "lock timeout" in said or "deadlock" in said
        raise Fault("hub.crowded" if busy else "hub.database_down") from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Fault("hub.database_down") from error
        raise


def table(model: type) -> Table:
    """Return the table of a model, for statements that name columns."""
    found: Table = model.__table__  # type: ignore[attr-defined]  # every model has one
    return found


def keep(connection: Connection, model: type, rows: Sequence[Row]) -> None:
    """Insert rows, replacing those of the same key; columns that are not named stay."""
    _upsert(connection, model, rows, add=False)


def add_up(connection: Connection, model: type, rows: Sequence[Row]) -> None:
    """Insert rows, adding to those of the same key.

    Rows are put in the order of their keys, so that two workers never wait for each other in a ring.
    """
    keys = [column.name for column in table(model).primary_key]
    _upsert(connection, model, sorted(rows, key=lambda row: [row[key] for key in keys]), add=True)


def _upsert(connection: Connection, model: type, rows: Sequence[Row], *, add: bool) -> None:
    if rows:
        connection.execute(_upserting(model, tuple(rows[0]), connection.dialect.name, add=add), rows)


@cache
def _upserting(model: type, names: tuple[str, ...], dialect: str, *, add: bool) -> Executable:
    """Return the statement for rows of these columns; made once, for making it costs more than running it."""
    target = table(model)
    keys = [column.name for column in target.primary_key]
    statement = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(target)
    new = statement.excluded
    changed = {name: target.c[name] + new[name] if add else new[name] for name in names if name not in keys}
    if not changed:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)
