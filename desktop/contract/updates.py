"""Update files that a hub hands on: which there are, and a file in pieces of one size, so that a bad line resumes.

A hub vouches for none of it: a file is signed by its release, and a desk believes that alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.contract import VERSION, canonical
from desktop.contract.fields import DIGEST, Fields
from desktop.kernel.errors import Rejection

KIND = "updates"
PIECE = 256 * 1024
PIECE_TYPE = "application/vnd.motcua.piece"
LARGEST_UPDATE = 512 * 1024 * 1024
MOST_UPDATES = 10
_SYSTEM = re.compile(r"[a-z]+-[a-z0-9]+")
_NUMBER = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateHead:
    """One update file: the system that it is for, the number that it brings, its bytes and their SHA-256."""

    system: str
    number: str
    length: int
    digest: str

    @property
    def pieces(self) -> int:
        """How many pieces it comes in."""
        return -(-self.length // PIECE)

    def size_of(self, piece: int) -> int:
        """Return how many bytes a piece has, the first being 0."""
        return min(PIECE, self.length - piece * PIECE)

    @classmethod
    def of(cls, fields: Fields) -> "UpdateHead":
        """Return the head that an object is; Rejection `wire.shape`."""
        found = cls(
            system=fields.text("system", _SYSTEM),
            number=fields.text("number", _NUMBER),
            length=fields.whole("length", 1, LARGEST_UPDATE),
            digest=fields.text("digest", DIGEST),
        )
        fields.done()
        return found


def listing(heads: Iterable[UpdateHead]) -> bytes:
    """Return the document that names the files."""
    rows = [
        {"system": each.system, "number": each.number, "length": each.length, "digest": each.digest} for each in heads
    ]
    return canonical.write({"contract": VERSION, "kind": KIND, "updates": rows})


def read_listing(body: bytes) -> tuple[UpdateHead, ...]:
    """Return the files that a document names; Rejection `wire.*` when it is none. Its version does not matter."""
    fields = Fields(canonical.read(body))
    fields.whole("contract", 1, canonical.LARGEST_NUMBER)
    if fields.take("kind") != KIND:
        raise fields.odd("kind")
    return tuple(UpdateHead.of(each) for each in fields.objects("updates", most=MOST_UPDATES))


def piece_asked(text: str) -> int:
    """Return the piece that a request asks for; Rejection `wire.malformed`."""
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST_UPDATE // PIECE))):
        raise Rejection("wire.malformed")
    return int(text)
