"""Services by level, and why dossiers did not come online: two short reports of one table each."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace

from desktop.domain.facts import ArrivalChannel, ServiceLevel
from desktop.domain.folding import fold
from desktop.domain.measures import REASON, reason_measure
from desktop.domain.procedure import Procedure
from desktop.domain.report import Cell, Column, Kind, Report, percent
from desktop.domain.rows import CellCount
from desktop.domain.slices import OFFLINE, Slice
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.rules import Choice, shipped_rules
from desktop.store.queries import behind
from desktop.usecases.report_ground import NO_FIELD, Ground

_KINDS = ("none", "level3", "level4", "unknown_online", "unknown")
REASON_BY = ("reason", "field", "procedure", "officer", "hour", "village")
_TITLES = {
    "field": "Lĩnh vực",
    "procedure": "Thủ tục",
    "officer": "Cán bộ tiếp nhận",
    "hour": "Giờ tiếp nhận",
    "village": "Thôn, tổ",
}


def services(ground: Ground) -> Report:
    """Return how many procedures are offered at each level on the span's last day, by field; dossiers behind each."""
    day = ground.counted.end
    fields: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: {each: [] for each in _KINDS})
    for procedure in ground.in_force:
        fields[procedure.field or NO_FIELD][_kind(ground, procedure)].append(procedure.code)
    label = shipped_rules().level_label
    titles = {
        "none": "Không trực tuyến",
        "level3": label(ServiceLevel.LEVEL3.value, day),
        "level4": label(ServiceLevel.LEVEL4.value, day),
        "unknown_online": "Có kênh trực tuyến, chưa rõ mức",
        "unknown": "Chưa rõ",
    }
    rows = sorted(fields.items(), key=lambda each: fold(each[0]))
    whole = {kind: [code for _, row in rows for code in row[kind]] for kind in _KINDS}
    online = len(whole["level3"]) + len(whole["level4"])
    said = f"{titles['level3']} {len(whole['level3'])} · {titles['level4']} {len(whole['level4'])}"
    return Report(
        name="services",
        title="Số dịch vụ công trực tuyến theo mức",
        span=ground.span,
        headline=f"{said} · cộng {online} trên {vietnamese.number(len(ground.in_force))} thủ tục",
        columns=(
            Column(key="field", title="Lĩnh vực", kind=Kind.TEXT),
            *(Column(key=kind, title=titles[kind]) for kind in _KINDS),
            Column(key="total", title="Tổng số thủ tục"),
        ),
        lines=tuple((Cell(field), *_counted(ground, row)) for field, row in rows),
        total=(Cell("Tổng cộng"), *_counted(ground, whole)),
        notes=(
            f"Mức của từng thủ tục vào ngày {vietnamese.day(day)}, gọi theo quy định có hiệu lực ngày đó.",
            "Mở một số ra là hồ sơ nhận trong kỳ của các thủ tục ấy.",
        ),
    )


def _kind(ground: Ground, procedure: Procedure) -> str:
    version = procedure.on(ground.counted.end)
    if version is None:
        message = "a procedure in force has a version of the day"
        raise AssertionError(message)
    if version.level is ServiceLevel.UNKNOWN:
        return "unknown_online" if version.offered_online else "unknown"
    return {ServiceLevel.LEVEL3: "level3", ServiceLevel.LEVEL4: "level4"}.get(version.level, "none")


def _counted(ground: Ground, row: dict[str, list[str]]) -> tuple[Cell, ...]:
    every = [code for codes in row.values() for code in codes]
    return tuple(
        Cell(len(codes), replace(ground.whole, procedures=frozenset(codes))) for codes in (*row.values(), every)
    )


def reasons(ground: Ground, by: str = "reason") -> Report:
    """Return why dossiers of procedures offered online came by counter or post; Rejection `report.by_unknown`."""
    if by not in REASON_BY:
        raise Rejection("report.by_unknown", "by", by=by, allowed=", ".join(REASON_BY))
    known = shipped_rules().reasons_not_online()
    cells = [each for each in ground.cells if each.measure.startswith(REASON)]
    total = sum(each.count for each in cells)
    missed = ground.count(replace(ground.whole, offered_online=True, arrivals=OFFLINE))
    table = _by_reason(ground, known, cells) if by == "reason" else _by_subject(ground, known, cells, by)
    if by in {"officer", "hour", "village"}:
        table = _by_dossier(ground, known, by)
    win = _where_to_win(ground, known)
    return replace(
        table,
        headline=_most(known, cells),
        notes=(
            (
                f"{vietnamese.number(missed)} hồ sơ tại quầy hoặc bưu chính của thủ tục có nộp trực tuyến; "
                f"{vietnamese.number(total)} hồ sơ ghi lý do."
            ),
            *((win,) if win else ()),
        ),
    )


def _most(known: tuple[Choice, ...], cells: list[CellCount]) -> str:
    counts: Counter[str] = Counter()
    for each in cells:
        counts[each.measure] += each.count
    if not counts:
        return "Kỳ này không hồ sơ nào ghi lý do"
    measure, most = max(counts.items(), key=lambda each: (each[1], each[0]))
    words = {reason_measure(each.code): each.text for each in known}
    share = percent(most, sum(counts.values())) or 0
    return f"Nhiều nhất: {words.get(measure, measure)} ({vietnamese.number(most)} hồ sơ, {vietnamese.percent(share)})"


def _where_to_win(ground: Ground, known: tuple[Choice, ...]) -> str:
    """Return where the most is to be won: the procedure with most counter dossiers that could have come online."""
    wanted = replace(ground.whole, offered_online=True, arrivals=(ArrivalChannel.COUNTER,))
    counts: Counter[str] = Counter()
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for cell in ground.cells:
        if wanted.has(cell):
            counts[cell.procedure] += cell.count
        elif cell.measure.startswith(REASON) and wanted.of(cell.measure).has(cell):
            reasons[cell.procedure][cell.measure] += cell.count
    if not counts:
        return ""
    procedure, many = max(counts.items(), key=lambda each: (each[1], each[0]))
    said = f"{vietnamese.number(many)} hồ sơ tại quầy của {procedure} ({ground.name_of(procedure)})"
    if not reasons[procedure]:
        return f"{said}, không hồ sơ nào ghi lý do."
    measure, most = reasons[procedure].most_common(1)[0]
    words = {reason_measure(each.code): each.text for each in known}
    why = words.get(measure, measure)
    return f"{said}; {vietnamese.number(most)} vì {why[:1].lower()}{why[1:]}."


def _by_dossier(ground: Ground, known: tuple[Choice, ...], by: str) -> Report:
    """Count by officer, hour or village from the dossiers themselves, for the cells of a day do not know them."""
    columns = {"officer": behind.OFFICER, "hour": behind.HOUR, "village": behind.VILLAGE}
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for value, reason, count in behind.reasons(ground.reading, ground.whole, columns[by]):
        groups[value][reason_measure(reason)] += count
    measures = [reason_measure(each.code) for each in known]

    def line(word: str, counts: Counter[str], narrowed: Slice | None) -> tuple[Cell, ...]:
        each = (Cell(counts[measure], narrowed.of(measure) if narrowed else None) for measure in measures)
        return (Cell(word), Cell(counts.total(), narrowed.of(*measures) if narrowed else None), *each)

    def narrowed(value: str) -> Slice | None:
        if by == "hour":
            return None
        return replace(ground.whole, officer=value) if by == "officer" else replace(ground.whole, village=value)

    def named(value: str) -> str:
        return f"{value} giờ" if by == "hour" else value or "Chưa ghi"

    order = sorted(groups, key=(lambda each: each) if by == "hour" else (lambda each: f"{-groups[each].total():>9}"))
    lines = tuple(line(named(each), groups[each], narrowed(each)) for each in order)
    table = _table(ground, _subject_columns(known, by), lines)
    return replace(table, total=line("Tổng cộng", sum(groups.values(), Counter()), ground.whole))


def _subject_columns(known: tuple[Choice, ...], by: str) -> tuple[Column, ...]:
    return (
        Column(key=by, title=_TITLES[by], kind=Kind.TEXT),
        Column(key="count", title="Tổng số"),
        *(Column(key=each.code, title=each.short) for each in known),
    )


def _table(ground: Ground, columns: tuple[Column, ...], lines: tuple[tuple[Cell, ...], ...]) -> Report:
    return Report(name="reasons", title="Vì sao chưa nộp trực tuyến", span=ground.span, columns=columns, lines=lines)


def _by_reason(ground: Ground, known: tuple[Choice, ...], cells: list[CellCount]) -> Report:
    total = sum(each.count for each in cells)
    lines = []
    for reason in known:
        wanted = ground.whole.of(reason_measure(reason.code))
        count = sum(each.count for each in cells if wanted.has(each))
        lines.append((Cell(reason.text), Cell(count, wanted), Cell(percent(count, total))))
    lines.sort(key=lambda line: -int(str(line[1].value)))
    columns = (
        Column(key="reason", title="Lý do", kind=Kind.TEXT),
        Column(key="count", title="Số hồ sơ"),
        Column(key="share", title="Tỷ lệ", kind=Kind.RATE),
    )
    every = ground.whole.of(*(reason_measure(each.code) for each in known))
    whole = (Cell("Tổng cộng"), Cell(total, every), Cell(percent(total, total)))
    return replace(_table(ground, columns, tuple(lines)), total=whole)


def _by_subject(ground: Ground, known: tuple[Choice, ...], cells: list[CellCount], by: str) -> Report:
    field = by == "field"
    key_of: Callable[[CellCount], str] = (
        (lambda cell: ground.field_of(cell.procedure)) if field else (lambda cell: cell.procedure)
    )
    groups: defaultdict[str, list[CellCount]] = defaultdict(list)
    for cell in cells:
        groups[key_of(cell)].append(cell)
    measures = [reason_measure(each.code) for each in known]

    def line(word: str, found: list[CellCount], procedures: frozenset[str] | None) -> tuple[Cell, ...]:
        counts = Counter[str]()
        for cell in found:
            counts[cell.measure] += cell.count
        narrowed = replace(ground.whole, procedures=procedures)
        each = (Cell(counts[measure], narrowed.of(measure)) for measure in measures)
        return (Cell(word), Cell(counts.total(), narrowed.of(*measures)), *each)

    def named(key: str) -> tuple[str, frozenset[str]]:
        return (key, ground.fields[key]) if field else (ground.name_of(key), frozenset((key,)))

    ordered = sorted(groups.items(), key=lambda each: -sum(cell.count for cell in each[1]))
    lines = tuple(line(named(key)[0], found, named(key)[1]) for key, found in ordered)
    return replace(_table(ground, _subject_columns(known, by), lines), total=line("Tổng cộng", cells, None))
