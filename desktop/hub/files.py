"""Letters that a person brings on a stick, from a desk or a hub below, and the answers that go back the same way."""

from contextlib import suppress
from dataclasses import dataclass

from desktop.contract import bundle
from desktop.contract.receipt import Receipt
from desktop.hub import audit, desks, ingest, keys, packs, relay
from desktop.hub.covers import uncovered
from desktop.hub.hub import Hub
from desktop.kernel.errors import Rejection

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

    Enrolments count where a hub that was let in to hand on wrote the file. The answer begins with the changes of this hub's
    key, for who has no line to ask for them by, and ends with its packs. A file that breaks off gives what is before the
    break. Raises Rejection `wire.*`, `hub.cover_unknown`.
    """
    found = bundle.unpacked(data)
    covered = uncovered(hub, found.lines)
    answers: dict[int, bytes] = {}
    for place, line in enumerate(covered.lines):
        if covered.writer is not None and covered.vouches(line):
            # One that is refused goes on with the envelopes, where it gets a receipt that says so.
            with suppress(Rejection):
                answers[place] = relay.vouched(hub, line, asker=covered.writer)
    rest = [line for place, line in enumerate(covered.lines) if place not in answers]
    receipts: list[bytes] = []
    for start in range(0, len(rest), _AT_ONCE):
        receipts += ingest.take(hub, rest[start : start + _AT_ONCE], asker=None, carrier=CARRIER)
    settled = len(answers) + sum(Receipt.read(each).verdict.settled for each in receipts)
    if covered.writer is not None:
        desks.note_heard(hub, covered.writer)
    with hub.writing() as connection:
        changes, down = keys.changes(connection), packs.newest(connection)
        audit.note(connection, hub.clock, by, act="file", subject=f"{settled}/{len(covered.lines)}", whole=found.whole)
    back = bundle.packed([*changes, *answers.values(), *receipts, *down])
    return Taken(back, len(covered.lines), settled, found.whole)
