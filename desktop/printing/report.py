"""A report on A4: the figure in large letters, its rule, its charts, its table, what was checked; wide forms lie across."""

from dataclasses import replace

from desktop.domain.report import Cell, Chart, Check, Column, Kind, Rate, Report, Sent
from desktop.printing import layout
from desktop.printing.answer import Style, answer_block
from desktop.printing.charts import chart_block
from desktop.printing.flow import Block
from desktop.printing.fonts import BOLD, REGULAR, width
from desktop.printing.grid import Column as GridColumn
from desktop.printing.grid import Grid, Row
from desktop.printing.layout import MM
from desktop.printing.papers import ReportPaper
from desktop.printing.paragraphs import paragraph
from desktop.printing.slip import Slip, slip_pdf
from desktop.runtime.report_text import grouped, sent_words, written
from desktop.runtime.vietnamese import number

_UPRIGHT = replace(layout.A4_SHEET, top=14 * MM, bottom=18 * MM)
_ACROSS = replace(
    _UPRIGHT, width=layout.A4[1], height=layout.A4[0], left=20 * MM, right=12 * MM, top=12 * MM, bottom=16 * MM
)
_MOST_UPRIGHT = 7
_SIZE = 11.0
_TABLE_SIZES = {False: 10.0, True: 8.6}
_CHART_HEIGHT = 150.0
_PAD = 8.0


def report_pdf(paper: ReportPaper) -> bytes:
    """Return a report as PDF bytes; equal papers give equal bytes."""
    report = paper.report
    across = len(report.columns) > _MOST_UPRIGHT
    sheet = _ACROSS if across else _UPRIGHT
    slip = Slip(
        header=paper.header,
        title=f"{report.symbol}\n{report.title}" if report.symbol else report.title,
        running=f"{report.title} · {paper.period} (tiếp theo)",
        foot=_foot(paper),
        sheet=sheet,
        sizes=(_SIZE,),
    )
    return slip_pdf(slip, lambda room, size: _blocks(paper, room, size, across=across))


def _foot(paper: ReportPaper) -> str:
    sent = paper.report.sent
    told = f"Bản {sent.revision} · Dấu kỳ: {sent.mark[:16]}" if sent is not None else "Kỳ chưa chốt"
    return f"Số liệu máy: {paper.digest[:16]} · {told}"


def _blocks(paper: ReportPaper, room: float, size: float, *, across: bool) -> list[Block]:
    report = paper.report
    return [
        paragraph(((BOLD, paper.unit),), room, size, space=0.0),
        *([answer_block(report.headline, paper.period, room, style=Style(20, size))] if report.headline else []),
        *_sent(report.sent, room, size),
        *(paragraph(((REGULAR, each),), room, size, space=0.4) for each in paper.outlook),
        *(block for each in report.rates for block in _rate(each, room, size)),
        *_table(report, room, across=across),
        *(_beside(words, written(cell.value, Kind.COUNT), room, size) for words, cell in report.beside),
        *(_check(each, room, size) for each in report.checks),
        *(paragraph(((REGULAR, each),), room, size, space=0.4) for each in report.notes),
        *(block for each in report.charts for block in _chart(each, room, size)),
        *_changes(report.sent, room, size),
        layout.signature_block(paper.signers, room, space=12, keep=1, scale=1.2),
    ]


def _sent(sent: Sent | None, room: float, size: float) -> list[Block]:
    """Say which revision of a reported period this is, and the mark that the hub reckons too."""
    if sent is None:
        return []
    return [
        paragraph(((REGULAR, f"{sent_words(sent)}."),), room, size, space=0.4),
        paragraph(((REGULAR, "Dấu kỳ, như nơi nhận cấp trên tính được: "), (BOLD, grouped(sent.mark))), room, size),
    ]


def _changes(sent: Sent | None, room: float, size: float) -> list[Block]:
    if sent is None or not sent.changes:
        return []
    lines = [
        replace(paragraph(((REGULAR, each.strip()),), room, size, indent=_indent(each)), keep=0)
        for each in sent.changes
    ]
    return [paragraph(((BOLD, "Thay đổi gì và vì sao"),), room, size, space=0.8), replace(lines[0], keep=1), *lines[1:]]


def _indent(line: str) -> float:
    return _PAD if line.startswith(" ") else 0.0


def _rate(rate: Rate, room: float, size: float) -> list[Block]:
    some, every = number(rate.numerator.value), number(rate.denominator.value)
    head = f"{rate.key}. {rate.title}: {some} ÷ {every} = {written(rate.percent, Kind.RATE)}"
    parts = ". ".join(f"{words}: {value}" for words, value in rate.parts)
    rule = f"{rate.rule} {parts}." if parts else rate.rule
    return [
        paragraph(((BOLD, head),), room, size, space=0.5),
        replace(paragraph(((REGULAR, rule),), room, size, space=0.05, indent=_PAD), keep=1),
    ]


def _beside(words: str, value: str, room: float, size: float) -> Block:
    return paragraph(((REGULAR, f"{words}: "), (BOLD, value)), room, size, space=0.3)


def _check(check: Check, room: float, size: float) -> Block:
    said = "đúng" if check.holds else f"LỆCH {number(check.left - check.right)}"
    sides = (
        f"{number(check.left)} = {number(check.right)}"
        if check.holds
        else f"{number(check.left)} ≠ {number(check.right)}"
    )
    return paragraph(((REGULAR, f"Đối chiếu {check.words}: {sides}, "), (BOLD, said)), room, size, space=0.3)


def _table(report: Report, room: float, *, across: bool) -> list[Block]:
    if not report.lines:
        return []
    size = _TABLE_SIZES[across]
    grid = Grid(_columns(report, room, size), size)
    rows = [_row(grid, report.columns, [cell.value for cell in line], REGULAR) for line in report.lines]
    if report.total is not None:
        rows.append(_row(grid, report.columns, [cell.value for cell in report.total], BOLD))
    return [Block(height=8.0), *grid.blocks(rows, tallest=400.0)]


def _row(grid: Grid, columns: tuple[Column, ...], values: list[object], font: str) -> Row:
    texts = (written(value, column.kind) for value, column in zip(values, columns, strict=True))  # type: ignore[arg-type]  # a cell's own value
    return grid.row(texts, font=font)


def _columns(report: Report, room: float, size: float) -> tuple[GridColumn, ...]:
    """Give each column what its numbers need and share the rest out among the texts."""
    texts = [place for place, each in enumerate(report.columns) if each.kind is Kind.TEXT]
    wide = [0.0] * len(report.columns)
    for place, column in enumerate(report.columns):
        if place not in texts:
            said = [written(line[place].value, column.kind) for line in (*report.lines, *_totals(report))]
            words = [*said, *column.title.split()]
            wide[place] = max(width(each, BOLD, size) for each in words) + size
    needed = {
        place: max(width(str(line[place].value or ""), BOLD, size) for line in (*report.lines, *_totals(report)))
        for place in texts
    }
    left = room - sum(wide)
    for place in texts:
        share = left * needed[place] / max(1.0, sum(needed.values()))
        wide[place] = max(min(share, needed[place] + 2 * size), 5 * size)
    scale = room / sum(wide)
    return tuple(
        GridColumn(each.title, wide[place] * scale, "left" if place in texts else "right", each.group)
        for place, each in enumerate(report.columns)
    )


def _totals(report: Report) -> tuple[tuple[Cell, ...], ...]:
    return (report.total,) if report.total is not None else ()


def _chart(chart: Chart, room: float, size: float) -> list[Block]:
    marks = [f"({place}) {chart.labels[at]}: {words}" for place, (at, words) in enumerate(chart.marks, 1)]
    return [
        paragraph(((BOLD, chart.title),), room, size, space=0.8),
        replace(chart_block(chart, room, _CHART_HEIGHT, space=4.0), keep=1),
        *(paragraph(((REGULAR, " · ".join(marks)),), room, size, space=0.2) for _ in marks[:1]),
    ]
