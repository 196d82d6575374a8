"""The online rate by procedure, field, channel, help, officer, village or time: one line a value, its dossiers behind."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop.domain.folding import fold
from desktop.domain.measures import Measure
from desktop.domain.periods import Pace, Span, cut_up
from desktop.domain.report import Cell, Column, Kind, percent
from desktop.domain.rows import CellCount
from desktop.domain.slices import Slice
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.store.queries import behind, rollups
from desktop.usecases.report_ground import Ground, tabled

FIELD, PROCEDURE, ARRIVAL, ASSISTED = "field", "procedure", "arrival", "assisted"
OFFICER, VILLAGE, LIFT = "officer", "village", "lift"
BY = (FIELD, PROCEDURE, ARRIVAL, ASSISTED, OFFICER, VILLAGE, *(each.value for each in Pace), LIFT)
_TITLES = {
    FIELD: "Lĩnh vực",
    PROCEDURE: "Thủ tục",
    ARRIVAL: "Kênh",
    ASSISTED: "Hỗ trợ nộp",
    OFFICER: "Cán bộ tiếp nhận",
    VILLAGE: "Thôn, tổ",
    Pace.DAY: "Ngày",
    Pace.WEEK: "Tuần",
    Pace.MONTH: "Tháng",
    Pace.QUARTER: "Quý",
    Pace.YEAR: "Năm",
}
_RECEIVED = (Measure.RECEIVED,)
SLOW = "Cán bộ và thôn không nằm trong số liệu ngày: phần này đếm thẳng từ hồ sơ nên chậm hơn, và hồ sơ đã xóa thông tin cá nhân không còn thôn."
Line = tuple[Cell, ...]


def columns_by(by: str) -> tuple[Column, ...]:
    """Return the columns of a breakdown; a rate's total is its two columns' totals, never a mean of rates."""
    head = Column(key=by, title=_TITLES[by], kind=Kind.TEXT)
    counts = (
        Column(key="received", title="Nhận trong kỳ"),
        Column(key="online", title="Trực tuyến"),
        Column(key="rate", title="Tỷ lệ (A)", kind=Kind.RATE, ratio=("online", "received")),
    )
    if by in {OFFICER, VILLAGE}:
        return (head, *counts)
    return (
        head,
        *counts,
        Column(key="offered", title="Có nộp trực tuyến"),
        Column(key="offered_online", title="Trực tuyến"),
        Column(key="offered_rate", title="Tỷ lệ (B)", kind=Kind.RATE, ratio=("offered_online", "offered")),
    )


def lines_by(ground: Ground, by: str) -> tuple[Line, ...]:
    """Return the lines of a breakdown; Rejection `report.by_unknown`."""
    if by in {OFFICER, VILLAGE}:
        return _from_dossiers(ground, by)
    if by in set(Pace):
        return tuple(_over_time(ground, Pace(by)))
    if by not in _TITLES:
        raise Rejection("report.by_unknown", "by", by=by, allowed=", ".join(BY))
    return tuple(_from_cells(ground, by))


def total_of(ground: Ground, by: str) -> Line:
    """Return the line of the whole."""
    if by in {OFFICER, VILLAGE}:
        received, online = ground.whole, ground.whole.online()
        return (Cell("Tổng cộng"), *_share(ground.count(online), online, ground.count(received), received))
    return _line("Tổng cộng", ground.cells, ground.whole)


def _from_cells(ground: Ground, by: str) -> Iterable[Line]:
    key_of, narrowed = _keys(ground, by)
    groups: dict[str, list[CellCount]] = {}
    for cell in ground.cells:
        if cell.measure == Measure.RECEIVED:
            groups.setdefault(key_of(cell), []).append(cell)
    for key, cells in sorted(groups.items(), key=lambda each: fold(_word(ground, by, each[0]))):
        yield _line(_word(ground, by, key), cells, narrowed(key))


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
    return lambda cell: str(int(cell.assisted)), lambda key: replace(whole, assisted=key == "1")


def _word(ground: Ground, by: str, key: str) -> str:
    if by == PROCEDURE:
        return ground.name_of(key)
    if by == ARRIVAL:
        return next(each.text for each in shipped_rules().arrival_channels() if each.code == key)
    if by == ASSISTED:
        return "Có hỗ trợ" if key == "1" else "Không hỗ trợ"
    return key


def _line(word: str, cells: Iterable[CellCount], whole: Slice) -> Line:
    offered = replace(whole, offered_online=True)
    wanted = {"all": whole, "online": _online(whole), "offered": offered, "both": _online(offered)}
    counts = tabled(cells, lambda _: "", wanted).get("", dict.fromkeys(wanted, 0))
    return (
        Cell(word),
        *_share(counts["online"], wanted["online"], counts["all"], whole),
        *_share(counts["both"], wanted["both"], counts["offered"], offered),
    )


def _online(whole: Slice) -> Slice:
    """Return the online part of a line; a line that is one channel already has all of it or nothing."""
    if whole.arrivals:
        return whole if all(each.is_online for each in whole.arrivals) else replace(whole, measures=())
    return whole.online()


def _share(some: int, some_of: Slice, every: int, every_of: Slice) -> Line:
    return Cell(every, every_of), Cell(some, some_of), Cell(percent(some, every))


def _over_time(ground: Ground, pace: Pace) -> Iterable[Line]:
    for span in cut_up(ground.counted, pace, ground.cut):
        cells = rollups.period(ground.reading, span, _RECEIVED)
        yield _line(span_words(span, pace), cells, Slice(start=span.start, end=span.end))


def span_words(span: Span, pace: Pace | None) -> str:
    """Return a span as the office names it; a shortened one by its days."""
    if pace is Pace.DAY:
        return f"{vietnamese.weekday(span.start)} {vietnamese.day(span.start)}"
    if pace is Pace.MONTH:
        return f"{span.end.month:02d}/{span.end.year}"
    return f"{vietnamese.day(span.start)} đến {vietnamese.day(span.end)}"


def _from_dossiers(ground: Ground, by: str) -> tuple[Line, ...]:
    """Count by officer or village from the dossiers themselves, for the cells of a day do not know them."""
    column = behind.OFFICER if by == OFFICER else behind.VILLAGE
    nobody = "Chưa ghi"
    lines = []
    for value, online, every in behind.grouped(ground.reading, ground.whole, column):
        narrowed = replace(ground.whole, officer=value) if by == OFFICER else replace(ground.whole, village=value)
        lines.append((Cell(value or nobody), *_share(online, narrowed.online(), every, narrowed)))
    return tuple(lines)
