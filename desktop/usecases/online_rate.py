"""The online rate under all four definitions: shown with its sum, its target, where it is heading, what would lift it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from desktop.domain.measures import REASON, Measure
from desktop.domain.periods import Span, before
from desktop.domain.report import Cell, Column, Kind, Outlook, Rate, Report, percent
from desktop.domain.rows import CellCount
from desktop.domain.slices import OFFLINE, Figure, Slice, Trait
from desktop.runtime import vietnamese
from desktop.runtime.report_rules import shipped_report_rules
from desktop.runtime.rules import shipped_rules
from desktop.runtime.settings import SYNC_RATE
from desktop.store.queries import rollups
from desktop.usecases.aims import online_target
from desktop.usecases.rate_tables import (
    FIELD,
    LIFT,
    NOT_C,
    OFFICER,
    SLOW,
    VILLAGE,
    columns_by,
    lines_by,
    paperless,
    sent_slice,
    sync_factor,
    total_of,
)
from desktop.usecases.report_ground import Ground

_LOOK_BACK = 28
_HUNDRED = Decimal(100)
_MOST_LIFTS = 3


def online_rate(ground: Ground, by: str = FIELD) -> Report:
    """Return the rates of a span with a breakdown; Rejection `report.by_unknown`."""
    rates, lifts = rates_of(ground), _lifts(ground)
    columns: tuple[Column, ...]
    total: tuple[Cell, ...] | None
    if by == LIFT:
        columns, total = _LIFT_COLUMNS, None
        lines = tuple(_lift_line(ground, each, rates[0].denominator.value) for each in lifts)
    else:
        lines = lines_by(ground, by)
        columns, total = columns_by(ground, by), total_of(ground)
    return Report(
        name="online-rate",
        title="Tỷ lệ hồ sơ trực tuyến",
        span=ground.span,
        headline=_headline(rates[0]),
        columns=columns,
        lines=lines,
        total=total,
        rates=rates,
        outlook=outlook(ground, rates[0]),
        beside=tuple(_lift_words(ground, each, rates[0].denominator.value) for each in lifts[:_MOST_LIFTS]),
        notes=((SLOW, NOT_C) if by in {OFFICER, VILLAGE} else (NOT_C,)) if by != LIFT else (),
    )


def _headline(rate: Rate) -> str:
    some, every = vietnamese.number(rate.numerator.value), vietnamese.number(rate.denominator.value)
    if rate.percent is None:
        return "Kỳ này không nhận hồ sơ nào"
    return f"{vietnamese.percent(rate.percent, 2)} ({some}/{every} hồ sơ)"


def rates_of(ground: Ground) -> tuple[Rate, ...]:
    """Return the rates under definitions A to D (domain §7.2), each with its rule in words."""
    words = {key: (title, rule) for key, title, rule in shipped_report_rules().definitions()}
    whole, offered = ground.whole, replace(ground.whole, offered_online=True)
    first = _rate("A", words["A"], ground.figure(whole.online()), ground.figure(whole))
    return (
        first,
        _rate("B", words["B"], ground.figure(offered.online()), ground.figure(offered)),
        _indicator_9(ground, words["C"], first),
        replace(
            _rate("D", words["D"], _with_result(ground), ground.figure(whole)),
            factor=sync_factor(ground),
            parts=(("Tỷ lệ đồng bộ 1.4 lấy theo thiết lập", f"{ground.desk.settings.get(SYNC_RATE)} %"),),
        ),
    )


def _rate(key: str, words: tuple[str, str], numerator: Figure, denominator: Figure) -> Rate:
    return Rate(key=key, title=words[0], rule=words[1], numerator=numerator, denominator=denominator)


def _with_result(ground: Ground) -> Figure:
    """Return the online dossiers with an electronic result, as far as the desk knows it: returned online."""
    online, without = ground.whole.online(), paperless(ground)
    sent = replace(online, traits=(Trait.SENT_ONLINE,))
    counted = ground.count(sent)
    bare = ground.count(replace(online, procedures=without)) if without else 0
    if bare:
        counted += bare - ground.count(replace(sent, procedures=without))
    return Figure(counted, sent_slice(ground, ground.whole))


def _indicator_9(ground: Ground, words: tuple[str, str], rate: Rate) -> Rate:
    """Return indicator 9 of TT 01/2018 Đ13: share of procedures, share of dossiers, none late, and its points."""
    rules, day = shipped_report_rules(), ground.counted.end
    offered = [each for each in ground.in_force if (found := each.on(day)) is not None and found.offered_online]
    late = ground.count(ground.whole.of(Measure.RESOLVED_LATE, Measure.PENDING_OVERDUE).online())
    share = percent(len(offered), len(ground.in_force)) or Decimal(0)
    dossiers = rate.percent or Decimal(0)
    full = share >= rules.share("share_of_procedures") and dossiers >= rules.share("share_of_dossiers") and not late
    score = 2 if full else int(dossiers >= rules.share("least_share_of_dossiers"))
    made = _rate("C", words, Figure(len(offered)), Figure(len(ground.in_force)))
    parts = (
        ("Tỷ lệ hồ sơ trực tuyến (cách A)", vietnamese.percent(dossiers, 2)),
        ("Hồ sơ trực tuyến quá hạn", vietnamese.number(late)),
        ("Điểm chỉ số 9", f"{score}/2"),
    )
    return replace(made, parts=parts, score=score)


def outlook(ground: Ground, rate: Rate) -> Outlook:
    """Return a rate beside its target and the period before, and where it is heading while the period runs."""
    earlier = before(ground.span, ground.cut)
    cells = rollups.period(ground.reading, earlier, (Measure.RECEIVED,))
    former = percent(*_online_and_all(cells))
    running = ground.counted.end < ground.span.end
    return Outlook(
        target=online_target(ground.desk, ground.reading),
        before=earlier,
        before_rate=former,
        change=rate.percent - former if rate.percent is not None and former is not None else None,
        forecast=_forecast(ground, rate) if running else None,
        method=shipped_report_rules().forecast_method if running else "",
    )


def _online_and_all(cells: Iterable[CellCount]) -> tuple[int, int]:
    received = [each for each in cells if each.measure == Measure.RECEIVED]
    return sum(each.count for each in received if each.arrival.is_online), sum(each.count for each in received)


def _forecast(ground: Ground, rate: Rate) -> Decimal | None:
    """Return the rate at the end of the period when the coming working days are like those of the last four weeks."""
    today = ground.counted.end
    window = Span(today - timedelta(days=_LOOK_BACK), today - timedelta(days=1))
    worked = _working_days(ground, window)
    if not worked:
        return None
    left = _working_days(ground, Span(today + timedelta(days=1), ground.span.end))
    online, every = _online_and_all(rollups.period(ground.reading, window, (Measure.RECEIVED,)))
    return percent(
        rate.numerator.value + Decimal(online * left) / worked, rate.denominator.value + Decimal(every * left) / worked
    )


def _working_days(ground: Ground, span: Span) -> int:
    days = (span.start + timedelta(days=each) for each in range(span.days))
    return sum(ground.desk.calendar.is_working(day) for day in days)


@dataclass(frozen=True, slots=True)
class _Lift:
    """A procedure that could have come online: how many did not, out of how many, and why most did not."""

    procedure: str
    missed: Slice
    count: int
    reason: str
    reason_count: int


_LIFT_COLUMNS = (
    Column(key="procedure", title="Thủ tục", kind=Kind.TEXT),
    Column(key="missed", title="Không trực tuyến"),
    Column(key="gain", title="Điểm phần trăm nếu nộp trực tuyến", kind=Kind.POINTS),
    Column(key="reason", title="Lý do nhiều nhất", kind=Kind.TEXT),
    Column(key="reason_count", title="Vì lý do đó"),
)


def _lifts(ground: Ground) -> tuple[_Lift, ...]:
    """Return what would lift the rate most: dossiers by counter or post of procedures offered online, most first."""
    missed: Counter[str] = Counter()
    why: dict[str, Counter[str]] = {}
    for cell in ground.cells:
        if cell.offered_online and not cell.arrival.is_online:
            if cell.measure == Measure.RECEIVED:
                missed[cell.procedure] += cell.count
            elif cell.measure.startswith(REASON):
                why.setdefault(cell.procedure, Counter())[cell.measure.removeprefix(REASON)] += cell.count
    words = {each.code: each.text for each in shipped_rules().reasons_not_online()}
    whole = replace(ground.whole, offered_online=True, arrivals=OFFLINE)
    lifts = []
    for procedure, count in sorted(missed.items(), key=lambda each: (-each[1], each[0])):
        code, most = max(why.get(procedure, Counter({"": 0})).items(), key=lambda each: (each[1], each[0]))
        narrowed = replace(whole, procedures=frozenset((procedure,)))
        lifts.append(_Lift(procedure, narrowed, count, words.get(code, code), most))
    return tuple(lifts)


def _lift_line(ground: Ground, each: _Lift, received: int) -> tuple[Cell, ...]:
    return (
        Cell(ground.name_of(each.procedure)),
        Cell(each.count, each.missed),
        Cell(percent(each.count, received)),
        Cell(each.reason),
        Cell(each.reason_count),
    )


def _lift_words(ground: Ground, each: _Lift, received: int) -> tuple[str, Cell]:
    gain = percent(each.count, received) or Decimal(0)
    why = f", nhiều nhất vì “{each.reason}”" if each.reason else ""
    said = f"{ground.name_of(each.procedure)}: +{vietnamese.number(gain, 2)} điểm nếu nộp trực tuyến{why}"
    return said, Cell(each.count, each.missed)
