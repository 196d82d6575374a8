"""Words into lines, lines onto pages: breaking, keeping together, and going on to a further page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop.printing.canvas import Canvas
from desktop.printing.fonts import BOLD, drawable, width

LEADING = 1.24
Run = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: runs of (font, text), how far it is set in, whether dots run on to its end, a mark in a circle."""

    runs: tuple[Run, ...]
    indent: float = 0.0
    dots: bool = False
    mark: str = ""

    @property
    def text(self) -> str:
        """The line's letters without their fonts and the spaces around them."""
        return "".join(text for _, text in self.runs).strip()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that may part between pages, or a drawing of a fixed height that may not.

    A block that begins a further page takes `keep` lines of the text before it along, so that no signature and no
    list stands alone; lines of a `whole` block part only when they are longer than a page. `head` is drawn again above
    a block that begins a page: the headings of a table.
    """

    lines: tuple[Line, ...] = ()
    height: float = 0.0
    draw: Callable[[Canvas, float, float], None] | None = None
    space: float = 0.0
    keep: int = 0
    whole: bool = False
    head: "Block | None" = None


def broken(
    runs: Iterable[Run], room: float, size: float, *, indent: float = 0.0, hang: float = 0.0
) -> tuple[Line, ...]:
    """Break runs into lines no wider than `room` points; a word wider than a line is broken inside."""
    lines: list[Line] = []
    current: list[Run] = []
    used, start = 0.0, indent
    for font, word in _pieces(runs, room - max(indent, hang), size):
        wide = width(word, font, size)
        if current and used + width(word.rstrip(), font, size) > room - start:
            lines.append(Line(joined(current), start))
            current, used, start = [], 0.0, hang
            word = word.lstrip()  # noqa: PLW2901  # the space at a break is not drawn
            wide = width(word, font, size)
        current.append((font, word))
        used += wide
    if current or not lines:
        lines.append(Line(joined(current), start))
    return tuple(lines)


def _pieces(runs: Iterable[Run], room: float, size: float) -> Iterable[Run]:
    for font, text in runs:
        for word in _words(drawable(text)):
            if width(word.rstrip(), font, size) <= room:
                yield font, word
            else:
                yield from ((font, part) for part in _chopped(word, font, room, size))


def _words(text: str) -> list[str]:
    words = text.split(" ")
    return [f"{word} " for word in words[:-1]] + ([words[-1]] if words[-1] else [])


def _chopped(word: str, font: str, room: float, size: float) -> list[str]:
    parts, part = [], ""
    for each in word:
        if part and width(part + each, font, size) > room:
            parts.append(part)
            part = ""
        part += each
    return [*parts, part]


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs of one font made one."""
    found: list[Run] = []
    for font, text in runs:
        if found and found[-1][0] == font:
            found[-1] = (font, found[-1][1] + text)
        else:
            found.append((font, text))
    return tuple(found)


def height_of(blocks: Iterable[Block], size: float) -> float:
    """Return the height of blocks set one under another."""
    return sum(each.space + each.height + len(each.lines) * size * LEADING for each in blocks)


@dataclass(frozen=True, slots=True)
class Area:
    """Where text may stand on a page, in points from the lower left corner."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """The width of a line."""
        return self.right - self.left


def pages_of(blocks: Iterable[Block], *, size: float, first: float, later: float) -> list[list[Block]]:
    """Share blocks out over pages of these heights; text parts between lines, a drawing stays whole."""
    pages: list[list[Block]] = [[]]
    left = first
    for block in blocks:
        tall = height_of((block,), size)
        if block.draw is not None or not block.lines or (block.whole and tall <= later):
            if tall > left and pages[-1]:
                pages.append(_torn(pages[-1], block.keep))
                if block.head is not None and not pages[-1]:
                    pages[-1].append(block.head)
                left = later - height_of(pages[-1], size)
            pages[-1].append(block)
            left -= tall
            continue
        rest = block.lines
        space = block.space
        while rest:
            fit = int((left - space) // (size * LEADING))
            if fit <= 0:
                pages.append(_torn(pages[-1], block.keep) if rest is block.lines else [])
                left, space = later - height_of(pages[-1], size), 0.0
                continue
            pages[-1].append(replace(block, lines=rest[:fit], space=space))
            left -= space + len(rest[:fit]) * size * LEADING
            rest, space = rest[fit:], 0.0
    return pages


def _torn(page: list[Block], keep: int) -> list[Block]:
    """Take the end of a page away for the next one: `keep` lines, or a whole drawing and what it keeps itself."""
    taken: list[Block] = []
    while keep and len(page) > 1:
        last = page.pop()
        rest = last.lines[:-keep]
        if rest:
            page.append(replace(last, lines=rest))
        taken.insert(0, replace(last, lines=last.lines[-keep:], space=0.0))
        keep = 0 if rest else last.keep
    return taken


def draw_page(canvas: Canvas, blocks: Iterable[Block], area: Area, *, size: float) -> float:
    """Draw blocks from the top of an area down and return where the last one ended."""
    y = area.top
    for block in blocks:
        y -= block.space
        for line in block.lines:
            y -= size * LEADING
            _draw_line(canvas, line, area, y + size * (LEADING - 1), size)
        if block.draw is not None:
            block.draw(canvas, area.left, y)
        y -= block.height
    return y


def _draw_line(canvas: Canvas, line: Line, area: Area, y: float, size: float) -> None:
    x = area.left + line.indent
    written = canvas.beginText(x, y)
    for font, text in line.runs:
        written.setFont(font, size)
        written.textOut(text)
    canvas.drawText(written)
    if line.mark:
        draw_circled(canvas, line.mark, x=x - size, y=y + size * 0.32, radius=size * 0.68)
    if line.dots:
        end = written.getX()
        canvas.setDash(0.6, 2.2)
        canvas.setLineWidth(0.6)
        canvas.line(end + 1, y - 1, area.right, y - 1)
        canvas.setDash()


PAUSE = "II"


def draw_circled(canvas: Canvas, mark: str, *, x: float, y: float, radius: float) -> None:
    """Draw a number in a circle; a pause stands in a dashed one, so that it is told without colour."""
    canvas.setLineWidth(0.8)
    if mark == PAUSE:
        canvas.setDash(1.6, 1.4)
    canvas.circle(x, y, radius)
    canvas.setDash()
    size = radius * (1.35 if len(mark) < 2 else 1.1)  # noqa: PLR2004  # two digits need smaller ones
    canvas.setFont(BOLD, size)
    canvas.drawString(x - width(mark, BOLD, size) / 2, y - size * 0.34, mark)
