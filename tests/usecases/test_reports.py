"""Every report against a count of everything by hand: kept, rolled up and touched; every figure opens its dossiers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.dossier import Assistance, AssistanceResult
from desktop.domain.facts import ArrivalChannel, PaymentWay, ReturnChannel, State
from desktop.domain.measures import PENDING, RESOLVED
from desktop.domain.periods import Cut, Pace, Span, before, cut_up, half_of, half_span, halves_in, months_back, span_of
from desktop.domain.report import Cell, Kind, Report
from desktop.domain.slices import Slice
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.kernel.clock import SetClock, at_local, local_date
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.runtime.settings import REPORT_CUT
from desktop.store.queries import rollups
from desktop.store.queries.events import Event
from desktop.usecases import reports
from desktop.usecases.acts import act
from desktop.usecases.browse import DossierView, show
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.figures import count_all
from desktop.usecases.generate import generate
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import intake
from tests.usecases.test_figures import every, flows, key, stocks
from tests.usecases.test_register_import import csv_of
from tests.usecases.test_register_import import taken as take_register

_LEGS = (LegTerm("UBND xã", "2 nlv"), LegTerm("Thuế cơ sở", "4 nlv"))
FIRST, LAST = date(2026, 8, 10), date(2026, 11, 23)
_DAY = timedelta(days=1)


def tries(desk: Desk, code: str, step: Step) -> None:
    """Do an act where the rules allow it; what they refuse is no concern of a count."""
    try:
        act(desk, code=code, step=step)
    except Rejection:
        return


def stirred(desk: Desk, clock: SetClock, *, seed: int) -> None:
    """Let some of everything happen: asked twice, refused, withdrawn, stopped, extended, linked, corrected, assisted."""
    random = Random(seed)
    for view in every(desk)[:60]:
        kept = view.dossier
        at = max(kept.latest_at + timedelta(minutes=1), clock.at - timedelta(days=random.randrange(20)))
        verb = random.choice(list(Verb))
        facts: dict[str, Any] = {"reason": "Theo quy định"}
        match verb:
            case Verb.SUPPLEMENT | Verb.SUPPLEMENTED:
                facts = {"papers": ("Bản chính",), "law": "Luật chuyên ngành"}
            case Verb.LINK:
                facts = {"legs": _LEGS}
            case Verb.EXTEND:
                facts["due_at"] = at_local(date(2026, 12, 30), 17)
            case Verb.RETURN:
                facts = {"taker": "Người nhận", "channel": ReturnChannel.ONLINE}
            case _:
                pass
        if verb is Verb.CORRECT:
            changed = replace(
                intake_from(kept),
                arrival=ArrivalChannel.ONLINE3,
                reason_not_online="",
                assistance=Assistance(by="Hoa", minutes=7, consent=True),
                external_code=f"G15-{kept.code[-6:]}",
            )
            try:
                correct(desk, code=kept.code, intake=changed, reason="Nộp trên Cổng", at=clock.at)
            except Rejection:
                continue
        else:
            tries(desk, kept.code, Step(verb=verb, at=min(at, clock.at), officer="Hoa", **facts))


_ASK: dict[str, Any] = {"papers": ("Bản chính",), "law": "Luật chuyên ngành", "reason": "Còn thiếu"}
_LATER: dict[str, Any] = {"reason": "Thẩm tra thêm"}
# Lives as (days after reception, act, its facts): the term is five working days, so the tenth day is late.
LIVES: tuple[tuple[tuple[int, Verb, dict[str, Any]], ...], ...] = (
    ((1, Verb.LINK, {"legs": _LEGS}), (4, Verb.RESOLVE, {})),
    ((1, Verb.LINK, {"legs": _LEGS}), (18, Verb.REFUSE, {"reason": "Không đủ điều kiện"})),
    ((1, Verb.SUPPLEMENT, _ASK), (4, Verb.SUPPLEMENTED, {}), (6, Verb.SUPPLEMENT, _ASK)),
    ((1, Verb.SUPPLEMENT, _ASK), (2, Verb.SUPPLEMENTED, {}), (3, Verb.SUPPLEMENT, _ASK), (6, Verb.WITHDRAW, {})),
    ((12, Verb.SUPPLEMENT, _ASK),),
    ((12, Verb.SUPPLEMENT, _ASK), (14, Verb.SUPPLEMENTED, {}), (15, Verb.RESOLVE, {})),
    ((2, Verb.SUPPLEMENT, _ASK),),
    ((12, Verb.WITHDRAW, {}),),
    ((12, Verb.STOP, {"reason": "Không thể giải quyết"}),),
    (
        (1, Verb.FORWARD, {"to": "Công an xã"}),
        (2, Verb.TAKE_BACK, {}),
        (3, Verb.STOP, {"reason": "Không thể giải quyết"}),
    ),
    ((1, Verb.EXTEND, _LATER), (40, Verb.RESOLVE, {}), (41, Verb.RETURN, {"channel": ReturnChannel.ONLINE})),
    ((12, Verb.RESOLVE, {}), (30, Verb.RETURN, {"taker": "Người nhận", "channel": ReturnChannel.COUNTER})),
    (),
)


def scripted(desk: Desk) -> None:
    """Let everything happen that a random hand seldom finds: asked late, linked, refused late, moved by a correction."""
    for number, begun in enumerate(date(2026, 8, 17) + timedelta(days=7) * week for week in range(13)):
        for life in LIVES:
            received = at_local(begun, 9, number)
            code = receive(desk, intake=intake(term="5 nlv", received_at=received)).dossier.code
            for after, verb, facts in life:
                at = at_local(begun + timedelta(days=after), 10)
                if at <= desk.now():
                    new = desk.calendar.close(desk.calendar.next_working(at.date() + 20 * _DAY))
                    dated = {"due_at": new} if verb is Verb.EXTEND else {}
                    act(desk, code=code, step=Step(verb=verb, at=at, officer="Hoa", **facts, **dated))
            if number % 3 == 0 and not life:
                corrected(desk, code, moved=at_local(begun + _DAY, 15, 30) if number % 2 else received)


def brought(desk: Desk) -> None:
    """Take in the books of two communes that were merged into this one, beside what the desk received itself."""
    days = [FIRST + timedelta(days=5) * step for step in range(20)]
    for former, number in (("H27.31", 0), ("H27.32", 3)):
        rows = [
            (
                str(place),
                f"{former}-{day:%y%m%d}-{place:04}",
                f"Trần Văn {former[-2:]}",
                "",
                "Đăng ký khai sinh",
                f"{day:%d/%m/%Y}",
                f"{day + 6 * _DAY:%d/%m/%Y}",
                f"{day + (2 + (place + number) % 7) * _DAY:%d/%m/%Y}" if (place + number) % 4 else "",
            )
            for place, day in enumerate(days, 1)
        ]
        assert take_register(desk, csv_of(rows)).made.taken > 15


def corrected(desk: Desk, code: str, *, moved: datetime) -> None:
    """Correct a counter dossier to one filed online with help, and its moment of reception."""
    dossier = show(desk, code=code).dossier
    helped = Assistance(by="Hoa", minutes=11, consent=True, result=AssistanceResult.FILED)
    changed = replace(
        intake_from(dossier),
        arrival=ArrivalChannel.ONLINE4,
        reason_not_online="",
        assistance=helped,
        external_code=f"G15-{code[-11:]}",
        received_at=moved,
    )
    correct(desk, code=code, intake=changed, reason="Đã nộp trên Cổng")


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, SetClock]]:
    """Return a desk with three and a half months of every kind of life behind it."""
    clock = SetClock(at_local(LAST, 9, 12))
    answers = FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa")
    desk = set_up(Profile(tmp_path_factory.mktemp("worked") / "home"), answers=answers, clock=clock)
    generate(desk, count=350, years=0.28, seed=11)
    stirred(desk, clock, seed=3)
    scripted(desk)
    brought(desk)
    receive(desk, intake=intake(term="5 nlv"))
    yield desk, clock
    desk.close()


@pytest.fixture(scope="module")
def views(worked: tuple[Desk, SetClock]) -> list[DossierView]:
    """Return every dossier with everything that happened to it."""
    return every(worked[0])


def brute(views: list[DossierView], span: Span) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for view in views:
        for back in range(span.days):
            for measure, count in flows(view, span.start + back * _DAY):
                found[(*key(view), measure)] += count
        for measure, count in stocks(view, span.start):
            found[(*key(view), measure)] += count if measure == "carried_over" else 0
        for measure, count in stocks(view, span.end):
            found[(*key(view), measure)] += count if measure in PENDING else 0
    return +found


def told(desk: Desk, span: Span, *measures: str) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    with desk.store.reading() as reading:
        for each in rollups.period(reading, span, measures):
            found[(each.procedure, each.level, each.arrival.value, str(each.assisted), each.measure)] += each.count
    return +found


def arrived(desk: Desk, span: Span) -> dict[str, int]:
    with desk.store.reading() as reading:
        return {arrival.value: count for arrival, count in rollups.by_arrival(reading, span).items()}


def received(cells: Counter[tuple[str, ...]]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for (_, _, arrival, _, measure), count in cells.items():
        found[arrival] += count if measure == "received" else 0
    return dict(+found)


def spans() -> st.SearchStrategy[Span]:
    days = st.dates(FIRST, LAST)
    return st.builds(lambda one, other: Span(min(one, other), max(one, other)), days, days)


@settings(max_examples=15)
@given(span=spans())
def test_a_span_is_what_a_count_of_everything_says(
    worked: tuple[Desk, SetClock], views: list[DossierView], span: Span
) -> None:
    desk, _ = worked
    wanted = brute(views, span)
    assert told(desk, span) == wanted
    assert arrived(desk, span) == received(wanted)
    count_all(desk)
    assert told(desk, span) == wanted
    assert arrived(desk, span) == received(wanted)
    narrowed = Counter({cell: count for cell, count in wanted.items() if cell[-1] in {"received", *PENDING}})
    assert told(desk, span, "received", *PENDING) == narrowed


def test_halves_are_rolled_up_dropped_and_passed_over(desk: Desk, clock: SetClock) -> None:
    generate(desk, count=120, years=0.2, seed=4)
    count_all(desk)
    whole = Span(date(2026, 9, 1), date(2026, 11, 14))
    with desk.store.reading() as reading:
        assert rollups.lacking(reading, before=desk.today()) == ()
    running = next(each for each in every(desk) if each.dossier.state is State.PROCESSING)
    at = max(running.dossier.latest_at + timedelta(minutes=1), at_local(date(2026, 11, 11), 8))
    act(desk, code=running.dossier.code, step=Step(verb=Verb.WITHDRAW, at=at, officer="Hoa"))
    wanted = brute(every(desk), whole)
    assert told(desk, whole) == wanted
    assert arrived(desk, whole) == received(wanted)
    with desk.store.reading() as reading:
        assert rollups.lacking(reading, before=desk.today()) == ()
    count_all(desk)
    assert told(desk, whole) == wanted
    clock.forward(timedelta(days=30))
    count_all(desk)
    wanted = brute(every(desk), Span(date(2026, 9, 15), date(2026, 12, 14)))
    assert told(desk, Span(date(2026, 9, 15), date(2026, 12, 14))) == wanted


def values(report: Report, line: tuple[Cell, ...]) -> dict[str, Any]:
    return {column.key: cell.value for column, cell in zip(report.columns, line, strict=True)}


def cells_of(report: Report) -> Iterator[tuple[str, Cell]]:
    for line in (*report.lines, *((report.total,) if report.total else ())):
        for column, cell in zip(report.columns, line, strict=True):
            if column.kind is Kind.COUNT and cell.slice is not None:
                yield column.key, cell
    yield from report.beside
    for rate in report.rates:
        for figure in (rate.numerator, rate.denominator):
            yield rate.key, Cell(figure.value, figure.slice)


@settings(max_examples=6)
@given(span=spans(), data=st.data())
def test_every_figure_opens_as_many_dossiers_as_it_says(
    worked: tuple[Desk, SetClock], span: Span, data: st.DataObject
) -> None:
    desk, _ = worked
    # Services are counted in procedures, and so is one component of the index: their dossiers are more than the figure.
    name = data.draw(st.sampled_from(("online-rate", "06a", "07a", "reasons")))
    by = data.draw(st.sampled_from(reports.breakdowns(name) or ("",)))
    report = reports.make(desk, name=name, span=span, by=by)
    seen = set()
    for what, cell in cells_of(report):
        if cell.slice is None:
            continue
        if cell.slice not in seen:
            seen.add(cell.slice)
            assert reports.count_behind(desk, wanted=cell.slice) == cell.value, (name, by, what, cell)


def test_nobody_stands_behind_a_figure_of_no_measure(worked: tuple[Desk, SetClock]) -> None:
    wanted = Slice(start=FIRST, end=LAST, measures=())
    assert reports.count_behind(worked[0], wanted=wanted) == 0
    assert reports.behind(worked[0], wanted=wanted, limit=10).rows == ()


def test_the_dossiers_behind_a_figure_are_the_right_ones(
    worked: tuple[Desk, SetClock], views: list[DossierView]
) -> None:
    desk, _ = worked
    span = Span(date(2026, 9, 15), date(2026, 10, 14))
    for measure in ("received", "carried_over", *RESOLVED, "refused", "withdrawn", *PENDING):
        wanted = Slice(start=span.start, end=span.end, measures=(measure,))
        found = {row.id for row in reports.behind(desk, wanted=wanted, limit=10_000).rows}
        days = [span.start + back * _DAY for back in range(span.days)]
        assert found == {
            view.dossier.id
            for view in views
            if any(measure == each for day in days for each, count in flows(view, day) if count)
            or (measure == "carried_over" and (measure, 1) in stocks(view, span.start))
            or (measure in PENDING and (measure, 1) in stocks(view, span.end))
        }
        pages = [row.id for row in pages_of(desk, wanted)]
        assert len(pages) == len(set(pages)) == len(found)


def pages_of(desk: Desk, wanted: Slice) -> Iterator[Any]:
    after = None
    while True:
        page = reports.behind(desk, wanted=wanted, after=after, limit=7)
        yield from page.rows
        after = page.after
        if after is None:
            return


@settings(max_examples=8)
@given(span=spans())
def test_06a_by_field_against_the_dossiers(worked: tuple[Desk, SetClock], views: list[DossierView], span: Span) -> None:
    desk, _ = worked
    report = reports.make(desk, name="06a", span=span)
    got = {str(line[0].value): values(report, line) for line in report.lines}
    wanted: dict[str, Counter[str]] = {}
    for view in views:
        row = wanted.setdefault(view.dossier.field, Counter())
        received = local_date(view.dossier.received_at)
        if span.start <= received <= span.end:
            row["received_online" if view.dossier.arrival.is_online else "received_offline"] += 1
        for measure, count in stocks(view, span.start):
            row["carried_over"] += count if measure == "carried_over" else 0
        for measure, count in stocks(view, span.end):
            if measure in PENDING:
                row["pending_late" if measure == "pending_overdue" else "pending_in_time"] += count
        for back in range(span.days):
            for measure, count in flows(view, span.start + back * _DAY):
                row[measure] += count if measure in RESOLVED else 0
    for field, row in wanted.items():
        if not +row:
            assert field not in got or got[field]["received_total"] == 0
            continue
        row["received_total"] = row["received_online"] + row["received_offline"] + row["carried_over"]
        row["resolved_total"] = sum(row[each] for each in RESOLVED)
        row["pending_total"] = row["pending_in_time"] + row["pending_late"]
        assert {name: got[field][name] for name in got[field] if name != "field"} == {
            name: row[name] for name in got[field] if name != "field"
        }
    assert all(each.holds for each in report.checks)
    assert report.total is not None
    whole = values(report, report.total)
    otherwise = sum(int(str(cell.value)) for _, cell in report.beside)
    assert whole["received_total"] == whole["resolved_total"] + whole["pending_total"] + otherwise


@settings(max_examples=8)
@given(span=spans())
def test_the_four_definitions_against_the_dossiers(
    worked: tuple[Desk, SetClock], views: list[DossierView], span: Span
) -> None:
    desk, _ = worked
    rates = {each.key: each for each in reports.make(desk, name="online-rate", span=span).rates}
    taken = [each.dossier for each in views if span.start <= local_date(each.dossier.received_at) <= span.end]
    online = [each for each in taken if each.arrival.is_online]
    paperless = {each.code for each in desk.catalogue.procedures if (found := each.on(span.end)) and not found.results}
    sent = [
        each
        for each in online
        if each.procedure in paperless
        or (
            each.returned_at is not None
            and local_date(each.returned_at) <= span.end
            and each.return_channel is ReturnChannel.ONLINE
        )
    ]
    offered = [each for each in taken if each.offered_online]
    assert (rates["A"].numerator.value, rates["A"].denominator.value) == (len(online), len(taken))
    assert (rates["B"].numerator.value, rates["B"].denominator.value) == (
        sum(each.arrival.is_online for each in offered),
        len(offered),
    )
    assert (rates["D"].numerator.value, rates["D"].denominator.value) == (len(sent), len(taken))
    if taken:
        exact = Decimal(100 * len(online)) / len(taken)
        assert rates["A"].percent is not None
        assert abs(rates["A"].percent - exact) <= Decimal("0.005")
    else:
        assert rates["A"].percent is None


def in_time_by_the_index(view: DossierView, span: Span) -> bool | None:
    """Return whether a dossier is on time by component 2.1 of the index, told from its acts alone; None: not in the span.

    domain §7.4: end = result, else stop or refusal, else withdrawal, else the last day; asked once and waiting, the
    moment of asking; asked twice, late. The time of waiting is taken off, which is how the date moves.
    """
    kept = view.dossier
    closing = at_local(span.end + _DAY)
    done = [each for each in view.events if each.step.at < closing]
    ends = {Verb.RESOLVE, Verb.REFUSE, Verb.WITHDRAW, Verb.STOP}
    ended = next((each.step.at for each in done if each.step.verb in ends), None)
    if kept.received_at >= closing or (ended is not None and ended < at_local(span.start)):
        return None
    known = (entry.after["due_at"] for entry in view.history if "due_at" in entry.after)
    due = datetime.fromisoformat(str(next(known, kept.due_at.isoformat())))
    asked = 0
    for each in done:
        if each.step.verb is Verb.SUPPLEMENT:
            asked += 1
            if each.step.at > due or asked > 1:
                return False
        due = each.due_at
    if ended is not None:
        return ended <= kept.due_at
    waits = bool(done) and done[-1].state is State.WAITING
    return waits or due >= closing


@settings(max_examples=12)
@given(span=spans())
def test_on_time_by_the_index_against_the_acts(
    worked: tuple[Desk, SetClock], views: list[DossierView], span: Span
) -> None:
    desk, _ = worked
    report = reports.make(desk, name="766", span=span)
    row = next(values(report, line) for line in report.lines if line[0].value == "2.1")
    told = [found for view in views if (found := in_time_by_the_index(view, span)) is not None]
    assert (row["numerator"], row["denominator"]) == (sum(told), len(told))
    cell = next(line[2] for line in report.lines if line[0].value == "2.1")
    assert cell.slice is not None
    assert reports.count_behind(desk, wanted=cell.slice) == sum(told)


@settings(max_examples=12)
@given(span=spans())
def test_fees_and_results_against_the_acts(worked: tuple[Desk, SetClock], views: list[DossierView], span: Span) -> None:
    desk, _ = worked
    report = reports.make(desk, name="766", span=span)
    rows = {str(line[0].value): values(report, line) for line in report.lines}
    taken = [each for each in views if span.start <= local_date(each.dossier.received_at) <= span.end]
    due = [each for each in taken if (each.dossier.fee or 0) > 0]
    paid = [each for each in due if any(paid_online(event, span) for event in each.events)]
    assert (rows["3.6"]["numerator"], rows["3.6"]["denominator"]) == (len(paid), len(due))
    paper = {each.code for each in desk.catalogue.procedures if (found := each.on(span.end)) and found.results}
    returned = [
        each.dossier.return_channel
        for each in views
        if each.dossier.procedure in paper
        and any(
            event.step.verb is Verb.RETURN and span.start <= local_date(event.step.at) <= span.end
            for event in each.events
        )
    ]
    assert (rows["4.1"]["numerator"], rows["4.1"]["denominator"]) == (
        returned.count(ReturnChannel.ONLINE),
        len(returned),
    )


def paid_online(event: Event, span: Span) -> bool:
    step = event.step
    return step.verb is Verb.PAY and step.way is PaymentWay.ONLINE and local_date(step.at) <= span.end


def test_time_alone_changes_nothing_of_a_period_that_is_over(desk: Desk, clock: SetClock) -> None:
    generate(desk, count=160, years=0.22, seed=12)
    over = Span(date(2026, 10, 1), date(2026, 10, 31))
    before = {name: reports.make(desk, name=name, span=over, charts=False) for name in reports.REPORTED}
    clock.forward(timedelta(days=3))
    for view in every(desk):
        kept, at = view.dossier, clock.now()
        for verb, facts in (
            (Verb.PAY, {"way": PaymentWay.ONLINE, "amount": kept.fee or 0}),
            (Verb.SUPPLEMENT, {"papers": ("Bản chính",), "law": "Luật chuyên ngành"}),
            (Verb.SUPPLEMENTED, {"papers": ("Bản chính",)}),
            (Verb.RESOLVE, {}),
            (Verb.RETURN, {"taker": "Người nhận", "channel": ReturnChannel.ONLINE}),
        ):
            tries(desk, kept.code, Step(verb=verb, at=at, officer="Hoa", **facts))
    for name, report in before.items():
        assert reports.make(desk, name=name, span=over) == report, name


def test_every_kind_of_life_is_among_the_counted(views: list[DossierView]) -> None:
    done = Counter(event.step.verb for view in views for event in view.events)
    assert not {each.value for each in Verb if not done[each]}, "a count that never saw a case proves nothing of it"
    assert {each.dossier.state for each in views} == set(State)
    verdicts = {in_time_by_the_index(view, Span(FIRST, LAST)) for view in views}
    assert verdicts == {True, False}
    for verb in (Verb.SUPPLEMENT, Verb.RESOLVE, Verb.REFUSE, Verb.WITHDRAW, Verb.STOP):
        late = [event.step.at > event.due_at for view in views for event in view.events if event.step.verb is verb]
        assert {True, False} <= set(late), verb
    assert any(view.dossier.requests > 1 for view in views)


def test_breakdowns_add_up_to_the_whole(worked: tuple[Desk, SetClock]) -> None:
    desk, _ = worked
    span = Span(date(2026, 9, 1), date(2026, 11, 30))
    for by in reports.breakdowns("online-rate"):
        report = reports.make(desk, name="online-rate", span=span, by=by)
        if report.total is not None:
            for place, column in enumerate(report.columns):
                if column.kind is Kind.COUNT:
                    assert sum(int(str(line[place].value)) for line in report.lines) == report.total[place].value, by


def test_a_running_period_is_told_to_its_end_and_a_coming_one_is_refused(worked: tuple[Desk, SetClock]) -> None:
    desk, _ = worked
    report = reports.make(desk, name="online-rate", span=reports.usual_span(desk, Pace.MONTH))
    assert report.outlook is not None
    assert report.outlook.forecast is not None
    assert report.outlook.method
    assert report.outlook.before == Span(date(2026, 10, 1), date(2026, 10, 31))
    assert "23/11/2026" in " ".join(reports.make(desk, name="06a", span=reports.usual_span(desk, Pace.MONTH)).notes)
    for span, code in (
        (Span(date(2026, 12, 1), date(2026, 12, 31)), "report.not_begun"),
        (Span(date(2026, 11, 2), date(2026, 11, 1)), "report.days_crossed"),
    ):
        with pytest.raises(Rejection) as refused:
            reports.make(desk, name="06a", span=span)
        assert refused.value.code == code
    with pytest.raises(Rejection) as refused:
        reports.make(desk, name="06a", span=Span(FIRST, LAST), by="field")
    assert refused.value.code == "report.by_unknown"
    with pytest.raises(Rejection) as refused:
        reports.make(desk, name="07b", span=Span(FIRST, LAST))
    assert refused.value.code == "report.unknown"


def test_an_empty_desk_has_every_report_with_noughts(desk: Desk) -> None:
    for name in reports.NAMES:
        report = reports.make(desk, name=name, span=Span(date(2026, 1, 1), date(2026, 3, 31)), charts=True)
        assert name in {"services", "help"} or any("không có hồ sơ" in each for each in report.notes)
        assert all(each.holds for each in report.checks)
        assert all(each.percent is None for each in report.rates if each.key != "C")


def test_the_month_follows_the_setting(desk: Desk) -> None:
    assert reports.usual_span(desk, Pace.MONTH) == Span(date(2026, 11, 1), date(2026, 11, 30))
    desk.settings.put(REPORT_CUT, Cut.FIFTEENTH.value)
    assert reports.usual_span(desk, Pace.MONTH) == Span(date(2026, 11, 15), date(2026, 12, 14))
    assert reports.usual_span(desk, Pace.QUARTER, day=date(2026, 12, 14)) == Span(date(2026, 9, 15), date(2026, 12, 14))


@given(
    day=st.dates(date(2015, 1, 1), date(2035, 12, 31)), pace=st.sampled_from(list(Pace)), cut=st.sampled_from(list(Cut))
)
def test_periods_tile_the_calendar(day: date, pace: Pace, cut: Cut) -> None:
    span = span_of(day, pace, cut)
    assert span.start <= day <= span.end
    assert span_of(span.start, pace, cut) == span_of(span.end, pace, cut) == span
    earlier = before(span, cut)
    assert earlier.end == span.start - _DAY
    days = [each for part in cut_up(Span(earlier.start, span.end), pace, cut) for each in (part.start, part.end)]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (earlier.start, span.end)
    half = half_span(half_of(day))
    assert half.start <= day <= half.end
    assert half_of(half.end) == half.start
    months = months_back(day, 24, cut)
    assert months[-1] == span_of(day, Pace.MONTH, cut)
    assert sum(each.days for each in months) == (months[-1].end - months[0].start).days + 1
    tiled = [half_span(each) for each in halves_in(months[0])]
    assert (tiled[0].start, tiled[-1].end, len(tiled)) == (months[0].start, months[0].end, 2)
