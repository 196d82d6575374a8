"""What the hub of a district hands on: lines with the desks' own signatures; a desk's enrolment goes before its envelopes.

The hub above takes an enrolment without a code only from a hub that it let in as one that hands on (`enrol --relay`),
and only for a unit below that hub. From then on the desk's key is known there, and each envelope stands for itself.
"""

from collections.abc import Sequence
from contextlib import suppress

from desktop.contract.enrolment import EnrolRequest
from desktop.hub import audit, desks, ingest
from desktop.hub.desks import Signer
from desktop.hub.hub import Hub
from desktop.hub.upward import ENROLMENT
from desktop.kernel.errors import Rejection


def take(hub: Hub, lines: Sequence[bytes], *, asker: Signer | None, carrier: str) -> list[bytes]:
    """Return one signed answer for each line, in order: a receipt, or for an enrolment the answer to the desk."""
    if asker is None or not asker.relay:
        return ingest.take(hub, lines, asker=asker, carrier=carrier)
    answers: dict[int, bytes] = {}
    for place, line in enumerate(lines):
        if ENROLMENT in line:
            # One that is refused goes on with the envelopes, where it gets a receipt that says so.
            with suppress(Rejection):
                answers[place] = vouched(hub, line, asker=asker)
    rest = [line for place, line in enumerate(lines) if place not in answers]
    receipts = iter(ingest.take(hub, rest, asker=asker, carrier=carrier))
    return [answers[place] if place in answers else next(receipts) for place in range(len(lines))]


def vouched(hub: Hub, line: bytes, *, asker: Signer) -> bytes:
    """Let a desk in on the word of the hub above it, and return the signed answer.

    Raises Rejection `auth.wrong_unit` for a unit that is not below that hub, `auth.signature`, `enrol.key_in_use`.
    """
    request = EnrolRequest.read(line)
    desks.check_request(request)
    with hub.writing() as connection:
        if not any(f"/{asker.unit}/" in each.path for each in hub.tree(connection).named(request.unit)):
            raise Rejection("auth.wrong_unit", "unit")
        desks.take_in(connection, request, line, now=hub.clock.now(), vouched_by=f"{asker.unit}/{asker.desk}")
        audit.note(
            connection,
            hub.clock,
            f"{asker.unit}/{asker.desk}",
            act="vouched",
            subject=f"{request.unit}/{request.desk}",
        )
    return desks.answered(hub, request)
