"""What a hub certifies of a unit's reporting in a span: signed whole, so that a paper with it can be proven anywhere."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from desktop.contract import canonical
from desktop.contract.document import Document, opened
from desktop.contract.fields import DIGEST, ID, KEY_ID, UNIT, moment_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Document):
    """How many days of a unit's desks were due between two days, how many came, how many of them late.

    `last_at` is when the newest of them came; `digest` is the SHA-256 of the lines `desk day revision envelope-digest`
    of all that came, in order, by which the very envelopes are meant.
    """

    kind: ClassVar[str] = "statement"
    hub: str
    key: str
    unit: str
    first: date
    last: date
    desks: int
    due: int
    came: int
    late: int
    last_at: datetime
    digest: str
    at: datetime

    @property
    def is_whole(self) -> bool:
        """True when every day that was due came, and none late."""
        return self.came >= self.due and not self.late

    def content(self) -> dict[str, Any]:
        """Return what the statement says."""
        return {
            "hub": self.hub,
            "key": self.key,
            "unit": self.unit,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "desks": self.desks,
            "due": self.due,
            "came": self.came,
            "late": self.late,
            "last_at": moment_text(self.last_at),
            "digest": self.digest,
            "at": moment_text(self.at),
        }

    @classmethod
    def read(cls, body: bytes) -> "Statement":
        """Return the statement of a line; Rejection `wire.*` or `version.*`."""
        fields, signature = opened(body, cls.kind)
        most = canonical.LARGEST_NUMBER
        found = cls(
            hub=fields.text("hub", ID),
            key=fields.text("key", KEY_ID),
            unit=fields.text("unit", UNIT),
            first=fields.day("first"),
            last=fields.day("last"),
            desks=fields.whole("desks", 0, most),
            due=fields.whole("due", 0, most),
            came=fields.whole("came", 0, most),
            late=fields.whole("late", 0, most),
            last_at=fields.moment("last_at"),
            digest=fields.text("digest", DIGEST),
            at=fields.moment("at"),
            signature=signature,
        )
        fields.done()
        return found
