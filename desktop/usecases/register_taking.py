"""An old register taken in, all of it or nothing, and taken out again; what was taken in when."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.dossier import Dossier
from desktop.domain.imports import Import
from desktop.domain.journal import Act, canonical
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.store.queries import incoming, journal, registers
from desktop.store.queries.incoming import Moves
from desktop.store.store import Apart
from desktop.store.unit import Unit
from desktop.usecases.acts import standing
from desktop.usecases.desk import Desk
from desktop.usecases.long_work import LongWork
from desktop.usecases.old_lives import Lived
from desktop.usecases.receive import facts_of
from desktop.usecases.register_import import Fate, Judged, Plan, RowFate, fates, sent_days, stood

_AT_ONCE = 2_000
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Imported:
    """A register that was taken in, what each of its rows became, and what changed."""

    made: Import
    fates: tuple[RowFate, ...]
    changes: Changes


def imports(desk: Desk) -> tuple[Import, ...]:
    """Return every import of this desk, the newest first, those that were undone too."""
    with desk.store.reading() as reading:
        return registers.every(reading)


def take_in(desk: Desk, *, plan: Plan, work: LongWork) -> Imported:
    """Take in every row that can be, in one transaction of its own number; the rest is told.

    Rejection `import.nothing` where no row can be, `import.days_sent` while nobody agreed that days already sent
    change, `import.changed_meanwhile` when the desk's own work got in its way, `work.stopped`; nothing is written then.
    """
    now = desk.now()
    with desk.store.apart() as apart:
        with apart.reading() as reading:
            incoming.prepare(reading)
        staging = Staging(apart)
        found = staging.found
        for fate, lived in fates(desk, plan, work=work, readings=apart.reading, mended=found.mended):
            found.note(fate, lived.dossier if lived else None, now=now)
            if lived is not None:
                staging.add(fate.number, lived)
        staging.flush()
        work.settle()
        with apart.unit() as unit:
            made = moved_in(desk, unit, plan=plan, staging=staging)
    return Imported(made, tuple(found.fates), changes_of())


class Staging:
    """Gathers what comes in and puts it aside in large pieces; keeps the digest of it all and the days it touches."""

    def __init__(self, apart: Apart) -> None:
        self._apart = apart
        self._waiting: list[tuple[int, Dossier, Moves]] = []
        self.found = Judged()
        self.digest = hashlib.sha256()
        self.days: set[date] = set()

    def add(self, number: int, lived: Lived) -> None:
        """Take one in that was judged."""
        dossier = lived.dossier
        self._waiting.append((number, dossier, lived.moves))
        self.days |= {local_date(dossier.received_at), *(local_date(step.at) for _, _, step in lived.moves)}
        facts = {**facts_of(dossier), **standing(dossier), "events": dossier.events}
        self.digest.update(canonical(facts).encode())
        if len(self._waiting) == _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Put aside what waits."""
        with self._apart.reading() as reading:
            incoming.stage(reading, self._waiting)
        self._waiting = []


def moved_in(desk: Desk, unit: Unit, *, plan: Plan, staging: Staging) -> Import:
    """Move all that was staged into the file as one import; Rejection as `take_in` says, and nothing has changed."""
    found, number = staging.found, registers.next_number(unit)
    if found.first is None or found.last is None:
        raise Rejection("import.nothing")
    sent = sent_days(unit, found.spans, today=desk.today())
    if sent and not plan.revise_sent:
        raise Rejection("import.days_sent", count=len(sent), first=sent[0], last=sent[-1])
    code, day = incoming.hindrance(unit)
    if code or day:
        raise Rejection("import.changed_meanwhile")
    incoming.move_in(unit, number)
    made = Import(
        number=number,
        at=desk.now(),
        officer=desk.officer.name,
        file=plan.book.name,
        digest=plan.book.digest,
        sheet=plan.sheet,
        taken=found.counts[Fate.TAKEN],
        duplicates=found.counts[Fate.DUPLICATE],
        refused=found.counts[Fate.REFUSED] + found.counts[Fate.LEFT_OUT],
        first_day=found.first.isoformat(),
        last_day=found.last.isoformat(),
    )
    registers.put(unit, made)
    after = {
        "taken": made.taken,
        "file": plan.book.digest,
        "dossiers": staging.digest.hexdigest(),
        "sent_days": len(sent),
    }
    _journal(desk, unit, "import_register", number, after)
    registers.touch(unit, staging.days, stood=stood(found.spans, today=desk.today()))
    return made


def undo(desk: Desk, *, number: int) -> Changes:
    """Take every dossier of an import out again, as if it had never been; its number stays used.

    Rejection `import.unknown`, `import.undone`, `import.acted_on` where something was done with any of them since,
    or `import.day_closed` where one stands in a day that was closed since.
    """
    with desk.store.unit() as unit:
        made = registers.one(unit, number)
        if made is None:
            raise Rejection("import.unknown", "number", number=number)
        if made.undone_at is not None:
            raise Rejection("import.undone", "number", number=number)
        acted = incoming.acted_on(unit, number)
        if acted:
            raise Rejection("import.acted_on", "number", count=len(acted), codes=", ".join(acted[:_NAMED]))
        spans = set(incoming.spans(unit, number))
        days = {*incoming.act_days(unit, number), *(first for first, _ in spans)}
        closed = sorted(registers.closed_days(unit) & days)
        if closed:
            raise Rejection("import.day_closed", "number", day=closed[0])
        incoming.take_out(unit, number)
        registers.mark_undone(unit, number, at=desk.now(), officer=desk.officer.name)
        _journal(desk, unit, "undo_import", number, {"taken": made.taken})
        registers.touch(unit, days, stood=stood(spans, today=desk.today()))
    return changes_of()


def _journal(desk: Desk, unit: Unit, act: str, number: int, after: Mapping[str, object]) -> None:
    """Journal an import as one act: what is in it is proved by its digest, not by a hundred thousand entries."""
    entry = Act(officer=desk.officer.name, act=act, subject=f"import/{number}", after=after)
    journal.append(unit, entry, at=desk.now())


def changes_of() -> Changes:
    """Return what an import or its undoing changes."""
    return Changes.of(Kind.DOSSIER) | Changes.of(Kind.REGISTER) | Changes.of(Kind.SENDING)
