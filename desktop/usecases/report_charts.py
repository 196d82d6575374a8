"""The charts beside the reports: numbers first, drawn on the screen and on paper alike, each with its table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from statistics import median

from desktop.domain.facts import ArrivalChannel
from desktop.domain.measures import REASON, RESOLVED, Measure, reason_measure
from desktop.domain.periods import Span, months_back, year_month
from desktop.domain.report import Chart, ChartKind, Series, percent
from desktop.domain.rows import CellCount
from desktop.domain.slices import OFFLINE
from desktop.runtime import vietnamese
from desktop.runtime.report_rules import shipped_report_rules
from desktop.runtime.rules import shipped_rules
from desktop.store.queries import behind, rollups
from desktop.store.unit import Reading
from desktop.usecases.aims import online_target
from desktop.usecases.desk import Desk
from desktop.usecases.report_ground import Ground, cut_of

MONTHS = 24
_LEAST_OUTAGE = 5
Months = tuple[tuple[Span, tuple[CellCount, ...]], ...]


def months_of(desk: Desk, reading: Reading, until: date, *measures: str, count: int = MONTHS) -> Months:
    """Return the figures of the last months up to the one of a day, oldest first; the future has none."""
    spans = months_back(until, count, cut_of(desk))
    begun = [Span(each.start, min(each.end, desk.today())) for each in spans if each.start <= desk.today()]
    return tuple((span, rollups.period(reading, span, measures)) for span in begun)


def rate_chart(desk: Desk, reading: Reading, until: date) -> Chart:
    """Return the online rate (A and B) over 24 months with the target, new rules, and months when the line was down."""
    outages = tuple(reason_measure(each) for each in shipped_report_rules().outages)
    months = months_of(desk, reading, until, Measure.RECEIVED, *outages)
    received = [[each for each in cells if each.measure == Measure.RECEIVED] for _, cells in months]
    offered = [[each for each in cells if each.offered_online] for cells in received]
    return Chart(
        key="rate",
        title="Tỷ lệ trực tuyến 24 tháng",
        kind=ChartKind.LINE,
        labels=_labels(months),
        series=(
            Series("Trên mọi hồ sơ (A)", tuple(_online_share(cells) for cells in received)),
            Series("Trên thủ tục có nộp trực tuyến (B)", tuple(_online_share(cells) for cells in offered)),
        ),
        percent=True,
        target=percent(online_target(desk, reading), 100),
        marks=(*_new_rules(months), *_outages(months, outages)),
    )


def _labels(months: Months) -> tuple[str, ...]:
    return tuple(_month(span) for span, _ in months)


def _month(span: Span) -> str:
    year, month = year_month(span)
    return f"{month:02d}/{year % 100:02d}"


def _sum(cells: Iterable[CellCount]) -> int:
    return sum(each.count for each in cells)


def _online_share(cells: list[CellCount]) -> Decimal | None:
    return percent(_sum(each for each in cells if each.arrival.is_online), _sum(cells))


def _new_rules(months: Months) -> Iterable[tuple[int, str]]:
    """Return the months in which a rule on services came into force."""
    for day, source in shipped_rules().level_changes():
        for place, (span, _) in enumerate(months):
            if span.start <= day <= span.end:
                yield place, f"Quy định mới: {source}"


def _outages(months: Months, measures: tuple[str, ...]) -> Iterable[tuple[int, str]]:
    """Return the months with far more dossiers than usual that came on paper because the line or the portal was down."""
    counts = [_sum(each for each in cells if each.measure in measures) for _, cells in months]
    open_months = [count for count, (_, cells) in zip(counts, months, strict=True) if cells]
    usual = median(open_months) if open_months else 0
    for place, count in enumerate(counts):
        if count >= _LEAST_OUTAGE and count > 2 * usual:
            yield place, f"Mạng hoặc Cổng hỏng: {vietnamese.number(count)} hồ sơ"


def channel_chart(desk: Desk, reading: Reading, until: date) -> Chart:
    """Return how dossiers arrived, month by month over two years, each channel a share of the month."""
    months = months_of(desk, reading, until, Measure.RECEIVED)
    words = {each.code: each.text for each in shipped_rules().arrival_channels()}
    totals = [_sum(cells) for _, cells in months]
    series = tuple(
        Series(
            words[channel.value],
            tuple(
                percent(_sum(each for each in cells if each.arrival is channel), total)
                for (_, cells), total in zip(months, totals, strict=True)
            ),
        )
        for channel in (ArrivalChannel.ONLINE4, ArrivalChannel.ONLINE3, ArrivalChannel.POST, ArrivalChannel.COUNTER)
    )
    return Chart(
        key="channels",
        title="Kênh nộp hồ sơ 24 tháng",
        kind=ChartKind.STACK,
        labels=_labels(months),
        series=series,
        percent=True,
    )


def timely_chart(desk: Desk, reading: Reading, until: date) -> Chart:
    """Return how many of the month's resolved dossiers were early, on time and late, over two years."""
    months = months_of(desk, reading, until, *RESOLVED)
    words = ("Trước hạn", "Đúng hạn", "Quá hạn")
    totals = [_sum(cells) for _, cells in months]
    return Chart(
        key="timely",
        title="Giải quyết đúng hạn 24 tháng",
        kind=ChartKind.STACK,
        labels=_labels(months),
        series=tuple(
            Series(
                word,
                tuple(
                    percent(_sum(each for each in cells if each.measure == measure), total)
                    for (_, cells), total in zip(months, totals, strict=True)
                ),
            )
            for word, measure in zip(words, RESOLVED, strict=True)
        ),
        percent=True,
    )


def reason_chart(ground: Ground) -> Chart:
    """Return why dossiers did not come online in the span, the most frequent reason first."""
    counts: Counter[str] = Counter()
    for each in ground.cells:
        if each.measure.startswith(REASON):
            counts[each.measure.removeprefix(REASON)] += each.count
    words = {each.code: each.text for each in shipped_rules().reasons_not_online()}
    ordered = counts.most_common()
    return Chart(
        key="reasons",
        title="Lý do chưa nộp trực tuyến",
        kind=ChartKind.BARS,
        labels=tuple(words.get(code, code) for code, _ in ordered),
        series=(Series("Số hồ sơ", tuple(count for _, count in ordered)),),
    )


def load_chart(ground: Ground) -> Chart:
    """Return when citizens come to the desk: dossiers by hour and weekday, those by counter and post."""
    found = {
        (weekday, hour): many
        for weekday, hour, many in behind.moments(ground.reading, replace(ground.whole, arrivals=OFFLINE))
    }
    hours = range(min((hour for _, hour in found), default=7), max((hour for _, hour in found), default=17) + 1)
    days = [day for day in range(7) if day < 5 or any((day, hour) in found for hour in hours)]  # noqa: PLR2004  # Monday to Friday are always shown
    return Chart(
        key="load",
        title="Giờ nào đông: hồ sơ tại quầy theo giờ và thứ",
        kind=ChartKind.GRID,
        labels=tuple(f"{hour} giờ" for hour in hours),
        series=tuple(
            Series(vietnamese.WEEKDAYS[day], tuple(found.get((day, hour), 0) for hour in hours)) for day in days
        ),
    )
