"""A report as a spreadsheet and as CSV: real numbers and dates, totals as formulas, texts that can never run."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from desktop.domain.report import Cell, Chart, Column, Kind, Report
from desktop.printing.papers import ReportPaper
from desktop.runtime.report_text import sent_words

_RISKY = ("=", "+", "-", "@", "\t", "\r")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST = 32_000
_FORMATS = {
    Kind.COUNT: "#,##0",
    Kind.MONEY: "#,##0",
    Kind.RATE: "0.00%",
    Kind.POINTS: "0.00",
    Kind.DAY: "dd/mm/yyyy",
    Kind.MOMENT: "dd/mm/yyyy hh:mm",
}
_HEAD_ROW = 4
_WIDEST, _NARROWEST = 60, 9
_SUMMED = (Kind.COUNT, Kind.MONEY)


def workbook(paper: ReportPaper) -> bytes:
    """Return an XLSX: the table with its head frozen, then the rules and checks, then the numbers of the charts."""
    # A hundredth of a second at best, and needed only when somebody asks for a spreadsheet.
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    _fill_table(book.active, paper)
    _fill_rules(book.create_sheet("Quy tắc"), paper)
    for chart in paper.report.charts:
        _fill_chart(book.create_sheet(_sheet_name(chart.key)), chart)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _sheet_name(key: str) -> str:
    return {"rate": "24 tháng", "channels": "Kênh", "timely": "Đúng hạn", "reasons": "Lý do", "load": "Giờ"}[key]


def _fill_table(sheet: Any, paper: ReportPaper) -> None:  # noqa: ANN401  # the library has no types
    report = paper.report
    sheet.title = "Báo cáo"
    for row, text in ((1, f"{paper.unit} · {paper.period}"), (2, f"{report.title}. {report.headline}")):
        _put(sheet, row, 1, text)
        _bold(sheet.cell(row, 1), size=13 if row == 1 else 11)
    for place, column in enumerate(report.columns, 1):
        _put(sheet, _HEAD_ROW - 1, place, column.group)
        _put(sheet, _HEAD_ROW, place, column.title)
        for row in (_HEAD_ROW - 1, _HEAD_ROW):
            _as_head(sheet.cell(row, place))
    _join_groups(sheet, report)
    for row, line in enumerate(report.lines, _HEAD_ROW + 1):
        for place, (column, cell) in enumerate(zip(report.columns, line, strict=True), 1):
            _put(sheet, row, place, cell.value, column.kind)
    if report.total is not None:
        _fill_total(sheet, report, report.total)
    sheet.freeze_panes = sheet.cell(_HEAD_ROW + 1, 2)
    sheet.print_title_rows = f"{_HEAD_ROW - 1}:{_HEAD_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _widen(sheet, report)


def _join_groups(sheet: Any, report: Report) -> None:  # noqa: ANN401  # the library has no types
    """Let a shared heading stand over all its columns."""
    place = 1
    for group, columns in groupby(report.columns, lambda each: each.group):
        last = place + len(list(columns)) - 1
        if group and last > place:
            sheet.merge_cells(start_row=_HEAD_ROW - 1, end_row=_HEAD_ROW - 1, start_column=place, end_column=last)
        place = last + 1


def _fill_total(sheet: Any, report: Report, total: tuple[Cell, ...]) -> None:  # noqa: ANN401  # the library has no types
    """Write the totals as formulas over the lines above, so that a corrected line corrects its total."""
    first, last = _HEAD_ROW + 1, _HEAD_ROW + len(report.lines)
    row = last + 1
    letters = {each.key: sheet.cell(row, place).column_letter for place, each in enumerate(report.columns, 1)}
    for place, (column, cell) in enumerate(zip(report.columns, total, strict=True), 1):
        at = sheet.cell(row, place)
        if column.kind in _SUMMED and cell.value is not None and report.lines:
            at.value = f"=SUM({letters[column.key]}{first}:{letters[column.key]}{last})"
            at.number_format = _FORMATS[column.kind]
        elif column.ratio is not None:
            some, every = (letters[key] for key in column.ratio)
            at.value = f'=IF({every}{row}=0,"",{some}{row}/{every}{row})'
            at.number_format = _FORMATS[column.kind]
        else:
            _put(sheet, row, place, cell.value, column.kind)
        _bold(at)


def _fill_rules(sheet: Any, paper: ReportPaper) -> None:  # noqa: ANN401  # the library has no types
    report = paper.report
    rows: list[tuple[object, ...]] = [("Cách tính", "Nội dung", "Tử số", "Mẫu số", "Tỷ lệ", "Quy tắc")]
    for rate in report.rates:
        parts = ". ".join(f"{words}: {value}" for words, value in rate.parts)
        rule = f"{rate.rule} {parts}".strip()
        rows.append((rate.key, rate.title, rate.numerator.value, rate.denominator.value, rate.percent, rule))
    rows += [
        ("Đối chiếu", each.words, each.left, each.right, None, "đúng" if each.holds else "LỆCH")
        for each in report.checks
    ]
    rows += [("Thêm", words, cell.value, None, None, "") for words, cell in report.beside]
    rows += [("Ghi chú", text, None, None, None, "") for text in (*paper.outlook, *report.notes)]
    rows.append(("Dấu số liệu", paper.digest, None, None, None, ""))
    if report.sent is not None:
        rows += [
            ("Bản", sent_words(report.sent), None, None, None, ""),
            ("Dấu kỳ", report.sent.mark, None, None, None, "Như nơi nhận cấp trên tính được từ số liệu ngày đã gửi"),
            *(("Thay đổi", text.strip(), None, None, None, "") for text in report.sent.changes),
        ]
    for row, values in enumerate(rows, 1):
        for place, value in enumerate(values, 1):
            kind = Kind.RATE if isinstance(value, Decimal) else Kind.TEXT if isinstance(value, str) else Kind.COUNT
            _put(sheet, row, place, value, kind)
            _wrap(sheet.cell(row, place))
    for place, wide in enumerate((14, 60, 12, 12, 12, 90), 1):
        sheet.column_dimensions[sheet.cell(1, place).column_letter].width = wide
        _as_head(sheet.cell(1, place))
    sheet.freeze_panes = "A2"


def _fill_chart(sheet: Any, chart: Chart) -> None:  # noqa: ANN401  # the library has no types
    _put(sheet, 1, 1, chart.title)
    for place, each in enumerate(chart.series, 2):
        _put(sheet, 1, place, each.name)
    _put(sheet, 1, len(chart.series) + 2, "Sự kiện")
    for row, label in enumerate(chart.labels, 2):
        _put(sheet, row, 1, label)
        for place, each in enumerate(chart.series, 2):
            _put(sheet, row, place, each.values[row - 2], Kind.RATE if chart.percent else Kind.COUNT)
        said = "; ".join(words for at, words in chart.marks if at == row - 2)
        _put(sheet, row, len(chart.series) + 2, said)
    for place in range(1, len(chart.series) + 3):
        sheet.column_dimensions[sheet.cell(1, place).column_letter].width = 32 if place == 1 else 22
        _as_head(sheet.cell(1, place))
    sheet.freeze_panes = "B2"


def _put(sheet: Any, row: int, place: int, value: object, kind: Kind = Kind.TEXT) -> None:  # noqa: ANN401  # the library has no types
    """Write a value as what it is; a text is stored as text whatever it begins with, so that it never becomes a formula."""
    if value is None or value == "":
        return
    at = sheet.cell(row, place)
    if isinstance(value, str):
        at.value = _UNSEEN.sub(" ", value)[:_LONGEST]
        at.data_type = "s"
        at.quotePrefix = value.startswith(_RISKY)
        return
    at.value = _plain(value, kind)
    at.number_format = _FORMATS.get(kind, "General")


def _plain(value: object, kind: Kind) -> object:
    """Return a share as a fraction, which a spreadsheet shows in percent, and a moment without its zone."""
    if kind is Kind.RATE and isinstance(value, (int, Decimal)):
        return float(value / Decimal(100))
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    return float(value) if isinstance(value, Decimal) else value


def _bold(at: Any, size: int = 11) -> None:  # noqa: ANN401  # the library has no types
    from openpyxl.styles import Font  # noqa: PLC0415  # see workbook

    at.font = Font(bold=True, size=size)


def _wrap(at: Any) -> None:  # noqa: ANN401  # the library has no types
    from openpyxl.styles import Alignment  # noqa: PLC0415  # see workbook

    at.alignment = Alignment(wrap_text=True, vertical="top")


def _as_head(at: Any) -> None:  # noqa: ANN401  # the library has no types
    _bold(at)
    _wrap(at)


def _widen(sheet: Any, report: Report) -> None:  # noqa: ANN401  # the library has no types
    most = 1
    for place, column in enumerate(report.columns):
        if column.kind is Kind.TEXT:
            longest = max((len(str(line[place].value or "")) for line in report.lines), default=0)
        else:
            longest = 17 if column.kind is Kind.MOMENT else 12
        wide = min(_WIDEST, max(_NARROWEST, longest + 2, max(map(len, column.title.split()), default=0) + 2))
        sheet.column_dimensions[sheet.cell(_HEAD_ROW, place + 1).column_letter].width = wide
        most = max(most, -(-len(column.title) * 13 // (10 * int(wide))))
    # Wrapped heads do not make their row taller by themselves in every program.
    sheet.row_dimensions[_HEAD_ROW].height = 16 * most + 4
    sheet.row_dimensions[_HEAD_ROW - 1].height = 20 if any(each.group for each in report.columns) else 6


def csv_bytes(report: Report) -> bytes:
    """Return the table as CSV: UTF-8 with its mark, a comma between, dates in ISO, shares in percent."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([guarded(_titled(each)) for each in report.columns])
    lines = (*report.lines, *((report.total,) if report.total is not None else ()))
    writer.writerows(_texts(report.columns, line) for line in lines)
    return target.getvalue().encode("utf-8-sig")


def _titled(column: Column) -> str:
    return f"{column.group}: {column.title}" if column.group else column.title


def _texts(columns: Sequence[Column], line: Iterable[Cell]) -> list[str]:
    return [_text(cell.value) for _, cell in zip(columns, line, strict=True)]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.replace(tzinfo=None).isoformat(sep=" ", timespec="minutes")
        case date():
            return value.isoformat()
        case str():
            return guarded(value)
        case _:
            return str(value)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet runs: one that begins like a formula gets an apostrophe before it."""
    return f"'{text}" if text.startswith(_RISKY) else text
