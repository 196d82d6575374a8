"""What a file is that was double-clicked, by its own bytes: the name is whatever somebody called it."""

from enum import StrEnum
from pathlib import Path

from desktop.runtime.updates.carrier import is_update
from desktop.usecases.rescue import is_kit


class Brought(StrEnum):
    """An update of the program, a rescue kit, anything else that hubs or desks send, or no file at all."""

    UPDATE = "update"
    KIT = "kit"
    LETTERS = "letters"
    GONE = "gone"


def kind_of(file: Path) -> Brought:
    """Return what a file is; one that is there and cannot be read counts as letters, whose page says what is wrong."""
    if not file.is_file():
        return Brought.GONE
    if is_update(file):
        return Brought.UPDATE
    return Brought.KIT if is_kit(file) else Brought.LETTERS
