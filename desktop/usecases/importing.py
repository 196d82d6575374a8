"""Intakes from plain data: JSON objects, or rows of a CSV or XLSX register; a bad value names its field."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from desktop.domain.dossier import Assistance, AssistanceResult, FiledItem, Intake, Person
from desktop.domain.facts import ArrivalChannel, ItemUse, OfferChannel, PaymentWay, ReturnChannel, Sex
from desktop.domain.procedure import Procedure, RequiredItem
from desktop.kernel.clock import VIETNAM
from desktop.kernel.errors import Problem, Rejection

Row = Mapping[str, Any]
E = TypeVar("E", bound=StrEnum)

FIELDS = frozenset(
    (
        "procedure",
        "applicant",
        "submitter",
        "authorisation",
        "arrival",
        "assisted",
        "reason_not_online",
        "digitised",
        "received_at",
        "items",
        "copies",
        "return",
        "external_code",
        "national_code",
        "term",
        "fee",
        "fee_exemption",
        "paid_way",
        "request",
        "note",
    )
)
_PERSON_FIELDS = frozenset(("name", "id", "birth", "sex", "address", "phone", "email"))
_ASSISTED_FIELDS = frozenset(("by", "minutes", "consent", "result", "reason"))
_DAY_FORMS = (
    "%Y-%m-%d",
    "%d/%m/%Y",
    "%d-%m-%Y",
    "%d.%m.%Y",
    "%d%m%Y",
    "ngày %d tháng %m năm %Y",
    "Ngày %d tháng %m năm %Y",
    "%d tháng %m năm %Y",
)


class _Reader:
    """Reads the values of one row and gathers every problem, so that the sender mends them all at once."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.problems: list[Problem] = []

    def refuse(self, code: str, at: str, /, **facts: object) -> None:
        self.problems.append(Problem.of(code, at, **facts))

    def text(self, row: Row, name: str) -> str:
        value = row.get(name)
        return "" if value is None else str(value)

    def flag(self, row: Row, name: str) -> bool:
        value = row.get(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        told = str(value).strip().casefold()
        if told in {"", "0", "false", "không"}:
            return False
        if told not in {"1", "true", "có"}:
            self.refuse("intake.value_unknown", name, value=told[:40], allowed="true, false")
        return True

    def whole(self, row: Row, name: str, at: str) -> int | None:
        value = row.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, bool) or not str(value).strip().lstrip("-").isdecimal():
            self.refuse("intake.not_a_number", at, text=str(value))
            return None
        return int(str(value).strip())

    def choice(self, kind: type[E], value: object, at: str) -> E | None:
        if value is None or value == "":
            return None
        try:
            return kind(str(value).strip().lower())
        except ValueError:
            self.refuse("intake.value_unknown", at, value=str(value), allowed=", ".join(each.value for each in kind))
            return None

    def known(self, row: object, names: frozenset[str], at: str) -> Row:
        if not isinstance(row, Mapping):
            self.refuse("intake.value_unknown", at, value=str(row)[:40], allowed=", ".join(sorted(names)))
            return {}
        for name in row:
            if name not in names:
                self.refuse("intake.field_unknown", f"{at}.{name}" if at else str(name), name=str(name))
        return row


def intake_of(row: object, *, procedure_of: Callable[[str], Procedure | None]) -> Intake:
    """Return the intake of one plain object (design §8 `motcua receive`); Rejection with every problem and its field.

    `items` may be `"all"`, a list of keys or texts of the checklist, or objects; dates ISO or dd/mm/yyyy.
    """
    reader = _Reader({})
    fields = reader.known(row, FIELDS, "")
    arrival = reader.choice(ArrivalChannel, fields.get("arrival"), "arrival")
    sets = reader.whole(fields, "copies", "copies")
    intake = Intake(
        procedure=reader.text(fields, "procedure").strip(),
        applicant=_person(reader, fields.get("applicant") or {}, "applicant"),
        submitter=_person(reader, fields["submitter"], "submitter") if fields.get("submitter") else None,
        authorisation=reader.text(fields, "authorisation"),
        arrival=arrival or ArrivalChannel.COUNTER,
        assistance=_assistance(reader, fields.get("assisted")),
        reason_not_online=reader.text(fields, "reason_not_online"),
        received_at=_moment(reader, fields.get("received_at")),
        items=_items(reader, fields, procedure_of, (arrival or ArrivalChannel.COUNTER).offer),
        sets=1 if sets is None else sets,
        digitised=reader.flag(fields, "digitised"),
        return_channel=reader.choice(ReturnChannel, fields.get("return"), "return") or ReturnChannel.COUNTER,
        term=reader.text(fields, "term"),
        fee=reader.whole(fields, "fee", "fee"),
        fee_exemption=reader.text(fields, "fee_exemption"),
        paid_way=reader.choice(PaymentWay, fields.get("paid_way"), "paid_way"),
        request=reader.text(fields, "request"),
        national_code=reader.text(fields, "national_code"),
        external_code=reader.text(fields, "external_code"),
        note=reader.text(fields, "note"),
    )
    if reader.problems:
        raise Rejection.of(tuple(reader.problems))
    return intake


def _person(reader: _Reader, row: object, at: str) -> Person:
    fields = reader.known(row, _PERSON_FIELDS, at)
    return Person(
        name=reader.text(fields, "name"),
        id=reader.text(fields, "id").replace(" ", ""),
        birth=_birth(reader, fields.get("birth"), f"{at}.birth"),
        sex=reader.choice(Sex, fields.get("sex"), f"{at}.sex"),
        address=reader.text(fields, "address"),
        phone=reader.text(fields, "phone").replace(" ", "").replace(".", ""),
        email=reader.text(fields, "email").strip(),
    )


def read_day(text: str) -> date | None:
    """Return the day of a text in ISO or any Vietnamese habit, None when it is none."""
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=VIETNAM).date()
        except ValueError:
            continue
    return None


def _birth(reader: _Reader, value: object, at: str) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = read_day(str(value))
    if found is None:
        reader.refuse("intake.birth_unreadable", at, text=str(value)[:40])
    return found


def _moment(reader: _Reader, value: object) -> datetime | None:
    if value is None or value == "":
        return None
    try:
        found = value if isinstance(value, datetime) else datetime.fromisoformat(str(value).strip())
    except ValueError:
        reader.refuse("intake.received_unreadable", "received_at", text=str(value)[:40])
        return None
    return found if found.tzinfo else found.replace(tzinfo=VIETNAM)


def _assistance(reader: _Reader, value: object) -> Assistance | None:
    if not value:
        return None
    fields = reader.known(value, _ASSISTED_FIELDS, "assisted")
    return Assistance(
        by=reader.text(fields, "by"),
        minutes=reader.whole(fields, "minutes", "assisted.minutes"),
        consent=bool(fields.get("consent", False)),
        result=reader.choice(AssistanceResult, fields.get("result"), "assisted.result") or AssistanceResult.FILED,
        reason=reader.text(fields, "reason"),
    )


def _items(
    reader: _Reader, fields: Row, procedure_of: Callable[[str], Procedure | None], channel: OfferChannel
) -> tuple[FiledItem, ...]:
    wanted = fields.get("items")
    procedure = procedure_of(reader.text(fields, "procedure").strip())
    checklist = procedure.current.items_for(channel) if procedure else ()
    if wanted is None or wanted == "":
        return ()
    if wanted == "all":
        return tuple(filed(each) for each in checklist if each.is_expected)
    if isinstance(wanted, str):
        wanted = [part.strip() for part in wanted.split(";") if part.strip()]
    if not isinstance(wanted, list):
        reader.refuse("intake.value_unknown", "items", value=str(wanted)[:40], allowed="all, [..]")
        return ()
    return tuple(_item(reader, each, checklist) for each in wanted)


def _item(reader: _Reader, value: object, checklist: tuple[RequiredItem, ...]) -> FiledItem:
    if isinstance(value, Mapping):
        count = reader.whole(value, "originals", "items")
        copies = reader.whole(value, "copies", "items")
        return FiledItem(
            key=reader.text(value, "key"),
            text=reader.text(value, "text"),
            use=reader.choice(ItemUse, value.get("use"), "items") or ItemUse.SUBMIT,
            originals=1 if count is None else count,
            copies=copies or 0,
        )
    named = next((each for each in checklist if str(value) in {each.key, each.text}), None)
    return filed(named) if named else FiledItem(text=str(value))


def filed(item: RequiredItem) -> FiledItem:
    """Return a checklist paper as handed in whole."""
    return FiledItem(key=item.key, text=item.text, use=item.use, originals=item.originals, copies=item.copies)


def row_of(intake: Intake) -> dict[str, Any]:
    """Return an intake as the plain object that `intake_of` reads back to the same intake."""
    helped = intake.assistance
    row: dict[str, Any] = {
        "procedure": intake.procedure,
        "applicant": _person_row(intake.applicant),
        "submitter": _person_row(intake.submitter) if intake.submitter else None,
        "arrival": intake.arrival.value,
        "assisted": None
        if helped is None
        else {
            "by": helped.by,
            "minutes": helped.minutes,
            "consent": helped.consent,
            "result": helped.result.value,
            "reason": helped.reason,
        },
        "received_at": intake.received_at.isoformat() if intake.received_at else None,
        "items": [
            {
                "key": each.key,
                "text": each.text,
                "use": each.use.value,
                "originals": each.originals,
                "copies": each.copies,
            }
            for each in intake.items
        ],
        "copies": intake.sets,
        "digitised": intake.digitised,
        "return": intake.return_channel.value,
        "fee": intake.fee,
    }
    return row | {name: getattr(intake, name) for name in _TEXTS}


_TEXTS = (
    "authorisation",
    "reason_not_online",
    "term",
    "fee_exemption",
    "request",
    "national_code",
    "external_code",
    "note",
)


def _person_row(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "id": person.id,
        "birth": person.birth.isoformat() if person.birth else None,
        "sex": person.sex.value if person.sex else None,
        "address": person.address,
        "phone": person.phone,
        "email": person.email,
    }
