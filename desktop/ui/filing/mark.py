"""How one field of the portal stands: icon, colour, word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldMark:
    """One mark for `ui.parts.marked`."""

    icon: str
    ink: str
    word: str
