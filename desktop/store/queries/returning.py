"""Rows of an export read back to what they were; the other way round of `everything`."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table

from desktop.domain.dossier import Dossier
from desktop.store.columns import Moment
from desktop.store.queries.dossier_row import dossier_of_values
from desktop.store.queries.everything import OBJECTS
from desktop.store.tables import DossierTable, EventTable


def dossier_of(row: Mapping[str, Any]) -> Dossier:
    """Return the dossier of a line of an export; KeyError, ValueError or TypeError for a line that is none."""
    return dossier_of_values(_typed(DossierTable.__table__, row))


def event_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of an act of a line of an export."""
    return _typed(EventTable.__table__, row)


def _typed(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        each.name: _value(each.name, row[each.name], moment=isinstance(each.type, Moment)) for each in table.columns
    }


def _value(name: str, value: object, *, moment: bool) -> object:
    if moment and isinstance(value, str):
        return datetime.fromisoformat(value)
    if name in OBJECTS and not isinstance(value, str):
        return "" if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value
