"""The index of QĐ 766: the components that a commune's own data can compute, with the traps; the others say why not."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from desktop.domain.measures import ENDED_OTHERWISE, PENDING, RESOLVED, Measure
from desktop.domain.report import Cell, Column, Kind, Rate, Report, percent, rounded
from desktop.domain.slices import Figure, Slice, Trait
from desktop.runtime import vietnamese
from desktop.runtime.report_rules import Component, shipped_report_rules
from desktop.usecases.online_rate import rates_of
from desktop.usecases.report_ground import Ground

_COLUMNS = (
    Column(key="key", title="Chỉ số", kind=Kind.TEXT),
    Column(key="title", title="Nội dung", kind=Kind.TEXT),
    Column(key="numerator", title="Tử số"),
    Column(key="denominator", title="Mẫu số"),
    Column(key="rate", title="Tỷ lệ", kind=Kind.RATE, ratio=("numerator", "denominator")),
    Column(key="threshold", title="Ngưỡng (%)"),
    Column(key="most", title="Điểm tối đa"),
    Column(key="points", title="Điểm", kind=Kind.POINTS),
    Column(key="remark", title="Cách tính, bẫy, điều quầy không biết", kind=Kind.TEXT),
)
Share = tuple[Figure, Figure, Decimal]


def index_766(ground: Ground) -> Report:
    """Return the components with rate, threshold and points; None where the desk cannot know (domain §7.3-7.4)."""
    rules = shipped_report_rules()
    found = {each.key: _computed(ground, each) for each in rules.components()}
    scored = [each for each in rules.components() if _points(each, found[each.key]) is not None]
    points = sum((_points(each, found[each.key]) or Decimal(0) for each in scored), Decimal(0))
    most = sum(each.most or 0 for each in scored)
    known = sum(share is not None for share in found.values())
    return Report(
        name="766",
        title=rules.index_title,
        span=ground.span,
        headline=f"{vietnamese.number(points, 2)} trên {most} điểm tính được; tính được {known} chỉ số thành phần",
        columns=_COLUMNS,
        lines=tuple(_line(each, found[each.key]) for each in rules.components()),
        notes=(_groups(), *rules.index_notes()),
    )


def _groups() -> str:
    told = (f"{key}. {title} {most} điểm" for key, (title, most) in shipped_report_rules().index_groups().items())
    return f"Nhóm và điểm tối đa: {'; '.join(told)}."


def _line(each: Component, share: Share | None) -> tuple[Cell, ...]:
    head = (Cell(each.key), Cell(each.title))
    tail = (Cell(each.threshold), Cell(each.most), Cell(_points(each, share)), Cell(each.trap or f"{each.unknown}."))
    if share is None:
        return (*head, Cell(), Cell(), Cell(), *tail)
    some, every, _ = share
    return (*head, Cell(some.value, some.slice), Cell(every.value, every.slice), Cell(_percent(share)), *tail)


def _percent(share: Share) -> Decimal | None:
    some, every, factor = share
    return percent(some.value * factor, every.value)


def _points(each: Component, share: Share | None) -> Decimal | None:
    """Return rate × points ÷ threshold, not above the points; None where one of them is not known (domain §7.3)."""
    rate = _percent(share) if share is not None else None
    if rate is None or each.most is None or each.threshold is None:
        return None
    return min(Decimal(each.most), rounded(rate * each.most / each.threshold))


def _computed(ground: Ground, each: Component) -> Share | None:
    compute = _COMPUTED.get(each.compute)
    return compute(ground) if compute is not None else None


def _plain(some: Figure, every: Figure) -> Share:
    return some, every, Decimal(1)


def _active(ground: Ground) -> Slice:
    return ground.whole.of(Measure.CARRIED_OVER, Measure.RECEIVED)


def _on_time(ground: Ground) -> Share:
    """2.1: ended or running on time ÷ (received + being processed).

    Asked for papers twice is late, whoever is to blame; asked once and waiting, it ends when it was asked; an end other
    than by a result counts by its moment too (domain §4.1, §7.4).
    """
    ended = (*RESOLVED[:2], *ENDED_OTHERWISE)
    good = replace(ground.whole.of(*ended, Measure.PENDING_IN_TIME, Measure.WAITING), traits=(Trait.TIMELY,))
    return _plain(ground.figure(good), ground.figure(_active(ground)))


def _not_late(ground: Ground) -> Share:
    """5.4 without what citizens said, which the desk cannot know: 100 % − the share that is late."""
    fine = ground.whole.of(*RESOLVED[:2], *PENDING[:1], Measure.WAITING, *ENDED_OTHERWISE)
    return _plain(ground.figure(fine), ground.figure(_active(ground)))


def _offered(ground: Ground) -> Share:
    return _plain(Figure(len(_offered_codes(ground))), Figure(len(ground.in_force)))


def _offered_codes(ground: Ground) -> frozenset[str]:
    day = ground.counted.end
    return frozenset(
        each.code for each in ground.in_force if (version := each.on(day)) is not None and version.offered_online
    )


def _used(ground: Ground) -> Share:
    """3.2: procedures offered online that any dossier came online for ÷ procedures offered online."""
    offered = _offered_codes(ground)
    online = ground.whole.online()
    used = {each.procedure for each in ground.cells if each.count and online.has(each)} & offered
    return _plain(Figure(len(used), replace(online, procedures=offered)), Figure(len(offered)))


def _definition_d(ground: Ground) -> Share:
    found: Rate = next(each for each in rates_of(ground) if each.key == "D")
    return found.numerator, found.denominator, found.factor


def _paid_online(ground: Ground) -> Share:
    """3.6: dossiers with a fee that was paid online ÷ dossiers with a fee, of those received in the span."""
    due = replace(ground.whole, traits=(Trait.FEE_DUE,))
    return _plain(ground.figure(replace(due, traits=(Trait.FEE_ONLINE,))), ground.figure(due))


def _e_result(ground: Ground) -> Share:
    """4.1: results returned online ÷ results returned, of procedures that yield a paper."""
    day = ground.counted.end
    paper = frozenset(
        each.code for each in ground.in_force if (version := each.on(day)) is not None and version.results
    )
    every = replace(
        ground.whole.of(Measure.RETURNED_COUNTER, Measure.RETURNED_POST, Measure.RETURNED_ONLINE), procedures=paper
    )
    return _plain(ground.figure(every.of(Measure.RETURNED_ONLINE)), ground.figure(every))


_COMPUTED: Mapping[str, Callable[[Ground], Share]] = {
    "on_time": _on_time,
    "not_late": _not_late,
    "offered": _offered,
    "used": _used,
    "definition_d": _definition_d,
    "paid_online": _paid_online,
    "e_result": _e_result,
}
