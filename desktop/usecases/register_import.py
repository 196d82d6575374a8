"""An old register judged row by row: what each would become, what the desk has already, what is refused and why."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import islice

from desktop.domain.dossier import Dossier
from desktop.domain.folding import fold
from desktop.domain.headings import Columns
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.sheets import Book, lines_of
from desktop.store.queries import outbox, registers
from desktop.store.queries.registers import Known
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk
from desktop.usecases.long_work import LongWork
from desktop.usecases.old_codes import OldCode, old_code
from desktop.usecases.old_dossiers import Manner, dossier_of_row
from desktop.usecases.old_lives import Lived
from desktop.usecases.old_registers import OldRow, Reader, Register, read_register

_BATCH = 1_000
_DAY = timedelta(days=1)
_RECEIVED = "received_at"
Readings = Callable[[], AbstractContextManager[Reading]]
Same = tuple[str, str, str]


class Fate(StrEnum):
    """What becomes of a row."""

    TAKEN = "taken"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    LEFT_OUT = "left_out"
    PASSED = "passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a table is to be taken in: of which file, which sheet, which column is what, which name is which procedure.

    `leave_open` takes dossiers without an end as running ones; `revise_sent` agrees that days whose figures were sent
    already are sent again, changed.
    """

    book: Book
    sheet: str = ""
    columns: Columns
    alphabet: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    leave_open: bool = True
    revise_sent: bool = False


@dataclass(frozen=True, slots=True)
class RowFate:
    """What becomes of one row of the file, counted from 1; `code` is what its dossier is called, or would be."""

    number: int
    fate: Fate
    code: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Judged:
    """All fates of a register and what they come to.

    `running` are dossiers without an end, `overdue` those of them that are past their date; `sent` the days whose
    figures were sent and would change; `unknown` counts the rows of each procedure's name that nothing is known of.
    """

    fates: list[RowFate] = field(default_factory=list)
    counts: Counter[Fate] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    mended: Counter[str] = field(default_factory=Counter)
    running: int = 0
    overdue: int = 0
    first: date | None = None
    last: date | None = None
    sent: tuple[date, ...] = ()
    spans: set[tuple[date, date | None]] = field(default_factory=set)

    def note(self, fate: RowFate, dossier: Dossier | None, *, now: datetime) -> None:
        """Count one row in."""
        self.fates.append(fate)
        self.counts[fate.fate] += 1
        for each in fate.problems:
            if each.code == "import.procedure_unknown":
                self.unknown[str(each.facts["text"])] += 1
        if dossier is None:
            return
        day = local_date(dossier.received_at)
        self.first = min(self.first or day, day)
        self.last = max(self.last or day, day)
        self.spans.add((day, local_date(dossier.ended_at) if dossier.ended_at else None))
        if dossier.ended_at is None:
            self.running += 1
            self.overdue += dossier.due_at < now


def judge(desk: Desk, *, plan: Plan, work: LongWork) -> Judged:
    """Return the fate of every row; nothing is written. Rejection `file.*` or `work.stopped`."""
    found = Judged()
    now = desk.now()
    for fate, lived in fates(desk, plan, work=work, readings=desk.store.reading, mended=found.mended):
        found.note(fate, lived.dossier if lived else None, now=now)
    with desk.store.reading() as reading:
        found.sent = sent_days(reading, found.spans, today=desk.today())
    return found


def fates(
    desk: Desk, plan: Plan, *, work: LongWork, readings: Readings, mended: Counter[str]
) -> Iterator[tuple[RowFate, Lived | None]]:
    """Return each row's fate in order, with the dossier it becomes where it is taken."""
    lines = lines_of(plan.book, plan.sheet)
    work.total = lines.total
    with readings() as reading:
        number = registers.next_number(reading)
        names = {**registers.names(reading), **plan.names}
        manner = _manner(plan, registers.closed_days(reading))
    reader = Reader(desk.catalogue, desk.today(), names)
    register = read_register(lines, columns=plan.columns, alphabet=plan.alphabet, reader=reader)
    seen = _Seen()
    for batch in _batches(register):
        judged = [_judged(desk, row, manner=manner, import_number=number) for row in batch]
        with readings() as reading:
            seen.look_up(reading, [lived.dossier for _, _, lived in judged if lived])
        for fate, code, lived in judged:
            told = fate if lived is None else seen.checked(fate, code, lived.dossier)
            yield told, lived if told.fate is Fate.TAKEN else None
        work.reach(batch[-1].number)
    mended.update(register.mended)


def _manner(plan: Plan, closed: frozenset[date]) -> Manner:
    return Manner(hands_out="returned_at" in plan.columns.fields, leave_open=plan.leave_open, closed=closed)


def _batches(register: Register) -> Iterator[list[OldRow]]:
    while batch := list(islice(register.rows, _BATCH)):
        yield batch


def _judged(desk: Desk, row: OldRow, *, manner: Manner, import_number: int) -> tuple[RowFate, OldCode, Lived | None]:
    if not row.fields:
        return RowFate(row.number, Fate.PASSED, problems=(Problem.of("import.no_row"),)), OldCode(""), None
    received = row.fields.get(_RECEIVED)
    year = received.year if isinstance(received, datetime) else 0
    code = old_code(str(row.fields.get("external_code", "")), import_number=import_number, row=row.number, year=year)
    try:
        lived = dossier_of_row(desk, row, manner=manner, code=code, now=desk.now())
    except Rejection as refusal:
        fate = Fate.LEFT_OUT if refusal.code == "import.no_end" else Fate.REFUSED
        return RowFate(row.number, fate, code.code if code.whole else "", refusal.problems), code, None
    return RowFate(row.number, Fate.TAKEN, code.code), code, lived


class _Seen:
    """Tells duplicates: by a whole code, or by procedure, person and day where nothing tells two of them apart."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._same: dict[Same, list[tuple[Known, int]]] = {}
        self._known_codes: dict[str, str] = {}
        self._known_same: dict[Same, tuple[Known, ...]] = {}

    def look_up(self, reading: Reading, batch: list[Dossier]) -> None:
        """Ask the desk what it has of a batch."""
        self._known_codes = registers.codes_known(reading, [each.code for each in batch])
        self._known_same = registers.same_known(reading, [_same(each) for each in batch])

    def checked(self, fate: RowFate, code: OldCode, dossier: Dossier) -> RowFate:
        """Return the fate of a row that could be taken, and remember it where it is."""
        problem = self._duplicate(code, dossier)
        if problem is not None:
            return RowFate(fate.number, Fate.DUPLICATE, code.code if code.whole else "", (problem,))
        key = _same(dossier)
        known = Known(dossier.applicant.id, dossier.code, code.mark)
        self._codes[dossier.code] = fate.number
        self._same.setdefault(key, []).append((known, fate.number))
        return fate

    def _duplicate(self, code: OldCode, dossier: Dossier) -> Problem | None:
        if dossier.code in self._codes:
            return Problem.of("import.code_twice", "external_code", row=self._codes[dossier.code])
        if dossier.code in self._known_codes:
            return Problem.of("import.code_known", "external_code", code=dossier.code)
        key = _same(dossier)
        for known, row in self._same.get(key, ()):
            if _alike(known, code, dossier):
                return Problem.of("import.person_twice", "applicant.name", row=row)
        for known in self._known_same.get(key, ()):
            if _alike(known, code, dossier):
                return Problem.of("import.person_known", "applicant.name", code=known.code)
        return None


def _same(dossier: Dossier) -> Same:
    return (dossier.procedure, fold(dossier.applicant.name), local_date(dossier.received_at).isoformat())


def _alike(known: Known, code: OldCode, dossier: Dossier) -> bool:
    if known.person_id and dossier.applicant.id and known.person_id != dossier.applicant.id:
        return False
    return not (known.mark and code.mark) or known.mark == code.mark


def stood(spans: set[tuple[date, date | None]], *, today: date) -> tuple[tuple[date, date], ...]:
    """Return the stretches of days on which any dossier of some spans stood, one after the other, apart."""
    merged: list[tuple[date, date]] = []
    for first, last in sorted((first, last or today) for first, last in spans):
        if merged and first <= merged[-1][1] + _DAY:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, max(first, last)))
    return tuple(merged)


def sent_days(reading: Reading, spans: set[tuple[date, date | None]], *, today: date) -> tuple[date, ...]:
    """Return the days whose figures were frozen for sending and would change, in order."""
    stretches = stood(spans, today=today)
    days = sorted(map(date.fromisoformat, outbox.frozen_days(reading)))
    return tuple(day for day in days if any(first <= day <= last for first, last in stretches))
