"""The floor of storage: the same driver, key and pragmas, bare statements, no rules and no objects."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.runtime.keys import obtain_key
from desktop.runtime.paths import Profile
from desktop.store.engine import connect, dress
from desktop.store.queries import search

INDEXED = "INSERT INTO dossier_search (rowid, words) VALUES (?, ?)"
TOUCHED = "INSERT INTO summary_day (day, touched) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET touched = 1"
USED = (
    "INSERT INTO procedure_use (code, uses, last_used) VALUES (?, 1, ?)"
    " ON CONFLICT (code) DO UPDATE SET uses = uses + 1, last_used = excluded.last_used"
)
FIFTY = "SELECT rowid FROM dossier_search WHERE dossier_search MATCH ? ORDER BY rowid DESC LIMIT 50"


def connected(profile: Profile) -> Any:
    """Return a raw connection to a desk's file, keyed and dressed as the product's own."""
    return dress(connect(profile.database, obtain_key(profile).key))


def fifty_ids(raw: Any, words: str) -> list[tuple[int]]:
    """Ask the bare index for the 50 newest row numbers."""
    found: list[tuple[int]] = raw.execute(FIFTY, (search.expression(words),)).fetchall()
    return found


def row_of(raw: Any, table: str, key: str, value: str) -> dict[str, Any]:
    """Return one whole row by its columns' names."""
    cursor = raw.execute(f"SELECT * FROM {table} WHERE {key} = ?", (value,))  # noqa: S608  # names of tables and columns
    names = [each[0] for each in cursor.description]
    return dict(zip(names, cursor.fetchone(), strict=True))


def inserting(table: str, row: Mapping[str, Any]) -> tuple[str, Sequence[Any]]:
    """Return the statement that puts a whole row into a table, and its values."""
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", tuple(row.values())  # noqa: S608  # the name of a table


def transaction(raw: Any, statements: Sequence[tuple[str, Sequence[Any]]]) -> None:
    """Run the statements in one writing transaction."""
    raw.execute("BEGIN IMMEDIATE")
    for statement, values in statements:
        raw.execute(statement, values)
    raw.execute("COMMIT")
