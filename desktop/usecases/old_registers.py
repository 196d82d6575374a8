"""Rows of an old register as intakes: columns by their headings, old letters mended, dates and channels as offices write."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from desktop.domain.catalogue import Catalogue
from desktop.domain.folding import fold
from desktop.domain.headings import Mapping, recognised
from desktop.domain.old_text import alphabet_of, mend
from desktop.kernel.clock import VIETNAM
from desktop.usecases.importing import read_day

_LOOKED_AT = 30
_TIMES = ("%H:%M", "%Hh%M", "%H:%M:%S", "%Hh", "%H giờ %M", "%H giờ %M phút")
_OPENS = (8, 0)
_SHORT_YEAR = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})")
_CHANNELS = {
    "counter": ("truc tiep", "tai quay", "mot cua", "nop truc tiep"),
    "post": ("buu chinh", "buu dien", "qua buu chinh", "bcci"),
    "online3": ("mot phan", "truc tuyen mot phan", "muc do 3", "muc 3"),
    "online4": ("truc tuyen", "toan trinh", "truc tuyen toan trinh", "muc do 4", "muc 4", "qua mang", "dvc"),
}
_GROUPS = ("applicant", "submitter", "assisted")


@dataclass(slots=True)
class Register:
    """A register's rows as plain objects for `importing.intake_of`, and what was made of its columns and letters.

    `mended` counts the cells of each old alphabet as the rows are read.
    """

    mapping: Mapping
    rows: Iterator[dict[str, Any]]
    alphabet: str = ""
    mended: Counter[str] = field(default_factory=Counter)


def register_of(rows: Iterable[Sequence[Any]], *, catalogue: Catalogue) -> Register | None:
    """Return the register that a table is, None where its first rows have no heading that an office would write."""
    lines = iter(rows)
    first = [line for _, line in zip(range(_LOOKED_AT), lines, strict=False)]
    alphabet = alphabet_of(_text(cell) for line in first for cell in line)
    mapping = recognised([[mend(_text(cell), alphabet).text for cell in line] for line in first])
    if mapping is None:
        return None
    found = Register(mapping, iter(()), alphabet)
    found.rows = _rows(found, [*first[mapping.row + 1 :]], lines, catalogue)
    return found


def _rows(
    register: Register, first: list[Sequence[Any]], rest: Iterable[Sequence[Any]], catalogue: Catalogue
) -> Iterator[dict[str, Any]]:
    for line in (*first, *rest):
        row = _row(register, line, catalogue)
        # A row of numbers under the heading, or of totals, names no procedure and nobody.
        if row.get("procedure") or row.get("applicant"):
            yield row


def _row(register: Register, line: Sequence[Any], catalogue: Catalogue) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, cell in zip(register.mapping.fields, line, strict=False):
        if not name or cell is None or cell == "":
            continue
        value = _value(register, name, cell, catalogue)
        group, _, inner = name.partition(".")
        if inner and group in _GROUPS:
            row.setdefault(group, {})[inner] = value
        else:
            row[name] = value
    return row


def _value(register: Register, name: str, cell: object, catalogue: Catalogue) -> object:
    if name == "received_at":
        return moment_of(cell, register.alphabet)
    if isinstance(cell, (date, datetime)):
        return cell
    mended = mend(_text(cell), register.alphabet)
    if mended.how:
        register.mended[mended.how] += 1
    text = mended.text.strip()
    if name == "procedure":
        return _procedure(text, catalogue)
    if name == "arrival":
        return next((code for code, words in _CHANNELS.items() if fold(text) in words), text)
    return text


def _text(cell: object) -> str:
    """Return a cell as text; a whole number without the `.0` that a spreadsheet gives it."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _procedure(text: str, catalogue: Catalogue) -> str:
    """Return the code of a procedure that is named by its code, its name or what it is commonly called."""
    if catalogue.get(text) is not None:
        return text
    wanted = fold(text)
    for each in catalogue.procedures:
        if wanted in {fold(name) for name in (each.name, each.short_name, *each.aliases)}:
            return each.code
    return text


def moment_of(cell: object, alphabet: str = "") -> object:
    """Return the moment of a cell: a real date, ISO, or a day in any habit with or without its time; else as it is.

    A day without its time counts from eight in the morning, when a desk opens.
    """
    if isinstance(cell, datetime):
        return cell if cell.tzinfo else cell.replace(tzinfo=VIETNAM)
    if isinstance(cell, date):
        return _at(cell, _OPENS)
    text = " ".join(mend(_text(cell), alphabet).text.split())
    day = _day(text)
    if day is not None:
        return _at(day, _OPENS)
    for place in (each for each, letter in enumerate(text) if letter == " "):
        before, after = text[:place].strip(" ,"), text[place:].strip(" ,")
        for said, clock in ((before, after), (after, before)):
            day, time = _day(said), _time(clock)
            if day is not None and time is not None:
                return _at(day, time)
    return text


def _at(day: date, time: tuple[int, int]) -> datetime:
    return datetime(day.year, day.month, day.day, *time, tzinfo=VIETNAM)


def _day(text: str) -> date | None:
    """Return the day of a text; a year of two digits is one of this century, as no register is older than a desk."""
    found = read_day(text)
    if found is not None:
        return found
    short = _SHORT_YEAR.fullmatch(text)
    return read_day(f"{short[1]}/{short[2]}/20{short[3]}") if short else None


def _time(text: str) -> tuple[int, int] | None:
    for form in _TIMES:
        try:
            found = datetime.strptime(text, form).replace(tzinfo=VIETNAM)
        except ValueError:
            continue
        return found.hour, found.minute
    return None
