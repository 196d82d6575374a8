"""What a day's close is made of: its dossiers, their papers, its numbers, what still waits for the printer."""

from datetime import date

from sqlalchemy import exists, or_, select

from desktop.domain.closing import DayFacts, TakenIn
from desktop.domain.codes import parse_code
from desktop.domain.rows import PrintState
from desktop.kernel.clock import local_date
from desktop.store.queries import journal, numbers, print_jobs
from desktop.store.tables import DossierTable, NumberTable, PrintJobTable
from desktop.store.unit import Reading

_RECEIPT = "receipt"


def of_day(reading: Reading, day: date, *, desk: int, closed_at_seq: int | None) -> DayFacts:
    """Return the facts of a day of one desk; `closed_at_seq` is the journal's end when the day was last closed."""
    return DayFacts(
        taken=_taken(reading, day, desk=desk, closed_at_seq=closed_at_seq),
        numbers=numbers.of_day(reading, day, desk=desk),
        highest=numbers.highest(reading, day, desk=desk),
        # A report that waits for the printer is no paper of the day's dossiers.
        jobs=tuple(
            each for each in print_jobs.open_jobs(reading) if each.dossier and local_date(each.created_at) == day
        ),
    )


def _taken(reading: Reading, day: date, *, desk: int, closed_at_seq: int | None) -> tuple[TakenIn, ...]:
    """Return the dossiers that carry a number of the day, and those received on it that carry none at all.

    A dossier whose moment of reception was corrected to another day still belongs to the day of its number.
    """
    table, number, job = DossierTable, NumberTable, PrintJobTable
    numbered = select(number.dossier).where(number.day == day.isoformat(), number.desk == desk, number.state == "used")
    on_paper = exists().where(job.dossier == table.id, job.kind == _RECEIPT, job.state == PrintState.SENT.value)
    query = (
        select(
            table.id, table.code, table.printed, on_paper.label("on_paper"), table.id.in_(numbered).label("numbered")
        )
        # What an old register brought has its number from there, and no receipt of this desk.
        .where(
            table.desk == desk, table.imported == 0, or_(table.received_day == day.isoformat(), table.id.in_(numbered))
        )
        .order_by(table.seq)
    )
    rows = [
        row
        for row in reading.connection.execute(query)
        if row.numbered or not _numbered_elsewhere(reading, row.id, row.code, desk)
    ]
    first = journal.first_of(reading, (row.id for row in rows)) if closed_at_seq is not None else {}
    return tuple(
        TakenIn(
            id=row.id,
            code=row.code,
            printed=bool(row.printed),
            on_paper=bool(row.on_paper),
            numbered=bool(row.numbered),
            after_close=closed_at_seq is not None and first.get(row.id, 0) > closed_at_seq,
        )
        for row in rows
    )


def _numbered_elsewhere(reading: Reading, dossier: str, code: str, desk: int) -> bool:
    said = parse_code(code)
    return said is not None and numbers.is_registered(reading, said.day, desk=desk, dossier=dossier)
