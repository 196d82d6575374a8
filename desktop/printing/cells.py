"""The lines of a table's cell: broken at spaces, then inside codes and addresses, at last inside a word."""

import re
from functools import lru_cache

from desktop.printing.fonts import drawable, width

_JOINTS = re.compile(r"(?<=[-/.,;@_])")


# Most cells of a register repeat: agencies, procedures, days, ways of return.
@lru_cache(maxsize=2048)
def wrapped(text: str, font: str, size: float, room: float) -> tuple[str, ...]:
    """Return the lines of a text, none wider than `room` points; a line break in it is one."""
    return tuple(line for part in text.splitlines() for line in _filled(part, font, size, room))


def _filled(text: str, font: str, size: float, room: float) -> list[str]:
    lines: list[str] = []
    current = ""
    for word in drawable(text).split():
        longer = f"{current} {word}" if current else word
        if width(longer, font, size) <= room:
            current = longer
            continue
        if current:
            lines.append(current)
        *whole, current = _parted(word, font, size, room)
        lines += whole
    return [*lines, current] if current else lines


def _parted(word: str, font: str, size: float, room: float) -> list[str]:
    """Part a word that is wider than a line after its hyphens and dots, a part that is still too wide anywhere."""
    lines = [""]
    for part in _JOINTS.split(word):
        pieces = (part,) if width(part, font, size) <= room else tuple(part)
        for piece in pieces:
            if lines[-1] and width(lines[-1] + piece, font, size) > room:
                lines.append("")
            lines[-1] += piece
    return lines
