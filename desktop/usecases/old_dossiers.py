"""A row of an old register as the dossier it was: received, promised, ended and handed out as the register says."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from desktop.domain.deadline import due
from desktop.domain.dossier import Dossier, Intake
from desktop.domain.facts import ArrivalChannel, KeyedAt, ReturnChannel
from desktop.domain.headings import LIFE
from desktop.domain.intake_checks import NAME_LIMIT, check_intake
from desktop.domain.old_dates import Written
from desktop.domain.procedure import Procedure, ProcedureVersion
from desktop.domain.reason import Reason
from desktop.domain.terms import parse_term, write_term
from desktop.kernel.clock import at_local, to_local
from desktop.kernel.errors import Problem, Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.register_words import FROM_REGISTER
from desktop.usecases.desk import Desk
from desktop.usecases.importing import intake_of
from desktop.usecases.old_codes import OldCode
from desktop.usecases.old_lives import End, Lived, end_of, lived
from desktop.usecases.old_registers import OldRow
from desktop.usecases.receive import clean

# What a desk must ask of a person who stands at it, and cannot ask of a register.
_NOT_ASKED = frozenset(("intake.reason_not_online_missing", "intake.procedure_off", "intake.term_unknown"))
_TO_NOTE = {
    "intake.id_malformed": ("id", "Số giấy tờ"),
    "intake.phone_malformed": ("phone", "Điện thoại"),
    "intake.email_malformed": ("email", "Thư điện tử"),
    "intake.birth_in_future": ("birth", "Ngày sinh"),
}
_DAY = timedelta(days=1)
_MOST_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a register is taken: `hands_out` tells that it has a column for handing out, `closed` the days that are closed.

    Where it has none, a result counts as handed out when it was there.
    """

    hands_out: bool
    leave_open: bool = True
    closed: frozenset[date] = field(default_factory=frozenset)


def dossier_of_row(desk: Desk, row: OldRow, *, manner: Manner, code: OldCode, now: datetime) -> Lived:
    """Return the dossier of a row with the acts that led to where it stands; Rejection with each problem and its field."""
    intake, life = _read(desk, row)
    procedure = desk.catalogue.get(intake.procedure)
    received = intake.received_at
    if received is None:
        raise Rejection("import.day_missing", "received_at")
    version = procedure.on(received.date()) if procedure else None
    intake = _softened(intake, procedure=procedure, version=version, now=now)
    if procedure is None or version is None:
        message = "what is checked has a procedure in force"
        raise AssertionError(message)
    dossier = _received(desk, intake, code, (procedure, version))
    if life.get("officer"):
        dossier = replace(dossier, officer=str(life["officer"])[:NAME_LIMIT])
    dossier = _promised(desk, dossier, intake=intake, written=_day(life, "due_at"))
    end = end_of(desk, dossier, hands_out=manner.hands_out, life=life, now=now)
    _check_days(dossier, end, manner)
    return lived(dossier, end)


def _read(desk: Desk, row: OldRow) -> tuple[Intake, Mapping[str, Any]]:
    """Return the intake of a row and what the register says came after it; Rejection for values that mean nothing."""
    fields = dict(row.fields)
    life = {name: fields.pop(name) for name in LIFE & fields.keys()}
    problems = [*_choices(fields)]
    if isinstance(fields.get("received_at"), str):
        problems.append(Problem.of("import.day_unreadable", "received_at", text=str(fields.pop("received_at"))[:40]))
    person = dict(fields.get("applicant") or {})
    if isinstance(person.get("birth"), str):
        _into_note(fields, "Ngày sinh", person.pop("birth"))
    fields["applicant"] = person
    # Its own number is not another system's code: it becomes what the dossier is called (`old_codes`).
    fields.pop("external_code", None)
    text = str(fields.get("procedure", ""))
    if text and desk.catalogue.get(text) is None:
        problems.append(Problem.of("import.procedure_unknown", "procedure", text=text[:120]))
    try:
        intake = clean(intake_of(fields, procedure_of=desk.catalogue.get))
    except Rejection as refusal:
        problems += refusal.problems
    if problems:
        raise Rejection.of(tuple(problems))
    return intake, life


def _choices(fields: dict[str, Any]) -> list[Problem]:
    """Take out the channels that mean nothing, each with its problem."""
    problems = []
    for name, kind in (("arrival", ArrivalChannel), ("return", ReturnChannel)):
        if name in fields and str(fields[name]) not in {each.value for each in kind}:
            problems.append(Problem.of(f"import.{name}_unknown", name, text=str(fields.pop(name))[:40]))
    return problems


def _into_note(fields: dict[str, Any], what: str, text: object) -> None:
    fields["note"] = "; ".join(part for part in (str(fields.get("note", "")), f"{what} trong sổ: {text}") if part)


def _softened(
    intake: Intake, *, procedure: Procedure | None, version: ProcedureVersion | None, now: datetime
) -> Intake:
    """Keep in the note what is no number or telephone of today's forms; refuse what no dossier can be without."""
    verdict = check_intake(intake, procedure=procedure, version=version, now=to_local(now))
    kept: dict[str, Any] = {"note": intake.note}
    person: dict[str, Any] = {}
    for each in verdict.problems:
        if each.code in _TO_NOTE and each.field.startswith("applicant."):
            name, what = _TO_NOTE[each.code]
            _into_note(kept, what, getattr(intake.applicant, name))
            person[name] = None if name == "birth" else ""
    problems = tuple(each for each in verdict.problems if each.code not in _NOT_ASKED and each.code not in _TO_NOTE)
    if problems:
        raise Rejection.of(problems)
    return replace(intake, note=kept["note"], applicant=replace(intake.applicant, **person))


def _received(desk: Desk, intake: Intake, code: OldCode, known: tuple[Procedure, ProcedureVersion]) -> Dossier:
    procedure, version = known
    received = to_local(intake.received_at or desk.now())
    return Dossier(
        id=new_id(int(received.timestamp() * 1000)),
        code=code.code,
        procedure=procedure.code,
        procedure_name=procedure.name,
        field=procedure.field,
        version=version.version,
        level=version.level,
        offered_online=version.offered_online,
        arrival=intake.arrival,
        keyed_at=KeyedAt.OTHER_SYSTEM,
        applicant=intake.applicant,
        return_channel=intake.return_channel,
        term=intake.term,
        fee=intake.fee,
        note=intake.note,
        received_at=received,
        counted_from=received,
        due_at=received,
        desk=desk.identity.desk,
        officer=FROM_REGISTER,
        register_book=code.book,
        register_number=code.number,
    )


def _day(life: Mapping[str, Any], name: str) -> Written | None:
    found = life.get(name)
    if isinstance(found, str) and found:
        raise Rejection("import.day_unreadable", name, text=found[:40])
    return found if isinstance(found, Written) else None


def _promised(desk: Desk, dossier: Dossier, *, intake: Intake, written: Written | None) -> Dossier:
    """Return the dossier with the date that the register promised, else with the one that its term gives."""
    term = _term(desk, intake, dossier)
    if written is None:
        if not term:
            raise Rejection("import.due_unknown", "due_at")
        rules = desk.rules_on(dossier.received_at.date())
        found = due(parse_term(term), received=dossier.received_at, calendar=desk.calendar, rules=rules)
        return replace(dossier, term=term, counted_from=found.counted_from, due_at=found.due_at, because=found.because)
    if written.day < dossier.received_at.date():
        raise Rejection("import.due_before_reception", "due_at", day=written.day)
    at = at_local(written.day, *written.time) if written.time else desk.calendar.close(written.day)
    at = max(at, dossier.received_at)
    because = (
        Reason.of("due.received", at=dossier.received_at),
        Reason.of("due.from_register", due=at),
    )
    return replace(dossier, term=term or _days_between(desk, dossier, at), due_at=at, because=because)


def _term(desk: Desk, intake: Intake, dossier: Dossier) -> str:
    """Return the term that the register or the catalogue states, in its canonical form; empty for none."""
    procedure = desk.catalogue.get(dossier.procedure)
    version = procedure.on(dossier.received_at.date()) if procedure else None
    offer = version.offer(dossier.offer_channel) if version else None
    for stated in (intake.term, offer.term if offer else ""):
        try:
            if stated:
                return write_term(parse_term(stated))
        except Rejection:
            continue
    return ""


def _days_between(desk: Desk, dossier: Dossier, at: datetime) -> str:
    """Return the working days from reception to the promised date as a term, for what is done with it from now on."""
    day, days = dossier.received_at.date(), 0
    while day < at.date() and days < _MOST_DAYS:
        day += _DAY
        days += desk.calendar.is_working(day)
    return f"{days} nlv"


def _check_days(dossier: Dossier, end: End | None, manner: Manner) -> None:
    """Refuse what would change a closed day, and what never ended where such dossiers are left out."""
    if end is None and not manner.leave_open:
        raise Rejection("import.no_end", "returned_at")
    named = [("received_at", dossier.received_at.date())]
    if end is not None:
        named += [("resolved_at", end.ended_at.date())]
        named += [("returned_at", end.returned_at.date())] if end.returned_at else []
    for at, day in named:
        if day in manner.closed:
            raise Rejection("act.day_closed", at, day=day)
