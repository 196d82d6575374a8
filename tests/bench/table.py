"""The one table of a bench: ours beside the floor, the ratio beside the target, and how ours grew with the data."""

from collections.abc import Iterator
from dataclasses import dataclass, field

_FIGURES = range(1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a figure must reach (design §6): a ratio to the floor, an amount of its own, or so much over the floor."""

    ratio: float | None = None
    amount: float | None = None
    over: float | None = None

    def reached(self, ours: float, floor: float | None) -> bool:
        """Tell whether a figure is as good as it must be."""
        held = []
        if self.ratio is not None and floor is not None:
            held.append(ours <= self.ratio * floor)
        if self.amount is not None:
            held.append(ours < self.amount)
        if self.over is not None and floor is not None:
            held.append(ours - floor <= self.over)
        return all(held)

    def words(self, unit: str) -> str:
        """Return the target as the table writes it."""
        said = []
        if self.ratio is not None:
            said.append(f"<= {self.ratio:g} x")
        if self.amount is not None:
            said.append(f"< {self.amount:g} {unit}")
        if self.over is not None:
            said.append(f"+ <= {self.over:g} {unit}")
        return ", ".join(said) or "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One measured figure: the median of ours and of the floor, in the same run."""

    what: str
    ours: float
    floor: float | None
    target: Target
    dossiers: int = 0
    unit: str = "ms"

    @property
    def compared(self) -> str:
        """How ours stands to the floor: a ratio, or what it has over it."""
        if self.floor is None:
            return "-"
        if self.target.over is not None:
            return f"{self.ours - self.floor:+.1f} {self.unit}"
        return f"{self.ours / self.floor:.2f} x"

    @property
    def verdict(self) -> str:
        """The word at the end of the line."""
        return "reached" if self.target.reached(self.ours, self.floor) else "missed"


@dataclass(slots=True)
class Table:
    """The lines of a run, in the order in which they were measured."""

    lines: list[Line] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Put a line in; a figure that was not measured has no place here."""
        assert line.ours > 0, line.what
        assert line.floor is None or line.floor > 0, line.what
        self.lines.append(line)

    def rendered(self) -> str:
        """Return the table as text, the sizes of one figure under each other."""
        head = ("what", "dossiers", "ours", "floor", "ours : floor", "to reach", "growth", "")
        rows = [head, *self._rows()]
        widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
        return "\n".join("  ".join(_cells(row, widths)).rstrip() for row in rows)

    def _rows(self) -> Iterator[tuple[str, ...]]:
        for what in dict.fromkeys(each.what for each in self.lines):
            same = sorted((each for each in self.lines if each.what == what), key=lambda each: each.dossiers)
            for each in same:
                yield (
                    what if each is same[0] else "",
                    f"{each.dossiers:,}" if each.dossiers else "-",
                    f"{each.ours:.2f} {each.unit}",
                    f"{each.floor:.2f} {each.unit}" if each.floor is not None else "-",
                    each.compared,
                    each.target.words(each.unit),
                    f"{each.ours / same[0].ours:.2f} x" if each is not same[0] else "-",
                    each.verdict,
                )


def _cells(row: tuple[str, ...], widths: list[int]) -> Iterator[str]:
    for place, (text, width) in enumerate(zip(row, widths, strict=True)):
        yield text.rjust(width) if place in _FIGURES else text.ljust(width)
