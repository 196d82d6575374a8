"""Envelopes that a person brings on a stick, and the receipts that go back the same way."""

from dataclasses import dataclass

from desktop.contract import bundle
from desktop.contract.receipt import Receipt
from desktop.hub import audit, ingest, keys
from desktop.hub.hub import Hub

CARRIER = "file"
_AT_ONCE = 250


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: the receipts as a file, how many envelopes it had, how many of them are settled."""

    receipts: bytes
    envelopes: int
    settled: int
    whole: bool


def take(hub: Hub, data: bytes, *, by: str) -> Taken:
    """Take the envelopes of a file in, whoever brought it: each stands for itself by its signature.

    The answer begins with the changes of the hub's key, for a desk that has no line to ask for them by.
    A file that breaks off gives the envelopes before the break. Raises Rejection `wire.*`.
    """
    found = bundle.unpacked(data)
    receipts: list[bytes] = []
    for start in range(0, len(found.lines), _AT_ONCE):
        receipts += ingest.take(hub, found.lines[start : start + _AT_ONCE], asker=None, carrier=CARRIER)
    settled = sum(Receipt.read(each).verdict.settled for each in receipts)
    with hub.writing() as connection:
        changes = keys.changes(connection)
        audit.note(connection, hub.clock, by, act="file", subject=f"{settled}/{len(receipts)}", whole=found.whole)
    return Taken(bundle.packed([*changes, *receipts]), len(receipts), settled, found.whole)
