"""Every row that the desk has, table by table, as plain values: for taking it all elsewhere, in open formats."""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Table, func, select

from desktop.kernel.clock import to_local
from desktop.store import filing_tables, register_tables, sending_tables, tables
from desktop.store.columns import Base
from desktop.store.unit import Reading

# Named so that every table is known here, whatever else was imported.
KNOWN = (tables, filing_tables, register_tables, sending_tables)
# Figures are counted again from dossiers and acts wherever they are read in.
_COUNTED = frozenset(("summary_day", "summary_cell", "summary_half", "summary_half_cell"))
# A signing key that left the desk would sign for it.
_SECRET = {"desk_key": frozenset(("private",))}
OBJECTS = frozenset(
    (
        "assistance",
        "applicant",
        "submitter",
        "items",
        "because",
        "legs",
        "facts",
        "sheet",
        "before",
        "after",
        "payload",
        "fields",
        "days",
        "reports",
        "differences",
        "late",
    )
)


def shapes() -> dict[str, tuple[str, ...]]:
    """Return the columns of every table that is worth keeping, by its name."""
    return {table.name: tuple(_columns(table)) for table in _tables()}


def count(reading: Reading) -> int:
    """Return how many rows there are in all."""
    counting = (select(func.count()).select_from(table) for table in _tables())
    return sum(int(reading.connection.execute(each).scalar_one()) for each in counting)


def rows(reading: Reading, name: str) -> Iterator[dict[str, Any]]:
    """Return the rows of a table, a plain object each: texts, numbers, objects; moments with Vietnam's offset, files in base64."""
    table = next(each for each in _tables() if each.name == name)
    columns = [table.columns[each] for each in _columns(table)]
    found = reading.connection.execution_options(yield_per=1000).execute(
        select(*columns).order_by(*table.primary_key.columns)
    )
    for row in found:
        yield {column.name: _plain(column.name, value) for column, value in zip(columns, row, strict=True)}


def _tables() -> list[Table]:
    return [each for each in Base.metadata.sorted_tables if each.name not in _COUNTED]


def _columns(table: Table) -> list[str]:
    return [each.name for each in table.columns if each.name not in _SECRET.get(table.name, ())]


def _plain(column: str, value: object) -> object:
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, datetime):
        return to_local(value).isoformat()
    if column in OBJECTS and isinstance(value, str):
        return json.loads(value) if value[:1] in {"{", "["} else value or None
    return value
