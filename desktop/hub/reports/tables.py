"""Reports of one plain table: the statutory forms, reasons not online, services by level, desks that need a word."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from desktop.contract.summary import Count
from desktop.domain.folding import fold
from desktop.domain.measures import REASON
from desktop.domain.report import Cell, Check, Column, Kind, Report, percent
from desktop.hub.names import TIERS, field_of
from desktop.hub.pages import standing
from desktop.hub.pages.standing import Desk
from desktop.hub.reports.ground import Ground
from desktop.hub.services import services as services_of
from desktop.kernel.clock import to_local
from desktop.runtime import vietnamese
from desktop.runtime.report_rules import FormColumn, shipped_report_rules
from desktop.runtime.rules import shipped_rules

_ENDS = "Chuyển sang là của ngày đầu, đang giải quyết là của ngày cuối mà mỗi quầy đã gửi trong kỳ."
_SERVICE = (
    "Mỗi thủ tục ở mỗi đơn vị tính một dịch vụ, theo mức ghi trong hồ sơ mới nhất của đơn vị; thủ tục chưa có hồ sơ nào "
    "thì chưa thấy ở đây."
)


def form(ground: Ground, name: str) -> Report:
    """Return form II.06a or 07a, one line a field that had any dossier, with the identities that it must keep."""
    shipped = shipped_report_rules().form(name)
    fields: defaultdict[str, list[Count]] = defaultdict(list)
    for each in ground.counts:
        fields[field_of(each.procedure)].append(each)
    columns = (*shipped.columns, *shipped.beside)
    rows = {field: {each.column.key: _sum(each, fields[field]) for each in columns} for field in fields}
    shown = [field for field in sorted(rows, key=fold) if any(rows[field].values())]
    whole = {each.column.key: sum(rows[field][each.column.key] for field in shown) for each in columns}
    return Report(
        name=name,
        title=shipped.title,
        symbol=shipped.symbol,
        span=ground.span,
        headline=f"{vietnamese.number(whole['received_total'])} hồ sơ, kể cả chuyển sang",
        columns=(Column(key="field", title="Lĩnh vực", kind=Kind.TEXT), *(each.column for each in shipped.columns)),
        lines=tuple((Cell(field), *_form_cells(shipped.columns, rows[field])) for field in shown),
        total=(Cell("Tổng cộng"), *_form_cells(shipped.columns, whole)),
        checks=tuple(
            Check(words, sum(whole[key] for key in left), sum(whole[key] for key in right))
            for words, left, right in shipped.identities
        ),
        beside=tuple(
            (f"{each.column.group}: {each.column.title.lower()}", Cell(whole[each.column.key]))
            for each in shipped.beside
        ),
        notes=(
            *(f"{each.column.title}: {each.unknown}." for each in shipped.columns if each.unknown),
            *shipped.notes,
            _ENDS,
        ),
    )


def _sum(column: FormColumn, counts: Iterable[Count]) -> int:
    found = [each for each in counts if not column.arrivals or each.arrival in column.arrivals]
    more = sum(each.count for each in found if each.measure in column.measures)
    return more - sum(each.count for each in found if each.measure in column.less)


def _form_cells(columns: Iterable[FormColumn], row: dict[str, int]) -> Iterable[Cell]:
    return (Cell() if each.unknown else Cell(row[each.column.key]) for each in columns)


def reasons(ground: Ground) -> Report:
    """Return why dossiers of procedures offered online did not come online, the commonest first."""
    words = {each.code: each.text for each in shipped_rules().reasons_not_online()}
    counts: Counter[str] = Counter()
    for each in ground.counts:
        if each.measure.startswith(REASON):
            counts[each.measure.removeprefix(REASON)] += each.count
    whole = counts.total()
    lines = [(Cell(words.get(code, code)), Cell(count), Cell(percent(count, whole))) for code, count in _most(counts)]
    missed = sum(each.count for each in ground.counts if each.measure == "received" and _missed(each))
    most = str(lines[0][0].value) if lines else "Kỳ này không hồ sơ nào ghi lý do"
    return Report(
        name="reasons",
        title="Vì sao chưa nộp trực tuyến",
        span=ground.span,
        headline=f"Nhiều nhất: {most}" if lines else most,
        columns=(
            Column(key="reason", title="Lý do", kind=Kind.TEXT),
            Column(key="count", title="Số hồ sơ"),
            Column(key="share", title="Tỷ lệ", kind=Kind.RATE),
        ),
        lines=tuple(lines),
        total=(Cell("Tổng cộng"), Cell(whole), Cell(percent(whole, whole))),
        notes=(
            (
                f"{vietnamese.number(missed)} hồ sơ tại quầy hoặc bưu chính của thủ tục nộp trực tuyến được; "
                f"{vietnamese.number(whole)} hồ sơ ghi lý do."
            ),
        ),
    )


def _missed(each: Count) -> bool:
    return each.offered_online and not each.arrival.startswith("online")


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(((code, count) for code, count in counts.items() if count), key=lambda each: (-each[1], each[0]))


def services(ground: Ground) -> Report:
    """Return how many services each tier offers at level 3 and at level 4."""
    whole = ground.place.code == ground.hub.unit
    found = services_of(ground.connection, ground.place, whole=whole, days=ground.days)
    three, four = (shipped_rules().level_label(level, ground.span.end) for level in ("3", "4"))
    sums = [sum(low for _, low, _ in found), sum(high for _, _, high in found)]
    return Report(
        name="services",
        title="Số dịch vụ công trực tuyến theo mức",
        span=ground.span,
        headline=f"{three} {vietnamese.number(sums[0])} · {four} {vietnamese.number(sums[1])}",
        columns=(
            Column(key="tier", title="Cấp", kind=Kind.TEXT),
            Column(key="level3", title=three),
            Column(key="level4", title=four),
            Column(key="total", title="Cộng"),
        ),
        lines=tuple((Cell(TIERS[tier]), Cell(low), Cell(high), Cell(low + high)) for tier, low, high in found),
        total=(Cell("Tổng cộng"), *map(Cell, sums), Cell(sum(sums))),
        notes=(_SERVICE,),
    )


def desks(ground: Ground) -> Report:
    """Return the desks that report late, are refused, or are silent, as they stand now: three different things."""
    found = standing.standing(ground.hub, ground.connection, ground.place, listed=None)
    lists = (
        ("late", "Báo cáo chậm", found.late),
        ("failing", "Gửi bị từ chối", found.failing),
        ("silent", "Không liên lạc", found.silent),
    )
    said = ", ".join(f"{words.lower()} {vietnamese.number(each.count)}" for _, words, each in lists)
    return Report(
        name="desks",
        title="Quầy cần nhắc",
        span=ground.span,
        headline=f"{vietnamese.number(found.well)} quầy đúng hẹn, {said}",
        columns=(
            Column(key="list", title="Danh sách", kind=Kind.TEXT),
            Column(key="code", title="Mã", kind=Kind.TEXT),
            Column(key="unit", title="Đơn vị", kind=Kind.TEXT),
            Column(key="desk", title="Quầy"),
            Column(key="last_day", title="Số liệu đến hết ngày", kind=Kind.DAY),
            Column(key="heard_at", title="Liên lạc lần cuối", kind=Kind.MOMENT),
            Column(key="reason", title="Bị từ chối vì", kind=Kind.TEXT),
            Column(key="pending", title="Đang giải quyết"),
            Column(key="overdue", title="Quá hạn"),
        ),
        lines=tuple(_desk(words, desk) for _, words, each in lists for desk in each.desks),
        notes=(f"Chậm: chưa có số liệu đến hết ngày {vietnamese.day(found.due)}. Không liên lạc: quá 3 ngày.",),
    )


def _desk(words: str, desk: Desk) -> tuple[Cell, ...]:
    heard = to_local(desk.heard_at) if desk.heard_at else None
    named = (words, desk.unit, desk.name, desk.desk, desk.last_day, heard, desk.reason)
    return (*map(Cell, named), Cell(desk.pending), Cell(desk.overdue))
