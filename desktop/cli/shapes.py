"""The plain objects of `--json`: English snake_case keys, ISO 8601 times with offset, money in đồng (design §8)."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from desktop.domain.card import Card
from desktop.domain.deadline import Due
from desktop.domain.dossier import Dossier, Person
from desktop.domain.journal import Entry
from desktop.domain.reason import Reason
from desktop.domain.rows import DossierRow
from desktop.kernel.clock import to_local
from desktop.runtime.sentences import sentence, sentence_of


def iso(value: date | datetime | None) -> str | None:
    """Return ISO 8601, with the offset of Vietnam for a moment."""
    if isinstance(value, datetime):
        return to_local(value).isoformat()
    return value.isoformat() if value else None


def because(reasons: Iterable[Reason]) -> list[str]:
    """Return the steps of a sum as sentences."""
    return [sentence(each.code, each.facts) for each in reasons]


def due_shape(found: Due) -> dict[str, Any]:
    """Return `{due_at, counted_from, because[]}`."""
    return {
        "due_at": iso(found.due_at),
        "counted_from": iso(found.counted_from),
        "because": because(found.because),
    }


def card_shape(card: Card) -> dict[str, Any]:
    """Return `{id, old_id, name, birth, sex, address, issued, doubts[]}`."""
    return {
        "id": card.id,
        "old_id": card.old_id,
        "name": card.name,
        "birth": iso(card.birth),
        "sex": card.sex.value,
        "address": card.address,
        "issued": iso(card.issued),
        "doubts": [sentence_of(each) for each in card.doubts],
    }


def person_shape(person: Person) -> dict[str, Any]:
    """Return a person's fields."""
    return {
        "name": person.name,
        "id": person.id,
        "birth": iso(person.birth),
        "sex": person.sex.value if person.sex else None,
        "address": person.address,
        "phone": person.phone,
        "email": person.email,
    }


def row_shape(row: DossierRow) -> dict[str, Any]:
    """Return one line of a list."""
    return {
        "code": row.code,
        "procedure": row.procedure,
        "procedure_name": row.procedure_name,
        "applicant": row.applicant,
        "arrival": row.arrival.value,
        "state": row.state.value,
        "received_at": iso(row.received_at),
        "due_at": iso(row.due_at),
        "external_code": row.external_code,
        "printed": row.printed,
    }


def dossier_shape(dossier: Dossier) -> dict[str, Any]:
    """Return a dossier with all its facts."""
    helped = dossier.assistance
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
        "arrival": dossier.arrival.value,
        "assisted": None
        if helped is None
        else {
            "by": helped.by,
            "minutes": helped.minutes,
            "consent": helped.consent,
            "result": helped.result.value,
            "reason": helped.reason,
        },
        "reason_not_online": dossier.reason_not_online,
        "applicant": person_shape(dossier.applicant),
        "submitter": person_shape(dossier.submitter) if dossier.submitter else None,
        "items": [
            {"key": each.key, "text": each.text, "originals": each.originals, "copies": each.copies}
            for each in dossier.items
        ],
        "copies": dossier.sets,
        "digitised": dossier.digitised,
        "return": dossier.return_channel.value,
        "term": dossier.term,
        "fee": dossier.fee,
        "received_at": iso(dossier.received_at),
        "counted_from": iso(dossier.counted_from),
        "due_at": iso(dossier.due_at),
        "because": because(dossier.because),
        "state": dossier.state.value,
        "officer": dossier.officer,
        "desk": dossier.desk,
    }


def entry_shape(entry: Entry) -> dict[str, Any]:
    """Return one act of the journal."""
    return {"seq": entry.seq, "at": entry.at, "officer": entry.officer, "act": entry.act, "after": dict(entry.after)}
