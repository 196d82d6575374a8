"""The dossiers behind a figure: listed, counted and grouped by what the cells of a day do not know."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, TextClause, case, func, literal_column, select, text

from desktop.domain.measures import PENDING, Measure
from desktop.domain.rows import Page
from desktop.domain.slices import ONLINE, Slice, Trait
from desktop.kernel.clock import at_local
from desktop.store.columns import to_ms
from desktop.store.queries.counting import CARRIED, FLOWS
from desktop.store.queries.counting import PENDING as PENDING_ROWS
from desktop.store.queries.dossiers import LINE, line_of
from desktop.store.tables import DossierTable as Table
from desktop.store.unit import Reading

_WANTED = "(SELECT value FROM json_each(:measures))"
Grouping = ColumnElement[str]
_ADDRESS = func.json_extract(Table.applicant, "$.address")
# A village is what an address begins with: `Thôn Bình Minh, Cẩm Bình, Hà Tĩnh`.
VILLAGE: ColumnElement[str] = func.trim(func.substr(_ADDRESS, 1, func.instr(_ADDRESS.op("||")(","), ",") - 1))
OFFICER: ColumnElement[str] = Table.officer.expression
PROCEDURE: ColumnElement[str] = Table.procedure.expression
ARRIVAL: ColumnElement[str] = Table.arrival.expression
LEVEL: ColumnElement[str] = Table.level.expression
RECEIVED_DAY: ColumnElement[str] = Table.received_day.expression
ASSISTED: ColumnElement[str] = literal_column("CAST(dossier.assisted AS TEXT)", String)
# In the time of Vietnam, two digits.
HOUR: ColumnElement[str] = literal_column("strftime('%H', dossier.received_at / 1000 + 25200, 'unixepoch')", String)
_ACTED = "SELECT {what} FROM dossier_event e WHERE e.dossier = dossier.id AND e.day <= :until AND e.verb = {verb}"
_ASKED = _ACTED.format(what="{what}", verb="'supplement'")
_PAID = _ACTED.format(what="1", verb="'pay'")
# Whoever was never asked is seen in the dossier's own row, without a look at its acts.
_TRAITS: dict[Trait, str] = {
    Trait.SENT_ONLINE: "returned_at IS NOT NULL AND return_channel = 'online' AND returned_at < :midnight",
    Trait.FEE_DUE: "fee > 0",
    Trait.FEE_ONLINE: (f"fee > 0 AND paid > 0 AND EXISTS ({_PAID} AND json_extract(e.facts, '$.way') = 'online')"),
    Trait.TIMELY: (
        "NOT (requests > 1 AND (" + _ASKED.format(what="count(*)") + ") > 1)"
        " AND NOT (requests > 0 AND EXISTS (" + _ASKED.format(what="1") + " AND e.at > e.due_before))"
        " AND NOT (state IN ('refused', 'withdrawn', 'stopped') AND ended_day <= :until AND ended_at > due_at)"
    ),
    Trait.NOT_APOLOGISED: "extended = 0",
}


def page(reading: Reading, wanted: Slice, *, after: int | None = None, limit: int = 100) -> Page:
    """Return one page of a figure's dossiers, newest first; each once, however often it counts in the figure."""
    query = _narrowed(select(*LINE), wanted)
    if after is not None:
        query = query.where(Table.seq < after)
    found = reading.connection.execute(query.order_by(Table.seq.desc()).limit(limit)).all()
    rows = tuple(line_of(tuple(row)) for row in found)
    return Page(rows=rows, after=rows[-1].seq if len(rows) == limit else None)


def count(reading: Reading, wanted: Slice) -> int:
    """Return how many dossiers stand behind a figure."""
    query = _narrowed(select(func.count()).select_from(Table), wanted)
    return int(reading.connection.execute(query).scalar_one())


def grouped(reading: Reading, wanted: Slice, by: ColumnElement[str]) -> tuple[tuple[str, int, int], ...]:
    """Return (value, how many came online, how many in all) for each value of a column, the most first."""
    online = func.sum(case((Table.arrival.in_([each.value for each in ONLINE]), 1), else_=0))
    query = _narrowed(select(by, online, func.count()).select_from(Table), wanted).group_by(by)
    rows = reading.connection.execute(query.order_by(func.count().desc(), by)).all()
    return tuple((str(value or ""), int(some), int(every)) for value, some, every in rows)


def reasons(reading: Reading, wanted: Slice, by: ColumnElement[str]) -> tuple[tuple[str, str, int], ...]:
    """Return (value, reason not online, dossiers) for each value of a column; dossiers without a reason are not there."""
    reason = Table.reason_not_online
    query = _narrowed(select(by, reason, func.count()).select_from(Table), wanted).where(reason != "")
    rows = reading.connection.execute(query.group_by(by, reason).order_by(func.count().desc(), by, reason)).all()
    return tuple((str(value or ""), str(code), int(many)) for value, code, many in rows)


def moments(reading: Reading, wanted: Slice) -> tuple[tuple[int, int, int], ...]:
    """Return (weekday, hour, dossiers) of when dossiers were received, Monday being 0, in the time of Vietnam."""
    local = "received_at / 1000 + 25200"
    query = _narrowed(
        select(
            text(f"(strftime('%w', {local}, 'unixepoch') + 6) % 7 AS weekday"),
            text(f"CAST(strftime('%H', {local}, 'unixepoch') AS INTEGER) AS hour"),
            func.count(),
        ).select_from(Table),
        wanted,
    ).group_by(text("weekday"), text("hour"))
    return tuple((int(weekday), int(hour), int(many)) for weekday, hour, many in reading.connection.execute(query))


def _narrowed(query: "Select[*tuple[Any, ...]]", wanted: Slice) -> "Select[*tuple[Any, ...]]":
    if set(wanted.measures) == {Measure.RECEIVED}:
        first, last = wanted.start.isoformat(), wanted.end.isoformat()
        query = query.where(Table.received_day.between(first, last))
    else:
        query = query.where(_measured(wanted))
    if wanted.procedures is not None:
        named = json.dumps(sorted(wanted.procedures))
        query = query.where(
            text("dossier.procedure IN (SELECT value FROM json_each(:procedures))").bindparams(procedures=named)
        )
    if wanted.arrivals:
        query = query.where(Table.arrival.in_([each.value for each in wanted.arrivals]))
    if wanted.levels:
        query = query.where(Table.level.in_(wanted.levels))
    for column, value in ((Table.offered_online, wanted.offered_online), (Table.assisted, wanted.assisted)):
        if value is not None:
            query = query.where(column == int(value))
    if wanted.officer is not None:
        query = query.where(Table.officer == wanted.officer)
    if wanted.village is not None:
        query = query.where(func.coalesce(VILLAGE, "") == wanted.village)
    return query.where(*(_trait(each, wanted) for each in wanted.traits))


def _trait(trait: Trait, wanted: Slice) -> TextClause:
    told = _TRAITS[trait]
    if trait is Trait.SENT_ONLINE and wanted.paperless:
        told = f"({told} OR dossier.procedure IN (SELECT value FROM json_each(:paperless)))"  # noqa: S608  # our own text
    return _bound(
        told,
        paperless=json.dumps(sorted(wanted.paperless)),
        until=_iso(wanted.until or wanted.end),
        midnight=to_ms(at_local((wanted.until or wanted.end) + timedelta(days=1))),
    )


def _bound(told: str, **values: object) -> TextClause:
    """Return a condition with those of the values that it names."""
    return text(told).bindparams(**{name: value for name, value in values.items() if f":{name}" in told})


def _measured(wanted: Slice) -> TextClause:
    """Return the condition that a dossier counts in one of the measures on one of the days."""
    sources = [
        f"SELECT d.seq FROM {flow.source} WHERE {flow.day} BETWEEN :first AND :last"  # noqa: S608  # our own text
        f"{f' AND {flow.where}' if flow.where else ''} AND ({flow.measure}) IN {_WANTED}"
        for flow in FLOWS
        if any(flow.may_give(each) for each in wanted.measures)
    ]
    values = {"measures": json.dumps(wanted.measures), "first": _iso(wanted.start), "last": _iso(wanted.end)}
    if Measure.CARRIED_OVER in wanted.measures:
        sources.append(f"SELECT seq FROM ({CARRIED.replace(':days', ':opening')})")  # noqa: S608  # our own text
        values["opening"] = _days(wanted.start)
    if set(PENDING) & set(wanted.measures):
        rows = PENDING_ROWS.replace(":days", ":closing")
        sources.append(f"SELECT seq FROM ({rows}) WHERE measure IN {_WANTED}")  # noqa: S608  # our own text
        values["closing"] = _days(wanted.end)
    if not sources:
        # A figure of no measure, as the online share of a channel that is none, has nobody behind it.
        return text("0")
    # One list a source: a UNION is merged in order, for which every source would be scanned from end to end.
    return _bound(f"({' OR '.join(f'dossier.seq IN ({each})' for each in sources)})", **values)


def _iso(day: date) -> str:
    return day.isoformat()


def _days(*days: date) -> str:
    return json.dumps([day.isoformat() for day in days])


def fields_of(reading: Reading, procedures: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return the (name, field) that dossiers kept of procedures which the catalogue no longer has."""
    found: dict[str, tuple[str, str]] = {}
    for code in procedures:
        query = select(Table.procedure_name, Table.field).where(Table.procedure == code).limit(1)
        row = reading.connection.execute(query).first()
        if row is not None:
            found[code] = (row.procedure_name, row.field)
    return found
