"""Files that a hub below wrote: whose cover is on them, and which enrolments go by its word."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.contract.cover import Cover
from desktop.contract.document import digest_of
from desktop.hub import desks
from desktop.hub.desks import Signer
from desktop.hub.hub import Hub
from desktop.kernel.errors import Rejection
from desktop.runtime import signing

_MARK = b'"kind":"cover"'


@dataclass(frozen=True, slots=True)
class Covered:
    """The lines of a file without its cover, the hub below that wrote it where one did, and the digests it vouches for."""

    lines: tuple[bytes, ...]
    writer: Signer | None = None
    vouched: frozenset[str] = frozenset()

    def vouches(self, line: bytes) -> bool:
        """Tell whether a line is an enrolment that goes by the writer's word."""
        return digest_of(line) in self.vouched


def uncovered(hub: Hub, lines: Sequence[bytes]) -> Covered:
    """Return the lines of a file, its cover read where it has one.

    Raises Rejection `hub.cover_unknown` for a writer that is not let in here as one that hands on: nothing of the file is
    taken then, since its enrolments would be refused for good.
    """
    if not lines or _MARK not in lines[0]:
        return Covered(tuple(lines))
    cover = Cover.read(lines[0])
    with hub.reading() as connection:
        owners = desks.signers(connection, cover.key)
    for each in owners:
        signed = signing.is_signed(each.public, message=cover.message, signature=cover.signature)
        if signed and each.relay and not each.revoked:
            return Covered(tuple(lines[1:]), each, frozenset(cover.enrolments))
    raise Rejection("hub.cover_unknown", "file")
