"""The tree of units with its dates: who belonged to whom on a day, so that no figure is counted twice (design §1).

A code may name several units, one after another: 18073 was phường Nam Hà until 30/06/2025 and is phường Thành Sen
since. A figure belongs to the unit that its code named on the figure's day, and to that unit's parents on that day.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select

from desktop.hub import settings
from desktop.hub.store.database import table
from desktop.hub.store.tables import SuccessorTable, UnitTable

UNIT = table(UnitTable)
SUCCESSOR = table(SuccessorTable)
_DEEPEST = 8
_ALWAYS = "9999-12-31"
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

    def ended(self, code: str, day: str) -> Place | None:
        """Return the unit that a code named last before an ISO day on which it names none."""
        before = [place for place in self._by_code.get(code, ()) if place.until and place.until < day]
        return before[-1] if before else None

    def home(self, code: str, day: str) -> Place | None:
        """Return the unit that figures of a code belong to on a day: the one it named, else the only one it became.

        None for a code that was not there yet, and for one that was divided among several.
        """
        for _ in range(_DEEPEST):
            found = self.on(code, day)
            if found is not None:
                return found
            last = self.ended(code, day)
            became = self.successors(last) if last else ()
            if len(became) != 1:
                return None
            code = became[0]
        return None

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
        found, parent = [place], place.parent
        while parent and len(found) <= _DEEPEST:
            above = self.on(parent, day)
            if above is not None:
                found.append(above)
            known = above or self.latest(parent)
            parent = known.parent if known else ""
        return tuple(reversed(found))

    def path(self, place: Place) -> str:
        """Return the codes of a unit and of those above it at its end, whether they stood so long or not."""
        day = place.until or _ALWAYS
        codes, parent = [place.code], place.parent
        while parent and len(codes) <= _DEEPEST:
            codes.append(parent)
            above = self.now(parent, day)
            parent = above.parent if above else ""
        return f"/{'/'.join(reversed(codes))}/"

    def turns(self, first: str, last: str) -> tuple[str, ...]:
        """Return the days after `first`, up to `last`, on which some unit begins or is no longer there, in order."""
        days = {place.since for place in self} | {day_after(place.until) for place in self if place.until}
        return tuple(sorted(day for day in days if first < day <= last))

    def codes(self) -> Iterable[str]:
        """Return every code that ever named a unit."""
        return self._by_code.keys()

    def facts(self, code: str) -> tuple[object, ...]:
        """Return all that decides where figures of a code are counted, to compare two trees by."""
        return tuple(
            (place.since, place.until, place.tier, place.parent, self.successors(place)) for place in self.named(code)
        )

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


def day_after(day: str) -> str:
    """Return the ISO day after an ISO day."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def day_before(day: str) -> str:
    """Return the ISO day before an ISO day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
