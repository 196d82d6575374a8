"""The search index keeps which words, not where: beginnings of one letter to six are looked up, none is gathered."""

from collections.abc import Iterator
from typing import Any

from alembic import op

from desktop.domain.folding import fold

revision = "0007"
down_revision = "0006"

_MADE = """
CREATE VIRTUAL TABLE dossier_search USING fts5(
    words, content='', contentless_delete=1, prefix='1 2 3 4 5 6', detail='none', tokenize='unicode61'
)
"""
_BATCH = 5_000
_PERSON = "{0} ->> '$.name', {0} ->> '$.id', {0} ->> '$.phone', {0} ->> '$.address'"
_PEOPLE = ", ".join(_PERSON.format(column) for column in ("applicant", "nullif(submitter, '')"))
_ROWS = (
    f"SELECT seq, code, national_code, external_code, procedure, procedure_name, {_PEOPLE}"  # noqa: S608  # names of columns
    f" FROM dossier WHERE seq > ? ORDER BY seq LIMIT {_BATCH}"
)


def upgrade() -> None:
    """Make the index anew and put every dossier's words into it."""
    run = op.get_bind().exec_driver_sql
    run("DROP TABLE dossier_search")
    run(_MADE)
    for batch in _batches(run):
        words = [(seq, fold(" ".join(part for part in parts if part))) for seq, *parts in batch]
        run("INSERT INTO dossier_search (rowid, words) VALUES (?, ?)", words)
    run("INSERT INTO dossier_search (dossier_search) VALUES ('optimize')")


def _batches(run: Any) -> Iterator[list[Any]]:  # noqa: ANN401  # a bound method of the library
    after = 0
    while rows := run(_ROWS, (after,)).all():
        yield rows
        after = rows[-1][0]
