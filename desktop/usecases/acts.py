"""Acting on a dossier after its reception: one transaction writes the dossier, the act, the journal and the days."""

import hashlib
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from desktop.domain.dossier import Dossier
from desktop.domain.folding import nfc
from desktop.domain.journal import Act, canonical
from desktop.domain.life import Ground, Outcome, perform
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Problem, Rejection
from desktop.store.queries import closes, dossiers, events, journal, summaries
from desktop.store.unit import Reading, Unit
from desktop.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Acted:
    """A dossier after an act that was committed, what is doubtful about the act, and what changed."""

    dossier: Dossier
    doubts: tuple[Problem, ...]
    changes: Changes


def act(desk: Desk, *, code: str, step: Step, seen: int | None = None) -> Acted:
    """Do one act on a dossier by its id or any of its codes (NĐ 61/2018 Đ19-21).

    `seen` is how many acts whoever asks has seen: Rejection `act.changed_meanwhile` when another came first. Raises
    Rejection `act.*` with the rule in words when the state, the law, a closed day or another desk forbids it.
    """
    step = clean(step)
    with desk.store.unit() as unit:
        dossier = found(unit, code)
        check_may_act(desk, unit, dossier=dossier, at=step.at, seen=seen)
        outcome = perform(dossier, step, ground=ground_of(desk, dossier))
        write(unit, dossier, outcome.dossier, step=step)
    return acted(outcome)


def acted(outcome: Outcome) -> Acted:
    """Return an outcome with what it changed."""
    return Acted(outcome.dossier, outcome.doubts, Changes.of(Kind.DOSSIER, outcome.dossier.id))


def preview(desk: Desk, *, code: str, step: Step) -> Outcome:
    """Return what an act would do, by the same rules; nothing is written."""
    with desk.store.reading() as reading:
        dossier = found(reading, code)
        check_may_act(desk, reading, dossier=dossier, at=step.at, seen=None)
        return perform(dossier, clean(step), ground=ground_of(desk, dossier))


def found(reading: Reading, code: str) -> Dossier:
    """Return a dossier by its id or any of its codes; Rejection `dossier.not_found`."""
    dossier = dossiers.by_id(reading, code) or dossiers.by_code(reading, code)
    if dossier is None:
        raise Rejection("dossier.not_found", "code", code=code)
    return dossier


def ground_of(desk: Desk, dossier: Dossier) -> Ground:
    """Return what a dossier's acts are judged by: the rules that were in force at its reception."""
    return Ground(desk.calendar, desk.rules_on(local_date(dossier.received_at)))


def check_may_act(desk: Desk, reading: Reading, *, dossier: Dossier, at: datetime, seen: int | None) -> None:
    """Refuse an act in the future, in a closed day, on another desk's dossier, or on one that changed meanwhile."""
    if dossier.desk != desk.identity.desk:
        raise Rejection("act.other_desk", "code", code=dossier.code, desk=dossier.desk)
    if seen is not None and seen != dossier.events:
        raise Rejection("act.changed_meanwhile", "code", code=dossier.code)
    if at > desk.now():
        raise Rejection("act.in_future", "at", at=to_local(at))
    if closes.is_closed(reading, local_date(at)):
        raise Rejection("act.day_closed", "at", day=local_date(at))


def clean(step: Step) -> Step:
    """Return the step with every text in one Unicode form, without control characters or needless spaces."""
    texts = {each.name: getattr(step, each.name) for each in fields(step)}
    tidied: dict[str, Any] = {
        name: nfc(value) for name, value in texts.items() if type(value) is str and name != "former"
    }
    papers = tuple(paper for paper in map(nfc, step.papers) if paper)
    legs = tuple(LegTerm(nfc(each.agency), each.term) for each in step.legs)
    return replace(step, papers=papers, legs=legs, **tidied)


def write(unit: Unit, before: Dossier, after: Dossier, *, step: Step) -> None:
    """Write a dossier's act in the open transaction, journalled, and mark every day whose figures it touches."""
    dossiers.change(unit, after)
    events.add(unit, before, after, step)
    journal.append(unit, journalled(before, after, step), at=step.at)
    summaries.touch(unit, _first_touched(before, after, step), since=True)


def _first_touched(before: Dossier, after: Dossier, step: Step) -> date:
    """Return the first day whose figures an act changes: its own, or those of the reception when that was corrected."""
    if step.verb is not Verb.CORRECT:
        return local_date(step.at)
    return min(local_date(before.received_at), local_date(after.received_at))


def journalled(before: Dossier, after: Dossier, step: Step) -> Act:
    """Return what the journal keeps of a step: where it found the dossier, where it left it, the digest of its facts."""
    return Act(
        officer=step.officer,
        act=step.verb.value,
        subject=after.id,
        before=standing(before),
        after={**standing(after), "number": after.events, "facts": digest_of(step)},
    )


def standing(dossier: Dossier) -> dict[str, Any]:
    """Return what the journal keeps of where a dossier stands: nothing that names a person."""
    return {"state": dossier.state.value, "due_at": dossier.due_at.isoformat()}


def digest_of(step: Step) -> str:
    """Return the SHA-256 of a step's own facts, so that erasing them later leaves the journal's proof whole."""
    return hashlib.sha256(canonical(events.facts_of(step)).encode()).hexdigest()
