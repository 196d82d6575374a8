"""Handing on to the hub above: enrolled there once as a desk would be, then every line as it was signed below."""

from collections.abc import Iterable

from sqlalchemy import select, update

from desktop import __version__
from desktop.contract import bundle, requests
from desktop.contract.bundle import MEDIA_TYPE
from desktop.contract.document import digest_of, kind_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest, code_typed
from desktop.contract.receipt import Receipt, Verdict
from desktop.contract.requests import DOCUMENT_TYPE, LARGEST_REQUEST
from desktop.domain.seal import PublicKey
from desktop.hub import settings
from desktop.hub.above import Above, Asker, above, ask, keep_key, key_for
from desktop.hub.hub import Hub
from desktop.hub.upward import FORWARD, WAITING
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import signing
from desktop.runtime.hub_keys import HubKey

DONE = "done"
PARKED = "parked"
_NOT_KNOWN_YET = "verdict.unknown_key"
MOST = 100


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
    answer = EnrolAnswer.read(ask(Asker(hub, own, url), requests.ENROL, body, DOCUMENT_TYPE))
    named = PublicKey(answer.public).id == answer.key
    if not (named and signing.is_signed(answer.public, message=answer.message, signature=answer.signature)):
        raise Fault("hub.above_silent", url=url)
    known = HubKey(answer.hub, answer.key, answer.public)
    with hub.writing() as connection:
        settings.write(connection, settings.UPSTREAM, url)
        settings.write(connection, settings.UPSTREAM_KEY, own.id)
        keep_key(connection, known)
    return Above(url, known, own)


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
    body = ask(Asker(hub, upper.own, upper.url), requests.ENVELOPES, bundle.packed(lines), MEDIA_TYPE)
    answers = bundle.unpacked(body).lines
    known = key_for(hub, upper, lambda key: any(_is_theirs(key, each) for each in answers)) or upper.known
    settled = 0
    with hub.writing() as connection:
        for row, line, answer in zip(rows, lines, answers, strict=False):
            state, problem = _read(known, line, answer)
            settled += state != WAITING
            connection.execute(
                update(FORWARD)
                .where(FORWARD.c.unit == row.unit, FORWARD.c.id == row.id, FORWARD.c.state == WAITING)
                .values(state=state, problem=problem, receipt=answer, attempts=FORWARD.c.attempts + 1)
            )
    return settled


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
