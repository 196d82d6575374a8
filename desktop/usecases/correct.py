"""Correcting what was taken in: the same checks as at reception, a new receipt, the former one void (sync R6)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.domain.dossier import Dossier, Intake
from desktop.domain.life import Outcome, dates_are_settled, perform
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Rejection
from desktop.store.queries import closes, dossiers
from desktop.store.queries.dossier_row import text_of
from desktop.store.unit import Unit
from desktop.usecases.acts import Acted, acted, check_may_act, clean, found, ground_of, write
from desktop.usecases.desk import Desk
from desktop.usecases.outlook import Outlook, outlook_in
from desktop.usecases.receive import clean as clean_intake

_TAKEN_OVER = (
    "applicant",
    "submitter",
    "authorisation",
    "arrival",
    "assistance",
    "reason_not_online",
    "items",
    "sets",
    "digitised",
    "return_channel",
    "fee_exemption",
    "request",
    "national_code",
    "external_code",
    "note",
)


def intake_from(dossier: Dossier) -> Intake:
    """Return the intake that a dossier came from, to be corrected."""
    return Intake(
        procedure=dossier.procedure,
        received_at=dossier.received_at,
        term=dossier.term,
        fee=dossier.fee,
        **{name: getattr(dossier, name) for name in _TAKEN_OVER},
    )


def correct(
    desk: Desk, *, code: str, intake: Intake, reason: str, at: datetime | None = None, seen: int | None = None
) -> Acted:
    """Put a corrected intake in the place of what was taken in; its number stays, its receipt becomes a new one.

    Raises Rejection with every problem at its field, `act.nothing_corrected` when nothing differs, and
    `act.date_settled` when the date would have to be reckoned again though it was already moved by law.
    """
    # Paying is an act of its own, never a correction.
    intake = replace(clean_intake(intake), paid_way=None)
    step = clean(Step(verb=Verb.CORRECT, at=at or desk.now(), officer=desk.officer.name, reason=reason))
    with desk.store.unit() as unit:
        dossier = found(unit, code)
        check_may_act(desk, unit, dossier=dossier, at=step.at, seen=seen)
        step = replace(step, former=text_of(dossier))
        outcome = perform(dossier, step, ground=ground_of(desk, dossier))
        corrected = _corrected(desk, unit, dossier=dossier, intake=intake, now=step.at)
        after = replace(
            corrected, receipts=outcome.dossier.receipts, events=outcome.dossier.events, last_at=outcome.dossier.last_at
        )
        write(unit, dossier, after, step=step)
        # The new receipt has not left the printer yet, whatever became of the one it replaces.
        dossiers.mark_printed(unit, dossier.id, printed=False)
    return acted(Outcome(after, outcome.doubts))


def as_corrected(desk: Desk, *, dossier: Dossier, intake: Intake) -> Dossier | None:
    """Return the dossier as a correction would leave it, for its paper; None while it would have no date.

    Raises Rejection `act.date_settled`.
    """
    intake = replace(clean_intake(intake), paid_way=None)
    with desk.store.reading() as reading:
        looked = outlook_in(desk, reading, intake=intake, now=desk.now(), own=dossier.id)
    if looked.procedure is None or looked.version is None or looked.due is None:
        return None
    return replace(_laid_over(dossier, intake, looked), receipts=dossier.receipts + 1)


def _corrected(desk: Desk, unit: Unit, *, dossier: Dossier, intake: Intake, now: datetime) -> Dossier:
    if intake == intake_from(dossier):
        raise Rejection("act.nothing_corrected", "reason")
    looked = outlook_in(desk, unit, intake=intake, now=now, own=dossier.id)
    if looked.problems:
        raise Rejection.of(looked.problems)
    _check_days_open(unit, dossier, intake.received_at or dossier.received_at)
    return _laid_over(dossier, intake, looked)


def _laid_over(dossier: Dossier, intake: Intake, looked: Outlook) -> Dossier:
    changes: dict[str, Any] = {name: getattr(intake, name) for name in _TAKEN_OVER}
    return replace(dossier, fee=looked.fee, **changes, **_dates(dossier, intake, looked))


def _check_days_open(unit: Unit, dossier: Dossier, received: datetime) -> None:
    """Refuse to move a reception out of a closed day, into one, or within one: its sheet was signed."""
    if received == dossier.received_at:
        return
    for day in (local_date(dossier.received_at), local_date(received)):
        if closes.is_closed(unit, day):
            raise Rejection("act.day_closed", "received_at", day=day)


def _dates(dossier: Dossier, intake: Intake, looked: Outlook) -> dict[str, Any]:
    """Return the procedure and the date anew where they changed; a date moved by law is never reckoned from scratch."""
    if looked.procedure is None or looked.version is None or looked.due is None:
        message = "an intake without problems has a procedure, a version and a date"
        raise AssertionError(message)
    same = (dossier.procedure, dossier.term, dossier.received_at)
    if (intake.procedure, looked.term, intake.received_at) == same:
        return {}
    if dates_are_settled(dossier):
        raise Rejection("act.date_settled", "term")
    return {
        "procedure": looked.procedure.code,
        "procedure_name": looked.procedure.name,
        "field": looked.procedure.field,
        "version": looked.version.version,
        "level": looked.version.level,
        "offered_online": looked.version.offered_online,
        "term": looked.term,
        "received_at": to_local(intake.received_at or dossier.received_at),
        "counted_from": looked.due.counted_from,
        "due_at": looked.due.due_at,
        "because": looked.due.because,
        "legs": (),
    }
