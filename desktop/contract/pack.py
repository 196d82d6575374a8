"""A reference pack: what a hub sends down, signed whole, so that a desk applies all of it or none."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from desktop.contract import canonical
from desktop.contract.document import Document, opened
from desktop.contract.fields import DIGEST, ID, KEY_ID, Fields, moment_text

LARGEST_PACK = 4 * 1024 * 1024
MOST_PACKS = 50
PARTS = ("procedures", "calendar", "units", "targets", "notices", "portals", "guidance")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackHead:
    """What a pack is, without its content; `content_digest` is over the canonical bytes of its parts."""

    id: str
    number: int
    title: str
    made_at: datetime
    in_force: date
    parts: tuple[str, ...]
    content_digest: str

    def content(self) -> dict[str, Any]:
        """Return the head as a plain object."""
        return {
            "id": self.id,
            "number": self.number,
            "title": self.title,
            "made_at": moment_text(self.made_at),
            "in_force": self.in_force.isoformat(),
            "parts": list(self.parts),
            "content_digest": self.content_digest,
        }

    @classmethod
    def of(cls, fields: Fields) -> "PackHead":
        """Return the head that an object is; Rejection `wire.shape`."""
        parts = fields.rows("parts", most=len(PARTS))
        if not parts or sorted(set(map(str, parts))) != parts or not set(parts) <= set(PARTS):
            raise fields.odd("parts")
        found = cls(
            id=fields.text("id", ID),
            number=fields.whole("number", 1, 999_999),
            title=fields.words("title"),
            made_at=fields.moment("made_at"),
            in_force=fields.day("in_force"),
            parts=tuple(parts),
            content_digest=fields.text("content_digest", DIGEST),
        )
        fields.done()
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack(Document):
    """A head and its parts, signed by the hub; `number` counts a hub's packs, a higher one takes the lower's place.

    `parts` maps names of PARTS to plain objects in the shape of the files in `resources/reference`.
    """

    kind: ClassVar[str] = "pack"
    hub: str
    key: str
    head: PackHead
    parts: Mapping[str, Any]

    def content(self) -> dict[str, Any]:
        """Return what the pack says."""
        return {"hub": self.hub, "key": self.key, "head": self.head.content(), "parts": dict(self.parts)}

    @classmethod
    def read(cls, body: bytes) -> "Pack":
        """Return the pack of a line; Rejection `wire.*`, `version.*`, `wire.figures` when head and parts differ."""
        fields, signature = opened(body, cls.kind, largest=LARGEST_PACK)
        head, parts = PackHead.of(fields.inner("head")), fields.take("parts")
        if not isinstance(parts, dict) or tuple(sorted(parts)) != head.parts:
            raise fields.odd("parts")
        if head.content_digest != parts_digest(parts):
            raise fields.odd("head.content_digest")
        found = cls(
            hub=fields.text("hub", ID), key=fields.text("key", KEY_ID), head=head, parts=parts, signature=signature
        )
        fields.done()
        return found


def parts_digest(parts: Mapping[str, Any]) -> str:
    """Return the digest of a pack's parts as 64 hexadecimal digits."""
    return hashlib.sha256(canonical.write(parts)).hexdigest()
