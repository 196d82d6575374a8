"""A hub's next key: signed by the last one and by the new one, so that whoever knows either can trust the other."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from desktop.contract import canonical
from desktop.contract.document import Document, opened
from desktop.contract.fields import ID, KEY_ID, PUBLIC, SIGNATURE, moment_text


@dataclass(frozen=True, slots=True, kw_only=True)
class HubKeyChange(Document):
    """The change: `signature` is the former key's, `proof` the new key's; `at` is when the new one began to sign.

    What the former key signed until then stays good; what it signs later does not count.
    """

    kind: ClassVar[str] = "hub_key"
    hub: str
    former: str
    former_public: bytes
    key: str
    public: bytes
    at: datetime
    proof: bytes = field(default=b"", repr=False)

    @property
    def proof_message(self) -> bytes:
        """The bytes that the new key signs."""
        return canonical.write({**self._agreed(), "kind": "hub_key_proof"})

    def _agreed(self) -> dict[str, Any]:
        return {
            "hub": self.hub,
            "former": self.former,
            "former_public": self.former_public.hex(),
            "key": self.key,
            "public": self.public.hex(),
            "at": moment_text(self.at),
        }

    def content(self) -> dict[str, Any]:
        """Return what the change says."""
        return {**self._agreed(), "proof": self.proof.hex()}

    @classmethod
    def read(cls, body: bytes) -> "HubKeyChange":
        """Return the change of a line; Rejection `wire.*` or `version.*`."""
        fields, signature = opened(body, cls.kind)
        found = cls(
            hub=fields.text("hub", ID),
            former=fields.text("former", KEY_ID),
            former_public=fields.raw("former_public", PUBLIC),
            key=fields.text("key", KEY_ID),
            public=fields.raw("public", PUBLIC),
            at=fields.moment("at"),
            proof=fields.raw("proof", SIGNATURE),
            signature=signature,
        )
        fields.done()
        return found
