"""The officer's own hand on the catalogue: correct, add, switch off, pin; kept apart from what ships."""

from collections.abc import Mapping
from typing import Any

from desktop.domain.codes import check_procedure_code
from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.domain.procedure import Offer, Procedure, ProcedureVersion, RequiredItem
from desktop.domain.terms import parse_term, write_term
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem, Rejection
from desktop.store.queries import journal, procedures
from desktop.store.queries.procedures import Correction
from desktop.usecases.desk import Desk

_NAME_LIMIT = 500


def correct(desk: Desk, *, procedure: Procedure) -> Changes:
    """Keep this desk's wording, terms, fees, papers or level of a procedure; later updates do not undo it.

    A procedure whose code does not ship becomes the desk's own. Rejection with every problem.
    """
    problems = _problems(procedure)
    if problems:
        raise Rejection.of(problems)
    payload = payload_of(procedure)
    known = desk.catalogue.get(procedure.code)
    with desk.store.unit() as unit:
        correction = Correction(code=procedure.code, payload=payload, off=not procedure.active, pinned=procedure.pinned)
        procedures.save_correction(unit, correction, officer=desk.officer.name, at=desk.now())
        journal.append(
            unit,
            Act(
                officer=desk.officer.name,
                act="correct_procedure" if known else "add_procedure",
                subject=procedure.code,
                before=payload_of(known) if known else {},
                after=payload,
            ),
            at=desk.now(),
        )
    desk.reload_catalogue()
    return Changes.of(Kind.PROCEDURE, procedure.code)


def flag(desk: Desk, *, code: str, active: bool | None = None, pinned: bool | None = None) -> Changes:
    """Switch a procedure on or off, or pin it on top; nothing else of it changes."""
    known = desk.catalogue.get(code)
    if known is None:
        raise Rejection("intake.procedure_unknown", "procedure", code=code)
    payload = payload_of(known) if known.own or known.corrected else {}
    off = not (known.active if active is None else active)
    top = known.pinned if pinned is None else pinned
    with desk.store.unit() as unit:
        correction = Correction(code=code, payload=payload, off=off, pinned=top)
        procedures.save_correction(unit, correction, officer=desk.officer.name, at=desk.now())
        journal.append(
            unit,
            Act(
                officer=desk.officer.name,
                act="flag_procedure",
                subject=code,
                before={"active": known.active, "pinned": known.pinned},
                after={"active": not off, "pinned": top},
            ),
            at=desk.now(),
        )
    desk.reload_catalogue()
    return Changes.of(Kind.PROCEDURE, code)


def back_to_shipped(desk: Desk, *, code: str) -> Changes:
    """Drop this desk's correction of a shipped procedure."""
    known = desk.catalogue.get(code)
    if known is None or known.own:
        raise Rejection("intake.procedure_unknown", "procedure", code=code)
    with desk.store.unit() as unit:
        correction = Correction(code=code, payload={}, off=not known.active, pinned=known.pinned)
        procedures.save_correction(unit, correction, officer=desk.officer.name, at=desk.now())
        journal.append(
            unit,
            Act(officer=desk.officer.name, act="restore_procedure", subject=code, before=payload_of(known), after={}),
            at=desk.now(),
        )
    desk.reload_catalogue()
    return Changes.of(Kind.PROCEDURE, code)


def _problems(procedure: Procedure) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    try:
        check_procedure_code(procedure.code)
    except Rejection as refusal:
        problems.extend(refusal.problems)
    if not nfc(procedure.name):
        problems.append(Problem.of("procedure.name_missing", "name"))
    elif len(procedure.name) > _NAME_LIMIT:
        problems.append(Problem.of("intake.text_too_long", "name", limit=_NAME_LIMIT, length=len(procedure.name)))
    if not procedure.versions or not any(each.offers for each in procedure.versions):
        problems.append(Problem.of("procedure.no_channel", "offers"))
    for version in procedure.versions:
        problems.extend(_version_problems(version))
    return tuple(problems)


def _version_problems(version: ProcedureVersion) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    if version.valid_from and version.valid_to and version.valid_to < version.valid_from:
        problems.append(Problem.of("procedure.dates_crossed", "valid_to"))
    for offer in version.offers:
        for term in offer.terms:
            try:
                parse_term(term)
            except Rejection as refusal:
                problems.extend(
                    Problem(each.code, f"term.{offer.channel.value}", each.facts) for each in refusal.problems
                )
    keys = [each.key for each in version.items]
    if len(set(keys)) != len(keys):
        problems.append(Problem.of("procedure.item_twice", "items"))
    return tuple(problems)


def payload_of(procedure: Procedure) -> Mapping[str, Any]:
    """Return a procedure as the plain object that the catalogue file uses."""
    return {
        "code": procedure.code,
        "name": procedure.name,
        "short_name": procedure.short_name,
        "field": procedure.field,
        "aliases": list(procedure.aliases),
        "versions": [_version_payload(each) for each in procedure.versions],
    }


def _version_payload(version: ProcedureVersion) -> dict[str, Any]:
    return {
        "version": version.version,
        "valid_from": version.valid_from.isoformat() if version.valid_from else None,
        "valid_to": version.valid_to.isoformat() if version.valid_to else None,
        "decision": version.decision,
        "level": version.level.value,
        "level_source": version.level_source,
        "offers": [_offer_payload(each) for each in version.offers],
        "items": [_item_payload(each) for each in version.items],
        "results": list(version.results),
    }


def _offer_payload(offer: Offer) -> dict[str, Any]:
    return {
        "channel": offer.channel.value,
        "terms": [write_term(parse_term(each)) for each in offer.terms],
        "fee": offer.fee,
        "fee_by_council": offer.fee_by_council,
        "note": offer.note,
    }


def _item_payload(item: RequiredItem) -> dict[str, Any]:
    return {
        "key": item.key,
        "text": item.text,
        "use": item.use.value,
        "originals": item.originals,
        "copies": item.copies,
        "need": item.need.value,
        "case": item.case,
        "channels": [each.value for each in item.channels],
    }
