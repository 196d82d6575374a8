"""Receiving a dossier: one transaction writes the dossier, its number, its journal entry and the touched day."""

from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any, TypeVar

from desktop.domain.dossier import Assistance, Dossier, FiledItem, Intake, Person
from desktop.domain.facts import KeyedAt, PaymentWay
from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.domain.life import perform
from desktop.domain.steps import Step, Verb
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import to_local
from desktop.kernel.errors import Problem, Rejection
from desktop.kernel.ids import new_id
from desktop.store.queries import dossiers, drafts, filing, journal, numbers, procedures, summaries
from desktop.store.unit import Unit
from desktop.usecases.acts import ground_of, write
from desktop.usecases.desk import Desk
from desktop.usecases.filing_queue import put_in_queue
from desktop.usecases.outlook import Outlook, outlook_in


@dataclass(frozen=True, slots=True)
class Received:
    """A dossier just committed, what was doubtful about it, and what changed."""

    dossier: Dossier
    doubts: tuple[Problem, ...]
    changes: Changes


def receive(desk: Desk, *, intake: Intake, draft: str = "") -> Received:
    """Receive a dossier (TT 01/2018 Đ19, NĐ 61/2018 Đ17): give it its number and its date, and journal the act.

    Raises Rejection with every problem, each at its field; nothing is changed then. The draft is removed with it.
    """
    with desk.store.unit() as unit:
        return receive_in(desk, unit, intake=intake, now=desk.now(), draft=draft)


def receive_in(desk: Desk, unit: Unit, *, intake: Intake, now: datetime, draft: str = "") -> Received:
    """Receive a dossier inside a transaction that is already open, as `receive` does."""
    intake = clean(intake)
    found = outlook_in(desk, unit, intake=intake, now=now)
    if found.problems:
        raise Rejection.of(found.problems)
    dossier = _decided(desk, unit, intake=intake, found=found, now=now)
    _write(desk, unit, dossier=dossier, now=now)
    if intake.paid_way is not None and dossier.owed:
        dossier = _paid(desk, unit, dossier=dossier, way=intake.paid_way, now=now)
    waits = put_in_queue(desk, unit, dossier, now=now)
    if draft:
        drafts.remove(unit, draft)
        filing.close_draft(unit, draft, dossier=dossier.id, failure=dossier.reason_not_online, at=now)
    changes = Changes.of(Kind.DOSSIER, dossier.id) | Changes.of(Kind.NUMBER)
    if waits:
        changes |= Changes.of(Kind.FILING)
    return Received(dossier, found.doubts, changes | Changes.of(Kind.DRAFT, draft) if draft else changes)


def _paid(desk: Desk, unit: Unit, *, dossier: Dossier, way: PaymentWay, now: datetime) -> Dossier:
    """Take the fee in the same transaction; it is an act of its own, so that the day's total counts it once."""
    at = max(to_local(now), dossier.received_at)
    step = Step(verb=Verb.PAY, at=at, officer=desk.officer.name, way=way, amount=dossier.owed)
    after = perform(dossier, step, ground=ground_of(desk, dossier)).dossier
    write(unit, dossier, after, step=step)
    return after


def clean(intake: Intake) -> Intake:
    """Return the intake with every text in one Unicode form, without control characters or needless spaces."""
    return replace(
        _tidy(intake),
        applicant=_tidy(intake.applicant),
        submitter=_tidy(intake.submitter) if intake.submitter else None,
        assistance=_tidy(intake.assistance) if intake.assistance else None,
        items=tuple(_tidy(each) for each in intake.items),
    )


T = TypeVar("T", Intake, Person, Assistance, FiledItem)


def _tidy(thing: T) -> T:
    """Return a frozen value with its own texts tidied; enums are texts too, and stay what they are."""
    texts = {each.name: getattr(thing, each.name) for each in fields(thing)}
    tidy = {name: nfc(value) for name, value in texts.items() if type(value) is str}
    changed: dict[str, Any] = {name: value for name, value in tidy.items() if value != texts[name]}
    return replace(thing, **changed) if changed else thing


def _decided(desk: Desk, unit: Unit, *, intake: Intake, found: Outlook, now: datetime) -> Dossier:
    received = to_local(intake.received_at or now)
    if found.procedure is None or found.version is None or found.due is None:
        message = "an intake without problems has a procedure, a version and a date"
        raise AssertionError(message)
    identifier, code = new_id(), found.code
    numbers.take(unit, received.date(), serial=found.serial, desk=desk.identity.desk, code=code, dossier=identifier)
    return Dossier(
        id=identifier,
        code=code,
        national_code=intake.national_code,
        external_code=intake.external_code,
        procedure=found.procedure.code,
        procedure_name=found.procedure.name,
        field=found.procedure.field,
        version=found.version.version,
        level=found.version.level,
        offered_online=found.version.offered_online,
        arrival=intake.arrival,
        keyed_at=KeyedAt.PORTAL if intake.arrival.is_online else KeyedAt.DESK,
        assistance=intake.assistance,
        reason_not_online=intake.reason_not_online,
        applicant=intake.applicant,
        submitter=intake.submitter,
        authorisation=intake.authorisation,
        items=intake.items,
        sets=intake.sets,
        digitised=intake.digitised or intake.arrival.is_online,
        return_channel=intake.return_channel,
        term=found.term,
        fee=found.fee,
        fee_exemption=intake.fee_exemption,
        request=intake.request,
        note=intake.note,
        received_at=received,
        counted_from=found.due.counted_from,
        due_at=found.due.due_at,
        because=found.due.because,
        desk=desk.identity.desk,
        officer=desk.officer.name,
    )


def _write(desk: Desk, unit: Unit, *, dossier: Dossier, now: datetime) -> None:
    dossiers.add(unit, dossier)
    journal.append(
        unit, Act(officer=desk.officer.name, act="receive", subject=dossier.id, after=facts_of(dossier)), at=now
    )
    summaries.touch(unit, dossier.received_at.date(), since=True)
    procedures.mark_used(unit, dossier.procedure, at=now)


def facts_of(dossier: Dossier) -> dict[str, Any]:
    """Return what the journal keeps of a dossier: the facts that figures and dates are made of, no address or phone."""
    return {
        "code": dossier.code,
        "procedure": dossier.procedure,
        "version": dossier.version,
        "arrival": dossier.arrival.value,
        "level": dossier.level.value,
        "assisted": asdict(dossier.assistance)["result"] if dossier.assistance else "",
        "reason_not_online": dossier.reason_not_online,
        "term": dossier.term,
        "received_at": dossier.received_at.isoformat(),
        "due_at": dossier.due_at.isoformat(),
        "return_channel": dossier.return_channel.value,
        "fee": dossier.fee,
        "items": len(dossier.items),
    }
