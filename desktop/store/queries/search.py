"""Search as you type: every word a prefix, any order, no tone marks, newest first."""

import unicodedata
from datetime import datetime

from desktop.domain.folding import fold
from desktop.domain.rows import DossierRow
from desktop.kernel.clock import VIETNAM
from desktop.store.queries.dossiers import LINE, by_code, line_of
from desktop.store.unit import Reading

# The index keeps no places of words, so that what it takes for two must be two here. It knows the letters of an older
# Unicode than Python does: what was a letter in the oldest that Python keeps is one to both.
_LETTERS = unicodedata.ucd_3_2_0
_COLUMNS = ", ".join(f"d.{column.key}" for column in LINE)
# The index gives 50 row numbers newest first; only those 50 rows are then looked at.
_QUERY = (
    f"SELECT {_COLUMNS} FROM (SELECT rowid AS seq FROM dossier_search WHERE dossier_search MATCH ?"  # noqa: S608  # names of columns
    " ORDER BY rowid DESC LIMIT ?) AS hit JOIN dossier AS d ON d.seq = hit.seq ORDER BY d.seq DESC"
)
_TIMES = tuple(place for place, column in enumerate(LINE) if column.key in {"received_at", "due_at", "ended_at"})


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
    found = []
    for row in rows:
        values = list(row)
        for place in _TIMES:
            if values[place] is not None:
                values[place] = datetime.fromtimestamp(values[place] / 1000, VIETNAM)
        found.append(line_of(values))
    exact = by_code(reading, words) if "-" in words or "." in words else None
    if exact is not None:
        found.sort(key=lambda row: row.id != exact.id)
    return tuple(found)
