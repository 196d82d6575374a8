"""The acts on a dossier after its reception: kept in order, read back, counted by day."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select

from desktop.domain.dossier import Dossier
from desktop.domain.facts import PaymentWay, ReturnChannel, State
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.kernel.clock import local_date, to_local
from desktop.store.tables import DossierTable
from desktop.store.tables import EventTable as Table
from desktop.store.unit import Reading, Unit

_PLAIN = ("to", "reason", "law", "taker", "document", "amount", "former", "digital")


@dataclass(frozen=True, slots=True)
class Event:
    """One act as it was kept: its number on the dossier, the step, and where it left the dossier."""

    number: int
    step: Step
    state: State
    due_at: datetime


def facts_of(step: Step) -> dict[str, Any]:
    """Return a step's own facts as a plain object, only those that are filled in; its digest goes to the journal."""
    found: dict[str, Any] = {name: getattr(step, name) for name in _PLAIN if getattr(step, name)}
    if step.papers:
        found["papers"] = list(step.papers)
    if step.due_at is not None:
        found["due_at"] = step.due_at.isoformat()
    if step.channel is not None:
        found["channel"] = step.channel.value
    if step.way is not None:
        found["way"] = step.way.value
    if step.legs:
        found["legs"] = [asdict(leg) for leg in step.legs]
    return found


def row_of(before: Dossier, dossier: Dossier, step: Step) -> dict[str, Any]:
    """Return the columns of a step that led a dossier from one standing to the next."""
    return {
        "dossier": dossier.id,
        "number": dossier.events,
        "verb": step.verb.value,
        "at": step.at,
        "day": local_date(step.at).isoformat(),
        "officer": step.officer,
        "state": dossier.state.value,
        "due_before": before.due_at,
        "due_at": dossier.due_at,
        "facts": json.dumps(facts_of(step), ensure_ascii=False),
    }


def add(unit: Unit, before: Dossier, after: Dossier, step: Step) -> None:
    """Keep the step that led a dossier from one standing to the next."""
    unit.connection.execute(insert(Table), row_of(before, after, step))


def add_many(unit: Unit, many: Iterable[tuple[Dossier, Dossier, Step]]) -> None:
    """Keep many steps at once: (before, after, step) each."""
    rows = [row_of(before, after, step) for before, after, step in many]
    if rows:
        unit.connection.execute(insert(Table), rows)


def _event(row: Any) -> Event:  # noqa: ANN401  # a row of the driver
    facts = json.loads(row.facts)
    step = Step(
        verb=Verb(row.verb),
        at=to_local(row.at),
        officer=row.officer,
        papers=tuple(facts.get("papers", ())),
        due_at=datetime.fromisoformat(facts["due_at"]) if "due_at" in facts else None,
        channel=ReturnChannel(facts["channel"]) if "channel" in facts else None,
        way=PaymentWay(facts["way"]) if "way" in facts else None,
        legs=tuple(LegTerm(**each) for each in facts.get("legs", ())),
        **{name: facts[name] for name in _PLAIN if name in facts},
    )
    return Event(row.number, step, State(row.state), to_local(row.due_at))


_COLUMNS = (Table.number, Table.verb, Table.at, Table.officer, Table.state, Table.due_at, Table.facts)


def of_dossier(reading: Reading, dossier: str) -> tuple[Event, ...]:
    """Return a dossier's acts, oldest first."""
    query = select(*_COLUMNS).where(Table.dossier == dossier).order_by(Table.number)
    return tuple(_event(row) for row in reading.connection.execute(query))


def of_day(reading: Reading, day: date, *, verb: Verb) -> tuple[tuple[str, Event], ...]:
    """Return (dossier code, act) of every act of one kind on a civil day, in their order."""
    query = (
        select(DossierTable.code, *_COLUMNS)
        .join(DossierTable, DossierTable.id == Table.dossier)
        .where(Table.day == day.isoformat(), Table.verb == verb.value)
        .order_by(Table.at)
    )
    return tuple((row.code, _event(row)) for row in reading.connection.execute(query))


def counts(reading: Reading, day: date) -> dict[Verb, int]:
    """Return how many acts of each kind were done on a civil day."""
    query = select(Table.verb, func.count()).where(Table.day == day.isoformat()).group_by(Table.verb)
    return {Verb(verb): int(count) for verb, count in reading.connection.execute(query)}
