"""What an intake must satisfy before it becomes a dossier, and what is merely doubtful about it."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.codes import check_external_code
from desktop.domain.dossier import Intake, Person
from desktop.domain.facts import ArrivalChannel, ItemNeed
from desktop.domain.personal_number import check as check_number
from desktop.domain.personal_number import kind_of
from desktop.domain.procedure import Procedure, ProcedureVersion
from desktop.kernel.errors import Problem, Rejection

NAME_LIMIT = 200
TEXT_LIMIT = 1000
ITEM_LIMIT = 60
SETS_LIMIT = 99
FEE_LIMIT = 1_000_000_000
MINUTES_LIMIT = 600
_PHONE = re.compile(r"\+?\d{8,15}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(slots=True)
class Verdict:
    """`problems` refuse the intake; `doubts` are shown and leave the decision to the officer."""

    problems: list[Problem] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)

    def refuse(self, code: str, at: str, /, **facts: object) -> None:
        """Add a problem."""
        self.problems.append(Problem.of(code, at, **facts))

    def doubt(self, code: str, at: str, /, **facts: object) -> None:
        """Add a doubt."""
        self.doubts.append(Problem.of(code, at, **facts))


def check_intake(
    intake: Intake,
    *,
    procedure: Procedure | None,
    version: ProcedureVersion | None,
    now: datetime,
) -> Verdict:
    """Return what refuses the intake and what is doubtful, in the order of the fields on the screen."""
    verdict = Verdict()
    _check_person(verdict, intake.applicant, "applicant", now)
    if intake.submitter is not None:
        _check_person(verdict, intake.submitter, "submitter", now)
    _check_procedure(verdict, intake, procedure, version)
    if version is not None:
        _check_channel(verdict, intake, version)
        _check_items(verdict, intake, version)
    _check_assistance(verdict, intake)
    _check_codes(verdict, intake)
    _check_numbers(verdict, intake)
    if intake.received_at is not None and intake.received_at > now:
        verdict.refuse("intake.received_in_future", "received_at", at=intake.received_at)
    return verdict


def _check_person(verdict: Verdict, person: Person, at: str, now: datetime) -> None:
    if not person.name:
        verdict.refuse("intake.name_missing", f"{at}.name")
    elif len(person.name) > NAME_LIMIT:
        verdict.refuse("intake.text_too_long", f"{at}.name", limit=NAME_LIMIT, length=len(person.name))
    if len(person.address) > TEXT_LIMIT:
        verdict.refuse("intake.text_too_long", f"{at}.address", limit=TEXT_LIMIT, length=len(person.address))
    if person.phone and not _PHONE.fullmatch(person.phone):
        verdict.refuse("intake.phone_malformed", f"{at}.phone", phone=person.phone)
    if person.email and not _EMAIL.fullmatch(person.email):
        verdict.refuse("intake.email_malformed", f"{at}.email", email=person.email)
    if person.birth is not None and person.birth > now.date():
        verdict.refuse("intake.birth_in_future", f"{at}.birth", birth=person.birth)
    _check_id(verdict, person, f"{at}.id")


def _check_id(verdict: Verdict, person: Person, at: str) -> None:
    if not person.id:
        return
    if kind_of(person.id) == "other":
        verdict.refuse("intake.id_malformed", at, number=person.id)
    elif kind_of(person.id) == "personal":
        for found in check_number(person.id, sex=person.sex, birth=person.birth):
            verdict.doubts.append(Problem(found.code, at, found.facts))


def _check_procedure(
    verdict: Verdict, intake: Intake, procedure: Procedure | None, version: ProcedureVersion | None
) -> None:
    if not intake.procedure:
        verdict.refuse("intake.procedure_missing", "procedure")
    elif procedure is None:
        verdict.refuse("intake.procedure_unknown", "procedure", code=intake.procedure)
    elif not procedure.active:
        verdict.refuse("intake.procedure_off", "procedure", code=procedure.code)
    elif version is None:
        verdict.refuse("intake.procedure_not_in_force", "procedure", code=procedure.code)


def _check_channel(verdict: Verdict, intake: Intake, version: ProcedureVersion) -> None:
    offer = version.offer(intake.arrival.offer)
    if offer is None:
        verdict.doubt("intake.channel_not_offered", "arrival", channel=intake.arrival.offer.value)
    if not intake.term and (offer is None or not offer.term):
        verdict.refuse("intake.term_unknown", "term")
    if intake.arrival is ArrivalChannel.COUNTER and version.offered_online and not intake.reason_not_online:
        verdict.refuse("intake.reason_not_online_missing", "reason_not_online")


def _check_items(verdict: Verdict, intake: Intake, version: ProcedureVersion) -> None:
    filed = {each.key for each in intake.items}
    asked = version.items_for(intake.arrival.offer)
    missing = tuple(each.text for each in asked if each.is_expected and each.key not in filed)
    if missing:
        verdict.doubt("intake.items_missing", "items", missing=missing, count=len(missing))
    if len(intake.items) > ITEM_LIMIT:
        verdict.refuse("intake.too_many_items", "items", limit=ITEM_LIMIT)
    for each in intake.items:
        if len(each.text) > TEXT_LIMIT or not each.text:
            verdict.refuse("intake.item_text", "items", limit=TEXT_LIMIT)
    if any(each.need is ItemNeed.ALWAYS for each in asked) and not intake.items:
        verdict.doubt("intake.no_items", "items")


def _check_assistance(verdict: Verdict, intake: Intake) -> None:
    help_given = intake.assistance
    if help_given is None:
        return
    if not help_given.by:
        verdict.refuse("intake.assistant_missing", "assisted.by")
    if help_given.minutes is not None and not 0 <= help_given.minutes <= MINUTES_LIMIT:
        verdict.refuse("intake.minutes_out_of_range", "assisted.minutes", limit=MINUTES_LIMIT)


def _check_codes(verdict: Verdict, intake: Intake) -> None:
    for at, code in (("external_code", intake.external_code), ("national_code", intake.national_code)):
        if not code:
            continue
        try:
            check_external_code(code)
        except Rejection as refusal:
            verdict.problems.extend(Problem(each.code, at, each.facts) for each in refusal.problems)
    if intake.arrival.is_online and not intake.external_code and not intake.national_code:
        verdict.doubt("intake.portal_code_missing", "external_code")


def _check_numbers(verdict: Verdict, intake: Intake) -> None:
    if not 1 <= intake.sets <= SETS_LIMIT:
        verdict.refuse("intake.sets_out_of_range", "sets", limit=SETS_LIMIT)
    if intake.fee is not None and not 0 <= intake.fee <= FEE_LIMIT:
        verdict.refuse("intake.fee_out_of_range", "fee", limit=FEE_LIMIT)
    for at, text in (("request", intake.request), ("note", intake.note), ("authorisation", intake.authorisation)):
        if len(text) > TEXT_LIMIT:
            verdict.refuse("intake.text_too_long", at, limit=TEXT_LIMIT, length=len(text))
