"""A reading and a unit of work: the only hands that queries are given."""

from dataclasses import dataclass

from sqlalchemy import Connection

from desktop.store.high_water import HighWater


@dataclass(frozen=True, slots=True)
class Reading:
    """One snapshot of the file; everything read through it belongs together."""

    connection: Connection
    high_water: HighWater


@dataclass(frozen=True, slots=True)
class Unit(Reading):
    """One transaction that writes: all of it happens, or nothing."""
