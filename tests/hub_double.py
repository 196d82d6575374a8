"""A small honest hub for tests of the desk: it speaks the contract over real HTTP, and misbehaves when told to."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from desktop.contract.bundle import MEDIA_TYPE, packed, unpacked
from desktop.contract.document import digest_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest
from desktop.contract.envelope import Envelope, KeyChange, Letter
from desktop.contract.fields import NO_DIGEST
from desktop.contract.pack import Pack
from desktop.contract.receipt import Receipt, Verdict
from desktop.contract.requests import DOCUMENT_TYPE, ENROL, ENVELOPES, PACKS, STATUS, Asking, Refusal
from desktop.contract.status import DayMark, StatusAnswer
from desktop.contract.summary import DaySummary
from desktop.domain.seal import PublicKey
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime import signing

CODE = "4KTR-9FQP-2HVL"
Reply = tuple[int, str, bytes, dict[str, str]]
Fault = Callable[["Hub", bytes], "Reply | None"]


class Hub:
    """The state of one hub: keys it knows, receipts it gave, summaries that stand; `faults` are used up one a request."""

    def __init__(self, now: Callable[[], datetime], name: str = "Tỉnh Hà Tĩnh") -> None:
        self.now = now
        self.name = name
        self.id = new_id()
        self.pair = signing.make_pair()
        self.key = PublicKey(self.pair.public).id
        self.codes: dict[str, str] = {CODE: ""}
        self.keys: dict[str, bytes] = {}
        self.receipts: dict[str, bytes] = {}
        self.standing: dict[str, DaySummary] = {}
        self.sequences: dict[str, dict[int, str]] = {}
        self.faults: list[Fault] = []
        self.requests: list[tuple[str, bytes]] = []
        self.verdicts: dict[str, tuple[Verdict, str, int]] = {}
        self.packs: dict[str, Pack] = {}
        self.url = ""

    def answer(self, method: str, target: str, head: str, body: bytes) -> Reply | None:
        """Return the reply to one request, None to break the connection off."""
        self.requests.append((target, body))
        if self.faults:
            fault = self.faults.pop(0)
            return fault(self, body)
        return self.honest(method, target, head, body)

    def honest(self, method: str, target: str, head: str, body: bytes) -> Reply:
        path = urlsplit(target).path
        if path == ENROL:
            return self._enrol(body)
        try:
            asking = Asking.of(head, method=method, target=target, body=body)
        except Rejection:
            return refusal("auth.missing")
        self._learn(body if path == ENVELOPES else b"")
        public = self.keys.get(asking.key)
        if public is None:
            return refusal("auth.unknown_key")
        if not signing.is_signed(public, message=asking.message, signature=asking.signature):
            return refusal("auth.signature")
        return self._serve(path, target, body)

    def _serve(self, path: str, target: str, body: bytes) -> Reply:
        if path == ENVELOPES:
            lines = [self._receipt(line) for line in unpacked(body).lines]
            return 200, MEDIA_TYPE, packed(lines), {}
        if path.startswith(PACKS):
            return 200, DOCUMENT_TYPE, self.packs[path.rsplit("/", 1)[1]].body, {}
        return self._status(target) if path == STATUS else (404, "text/html", b"<html>", {})

    def _enrol(self, body: bytes) -> Reply:
        request = EnrolRequest.read(body)
        if not signing.is_signed(request.public, message=request.message, signature=request.signature):
            return refusal("auth.signature")
        if request.code not in self.codes:
            return refusal("enrol.code_unknown")
        if self.codes[request.code] not in {"", request.key}:
            return refusal("enrol.code_used")
        self.codes[request.code] = request.key
        self.keys |= {request.key: request.public, **{each.key: each.public for each in request.former}}
        made = EnrolAnswer(
            hub=self.id,
            name=self.name,
            key=self.key,
            public=self.pair.public,
            unit=request.unit,
            desk=request.desk,
            desk_key=request.key,
            at=self.now(),
        )
        return 200, DOCUMENT_TYPE, made.signed(signing.sign(self.pair.private, message=made.message)).body, {}

    def _learn(self, body: bytes) -> None:
        """Learn a desk's new key from the bundle that introduces it."""
        for line in unpacked(body).lines if body else ():
            found = Envelope.read(line)
            if found.letter is Letter.KEY_CHANGE and self._holds(found):
                change = KeyChange.of(found.payload)
                if signing.is_signed(change.public, message=change.message, signature=change.proof):
                    self.keys[change.key] = change.public

    def _holds(self, found: Envelope) -> bool:
        public = self.keys.get(found.key)
        return public is not None and signing.is_signed(public, message=found.message, signature=found.signature)

    def _receipt(self, line: bytes) -> bytes:
        digest = digest_of(line)
        if digest in self.receipts:
            return self.receipts[digest]
        found = Envelope.read(line)
        verdict, code, wait = self.verdicts.get(found.id, (Verdict.ACCEPTED, "", 0))
        if not self._holds(found):
            verdict, code, wait = Verdict.REJECTED, "verdict.signature", 0
        if verdict is Verdict.ACCEPTED:
            verdict = self._apply(found, digest)
        receipt = self.signed(found, digest, verdict, code=code, wait=wait)
        if verdict.final:
            self.receipts[digest] = receipt
        return receipt

    def _apply(self, found: Envelope, digest: str) -> Verdict:
        self.sequences.setdefault(found.epoch, {})[found.sequence] = digest
        if found.letter is Letter.KEY_CHANGE:
            return Verdict.ACCEPTED
        summary = DaySummary.of(found.payload)
        stands = self.standing.get(summary.day.isoformat())
        if stands is not None and stands.revision > summary.revision:
            return Verdict.SUPERSEDED
        self.standing[summary.day.isoformat()] = summary
        return Verdict.ACCEPTED

    def signed(self, found: Envelope, digest: str, verdict: Verdict, *, code: str = "", wait: int = 0) -> bytes:
        made = Receipt(
            hub=self.id,
            key=self.key,
            envelope=found.id,
            digest=digest,
            verdict=verdict,
            code=code,
            at=self.now(),
            expected=self.expected(found.epoch),
            wait=wait,
        )
        return made.signed(signing.sign(self.pair.private, message=made.message)).body

    def expected(self, epoch: str) -> int:
        have = self.sequences.get(epoch, {})
        return next(number for number in range(1, len(have) + 2) if number not in have)

    def _status(self, target: str) -> Reply:
        asked = parse_qs(urlsplit(target).query)
        epoch = asked["epoch"][0]
        have = self.sequences.get(epoch, {})
        last = max(have, default=0)
        days = [DayMark(day=each.day, revision=each.revision, figures=each.figures) for each in self.standing.values()]
        made = StatusAnswer(
            hub=self.id,
            name=self.name,
            key=self.key,
            at=self.now(),
            epoch=epoch,
            last=last,
            digest=have.get(last, NO_DIGEST),
            expected=self.expected(epoch),
            epochs=tuple(self.sequences),
            days=tuple(sorted(days, key=lambda each: each.day)[-int(asked["days"][0]) :]),
            packs=tuple(each.head for each in self.packs.values()),
            oldest_contract=1,
            newest_contract=1,
        )
        return 200, DOCUMENT_TYPE, made.signed(signing.sign(self.pair.private, message=made.message)).body, {}


def refusal(code: str, *, needs: str = "", wait: int = 0) -> Reply:
    """Return the reply that refuses a whole request."""
    made = Refusal(code=code, needs=needs, wait=wait)
    return made.status, DOCUMENT_TYPE, made.body, {"Retry-After": str(wait)} if wait else {}


class _Face(BaseHTTPRequestHandler):
    hub: Hub

    def do_GET(self) -> None:
        self._serve(b"")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers["Content-Length"])))

    def _serve(self, body: bytes) -> None:
        # Asked by way of a proxy, the target is the whole address.
        target = self.path.split("://", 1)[-1]
        target = target[target.index("/") :] if "://" in self.path else target
        reply = self.hub.answer(self.command, target, self.headers.get("Authorization", ""), body)
        if reply is None:
            self.close_connection = True
            self.connection.close()
            return
        status, media, content, heads = reply
        self.send_response_only(status)
        for name, value in {"Date": format_datetime(self.hub.now().astimezone(UTC), usegmt=True), **heads}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep the test's output for the test."""


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    """Let a hub answer on a port of this machine."""
    face = type("Face", (_Face,), {"hub": hub})
    server = ThreadingHTTPServer(("127.0.0.1", 0), face)
    server.handle_error = lambda *_: None  # type: ignore[method-assign,misc]  # a connection that we broke off
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
