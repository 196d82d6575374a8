"""What becomes of invented dossiers: forwarded, paid, resolved mostly in time, handed out; some asked, some ended."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from desktop.domain.dossier import Dossier
from desktop.domain.facts import PaymentWay, ReturnChannel
from desktop.domain.life import Ground, perform
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import at_local, local_date
from desktop.kernel.errors import Rejection

_AGENCIES = ("Công chức tư pháp - hộ tịch", "Công an xã", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội")
_ASKED, _WITHDRAWN, _REFUSED, _STOPPED = 0.05, 0.012, 0.01, 0.003
_LATE = 0.07
_EXTENDED = 0.02


def life_of(random: Random, dossier: Dossier, *, ground: Ground, now: datetime) -> Iterator[tuple[Dossier, Step]]:
    """Yield each step that befell a dossier before a moment, with the dossier as the step left it."""
    for step in _wanted(random, dossier, ground):
        if step.at > now:
            return
        try:
            dossier = perform(dossier, step, ground=ground).dossier
        except Rejection:
            # A drawn step that the law forbids, such as a new date asked for too late, simply did not happen.
            continue
        yield dossier, step


def _step(dossier: Dossier, verb: Verb, at: datetime, **facts: object) -> Step:
    return Step(verb=verb, at=at, officer=dossier.officer, **facts)  # type: ignore[arg-type]  # the facts of the verb


def _wanted(random: Random, dossier: Dossier, ground: Ground) -> Iterator[Step]:
    at = dossier.received_at + timedelta(minutes=2)
    if dossier.owed:
        way = random.choice((PaymentWay.CASH, PaymentWay.CASH, PaymentWay.TRANSFER, PaymentWay.ONLINE))
        yield _step(dossier, Verb.PAY, at, way=way, amount=dossier.owed)
    at += timedelta(minutes=random.randrange(5, 40))
    yield _step(dossier, Verb.FORWARD, at, to=random.choice(_AGENCIES))
    fate = random.random()
    if fate < _WITHDRAWN + _REFUSED + _STOPPED:
        verb = Verb.WITHDRAW if fate < _WITHDRAWN else Verb.REFUSE if fate < _WITHDRAWN + _REFUSED else Verb.STOP
        reason = "Không đủ điều kiện theo quy định" if verb is Verb.REFUSE else ""
        yield _step(dossier, verb, _hours_later(random, at, ground), reason=reason)
        return
    due = dossier.due_at
    if random.random() < _ASKED:
        asked = _hours_later(random, at, ground)
        yield _step(dossier, Verb.SUPPLEMENT, asked, papers=("Bản chính giấy tờ còn thiếu",))
        at = _hours_later(random, asked + timedelta(days=random.randrange(4)), ground)
        yield _step(dossier, Verb.SUPPLEMENTED, at)
        due = max(due, at)
    if random.random() < _EXTENDED:
        new = ground.calendar.close(ground.calendar.on_or_after(local_date(due) + timedelta(days=5)))
        yield _step(dossier, Verb.EXTEND, at + timedelta(minutes=1), due_at=new, reason="Chờ cơ quan phối hợp trả lời")
    done = max(at + timedelta(minutes=30), _end(random, due, ground))
    yield _step(dossier, Verb.RESOLVE, done)
    yield _returned(random, dossier, done, ground)


def _end(random: Random, due: datetime, ground: Ground) -> datetime:
    """Draw when the result is there: mostly hours or days before the date, seldom after it."""
    if random.random() < _LATE:
        day = ground.calendar.next_working(local_date(due))
        return at_local(day, random.randrange(8, 16), random.randrange(60))
    early = random.choice((0, 0, 0, 1, 1, 2))
    day = ground.calendar.on_or_after(local_date(due) - timedelta(days=early))
    return min(due, at_local(day, random.randrange(8, 17), random.randrange(60)))


def _hours_later(random: Random, at: datetime, ground: Ground) -> datetime:
    later = at + timedelta(hours=random.randrange(1, 24))
    day = ground.calendar.on_or_after(local_date(later))
    return max(later, at_local(day, 8, random.randrange(60)))


def _returned(random: Random, dossier: Dossier, done: datetime, ground: Ground) -> Step:
    at = _hours_later(random, done, ground) if random.random() < 0.5 else done + timedelta(minutes=15)  # noqa: PLR2004  # a half
    counter = dossier.return_channel is ReturnChannel.COUNTER
    return _step(dossier, Verb.RETURN, at, taker=dossier.applicant.name if counter else "")
