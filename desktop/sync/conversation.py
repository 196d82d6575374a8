"""What desk and hub say to each other: enrolment, envelopes for receipts, status; every answer verified (sync R7, R8)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.contract.bundle import packed, unpacked
from desktop.contract.document import digest_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest
from desktop.contract.pack import Pack
from desktop.contract.receipt import Receipt
from desktop.contract.requests import ENROL, ENVELOPES, KEYS, PACKS, STATUS, Asking, body_digest
from desktop.contract.status import StatusAnswer
from desktop.domain.seal import PublicKey
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import signing
from desktop.runtime.hub_keys import HubKey, followed
from desktop.sync.wire import Answer, Lines, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who speaks for the desk: the id of its key, the private half, its clock, the line."""

    key: str
    private: bytes = field(repr=False)
    now: Callable[[], datetime]
    lines: Lines

    def ask(self, base: str, target: str, *, body: bytes = b"") -> Answer:
        """Make one signed request of a hub."""
        asking = Asking(
            key=self.key,
            at=self.now(),
            method="POST" if body else "GET",
            target=target,
            digest=body_digest(body),
        )
        signed = replace(asking, signature=signing.sign(self.private, message=asking.message))
        return self.lines.ask(Request(url=base + target, body=body, authorization=signed.head))


def enrol(caller: Caller, base: str, request: EnrolRequest) -> tuple[EnrolAnswer, int | None]:
    """Make the desk known at a hub; return its answer and our clock's lead.

    Raises Fault `enrol.*` for a code that is no good, `sync.wrong_answer` for an answer that is not to this request.
    """
    signed = request.signed(signing.sign(caller.private, message=request.message))
    found = caller.lines.ask(Request(url=base + ENROL, body=signed.body))
    try:
        answer = EnrolAnswer.read(found.body)
    except Rejection as refusal:
        raise found.unread from refusal
    asked = (request.unit, request.desk, request.key)
    genuine = signing.is_signed(answer.public, message=answer.message, signature=answer.signature)
    if (answer.unit, answer.desk, answer.desk_key) != asked or PublicKey(answer.public).id != answer.key or not genuine:
        raise Fault("sync.wrong_answer")
    return answer, found.skew


def send(caller: Caller, base: str, bodies: Sequence[bytes], *, hub: HubKey) -> tuple[tuple[Receipt, ...], Answer]:
    """Send envelopes and return the receipts that hold, in any order, and the answer that they came in.

    A line that is no genuine receipt of this hub for one of these envelopes is left out, so that its envelope goes
    again. Raises Fault `sync.wrong_answer` or `sync.broken_off` when not a single one holds.
    """
    found = caller.ask(base, ENVELOPES, body=packed(bodies))
    try:
        lines = unpacked(found.body).lines
    except Rejection as refusal:
        raise found.unread from refusal
    receipts = tuple(genuine(lines, hub=hub, digests={digest_of(each) for each in bodies}))
    if not receipts:
        raise found.unread
    return receipts, found


def genuine(lines: Iterable[bytes], *, hub: HubKey, digests: set[str]) -> Iterable[Receipt]:
    """Return the receipts among lines that this hub signed for one of these envelopes."""
    for line in lines:
        try:
            receipt = Receipt.read(line)
        except Rejection:
            continue
        if receipt.digest in digests and is_of(receipt, hub):
            yield receipt


def is_of(receipt: Receipt, hub: HubKey) -> bool:
    """Tell whether a hub signed a receipt."""
    return receipt.hub == hub.hub and hub.signed(
        receipt.message, key=receipt.key, at=receipt.at, signature=receipt.signature
    )


def pack(caller: Caller, base: str, identifier: str, *, hub: HubKey) -> Pack:
    """Fetch a reference pack; Fault `sync.wrong_answer` when it is not the hub's own."""
    found = caller.ask(base, f"{PACKS}/{identifier}")
    try:
        answer = Pack.read(found.body)
    except Rejection as refusal:
        raise found.unread from refusal
    if answer.head.id != identifier or not is_pack_of(answer, hub):
        raise Fault("sync.wrong_answer")
    return answer


def is_pack_of(found: Pack, hub: HubKey) -> bool:
    """Tell whether a hub signed a pack."""
    return found.hub == hub.hub and hub.signed(
        found.message, key=found.key, at=found.head.made_at, signature=found.signature
    )


def status(caller: Caller, base: str, *, epoch: str, days: int, hub: HubKey) -> tuple[StatusAnswer, int | None]:
    """Ask a hub what it knows of this desk; Fault `sync.wrong_answer` when the answer is not its own."""
    found = caller.ask(base, f"{STATUS}?epoch={epoch}&days={days}")
    try:
        answer = StatusAnswer.read(found.body)
    except Rejection as refusal:
        raise found.unread from refusal
    named = (answer.hub, answer.epoch) == (hub.hub, epoch)
    if not named or not hub.signed(answer.message, key=answer.key, at=answer.at, signature=answer.signature):
        raise Fault("sync.wrong_answer")
    return answer, found.skew


def newer_key(caller: Caller, base: str, *, hub: HubKey) -> HubKey:
    """Return what a hub is known by after the changes of its key that lead on from the known one."""
    found = caller.ask(base, KEYS)
    try:
        return followed(hub, unpacked(found.body).lines)
    except Rejection as refusal:
        raise Fault("sync.wrong_answer") from refusal
