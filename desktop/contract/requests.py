"""How documents travel over HTTP: the paths, the head that says who asks, and refusals of a request as a whole.

| request | body | answer |
|---|---|---|
| POST /v1/enrol | EnrolRequest.body | 200 EnrolAnswer.body |
| POST /v1/envelopes | bundle of envelopes, oldest first, not more than MOST_A_REQUEST | 200 bundle of receipts, one each, in order |
| GET /v1/status?epoch=…&days=N | – | 200 StatusAnswer.body |
| GET /v1/packs/ID | – | 200 Pack.body |
| GET /v1/updates | – | 200 `updates.listing` |
| GET /v1/updates/DIGEST?piece=N | – | 200 the bytes of one piece |
| GET /v1/keys | – | 200 bundle of HubKeyChange, oldest first |

Everything but /v1/enrol and /v1/keys carries the head `Authorization: Motcua key=…,at=…,signature=…`. A refusal of the whole request
is a Refusal with its HTTP status. Any other body, status or place is not a hub's answer, whatever it says (sync R7).
"""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop.contract import VERSION, canonical
from desktop.contract.fields import CODE, KEY_ID, MOMENT, Fields, moment_text
from desktop.contract.fields import VERSION as VERSION_TEXT
from desktop.kernel.errors import Rejection

ENROL = "/v1/enrol"
ENVELOPES = "/v1/envelopes"
STATUS = "/v1/status"
PACKS = "/v1/packs"
KEYS = "/v1/keys"
UPDATES = "/v1/updates"
DOCUMENT_TYPE = "application/vnd.motcua+json"
MOST_A_REQUEST = 250
LARGEST_REQUEST = 4 * 1024 * 1024
# A desk whose clock is further off than this from the hub's Date is told so; nothing is refused for it (sync R26).
CLOCK_TOLERANCE = 300
_HEAD = re.compile(
    r"Motcua key=(?P<key>[0-9A-Z]{1,20}),at=(?P<at>[0-9TZ:.\-]{24}),signature=(?P<signature>[0-9a-f]{128})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who makes a request: signed over the method, the path with its query, and the body's digest.

    A request caught and sent again does no harm, since everything here may be done twice; so no time window is kept,
    and a desk with a wrong clock is still heard.
    """

    key: str
    at: datetime
    method: str
    target: str
    digest: str
    signature: bytes = field(default=b"", repr=False)

    @property
    def message(self) -> bytes:
        """The bytes that are signed."""
        return canonical.write(
            {
                "kind": "asking",
                "key": self.key,
                "at": moment_text(self.at),
                "method": self.method,
                "target": self.target,
                "digest": self.digest,
            }
        )

    @property
    def head(self) -> str:
        """The value of the `Authorization` head."""
        return f"Motcua key={self.key},at={moment_text(self.at)},signature={self.signature.hex()}"

    @classmethod
    def of(cls, head: str, *, method: str, target: str, body: bytes) -> "Asking":
        """Return who asks by the head of a request; Rejection `auth.missing` when it says nothing that can be read."""
        found = _HEAD.fullmatch(head)
        if found is None or not (MOMENT.fullmatch(found["at"]) and KEY_ID.fullmatch(found["key"])):
            raise Rejection("auth.missing")
        try:
            at = datetime.fromisoformat(found["at"])
        except ValueError as error:
            raise Rejection("auth.missing") from error
        return cls(
            key=found["key"],
            at=at,
            method=method,
            target=target,
            digest=body_digest(body),
            signature=bytes.fromhex(found["signature"]),
        )


def body_digest(body: bytes) -> str:
    """Return the SHA-256 of a request's body as it travels, as 64 hexadecimal digits."""
    return hashlib.sha256(body).hexdigest()


# Why a request was refused whole, by HTTP status. `stop` codes stand until a person has done something; the others
# are tried again by themselves.
REFUSALS: dict[str, int] = {
    "wire.malformed": 400,
    "auth.missing": 401,
    "auth.unknown_key": 401,
    "auth.signature": 401,
    "auth.revoked": 403,
    "auth.wrong_unit": 403,
    "enrol.code_unknown": 404,
    "enrol.code_used": 409,
    "enrol.code_expired": 410,
    "enrol.key_in_use": 409,
    "pack.unknown": 404,
    "update.unknown": 404,
    "wire.too_large": 413,
    "version.too_old": 426,
    "hub.busy": 429,
    "hub.down": 503,
}
PASSING = frozenset({"hub.busy", "hub.down", "wire.too_large"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A request refused as a whole: code, what to install when it is too old, seconds to wait (also as Retry-After)."""

    code: str
    needs: str = ""
    wait: int = 0

    @property
    def status(self) -> int:
        """The HTTP status that goes with it."""
        return REFUSALS.get(self.code, 400)

    @property
    def body(self) -> bytes:
        """The bytes of the refusal."""
        plain: dict[str, Any] = {
            "contract": VERSION,
            "kind": "refusal",
            "code": self.code,
            "needs": self.needs,
            "wait": self.wait,
        }
        return canonical.write(plain)

    @classmethod
    def read(cls, body: bytes) -> "Refusal":
        """Return the refusal of a body; Rejection `wire.*` when it is none. Its version does not matter."""
        fields = Fields(canonical.read(body))
        fields.whole("contract", 1, canonical.LARGEST_NUMBER)
        if fields.take("kind") != "refusal":
            raise fields.odd("kind")
        return cls(
            code=fields.text("code", CODE),
            needs=fields.text("needs", VERSION_TEXT),
            wait=fields.whole("wait", 0, 7 * 24 * 3600),
        )
