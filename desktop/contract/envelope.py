"""The envelope: what a desk says once, numbered, chained to the one before, signed; the same bytes at every attempt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from desktop.contract import canonical
from desktop.contract.document import Document, opened
from desktop.contract.fields import (
    DIGEST,
    ID,
    KEY_ID,
    MOST_DESKS,
    NO_DIGEST,
    PUBLIC,
    SIGNATURE,
    UNIT,
    VERSION,
    Fields,
    moment_text,
)


class Letter(StrEnum):
    """What an envelope carries; a letter not known is refused: a new one comes with a new contract version."""

    DAY_SUMMARY = "day_summary"
    KEY_CHANGE = "key_change"


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What the figures were made with: the product, and the reference data by version or digest."""

    app: str
    rules: str = ""
    procedures: str = ""
    calendar: str = ""
    units: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope(Document):
    """One letter of a desk.

    `id` is a UUIDv7, `epoch` the installation it was made by, `sequence` counts from 1 without a gap in that epoch,
    `previous` is the digest of the whole bytes of sequence - 1 (64 zeros before the first), `journal_seq` and
    `journal_hash` the head of the desk's journal when it was made, `key` the id of the key that signed.
    """

    kind: ClassVar[str] = "envelope"
    id: str
    epoch: str
    sequence: int
    previous: str = NO_DIGEST
    made_at: datetime
    unit: str
    desk: int
    letter: Letter
    payload: Mapping[str, Any]
    journal_seq: int
    journal_hash: str
    versions: Versions
    key: str

    def content(self) -> dict[str, Any]:
        """Return what the envelope says."""
        used = self.versions
        return {
            "id": self.id,
            "epoch": self.epoch,
            "sequence": self.sequence,
            "previous": self.previous,
            "made_at": moment_text(self.made_at),
            "unit": self.unit,
            "desk": self.desk,
            "letter": self.letter.value,
            "payload": dict(self.payload),
            "journal": {"seq": self.journal_seq, "hash": self.journal_hash},
            "versions": {
                "app": used.app,
                "rules": used.rules,
                "procedures": used.procedures,
                "calendar": used.calendar,
                "units": used.units,
            },
            "key": self.key,
        }

    @classmethod
    def read(cls, body: bytes) -> "Envelope":
        """Return the envelope of a line; the payload is taken apart by its own class (`DaySummary.of`, `KeyChange.of`).

        Raises Rejection `wire.*` or `version.*`.
        """
        fields, signature = opened(body, cls.kind)
        letter, journal = fields.choice("letter", Letter), fields.inner("journal")
        payload = fields.take("payload")
        if not isinstance(payload, dict):
            raise fields.odd("payload")
        found = cls(
            id=fields.text("id", ID),
            epoch=fields.text("epoch", ID),
            sequence=fields.whole("sequence", 1, canonical.LARGEST_NUMBER),
            previous=fields.text("previous", DIGEST),
            made_at=fields.moment("made_at"),
            unit=fields.text("unit", UNIT),
            desk=fields.whole("desk", 1, MOST_DESKS),
            letter=Letter(letter),
            payload=payload,
            journal_seq=journal.whole("seq", 0, canonical.LARGEST_NUMBER),
            journal_hash=journal.text("hash", DIGEST),
            versions=_versions(fields.inner("versions")),
            key=fields.text("key", KEY_ID),
            signature=signature,
        )
        journal.done()
        fields.done()
        return found


def _versions(fields: Fields) -> Versions:
    found = Versions(
        app=fields.text("app", VERSION),
        rules=fields.text("rules", VERSION),
        procedures=fields.text("procedures", VERSION),
        calendar=fields.text("calendar", VERSION),
        units=fields.text("units", VERSION),
    )
    fields.done()
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyChange:
    """The desk's next key: the envelope is signed by the last one, `proof` by the new one, so that both agree."""

    key: str
    public: bytes
    proof: bytes = field(default=b"", repr=False)

    @property
    def message(self) -> bytes:
        """The bytes that the new key signs."""
        return canonical.write({"kind": "key_proof", "key": self.key, "public": self.public.hex()})

    def payload(self) -> dict[str, Any]:
        """Return the change as the plain object that an envelope carries."""
        return {"key": self.key, "public": self.public.hex(), "proof": self.proof.hex()}

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> "KeyChange":
        """Return the change that a payload is; Rejection `wire.shape`."""
        fields = Fields(payload, "payload.")
        found = cls(
            key=fields.text("key", KEY_ID), public=fields.raw("public", PUBLIC), proof=fields.raw("proof", SIGNATURE)
        )
        fields.done()
        return found
