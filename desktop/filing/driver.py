"""What a browser beside the companion can do: open, fill, attach, read the code, print; it has no hand to press send."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from desktop.filing.definitions import PortalField
from desktop.filing.flow import FieldValue


class FillState(StrEnum):
    """What became of a field: filled and seen on the page, gone from the page, or showing something else."""

    FILLED = "filled"
    LOST = "lost"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Filled:
    """One field after filling."""

    field: PortalField
    state: FillState


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One paper that lies ready: the checklist's key and words for it, and its file."""

    item: str
    label: str
    file: Path


@dataclass(frozen=True, slots=True)
class Attached:
    """One paper after it was put into the page: shown there, without a place there, or not taken."""

    paper: PaperFile
    state: FillState


class PortalBrowser(Protocol):
    """A browser in a throw-away profile. All but `close` raise Fault `filing.*` when the page or the browser fails."""

    def open(self, address: str) -> None:
        """Show an address of the portal."""

    def fill(self, values: Sequence[FieldValue]) -> tuple[Filled, ...]:
        """Fill the fields of the page and look at what the page shows then; Rejection on a page of somebody else."""

    def attach(self, papers: Sequence[PaperFile]) -> tuple[Attached, ...]:
        """Put papers into the page's file fields and look at what it shows then; Rejection on a page of somebody else."""

    def read_code(self) -> str:
        """Return the dossier's code that the page shows; Rejection `filing.no_code_on_page`."""

    def proof(self) -> bytes:
        """Return the page as a PDF."""

    def close(self) -> None:
        """Close the browser and wipe everything it kept."""
