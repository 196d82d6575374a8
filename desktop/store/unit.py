"""A reading and a unit of work: the only hands that queries are given."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection

from desktop.store.high_water import HighWater


@dataclass(frozen=True, slots=True)
class Reading:
    """One snapshot of the file; everything read through it belongs together."""

    connection: Connection
    high_water: HighWater


@dataclass(frozen=True, slots=True)
class Unit(Reading):
    """One transaction that writes: all of it happens, or nothing.

    `done` are marks (name, desk, serial) that are put beside the file once it has happened. A number that is given out
    is marked before, so that a crash gives it to nobody; what tells an older file by its marks must not be ahead of it.
    """

    done: list[tuple[str, int, int]] = field(default_factory=list)


@contextmanager
def one_unit(
    transaction: AbstractContextManager[object], *, connection: Connection, high_water: HighWater
) -> Iterator[Unit]:
    """Give out a unit of a transaction that is entered here, and put its marks down after its commit."""
    unit = Unit(connection, high_water)
    with transaction:
        yield unit
    for name, desk, serial in unit.done:
        high_water.raise_to(name, desk, serial)
