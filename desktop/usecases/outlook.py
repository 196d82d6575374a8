"""What an intake would become if it were received now: date with its sum, fee, checklist, problems and doubts."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop.domain.codes import NumberBlock, make_code, next_serial
from desktop.domain.deadline import Due, due
from desktop.domain.dossier import Intake
from desktop.domain.intake_checks import Verdict, check_intake
from desktop.domain.procedure import Offer, Procedure, ProcedureVersion
from desktop.domain.rows import DossierRow
from desktop.domain.terms import parse_term, write_term
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.settings import DUPLICATE_DAYS
from desktop.store.queries import closes, dossiers, numbers
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The live answer beside the form; `due` is None while the procedure or its term is unknown.

    `code` is the number the dossier would get if nothing else is received before it.
    """

    procedure: Procedure | None
    version: ProcedureVersion | None
    offer: Offer | None
    term: str
    due: Due | None
    fee: int | None
    code: str
    serial: int
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    duplicates: tuple[DossierRow, ...] = ()

    @property
    def ready(self) -> bool:
        """True when nothing refuses the intake."""
        return not self.problems


def outlook(desk: Desk, *, intake: Intake, own: str = "") -> Outlook:
    """Return what the intake would become; nothing is written. `own` is the id of a dossier being corrected."""
    with desk.store.reading() as reading:
        return outlook_in(desk, reading, intake=intake, now=desk.now(), own=own)


def outlook_in(desk: Desk, reading: Reading, *, intake: Intake, now: datetime, own: str = "") -> Outlook:
    """Return the outlook inside a transaction that is already open; `own` is the id of a dossier being corrected."""
    received = to_local(intake.received_at or now)
    procedure = desk.catalogue.get(intake.procedure) if intake.procedure else None
    version = procedure.on(received.date()) if procedure else None
    verdict = check_intake(intake, procedure=procedure, version=version, now=to_local(now))
    offer = version.offer(intake.arrival.offer) if version else None
    term = intake.term or (offer.term if offer else "")
    found = _due(desk, verdict, term=term, received=received)
    term = write_term(parse_term(term)) if found else term
    duplicates = () if own else _duplicates(desk, reading, verdict, intake=intake, now=now)
    _check_taken(reading, verdict, intake, own)
    if not own and closes.is_closed(reading, received.date()):
        verdict.refuse("act.day_closed", "received_at", day=received.date())
    serial = next_free_serial(desk, reading, received=received)
    return Outlook(
        procedure=procedure,
        version=version,
        offer=offer,
        term=term,
        due=found,
        fee=_fee(intake, offer),
        code=make_code(desk.code_pattern(), desk.identity.agency_code, received.date(), serial),
        serial=serial,
        problems=tuple(verdict.problems),
        doubts=tuple(verdict.doubts),
        duplicates=duplicates,
    )


def _due(desk: Desk, verdict: Verdict, *, term: str, received: datetime) -> Due | None:
    if not term:
        return None
    try:
        return due(
            parse_term(term),
            received=received,
            calendar=desk.calendar,
            rules=desk.rules_on(received.date()),
        )
    except Rejection as refusal:
        verdict.problems.extend(replace(each, field="term") for each in refusal.problems)
        return None


def _fee(intake: Intake, offer: Offer | None) -> int | None:
    if intake.fee_exemption:
        return 0
    if intake.fee is not None:
        return intake.fee
    return offer.fee if offer else None


def _duplicates(
    desk: Desk, reading: Reading, verdict: Verdict, *, intake: Intake, now: datetime
) -> tuple[DossierRow, ...]:
    if not intake.procedure or not intake.applicant.name:
        return ()
    days = desk.settings.get(DUPLICATE_DAYS)
    since = local_date(now) - timedelta(days=days)
    found = dossiers.likely_duplicates(
        reading,
        person_id=intake.applicant.id,
        name=intake.applicant.name,
        procedure=intake.procedure,
        since=since,
    )
    if found:
        verdict.doubt("intake.duplicate", "procedure", count=len(found), days=days, code=found[0].code)
    return found


def _check_taken(reading: Reading, verdict: Verdict, intake: Intake, own: str) -> None:
    for at, code in (("external_code", intake.external_code), ("national_code", intake.national_code)):
        taken = dossiers.by_outside_code(reading, code) if code else None
        if taken is not None and taken.id != own:
            verdict.refuse("intake.external_code_taken", at, external=code, code=taken.code)


def next_free_serial(desk: Desk, reading: Reading, *, received: datetime) -> int:
    """Return the serial that the day's next dossier of this desk gets; Rejection when the desk's block is used up."""
    block = NumberBlock.of(desk.identity.desk, pattern=desk.code_pattern())
    highest = numbers.highest(reading, received.date(), desk=desk.identity.desk)
    serial = next_serial(highest, block)
    # An old register may have brought a code of this very desk and day: no two dossiers are called the same.
    while dossiers.has_code(
        reading, make_code(desk.code_pattern(), desk.identity.agency_code, received.date(), serial)
    ):
        serial = block.after(serial)
    return serial
