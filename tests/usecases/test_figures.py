"""The figures of days against a brute-force count of every dossier and act, kept and live; every day in balance."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.domain.dossier import Assistance, AssistanceResult
from desktop.domain.facts import ArrivalChannel, State
from desktop.domain.measures import imbalance, reason_measure
from desktop.domain.rows import DayCount, Wanted
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local, local_date
from desktop.store.queries.events import Event
from desktop.usecases import browse
from desktop.usecases.acts import act
from desktop.usecases.browse import DossierView
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.figures import count_all, of_day, of_span
from desktop.usecases.generate import generate
from desktop.usecases.receive import receive
from tests.samples import intake

Count = Counter[tuple[str, ...]]


def every(desk: Desk) -> list[DossierView]:
    views, after = [], None
    while True:
        page = browse.page(desk, wanted=Wanted(), after=after)
        views += [browse.show(desk, code=row.id) for row in page.rows]
        after = page.after
        if after is None:
            return views


def key(view: DossierView) -> tuple[str, str, str, str]:
    kept = view.dossier
    return (kept.procedure, kept.level.value, kept.arrival.value, str(kept.assistance is not None))


def flows(view: DossierView, day: date) -> Iterable[tuple[str, int]]:
    kept = view.dossier
    if local_date(kept.received_at) == day:
        yield "received", 1
        yield "digitised_in", int(kept.digitised or kept.arrival.is_online)
        if kept.reason_not_online:
            yield reason_measure(kept.reason_not_online), 1
        if kept.assistance:
            yield "assisted_tries", 1
            yield "assisted_filed", int(kept.assistance.result is AssistanceResult.FILED)
            yield "assisted_minutes", kept.assistance.minutes or 0
    for event in view.events:
        if local_date(event.step.at) == day:
            yield from acted(view, event)


def acted(view: DossierView, event: Event) -> Iterable[tuple[str, int]]:
    kept = view.dossier
    match event.step.verb:
        case Verb.RESOLVE:
            late = event.step.at > kept.due_at
            early = local_date(event.step.at) < local_date(kept.due_at)
            yield "resolved_late" if late else "resolved_early" if early else "resolved_on_time", 1
            yield "digitised_out", int(event.step.digital)
            yield "late_apologised", int(late and kept.extended > 0)
        case Verb.REFUSE | Verb.WITHDRAW | Verb.STOP:
            yield event.state.value, 1
        case Verb.RETURN:
            yield f"returned_{kept.return_channel.value}", 1
        case Verb.SUPPLEMENT:
            yield "supplement_rounds", 1
        case Verb.EXTEND:
            yield "apologies", 1
        case Verb.PAY:
            assert event.step.way is not None
            yield f"fees_{event.step.way.value}", event.step.amount
        case _:
            pass


def stocks(view: DossierView, day: date) -> Iterable[tuple[str, int]]:
    kept = view.dossier
    received, ended = local_date(kept.received_at), local_date(kept.ended_at) if kept.ended_at else date.max
    if received < day <= ended:
        yield "carried_over", 1
    if not received <= day < ended:
        return
    promised = next(
        (entry.after["due_at"] for entry in view.history if "due_at" in entry.after), kept.due_at.isoformat()
    )
    state, due = State.RECEIVED, datetime.fromisoformat(str(promised))
    for event in view.events:
        if local_date(event.step.at) <= day:
            state, due = event.state, event.due_at
    if state is State.WAITING:
        yield "waiting", 1
    else:
        yield "pending_in_time" if due >= at_local(day + timedelta(days=1)) else "pending_overdue", 1


def brute(views: list[DossierView], day: date) -> Count:
    found: Count = Counter()
    for view in views:
        for measure, count in (*flows(view, day), *stocks(view, day)):
            found[(*key(view), measure)] += count
    return +found


def told(cells: Iterable[DayCount], day: date) -> Count:
    found: Count = Counter()
    for each in cells:
        if each.day == day:
            found[(each.procedure, each.level, each.arrival.value, str(each.assisted), each.measure)] += each.count
    return +found


def totals(cells: Count) -> dict[str, int]:
    found: Counter[str] = Counter()
    for (*_, measure), count in cells.items():
        found[measure] += count
    return dict(found)


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """Return a desk with three months behind it."""
    generate(desk, count=400, years=0.25, seed=5)
    return desk


def test_every_day_is_what_a_count_of_everything_says(busy: Desk) -> None:
    views = every(busy)
    first, last = date(2026, 8, 20), date(2026, 11, 22)
    live = of_span(busy, start=first, end=last)
    count_all(busy)
    kept = of_span(busy, start=first, end=last)
    for back in range((last - first).days):
        day = last - timedelta(days=back)
        wanted = brute(views, day)
        assert told(of_day(busy, day=day), day) == wanted
        assert imbalance(totals(wanted)) == 0
        if any(each.day == day for each in kept):
            assert told(kept, day) == wanted
        if any(each.day == day for each in live):
            assert told(live, day) == wanted


def test_a_late_entry_and_a_correction_change_the_days_between(busy: Desk, clock: SetClock) -> None:
    count_all(busy)
    running = next(each for each in every(busy) if each.dossier.state is State.PROCESSING)
    at = max(running.dossier.latest_at + timedelta(minutes=1), clock.at - timedelta(days=3))
    act(busy, code=running.dossier.code, step=Step(verb=Verb.WITHDRAW, at=at, officer="Hoa"))
    made = receive(busy, intake=intake(term="5 nlv")).dossier
    scanned = receive(busy, intake=intake(term="5 nlv", digitised=True)).dossier
    clock.forward(timedelta(minutes=1))
    act(busy, code=scanned.id, step=Step(verb=Verb.RESOLVE, at=clock.at, officer="Hoa", digital=True))
    helped = Assistance(by="Hoa", minutes=9, consent=True)
    changed = replace(
        intake_from(made),
        arrival=ArrivalChannel.ONLINE4,
        assistance=helped,
        reason_not_online="",
        external_code="G15-1",
        received_at=at_local(date(2026, 11, 20), 9),
    )
    correct(busy, code=made.code, intake=changed, reason="Đã nộp trên Cổng từ thứ Sáu")
    views = every(busy)
    today = totals(told(of_day(busy, day=date(2026, 11, 23)), date(2026, 11, 23)))
    assert (today["digitised_in"], today["digitised_out"]) == (1, 1)
    for back in range(8):
        day = date(2026, 11, 23) - timedelta(days=back)
        cells = of_span(busy, start=day, end=day)
        if cells:
            assert told(cells, day) == brute(views, day)
    count_all(busy)
    for back in range(1, 8):
        day = date(2026, 11, 23) - timedelta(days=back)
        cells = of_span(busy, start=day, end=day)
        if cells:
            assert told(cells, day) == brute(views, day)


def test_today_is_never_kept_and_always_live(desk: Desk) -> None:
    receive(desk, intake=intake())
    count_all(desk)
    receive(desk, intake=intake())
    today = desk.today()
    assert totals(told(of_span(desk, start=today, end=today), today))["received"] == 2
    assert browse.online_rate(desk, start=today, end=today).received == 2
