"""A report as a plain object that reads back to the same report: how a reported period keeps what was sent."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.periods import Span
from desktop.domain.report import (
    Cell,
    Chart,
    ChartKind,
    Check,
    Column,
    Kind,
    Outlook,
    Rate,
    Report,
    Series,
    Value,
)
from desktop.domain.slices import Figure

_DECIMAL = "decimal"
Plain = Mapping[str, Any]


def plain_of(report: Report) -> dict[str, Any]:
    """Return a report as JSON takes it; what opens its dossiers is left out, for that is asked of today's figures."""
    return {
        "name": report.name,
        "title": report.title,
        "symbol": report.symbol,
        "span": _span(report.span),
        "headline": report.headline,
        "columns": [
            {"key": each.key, "title": each.title, "kind": each.kind.value, "group": each.group, "ratio": each.ratio}
            for each in report.columns
        ],
        "lines": [_line(line) for line in report.lines],
        "total": _line(report.total) if report.total is not None else None,
        "rates": [_rate(each) for each in report.rates],
        "outlook": _outlook(report.outlook) if report.outlook is not None else None,
        "checks": [[each.words, each.left, each.right] for each in report.checks],
        "beside": [[words, _value(cell.value)] for words, cell in report.beside],
        "notes": list(report.notes),
        "charts": [_chart(each) for each in report.charts],
        "empty": report.empty,
    }


def report_of(plain: Plain) -> Report:
    """Return the report of a plain object."""
    total, outlook = plain["total"], plain["outlook"]
    return Report(
        name=plain["name"],
        title=plain["title"],
        symbol=plain["symbol"],
        span=_span_of(plain["span"]),
        headline=plain["headline"],
        columns=tuple(
            Column(
                key=each["key"],
                title=each["title"],
                kind=Kind(each["kind"]),
                group=each["group"],
                ratio=tuple(each["ratio"]) if each["ratio"] else None,
            )
            for each in plain["columns"]
        ),
        lines=tuple(_line_of(line) for line in plain["lines"]),
        total=_line_of(total) if total is not None else None,
        rates=tuple(_rate_of(each) for each in plain["rates"]),
        outlook=_outlook_of(outlook) if outlook is not None else None,
        checks=tuple(Check(*each) for each in plain["checks"]),
        beside=tuple((words, Cell(_value_of(value))) for words, value in plain["beside"]),
        notes=tuple(plain["notes"]),
        charts=tuple(_chart_of(each) for each in plain["charts"]),
        empty=plain["empty"],
    )


def _span(span: Span) -> list[str]:
    return [span.start.isoformat(), span.end.isoformat()]


def _span_of(plain: list[str]) -> Span:
    return Span(*map(date.fromisoformat, plain))


def _value(value: Value) -> Any:  # noqa: ANN401  # a JSON value
    if value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    message = "a reported table has no moments: the register is no report of a period"
    raise TypeError(message)


def _value_of(plain: Any) -> Any:  # noqa: ANN401  # a JSON value
    return Decimal(plain[_DECIMAL]) if isinstance(plain, dict) else plain


def _line(line: tuple[Cell, ...]) -> list[Any]:
    return [_value(cell.value) for cell in line]


def _line_of(plain: list[Any]) -> tuple[Cell, ...]:
    return tuple(Cell(_value_of(each)) for each in plain)


def _rate(rate: Rate) -> dict[str, Any]:
    return {
        "key": rate.key,
        "title": rate.title,
        "rule": rate.rule,
        "numerator": rate.numerator.value,
        "denominator": rate.denominator.value,
        "factor": str(rate.factor),
        "parts": [list(each) for each in rate.parts],
        "score": rate.score,
    }


def _rate_of(plain: Plain) -> Rate:
    return Rate(
        key=plain["key"],
        title=plain["title"],
        rule=plain["rule"],
        numerator=Figure(plain["numerator"]),
        denominator=Figure(plain["denominator"]),
        factor=Decimal(plain["factor"]),
        parts=tuple((words, value) for words, value in plain["parts"]),
        score=plain["score"],
    )


def _outlook(found: Outlook) -> dict[str, Any]:
    return {
        "target": found.target,
        "before": _span(found.before),
        "before_rate": _value(found.before_rate),
        "change": _value(found.change),
    }


def _outlook_of(plain: Plain) -> Outlook:
    """Return the outlook of a period that is over: nothing is forecast of it."""
    return Outlook(
        target=plain["target"],
        before=_span_of(plain["before"]),
        before_rate=_value_of(plain["before_rate"]),
        change=_value_of(plain["change"]),
    )


def _chart(chart: Chart) -> dict[str, Any]:
    return {
        "key": chart.key,
        "title": chart.title,
        "kind": chart.kind.value,
        "labels": list(chart.labels),
        "series": [[each.name, [_value(value) for value in each.values]] for each in chart.series],
        "percent": chart.percent,
        "target": _value(chart.target),
        "marks": [list(each) for each in chart.marks],
    }


def _chart_of(plain: Plain) -> Chart:
    return Chart(
        key=plain["key"],
        title=plain["title"],
        kind=ChartKind(plain["kind"]),
        labels=tuple(plain["labels"]),
        series=tuple(Series(name, tuple(map(_value_of, values))) for name, values in plain["series"]),
        percent=plain["percent"],
        target=_value_of(plain["target"]),
        marks=tuple((place, words) for place, words in plain["marks"]),
    )
