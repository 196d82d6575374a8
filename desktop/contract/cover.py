"""The first line of a file that a hub writes for the hub above: who wrote it, and which enrolments it vouches for.

Over the line the head of the request says so much (`Asking`); a stick has no head. Envelopes need no cover, for each stands
by its desk's own signature.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from desktop.contract.document import Document, opened
from desktop.contract.fields import DIGEST, ID, KEY_ID, Fields, moment_text

MOST_VOUCHED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover(Document):
    """Signed by the key under which the hub below is known above; `enrolments` are digests of lines in the file."""

    kind: ClassVar[str] = "cover"
    hub: str
    key: str
    at: datetime
    enrolments: tuple[str, ...] = ()

    def content(self) -> dict[str, Any]:
        """Return what the cover says."""
        return {"hub": self.hub, "key": self.key, "at": moment_text(self.at), "enrolments": list(self.enrolments)}

    @classmethod
    def read(cls, body: bytes) -> "Cover":
        """Return the cover of a line; Rejection `wire.*` or `version.*`."""
        fields, signature = opened(body, cls.kind)
        found = cls(
            hub=fields.text("hub", ID),
            key=fields.text("key", KEY_ID),
            at=fields.moment("at"),
            enrolments=_digests(fields),
            signature=signature,
        )
        fields.done()
        return found


def _digests(fields: Fields) -> tuple[str, ...]:
    rows = fields.rows("enrolments", most=MOST_VOUCHED)
    if not all(isinstance(each, str) and DIGEST.fullmatch(each) for each in rows):
        raise fields.odd("enrolments")
    return tuple(rows)
