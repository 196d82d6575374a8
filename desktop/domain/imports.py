"""What is kept of an old register that was taken in."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One register: of which file and sheet, with how many dossiers, from which day (ISO) to which.

    `refused` counts the rows that were not taken for another reason than being duplicates; `undone_at` is set when all
    of it was taken out again.
    """

    number: int
    at: datetime
    officer: str
    file: str
    digest: str
    sheet: str
    taken: int
    duplicates: int
    refused: int
    first_day: str
    last_day: str
    undone_at: datetime | None = None
    undone_by: str = ""
