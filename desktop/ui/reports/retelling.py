"""A report as the window shows it: the very figures, its Vietnamese words said again in the window's language."""

from dataclasses import replace

from desktop.domain.report import Cell, Chart, Column, Outlook, Rate, Report
from desktop.ui.retold import retold


def retold_report(report: Report) -> Report:
    """Return a report to look at; what is printed, saved and sent is always the report itself."""
    return replace(
        report,
        title=retold(report.title),
        headline=retold(report.headline),
        columns=tuple(_column(each) for each in report.columns),
        lines=tuple(_line(each) for each in report.lines),
        total=None if report.total is None else _line(report.total),
        rates=tuple(_rate(each) for each in report.rates),
        outlook=None if report.outlook is None else _outlook(report.outlook),
        checks=tuple(replace(each, words=retold(each.words)) for each in report.checks),
        beside=tuple((retold(words), _cell(cell)) for words, cell in report.beside),
        notes=tuple(retold(each) for each in report.notes),
        charts=tuple(_chart(each) for each in report.charts),
    )


def _column(column: Column) -> Column:
    return replace(column, title=retold(column.title), group=retold(column.group))


def _line(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(_cell(each) for each in cells)


def _cell(cell: Cell) -> Cell:
    return replace(cell, value=retold(cell.value)) if isinstance(cell.value, str) else cell


def _rate(rate: Rate) -> Rate:
    parts = tuple((retold(words), retold(value) if isinstance(value, str) else value) for words, value in rate.parts)
    return replace(rate, title=retold(rate.title), rule=retold(rate.rule), parts=parts)


def _outlook(outlook: Outlook) -> Outlook:
    return replace(outlook, method=retold(outlook.method))


def _chart(chart: Chart) -> Chart:
    return replace(
        chart,
        title=retold(chart.title),
        labels=tuple(retold(each) for each in chart.labels),
        series=tuple(replace(each, name=retold(each.name)) for each in chart.series),
        marks=tuple((place, retold(words)) for place, words in chart.marks),
    )
