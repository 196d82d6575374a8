"""The state machine of a guided session: steps forward, a way back, time that counts; pure, so that it survives a kill."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain.dossier import Intake
from desktop.domain.filing import LONGEST_STEP_MS, FilingSession, SessionState
from desktop.filing.definitions import FlowStep, Need, Portal, PortalField, StepKind
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules

# What our record knows and a portal's field may be mapped to.
FACTS = (
    *("applicant.name", "applicant.id", "applicant.birth", "applicant.address", "applicant.phone", "applicant.email"),
    *("submitter.name", "submitter.id", "submitter.phone", "authorisation", "sets", "return", "request"),
)


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One field of the portal's form with what is to be put into it."""

    field: PortalField
    value: str


def steps_of(portal: Portal, session: FilingSession) -> tuple[FlowStep, ...]:
    """Return the steps of a session, in order."""
    return tuple(each for each in portal.steps if each.belongs(session.arrival, fee=session.fee))


def place_of(portal: Portal, session: FilingSession) -> int:
    """Return the place of the step a session stands at; the first where the data no longer know it."""
    ids = [each.id for each in steps_of(portal, session)]
    return ids.index(session.step) if session.step in ids else 0


def step_of(portal: Portal, session: FilingSession) -> FlowStep:
    """Return the step that a session stands at."""
    return steps_of(portal, session)[place_of(portal, session)]


def touched(session: FilingSession, now: datetime) -> FilingSession:
    """Return the session with the time since it was last touched counted; a long silence counts as its longest."""
    passed = round((now - session.touched_at).total_seconds() * 1000)
    spent = max(0, min(passed, LONGEST_STEP_MS))
    return replace(session, spent_ms=session.spent_ms + spent, touched_at=now)


def answered(session: FilingSession, need: str, *, ready: bool, now: datetime) -> FilingSession:
    """Return the session with one question of readiness answered."""
    return replace(touched(session, now), ready={**session.ready, need: ready})


def lacking(session: FilingSession, needs: tuple[Need, ...]) -> Need | None:
    """Return the first thing that is not ready, None when all is or nothing was said yet."""
    return next((each for each in needs if session.ready.get(each.code) is False), None)


def unasked(session: FilingSession, needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return what was not asked yet; a card is asked for only where a fee is paid online."""
    return tuple(each for each in wanted_needs(session, needs) if each.code not in session.ready)


def wanted_needs(session: FilingSession, needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return what this session must have ready."""
    pays = session.fee > 0 and session.arrival.value == "online4"
    return tuple(each for each in needs if each.code != "card" or pays)


def forward(portal: Portal, session: FilingSession, *, needs: tuple[Need, ...], now: datetime) -> FilingSession:
    """Return the session one step on.

    Rejection `filing.not_ready` with what is missing, `filing.no_consent`, `filing.at_the_end`, `filing.ended`.
    """
    _check_open(session)
    steps, place = steps_of(portal, session), place_of(portal, session)
    at = steps[place]
    if at.kind is StepKind.READINESS:
        _check_ready(session, needs)
    if at.kind is StepKind.CONSENT and not session.consent:
        raise Rejection("filing.no_consent", "consent")
    if place + 1 >= len(steps):
        raise Rejection("filing.at_the_end", "external_code")
    return replace(touched(session, now), step=steps[place + 1].id, passed=0)


def back(portal: Portal, session: FilingSession, *, now: datetime) -> FilingSession:
    """Return the session one step back; at the first step it stays there."""
    _check_open(session)
    steps, place = steps_of(portal, session), place_of(portal, session)
    return replace(touched(session, now), step=steps[max(0, place - 1)].id, passed=0)


def _check_open(session: FilingSession) -> None:
    if session.state is not SessionState.OPEN:
        raise Rejection("filing.ended")


def _check_ready(session: FilingSession, needs: tuple[Need, ...]) -> None:
    wanted = wanted_needs(session, needs)
    lack = lacking(session, wanted)
    if lack is not None:
        raise Rejection("filing.not_ready", "readiness", need=lack.text.lower())
    left = unasked(session, needs)
    if left:
        raise Rejection("filing.not_asked", "readiness", need=left[0].text.lower())


def values_of(portal: Portal, intake: Intake, *, request: str) -> tuple[FieldValue, ...]:
    """Return the fields in the portal's order with what our record puts into each; nothing for an empty fact."""
    facts = _facts(intake, request)
    found = (FieldValue(each, facts.get(each.name, "")) for each in portal.fields)
    return tuple(each for each in found if each.value)


def _facts(intake: Intake, request: str) -> Mapping[str, str]:
    who, brought = intake.applicant, intake.submitter or intake.applicant
    returns = {each.code: each.text for each in shipped_rules().return_channels()}
    said = {
        "applicant.name": who.name,
        "applicant.id": who.id,
        "applicant.birth": _day(who.birth),
        "applicant.address": who.address,
        "applicant.phone": who.phone,
        "applicant.email": who.email,
        "submitter.name": brought.name,
        "submitter.id": brought.id,
        "submitter.phone": brought.phone,
        "authorisation": intake.authorisation,
        "sets": str(intake.sets),
        "return": returns[intake.return_channel.value],
        "request": intake.request or request,
    }
    return {name: said[name] for name in FACTS}


def _day(value: date | None) -> str:
    return vietnamese.day(value) if value else ""
