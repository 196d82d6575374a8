"""This desk's hand on the catalogue, and how often each procedure is used."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from desktop.store.tables import CorrectionTable, UseTable
from desktop.store.unit import Reading, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One corrected, added, switched-off or pinned procedure; `payload` is empty where only a flag differs."""

    code: str
    payload: Mapping[str, Any]
    off: bool
    pinned: bool


def corrections(reading: Reading) -> tuple[Correction, ...]:
    """Return every correction."""
    columns = (CorrectionTable.code, CorrectionTable.payload, CorrectionTable.off, CorrectionTable.pinned)
    rows = reading.connection.execute(select(*columns).order_by(CorrectionTable.code)).all()
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
    rows = reading.connection.execute(select(UseTable.code, UseTable.uses)).all()
    return {row.code: row.uses for row in rows}


_MARK = (
    "INSERT INTO procedure_use (code, uses, last_used) VALUES (?, 1, ?)"
    " ON CONFLICT (code) DO UPDATE SET uses = uses + 1, last_used = excluded.last_used"
)


def mark_used(unit: Unit, code: str, *, at: datetime) -> None:
    """Count one more use of a procedure."""
    unit.connection.exec_driver_sql(_MARK, (code, round(at.timestamp() * 1000)))
