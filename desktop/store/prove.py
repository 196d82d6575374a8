"""Proves the file: whole pages, whole references, an unbroken journal, nothing in one place that lacks in another."""

from collections.abc import Iterator

from desktop.domain.journal import first_break
from desktop.kernel.errors import Problem
from desktop.store.queries import journal
from desktop.store.unit import Reading

_COUNTS = (
    (
        "store.dossier_without_act",
        """SELECT count(*) FROM dossier d WHERE d.imported = 0
        AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.subject = d.id)""",
    ),
    (
        "store.dossier_without_number",
        # By the dossier alone: a correction may move the day of reception, the number stays what it was.
        """SELECT count(*) FROM dossier WHERE imported = 0 AND id NOT IN (SELECT dossier FROM number WHERE state = 'used')""",
    ),
    (
        "store.number_without_dossier",
        """SELECT count(*) FROM number n WHERE n.state = 'used' AND NOT EXISTS
        (SELECT 1 FROM dossier d WHERE d.id = n.dossier)""",
    ),
    (
        "store.events_missing",
        """SELECT count(*) FROM dossier d WHERE d.events <>
        (SELECT count(*) FROM dossier_event e WHERE e.dossier = d.id)""",
    ),
    (
        "store.event_without_act",
        """SELECT count(*) FROM dossier_event e WHERE NOT EXISTS (SELECT 1 FROM dossier d
        WHERE d.id = e.dossier AND e.number <= d.brought) AND NOT EXISTS (SELECT 1 FROM journal j
        WHERE j.subject = e.dossier AND j.act = e.verb AND json_extract(j."after", '$.number') = e.number)""",
    ),
    (
        # An import is one act: its number in the journal, and as many dossiers as that act says, or none once undone.
        "store.import_incomplete",
        """SELECT count(*) FROM register_import i WHERE
        (SELECT count(*) FROM dossier d WHERE d.imported = i.number) <> iif(i.undone_at IS NULL, i.taken, 0)
        OR NOT EXISTS (SELECT 1 FROM journal j WHERE j.subject = 'import/' || i.number AND j.act = 'import_register'
        AND json_extract(j."after", '$.taken') = i.taken)""",
    ),
    (
        "store.import_unknown",
        """SELECT count(*) FROM dossier d WHERE d.imported > 0
        AND d.imported NOT IN (SELECT number FROM register_import)""",
    ),
    (
        "store.search_incomplete",
        "SELECT abs((SELECT count(*) FROM dossier) - (SELECT count(*) FROM dossier_search_docsize))",
    ),
)


def prove(reading: Reading) -> tuple[Problem, ...]:
    """Return what does not hold, nothing when all does."""
    return tuple(_problems(reading))


def _problems(reading: Reading) -> Iterator[Problem]:
    driver = reading.connection.exec_driver_sql
    # FTS5 looks at what it remembers of its index, and forgets it only when asked a question: a connection that knew the
    # index before another one wrote would call new pages damaged.
    driver("SELECT rowid FROM dossier_search LIMIT 1").first()
    said = driver("PRAGMA integrity_check").scalar()
    if said != "ok":
        yield Problem.of("store.damaged")
    if driver("PRAGMA foreign_key_check").first() is not None:
        yield Problem.of("store.reference_broken")
    broken = first_break(journal.walk(reading))
    if broken is not None:
        yield Problem.of(f"store.journal_{broken.kind}", seq=broken.seq)
    for code, query in _COUNTS:
        count = driver(query).scalar()
        if count:
            yield Problem.of(code, count=count)
