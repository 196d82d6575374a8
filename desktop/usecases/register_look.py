"""The first look into an old register: its sheets, how each column is read, with examples as written and as meant."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import Any

from desktop.domain.folding import fold
from desktop.domain.headings import Columns
from desktop.domain.old_dates import Written
from desktop.domain.old_text import mend
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.register_words import ARRIVALS, RETURNS, UNKNOWN, names_of
from desktop.runtime.sheets import Book, lines_of
from desktop.store.queries import registers
from desktop.usecases.desk import Desk
from desktop.usecases.old_registers import (
    LOOKED_AT,
    Reader,
    alphabet_in,
    columns_guessed,
    columns_in,
    text_of,
    value_of,
)
from desktop.usecases.register_import import Plan

_EXAMPLES = 3
_MENDED = 6
_NEEDED = ("procedure", "applicant.name", "received_at")


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """One column: its heading, the field it fills (empty for none), examples as written and as they are read."""

    heading: str
    field: str
    written: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen of a sheet; `first` are its first rows, `remembered` tells that its heading was read this way before.

    `mended` are a few cells as they were written and as they are read, where the letters are of an old font.
    """

    plan: Plan
    columns: tuple[ColumnLook, ...]
    first: Sequence[Sequence[Any]] = field(repr=False)
    remembered: bool = False
    mended: tuple[tuple[str, str], ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields without which no row can be taken and that no column fills."""
        return tuple(each for each in _NEEDED if each not in self.plan.columns.fields)


def look(desk: Desk, book: Book, *, sheet: str = "") -> Look:
    """Return what a sheet is, its columns read as the last time, else by their headings.

    An empty `sheet` is the first whose heading is in the words of an office, else the first of all.
    """
    sheet, first, columns, alphabet = _found(book, sheet)
    with desk.store.reading() as reading:
        kept = registers.layout(reading, columns.key)
    if kept is not None and len(kept) == len(columns.fields):
        columns = columns.read_as(kept)
    plan = Plan(book=book, sheet=sheet, columns=columns, alphabet=alphabet)
    return _seen(desk, plan, first, remembered=kept is not None)


def look_again(desk: Desk, seen: Look, *, fields: Sequence[str]) -> Look:
    """Return the same sheet with its columns read as `fields` say; the file is not read again."""
    return _seen(desk, replace(seen.plan, columns=seen.plan.columns.read_as(fields)), seen.first)


def _seen(desk: Desk, plan: Plan, first: Sequence[Sequence[Any]], *, remembered: bool = False) -> Look:
    with desk.store.reading() as reading:
        names = registers.names(reading)
    columns, alphabet = plan.columns, plan.alphabet
    reader = Reader(desk.catalogue, desk.today(), names)
    rows = [line for line in first[columns.row + 1 :] if any(text_of(cell) for cell in line)]
    return Look(
        plan=plan,
        columns=tuple(
            _column(heading, field, [line[place] for line in rows if place < len(line)], reader, alphabet)
            for place, (heading, field) in enumerate(zip(columns.headings, columns.fields, strict=True))
        ),
        first=first,
        remembered=remembered,
        mended=_mended(rows, alphabet),
    )


def planned(desk: Desk, look_: Look, *, names: Mapping[str, str]) -> Plan:
    """Return the plan of a look, after remembering how its columns are read and what its procedures are called.

    Rejection `import.columns_missing` while no column says who, what and when.
    """
    if look_.missing:
        raise Rejection("import.columns_missing", "columns", fields=names_of(look_.missing))
    chosen = {fold(name): procedure for name, procedure in names.items() if procedure}
    columns = look_.plan.columns
    with desk.store.unit() as unit:
        registers.keep_layout(unit, columns.key, columns.fields, officer=desk.officer.name, at=desk.now())
        registers.keep_names(unit, chosen, officer=desk.officer.name, at=desk.now())
    return replace(look_.plan, names=chosen)


def _found(book: Book, sheet: str) -> tuple[str, list[Any], Columns, str]:
    """Return the sheet, its first rows, its columns and its alphabet."""
    for name in (sheet,) if sheet else book.sheets:
        first = list(islice(lines_of(book, name), LOOKED_AT))
        alphabet = alphabet_in(first)
        columns = columns_in(first, alphabet=alphabet)
        if columns is not None:
            return name, first, columns, alphabet
    name = sheet or book.sheets[0]
    first = list(islice(lines_of(book, name), LOOKED_AT))
    alphabet = alphabet_in(first)
    return name, first, columns_guessed(first, alphabet=alphabet), alphabet


def _column(heading: str, field: str, cells: Sequence[Any], reader: Reader, alphabet: str) -> ColumnLook:
    filled = list({text_of(cell): cell for cell in cells if text_of(cell).strip()}.values())[:_EXAMPLES]
    written = tuple(_shown(cell) for cell in filled)
    if not field:
        return ColumnLook(heading, field, written)
    counted: Counter[str] = Counter()
    meant = (value_of(field, cell, reader=reader, alphabet=alphabet, mended=counted) for cell in filled)
    return ColumnLook(heading, field, written, tuple(_said(field, each, reader) for each in meant))


def _shown(value: object) -> str:
    """Return a value as an office writes it; a midnight is a day."""
    if isinstance(value, Written):
        hour = f"{value.time[0]:02d}:{value.time[1]:02d} " if value.time else ""
        return f"{hour}{vietnamese.day(value.day)}"
    if isinstance(value, datetime):
        return (
            vietnamese.day(value.date())
            if value.hour + value.minute == 0
            else f"{value:%H:%M} {vietnamese.day(value.date())}"
        )
    return vietnamese.day(value) if isinstance(value, date) else text_of(value)


def _said(field: str, value: object, reader: Reader) -> str:
    match field:
        case "procedure":
            procedure = reader.catalogue.get(str(value))
            return f"{procedure.code} {procedure.short_name}" if procedure else f"{UNKNOWN}: {value}"
        case "arrival":
            return ARRIVALS.get(str(value), f"{UNKNOWN}: {value}")
        case "return":
            return RETURNS.get(str(value), f"{UNKNOWN}: {value}")
        case _:
            return _shown(value)


def _mended(rows: Sequence[Sequence[Any]], alphabet: str) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for text in (text_of(cell) for line in rows for cell in line):
        read = mend(text, alphabet)
        if read.how and len(found) < _MENDED:
            found[text] = read.text
    return tuple(found.items())
