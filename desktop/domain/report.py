"""A report as plain values: rates with their rule, a table whose every number opens its dossiers, checks and charts."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from desktop.domain.periods import Span
from desktop.domain.slices import Figure, Slice

Value = str | int | Decimal | date | datetime | None
_CENT = Decimal("0.01")


class Kind(StrEnum):
    """What stands in a column: how it is written, set and totalled."""

    TEXT = "text"
    COUNT = "count"
    RATE = "rate"
    POINTS = "points"
    MONEY = "money"
    DAY = "day"
    MOMENT = "moment"


def percent(numerator: Decimal | int, denominator: Decimal | int) -> Decimal | None:
    """Return a share in percent with two decimals, halves rounded up; None of nothing."""
    return rounded(Decimal(100) * numerator / denominator) if denominator else None


def rounded(value: Decimal) -> Decimal:
    """Return a value with two decimals, halves rounded up (domain §7.3)."""
    return value.quantize(_CENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A share under one definition: its rule says what is and is not in the denominator; `factor` multiplies it.

    `parts` are further figures that the definition asks for, as (words, value); `score` its points, where it has any.
    """

    key: str
    title: str
    rule: str
    numerator: Figure
    denominator: Figure
    factor: Decimal = Decimal(1)
    parts: tuple[tuple[str, str], ...] = ()
    score: int | None = None

    @property
    def percent(self) -> Decimal | None:
        """The rate in percent with two decimals, None when the denominator is 0."""
        return percent(self.numerator.value * self.factor, self.denominator.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: `key` names it for programs; `ratio` names (numerator, denominator) of a rate, so that totals hold."""

    key: str
    title: str
    kind: Kind = Kind.COUNT
    group: str = ""
    ratio: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One value; the slice is that of its dossiers. None is what nobody at the desk can know."""

    value: Value = None
    slice: Slice | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """An identity of the form: its words, both sides, and whether it holds."""

    words: str
    left: int
    right: int

    @property
    def holds(self) -> bool:
        """True when both sides agree."""
        return self.left == self.right


class ChartKind(StrEnum):
    """How a chart is drawn: a line over time, bars side by side, bars of shares, or a grid of shades."""

    LINE = "line"
    BARS = "bars"
    STACK = "stack"
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values under a chart's labels; None is a gap."""

    name: str
    values: tuple[Decimal | int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture of numbers that also stand in its table: labels across, series down; `marks` are (place, words)."""

    key: str
    title: str
    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    percent: bool = False
    target: Decimal | None = None
    marks: tuple[tuple[int, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to draw."""
        return not any(value for each in self.series for value in each.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """How a rate stands: against its target, to the period before, and where it is heading."""

    target: int
    before: Span
    before_rate: Decimal | None
    change: Decimal | None
    forecast: Decimal | None = None
    method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """That a report is shown as it was reported: which revision, when, by whom, and the mark of its period.

    `mark` is the digest over the period's days, the same here, on paper and at the hub. `changes` say, of a later
    revision, what it changed and why.
    """

    revision: int
    at: datetime
    officer: str
    mark: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of one span. `headline` is its one large figure; `notes` say what is not in it and why.

    `beside` are further figures under the table, each with its words; they open their dossiers as the cells do. `sent`
    is None while the figures are counted now, and may still change. `empty` means that nothing was counted at all, which
    the first of the notes says.
    """

    name: str
    title: str
    span: Span
    symbol: str = ""
    headline: str = ""
    columns: tuple[Column, ...] = ()
    lines: tuple[tuple[Cell, ...], ...] = ()
    total: tuple[Cell, ...] | None = None
    rates: tuple[Rate, ...] = ()
    outlook: Outlook | None = None
    checks: tuple[Check, ...] = ()
    beside: tuple[tuple[str, Cell], ...] = ()
    notes: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    sent: Sent | None = None
    empty: bool = False
