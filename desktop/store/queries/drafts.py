"""Drafts: kept, fetched, removed."""

import json

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert

from desktop.domain.rows import DraftRow, DraftState
from desktop.store.columns import from_ms
from desktop.store.tables import DraftTable as Table
from desktop.store.unit import Reading, Unit


def save(unit: Unit, draft: DraftRow) -> None:
    """Keep a draft under its id, over what was there."""
    values = {
        "id": draft.id,
        "state": draft.state.value,
        "officer": draft.officer,
        "title": draft.title,
        "fields": json.dumps(draft.fields, ensure_ascii=False),
        "updated_at": draft.updated_at,
    }
    changed = {name: value for name, value in values.items() if name != "id"}
    unit.connection.execute(insert(Table).values(values).on_conflict_do_update(index_elements=["id"], set_=changed))


def remove(unit: Unit, identifier: str) -> None:
    """Remove a draft; nothing happens where there is none."""
    unit.connection.execute(delete(Table).where(Table.id == identifier))


def all_kept(reading: Reading) -> tuple[DraftRow, ...]:
    """Return every draft, the newest first."""
    query = "SELECT id, state, officer, title, fields, updated_at FROM draft ORDER BY updated_at DESC"
    rows = reading.connection.exec_driver_sql(query).all()
    return tuple(
        DraftRow(
            id=identifier,
            state=DraftState(state),
            officer=officer,
            title=title,
            fields=json.loads(fields),
            updated_at=from_ms(updated),
        )
        for identifier, state, officer, title, fields, updated in rows
    )
