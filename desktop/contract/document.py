"""What all documents of the wire share: version and kind first, a signature last, one digest over all of it."""

import hashlib
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Self

from desktop.contract import OLDEST, VERSION, canonical
from desktop.contract.fields import SIGNATURE, Fields
from desktop.kernel.errors import Rejection

SIGNED = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(ABC):
    """A document that somebody signs: sign `message`, put the 64 bytes into `signed`, send `body`."""

    kind: ClassVar[str]
    signature: bytes = field(default=b"", repr=False)

    @abstractmethod
    def content(self) -> dict[str, Any]:
        """Return what the document says as a plain object, without version, kind and signature."""

    @property
    def message(self) -> bytes:
        """The bytes that are signed; the kind is in them, so that no signature serves for another kind."""
        return canonical.write({**self.content(), "contract": VERSION, "kind": self.kind})

    @property
    def body(self) -> bytes:
        """The bytes that travel and are kept; one line, no newline in it."""
        plain = {**self.content(), "contract": VERSION, "kind": self.kind, SIGNED: self.signature.hex()}
        return canonical.write(plain)

    def signed(self, signature: bytes) -> Self:
        """Return the same document with its signature."""
        return replace(self, signature=signature)


def digest_of(body: bytes) -> str:
    """Return the SHA-256 of a document's bytes as 64 hexadecimal digits."""
    return hashlib.sha256(body).hexdigest()


def kind_of(body: bytes, *, largest: int = canonical.LARGEST) -> str:
    """Return the kind that a line names; Rejection `wire.*` when it is no document at all."""
    found = canonical.read(body, largest=largest).get("kind")
    if not isinstance(found, str):
        raise Rejection("wire.shape", "kind", at="kind")
    return found


def opened(body: bytes, kind: str, *, largest: int = canonical.LARGEST) -> tuple[Fields, bytes]:
    """Return the fields of a document of one kind and its signature, version and kind checked.

    Raises Rejection `wire.*`; `version.newer` for a document of a release that is not known here, which is held and
    not thrown away (sync R24); `version.too_old` for one that nobody reads any more.
    """
    fields = Fields(canonical.read(body, largest=largest))
    version = fields.whole("contract", 1, canonical.LARGEST_NUMBER)
    if version > VERSION:
        raise Rejection("version.newer", found=version, known=VERSION)
    if version < OLDEST:
        raise Rejection("version.too_old", found=version, known=OLDEST)
    if fields.take("kind") != kind:
        raise fields.odd("kind")
    return fields, fields.raw(SIGNED, SIGNATURE)
