"""The seal of a receipt: what its QR says, which bytes of it are signed, the digest that ties it to the dossier."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from desktop.domain import scan_letters
from desktop.domain.desk import DeskIdentity
from desktop.domain.dossier import Dossier
from desktop.domain.folding import fold, nfc
from desktop.kernel.clock import VIETNAM, to_local
from desktop.kernel.errors import Rejection

SIGNATURE_BYTES = 64
PUBLIC_BYTES = 32
_DIGEST_BYTES = 8
_ID_BYTES = 5
_UNIT_LIMIT = 20
_CENTURY = 2000
_MARK = "MC1:"
_KEY_MARK = "MCK1:"
_FORM = re.compile(
    r"MC1:(?P<code>[0-9A-Z](?:[0-9A-Z.\-/]{0,58}[0-9A-Z])?):(?P<due>[0-9]{10}):(?P<unit>[0-9A-Z]{0,20}):(?P<desk>[1-9])"
    r":(?P<digest>[0-9A-Z]+):(?P<key>[0-9A-Z]+):(?P<signature>[0-9A-Z]+)"
)
_KEY_FORM = re.compile(r"MCK1:(?P<id>[0-9A-Z]+):(?P<public>[0-9A-Z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the QR of a receipt says; nothing in it can be read as a person.

    `due_at` is a minute of the years 2000 to 2099 in Vietnam's civil time; `unit` and `desk` say who issued it,
    `key` is the id of the key that signed, `digest` stands for the content that the desk keeps.
    """

    code: str
    due_at: datetime
    unit: str
    desk: int
    digest: str
    key: str
    signature: bytes = b""

    @property
    def message(self) -> bytes:
        """The bytes that are signed: everything before the signature, the mark of the kind included."""
        due = f"{to_local(self.due_at):%y%m%d%H%M}"
        return f"{_MARK}{self.code}:{due}:{self.unit}:{self.desk}:{self.digest}:{self.key}:".encode("ascii")

    @property
    def text(self) -> str:
        """The one text of the seal, in the letters of the QR alphanumeric mode only."""
        return self.message.decode("ascii") + scan_letters.written(self.signature)


def unsigned_seal(dossier: Dossier, *, issuer: DeskIdentity, key: str) -> Seal:
    """Return what a desk seals of a dossier, before it is signed with the key of that id."""
    return Seal(
        code=dossier.code,
        due_at=_minute(dossier.due_at),
        unit=re.sub("[^0-9A-Z]", "", fold(issuer.unit_code).upper())[:_UNIT_LIMIT],
        desk=issuer.desk,
        digest=content_digest(dossier),
        key=key,
    )


def content_digest(dossier: Dossier) -> str:
    """Return the short digest of what the citizen cares about on the receipt: whose, what, when, how many papers.

    Times count by the minute, as the form prints them, so that a preview and its paper have one digest.
    """
    content = (
        dossier.code,
        dossier.applicant.name,
        dossier.applicant.id,
        dossier.procedure,
        _minute(dossier.received_at).isoformat(),
        _minute(dossier.due_at).isoformat(),
        str(len(dossier.items)),
        str(dossier.receipts),
    )
    # Composed texts hold no control characters, so that no two contents run into the same line.
    line = "\x1f".join(map(nfc, content))
    return scan_letters.written(hashlib.sha256(line.encode()).digest()[:_DIGEST_BYTES])


def _minute(moment: datetime) -> datetime:
    return to_local(moment).replace(second=0, microsecond=0)


def looks_sealed(text: str) -> bool:
    """Tell whether a text begins as the seal of a receipt does, whole or not."""
    return _upright(text).startswith(_MARK)


def read_seal(text: str) -> Seal:
    """Return the seal that a text is, character by character the one that a desk wrote.

    Raises Rejection `seal.not_a_receipt` for another kind of text, `seal.malformed` for a damaged or altered one.
    """
    text = _upright(text)
    if not text.startswith(_MARK):
        raise Rejection("seal.not_a_receipt", "text")
    found = _FORM.fullmatch(text)
    if found is None or not (_holds(found["digest"], _DIGEST_BYTES) and _holds(found["key"], _ID_BYTES)):
        raise Rejection("seal.malformed", "text")
    due_at, signature = _due(found["due"]), scan_letters.read(found["signature"], size=SIGNATURE_BYTES)
    if due_at is None or signature is None:
        raise Rejection("seal.malformed", "text")
    return Seal(
        code=found["code"],
        due_at=due_at,
        unit=found["unit"],
        desk=int(found["desk"]),
        digest=found["digest"],
        key=found["key"],
        signature=signature,
    )


def _holds(text: str, size: int) -> bool:
    return scan_letters.read(text, size=size) is not None


def _upright(text: str) -> str:
    """Return a scan without the spaces and the Enter around it, put upright when Caps Lock turned all its letters."""
    text = text.strip()
    return text.upper() if text.isascii() and text.islower() else text


def _due(digits: str) -> datetime | None:
    year, month, day, hour, minute = (int(digits[place : place + 2]) for place in range(0, len(digits), 2))
    try:
        return datetime(_CENTURY + year, month, day, hour, minute, tzinfo=VIETNAM)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The public half of a desk's key, as one desk hands it to another."""

    raw: bytes

    @property
    def id(self) -> str:
        """The short name of the key: what a seal calls it by, and what two officers compare on the telephone."""
        return scan_letters.written(hashlib.sha256(self.raw).digest()[:_ID_BYTES])

    @property
    def text(self) -> str:
        """The key as one word; its id is in it, so that a mistyped letter shows."""
        return f"{_KEY_MARK}{self.id}:{scan_letters.written(self.raw)}"

    @classmethod
    def read(cls, text: str) -> "PublicKey":
        """Return the key that stands somewhere in a text; Rejection `seal.not_a_key`."""
        word = next((each for each in text.split() if each.startswith(_KEY_MARK)), "")
        found = _KEY_FORM.fullmatch(word)
        raw = scan_letters.read(found["public"], size=PUBLIC_BYTES) if found else None
        if raw is None or cls(raw).text != word:
            raise Rejection("seal.not_a_key", "text")
        return cls(raw)
