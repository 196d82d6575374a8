"""Tables on paper: cells broken into lines, rows kept whole, heads of one or two levels, one path of rules a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from desktop.printing.canvas import Canvas
from desktop.printing.cells import wrapped
from desktop.printing.flow import Block, Run
from desktop.printing.fonts import BOLD, REGULAR, width

_LEADING = 1.18
_ALIGN = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in points, how its text stands, the heading it shares with its neighbours."""

    title: str
    width: float
    align: str = "left"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, each as lines; `starts` is False for what goes on from the page before.

    `opened` columns have no rule beneath, as the cell goes on in the next row; `keep` holds it on the next row's page.
    """

    cells: tuple[tuple[Run, ...], ...]
    least: float = 0.0
    opened: frozenset[int] = frozenset()
    keep: bool = False
    starts: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns at a size of letters, with all that is measured and drawn by them."""

    columns: tuple[Column, ...]
    size: float

    @property
    def pad(self) -> float:
        """The white between a cell's upright rules and its text."""
        return self.size / 3

    @property
    def gap(self) -> float:
        """The white between a cell's level rules and its text."""
        return self.size / 4

    @property
    def leading(self) -> float:
        """The height of a line in a cell."""
        return self.size * _LEADING

    @property
    def edges(self) -> tuple[float, ...]:
        """Where the vertical rules stand, from the left edge."""
        found = [0.0]
        for column in self.columns:
            found.append(found[-1] + column.width)
        return tuple(found)

    def lines(self, column: int, text: str, font: str = REGULAR) -> tuple[Run, ...]:
        """Return a text as the lines of a cell."""
        room = self.columns[column].width - 2 * self.pad
        return tuple((font, line) for line in wrapped(text, font, self.size, room)) if text else ()

    def row(self, texts: Iterable[str], *, least: float = 0.0, font: str = REGULAR) -> Row:
        """Return a row of texts, one a column."""
        return Row(tuple(self.lines(number, text, font) for number, text in enumerate(texts)), least)

    def height(self, row: Row) -> float:
        """Return how tall a row stands."""
        lines = max(map(len, row.cells))
        return max(row.least, lines * self.leading + 2 * self.gap)

    def parted(self, row: Row, tallest: float) -> Iterator[Row]:
        """Yield the row, or its parts when it is taller than a page."""
        if self.height(row) <= tallest:
            yield row
            return
        count = max(1, int((tallest - 2 * self.gap) // self.leading))
        for start in range(0, max(map(len, row.cells)), count):
            cells = tuple(cell[start : start + count] for cell in row.cells)
            yield replace(row, cells=cells, least=0.0, starts=start == 0)

    def pages(self, rows: Iterable[Row], *, first: float, later: float) -> Iterator[list[Row]]:
        """Share rows out over pages of these heights; the first page comes even when nothing stands on it."""
        page: list[Row] = []
        left = first
        for group in self._groups(rows, later):
            tall = sum(map(self.height, group))
            if tall > left:
                yield page
                page, left = [], later
            page += group
            left -= tall
        yield page

    def _groups(self, rows: Iterable[Row], tallest: float) -> Iterator[list[Row]]:
        group: list[Row] = []
        for row in rows:
            group.append(row)
            if row.keep:
                continue
            if sum(map(self.height, group)) <= tallest:
                yield group
            else:
                yield from ([part] for each in group for part in self.parted(each, tallest))
            group = []

    def draw(self, canvas: Canvas, rows: Iterable[Row], *, x: float, y: float) -> float:
        """Draw rows from a height down, closed by rules, and return where the last one ends."""
        edges = [x + edge for edge in self.edges]
        rules: list[tuple[float, float, float, float]] = []
        written = canvas.beginText()
        set_font, top = "", y
        for row in rows:
            for column, left, cell in zip(self.columns, edges, row.cells, strict=False):
                base = y - self.gap - self.size * 0.93
                for font, text in cell:
                    if font != set_font:
                        written.setFont(font, self.size)
                        set_font = font
                    share = _ALIGN[column.align]
                    shift = share and share * (column.width - 2 * self.pad - width(text, font, self.size))
                    written.setTextOrigin(left + self.pad + shift, base)
                    written.textOut(text)
                    base -= self.leading
            y -= self.height(row)
            rules += self._beneath(row, edges, y)
        canvas.setLineWidth(0.5)
        canvas.drawText(written)
        canvas.lines([*rules, *((edge, top, edge, y) for edge in edges)])
        return y

    def _beneath(self, row: Row, edges: list[float], y: float) -> list[tuple[float, float, float, float]]:
        if not row.opened:
            return [(edges[0], y, edges[-1], y)]
        return [
            (edges[number], y, edges[number + 1], y) for number in range(len(self.columns)) if number not in row.opened
        ]

    @property
    def head_height(self) -> float:
        """The height of the headings, which every page repeats."""
        return sum(self._levels())

    def _levels(self) -> tuple[float, float]:
        """Return the heights of the shared headings and of what stands under them."""
        shared = max((self._tall(title, wide) for title, wide in self._shared() if title), default=0.0)
        under = max((self._tall(each.title, each.width) for each in self.columns if each.group), default=0.0)
        alone = max((self._tall(each.title, each.width) for each in self.columns if not each.group), default=0.0)
        return shared, max(under, alone - shared)

    def _tall(self, title: str, wide: float) -> float:
        return len(wrapped(title, BOLD, self.size, wide - 2 * self.pad)) * self.leading + 2 * self.gap

    def _shared(self) -> list[tuple[str, float]]:
        return [
            (group, sum(each.width for each in columns))
            for group, columns in groupby(self.columns, lambda each: each.group)
        ]

    def draw_head(self, canvas: Canvas, *, x: float, y: float) -> float:
        """Draw the headings from a height down, each shared one before its own, and return where they end."""
        shared, under = self._levels()
        bottom = y - shared - under
        canvas.setLineWidth(0.5)
        for group, found in groupby(self.columns, lambda each: each.group):
            columns = tuple(found)
            top = y - shared if group else y
            if group:
                self._draw_title(canvas, group, (x, y, sum(each.width for each in columns), shared))
            for column in columns:
                self._draw_title(canvas, column.title, (x, top, column.width, top - bottom))
                x += column.width
        return bottom

    def _draw_title(self, canvas: Canvas, title: str, box: tuple[float, float, float, float]) -> None:
        left, top, wide, tall = box
        canvas.rect(left, top - tall, wide, tall)
        lines = wrapped(title, BOLD, self.size, wide - 2 * self.pad)
        base = top - (tall - len(lines) * self.leading) / 2 - self.size * 0.93
        canvas.setFont(BOLD, self.size)
        for line in lines:
            canvas.drawString(left + (wide - width(line, BOLD, self.size)) / 2, base, line)
            base -= self.leading

    def blocks(self, rows: Iterable[Row], *, tallest: float, head: bool = True) -> list[Block]:
        """Return the table as blocks that flow with the text of a paper, its head kept with what stands above it."""

        def drawing(row: Row) -> Block:
            def draw(canvas: Canvas, left: float, y: float) -> None:
                canvas.setLineWidth(0.5)
                canvas.line(left, y, left + self.edges[-1], y)
                self.draw(canvas, (row,), x=left, y=y)

            return Block(height=self.height(row), draw=draw)

        def draw_head(canvas: Canvas, left: float, y: float) -> None:
            self.draw_head(canvas, x=left, y=y)

        heading = [Block(height=self.head_height, draw=draw_head)] if head else []
        found = [*heading, *(drawing(part) for row in rows for part in self.parted(row, tallest))]
        again = heading[0] if heading else None
        return [
            replace(each, keep=int(number <= len(heading)), head=again if number > len(heading) else None)
            for number, each in enumerate(found)
        ]
