"""Charts as shapes: what is drawn where, in a box of any size, so that screen and paper draw the very same picture.

Lengths are in the units of the box, y runs down. Nothing is told by colour alone: lines differ in their dashes, bars in
their shade, their hatching and their order, and the numbers stand beside them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.report import Chart, ChartKind

Measure = Callable[[str, float], float]
Written = Callable[[Decimal | int, bool], str]
_FONT = 12.0
_SMALL = 11.0
_TICKS = (10, 20, 25, 30, 40, 50, 60, 80, 100)
_HUNDRED = 100
_DARK = 0.78
_HATCH, _LEANS, _LIES = 4.5, 1, 2
_ROW = 16.0
_DASHES = ((), (5.0, 3.0), (1.5, 2.5))


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; `ink` is a token: ink, muted, line, accent, due."""

    points: tuple[tuple[float, float], ...]
    ink: str = "ink"
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A filled box; `shade` runs from 0, as light as the ground, to 1, the full accent; `edge` draws its border."""

    x: float
    y: float
    width: float
    height: float
    shade: float
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark, filled."""

    x: float
    y: float
    radius: float
    ink: str = "accent"


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text on its baseline; `anchor` is 0 for left, 0.5 for the middle, 1 for right; `ink` may be `ground`."""

    x: float
    y: float
    text: str
    size: float = _FONT
    anchor: float = 0.0
    ink: str = "ink"
    bold: bool = False


Shape = Stroke | Box | Dot | Words
# What stands before a name in a legend, drawn at a place.
Sign = Callable[[float, float], Iterable[Shape]]


@dataclass(frozen=True, slots=True)
class Pen:
    """The box, how wide a text of a size is, and how a value is written."""

    width: float
    height: float
    measure: Measure
    written: Written


def shapes_of(chart: Chart, pen: Pen) -> tuple[Shape, ...]:
    """Return everything that is drawn of a chart."""
    drawing = {
        ChartKind.LINE: _line,
        ChartKind.STACK: _stack,
        ChartKind.BARS: _bars,
        ChartKind.GRID: _grid,
    }[chart.kind]
    if chart.is_empty:
        return (Words(pen.width / 2, pen.height / 2, "Kỳ này chưa có số liệu để vẽ", anchor=0.5, ink="muted"),)
    return tuple(drawing(chart, pen))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where values over time stand: the inner box and the highest value of the axis."""

    left: float
    top: float
    right: float
    bottom: float
    most: float
    places: int

    def x(self, place: float) -> float:
        return self.left + (place + 0.5) * (self.right - self.left) / self.places

    def y(self, value: Decimal | float) -> float:
        return self.bottom - (self.bottom - self.top) * float(value) / self.most

    @property
    def step(self) -> float:
        return (self.right - self.left) / self.places


def _frame(chart: Chart, pen: Pen, *, most: float, right: float) -> _Frame:
    left = pen.measure(pen.written(int(most), chart.percent), _SMALL) + 8
    rows = 1 + max((row for row, _, _ in _legend_places(chart, pen)), default=0)
    return _Frame(left, 18 + _ROW * rows, pen.width - right, pen.height - 20, most, len(chart.labels))


def _most(chart: Chart) -> float:
    highest = max(float(value) for each in chart.series for value in each.values if value is not None)
    highest = max(highest, float(chart.target or 0), 1.0)
    if chart.percent:
        return float(next((each for each in _TICKS if each >= highest), _HUNDRED))
    return highest


def _axes(chart: Chart, pen: Pen, frame: _Frame) -> Iterator[Shape]:
    for part in range(6):
        value = frame.most * part / 5
        y = frame.y(value)
        yield Stroke(((frame.left, y), (frame.right, y)), "line", 0.8 if part else 1.2)
        yield Words(frame.left - 5, y + 4, pen.written(round(value), chart.percent), _SMALL, 1.0, "muted")
    widest = max(pen.measure(each, _SMALL) for each in chart.labels) + 8
    every = max(1, -(-int(widest) // max(1, int(frame.step))))
    for place, label in enumerate(chart.labels):
        if (len(chart.labels) - 1 - place) % every == 0:
            yield Words(frame.x(place), frame.bottom + 14, label, _SMALL, 0.5, "muted")


def _legend_places(chart: Chart, pen: Pen) -> Iterator[tuple[int, float, str]]:
    """Return (row, x, name) of every series: what does not fit beside the others goes on in the next row."""
    row, x = 0, 4.0
    for each in chart.series:
        wide = 26 + pen.measure(each.name, _FONT)
        if x > 4.0 and x + wide > pen.width:  # noqa: PLR2004  # the first of a row stands where rows begin
            row, x = row + 1, 4.0
        yield row, x, each.name
        x += wide + 18


def _legend(chart: Chart, pen: Pen, signs: list[Sign]) -> Iterator[Shape]:
    for (row, x, name), sign in zip(_legend_places(chart, pen), signs, strict=True):
        yield from sign(x, 11 + _ROW * row)
        yield Words(x + 26, 15 + _ROW * row, name, _FONT)


def _line(chart: Chart, pen: Pen) -> Iterator[Shape]:
    frame = _frame(chart, pen, most=_most(chart), right=56)
    yield from _axes(chart, pen, frame)
    yield from _marks(chart, frame)
    if chart.target is not None:
        y = frame.y(chart.target)
        yield Stroke(((frame.left, y), (frame.right, y)), "due", 1.4, (1.5, 3.0))
        said = pen.written(chart.target, chart.percent)
        yield Words(frame.left + 4, y - 4, f"mục tiêu {said}", _SMALL, 0.0, "due")
    styles = [("accent", 2.4), ("ink", 1.5), ("muted", 1.5)]
    signs: list[Sign] = []
    ends: list[float] = []
    for number, each in enumerate(chart.series):
        ink, width = styles[number % len(styles)]
        dash = _DASHES[number % len(_DASHES)]
        yield from _runs(each.values, frame, Stroke((), ink, width, dash))
        signs.append(_sample(Stroke((), ink, width, dash)))
        last = next(
            ((place, value) for place, value in reversed(list(enumerate(each.values))) if value is not None), None
        )
        if last is not None:
            x, y = frame.x(last[0]), frame.y(last[1])
            yield Dot(x, y, 3.2, ink)
            free = y + 4 if all(abs(y + 4 - other) >= _FONT for other in ends) else y + 4 + _FONT
            ends.append(free)
            yield Words(x + 7, free, pen.written(last[1], chart.percent), _FONT, 0.0, ink, bold=number == 0)
    yield from _legend(chart, pen, signs)


def _sample(like: Stroke) -> Sign:
    return lambda x, y: (Stroke(((x, y), (x + 20, y)), like.ink, like.width, like.dash),)


def _runs(values: tuple[Decimal | int | None, ...], frame: _Frame, like: Stroke) -> Iterator[Shape]:
    """Draw a series as a line that is broken where there is no value; a lone value is a dot."""
    run: list[tuple[float, float]] = []
    for place, value in enumerate((*values, None)):
        if value is not None:
            run.append((frame.x(place), frame.y(value)))
            continue
        if len(run) == 1:
            yield Dot(*run[0], 2.2, like.ink)
        elif run:
            yield Stroke(tuple(run), like.ink, like.width, like.dash)
        run = []


def _marks(chart: Chart, frame: _Frame) -> Iterator[Shape]:
    """Draw events as numbered flags; their words stand under the chart, in the same order."""
    for number, (place, _) in enumerate(chart.marks, 1):
        x = frame.x(place)
        lane = 12 * sum(other == place for other, _ in chart.marks[: number - 1])
        yield Stroke(((x, frame.top), (x, frame.bottom)), "muted", 0.8, (2.0, 2.0))
        yield Words(x, frame.top - 3 - lane, f"({number})", _SMALL, 0.5, "muted")


def _shades(count: int) -> list[float]:
    return [1.0 - place * 0.94 / max(1, count - 1) for place in range(count)]


def _stack(chart: Chart, pen: Pen) -> Iterator[Shape]:
    frame = _frame(chart, pen, most=float(_HUNDRED) if chart.percent else _most(chart), right=8)
    yield from _axes(chart, pen, frame)
    shaded = list(zip(chart.series, _shades(len(chart.series)), strict=True))
    wide = frame.step * 0.74
    for place in range(len(chart.labels)):
        base = frame.bottom
        for number, (each, shade) in enumerate(shaded):
            value = each.values[place]
            if value:
                tall = (frame.bottom - frame.top) * float(value) / frame.most
                yield from _hatched(Box(frame.x(place) - wide / 2, base - tall, wide, tall, shade, edge=True), number)
                base -= tall
    yield from _legend(chart, pen, [_swatch(shade, number) for number, (_, shade) in enumerate(shaded)])


def _swatch(shade: float, number: int) -> Sign:
    return lambda x, y: _hatched(Box(x, y - 6, 18, 12, shade, edge=True), number)


def _hatched(box: Box, number: int) -> Iterator[Shape]:
    """Draw a box and over it what tells its series without colour: the second leans, the third lies, others are plain."""
    yield box
    right, bottom = box.x + box.width, box.y + box.height
    if number == _LEANS:
        at = _HATCH
        while at < box.width + box.height:
            # A line from the left or lower edge up to the upper or right one.
            start = (box.x, box.y + at) if at <= box.height else (box.x + at - box.height, bottom)
            end = (box.x + at, box.y) if at <= box.width else (right, box.y + at - box.width)
            yield Stroke((start, end), "ink", 0.6)
            at += _HATCH
    elif number == _LIES:
        at = _HATCH / 2
        while at < box.height:
            yield Stroke(((box.x, box.y + at), (right, box.y + at)), "ink", 0.6)
            at += _HATCH


def _bars(chart: Chart, pen: Pen) -> Iterator[Shape]:
    """Draw bars that lie, each with its words before it and its number behind it."""
    values = chart.series[0].values
    left = min(max(pen.measure(each, _FONT) for each in chart.labels) + 10, pen.width * 0.55)
    room = pen.width - left - 60
    most = max(float(value or 0) for value in values) or 1.0
    tall = min(26.0, (pen.height - 6) / max(1, len(values)))
    for place, (label, value) in enumerate(zip(chart.labels, values, strict=True)):
        y = 4 + place * tall
        wide = room * float(value or 0) / most
        yield Words(left - 8, y + tall / 2 + 4, label, _FONT, 1.0)
        yield Box(left, y + tall * 0.16, max(wide, 0.5), tall * 0.68, 0.8, edge=True)
        yield Words(left + wide + 6, y + tall / 2 + 4, pen.written(value or 0, chart.percent), _FONT, bold=not place)


def _grid(chart: Chart, pen: Pen) -> Iterator[Shape]:
    """Draw a shade for each hour of each weekday, with its number in it."""
    left = max(pen.measure(each.name, _FONT) for each in chart.series) + 10
    wide = (pen.width - left - 4) / len(chart.labels)
    tall = min(34.0, (pen.height - 22) / len(chart.series))
    most = max(float(value or 0) for each in chart.series for value in each.values) or 1.0
    for place, label in enumerate(chart.labels):
        yield Words(left + (place + 0.5) * wide, 13, label, _SMALL, 0.5, "muted")
    for row, each in enumerate(chart.series):
        y = 20 + row * tall
        yield Words(left - 8, y + tall / 2 + 4, each.name, _FONT, 1.0)
        for place, value in enumerate(each.values):
            shade = 0.04 + 0.96 * float(value or 0) / most
            yield Box(left + place * wide, y, wide, tall, shade, edge=True)
            if value:
                text = pen.written(value, chart.percent)
                ink = "ground" if shade > _DARK else "ink"
                yield Words(left + (place + 0.5) * wide, y + tall / 2 + 4, text, _SMALL, 0.5, ink)
