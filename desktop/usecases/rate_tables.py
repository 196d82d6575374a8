"""The online rate by procedure, field, channel, level, help, officer, village or time: its dossiers behind each line."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.folding import fold
from desktop.domain.measures import Measure
from desktop.domain.periods import Pace, Span, cut_up
from desktop.domain.report import Cell, Column, Kind, percent
from desktop.domain.rows import CellCount
from desktop.domain.slices import Slice, Trait
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.runtime.settings import SYNC_RATE
from desktop.store.queries import behind, rollups
from desktop.usecases.report_ground import Ground, tabled

FIELD, PROCEDURE, ARRIVAL, LEVEL, ASSISTED = "field", "procedure", "arrival", "level", "assisted"
OFFICER, VILLAGE, LIFT = "officer", "village", "lift"
BY = (FIELD, PROCEDURE, ARRIVAL, LEVEL, ASSISTED, OFFICER, VILLAGE, *(each.value for each in Pace), LIFT)
_TITLES = {
    FIELD: "Lĩnh vực",
    PROCEDURE: "Thủ tục",
    ARRIVAL: "Kênh",
    LEVEL: "Mức dịch vụ ngày nhận",
    ASSISTED: "Hỗ trợ nộp",
    OFFICER: "Cán bộ tiếp nhận",
    VILLAGE: "Thôn, tổ",
    Pace.DAY: "Ngày",
    Pace.WEEK: "Tuần",
    Pace.MONTH: "Tháng",
    Pace.QUARTER: "Quý",
    Pace.YEAR: "Năm",
}
_OF_DOSSIERS = {OFFICER: behind.OFFICER, VILLAGE: behind.VILLAGE}
_COLUMNS = {
    FIELD: behind.PROCEDURE,
    PROCEDURE: behind.PROCEDURE,
    ARRIVAL: behind.ARRIVAL,
    LEVEL: behind.LEVEL,
    ASSISTED: behind.ASSISTED,
    **_OF_DOSSIERS,
}
_RECEIVED = (Measure.RECEIVED,)
_HUNDRED = Decimal(100)
_LEVEL_OF = {"online3": "3", "online4": "4"}
SLOW = "Cán bộ và thôn không nằm trong số liệu ngày: phần này đếm thẳng từ hồ sơ nên chậm hơn, và hồ sơ đã xóa thông tin cá nhân không còn thôn."
NOT_C = "Cách C đếm thủ tục chứ không đếm hồ sơ nên không chia theo dòng."
Line = tuple[Cell, ...]


def sync_factor(ground: Ground) -> Decimal:
    """Return what definition D multiplies by: the rate of index 1.4, which is a setting."""
    return Decimal(ground.desk.settings.get(SYNC_RATE)) / _HUNDRED


def paperless(ground: Ground) -> frozenset[str]:
    """Return the procedures that yield no paper at the end of the span."""
    day = ground.counted.end
    return frozenset(each.code for each in ground.in_force if (found := each.on(day)) is not None and not found.results)


def sent_slice(ground: Ground, whole: Slice) -> Slice:
    """Return the part of a line that counts in the numerator of definition D, told up to the end of the span."""
    return replace(_online(whole), traits=(Trait.SENT_ONLINE,), paperless=paperless(ground), until=ground.counted.end)


def columns_by(ground: Ground, by: str) -> tuple[Column, ...]:
    """Return the columns of a breakdown; a rate's total is its two columns' totals, never a mean of rates."""
    whole = sync_factor(ground) == 1
    return (
        Column(key=by, title=_TITLES[by], kind=Kind.TEXT),
        Column(key="received", title="Nhận trong kỳ"),
        Column(key="online", title="Trực tuyến"),
        Column(key="rate", title="Tỷ lệ (A)", kind=Kind.RATE, ratio=("online", "received")),
        Column(key="offered", title="Có nộp trực tuyến"),
        Column(key="offered_online", title="Trực tuyến"),
        Column(key="offered_rate", title="Tỷ lệ (B)", kind=Kind.RATE, ratio=("offered_online", "offered")),
        Column(key="sent", title="Kết quả điện tử"),
        Column(key="sent_rate", title="Tỷ lệ (D)", kind=Kind.RATE, ratio=("sent", "received") if whole else None),
    )


def lines_by(ground: Ground, by: str) -> tuple[Line, ...]:
    """Return the lines of a breakdown; Rejection `report.by_unknown`."""
    if by not in _TITLES:
        raise Rejection("report.by_unknown", "by", by=by, allowed=", ".join(BY))
    if by in _OF_DOSSIERS:
        return _from_dossiers(ground, by)
    if by in set(Pace):
        return tuple(_over_time(ground, Pace(by)))
    return tuple(_from_cells(ground, by))


def total_of(ground: Ground) -> Line:
    """Return the line of the whole."""
    counts = _counts(ground.cells, ground.whole)
    return _line(ground, "Tổng cộng", ground.whole, {**counts, "sent": _sent_by(ground, behind.ARRIVAL).total()})


def _sent_by(ground: Ground, column: behind.Grouping) -> Counter[str]:
    """Count the numerator of D by a column; those that yield no paper apart, so that both are found by their index."""
    whole, bare = ground.whole.online(), paperless(ground)
    sent = replace(whole, traits=(Trait.SENT_ONLINE,))
    counts = _grouped(ground, sent, column)
    if bare:
        counts.update(_grouped(ground, replace(whole, procedures=bare), column))
        counts.subtract(_grouped(ground, replace(sent, procedures=bare), column))
    return counts


def _grouped(ground: Ground, wanted: Slice, column: behind.Grouping) -> Counter[str]:
    return Counter({value: every for value, _, every in behind.grouped(ground.reading, wanted, column)})


def _from_cells(ground: Ground, by: str) -> Iterable[Line]:
    key_of, narrowed = _keys(ground, by)
    groups: dict[str, list[CellCount]] = {}
    for cell in ground.cells:
        if cell.measure == Measure.RECEIVED:
            groups.setdefault(key_of(cell), []).append(cell)
    sent: Counter[str] = Counter()
    for value, count in _sent_by(ground, _COLUMNS[by]).items():
        sent[ground.field_of(value) if by == FIELD else value] += count
    for key, cells in sorted(groups.items(), key=lambda each: fold(_word(ground, by, each[0]))):
        counts = {**_counts(cells, narrowed(key)), "sent": sent[key]}
        yield _line(ground, _word(ground, by, key), narrowed(key), counts)


def _keys(ground: Ground, by: str) -> tuple[Callable[[CellCount], str], Callable[[str], Slice]]:
    """Return how a cell finds its line, and the slice of a line."""
    whole = ground.whole
    if by == FIELD:
        return lambda cell: ground.field_of(cell.procedure), lambda key: replace(whole, procedures=ground.fields[key])
    if by == PROCEDURE:
        return lambda cell: cell.procedure, lambda key: replace(whole, procedures=frozenset((key,)))
    if by == ARRIVAL:
        kinds = {each.arrival.value: each.arrival for each in ground.cells}
        return lambda cell: cell.arrival.value, lambda key: replace(whole, arrivals=(kinds[key],))
    if by == LEVEL:
        return lambda cell: cell.level, lambda key: replace(whole, levels=(key,))
    return lambda cell: str(int(cell.assisted)), lambda key: replace(whole, assisted=key == "1")


def _word(ground: Ground, by: str, key: str) -> str:
    """Return what a line is called; levels and online channels as the rule of the span's last day names them."""
    day = ground.counted.end
    if by == PROCEDURE:
        return ground.name_of(key)
    if by == LEVEL:
        return shipped_rules().level_label(key, day)
    if by == ARRIVAL:
        known = {each.code: each.text for each in shipped_rules().arrival_channels()}
        return shipped_rules().level_label(_LEVEL_OF[key], day) if key in _LEVEL_OF else known[key]
    if by == ASSISTED:
        return "Có hỗ trợ" if key == "1" else "Không hỗ trợ"
    return key


def _counts(cells: Iterable[CellCount], whole: Slice) -> dict[str, int]:
    offered = replace(whole, offered_online=True)
    wanted = {"received": whole, "online": _online(whole), "offered": offered, "both": _online(offered)}
    return tabled(cells, lambda _: "", wanted).get("", dict.fromkeys(wanted, 0))


def _line(ground: Ground, word: str, whole: Slice, counts: Mapping[str, int]) -> Line:
    offered = replace(whole, offered_online=True)
    return (
        Cell(word),
        Cell(counts["received"], whole),
        Cell(counts["online"], _online(whole)),
        Cell(percent(counts["online"], counts["received"])),
        Cell(counts["offered"], offered),
        Cell(counts["both"], _online(offered)),
        Cell(percent(counts["both"], counts["offered"])),
        Cell(counts["sent"], sent_slice(ground, whole)),
        Cell(percent(counts["sent"] * sync_factor(ground), counts["received"])),
    )


def _online(whole: Slice) -> Slice:
    """Return the online part of a line; a line that is one channel already has all of it or nothing."""
    if whole.arrivals:
        return whole if all(each.is_online for each in whole.arrivals) else replace(whole, measures=())
    return whole.online()


def _over_time(ground: Ground, pace: Pace) -> Iterable[Line]:
    sent = _sent_by(ground, behind.RECEIVED_DAY)
    for span in cut_up(ground.counted, pace, ground.cut):
        whole = Slice(start=span.start, end=span.end)
        cells = rollups.period(ground.reading, span, _RECEIVED)
        within = sum(count for day, count in sent.items() if span.start <= date.fromisoformat(day) <= span.end)
        yield _line(ground, span_words(span, pace), whole, {**_counts(cells, whole), "sent": within})


def span_words(span: Span, pace: Pace | None) -> str:
    """Return a span as the office names it; a shortened one by its days."""
    if pace is Pace.DAY:
        return f"{vietnamese.weekday(span.start)} {vietnamese.day(span.start)}"
    if pace is Pace.MONTH:
        return f"{span.end.month:02d}/{span.end.year}"
    same = span.start.year == span.end.year
    return f"{(vietnamese.day_short if same else vietnamese.day)(span.start)} đến {vietnamese.day(span.end)}"


def _from_dossiers(ground: Ground, by: str) -> tuple[Line, ...]:
    """Count by officer or village from the dossiers themselves, for the cells of a day do not know them."""
    column, nobody = _OF_DOSSIERS[by], "Chưa ghi"
    sent = _sent_by(ground, column)
    offered = {
        value: (every, online)
        for value, online, every in behind.grouped(ground.reading, replace(ground.whole, offered_online=True), column)
    }
    lines = []
    for value, online, every in behind.grouped(ground.reading, ground.whole, column):
        whole = replace(ground.whole, officer=value) if by == OFFICER else replace(ground.whole, village=value)
        some, both = offered.get(value, (0, 0))
        counts = {"received": every, "online": online, "offered": some, "both": both, "sent": sent[value]}
        lines.append(_line(ground, value or nobody, whole, counts))
    return tuple(lines)
