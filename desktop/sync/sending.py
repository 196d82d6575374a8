"""One pass over one hub: what waits goes in order, each answer is kept with its effect, trouble waits its time (R6, R14).

No verdict of a hub makes a pass come sooner: an envelope is tried once a pass, and a pass ends when everything was.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from desktop.contract.pack import Pack
from desktop.contract.receipt import Receipt, Verdict
from desktop.contract.requests import LARGEST_REQUEST, MOST_A_REQUEST, REFUSALS
from desktop.contract.status import DayMark, StatusAnswer
from desktop.kernel.errors import Fault
from desktop.runtime.hub_keys import HubKey
from desktop.store.queries import deliveries, hub_days, journal, outbox, packs, upstreams
from desktop.store.queries.deliveries import Delivery, Leg
from desktop.store.queries.hub_days import HubDay
from desktop.store.queries.outbox import Sealed
from desktop.store.queries.upstreams import Upstream
from desktop.store.store import Store
from desktop.store.unit import Reading
from desktop.sync.backing_off import Chance, wait_after, wait_for_a_person
from desktop.sync.conversation import Caller, newer_key, pack, send, status
from desktop.sync.leaving import HALTED
from desktop.sync.wire import TOO_LARGE, Answer

DAYS_COMPARED = 62
_NEWER_THERE = "verdict.same_revision"
_WRONG = "sync.wrong_answer"
T = TypeVar("T")
_PARKED_FOR_SIZE = "verdict.too_large"
# Only a person can mend these; the rest passes by itself.
_FOR_A_PERSON = frozenset(
    {code for code, number in REFUSALS.items() if number in {401, 403}}
    | {"sync.tls", "sync.not_a_hub", "sync.wrong_answer", "sync.refused", "sync.too_old", "sync.proxy_login"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """What a pass came to at one hub: envelopes settled, parked, put off; the trouble that ended it, if any.

    `behind` tells that the hub has something newer than what was sent: it is asked what before the pass ends.
    """

    hub: str
    settled: int = 0
    parked: int = 0
    later: int = 0
    behind: bool = False
    trouble: Fault | None = None

    def __add__(self, other: "Passed") -> "Passed":
        """Return both as one."""
        return Passed(
            hub=self.hub,
            settled=self.settled + other.settled,
            parked=self.parked + other.parked,
            later=self.later + other.later,
            behind=self.behind or other.behind,
            trouble=other.trouble,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """Carries envelopes from one store: who speaks, the chance that spreads the waits, whether to stop half-way."""

    store: Store
    caller: Caller
    chance: Chance
    halted: Callable[[], bool]

    def visit(self, hub: Upstream, *, epoch: str) -> Passed:
        """Send what waits for a hub, or ask how it stands there when nothing does; trouble is kept, never raised."""
        done, first = Passed(hub=hub.id), True
        tried: set[int] = set()
        while done.trouble is None and not self.halted():
            current = self._current(hub)
            some = self._batch(current, tried)
            if not some:
                return done + self._ask(current, epoch) if first or done.behind else done
            first = False
            tried |= {each.number for each in some}
            done = done + self._send(current, some, tried)
        return done

    def greet(self, hub: Upstream, *, epoch: str) -> Passed | None:
        """Ask what a hub has of this desk before a restored desk says its first word (R28); None when there is no need."""
        with self.store.reading() as reading:
            restored = any(each.act == "restore" for each in journal.of(reading, epoch))
            needed = restored and not deliveries.is_answered(reading, hub.id, epoch=epoch)
        return self._ask(hub, epoch) if needed else None

    def _current(self, hub: Upstream) -> Upstream:
        with self.store.reading() as reading:
            return upstreams.by_id(reading, hub.id) or hub

    def _batch(self, hub: Upstream, tried: set[int]) -> tuple[Sealed, ...]:
        """Return what goes next: not more than the hub takes at once, by number and by size."""
        most = hub.batch or MOST_A_REQUEST
        with self.store.reading() as reading:
            found = deliveries.waiting(reading, hub.id, now=self.caller.now(), most=most + len(tried))
        some: list[Sealed] = []
        size = 0
        for each in found:
            size += len(each.body)
            if each.number not in tried and len(some) < most and (not some or size < LARGEST_REQUEST):
                some.append(each)
        return tuple(some)

    def _send(self, hub: Upstream, some: tuple[Sealed, ...], tried: set[int]) -> Passed:
        now = self.caller.now()
        with self.store.unit() as unit:
            deliveries.mark(unit, hub.id, [each.number for each in some], leg=Leg.SENDING, at=now)
        try:
            bodies = [each.body for each in some]
            receipts, answer = self._known(hub, lambda key: send(self.caller, hub.url, bodies, hub=key))
            if len(receipts) < len(bodies) and (newer := self._newer(hub, key_of(hub))) != key_of(hub):
                receipts, answer = send(self.caller, hub.url, bodies, hub=newer)
        except Fault as fault:
            return self._failed(hub, some, fault, tried)
        return self._answered(hub, some, receipts, answer)

    def _known(self, hub: Upstream, act: Callable[[HubKey], T]) -> T:
        """Do what is verified by the hub's key; once more by its newer ones when another key signed the answer."""
        key = key_of(self._current(hub))
        try:
            return act(key)
        except Fault as fault:
            if fault.code != _WRONG:
                raise
            newer = self._newer(hub, key)
            if newer == key:
                raise
            return act(newer)

    def _newer(self, hub: Upstream, key: HubKey) -> HubKey:
        """Ask for the changes of the hub's key, and keep where they lead; an old hub has none, a false one cannot."""
        try:
            newer = newer_key(self.caller, hub.url, hub=key)
        except Fault:
            return key
        if newer.key != key.key:
            with self.store.unit() as unit:
                upstreams.note(unit, hub.id, key=newer.key, public=newer.public.hex())
        return newer

    def _pack(self, hub: Upstream, identifier: str, key: HubKey) -> Pack:
        return pack(self.caller, hub.url, identifier, hub=key)

    def _failed(self, hub: Upstream, some: tuple[Sealed, ...], fault: Fault, tried: set[int]) -> Passed:
        """Keep the trouble and when to come again; a batch that was too large is halved and goes on at once."""
        if fault.code == TOO_LARGE and len(some) > 1:
            with self.store.unit() as unit:
                upstreams.note(unit, hub.id, batch=max(1, len(some) // 2))
            tried.difference_update(each.number for each in some)
            return Passed(hub=hub.id)
        if fault.code == TOO_LARGE:
            with self.store.unit() as unit:
                deliveries.answer(unit, self._parked(hub, some[0]))
            return Passed(hub=hub.id, parked=1)
        self._keep_trouble(hub, fault)
        return Passed(hub=hub.id, trouble=fault)

    def _parked(self, hub: Upstream, envelope: Sealed) -> Delivery:
        return Delivery(
            upstream=hub.id,
            envelope=envelope,
            leg=Leg.PARKED,
            verdict=Verdict.REJECTED.value,
            code=_PARKED_FOR_SIZE,
            attempts=0,
            next_at=None,
            last_at=self.caller.now(),
            receipt=b"",
        )

    def _keep_trouble(self, hub: Upstream, fault: Fault) -> None:
        if fault.code == HALTED:
            return
        attempts, now = hub.attempts + 1, self.caller.now()
        if fault.code in _FOR_A_PERSON:
            wait = wait_for_a_person(chance=self.chance)
        else:
            asked = timedelta(seconds=int(fault.problem.facts.get("wait", 0)))
            wait = wait_after(attempts, chance=self.chance, asked=asked)
        with self.store.unit() as unit:
            if fault.code == "auth.unknown_key":
                # A hub that was set back to an older copy: what brought the newest key to it goes again.
                deliveries.again(unit, hub.id, deliveries.settled_changes(unit, hub.id))
            upstreams.note(
                unit,
                hub.id,
                attempts=attempts,
                next_at=now + wait,
                trouble=fault.code,
                facts=dict(fault.problem.facts),
            )

    def _answered(
        self, hub: Upstream, some: tuple[Sealed, ...], receipts: tuple[Receipt, ...], answer: Answer
    ) -> Passed:
        """Keep every receipt with its effect in one transaction; an envelope without one counts as never sent."""
        by_digest = {each.digest: each for each in some}
        kept = [delivery_of(hub, by_digest[each.digest], each) for each in receipts]
        unanswered = len(some) - len({each.envelope.number for each in kept})
        trouble = answer.unread if unanswered else None
        with self.store.unit() as unit:
            for each in kept:
                deliveries.answer(unit, replace(each, last_at=self.caller.now(), next_at=self._when(each, receipts)))
            upstreams.note(unit, hub.id, **self._heard(answer.skew, hub))
        if trouble is not None:
            self._keep_trouble(hub, trouble)
        legs = [each.leg for each in kept]
        return Passed(
            hub=hub.id,
            settled=legs.count(Leg.SETTLED),
            parked=legs.count(Leg.PARKED),
            later=legs.count(Leg.WAITING),
            behind=any(each.verdict is Verdict.SUPERSEDED or each.code == _NEWER_THERE for each in receipts),
            trouble=trouble,
        )

    def _when(self, delivery: Delivery, receipts: tuple[Receipt, ...]) -> datetime | None:
        if delivery.leg is not Leg.WAITING:
            return None
        wait = next(each.wait for each in receipts if each.digest == delivery.envelope.digest)
        asked = timedelta(seconds=max(wait, 1))
        return self.caller.now() + wait_after(1, chance=self.chance, asked=asked)

    def _heard(self, skew: int | None, hub: Upstream) -> dict[str, object]:
        return {
            "attempts": 0,
            "next_at": None,
            "trouble": "",
            "facts": {},
            "heard_at": self.caller.now(),
            "skew": hub.skew if skew is None else skew,
        }

    def _ask(self, hub: Upstream, epoch: str) -> Passed:
        """Ask how the desk stands at a hub, and let what it has lost since go again: same bytes, no harm (R21)."""
        try:
            answer, skew = self._known(
                hub, lambda key: status(self.caller, hub.url, epoch=epoch, days=DAYS_COMPARED, hub=key)
            )
        except Fault as fault:
            self._keep_trouble(hub, fault)
            return Passed(hub=hub.id, trouble=fault)
        with self.store.unit() as unit:
            deliveries.again(unit, hub.id, _lost(answer, deliveries.settled(unit, hub.id)))
            upstreams.note(unit, hub.id, **{**self._heard(skew, hub), **_forked(answer, unit, epoch)})
            hub_days.told(unit, hub.id, (_hub_day(each) for each in answer.days))
        return self._fetch(hub, answer)

    def _fetch(self, hub: Upstream, answer: StatusAnswer) -> Passed:
        """Fetch the packs that the hub has and the desk has not; they wait here until the officer applies them."""
        with self.store.reading() as reading:
            known = packs.newest_number(reading, hub.id)
        for head in answer.packs:
            if head.number <= known or self.halted():
                continue
            try:
                found = self._known(hub, partial(self._pack, hub, head.id))
            except Fault as fault:
                self._keep_trouble(hub, fault)
                return Passed(hub=hub.id, trouble=fault)
            with self.store.unit() as unit:
                packs.put(unit, found, at=self.caller.now())
        return Passed(hub=hub.id)


def key_of(hub: Upstream) -> HubKey:
    """Return what a hub's answers are verified by."""
    return HubKey(hub.id, hub.key, hub.public)


def delivery_of(hub: Upstream, envelope: Sealed, receipt: Receipt) -> Delivery:
    """Return what a genuine receipt makes of an envelope at its hub."""
    leg = Leg.SETTLED if receipt.verdict.settled else Leg.PARKED if receipt.verdict.final else Leg.WAITING
    return Delivery(
        upstream=hub.id,
        envelope=envelope,
        leg=leg,
        verdict=receipt.verdict.value,
        code=receipt.code,
        attempts=0,
        next_at=None,
        last_at=receipt.at,
        receipt=receipt.body,
    )


def _hub_day(mark: DayMark) -> HubDay:
    return HubDay(day=mark.day.isoformat(), revision=mark.revision, figures=mark.figures)


def _lost(answer: StatusAnswer, settled: Sequence[Sealed]) -> tuple[int, ...]:
    """Return the numbers of envelopes that a hub had settled and does not have: it was set back to an older copy."""
    known = {each.day.isoformat(): each.revision for each in answer.days}
    oldest = min(known, default="") if len(known) >= DAYS_COMPARED else ""
    newest = {each.day: each for each in sorted(settled, key=lambda each: each.revision) if each.day}
    gone = {each.number for each in newest.values() if each.day >= oldest and known.get(each.day, 0) < each.revision}
    chain = [each for each in settled if each.epoch == answer.epoch and each.sequence >= answer.expected]
    if any(each.sequence == answer.expected for each in chain):
        # The chain itself has a hole there: all from it on goes again, or the hole would stay for ever (sync R12).
        gone |= {each.number for each in chain}
    return tuple(sorted(gone))


def _forked(answer: StatusAnswer, reading: Reading, epoch: str) -> dict[str, object]:
    """Tell when a hub has letters of this very installation that the desk never wrote: a copy of it sends (sync R27)."""
    last = outbox.last_of(reading, epoch)
    forked = answer.last > (last.sequence if last else 0)
    return {"trouble": "sync.fork", "facts": {}} if forked else {}
