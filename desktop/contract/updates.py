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
    """One update file: the system that it is for, the number that it brings, its bytes and their SHA-256.

    `least` is the oldest number that it updates: what is older needs another file first.
    """

    system: str
    number: str
    least: str
    length: int
    digest: str

    @property
    def place(self) -> tuple[int, ...]:
        """The number in its parts, so that 0.10 comes after 0.9."""
        return parts_of(self.number)

    @property
    def least_place(self) -> tuple[int, ...]:
        """The least number in its parts."""
        return parts_of(self.least)

    @property
    def pieces(self) -> int:
        """How many pieces it comes in."""
        return -(-self.length // PIECE)

    def size_of(self, piece: int) -> int:
        """Return how many bytes a piece has, the first being 0."""
        return min(PIECE, self.length - piece * PIECE)

    def content(self) -> dict[str, str | int]:
        """Return the head as a plain object."""
        return {
            "system": self.system,
            "number": self.number,
            "least": self.least,
            "length": self.length,
            "digest": self.digest,
        }

    @classmethod
    def of(cls, fields: Fields) -> "UpdateHead":
        """Return the head that an object is; Rejection `wire.shape`."""
        found = cls(
            system=fields.text("system", _SYSTEM),
            number=fields.text("number", _NUMBER),
            least=fields.text("least", _NUMBER),
            length=fields.whole("length", 1, LARGEST_UPDATE),
            digest=fields.text("digest", DIGEST),
        )
        fields.done()
        return found


def parts_of(number: str) -> tuple[int, ...]:
    """Return a number that is one in its parts."""
    return tuple(int(part) for part in number.split("."))


def is_number(text: str) -> bool:
    """Tell whether a text is a number of a release."""
    return _NUMBER.fullmatch(text) is not None


def ladder(heads: Iterable[UpdateHead]) -> tuple[UpdateHead, ...]:
    """Return those files that somebody can still want: of each system the newest, and the steps that lead up to it.

    A step is what a release is needed for that the next file does not update any more; of several that will do, the one
    that helps the oldest. Of two files of one number the first one counts.
    """
    of_system: dict[str, dict[tuple[int, ...], UpdateHead]] = {}
    for each in heads:
        of_system.setdefault(each.system, {}).setdefault(each.place, each)
    return tuple(each for system in sorted(of_system) for each in _rungs(list(of_system[system].values())))


def _rungs(heads: list[UpdateHead]) -> Iterable[UpdateHead]:
    found: UpdateHead | None = max(heads, key=lambda each: each.place)
    while found is not None:
        yield found
        upper = found
        steps = [each for each in heads if upper.least_place <= each.place < upper.place]
        lower = min(steps, key=lambda each: (each.least_place, each.place), default=None)
        found = lower if lower is not None and lower.least_place < upper.least_place else None


def listing(heads: Iterable[UpdateHead]) -> bytes:
    """Return the document that names the files."""
    return canonical.write({"contract": VERSION, "kind": KIND, "updates": [each.content() for each in heads]})


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
