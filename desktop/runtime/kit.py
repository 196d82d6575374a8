"""The rescue kit: the key of the data, locked by a code on paper or a passphrase, to go on with on another PC.

The secret is stretched by Argon2id (RFC 9106) and seals the key by ChaCha20-Poly1305 (RFC 8439) together with the head,
so that a kit whose head was changed opens nothing.
"""

import base64
import json
import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.folding import nfc
from desktop.kernel.errors import Rejection

MARK = "rescue_kit"
VERSION = 1
LEAST_PASSPHRASE = 12
LARGEST = 16_384
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_GROUPS, _GROUP = 5, 5
_ROUNDS, _MEMORY_KIB, _LANES = 3, 65_536, 2
# A kit that asks for more was not made by us; it must not keep the machine busy.
_MOST_ROUNDS, _MOST_MEMORY_KIB, _MOST_LANES = 10, 262_144, 8
_NONCE, _SALT, _KEY = 12, 16, 32


@dataclass(frozen=True, slots=True, kw_only=True)
class KitHead:
    """What everybody may read of a kit: whose it is and when it was made; `by_code` for a code, else a passphrase."""

    unit: str
    desk: int
    name: str
    made_at: datetime
    by_code: bool


def make_code() -> str:
    """Return a code of 125 bits in five groups of five letters without look-alikes."""
    letters = [secrets.choice(_LETTERS) for _ in range(_GROUPS * _GROUP)]
    return "-".join("".join(letters[place : place + _GROUP]) for place in range(0, len(letters), _GROUP))


def seal(key: bytes, *, secret: str, head: KitHead) -> bytes:
    """Return the kit that gives `key` back for the secret; Rejection `kit.passphrase_short`."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415  # as in `signing`

    if not head.by_code and len(nfc(secret)) < LEAST_PASSPHRASE:
        raise Rejection("kit.passphrase_short", "passphrase", least=LEAST_PASSPHRASE)
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    shown = {
        "motcua": MARK,
        "version": VERSION,
        "unit": head.unit,
        "desk": head.desk,
        "name": head.name,
        "made_at": head.made_at.isoformat(),
        "by_code": head.by_code,
        "rounds": _ROUNDS,
        "memory_kib": _MEMORY_KIB,
        "lanes": _LANES,
        "salt": _text(salt),
        "nonce": _text(nonce),
    }
    box = ChaCha20Poly1305(_stretched(secret, shown, salt)).encrypt(nonce, key, _plain(shown))
    return _plain({**shown, "box": _text(box)}) + b"\n"


def head_of(content: bytes, *, file: str) -> KitHead:
    """Return whose kit a file is; Rejection `kit.not_a_kit`, `kit.newer`."""
    return _read(content, file)[0]


def unseal(content: bytes, *, secret: str, file: str) -> bytes:
    """Return the key of a kit; Rejection `kit.not_a_kit`, `kit.newer`, `kit.wrong_code`."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  # as in `signing`
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415  # as in `signing`

    _, shown = _read(content, file)
    box = _bytes(shown.pop("box"))
    try:
        cipher = ChaCha20Poly1305(_stretched(secret, shown, _bytes(shown["salt"])))
        return cipher.decrypt(_bytes(shown["nonce"]), box, _plain(shown))
    except InvalidTag as error:
        raise Rejection("kit.wrong_code", "code") from error


def is_kit(content: bytes) -> bool:
    """Tell a kit from the other files that end in `.motcua`."""
    return content.lstrip()[:1] == b"{" and f'"motcua":"{MARK}"'.encode() in content[:LARGEST]


def _read(content: bytes, file: str) -> tuple[KitHead, dict[str, Any]]:
    foreign = Rejection("kit.not_a_kit", "kit", file=file)
    if len(content) > LARGEST:
        raise foreign
    try:
        shown: dict[str, Any] = json.loads(content)
        ours, newer = shown["motcua"] == MARK, int(shown["version"]) > VERSION
        head = KitHead(
            unit=str(shown["unit"]),
            desk=int(shown["desk"]),
            name=str(shown["name"]),
            made_at=datetime.fromisoformat(shown["made_at"]),
            by_code=bool(shown["by_code"]),
        )
        sound = newer or _is_sound(shown)
    except (ValueError, KeyError, TypeError) as error:
        raise foreign from error
    if not ours or not sound:
        raise foreign
    if newer:
        raise Rejection("kit.newer", "kit")
    return head, shown


def _is_sound(shown: dict[str, Any]) -> bool:
    asked = (shown["rounds"], shown["memory_kib"], shown["lanes"])
    within = zip(asked, (_MOST_ROUNDS, _MOST_MEMORY_KIB, _MOST_LANES), strict=True)
    lengths = [len(_bytes(shown[name])) for name in ("salt", "nonce", "box")]
    # Argon2 wants eight blocks of memory a lane (RFC 9106 §3.1).
    roomy = shown["memory_kib"] >= 8 * shown["lanes"]
    return (
        all(type(each) is int and 1 <= each <= most for each, most in within)
        and roomy
        and lengths[:2] == [_SALT, _NONCE]
    )


def _stretched(secret: str, shown: dict[str, Any], salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415  # as in `signing`

    stretcher = Argon2id(
        salt=salt, length=_KEY, iterations=shown["rounds"], lanes=shown["lanes"], memory_cost=shown["memory_kib"]
    )
    return stretcher.derive(_bare(secret, by_code=shown["by_code"]).encode())


def _bare(secret: str, *, by_code: bool) -> str:
    """Return a code as it was made, however it was typed; a passphrase in one form of its letters."""
    return re.sub(r"[\s\-–]", "", nfc(secret)).upper() if by_code else nfc(secret)


def _plain(shown: dict[str, Any]) -> bytes:
    return json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
