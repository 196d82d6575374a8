"""Emptying what dossiers leave in other tables, and the search index of the words they were found by."""

import json

from sqlalchemy import update

from desktop.domain.erasure import without_words
from desktop.store.queries import events
from desktop.store.tables import EventTable
from desktop.store.unit import Unit


def empty_events(unit: Unit, dossier: str) -> None:
    """Take everything typed freely out of a dossier's acts; verbs, times and sums stay."""
    for each in events.of_dossier(unit, dossier):
        facts = json.dumps(events.facts_of(without_words(each.step)), ensure_ascii=False)
        unit.connection.execute(
            update(EventTable)
            .where(EventTable.dossier == dossier, EventTable.number == each.number)
            .values(facts=facts)
        )


def rebuild_search(unit: Unit) -> None:
    """Merge the search index into one piece: words of rows that were taken out stay in the old pieces otherwise."""
    unit.connection.exec_driver_sql("INSERT INTO dossier_search (dossier_search) VALUES ('optimize')")
