"""Tinos, with the metrics of Times New Roman, registered once and embedded as subsets."""

import io
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from desktop.runtime.resources import resource_bytes

REGULAR, BOLD, ITALIC = "Tinos", "Tinos-Bold", "Tinos-Italic"
_FILES = {REGULAR: "Tinos-Regular.ttf", BOLD: "Tinos-Bold.ttf", ITALIC: "Tinos-Italic.ttf"}
_MISSING = "\u25a1"
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


@cache
def register() -> Mapping[str, Any]:
    """Make the fonts known to the PDF library and return the face of each."""
    # See desktop.printing.canvas for why the library is loaded here.
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, io.BytesIO(resource_bytes(f"fonts/{file}"))))
    return {name: pdfmetrics.getFont(name).face for name in _FILES}


@cache
def _known() -> frozenset[int]:
    return frozenset(register()[REGULAR].charToGlyph)


def drawable(text: str) -> str:
    """Return the text composed, without control characters, an empty box for what the font cannot draw."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    seen = (each if unicodedata.category(each) not in _UNSEEN else " " for each in composed)
    return "".join(each if ord(each) in _known() else _MISSING for each in seen)


@cache
def _widths(font: str) -> dict[int, float]:
    found: dict[int, float] = register()[font].charWidths
    return found


def width(text: str, font: str, size: float) -> float:
    """Return the width of a text in points."""
    table = _widths(font)
    return float(sum(table.get(ord(each), 1000.0) for each in text)) * size / 1000
