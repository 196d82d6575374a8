"""Prove my data: the file is whole, the journal's chain holds, nothing is missing or counted twice."""

from dataclasses import dataclass

from desktop.domain.rows import Wanted
from desktop.kernel.errors import Problem
from desktop.store import prove as store_prove
from desktop.store.queries import dossiers, journal
from desktop.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The result: empty `problems` means that everything was looked at and holds. `head` is the journal's last hash."""

    problems: tuple[Problem, ...]
    dossiers: int
    entries: int
    head: str
    key_place: str


def prove(desk: Desk) -> Proof:
    """Look at everything and return what was found; nothing is written."""
    with desk.store.reading() as reading:
        last = journal.head(reading)
        return Proof(
            problems=store_prove.prove(reading),
            dossiers=dossiers.count(reading, Wanted()),
            entries=last.seq if last else 0,
            head=last.hash if last else "",
            key_place=desk.key_place,
        )
