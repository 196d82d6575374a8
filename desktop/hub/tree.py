"""The tree of units with its dates: who belonged to whom on a day, so that no figure is counted twice (design §1).

A code may name several units, one after another: 18073 was phường Nam Hà until 30/06/2025 and is phường Thành Sen
since. A figure belongs to the unit that its code named on the figure's day, and to that unit's parents on that day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from desktop.hub import settings
from desktop.hub.store.database import table
from desktop.hub.store.tables import SuccessorTable, UnitTable
from desktop.kernel.errors import Problem, Rejection

UNIT = table(UnitTable)
SUCCESSOR = table(SuccessorTable)
_DEEPEST = 8
Row = Mapping[str, Any]


class Tier(StrEnum):
    """The levels of government, and the departments of a province."""

    NATION = "nation"
    PROVINCE = "province"
    DEPARTMENT = "department"
    DISTRICT = "district"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True)
class Place:
    """A unit while it had one name and parent: ISO days, both counted in, empty where open."""

    code: str
    since: str
    until: str
    name: str
    kind: str
    tier: str
    parent: str
    path: str

    @property
    def full_name(self) -> str:
        """The unit's name with its kind: `xã Cẩm Bình`."""
        return f"{self.kind} {self.name}".strip()

    def stood_on(self, day: str) -> bool:
        """Tell whether the unit was there on a day."""
        return self.since <= day and (not self.until or day <= self.until)


class Tree:
    """All units of a hub, in memory; a few thousand small rows that hardly ever change."""

    def __init__(self, places: Iterable[Place], successors: Iterable[tuple[str, str, str]], version: str) -> None:
        self.version = version
        self._by_code: dict[str, list[Place]] = {}
        self._below: dict[str, list[Place]] = {}
        self._successors: dict[tuple[str, str], tuple[str, ...]] = {}
        for place in places:
            self._by_code.setdefault(place.code, []).append(place)
            self._below.setdefault(place.parent, []).append(place)
        for each in self._by_code.values():
            each.sort(key=lambda place: place.since)
        for code, since, successor in successors:
            self._successors[code, since] = (*self._successors.get((code, since), ()), successor)

    def on(self, code: str, day: str) -> Place | None:
        """Return the unit that a code named on an ISO day."""
        return next((place for place in self._by_code.get(code, ()) if place.stood_on(day)), None)

    def latest(self, code: str) -> Place | None:
        """Return the newest unit of a code, whether it still stands or not."""
        found = self._by_code.get(code)
        return found[-1] if found else None

    def now(self, code: str, day: str) -> Place | None:
        """Return the unit of a code on a day, else the newest one it ever named."""
        return self.on(code, day) or self.latest(code)

    def named(self, code: str) -> tuple[Place, ...]:
        """Return every unit that a code ever named, the oldest first."""
        return tuple(self._by_code.get(code, ()))

    def at(self, code: str, since: str) -> Place | None:
        """Return one unit by its key."""
        return next((place for place in self._by_code.get(code, ()) if place.since == since), None)

    def chain(self, place: Place, day: str) -> tuple[Place, ...]:
        """Return a unit and its parents on a day, from the top down."""
        codes = [code for code in place.path.split("/") if code]
        above = (self.on(code, day) for code in codes[:-1])
        return (*(each for each in above if each is not None), place)

    def below(self, code: str) -> tuple[Place, ...]:
        """Return every unit that was ever directly below a code."""
        return tuple(self._below.get(code, ()))

    def within(self, code: str, *, first: str, last: str) -> tuple[Place, ...]:
        """Return a unit and all below it, as they stood at any time between two ISO days, both counted in."""
        mark = f"/{code}/"
        return tuple(
            place
            for places in self._by_code.values()
            for place in places
            if mark in place.path and place.since <= last and (not place.until or place.until >= first)
        )

    def successors(self, place: Place) -> tuple[str, ...]:
        """Return the codes of what a unit became."""
        return self._successors.get((place.code, place.since), ())

    def __iter__(self) -> Iterator[Place]:
        return (place for places in self._by_code.values() for place in places)

    def __len__(self) -> int:
        return sum(len(places) for places in self._by_code.values())


def load(connection: Connection) -> Tree:
    """Read the whole tree."""
    places = (Place(*row) for row in connection.execute(select(UNIT)).all())
    successors = (tuple(row) for row in connection.execute(select(SUCCESSOR)).all())
    return Tree(places, successors, settings.read(connection, settings.UNITS_VERSION))


def replace(connection: Connection, rows: Sequence[Row]) -> int:
    """Put units in: each code of the rows keeps exactly the rows given for it; others stay. Return how many rows.

    A row has code, name, kind, tier, parent, and may have valid_from, valid_to, became (a list of codes). Raises
    Rejection `hub.units_*` naming the rows' codes when dates overlap or a parent is missing.
    """
    new = [_clean(row) for row in rows]
    given = {row["code"] for row in new}
    if not given:
        return 0
    connection.execute(delete(UNIT).where(UNIT.c.code.in_(given)))
    connection.execute(delete(SUCCESSOR).where(SUCCESSOR.c.code.in_(given)))
    old = [Place(*row) for row in connection.execute(select(UNIT)).all()]
    everything = [*old, *(_place(row, "") for row in new)]
    problems = _faults(everything)
    if problems:
        raise Rejection.of(tuple(problems))
    parents = {place.code: place.parent for place in everything}
    made = [{**_columns(row), "path": _path(row["code"], row["parent"], parents)} for row in new]
    connection.execute(insert(UNIT), made)
    became = [
        {"code": row["code"], "since": row["since"], "successor": code}
        for row in new
        for code in dict.fromkeys(row["became"])
    ]
    if became:
        connection.execute(insert(SUCCESSOR), became)
    count = int(settings.read(connection, settings.UNITS_VERSION) or 0) + 1
    settings.write(connection, settings.UNITS_VERSION, str(count))
    return len(made)


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


def _place(row: Row, path: str) -> Place:
    return Place(path=path, **_columns(row))


def _path(code: str, parent: str, parents: Mapping[str, str]) -> str:
    codes = [code]
    while parent and len(codes) <= _DEEPEST:
        codes.append(parent)
        parent = parents.get(parent, "")
    return f"/{'/'.join(reversed(codes))}/"


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


def day_after(day: str) -> str:
    """Return the ISO day after an ISO day."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
