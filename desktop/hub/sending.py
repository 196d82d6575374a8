"""Handing on to the hub above: enrolled there once as a desk would be, then every line as it was signed below."""

import http.client
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import select, update

from desktop import __version__
from desktop.contract import bundle, requests
from desktop.contract.bundle import MEDIA_TYPE
from desktop.contract.document import digest_of, kind_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest, code_typed
from desktop.contract.receipt import Receipt, Verdict
from desktop.contract.requests import DOCUMENT_TYPE, Asking, Refusal, body_digest
from desktop.domain.seal import PublicKey
from desktop.hub import settings
from desktop.hub.hub import Hub
from desktop.hub.upward import FORWARD, WAITING
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import signing

DONE = "done"
PARKED = "parked"
_NOT_KNOWN_YET = "verdict.unknown_key"
MOST = 100
_SECONDS = 30
_OK = 200


@dataclass(frozen=True, slots=True)
class Above:
    """The hub above: where it listens and which key signs its receipts."""

    url: str
    hub: str
    public: bytes


def join(hub: Hub, *, url: str, code: str, desk: int) -> Above:
    """Enrol at the hub above with the code that it gave, and keep who it is.

    Raises Rejection with the other hub's own code, Fault `hub.above_silent`.
    """
    request = EnrolRequest(
        code=code_typed(code),
        unit=hub.unit,
        desk=desk,
        epoch=hub.id,
        key=hub.key.id,
        public=hub.key.pair.public,
        app=__version__,
        at=hub.clock.now(),
    )
    body = request.signed(hub.key.sign(request.message)).body
    answer = EnrolAnswer.read(_ask(hub, url, requests.ENROL, body, DOCUMENT_TYPE))
    named = PublicKey(answer.public).id == answer.key
    if not (named and signing.is_signed(answer.public, message=answer.message, signature=answer.signature)):
        raise Fault("hub.above_silent", url=url)
    with hub.writing() as connection:
        settings.write(connection, settings.UPSTREAM, url)
        told = {"hub": answer.hub, "public": answer.public.hex()}
        settings.write(connection, settings.UPSTREAM_HUB, json.dumps(told))
    return Above(url, answer.hub, answer.public)


def above(hub: Hub) -> Above | None:
    """Return the hub above, None when there is none."""
    with hub.reading() as connection:
        url = settings.read(connection, settings.UPSTREAM)
        told = settings.read(connection, settings.UPSTREAM_HUB)
    if not url or not told:
        return None
    found = json.loads(told)
    return Above(url, found["hub"], bytes.fromhex(found["public"]))


def send_some(hub: Hub) -> int:
    """Hand the oldest waiting lines on; return how many are settled now. Fault `hub.above_silent` when nobody answers.

    A line counts as handed on only by a receipt with the signature of the hub above (sync R7).
    """
    upper = above(hub)
    if upper is None:
        return 0
    with hub.reading() as connection:
        rows = connection.execute(
            select(FORWARD.c.unit, FORWARD.c.id, FORWARD.c.line)
            .where(FORWARD.c.state == WAITING)
            # What was put off goes behind what was never tried, so that it holds nobody up (sync R15).
            .order_by(FORWARD.c.attempts, FORWARD.c.id)
            .limit(MOST)
        ).all()
    if not rows:
        return 0
    lines = [bytes(row.line) for row in rows]
    answers = bundle.unpacked(_ask(hub, upper.url, requests.ENVELOPES, bundle.packed(lines), MEDIA_TYPE)).lines
    settled = 0
    with hub.writing() as connection:
        for row, line, answer in zip(rows, lines, answers, strict=False):
            state, problem = _read(upper, line, answer)
            settled += state != WAITING
            connection.execute(
                update(FORWARD)
                .where(FORWARD.c.unit == row.unit, FORWARD.c.id == row.id)
                .values(state=state, problem=problem, receipt=answer, attempts=FORWARD.c.attempts + 1)
            )
    return settled


def _read(upper: Above, line: bytes, answer: bytes) -> tuple[str, str]:
    """Return what became of a line by the answer to it: an answer that is not theirs leaves it waiting."""
    try:
        if kind_of(answer) == EnrolAnswer.kind:
            return (DONE if _let_in(upper, line, EnrolAnswer.read(answer)) else WAITING), ""
        receipt = Receipt.read(answer)
    except Rejection as refusal:
        return WAITING, refusal.code
    signed = signing.is_signed(upper.public, message=receipt.message, signature=receipt.signature)
    if not signed or receipt.digest != digest_of(line) or receipt.verdict is Verdict.LATER:
        return WAITING, receipt.code
    if receipt.code == _NOT_KNOWN_YET:
        # The line that makes the key known may still be on its way, from another worker or after a restore above.
        return WAITING, receipt.code
    return (DONE if receipt.verdict.settled else PARKED), receipt.code


def _let_in(upper: Above, line: bytes, answer: EnrolAnswer) -> bool:
    """Tell whether an answer lets in the very desk that a line asks for, in the words of the hub above."""
    asked = EnrolRequest.read(line)
    named = (answer.unit, answer.desk, answer.desk_key) == (asked.unit, asked.desk, asked.key)
    return named and signing.is_signed(upper.public, message=answer.message, signature=answer.signature)


def _ask(hub: Hub, url: str, path: str, body: bytes, media: str) -> bytes:
    """Send one request and return the body of a good answer; redirects are not followed, for they lead elsewhere."""
    parts = urlsplit(url)
    target = parts.path.rstrip("/") + path
    asking = Asking(key=hub.key.id, at=hub.clock.now(), method="POST", target=target, digest=body_digest(body))
    signature = hub.key.sign(asking.message)
    head = Asking(
        key=asking.key, at=asking.at, method="POST", target=target, digest=asking.digest, signature=signature
    ).head
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    line = kind(parts.hostname or "", parts.port, timeout=_SECONDS)
    try:
        line.request("POST", target, body, {"Authorization": head, "Content-Type": media})
        answer = line.getresponse()
        found = answer.read(bundle.LARGEST_PACKED)
    except (OSError, http.client.HTTPException) as error:
        raise Fault("hub.above_silent", url=url) from error
    finally:
        line.close()
    if answer.status != _OK:
        raise _refused(found, url)
    return found


def _refused(body: bytes, url: str) -> Exception:
    try:
        code = Refusal.read(body).code
    except Rejection:
        return Fault("hub.above_silent", url=url)
    return Rejection("hub.above_refused", "upstream", code=code)
