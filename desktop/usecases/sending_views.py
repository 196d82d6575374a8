"""How it stands with every hub and every envelope, as views and as sentences, for the window and the command line."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.contract.receipt import Verdict
from desktop.contract.requests import CLOCK_TOLERANCE
from desktop.kernel.clock import to_local
from desktop.kernel.errors import Problem
from desktop.runtime import vietnamese
from desktop.runtime.sentences import SENTENCES
from desktop.store.queries import deliveries, hub_days, upstreams
from desktop.store.queries.deliveries import Delivery, Leg
from desktop.store.queries.upstreams import Upstream
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import changed_days, held, unclosed_days

_SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class HubView:
    """One hub: how many days and letters wait for it, what it refused, when its last receipt came, what is wrong.

    `key` is the id of its key; `next_at` is when the desk tries again by itself, None when nothing waits; `ahead` are the
    days of which it has newer and other figures than this desk.
    """

    id: str
    name: str
    url: str
    key: str
    joined_at: datetime
    days: int
    letters: int
    parked: int
    settled: int
    oldest: date | None
    received_at: datetime | None
    heard_at: datetime | None
    next_at: datetime | None
    trouble: Problem | None
    clock: Problem | None
    ahead: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All hubs; how many past days nobody closed, and closed days that `held` back: neither's figures are on their way."""

    hubs: tuple[HubView, ...]
    unclosed: int
    held: int

    @property
    def is_done(self) -> bool:
        """True when every hub has signed for everything."""
        return (
            bool(self.hubs)
            and not self.held
            and not any(each.letters or each.parked or each.ahead for each in self.hubs)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """One envelope at one hub; `hub` is empty for an envelope that no hub was joined for yet.

    `told` says what became of it, `settled` and `parked` whether that is the end; `receipt` is the hub's signed answer.
    """

    number: int
    id: str
    sequence: int
    letter: str
    day: date | None
    revision: int
    made_at: datetime
    hub: str
    told: Problem
    settled: bool
    parked: bool
    attempts: int
    last_at: datetime | None
    next_at: datetime | None
    receipt: bytes


def standing(desk: Desk) -> Standing:
    """Return how it stands with every hub now."""
    with desk.store.reading() as reading:
        hubs = tuple(_hub_view(reading, each) for each in upstreams.joined(reading))
        changed = changed_days(desk, reading)
        back = sum(held(reading, day) for day in changed)
        return Standing(hubs=hubs, unclosed=len(unclosed_days(desk, reading)), held=back)


def _hub_view(reading: Reading, hub: Upstream) -> HubView:
    found = deliveries.backlog(reading, hub.id)
    minutes = abs(hub.skew) // _SECONDS_A_MINUTE
    off = abs(hub.skew) > CLOCK_TOLERANCE
    return HubView(
        id=hub.id,
        name=hub.name,
        url=hub.url,
        key=hub.key,
        joined_at=hub.joined_at,
        days=found.days,
        letters=found.open,
        parked=found.parked,
        settled=found.settled,
        oldest=date.fromisoformat(found.oldest_day) if found.oldest_day else None,
        received_at=found.received_at,
        heard_at=hub.heard_at,
        next_at=hub.next_at or found.next_at,
        trouble=Problem.of(hub.trouble, **hub.facts) if hub.trouble in SENTENCES else None,
        clock=Problem.of("sync.clock", minutes=minutes) if off else None,
        ahead=tuple(date.fromisoformat(day) for day in hub_days.ahead(reading, hub=hub.id)),
    )


def letters(desk: Desk, *, most: int = 200, before: int | None = None) -> tuple[LetterView, ...]:
    """Return the newest envelopes with what became of each at every hub, newest first."""
    with desk.store.reading() as reading:
        found = deliveries.of_envelopes(reading, most=most, before=before)
        names = {each.upstream: upstreams.by_id(reading, each.upstream) for each in found}
    shown = ((each, names.get(each.upstream)) for each in found)
    return tuple(_letter_view(each, hub) for each, hub in shown if not _is_past(each, hub))


def _is_past(found: Delivery, hub: Upstream | None) -> bool:
    """Tell what would wait for ever: an envelope for a hub that the desk has left."""
    return hub is not None and hub.left_at is not None and found.leg is not Leg.SETTLED


def _letter_view(found: Delivery, hub: Upstream | None) -> LetterView:
    envelope = found.envelope
    return LetterView(
        number=envelope.number,
        id=envelope.id,
        sequence=envelope.sequence,
        letter=envelope.letter,
        day=date.fromisoformat(envelope.day) if envelope.day else None,
        revision=envelope.revision,
        made_at=envelope.made_at,
        hub=hub.name if hub else "",
        told=_told(found),
        settled=found.leg is Leg.SETTLED,
        parked=found.leg is Leg.PARKED,
        attempts=found.attempts,
        last_at=found.last_at,
        next_at=found.next_at,
        receipt=found.receipt,
    )


def _told(found: Delivery) -> Problem:
    """Say what became of an envelope: the hub's reason where it gave one, else its verdict, else where it is.

    An answer from before counts no more once the envelope goes again; that it is to wait counts until it goes.
    """
    answered = found.leg in {Leg.SETTLED, Leg.PARKED} or (found.leg is Leg.WAITING and found.verdict == Verdict.LATER)
    code = (found.code or f"verdict.{found.verdict}") if answered else f"verdict.{found.leg}"
    return Problem.of(code) if code in SENTENCES else Problem.of("verdict.unknown", reason=code)


def status_line(desk: Desk, found: Standing) -> tuple[Problem, ...]:
    """Return the one line that is always true (sync R38), in parts: unsent and its age, each hub's last, next, trouble."""
    if not found.hubs:
        return (Problem.of("line.no_hub"),)
    parts = [_unsent(desk, found), *(_received(desk, each) for each in found.hubs)]
    parked = sum(each.parked for each in found.hubs)
    if parked:
        parts.append(Problem.of("line.parked", count=parked))
    parts += [
        Problem.of("line.ahead", hub=each.name, count=len(each.ahead), day=day_said(desk, each.ahead[0]))
        for each in found.hubs
        if each.ahead
    ]
    if found.held:
        parts.append(Problem.of("line.held", count=found.held))
    waits = [each.next_at for each in found.hubs if each.next_at is not None and each.letters]
    if waits:
        parts.append(Problem.of("line.next", when=when(desk, min(waits))))
    if found.unclosed:
        parts.append(Problem.of("line.unfrozen", count=found.unclosed))
    return tuple(parts)


def _unsent(desk: Desk, found: Standing) -> Problem:
    days = max(each.days for each in found.hubs)
    if days:
        oldest = min(each.oldest for each in found.hubs if each.oldest is not None)
        return Problem.of("line.unsent", count=days, day=day_said(desk, oldest))
    waiting = max(each.letters for each in found.hubs)
    if waiting:
        return Problem.of("line.unsent_letters", count=waiting)
    told = any(each.settled or each.parked for each in found.hubs)
    return Problem.of("line.all_sent" if told else "line.nothing")


def _received(desk: Desk, hub: HubView) -> Problem:
    if hub.received_at is None:
        return Problem.of("line.never", hub=hub.name)
    return Problem.of("line.received", hub=hub.name, when=when(desk, hub.received_at))


def day_said(desk: Desk, day: date) -> str:
    """Return a day as people say it: today, yesterday, else its date."""
    near = {desk.today(): "hôm nay", desk.today() - timedelta(days=1): "hôm qua"}
    return near.get(day, vietnamese.day_short(day))


def when(desk: Desk, moment: datetime) -> str:
    """Return a moment as people say it: the time alone for today, with its day otherwise."""
    local = to_local(moment)
    clock = f"{local:%H:%M}"
    return clock if local.date() == desk.today() else f"{clock} {day_said(desk, local.date())}"
