"""Helping a citizen file online: a session that survives a kill, ends in one dossier or in a reason that counts."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.domain.address import split_address
from desktop.domain.dossier import Assistance, AssistanceResult, Dossier, FiledItem, Intake
from desktop.domain.facts import ArrivalChannel, OfferChannel
from desktop.domain.filing import FilingSession, SessionState
from desktop.domain.folding import fold
from desktop.domain.journal import Act
from desktop.domain.procedure import Procedure, ProcedureVersion
from desktop.filing import flow
from desktop.filing.definitions import PRACTICE, Definitions, Failure, FlowStep, Portal, StepKind
from desktop.filing.flow import FieldValue
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.settings import FILING_PORTAL, KEEP_PAPERS
from desktop.store.queries import dossiers, filing, filing_papers, journal
from desktop.store.unit import Reading, Unit
from desktop.usecases.correct import intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.filing_queue import reconcile_in
from desktop.usecases.guidance import arrival_of
from desktop.usecases.importing import intake_of, row_of
from desktop.usecases.outlook import outlook
from desktop.usecases.receive import clean, receive_in

_VILLAGES = ("thon ", "xom ", "to ", "khoi ", "ban ", "ap ", "to dan pho ")


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that has ended, the dossier it led to if any, and what changed."""

    session: FilingSession
    dossier: Dossier | None
    changes: Changes


def begin(desk: Desk, *, intake: Intake, draft: str = "", practice: bool = False) -> FilingSession:
    """Begin a session for an intake, which may be no more than a procedure; it is kept at once.

    Raises Rejection `intake.procedure_*`, or `filing.not_offered` where the catalogue has no online channel.
    """
    desk.refresh_filing_data()
    session = _new(desk, intake, draft=draft, practice=practice)
    data = desk.filing_data.portals.data
    with desk.store.unit() as unit:
        filing.keep_definitions(unit, data.digest, version=data.version, content=data.text, at=session.started_at)
        _save(unit, session)
        _journal(desk, unit, session, "file_online")
    return session


def begin_whole(desk: Desk, *, intake: Intake, draft: str = "", practice: bool = False) -> FilingSession:
    """Begin a session for an intake that is typed in whole: what would refuse it at the end refuses it now."""
    session = _new(desk, intake, draft=draft, practice=practice)
    problems = outlook(desk, intake=clean(_online_intake(desk, session, ""))).problems
    if problems:
        raise Rejection.of(problems)
    return begin(desk, intake=intake, draft=draft, practice=practice)


def _new(desk: Desk, intake: Intake, *, draft: str, practice: bool) -> FilingSession:
    procedure, version = _version(desk, intake.procedure)
    offer = version.offer(OfferChannel.ONLINE)
    arrival = intake.arrival if intake.arrival.is_online else arrival_of(version)
    definitions = desk.filing_data.portals.data
    named = PRACTICE if practice else desk.settings.get(FILING_PORTAL)
    portal = definitions.portal(named, on=desk.today()).asking(procedure.code)
    now = desk.now()
    fee = 0 if intake.fee_exemption else (intake.fee if intake.fee is not None else (offer.fee if offer else 0)) or 0
    return FilingSession(
        id=new_id(),
        portal=portal.id,
        practice=practice,
        procedure=procedure.code,
        arrival=arrival,
        fee=fee,
        officer=desk.officer.name,
        village=village_of(intake.applicant.address),
        started_at=now,
        touched_at=now,
        step=portal.steps[0].id,
        intake=intake,
        draft=draft,
        definitions=definitions.digest,
    )


def begin_waiting(desk: Desk, *, code: str) -> FilingSession:
    """Begin a session that puts a waiting dossier on the portal, now that it can be reached again.

    The citizen has gone home: nobody is asked whether they are ready or agree.
    """
    with desk.store.reading() as reading:
        dossier = dossiers.by_id(reading, code) or dossiers.by_code(reading, code)
    if dossier is None:
        raise Rejection("dossier.not_found", "code", code=code)
    session = begin(desk, intake=replace(intake_from(dossier), arrival=ArrivalChannel.COUNTER))
    first = next(each.id for each in portal_of(desk, session).steps if each.kind is StepKind.OPEN)
    return _change(desk, session.id, lambda each: replace(each, dossier=dossier.id, step=first))


def to_the_code(desk: Desk, *, session: str) -> FilingSession:
    """Go to the last step at once: the citizen has filed already and holds the code."""
    return _change(
        desk, session, lambda each: replace(flow.touched(each, desk.now()), step=portal_of(desk, each).steps[-1].id)
    )


def _version(desk: Desk, code: str) -> tuple[Procedure, ProcedureVersion]:
    if not code:
        raise Rejection("intake.procedure_missing", "procedure")
    procedure = desk.catalogue.get(code)
    if procedure is None:
        raise Rejection("intake.procedure_unknown", "procedure", code=code)
    version = procedure.on(desk.today())
    if version is None:
        raise Rejection("intake.procedure_not_in_force", "procedure", code=code)
    if not version.offered_online:
        raise Rejection("filing.not_offered", "procedure")
    return procedure, version


def village_of(address: str) -> str:
    """Return the village of an address, which says where help is needed and not who was helped."""
    parts = [part.strip() for part in split_address(address).detail.split(",")]
    return next((part for part in reversed(parts) if fold(part).startswith(_VILLAGES)), "")


def get(desk: Desk, *, session: str) -> FilingSession:
    """Return a session with what it is to file; Rejection `filing.session_missing`."""
    with desk.store.reading() as reading:
        return _load(desk, reading, session)


def open_sessions(desk: Desk) -> tuple[FilingSession, ...]:
    """Return the sessions that have not ended, also those a crash or a power cut interrupted, the newest first."""
    with desk.store.reading() as reading:
        return tuple(_whole(desk, reading, *each) for each in filing.open_ones(reading))


def definitions_of(desk: Desk, session: FilingSession) -> Definitions:
    """Return the portals' data that a session began with."""
    return desk.filing_data.of(session)


def portal_of(desk: Desk, session: FilingSession) -> Portal:
    """Return the portal that a session files at, as it was and as it asks for the session's procedure."""
    found = definitions_of(desk, session).portal(session.portal, on=local_date(session.started_at))
    return found.asking(session.procedure)


def step_of(desk: Desk, session: FilingSession) -> FlowStep:
    """Return the step that a session stands at."""
    return flow.step_of(portal_of(desk, session), session)


def answer(desk: Desk, *, session: str, need: str, ready: bool) -> FilingSession:
    """Keep the answer to one question of readiness."""
    return _change(desk, session, lambda each: flow.answered(each, need, ready=ready, now=desk.now()))


def agree(desk: Desk, *, session: str, consent: bool = True) -> FilingSession:
    """Keep that the citizen said yes to being helped, or took it back (Luật 91/2025/QH15: silence is no consent)."""
    return _change(desk, session, lambda each: replace(flow.touched(each, desk.now()), consent=consent))


def forward(desk: Desk, *, session: str) -> FilingSession:
    """Go one step on; Rejection `filing.not_ready`, `filing.not_asked`, `filing.no_consent`, `filing.at_the_end`."""

    def step(each: FilingSession) -> FilingSession:
        needs = definitions_of(desk, each).needs()
        return flow.forward(portal_of(desk, each), each, needs=needs, now=desk.now())

    return _change(desk, session, step)


def back(desk: Desk, *, session: str) -> FilingSession:
    """Go one step back."""
    return _change(desk, session, lambda each: flow.back(portal_of(desk, each), each, now=desk.now()))


def pass_fields(desk: Desk, *, session: str, passed: int) -> FilingSession:
    """Keep how many fields were gone past, so that a kill loses no place."""
    return _change(desk, session, lambda each: replace(flow.touched(each, desk.now()), passed=passed))


def values(desk: Desk, session: FilingSession) -> tuple[FieldValue, ...]:
    """Return the portal's fields in its order with what our record puts into each."""
    if session.intake is None:
        return ()
    procedure = desk.catalogue.get(session.procedure)
    return flow.values_of(portal_of(desk, session), session.intake, request=procedure.short_name if procedure else "")


def missing_papers(desk: Desk, session: FilingSession) -> tuple[str, ...]:
    """Return the papers that the online channel always asks for and the citizen has not got here."""
    procedure = desk.catalogue.get(session.procedure)
    version = procedure.on(desk.today()) if procedure else None
    if version is None or session.intake is None:
        return ()
    filed = {each.key for each in session.intake.items}
    asked = version.items_for(OfferChannel.ONLINE)
    return tuple(each.text for each in asked if each.is_expected and each.key not in filed)


def finish(desk: Desk, *, session: str, code: str, proof: bytes = b"", term: str = "") -> Ended:
    """End a session with the portal's code: one dossier, assisted, counted once; the proof is kept with it.

    Raises Rejection `filing.code_unlike`, `code.malformed`, `filing.no_consent`, or what refuses the dossier; the
    session stays open then. `term` is the one the officer names where the catalogue has none. A practice session
    makes no dossier.
    """
    now = desk.now()
    with desk.store.unit() as unit:
        found = flow.touched(_open(_load(desk, unit, session)), now)
        outside = portal_of(desk, found).checked_code(code)
        if term and found.intake is not None:
            found = replace(found, intake=replace(found.intake, term=term))
        if not found.consent and not found.dossier:
            raise Rejection("filing.no_consent", "consent")
        dossier, changes = None, Changes.of(Kind.FILING, found.id)
        if found.dossier:
            changes |= reconcile_in(desk, unit, code=found.dossier, external_code=outside, now=now)
        elif not found.practice:
            done = receive_in(desk, unit, intake=_online_intake(desk, found, outside), now=now, draft=found.draft)
            dossier, changes = done.dossier, changes | done.changes
        ended = replace(
            _ended(found, SessionState.FILED),
            dossier=dossier.id if dossier else found.dossier,
        )
        _save(unit, ended)
        filing_papers.settle(unit, ended.id, dossier=ended.dossier if desk.settings.get(KEEP_PAPERS) else "")
        if proof and ended.dossier:
            kept = (proof, hashlib.sha256(proof).hexdigest())
            filing.keep_proof(unit, ended.id, dossier=ended.dossier, at=now, proof=kept)
        _journal(desk, unit, ended, "filed_online")
    return Ended(ended, dossier, changes)


def fail(desk: Desk, *, session: str, failure: str, take: bool, term: str = "") -> Ended:
    """End a session with the reason it failed; with `take`, the dossier is received at the counter in the same act.

    Raises Rejection `filing.failure_unknown`, or what refuses the dossier; the session stays open then.
    """
    now = desk.now()
    with desk.store.unit() as unit:
        found = flow.touched(_open(_load(desk, unit, session)), now)
        reason = definitions_of(desk, found).failure(failure)
        if term and found.intake is not None:
            found = replace(found, intake=replace(found.intake, term=term))
        dossier, changes = None, Changes.of(Kind.FILING, found.id)
        if take and not found.practice and not found.dossier:
            done = receive_in(desk, unit, intake=_counter_intake(found, reason), now=now, draft=found.draft)
            dossier, changes = done.dossier, changes | done.changes
        ended = replace(
            _ended(found, SessionState.FAILED),
            failure=reason.code,
            dossier=dossier.id if dossier else found.dossier,
        )
        _save(unit, ended)
        # They were scanned for the portal alone; the dossier's own papers lie on the desk.
        filing_papers.settle(unit, ended.id, dossier="")
        _journal(desk, unit, ended, "not_filed_online")
    return Ended(ended, dossier, changes)


def proof_of(desk: Desk, *, dossier: str) -> bytes | None:
    """Return the portal's confirmation of a dossier as PDF bytes, None where none was kept."""
    with desk.store.reading() as reading:
        return filing.proof_of(reading, dossier)


def _online_intake(desk: Desk, session: FilingSession, code: str) -> Intake:
    """Return the intake as it came online: its papers are those that the online channel asks for."""
    intake = _intake(session)
    _, version = _version(desk, session.procedure)
    keys = {each.key for each in version.items_for(OfferChannel.ONLINE)}
    items: tuple[FiledItem, ...] = tuple(each for each in intake.items if not each.key or each.key in keys)
    return replace(
        intake,
        arrival=session.arrival,
        external_code=code,
        reason_not_online="",
        items=items,
        assistance=_assistance(session, AssistanceResult.FILED, ""),
    )


def _counter_intake(session: FilingSession, failure: Failure) -> Intake:
    intake = _intake(session)
    arrival = intake.arrival if not intake.arrival.is_online else ArrivalChannel.COUNTER
    helped = _assistance(session, AssistanceResult.FAILED, failure.code)
    return replace(intake, arrival=arrival, reason_not_online=failure.reason, external_code="", assistance=helped)


def _assistance(session: FilingSession, result: AssistanceResult, reason: str) -> Assistance:
    return Assistance(
        by=session.officer, minutes=session.minutes, consent=session.consent, result=result, reason=reason
    )


def _intake(session: FilingSession) -> Intake:
    if session.intake is None:
        raise Rejection("filing.no_intake")
    return session.intake


def _ended(session: FilingSession, state: SessionState) -> FilingSession:
    # What was to be filed is forgotten with the session: the dossier has it, or nobody should.
    return replace(session, state=state, ended_at=session.touched_at, intake=None)


def _open(session: FilingSession) -> FilingSession:
    if session.state is not SessionState.OPEN:
        raise Rejection("filing.ended")
    return session


def _change(desk: Desk, identifier: str, change: Callable[[FilingSession], FilingSession]) -> FilingSession:
    with desk.store.unit() as unit:
        changed = change(_open(_load(desk, unit, identifier)))
        _save(unit, changed)
    return changed


def _load(desk: Desk, reading: Reading, identifier: str) -> FilingSession:
    found = filing.by_id(reading, identifier)
    if found is None:
        raise Rejection("filing.session_missing")
    return _whole(desk, reading, *found)


def _whole(desk: Desk, reading: Reading, session: FilingSession, text: str) -> FilingSession:
    desk.filing_data.remember(reading, session)
    return replace(session, intake=intake_of(json.loads(text), procedure_of=desk.catalogue.get)) if text else session


def _save(unit: Unit, session: FilingSession) -> None:
    text = json.dumps(row_of(session.intake), ensure_ascii=False) if session.intake is not None else ""
    filing.save(unit, session, intake=text)


def _journal(desk: Desk, unit: Unit, session: FilingSession, act: str) -> None:
    """Keep the facts that figures are made of; nothing that names a person."""
    after = {
        "portal": session.portal,
        "practice": session.practice,
        "procedure": session.procedure,
        "arrival": session.arrival.value,
        "step": session.step,
        "minutes": session.minutes,
        "failure": session.failure,
        "dossier": session.dossier,
    }
    journal.append(
        unit, Act(officer=desk.officer.name, act=act, subject=session.id, after=after), at=session.touched_at
    )
