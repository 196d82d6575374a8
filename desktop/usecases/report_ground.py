"""What every report begins with: the cells of its span, read once, and the names that procedures go by."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.periods import Cut, Span
from desktop.domain.procedure import Procedure
from desktop.domain.rows import CellCount
from desktop.domain.slices import Figure, Slice
from desktop.kernel.errors import Rejection
from desktop.runtime.settings import REPORT_CUT
from desktop.store.queries import behind, rollups
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk

# No desk has figures of before; a span of more than thirty years is a slip of the hand.
FIRST_YEAR, LONGEST = 2000, 11_000
NO_FIELD = "Chưa rõ lĩnh vực"


def cut_of(desk: Desk) -> Cut:
    """Return where this desk's months of reporting begin; a setting that is neither is the calendar."""
    named = desk.settings.get(REPORT_CUT)
    return Cut(named) if named in set(Cut) else Cut.CALENDAR


@dataclass(frozen=True)
class Ground:
    """A span's figures. `span` is as it was asked for, `counted` ends today at the latest: the future has no figures."""

    desk: Desk
    reading: Reading
    span: Span
    counted: Span
    cells: tuple[CellCount, ...]

    @property
    def cut(self) -> Cut:
        """Where months of reporting begin."""
        return cut_of(self.desk)

    @property
    def whole(self) -> Slice:
        """Everything received in the span."""
        return Slice(start=self.counted.start, end=self.counted.end)

    def figure(self, wanted: Slice) -> Figure:
        """Return a figure with its slice; counted from the dossiers where the cells cannot tell."""
        return Figure(self.count(wanted), wanted)

    def count(self, wanted: Slice) -> int:
        """Return how many a slice of this span counts."""
        if wanted.of_dossiers:
            return behind.count(self.reading, wanted)
        return sum(each.count for each in self.cells if wanted.has(each))

    @cached_property
    def named(self) -> dict[str, tuple[str, str]]:
        """The (short name, field) of every procedure that has figures here, as the catalogue has them now."""
        found: dict[str, tuple[str, str]] = {}
        unknown = []
        for code in {each.procedure for each in self.cells}:
            known = self.desk.catalogue.get(code)
            if known is None:
                unknown.append(code)
            else:
                found[code] = (known.short_name, known.field or NO_FIELD)
        return found | behind.fields_of(self.reading, unknown)

    def name_of(self, procedure: str) -> str:
        """Return what a procedure is called."""
        return self.named.get(procedure, (procedure, ""))[0]

    def field_of(self, procedure: str) -> str:
        """Return the field of a procedure."""
        return self.named.get(procedure, ("", NO_FIELD))[1] or NO_FIELD

    @cached_property
    def fields(self) -> dict[str, frozenset[str]]:
        """The procedures of each field that has figures here."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for code in self.named:
            found[self.field_of(code)].add(code)
        return {name: frozenset(codes) for name, codes in found.items()}

    @cached_property
    def in_force(self) -> tuple[Procedure, ...]:
        """The procedures that the desk takes in at the end of the span."""
        day = self.counted.end
        return tuple(each for each in self.desk.catalogue.procedures if each.active and each.on(day) is not None)


def ground_in(desk: Desk, reading: Reading, span: Span, measures: Iterable[str] = ()) -> Ground:
    """Read the figures of a span; Rejection `report.days_crossed`, `report.span_odd` or `report.not_begun`."""
    if span.end < span.start:
        raise Rejection("report.days_crossed", "from")
    if span.start.year < FIRST_YEAR or span.days > LONGEST:
        raise Rejection("report.span_odd", "from", year=str(FIRST_YEAR))
    if span.start > desk.today():
        raise Rejection("report.not_begun", "from", day=span.start)
    counted = Span(span.start, min(span.end, desk.today()))
    return Ground(desk, reading, span, counted, rollups.period(reading, counted, measures))


def tabled(
    cells: Iterable[CellCount], row_of: Callable[[CellCount], str], wanted: dict[str, Slice]
) -> dict[str, dict[str, int]]:
    """Return the counts of named slices by row; each cell is looked at once for the slices of its own measure."""
    by_measure: defaultdict[str, list[tuple[str, Slice]]] = defaultdict(list)
    for name, each in wanted.items():
        for measure in each.measures:
            by_measure[measure].append((name, each))
    rows: defaultdict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(wanted, 0))
    for cell in cells:
        for name, each in by_measure.get(cell.measure, ()):
            if each.has(cell):
                rows[row_of(cell)][name] += cell.count
    return dict(rows)
