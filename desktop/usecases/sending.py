"""Sending figures up: joining and leaving hubs, one pass over all of them, how it stands with each."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from desktop import __version__
from desktop.contract.enrolment import EnrolRequest, Former, code_typed, read_join
from desktop.domain.journal import Act
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.settings import PROXY
from desktop.store.queries import deliveries, desk_keys, journal, upstreams
from desktop.store.queries.upstreams import Upstream
from desktop.sync.conversation import Caller, enrol
from desktop.sync.leaving import never
from desktop.sync.sending import Courier, Passed
from desktop.sync.wire import Wire, address
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import freeze_changed
from desktop.usecases.sealing import signing_key

HEARTBEAT = timedelta(hours=6)
# Tests of the back-off bring their own.
chance: Callable[[], float] = secrets.SystemRandom().random


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A hub that the desk sends to from now on, with the id of its key, to be compared on the telephone."""

    hub: str
    name: str
    key: str
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a pass came to: per hub that was visited, and the figures that could not be frozen before it."""

    passes: tuple[Passed, ...]
    problems: tuple[Problem, ...]
    changes: Changes


def caller_of(desk: Desk, *, halted: Callable[[], bool] = never) -> Caller:
    """Return who speaks for the desk: its key, its clock, the line by its proxy."""
    key = signing_key(desk)
    lines = Wire(now=desk.now, app=__version__, proxy=desk.settings.get(PROXY).strip(), halted=halted)
    return Caller(key=key.id, private=key.private, now=desk.now, lines=lines)


def join_scanned(text: str) -> tuple[str, str, str]:
    """Return address, code and key id of the QR that enrols a desk; Rejection `sync.not_a_join`."""
    return read_join(text)


def join(desk: Desk, *, url: str, code: str, key: str = "", halted: Callable[[], bool] = never) -> Joined:
    """Enrol the desk at a hub with a one-time code; every envelope made so far waits for it from then on.

    `key` is the id of the hub's key where the code's paper tells it. The same code may be tried again after a lost
    answer. Raises Rejection `sync.address_malformed`, `sync.code_malformed`, `sync.wrong_hub_key`, Fault `enrol.*` or
    `sync.*`; nothing is changed then.
    """
    base, wanted = address(url), code_typed(code)
    caller = caller_of(desk, halted=halted)
    with desk.store.reading() as reading:
        own = desk_keys.by_id(reading, caller.key)
        former = tuple(Former(key=each.id, public=each.public) for each in desk_keys.retired(reading))
    if own is None:
        message = "the key that signs is on file"
        raise AssertionError(message)
    request = EnrolRequest(
        code=wanted,
        unit=desk.identity.unit_code,
        desk=desk.identity.desk,
        epoch=desk.identity.epoch,
        key=own.id,
        public=own.public,
        former=former,
        app=__version__,
        at=desk.now(),
    )
    answer, skew = enrol(caller, base, request)
    if key and key != answer.key:
        raise Rejection("sync.wrong_hub_key", "code", found=answer.key, told=key)
    now = desk.now()
    hub = Upstream(
        id=answer.hub,
        url=base,
        name=answer.name,
        key=answer.key,
        public=answer.public,
        joined_at=now,
        heard_at=now,
        skew=skew or 0,
        facts={},
    )
    with desk.store.unit() as unit:
        upstreams.put(unit, hub)
        after = {"name": hub.name, "url": hub.url, "key": hub.key}
        journal.append(unit, Act(officer=desk.officer.name, act="join_hub", subject=hub.id, after=after), at=now)
    return Joined(hub=hub.id, name=hub.name, key=hub.key, changes=Changes.of(Kind.SENDING))


def leave(desk: Desk, *, hub: str) -> Changes:
    """Send no more to a hub, named by its id, its name or its address; its receipts stay. Rejection `sync.hub_unknown`."""
    found = hub_named(desk, hub)
    now = desk.now()
    with desk.store.unit() as unit:
        upstreams.leave(unit, found.id, at=now)
        before = {"name": found.name, "url": found.url}
        journal.append(unit, Act(officer=desk.officer.name, act="leave_hub", subject=found.id, before=before), at=now)
    return Changes.of(Kind.SENDING)


def rejoin(desk: Desk, *, hub: str) -> Changes:
    """Take back having left a hub (by its id): its key and ours are as they were. Rejection `sync.hub_unknown`."""
    now = desk.now()
    with desk.store.unit() as unit:
        found = upstreams.by_id(unit, hub)
        if found is None:
            raise Rejection("sync.hub_unknown", "hub", hub=hub[:60])
        upstreams.put(unit, found)
        after = {"name": found.name, "url": found.url, "key": found.key}
        journal.append(unit, Act(officer=desk.officer.name, act="join_hub", subject=found.id, after=after), at=now)
    return Changes.of(Kind.SENDING)


def hub_named(desk: Desk, words: str) -> Upstream:
    """Return the joined hub of an id, a name or an address; Rejection `sync.hub_unknown`."""
    wanted = words.strip().rstrip("/").casefold()
    with desk.store.reading() as reading:
        for each in upstreams.joined(reading):
            if wanted in {each.id, each.name.casefold(), each.url.casefold()}:
                return each
    raise Rejection("sync.hub_unknown", "hub", hub=words[:60])


def push(desk: Desk, *, by_hand: bool = False, halted: Callable[[], bool] = never) -> Sent:
    """Make one pass: freeze anew what changed, then visit every hub whose time has come, one after the other.

    `by_hand` forgets every wait (sync R16). Without it a hub is left alone while it waits, and asked how the desk
    stands there every six hours when nothing is to be sent. Rejection `sync.no_hub` when a person asked and there is
    none. `halted` is asked all the while: the window is closing.
    """
    with desk.store.reading() as reading:
        hubs = upstreams.joined(reading)
    if not hubs:
        if by_hand:
            raise Rejection("sync.no_hub")
        return Sent(passes=(), problems=(), changes=Changes())
    epoch = desk.identity.epoch
    courier = Courier(store=desk.store, caller=caller_of(desk, halted=halted), chance=chance, halted=halted)
    # A restored desk hears what a hub has before it says anything: its next revisions go above (sync R28).
    due = [each for each in hubs if _its_time(desk, each, by_hand=by_hand)]
    greeted = [found for each in due if (found := courier.greet(each, epoch=epoch)) is not None]
    passes = [each for each in greeted if each.trouble is not None]
    deaf = {each.hub for each in passes}
    frozen = freeze_changed(desk)
    passes += [
        courier.visit(each, epoch=epoch)
        for each in hubs
        if each.id not in deaf and _its_time(desk, each, by_hand=by_hand)
    ]
    changes = frozen.changes | (Changes.of(Kind.SENDING) if passes else Changes())
    return Sent(passes=tuple(passes), problems=frozen.problems, changes=changes)


def _its_time(desk: Desk, hub: Upstream, *, by_hand: bool) -> bool:
    now = desk.now()
    if by_hand:
        with desk.store.unit() as unit:
            deliveries.hurry(unit, hub.id)
            upstreams.note(unit, hub.id, next_at=None)
        return True
    # A wait further ahead than any that is ever set was set by a clock that was wrong then, or is wrong now.
    if hub.next_at is not None and now < hub.next_at <= now + timedelta(days=1):
        return False
    if hub.heard_at is None or hub.trouble or not timedelta(0) <= now - hub.heard_at < HEARTBEAT:
        return True
    with desk.store.reading() as reading:
        return bool(deliveries.waiting(reading, hub.id, now=now, most=1))
