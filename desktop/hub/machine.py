"""The machine face: enrolment, envelopes, status and packs, as `desktop.contract.requests` agrees on them.

A body is read up to its limit and no further; who asks is checked before anything is inflated or parsed.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial

from anyio.to_thread import run_sync
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop.contract import bundle, requests
from desktop.contract.bundle import MEDIA_TYPE
from desktop.contract.requests import DOCUMENT_TYPE, LARGEST_REQUEST, MOST_A_REQUEST, Asking, Refusal
from desktop.contract.updates import PIECE_TYPE, piece_asked
from desktop.hub import attempts, desks, keys, openapi, packs, relay, status, updates
from desktop.hub.admission import Admission
from desktop.hub.desks import Signer
from desktop.hub.hub import Hub
from desktop.hub.introductions import introduced
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import signing

Face = Callable[[Request], Awaitable[Response]]
HTTPS = "https"
_SMALL = 64 * 1024
_TRIES_AN_HOUR = 60
_DOWN_WAIT = 60


class Machine:
    """The requests of a desk."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        # SQLite has one writer; on PostgreSQL a worker keeps two of its connections free for pages.
        self._door = Admission(places=6 if hub.database.many_writers else 1)

    def routes(self) -> list[Route]:
        """Return the routes of the machine face."""
        return [
            Route(requests.ENROL, self._guarded(self.enrol), methods=["POST"]),
            Route(requests.ENVELOPES, self._guarded(self.envelopes), methods=["POST"]),
            Route(requests.STATUS, self._guarded(self.status), methods=["GET"]),
            Route(requests.PACKS + "/{id}", self._guarded(self.pack), methods=["GET"]),
            Route(requests.UPDATES, self._guarded(self.updates), methods=["GET"]),
            Route(requests.UPDATES + "/{digest}", self._guarded(self.piece), methods=["GET"]),
            Route(requests.KEYS, self._guarded(self.keys), methods=["GET"]),
            Route("/v1/openapi.json", described, methods=["GET"]),
        ]

    def _guarded(self, face: Face) -> Face:
        async def answer(request: Request) -> Response:
            try:
                check_target(request)
                return await face(request)
            except Rejection as refusal:
                return refused(_code_of(refusal))
            except Fault as fault:
                busy = fault.code in {"hub.crowded", "hub.too_many_tries"}
                return refused("hub.busy" if busy else "hub.down", wait=self._door.wait if busy else _DOWN_WAIT)

        return answer

    async def enrol(self, request: Request) -> Response:
        """Let a desk in by its one-time code."""
        body = await body_of(request, largest=_SMALL)
        async with self._door.place(None):
            await run_sync(self._count_try, request.client.host if request.client else "")
            answer = await run_sync(desks.enrol, self._hub, body)
        return Response(answer, media_type=DOCUMENT_TYPE)

    def _count_try(self, host: str) -> None:
        """Count a try; a code has sixty bits, so this keeps the line free rather than the code safe."""
        attempts.count(self._hub, f"enrol/{host}", most=_TRIES_AN_HOUR)

    async def envelopes(self, request: Request) -> Response:
        """Take a bundle of envelopes in and answer with a bundle of receipts."""
        body = await body_of(request, largest=LARGEST_REQUEST)
        asking = _asking_of(request, body)
        asker = await run_sync(self._checked, asking, body)
        lines = await run_sync(_lines, body)
        async with self._door.place(await run_sync(self._heard_at, asker)):
            receipts = await run_sync(partial(relay.take, self._hub, lines, asker=asker, carrier=HTTPS))
        return Response(await run_sync(bundle.packed, receipts), media_type=MEDIA_TYPE)

    async def status(self, request: Request) -> Response:
        """Tell a desk what is known of it."""
        asker = await self._asker(request)
        asked = status.asked(request.query_params)
        async with self._door.place(await run_sync(self._heard_at, asker)):
            # A desk that has nothing to send is not silent as long as it asks (sync R39).
            await run_sync(desks.note_heard, self._hub, asker)
        answer = await run_sync(partial(status.answer, self._hub, asker, asked=asked))
        return Response(answer, media_type=DOCUMENT_TYPE)

    async def pack(self, request: Request) -> Response:
        """Hand a reference pack out."""
        await self._asker(request)
        return Response(await run_sync(packs.body_of, self._hub, request.path_params["id"]), media_type=DOCUMENT_TYPE)

    async def updates(self, request: Request) -> Response:
        """Tell which update files are handed on."""
        await self._asker(request)
        return Response(await run_sync(updates.offered, self._hub), media_type=DOCUMENT_TYPE)

    async def piece(self, request: Request) -> Response:
        """Hand one piece of an update file out."""
        await self._asker(request)
        number = piece_asked(request.query_params.get("piece", ""))
        found = await run_sync(partial(updates.piece_of, self._hub, request.path_params["digest"], piece=number))
        return Response(found, media_type=PIECE_TYPE)

    async def keys(self, _: Request) -> Response:
        """Hand out the letters by which whoever knows a former key of this hub learns the one that signs now."""
        return Response(await run_sync(self._changes), media_type=MEDIA_TYPE)

    def _changes(self) -> bytes:
        with self._hub.reading() as connection:
            return bundle.packed(keys.changes(connection))

    async def _asker(self, request: Request) -> Signer:
        return await run_sync(self._checked, _asking_of(request, b""))

    def _checked(self, asking: Asking, body: bytes = b"") -> Signer:
        """Return who asks; a key not known yet may come in the very bundle that it signs."""
        with self._hub.reading() as connection:
            owners = desks.signers(connection, asking.key)
        if not owners:
            new = introduced(self._hub, asking, body) if body else None
            if new is None:
                raise Rejection("auth.unknown_key")
            return new
        signed = (each for each in owners if _is_signed(each, asking))
        asker = next(signed, None)
        if asker is None:
            raise Rejection("auth.signature")
        if asker.revoked:
            raise Rejection("auth.revoked")
        return asker

    def _heard_at(self, asker: Signer) -> datetime | None:
        with self._hub.reading() as connection:
            return desks.heard_at(connection, asker)


async def described(_: Request) -> Response:
    """Describe the machine face."""
    return JSONResponse(openapi.document())


def _asking_of(request: Request, body: bytes) -> Asking:
    # As it came: what was signed is the text of the request, not what it stands for.
    path, query = (request.scope[name].decode("latin-1") for name in ("raw_path", "query_string"))
    target = path + (f"?{query}" if query else "")
    return Asking.of(request.headers.get("authorization", ""), method=request.method, target=target, body=body)


def _is_signed(signer: Signer, asking: Asking) -> bool:
    return signing.is_signed(signer.public, message=asking.message, signature=asking.signature)


def _lines(body: bytes) -> tuple[bytes, ...]:
    found = bundle.unpacked(body, most=MOST_A_REQUEST)
    if not found.whole:
        raise Rejection("wire.malformed")
    return found.lines


def check_target(request: Request) -> None:
    """Refuse a byte that means nothing in a text and that no database keeps; Rejection `wire.malformed`."""
    if b"%00" in request.scope["raw_path"] or b"%00" in request.scope["query_string"]:
        raise Rejection("wire.malformed")


async def body_of(request: Request, *, largest: int) -> bytes:
    """Return a request's body; Rejection `wire.too_large` as soon as it is longer than the limit, said or not."""
    told = request.headers.get("content-length", "")
    if told.isdigit() and int(told) > largest:
        raise Rejection("wire.too_large", limit=largest)
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > largest:
                raise Rejection("wire.too_large", limit=largest)
    except ClientDisconnect as gone:
        # A line that breaks off is every day's; the answer goes to nobody, and nothing of it is worth a log.
        raise Rejection("wire.malformed") from gone
    return bytes(body)


def _code_of(refusal: Rejection) -> str:
    """Return the refusal's code as the contract knows it: every fault of form is one and the same to the sender."""
    return refusal.code if refusal.code in requests.REFUSALS else "wire.malformed"


def refused(code: str, *, wait: int = 0) -> Response:
    """Return the refusal of a whole request."""
    refusal = Refusal(code=code, wait=wait)
    head = {"Retry-After": str(wait)} if wait else {}
    return Response(refusal.body, status_code=refusal.status, headers=head, media_type=DOCUMENT_TYPE)
