"""Putting units into the tree; what was counted already moves where a change reaches back in time."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, update

from desktop.hub import resettling, settings, tree
from desktop.hub.tree import SUCCESSOR, UNIT, Place, Row, Tier, Tree
from desktop.kernel.errors import Problem, Rejection


def replace(connection: Connection, rows: Sequence[Row]) -> int:
    """Put units in: each code of the rows keeps exactly the rows given for it; others stay. Return how many rows.

    A row has code, name, kind, tier, parent, and may have valid_from, valid_to, became (a list of codes). Raises
    Rejection `hub.units_*` naming the rows' codes when dates overlap or a parent is missing.
    """
    new = [_clean(row) for row in rows]
    given = {row["code"] for row in new}
    if not given:
        return 0
    # Whoever counts figures in holds this row too, so that nobody counts by a tree that is going.
    version = settings.locked(connection, settings.UNITS_VERSION)
    before = tree.load(connection)
    everything = [*(place for place in before if place.code not in given), *(_place(row) for row in new)]
    problems = _faults(everything)
    if problems:
        raise Rejection.of(tuple(problems))
    connection.execute(delete(SUCCESSOR).where(SUCCESSOR.c.code.in_(given)))
    connection.execute(delete(UNIT).where(UNIT.c.code.in_(given)))
    connection.execute(insert(UNIT), [_columns(row) | {"path": ""} for row in new])
    became = [
        {"code": row["code"], "since": row["since"], "successor": code}
        for row in new
        for code in dict.fromkeys(row["became"])
    ]
    if became:
        connection.execute(insert(SUCCESSOR), became)
    settings.write(connection, settings.UNITS_VERSION, str(int(version or 0) + 1))
    _write_paths(connection, tree.load(connection))
    resettling.resettle(connection, before=before, after=tree.load(connection))
    return len(new)


def _write_paths(connection: Connection, found: Tree) -> None:
    """Write the path of every unit that it has not yet: those of a unit that moved, and of all below it."""
    rows = []
    for place in found:
        path = found.path(place)
        if path != place.path:
            rows.append({"at_code": place.code, "at_since": place.since, "to_path": path})
    if rows:
        key = (UNIT.c.code == bindparam("at_code"), UNIT.c.since == bindparam("at_since"))
        connection.execute(update(UNIT).where(*key).values(path=bindparam("to_path")), rows)


def _clean(row: Row) -> dict[str, Any]:
    code, tier = str(row.get("code", "")).strip(), str(row.get("tier", "")).strip()
    if not code or "/" in code or not str(row.get("name", "")).strip() or tier not in set(Tier):
        raise Rejection("hub.units_row", "units", unit=code or "?")
    for day in (row.get("valid_from"), row.get("valid_to")):
        if day:
            _proper_day(code, str(day))
    return {
        "code": code,
        "since": str(row.get("valid_from") or ""),
        "until": str(row.get("valid_to") or ""),
        "name": str(row["name"]).strip(),
        "kind": str(row.get("kind", "")).strip(),
        "tier": tier,
        "parent": str(row.get("parent") or "").strip(),
        "became": tuple(str(each) for each in row.get("became") or ()),
    }


def _proper_day(code: str, day: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise Rejection("hub.units_row", "units", unit=code) from error


def _columns(row: Row) -> dict[str, str]:
    return {name: row[name] for name in ("code", "since", "until", "name", "kind", "tier", "parent")}


def _place(row: Row) -> Place:
    return Place(path="", **_columns(row))


def _faults(places: Sequence[Place]) -> list[Problem]:
    by_code: dict[str, list[Place]] = {}
    for place in places:
        by_code.setdefault(place.code, []).append(place)
    found = []
    for code, same in by_code.items():
        ordered = sorted(same, key=lambda place: place.since)
        if any(not one.until or one.until >= other.since for one, other in pairwise(ordered)):
            found.append(Problem.of("hub.units_overlap", "units", unit=code))
        if any(place.until and place.until < place.since for place in same):
            found.append(Problem.of("hub.units_row", "units", unit=code))
        if any(place.parent and (place.parent not in by_code or place.parent == code) for place in same):
            found.append(Problem.of("hub.units_parent", "units", unit=code))
    return found
