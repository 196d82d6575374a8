"""Where the figures of a desk's day are counted: its unit and all above it as they stood on that day."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.hub.tree import Place, Tree, day_before

# Rows of a province are divided so that desks sending at the same time seldom wait for one another.
SLOTS = 16
OWN = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """Where figures belong: the desk, the day, and the units that stood above it on that day, the lowest last.

    `place` is the unit they are its own figures of; None when that unit was divided and nobody knows among which parts:
    then they count in the units above alone. `tier` is that of the unit that sent them.
    """

    unit: str
    desk: int
    day: str
    chain: tuple[Place, ...]
    tier: str
    place: Place | None

    @property
    def keys(self) -> tuple[object, ...]:
        """What decides the rows that the figures are counted in."""
        return (tuple((each.code, each.since) for each in self.chain), self.tier, self.place is None)

    @property
    def slot(self) -> int:
        """Which of the rows of a unit above takes the figures, always the same one; 0 is a unit's own row."""
        return hashlib.sha256(f"{self.unit}/{self.desk}".encode()).digest()[0] % SLOTS + 1


def seat_of(tree: Tree, unit: str, *, desk: int, day: str) -> Seat | None:
    """Return where figures of a unit's code are counted on a day, None where they have no place at all."""
    place = tree.home(unit, day)
    if place is not None:
        return Seat(unit, desk, day, tree.chain(place, day), place.tier, place)
    last = tree.ended(unit, day)
    above = tree.chain(last, day)[:-1] if last else ()
    return Seat(unit, desk, day, above, last.tier, None) if last and above else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both counted in, on which the figures of some codes are counted in a unit."""

    first: str
    last: str
    codes: tuple[str, ...]


def stretches(tree: Tree, code: str, *, first: str, last: str) -> Iterator[Stretch]:
    """Return which codes' figures are counted in a unit or below it, between two ISO days, both counted in."""
    starts = (first, *tree.turns(first, last))
    ends = (*(day_before(day) for day in starts[1:]), last)
    for start, end in zip(starts, ends, strict=True):
        found = tuple(each for each in tree.codes() if _is_counted(tree, each, code, start))
        if found:
            yield Stretch(start, end, found)


def _is_counted(tree: Tree, unit: str, code: str, day: str) -> bool:
    seat = seat_of(tree, unit, desk=0, day=day)
    return seat is not None and any(place.code == code for place in seat.chain)
