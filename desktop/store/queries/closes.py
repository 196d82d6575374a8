"""Closed days."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert

from desktop.store.tables import CloseTable as Table
from desktop.store.unit import Reading, Unit

# A plain statement, because every reception passes here: building one anew costs as much as running it.
_CLOSED = "SELECT 1 FROM day_close WHERE day = ? AND reopened_at IS NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """One closed day: when, by whom, what its sheet said, and the journal's head then; `reopened_at` while open again."""

    day: date
    at: datetime
    officer: str
    sheet: Mapping[str, Any]
    journal_head: str
    reopened_at: datetime | None = None
    reason: str = ""

    @property
    def open_again(self) -> bool:
        """True while work goes on in the closed day."""
        return self.reopened_at is not None


def put(unit: Unit, close: Close) -> None:
    """Keep a close, over an earlier one of the day."""
    values = {
        "at": close.at,
        "officer": close.officer,
        "sheet": json.dumps(close.sheet, ensure_ascii=False),
        "journal_head": close.journal_head,
        "reopened_at": None,
        "reopen_reason": "",
    }
    unit.connection.execute(
        insert(Table)
        .values(day=close.day.isoformat(), **values)
        .on_conflict_do_update(index_elements=["day"], set_=values)
    )


def reopen(unit: Unit, day: date, *, at: datetime, reason: str) -> None:
    """Let work go on in a closed day."""
    unit.connection.execute(
        update(Table).where(Table.day == day.isoformat()).values(reopened_at=at, reopen_reason=reason)
    )


def forget_reasons(unit: Unit, codes: Collection[str], *, days: Iterable[date]) -> None:
    """Empty the reasons that sheets of some days keep for dossiers: whoever typed them may have named a person."""
    for day in days:
        found = of_day(unit, day)
        if found is not None:
            settled = [
                {**each, "reason": ""} if each["key"] in codes else each for each in found.sheet.get("settled", ())
            ]
            sheet = json.dumps({**found.sheet, "settled": settled}, ensure_ascii=False)
            unit.connection.execute(update(Table).where(Table.day == day.isoformat()).values(sheet=sheet))


def of_day(reading: Reading, day: date) -> Close | None:
    """Return the close of a day, None for a day that was never closed."""
    row = reading.connection.execute(select(Table.__table__).where(Table.day == day.isoformat())).first()
    if row is None:
        return None
    return Close(
        day=day,
        at=row.at,
        officer=row.officer,
        sheet=json.loads(row.sheet),
        journal_head=row.journal_head,
        reopened_at=row.reopened_at,
        reason=row.reopen_reason,
    )


def is_closed(reading: Reading, day: date) -> bool:
    """Tell whether a day is closed and not open again."""
    return reading.connection.exec_driver_sql(_CLOSED, (day.isoformat(),)).first() is not None
