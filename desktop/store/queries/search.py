"""Search as you type: every word a prefix, any order, no tone marks, newest first."""

import unicodedata

from sqlalchemy import Integer, column, select, table, text

from desktop.domain.folding import fold
from desktop.domain.rows import DossierRow, Page, Wanted
from desktop.store.queries.dossiers import COLUMNS, LINE, by_code, line_of, narrowed, stored_line
from desktop.store.tables import DossierTable as Table
from desktop.store.unit import Reading

# The index keeps no places of words, so that what it takes for two must be two here. It knows the letters of an older
# Unicode than Python does: what was a letter in the oldest that Python keeps is one to both.
_LETTERS = unicodedata.ucd_3_2_0
# The index gives 50 row numbers newest first; only those 50 rows are then looked at.
_QUERY = (
    f"SELECT {COLUMNS} FROM (SELECT rowid AS seq FROM dossier_search WHERE dossier_search MATCH ?"  # noqa: S608  # names of columns
    " ORDER BY rowid DESC LIMIT ?) AS hit JOIN dossier ON dossier.seq = hit.seq ORDER BY dossier.seq DESC"
)
_HITS = table("dossier_search", column("rowid", Integer))
_MATCHES = text("dossier_search MATCH :match")


def expression(words: str) -> str:
    """Return the index's own query for typed words; empty when nothing searchable was typed."""
    plain = "".join(each if _LETTERS.category(each)[0] in "LN" else " " for each in fold(words))
    return " ".join(f'"{word}"*' for word in plain.split())


def find(reading: Reading, words: str, *, limit: int = 50) -> tuple[DossierRow, ...]:
    """Return the dossiers that every word begins a word of; a whole code comes first."""
    match = expression(words)
    if not match:
        return ()
    rows = reading.connection.exec_driver_sql(_QUERY, (match, limit)).all()
    return _exact_first(reading, words, [stored_line(row) for row in rows])


def page(reading: Reading, wanted: Wanted, *, after: int | None, limit: int) -> Page:
    """Return one page of the dossiers that words find and the rest of `wanted` narrows, newest first.

    A whole code comes first. `after` is the `after` of the page before, None for the first.
    """
    match = expression(wanted.words)
    if not match:
        return Page()
    # The sum keeps SQLite from looking each dossier up in the index: the index is read once, newest first, and stops.
    query = narrowed(select(*LINE).where(Table.seq == _HITS.c.rowid + 0, _MATCHES), wanted)
    if after is not None:
        query = query.where(_HITS.c.rowid < after)
    query = query.order_by(_HITS.c.rowid.desc()).limit(limit)
    rows = [line_of(tuple(row)) for row in reading.connection.execute(query, {"match": match})]
    last = rows[-1].seq if len(rows) == limit else None
    return Page(rows=_exact_first(reading, wanted.words, rows) if after is None else tuple(rows), after=last)


def _exact_first(reading: Reading, words: str, found: list[DossierRow]) -> tuple[DossierRow, ...]:
    exact = by_code(reading, words) if "-" in words or "." in words else None
    return tuple(sorted(found, key=lambda row: row.id != exact.id) if exact is not None else found)
