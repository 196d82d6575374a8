"""Handing on to the hub above: enrolled there once as a desk would be, then every line as it was signed below."""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from desktop import __version__
from desktop.contract import bundle, requests
from desktop.contract.bundle import MEDIA_TYPE
from desktop.contract.document import digest_of, kind_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest, code_typed
from desktop.contract.receipt import Receipt, Verdict
from desktop.contract.requests import DOCUMENT_TYPE, LARGEST_REQUEST
from desktop.domain.seal import PublicKey
from desktop.hub import audit, settings, upward
from desktop.hub.above import Above, Asker, above, ask, keep_key, key_for
from desktop.hub.hub import Hub
from desktop.hub.upward import DONE, WAITING, Line
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime import signing
from desktop.runtime.hub_keys import HubKey
from desktop.runtime.sentences import sentence_of

PARKED = "parked"
LOOK_EVERY = timedelta(hours=1)
_LOG = logging.getLogger("uvicorn.error")
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
        # What another hub, or this one before it was made anew, had settled says nothing of what it has now.
        settings.write(connection, settings.UPSTREAM_LAST, "")
    return Above(url, known, own)


def send_some(hub: Hub) -> int:
    """Hand the oldest waiting lines on; return how many are settled now. Fault `hub.above_silent` when nobody answers.

    A line counts as handed on only by a receipt with the signature of the hub above (sync R7). The line that was settled
    last goes along: the same bytes get the very same receipt, unless the hub above was set back to an older copy (R28).
    """
    upper = above(hub)
    if upper is None:
        return 0
    with hub.reading() as connection:
        rows = _fitting(upward.waiting(connection, most=MOST))
        last = upward.last_settled(connection) if rows or _is_time(hub, connection) else None
    sent = [*([last] if last is not None else []), *rows]
    if not sent:
        return 0
    body = bundle.packed(each.body for each in sent)
    answers = bundle.unpacked(ask(Asker(hub, upper.own, upper.url), requests.ENVELOPES, body, MEDIA_TYPE)).lines
    known = key_for(hub, upper, lambda key: any(is_theirs(key, each) for each in answers)) or upper.known
    with hub.writing() as connection:
        settings.write(connection, settings.UPSTREAM_LOOKED, hub.clock.now().isoformat())
        return settle(hub, connection, known, zip(sent, answers, strict=False))


def _is_time(hub: Hub, connection: Connection) -> bool:
    """Tell whether the hub above is to be looked at although there is nothing to hand on."""
    last = settings.read(connection, settings.UPSTREAM_LOOKED)
    return not last or not timedelta(0) <= hub.clock.now() - datetime.fromisoformat(last) < LOOK_EVERY


def settle(hub: Hub, connection: Connection, known: HubKey, answered: Iterable[tuple[Line, bytes]]) -> int:
    """Note what became of lines by the answers to them; return how many are settled now that were not."""
    settled = 0
    for line, answer in answered:
        if line.state == DONE:
            _look_at(hub, connection, known, line, answer)
            continue
        state, problem = _read(known, line.body, answer)
        settled += state != WAITING
        upward.answered(connection, line, state=state, problem=problem, answer=answer)
    return settled


def _look_at(hub: Hub, connection: Connection, known: HubKey, line: Line, answer: bytes) -> None:
    """See whether the hub above still has a line that it had settled; if not, all goes again, which does no harm."""
    if answer == line.receipt or not is_theirs(known, answer):
        return
    if kind_of(answer) != Receipt.kind:
        return
    said = Receipt.read(answer)
    # An older answer is one of before it was settled, on a stick that took its time.
    if said.digest == digest_of(line.body) and said.at >= Receipt.read(line.receipt).at:
        count = upward.again(connection, line)
        if count:
            audit.note(connection, hub.clock, "", act="above_set_back", subject=str(count))
            _LOG.warning(sentence_of(Problem.of("hub.above_set_back", count=count)))


def is_theirs(known: HubKey, answer: bytes) -> bool:
    """Tell whether the hub above signed an answer with a key that is known here."""
    try:
        let_in = kind_of(answer) == EnrolAnswer.kind
        said = EnrolAnswer.read(answer) if let_in else Receipt.read(answer)
    except Rejection:
        return False
    return said.hub == known.hub and known.signed(said.message, key=said.key, at=said.at, signature=said.signature)


def _fitting(lines: Iterable[Line]) -> list[Line]:
    """Return as many lines from the first on as one request may hold, and always one."""
    some: list[Line] = []
    size = 0
    for line in lines:
        size += len(line.body)
        if some and size > LARGEST_REQUEST:
            break
        some.append(line)
    return some


def _read(known: HubKey, line: bytes, answer: bytes) -> tuple[str, str]:
    """Return what became of a line by the answer to it: an answer that is not theirs leaves it waiting."""
    theirs = is_theirs(known, answer)
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
