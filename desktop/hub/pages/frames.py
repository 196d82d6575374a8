"""The figures of a day that come as a series of QR codes: from pictures, or typed by a scanner that is held in the hand."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import partial

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response

from desktop.contract import bundle
from desktop.contract.bundle import MEDIA_TYPE
from desktop.contract.envelope import Envelope
from desktop.contract.frames import Found, assembled
from desktop.contract.receipt import Receipt, Verdict
from desktop.hub import audit, ingest, keys
from desktop.hub.accounts import Account
from desktop.hub.hub import Hub
from desktop.hub.pages import doors, uploads
from desktop.hub.pages.rendering import page
from desktop.hub.pages.standing import words_of
from desktop.kernel.errors import Rejection
from desktop.runtime.pictures import codes_in, codes_in_pdf

Face = Callable[[Request], Awaitable[Response]]
CARRIER = "qr"
_LARGEST = 20 * 1024 * 1024
_MOST = 2_000
_PDF = b"%PDF-"
_MARK = "MCF1:"
_TOLD = {
    Verdict.ACCEPTED: "đã nhận",
    Verdict.DUPLICATE: "đã có từ trước",
    Verdict.SUPERSEDED: "đã có bản mới hơn",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one series: whose figures of which day, and the verdict in words."""

    who: str
    desk: int
    day: str
    told: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """A series of which codes are still to be scanned: how many there are, and the places that are missing."""

    series: str
    count: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Heap:
    """Everything that was scanned so far."""

    texts: tuple[str, ...]
    found: Found
    unreadable: int

    def missing(self) -> tuple[Missing, ...]:
        """Return the series that are not whole yet."""
        counts = {text.split(":")[1]: int(text.split(":")[2][3:5]) for text in self.texts}
        return tuple(Missing(series, counts[series], places) for series, places in self.found.missing)

    def left(self) -> str:
        """Return the texts of series that are not whole, to go on with."""
        open_series = {series for series, _ in self.found.missing}
        return "\n".join(text for text in self.texts if text.split(":")[1] in open_series)


class Frames:
    """The page of QR codes, for administrators."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def faces(self) -> tuple[tuple[str, Face, str], ...]:
        """Return path, face and method of each."""
        return (
            ("/frames", self.show, "GET"),
            ("/frames", self.take, "POST"),
            ("/frames/receipts", self.receipts, "POST"),
        )

    async def show(self, request: Request) -> Response:
        """Show where codes are given in."""
        return self._page(await doors.administrator_of(self._hub, request))

    async def take(self, request: Request) -> Response:
        """Take in what is whole, and say what is still missing."""
        account = await doors.administrator_of(self._hub, request)
        try:
            parts = await uploads.parts_of(request, secret=account.secret, largest=_LARGEST)
        except Rejection as refusal:
            if refusal.code != "wire.too_large":
                raise
            return self._page(account, problem="Ảnh quá lớn. Chọn ít ảnh hơn mỗi lần, hoặc ảnh nhỏ hơn.")
        return await run_sync(partial(self._take, account, parts))

    def _take(self, account: Account, parts: uploads.Parts) -> Response:
        heap = _heap(parts)
        receipts = self._receipts(heap.found.bodies, by=account.name)
        rows = [self._told(body, receipt) for body, receipt in zip(heap.found.bodies, receipts, strict=True)]
        whole = "\n".join(text for text in heap.texts if text not in heap.left().split("\n"))
        return self._page(account, heap=heap, rows=rows, whole=whole)

    def _receipts(self, bodies: tuple[bytes, ...], *, by: str) -> list[bytes]:
        if not bodies:
            return []
        receipts = ingest.take(self._hub, bodies, asker=None, carrier=CARRIER)
        with self._hub.writing() as connection:
            settled = sum(Receipt.read(each).verdict.settled for each in receipts)
            audit.note(connection, self._hub.clock, by, act="frames", subject=f"{settled}/{len(receipts)}")
        return receipts

    async def receipts(self, request: Request) -> Response:
        """Give the receipts of whole series as a file for the desk's stick; the same codes get the same receipts."""
        account, form = await doors.checked_form(self._hub, request)
        if not account.administers:
            raise doors.NotHere
        return await run_sync(partial(self._file, form.get("texts", "").splitlines()))

    def _file(self, texts: Iterable[str]) -> Response:
        bodies = assembled(texts).bodies
        receipts = ingest.take(self._hub, bodies, asker=None, carrier=CARRIER) if bodies else []
        with self._hub.reading() as connection:
            changes = keys.changes(connection)
        name = f"bien-nhan-{self._hub.today().isoformat()}-{len(receipts)}.motcua"
        head = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
        return Response(bundle.packed([*changes, *receipts]), media_type=MEDIA_TYPE, headers=head)

    def _told(self, body: bytes, answer: bytes) -> Taken:
        receipt = Receipt.read(answer)
        told = _TOLD.get(receipt.verdict) or words_of(receipt.code)
        try:
            envelope = Envelope.read(body)
        except Rejection:
            return Taken("không đọc được", 0, "", told, receipt.verdict.settled)
        with self._hub.reading() as connection:
            place = self._hub.tree(connection).now(envelope.unit, self._hub.today().isoformat())
        day = str(envelope.payload.get("day", ""))
        return Taken(place.full_name if place else envelope.unit, envelope.desk, day, told, receipt.verdict.settled)

    def _page(
        self,
        account: Account,
        *,
        heap: Heap | None = None,
        rows: Iterable[Taken] = (),
        whole: str = "",
        problem: str = "",
    ) -> Response:
        return page(
            "frames",
            status=400 if problem else 200,
            hub_name=self._hub.name,
            account=account,
            problem=problem,
            rows=tuple(rows),
            whole=whole,
            missing=heap.missing() if heap else (),
            texts=heap.left() if heap else "",
            unreadable=heap.unreadable if heap else 0,
            nothing=heap is not None and not heap.texts,
        )


def _heap(parts: uploads.Parts) -> Heap:
    """Return what a form brought: the lines that were typed, and what its pictures show."""
    lines: list[str] = []
    unreadable = 0
    for name, content in parts:
        if name == "texts":
            lines += content.decode("utf-8", "replace").splitlines()
        elif name == uploads.FILE and content:
            codes = _codes(content)
            unreadable += not codes
            lines += codes
    texts = tuple(dict.fromkeys(piece for line in lines[:_MOST] for piece in _pieces(line.strip("\r\n"))))
    return Heap(texts, assembled(texts), unreadable)


def _pieces(line: str) -> list[str]:
    """Return the texts of a line: several where a scanner without an end key has run them together, else the line."""
    pieces = [_MARK + piece for piece in line.split(_MARK)[1:]]
    several = len(pieces) > 1 and line.startswith(_MARK) and all(map(_is_frame, pieces))
    return pieces if several else [line] if _is_frame(line) else []


def _is_frame(text: str) -> bool:
    return assembled([text]) != Found((), ())


def _codes(content: bytes) -> tuple[str, ...]:
    try:
        return codes_in_pdf(content) if content.startswith(_PDF) else codes_in(content)
    except Rejection:
        return ()
