"""Ingest against a plain dictionary: whatever is lost, repeated or late, the figures are those of the newest arrivals."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from desktop.contract.summary import DaySummary
from desktop.hub.figures import FIGURE, TOTALS, procedures, reasons, totals
from desktop.hub.hub import Hub
from desktop.hub.store.database import table
from desktop.hub.store.tables import MonthTable, ProcedureTable, ReasonTable
from tests.hub.desk import FakeDesk, a_day

FIRST = date(2025, 6, 27)
# Two communes of one district until 30/06/2025 that are one since: every day of theirs has to find its own unit.
UNITS = ("18073", "18077")
Model = dict[tuple[str, int, str], DaySummary]

DAYS = st.tuples(st.sampled_from(UNITS), st.integers(1, 2), st.integers(0, 6), st.integers(0, 9), st.integers(0, 4))
WRITTEN = st.lists(DAYS, min_size=1, max_size=12)


def written(rows: list[tuple[str, int, int, int, int]], hub: Hub) -> list[tuple[FakeDesk, bytes, DaySummary]]:
    """Let each desk write its days, each time as the day's next revision."""
    made: dict[tuple[str, int], FakeDesk] = {}
    revisions: dict[tuple[str, int, date], int] = {}
    found = []
    for unit, number, after, counter, online in rows:
        desk = made.setdefault((unit, number), FakeDesk(unit, number))
        day = FIRST + timedelta(days=after)
        if unit != UNITS[0] and day > date(2025, 6, 30):
            continue
        revisions[unit, number, day] = revision = revisions.get((unit, number, day), 0) + 1
        counts = a_day(counter + online, online, late=counter // 4)
        line = desk.day(day, counts, revision)
        summary = DaySummary(unit=unit, desk=number, day=day, revision=revision, reason="first", counts=counts)
        found.append((desk, line, summary))
    for each in made.values():
        hub.clock.at -= timedelta(days=700)  # type: ignore[attr-defined]  # a clock that is set by hand
        each.enrol(hub)
        hub.clock.at += timedelta(days=700)  # type: ignore[attr-defined]
    return found


def expected(model: Model, tree_of: Callable[[DaySummary], list[tuple[str, str]]]) -> dict[str, dict[object, int]]:
    """Return what all tables must say, counted from the model alone."""
    found: dict[str, dict[object, int]] = {"months": {}, "reasons": {}, "procedures": {}, "cells": {}}

    def add(kind: str, key: object, count: int) -> None:
        found[kind][key] = found[kind].get(key, 0) + count

    for summary in model.values():
        month = summary.day.isoformat()[:7]
        for place in tree_of(summary):
            for name, count in totals(summary.counts).items():
                add("months", (*place, month, name), count)
            for name, count in reasons(summary.counts).items():
                add("reasons", (*place, month, name), count)
            for key, counts in procedures(summary.counts).items():
                for name, count in counts.items():
                    add("procedures", (*place, month, *key, name), count)
        for each in summary.counts:
            add("cells", (summary.unit, summary.desk, summary.day.isoformat(), *each.cell, each.measure), each.count)
    return found


def actual(hub: Hub) -> dict[str, dict[object, int]]:
    """Return what the tables say; rows of nought are as good as none."""
    month, reason, procedure = table(MonthTable), table(ReasonTable), table(ProcedureTable)
    found: dict[str, dict[object, int]] = {"months": {}, "reasons": {}, "procedures": {}, "cells": {}}
    with hub.reading() as connection:
        place = (month.c.unit, month.c.since, month.c.month)
        for row in connection.execute(select(*place, *(func.sum(month.c[name]) for name in TOTALS)).group_by(*place)):
            found["months"] |= {(*row[:3], name): int(count) for name, count in zip(TOTALS, row[3:], strict=True)}
        names = (reason.c.unit, reason.c.since, reason.c.month, reason.c.reason)
        found["reasons"] = {
            tuple(row[:4]): int(row[4])
            for row in connection.execute(select(*names, func.sum(reason.c.count)).group_by(*names))
        }
        keys = [procedure.c[name] for name in ("unit", "since", "month", "procedure", "level", "arrival")]
        kinds = ("received", "offered", "resolved", "late")
        for row in connection.execute(select(*keys, *(func.sum(procedure.c[kind]) for kind in kinds)).group_by(*keys)):
            found["procedures"] |= {(*row[:6], kind): int(count) for kind, count in zip(kinds, row[6:], strict=True)}
        found["cells"] = {
            (*row[:5], bool(row[5]), row[6], bool(row[7]), row[8]): row[9] for row in connection.execute(select(FIGURE))
        }
    return {kind: {key: count for key, count in table.items() if count} for kind, table in found.items()}


def check(hub: Hub, rows: list[tuple[str, int, int, int, int]], data: st.DataObject) -> None:
    sent = written(rows, hub)
    if not sent:
        return
    arrivals = data.draw(st.lists(st.integers(0, len(sent) - 1), max_size=3 * len(sent)))
    model: Model = {}
    first: dict[int, object] = {}
    for place in arrivals:
        desk, line, summary = sent[place]
        (receipt,) = desk.send(hub, line, carrier=data.draw(st.sampled_from(("https", "file"))))
        assert first.setdefault(place, receipt) == receipt
        key = (summary.unit, summary.desk, summary.day.isoformat())
        if key not in model or model[key].revision < summary.revision:
            assert receipt.verdict.value in {"accepted", "superseded"}
            model[key] = summary
    with hub.reading() as connection:
        tree = hub.tree(connection)

    def chain(summary: DaySummary) -> list[tuple[str, str]]:
        place = tree.on(summary.unit, summary.day.isoformat())
        assert place is not None
        return [(each.code, each.since) for each in tree.chain(place, summary.day.isoformat())]

    assert actual(hub) == expected(model, chain)


@settings(max_examples=25)
@given(rows=WRITTEN, data=st.data())
def test_sqlite_says_what_the_model_says(
    fresh: Callable[[str], Hub], rows: list[tuple[str, int, int, int, int]], data: st.DataObject
) -> None:
    check(fresh("sqlite"), rows, data)


@settings(max_examples=5)
@given(rows=WRITTEN, data=st.data())
def test_postgresql_says_what_the_model_says(
    fresh: Callable[[str], Hub], rows: list[tuple[str, int, int, int, int]], data: st.DataObject
) -> None:
    check(fresh("postgresql"), rows, data)
