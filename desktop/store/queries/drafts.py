"""Drafts: kept, fetched, removed."""

import json

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop.domain.rows import DraftRow, DraftState
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
    columns = (Table.id, Table.state, Table.officer, Table.title, Table.fields, Table.updated_at)
    rows = reading.connection.execute(select(*columns).order_by(Table.updated_at.desc())).all()
    return tuple(
        DraftRow(
            id=identifier,
            state=DraftState(state),
            officer=officer,
            title=title,
            fields=json.loads(fields),
            updated_at=updated,
        )
        for identifier, state, officer, title, fields, updated in rows
    )
