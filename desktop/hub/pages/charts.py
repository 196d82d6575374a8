"""Lines drawn as SVG by hand: points in a box, gaps where a month has no dossiers; colours are the style sheet's."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_TOP = 100


@dataclass(frozen=True, slots=True)
class Dot:
    """One month of a line: where it stands, and what is said of it."""

    x: float
    y: float
    month: str
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line in a box of `width` × `height`, its scale from 0 to `top` percent, with the target's height."""

    width: int
    height: int
    top: int
    paths: tuple[str, ...]
    dots: tuple[Dot, ...]
    months: tuple[tuple[float, str], ...]
    steps: tuple[tuple[float, int], ...]
    target_y: float


def line(values: Sequence[tuple[str, Decimal | None]], *, width: int, height: int, target: int = 0) -> Line:
    """Return the line of months and their rates."""
    highest = max([Decimal(target), *(value for _, value in values if value is not None)])
    top = next(each for each in (10, 20, 40, 60, 80, _TOP) if highest <= each or each == _TOP)
    step = width / max(1, len(values) - 1)

    def down(value: Decimal | int) -> float:
        return round(height - float(value) * height / top, 1)

    dots = [
        None if value is None else Dot(round(place * step, 1), down(value), month, value)
        for place, (month, value) in enumerate(values)
    ]
    return Line(
        width=width,
        height=height,
        top=top,
        paths=_paths(dots),
        dots=tuple(each for each in dots if each is not None),
        months=tuple((round(place * step, 1), month) for place, (month, _) in enumerate(values)),
        steps=tuple((down(value), value) for value in (0, top // 2, top)),
        target_y=down(target),
    )


def _paths(dots: Sequence[Dot | None]) -> tuple[str, ...]:
    """Return a list of points for each unbroken run of months."""
    runs: list[list[Dot]] = [[]]
    for dot in dots:
        if dot is None:
            runs.append([])
        else:
            runs[-1].append(dot)
    return tuple(" ".join(f"{each.x},{each.y}" for each in run) for run in runs if run)
