"""This desk's hand on the catalogue, and how often each procedure is used."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.dialects.sqlite import insert

from desktop.store.tables import CorrectionTable
from desktop.store.unit import Reading, Unit

_CORRECTIONS = "SELECT code, payload, off, pinned FROM procedure_correction ORDER BY code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One corrected, added, switched-off or pinned procedure; `payload` is empty where only a flag differs."""

    code: str
    payload: Mapping[str, Any]
    off: bool
    pinned: bool


def corrections(reading: Reading) -> tuple[Correction, ...]:
    """Return every correction."""
    rows = reading.connection.exec_driver_sql(_CORRECTIONS).all()
    return tuple(
        Correction(code=code, payload=json.loads(payload), off=bool(off), pinned=bool(pinned))
        for code, payload, off, pinned in rows
    )


def save_correction(unit: Unit, correction: Correction, *, officer: str, at: datetime) -> None:
    """Keep a correction, over the one before."""
    values = {
        "payload": json.dumps(correction.payload, ensure_ascii=False),
        "off": int(correction.off),
        "pinned": int(correction.pinned),
        "officer": officer,
        "at": at,
    }
    unit.connection.execute(
        insert(CorrectionTable)
        .values(code=correction.code, **values)
        .on_conflict_do_update(index_elements=["code"], set_=values)
    )


def uses(reading: Reading) -> dict[str, int]:
    """Return how often each procedure was received here."""
    rows = reading.connection.exec_driver_sql("SELECT code, uses FROM procedure_use").all()
    return {str(code): int(many) for code, many in rows}


_MARK = (
    "INSERT INTO procedure_use (code, uses, last_used) VALUES (?, 1, ?)"
    " ON CONFLICT (code) DO UPDATE SET uses = uses + 1, last_used = excluded.last_used"
)


def mark_used(unit: Unit, code: str, *, at: datetime) -> None:
    """Count one more use of a procedure."""
    unit.connection.exec_driver_sql(_MARK, (code, round(at.timestamp() * 1000)))
