"""Handing on to the hub above: enrolled there once as a desk would be, then every line as it was signed below."""

import http.client
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from sqlalchemy import Connection, select, update

from desktop import __version__
from desktop.contract import bundle, requests
from desktop.contract.bundle import MEDIA_TYPE
from desktop.contract.document import digest_of, kind_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest, code_typed
from desktop.contract.receipt import Receipt, Verdict
from desktop.contract.requests import DOCUMENT_TYPE, LARGEST_REQUEST, Asking, Refusal, body_digest
from desktop.domain.seal import PublicKey
from desktop.hub import keys, settings
from desktop.hub.hub import Hub
from desktop.hub.keys import HubKey as OwnKey
from desktop.hub.upward import FORWARD, WAITING
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import signing
from desktop.runtime.hub_keys import HubKey, followed

DONE = "done"
PARKED = "parked"
_NOT_KNOWN_YET = "verdict.unknown_key"
MOST = 100
_SECONDS = 30
_OK = 200


@dataclass(frozen=True, slots=True)
class Above:
    """The hub above: where it listens, which key signs its receipts, and by which own key this hub is known there."""

    url: str
    known: HubKey
    own: OwnKey


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks the hub above: this hub, by the key that is known there, and where."""

    hub: Hub
    own: OwnKey
    url: str


def join(hub: Hub, *, url: str, code: str, desk: int) -> Above:
    """Enrol at the hub above with the code that it gave, and keep who it is.

    Raises Rejection with the other hub's own code, Fault `hub.above_silent`.
    """
    own = hub.key
    request = EnrolRequest(
        code=code_typed(code),
        unit=hub.unit,
        desk=desk,
        epoch=hub.id,
        key=own.id,
        public=own.pair.public,
        app=__version__,
        at=hub.clock.now(),
    )
    body = request.signed(own.sign(request.message)).body
    answer = EnrolAnswer.read(_ask(Asker(hub, own, url), requests.ENROL, body, DOCUMENT_TYPE))
    named = PublicKey(answer.public).id == answer.key
    if not (named and signing.is_signed(answer.public, message=answer.message, signature=answer.signature)):
        raise Fault("hub.above_silent", url=url)
    known = HubKey(answer.hub, answer.key, answer.public)
    with hub.writing() as connection:
        settings.write(connection, settings.UPSTREAM, url)
        settings.write(connection, settings.UPSTREAM_KEY, own.id)
        _keep_key(connection, known)
    return Above(url, known, own)


def _keep_key(connection: Connection, known: HubKey) -> None:
    told = {"hub": known.hub, "public": known.public.hex()}
    settings.write(connection, settings.UPSTREAM_HUB, json.dumps(told))


def above(hub: Hub) -> Above | None:
    """Return the hub above, None when there is none."""
    with hub.reading() as connection:
        url = settings.read(connection, settings.UPSTREAM)
        told = settings.read(connection, settings.UPSTREAM_HUB)
        own = keys.by_id(connection, settings.read(connection, settings.UPSTREAM_KEY)) or keys.first(connection)
    if not url or not told or own is None:
        return None
    found = json.loads(told)
    public = bytes.fromhex(found["public"])
    return Above(url, HubKey(found["hub"], PublicKey(public).id, public), own)


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
    lines = _fitting(bytes(row.line) for row in rows)
    answers, known = _answers(Asker(hub, upper.own, upper.url), upper.known, lines)
    settled = 0
    with hub.writing() as connection:
        if known.key != upper.known.key:
            _keep_key(connection, known)
        for row, line, answer in zip(rows, lines, answers, strict=False):
            state, problem = _read(known, line, answer)
            settled += state != WAITING
            connection.execute(
                update(FORWARD)
                .where(FORWARD.c.unit == row.unit, FORWARD.c.id == row.id, FORWARD.c.state == WAITING)
                .values(state=state, problem=problem, receipt=answer, attempts=FORWARD.c.attempts + 1)
            )
    return settled


def _answers(who: Asker, known: HubKey, lines: Sequence[bytes]) -> tuple[tuple[bytes, ...], HubKey]:
    """Return the answers to lines, and the key that they are read by: a newer one of the hub above where it has one."""
    answers = bundle.unpacked(_ask(who, requests.ENVELOPES, bundle.packed(lines), MEDIA_TYPE)).lines
    if not any(_is_theirs(known, each) for each in answers):
        with suppress(Fault, Rejection):
            known = followed(known, bundle.unpacked(_ask(who, requests.KEYS)).lines)
    return answers, known


def _is_theirs(known: HubKey, answer: bytes) -> bool:
    """Tell whether the hub above signed an answer with a key that is known here."""
    try:
        let_in = kind_of(answer) == EnrolAnswer.kind
        said = EnrolAnswer.read(answer) if let_in else Receipt.read(answer)
    except Rejection:
        return False
    return said.hub == known.hub and known.signed(said.message, key=said.key, at=said.at, signature=said.signature)


def _fitting(lines: Iterable[bytes]) -> list[bytes]:
    """Return as many lines from the first on as one request may hold, and always one."""
    some: list[bytes] = []
    size = 0
    for line in lines:
        size += len(line)
        if some and size > LARGEST_REQUEST:
            break
        some.append(line)
    return some


def _read(known: HubKey, line: bytes, answer: bytes) -> tuple[str, str]:
    """Return what became of a line by the answer to it: an answer that is not theirs leaves it waiting."""
    theirs = _is_theirs(known, answer)
    try:
        if kind_of(answer) == EnrolAnswer.kind:
            return (DONE if theirs and _let_in(line, EnrolAnswer.read(answer)) else WAITING), ""
        receipt = Receipt.read(answer)
    except Rejection as refusal:
        return WAITING, refusal.code
    if not theirs or receipt.digest != digest_of(line) or receipt.verdict is Verdict.LATER:
        return WAITING, receipt.code
    if receipt.code == _NOT_KNOWN_YET:
        # The line that makes the key known may still be on its way, from another worker or after a restore above.
        return WAITING, receipt.code
    return (DONE if receipt.verdict.settled else PARKED), receipt.code


def _let_in(line: bytes, answer: EnrolAnswer) -> bool:
    """Tell whether an answer lets in the very desk that a line asks for."""
    asked = EnrolRequest.read(line)
    return (answer.unit, answer.desk, answer.desk_key) == (asked.unit, asked.desk, asked.key)


def _ask(who: Asker, path: str, body: bytes = b"", media: str = "") -> bytes:
    """Send one request, without a body to fetch something, and return the body of a good answer.

    Redirects are not followed, for they lead elsewhere.
    """
    hub, own, url = who.hub, who.own, who.url
    parts = urlsplit(url)
    target = parts.path.rstrip("/") + path
    method = "POST" if body else "GET"
    asking = Asking(key=own.id, at=hub.clock.now(), method=method, target=target, digest=body_digest(body))
    head = replace(asking, signature=own.sign(asking.message)).head
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    line = kind(parts.hostname or "", parts.port, timeout=_SECONDS)
    try:
        line.request(
            method, target, body or None, {"Authorization": head, **({"Content-Type": media} if media else {})}
        )
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
