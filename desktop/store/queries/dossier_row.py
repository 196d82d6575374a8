"""Dossier to row and row to dossier; a round trip loses nothing."""

import json
from dataclasses import fields
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from desktop.domain.dossier import Assistance, AssistanceResult, Dossier, FiledItem, Leg, Person
from desktop.domain.facts import ArrivalChannel, ItemUse, KeyedAt, PaymentWay, ReturnChannel, ServiceLevel, Sex, State
from desktop.domain.folding import fold
from desktop.domain.reason import Reason
from desktop.kernel.clock import to_local

_KINDS = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "decimal": Decimal,
}


def _plain(value: object) -> object:
    match value:
        case datetime():
            return {"datetime": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case time():
            return {"time": value.isoformat()}
        case Decimal():
            return {"decimal": str(value)}
        case tuple() | list():
            return [_plain(each) for each in value]
        case _:
            return value


def _valued(value: Any) -> Any:  # noqa: ANN401  # any fact of a reason
    if isinstance(value, dict):
        ((kind, text),) = value.items()
        return _KINDS[kind](text)
    if isinstance(value, list):
        return tuple(_valued(each) for each in value)
    return value


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# A reception writes these values out; `asdict`, which looks for values within values, takes ten times as long.
_NAMES = {kind: tuple(each.name for each in fields(kind)) for kind in (Person, Assistance, FiledItem)}


def _flat(thing: Person | Assistance | FiledItem) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in _NAMES[type(thing)]}


def because_text(reasons: tuple[Reason, ...]) -> str:
    """Return the steps of a sum as JSON text."""
    return _json([[each.code, {name: _plain(fact) for name, fact in each.facts.items()}] for each in reasons])


def because_of(text: str) -> tuple[Reason, ...]:
    """Return the steps of a sum from JSON text."""
    return tuple(
        Reason.of(code, **{name: _valued(fact) for name, fact in facts.items()}) for code, facts in json.loads(text)
    )


def _person_text(person: Person | None) -> str:
    if person is None:
        return ""
    return _json(
        {
            **_flat(person),
            "birth": person.birth.isoformat() if person.birth else None,
            "sex": person.sex.value if person.sex else None,
        }
    )


def _person_of(text: str) -> Person:
    found = json.loads(text)
    return Person(
        **{
            **found,
            "birth": date.fromisoformat(found["birth"]) if found["birth"] else None,
            "sex": Sex(found["sex"]) if found["sex"] else None,
        }
    )


def _assistance_of(text: str) -> Assistance | None:
    if not text:
        return None
    found = json.loads(text)
    return Assistance(**{**found, "result": AssistanceResult(found["result"])})


def _items_of(text: str) -> tuple[FiledItem, ...]:
    return tuple(FiledItem(**{**each, "use": ItemUse(each["use"])}) for each in json.loads(text))


def values_of(dossier: Dossier) -> dict[str, Any]:
    """Return the columns of a dossier, without its `seq`."""
    return {
        "id": dossier.id,
        "code": dossier.code,
        "national_code": dossier.national_code,
        "external_code": dossier.external_code,
        "procedure": dossier.procedure,
        "procedure_name": dossier.procedure_name,
        "field": dossier.field,
        "version": dossier.version,
        "level": dossier.level.value,
        "offered_online": int(dossier.offered_online),
        "arrival": dossier.arrival.value,
        "keyed_at": dossier.keyed_at.value,
        "assistance": _json(_flat(dossier.assistance)) if dossier.assistance else "",
        "assisted": int(dossier.assistance is not None),
        "reason_not_online": dossier.reason_not_online,
        "applicant_name": dossier.applicant.name,
        "applicant_sort": fold(dossier.applicant.name),
        "applicant_id": dossier.applicant.id,
        "applicant_phone": dossier.applicant.phone,
        "applicant": _person_text(dossier.applicant),
        "submitter": _person_text(dossier.submitter),
        "authorisation": dossier.authorisation,
        "items": _json([_flat(each) for each in dossier.items]),
        "sets": dossier.sets,
        "digitised": int(dossier.digitised),
        "return_channel": dossier.return_channel.value,
        "term": dossier.term,
        "fee": dossier.fee,
        "fee_exemption": dossier.fee_exemption,
        "request": dossier.request,
        "note": dossier.note,
        "received_at": dossier.received_at,
        "received_day": to_local(dossier.received_at).date().isoformat(),
        "counted_from": dossier.counted_from,
        "due_at": dossier.due_at,
        "due_day": to_local(dossier.due_at).date().isoformat(),
        "because": because_text(dossier.because),
        "state": dossier.state.value,
        "desk": dossier.desk,
        "officer": dossier.officer,
        "register_book": dossier.register_book,
        "register_number": dossier.register_number,
        **_life_values(dossier),
    }


def _life_values(dossier: Dossier) -> dict[str, Any]:
    ended = dossier.ended_at
    return {
        "holder": dossier.holder,
        "requests": dossier.requests,
        "asked_at": dossier.asked_at,
        "resumes": dossier.resumes.value if dossier.resumes else "",
        "extended": dossier.extended,
        "legs": _json([[leg.agency, leg.term, leg.due_at.isoformat()] for leg in dossier.legs]) if dossier.legs else "",
        "ended_at": ended,
        "ended_day": to_local(ended).date().isoformat() if ended else "",
        "returned_at": dossier.returned_at,
        "paid": dossier.paid,
        "paid_way": dossier.paid_way.value if dossier.paid_way else "",
        "receipts": dossier.receipts,
        "events": dossier.events,
        "last_at": dossier.last_at,
    }


def _life_of(found: dict[str, Any]) -> dict[str, Any]:
    legs = json.loads(found["legs"]) if found["legs"] else ()
    return {
        "holder": found["holder"],
        "requests": found["requests"],
        "asked_at": _local(found["asked_at"]),
        "resumes": State(found["resumes"]) if found["resumes"] else None,
        "extended": found["extended"],
        "legs": tuple(Leg(agency, term, datetime.fromisoformat(due)) for agency, term, due in legs),
        "ended_at": _local(found["ended_at"]),
        "returned_at": _local(found["returned_at"]),
        "paid": found["paid"],
        "paid_way": PaymentWay(found["paid_way"]) if found["paid_way"] else None,
        "receipts": found["receipts"],
        "events": found["events"],
        "last_at": _local(found["last_at"]),
    }


def _local(moment: datetime | None) -> datetime | None:
    return to_local(moment) if moment else None


def dossier_of(row: "Row[*tuple[Any, ...]]") -> Dossier:
    """Return the dossier of a row that holds every column; its times are in Vietnam's civil time."""
    return dossier_of_values(dict(row._mapping))  # noqa: SLF001  # SQLAlchemy's public name for it begins so


def text_of(dossier: Dossier) -> str:
    """Return the whole dossier as one JSON text, which `from_text` reads back to the same dossier."""
    return _json({name: _plain(value) for name, value in values_of(dossier).items()})


def from_text(text: str) -> Dossier:
    """Return the dossier of a JSON text."""
    return dossier_of_values({name: _valued(value) for name, value in json.loads(text).items()})


def dossier_of_values(found: dict[str, Any]) -> Dossier:
    """Return the dossier of the values of its columns."""
    return Dossier(
        id=found["id"],
        code=found["code"],
        national_code=found["national_code"],
        external_code=found["external_code"],
        procedure=found["procedure"],
        procedure_name=found["procedure_name"],
        field=found["field"],
        version=found["version"],
        level=ServiceLevel(found["level"]),
        offered_online=bool(found["offered_online"]),
        arrival=ArrivalChannel(found["arrival"]),
        keyed_at=KeyedAt(found["keyed_at"]),
        assistance=_assistance_of(found["assistance"]),
        reason_not_online=found["reason_not_online"],
        applicant=_person_of(found["applicant"]),
        submitter=_person_of(found["submitter"]) if found["submitter"] else None,
        authorisation=found["authorisation"],
        items=_items_of(found["items"]),
        sets=found["sets"],
        # The former text of a dossier corrected by an earlier release knows nothing of it.
        digitised=bool(found.get("digitised")),
        return_channel=ReturnChannel(found["return_channel"]),
        term=found["term"],
        fee=found["fee"],
        fee_exemption=found["fee_exemption"],
        request=found["request"],
        note=found["note"],
        received_at=to_local(found["received_at"]),
        counted_from=to_local(found["counted_from"]),
        due_at=to_local(found["due_at"]),
        because=because_of(found["because"]),
        state=State(found["state"]),
        desk=found["desk"],
        officer=found["officer"],
        register_book=found["register_book"],
        register_number=found["register_number"],
        **_life_of(found),
    )


def search_words(dossier: Dossier) -> str:
    """Return the folded words by which a dossier is found: names, numbers, telephones, codes, procedure, address."""
    people = [dossier.applicant, *([dossier.submitter] if dossier.submitter else [])]
    parts = [
        dossier.code,
        dossier.national_code,
        dossier.external_code,
        dossier.procedure,
        dossier.procedure_name,
        *(text for each in people for text in (each.name, each.id, each.phone, each.address)),
    ]
    return fold(" ".join(part for part in parts if part))
