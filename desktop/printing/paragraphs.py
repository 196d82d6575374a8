"""Paragraphs, labelled lines, lists: the blocks that the text of every paper is made of."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop.printing.flow import Block, Line, Run, broken, joined
from desktop.printing.fonts import BOLD, REGULAR, width

LIST_INDENT = 10.0
_GLUE = "\u00a0"
_PAIRS = re.compile(r"(?<=\d) (?=giờ|phút|ngày|đ\b)|(?<=ngày) (?=\d)|(?<=tháng) (?=\d)|(?<=năm) (?=\d)")


def labelled(label: str, value: str, *, strong: bool = False) -> tuple[Run, ...]:
    """Return the runs of `label: value`; an empty value leaves room for the hand."""
    return ((REGULAR, f"{label}: "), (BOLD if strong else REGULAR, value))


def paragraph(runs: tuple[Run, ...], room: float, size: float, *, space: float = 0.15, indent: float = 0.0) -> Block:
    """Return a paragraph with a space above in letter sizes; no number leaves its unit, no last word stands alone."""
    glued = tuple((font, _PAIRS.sub(_GLUE, text)) for font, text in runs)
    block = _plain(glued, room, size, space=space, indent=indent)
    lines = _paired(block.lines, room, size)
    return replace(block, lines=tuple(replace(each, runs=_unglued(each.runs)) for each in lines))


def _unglued(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return what is drawn: plain spaces, which every reader's search finds."""
    return tuple((font, text.replace(_GLUE, " ")) for font, text in runs)


def _paired(lines: tuple[Line, ...], room: float, size: float) -> tuple[Line, ...]:
    """Take a word down to a last one that would stand alone: `được / biết./.` reads worse than `/ được biết./.`."""
    if len(lines) < 2 or lines[-1].dots or {" ", _GLUE} & set(lines[-1].text):  # noqa: PLR2004  # a last line and one before it
        return lines
    above, last = lines[-2], lines[-1]
    font, text = above.runs[-1]
    rest, gap, word = text.rstrip().rpartition(" ")
    longer = replace(last, runs=joined([(font, f"{word} "), *last.runs]))
    if not gap or _wide(longer, size) > room - last.indent:
        return lines
    return (*lines[:-2], replace(above, runs=(*above.runs[:-1], (font, rest))), longer)


def _plain(runs: tuple[Run, ...], room: float, size: float, *, space: float = 0.15, indent: float = 0.0) -> Block:
    """Return a paragraph broken where lines are full; dots for the hand run on where its last run is empty."""
    lines = broken(runs, room, size, indent=indent)
    if len(runs) > 1 and not runs[-1][1].strip():
        lines = (*lines[:-1], replace(lines[-1], dots=True))
    return Block(lines=lines, space=size * space)


def listed(texts: Iterable[str], room: float, size: float, *, keep: int = 1) -> list[Block]:
    """Return numbered items, the lines after the first set in; the first keeps the heading above it."""
    return [
        Block(
            lines=broken([(REGULAR, f"{number}. {each}")], room, size, indent=LIST_INDENT, hang=LIST_INDENT * 2),
            keep=keep if number == 1 else 0,
        )
        for number, each in enumerate(texts, 1)
    ]


def centred_block(runs: tuple[Run, ...], room: float, size: float, *, space: float = 0.15) -> Block:
    """Return lines each in the middle of the page."""
    lines = broken(runs, room, size)
    middle = (replace(line, indent=max(0.0, (room - _wide(line, size)) / 2)) for line in lines)
    return Block(lines=tuple(middle), space=size * space)


def _wide(line: Line, size: float) -> float:
    return sum(width(text, font, size) for font, text in line.runs)
