"""The online rate and the share on time: by unit, month or tier, or by field and procedure, each with its rule."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.contract.summary import Count
from desktop.domain.folding import fold
from desktop.domain.report import Cell, Column, Kind, Rate, Report, Value
from desktop.domain.slices import Figure
from desktop.hub.figures import totals
from desktop.hub.names import TIERS, field_of, name_of
from desktop.hub.pages.months import Totals, total
from desktop.hub.rates import definitions
from desktop.hub.reports.ground import Ground
from desktop.hub.tree import Place, Tier
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.report_rules import shipped_report_rules

BY = ("unit", "month", "tier", "field", "procedure")
_HEADS = {"month": "Tháng", "tier": "Cấp", "field": "Lĩnh vực", "procedure": "Thủ tục"}
ON_TIME = "Hồ sơ có kết quả trước hạn và đúng hạn trên mọi hồ sơ có kết quả trong kỳ."


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a column says of the sums of a line."""

    column: Column
    of: Callable[[Totals], int | Decimal | None]


def _count(key: str, title: str, of: Callable[[Totals], int]) -> Measured:
    return Measured(column=Column(key=key, title=title), of=of)


_RECEIVED = _count("received", "Tiếp nhận", lambda each: each.received)
_ONLINE = (
    _RECEIVED,
    _count("online", "Trực tuyến", lambda each: each.online),
    _count("online3", "Mức 3, một phần", lambda each: each.online3),
    _count("online4", "Mức 4, toàn trình", lambda each: each.online4),
    _count("counter", "Tại quầy", lambda each: each.counter),
    _count("post", "Bưu chính", lambda each: each.post),
    _count("assisted", "Có hỗ trợ", lambda each: each.assisted),
    Measured(
        column=Column(key="rate", title="Tỷ lệ, cách A", kind=Kind.RATE, ratio=("online", "received")),
        of=lambda each: each.rate,
    ),
    _count("offered", "Của thủ tục trực tuyến", lambda each: each.offered),
    _count("offered_online", "Trong đó trực tuyến", lambda each: each.offered_online),
    Measured(
        column=Column(key="rate_b", title="Tỷ lệ, cách B", kind=Kind.RATE, ratio=("offered_online", "offered")),
        of=lambda each: each.rate_b,
    ),
)
_TIMELY = (
    _count("resolved", "Có kết quả", lambda each: each.resolved),
    _count("resolved_early", "Trước hạn", lambda each: each.resolved_early),
    _count("resolved_on_time", "Đúng hạn", lambda each: each.resolved_on_time),
    _count("resolved_late", "Quá hạn", lambda each: each.resolved_late),
    _count("in_time", "Trước và đúng hạn", lambda each: each.resolved - each.resolved_late),
    Measured(
        column=Column(key="rate", title="Tỷ lệ đúng hạn", kind=Kind.RATE, ratio=("in_time", "resolved")),
        of=lambda each: each.on_time,
    ),
)
Line = tuple[tuple[Value, ...], Totals]


def online_rate(ground: Ground, by: str) -> Report:
    """Return the online rate by all four definitions, with a table; Rejection `report.by_unknown`."""
    lines = _lines(ground, by, _online_first)
    sums = total(ground.by_tier().values())
    found = definitions(sums.sums, ground.received)
    words = {key: (title, rule) for key, title, rule in shipped_report_rules().definitions()}
    made = tuple(
        Rate(
            key=key,
            title=words[key][0],
            rule=each.rule,
            numerator=Figure(each.numerator),
            denominator=Figure(each.denominator),
        )
        for key, each in found.items()
    )
    return Report(
        name="online-rate",
        title="Tỷ lệ hồ sơ trực tuyến",
        span=ground.span,
        headline=_headline(sums.rate, sums.online, sums.received),
        columns=(*_subjects(by), *(each.column for each in _ONLINE)),
        lines=tuple(_cells(each, _ONLINE) for each in lines),
        total=_total(by, sums, _ONLINE),
        rates=made,
    )


def on_time(ground: Ground, by: str) -> Report:
    """Return the share on time, with a table; Rejection `report.by_unknown`."""
    lines = _lines(ground, by, _timely_first)
    sums = total(ground.by_tier().values())
    return Report(
        name="on-time",
        title="Tỷ lệ giải quyết đúng hạn",
        span=ground.span,
        headline=_headline(sums.on_time, sums.resolved - sums.resolved_late, sums.resolved),
        columns=(*_subjects(by), *(each.column for each in _TIMELY)),
        lines=tuple(_cells(each, _TIMELY) for each in lines),
        total=_total(by, sums, _TIMELY),
        notes=(ON_TIME,),
    )


def _headline(share: Decimal | None, some: int, every: int) -> str:
    if share is None:
        return "Kỳ này không có hồ sơ nào"
    return f"{vietnamese.percent(share, 2)} ({vietnamese.number(some)}/{vietnamese.number(every)} hồ sơ)"


def _subjects(by: str) -> tuple[Column, ...]:
    if by == "unit":
        return (
            Column(key="rank", title="Hạng"),
            Column(key="code", title="Mã", kind=Kind.TEXT),
            Column(key="unit", title="Đơn vị", kind=Kind.TEXT),
            Column(key="tier", title="Cấp", kind=Kind.TEXT),
        )
    return (Column(key=by, title=_HEADS[by], kind=Kind.TEXT),)


def _total(by: str, sums: Totals, measured: Iterable[Measured]) -> tuple[Cell, ...]:
    named: tuple[Value, ...] = (None, "", "Tổng cộng", "") if by == "unit" else ("Tổng cộng",)
    return _cells((named, sums), measured)


def _cells(line: Line, measured: Iterable[Measured]) -> tuple[Cell, ...]:
    subject, sums = line
    return (*map(Cell, subject), *(Cell(each.of(sums)) for each in measured))


def _lines(ground: Ground, by: str, order: Callable[[Totals], tuple[object, ...]]) -> list[Line]:
    """Return the lines of a table: months in order, fields by name, all others the best first."""
    if by == "unit":
        return _units(ground.by_unit(), order)
    if by == "month":
        return [((f"{int(month[5:])}/{month[:4]}",), sums) for month, sums in sorted(ground.by_month().items())]
    if by == "tier":
        found = ground.by_tier()
        return [((TIERS[tier],), found[tier]) for tier in Tier if tier in found]
    if by in {"field", "procedure"}:
        named = field_of if by == "field" else name_of
        sums = _sums(ground.counts, named)
        return [((name,), sums[name]) for name in sorted(sums, key=fold)]
    raise Rejection("report.by_unknown", "by", by=by[:40], allowed=", ".join(BY))


def _units(found: Mapping[Place, Totals], order: Callable[[Totals], tuple[object, ...]]) -> list[Line]:
    """Return the units in order, with their rank among those of their tier."""
    lines: list[Line] = []
    for tier in Tier:
        mine = sorted((each for each in found if each.tier == tier), key=lambda each: (*order(found[each]), each.code))
        lines += [
            ((rank, place.code, place.full_name, TIERS[tier]), found[place]) for rank, place in enumerate(mine, 1)
        ]
    return lines


def _online_first(sums: Totals) -> tuple[object, ...]:
    return (sums.rate is None, -(sums.rate or 0), -sums.received)


def _timely_first(sums: Totals) -> tuple[object, ...]:
    return (sums.on_time is None, -(sums.on_time or 0), -sums.resolved)


def _sums(counts: Iterable[Count], named: Callable[[str], str]) -> dict[str, Totals]:
    found: defaultdict[str, list[Count]] = defaultdict(list)
    for each in counts:
        found[named(each.procedure)].append(each)
    made = {name: Totals(**totals(rows)) for name, rows in found.items()}
    return {name: each for name, each in made.items() if each.received or each.resolved}
