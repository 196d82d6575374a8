"""A period that was reported: its reports as they were sent, what is different since, and what made the difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain.periods import Span
from desktop.domain.report import Cell, Kind, Rate, Report, Value

_COUNTED = (Kind.COUNT, Kind.MONEY)
Line = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day that the figures rest on: the revision of its summary and the digest that its envelope carries."""

    day: date
    revision: int
    figures: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure that is not what was reported: of which report, line and column, what it was, what it is."""

    report: str
    line: str
    column: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class LateAct:
    """Something recorded after a period was reported that counts in it: when it was done, and when it was written.

    `dossier` is empty for a whole register that was taken in or out: `code` is the number of its import then.
    """

    dossier: str
    code: str
    verb: str
    day: date
    written_at: datetime
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedPeriod:
    """One revision of a reported period; it is never changed, a later one says what it changes and why.

    `mark` is the digest over its days, which the hub reckons alike from what it received; `journal_seq` the journal's
    end when the revision was made; `reports` by name; `reason` is empty for revision 1.
    """

    span: Span
    revision: int
    at: datetime
    officer: str
    reason: str
    mark: str
    journal_seq: int
    days: tuple[DayMark, ...]
    reports: Mapping[str, Report]
    differences: tuple[Difference, ...] = ()
    late: tuple[LateAct, ...] = ()


def differences(kept: Report, now: Report) -> tuple[Difference, ...]:
    """Return every count that a report has otherwise now; shares follow from their counts and are left out."""
    both = {words for words, _ in kept.beside} & {words for words, _ in now.beside}
    before, after = dict(_figures(kept, both)), dict(_figures(now, both))
    names = [*before, *(each for each in after if each not in before)]
    return tuple(
        Difference(label_of(kept), *name, before.get(name, 0), after.get(name, 0))
        for name in names
        if before.get(name, 0) != after.get(name, 0)
    )


def label_of(report: Report) -> str:
    """Return what a report is called among others: a form by its symbol, any other by its title."""
    return report.symbol or report.title


def _figures(report: Report, beside: set[str]) -> Iterator[tuple[tuple[str, str], Value]]:
    """Yield every count with the words of its line and column, the total first, for it is read first."""
    for each in report.rates:
        yield (f"{each.key}. {each.title}", "Tử số"), each.numerator.value
        yield (f"{each.key}. {each.title}", "Mẫu số"), each.denominator.value
    for line in (*_total(report), *report.lines):
        for column, cell in zip(report.columns, line, strict=True):
            if column.kind in _COUNTED and cell.value is not None:
                title = f"{column.group}: {column.title}" if column.group else column.title
                yield (str(line[0].value), title), cell.value
    for words, cell in report.beside:
        if words in beside:
            yield (words, ""), cell.value


def _total(report: Report) -> tuple[Line, ...]:
    return (report.total,) if report.total is not None else ()


def opening(kept: Report, now: Report) -> Report:
    """Return a kept report whose figures open the dossiers that stand behind the same figures now."""
    lines = {str(line[0].value): line for line in now.lines}
    rates = {each.key: each for each in now.rates}
    beside = dict(now.beside)
    return replace(
        kept,
        lines=tuple(_opening(line, lines.get(str(line[0].value))) for line in kept.lines),
        total=_opening(kept.total, now.total) if kept.total is not None else None,
        rates=tuple(_opening_rate(each, rates.get(each.key)) for each in kept.rates),
        beside=tuple((words, replace(cell, slice=beside.get(words, cell).slice)) for words, cell in kept.beside),
    )


def _opening(line: Line, now: Line | None) -> Line:
    if now is None or len(now) != len(line):
        return line
    return tuple(replace(cell, slice=other.slice) for cell, other in zip(line, now, strict=True))


def _opening_rate(rate: Rate, now: Rate | None) -> Rate:
    if now is None:
        return rate
    return replace(
        rate,
        numerator=replace(rate.numerator, slice=now.numerator.slice),
        denominator=replace(rate.denominator, slice=now.denominator.slice),
    )
