"""The head and the signatures that the papers of an office share."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Header:
    """The head of every form: agency at the left, state and place at the right (NĐ 30/2020 Phụ lục I)."""

    parent: str
    body: str
    number: str
    place: str
    day: date


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: the title above the signature, the name beneath; an empty name is written by hand."""

    title: str
    name: str = ""
