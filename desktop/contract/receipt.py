"""The hub's signed answer to one envelope: what became of it, for good or for now."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from desktop.contract import canonical
from desktop.contract.document import Document, opened
from desktop.contract.fields import CODE, DIGEST, ID, KEY_ID, moment_text

LONGEST_WAIT = 7 * 24 * 3600
# The name of an envelope whose own cannot be read; a desk finds what a receipt is about by its digest.
NO_ID = "00000000-0000-0000-0000-000000000000"


class Verdict(StrEnum):
    """What became of an envelope.

    ACCEPTED: its figures are the ones shown. DUPLICATE: these very figures had come in another envelope. SUPERSEDED: a
    newer revision is here already. All three are settled. REJECTED: never, as it stands. CONFLICT: kept, but a person
    must look: same id with other bytes, same revision with other figures, or a fork of the chain. LATER: not now.
    The same bytes again get the very same receipt, so there is no verdict for a repetition.
    """

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    SUPERSEDED = "superseded"
    REJECTED = "rejected"
    CONFLICT = "conflict"
    LATER = "later"

    @property
    def settled(self) -> bool:
        """True when the hub has the figures, from this envelope or from another."""
        return self in {Verdict.ACCEPTED, Verdict.DUPLICATE, Verdict.SUPERSEDED}

    @property
    def final(self) -> bool:
        """True for every answer that the same bytes will get again for ever."""
        return self is not Verdict.LATER


# Why an envelope was not simply accepted; each has its sentence on the desk (`runtime/sentences/sync.py`).
CODES: dict[Verdict, tuple[str, ...]] = {
    Verdict.ACCEPTED: ("",),
    Verdict.DUPLICATE: ("",),
    Verdict.SUPERSEDED: ("",),
    Verdict.REJECTED: (
        "verdict.malformed",
        "verdict.signature",
        "verdict.unknown_key",
        "verdict.revoked_key",
        "verdict.wrong_unit",
        "verdict.unbalanced",
    ),
    Verdict.CONFLICT: ("verdict.same_id", "verdict.same_revision", "verdict.fork"),
    Verdict.LATER: ("verdict.busy", "verdict.newer_version", "verdict.unknown_unit", "verdict.future_day"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Document):
    """What the hub signs of one envelope.

    `envelope` and `digest` name the exact bytes it answers; `at` is the hub's time; `expected` is the first sequence of
    the envelope's epoch that the hub has not seen, so that a gap shows; `wait` is in seconds and only for LATER.
    """

    kind: ClassVar[str] = "receipt"
    hub: str
    key: str
    envelope: str
    digest: str
    verdict: Verdict
    code: str = ""
    at: datetime
    expected: int
    wait: int = 0

    def content(self) -> dict[str, Any]:
        """Return what the receipt says."""
        return {
            "hub": self.hub,
            "key": self.key,
            "envelope": self.envelope,
            "digest": self.digest,
            "verdict": self.verdict.value,
            "code": self.code,
            "at": moment_text(self.at),
            "expected": self.expected,
            "wait": self.wait,
        }

    @classmethod
    def read(cls, body: bytes) -> "Receipt":
        """Return the receipt of a line; Rejection `wire.*` or `version.*`.

        A code not known here is let through: a newer hub may have more reasons, and the verdict says what to do.
        """
        fields, signature = opened(body, cls.kind)
        verdict, code = fields.choice("verdict", Verdict), fields.take("code")
        if code != "" and not (isinstance(code, str) and CODE.fullmatch(code)):
            raise fields.odd("code")
        found = cls(
            hub=fields.text("hub", ID),
            key=fields.text("key", KEY_ID),
            envelope=fields.text("envelope", ID),
            digest=fields.text("digest", DIGEST),
            verdict=Verdict(verdict),
            code=code,
            at=fields.moment("at"),
            expected=fields.whole("expected", 1, canonical.LARGEST_NUMBER),
            wait=fields.whole("wait", 0, LONGEST_WAIT),
            signature=signature,
        )
        fields.done()
        return found
