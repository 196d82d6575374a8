"""Rows of an old register as plain objects: columns by heading, old letters mended, dates and channels as offices write."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

from desktop.domain.catalogue import Catalogue
from desktop.domain.folding import fold
from desktop.domain.headings import LIFE, Columns, recognised, widest
from desktop.domain.old_dates import Written, of_serial, read_written
from desktop.domain.old_text import alphabet_of, mend
from desktop.kernel.clock import VIETNAM

LOOKED_AT = 40
_OPENS = (8, 0)
_DAYS = frozenset(("received_at", *LIFE)) - {"outcome", "officer"}
_CHANNELS = {
    "counter": ("truc tiep", "tai quay", "mot cua", "nop truc tiep", "tai bo phan mot cua", "tai mot cua"),
    "post": ("buu chinh", "buu dien", "qua buu chinh", "bcci", "qua buu dien", "buu chinh cong ich", "dich vu bcci"),
    "online3": ("mot phan", "truc tuyen mot phan", "muc do 3", "muc 3", "dvc truc tuyen mot phan"),
    "online4": (
        "truc tuyen", "toan trinh", "truc tuyen toan trinh", "muc do 4", "muc 4", "qua mang", "dvc", "nop truc tuyen",
    ),
}  # fmt: skip
_ARRIVALS = {word: code for code, words in _CHANNELS.items() for word in words}
_RETURNS = {
    **dict.fromkeys(_CHANNELS["counter"], "counter"),
    **dict.fromkeys(_CHANNELS["post"], "post"),
    **dict.fromkeys(("truc tuyen", "qua mang", "ban dien tu", "dien tu", "email"), "online"),
}
_GROUPS = ("applicant", "submitter", "assisted")
_NUMBERED = re.compile(r"[\[(]?\d{1,3}[\])]?(?:\s*=.*)?")
_TOTALS = re.compile(r"(?:tong(?: cong| so)?|cong)\b(?! ty| an| dan| chuc| doan)")
_SAME_HEADINGS = 3
_PERSONAL, _OLD_ID, _PHONE = 12, 9, 10


@dataclass(frozen=True, slots=True)
class OldRow:
    """One row: its number in the file, counted from 1, and its fields as a plain object; none where it is no dossier."""

    number: int
    fields: Mapping[str, Any]


@dataclass(slots=True)
class Register:
    """A register as it is read: its columns, the alphabet of most of its text, and what was mended of it.

    `mended` counts the cells of each old alphabet as the rows are read; `rows` can be walked once.
    """

    columns: Columns
    rows: Iterator[OldRow]
    alphabet: str = ""
    mended: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Reader:
    """What a register is read with: the catalogue, the names that this office gives procedures, the last day possible."""

    catalogue: Catalogue
    latest: date
    names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The code of each procedure by its folded names; the office's own names win."""
        found: dict[str, str] = {}
        for each in reversed(self.catalogue.procedures):
            found |= {fold(name): each.code for name in (*each.aliases, each.short_name, each.name)}
            found[fold(each.code)] = each.code
        return found | dict(self.names)

    def procedure(self, text: str) -> str:
        """Return the code of a procedure that is named by code or name, also where both stand; else the text as it is."""
        said = fold(text)
        if said in self.codes:
            return self.codes[said]
        parts = (part.strip(" -–()[]:") for part in re.split(r"[()\[\]]|\s[-–:]\s|^\S*\d\S*\s", text))
        return next((self.codes[fold(part)] for part in parts if fold(part) in self.codes), text)


def columns_in(first: Sequence[Sequence[Any]], *, alphabet: str) -> Columns | None:
    """Return the columns by the heading among a table's first rows, None where none is one that an office would write."""
    return recognised([_words(line, alphabet) for line in first])


def columns_guessed(first: Sequence[Sequence[Any]], *, alphabet: str) -> Columns:
    """Return the likeliest heading of a table that has none in the words of an office; nothing is read of it yet."""
    return widest([_words(line, alphabet) for line in first])


def alphabet_in(first: Sequence[Sequence[Any]]) -> str:
    """Return the alphabet that a table's first rows were written in, empty for Unicode."""
    return alphabet_of(text_of(cell) for line in first for cell in line)


def register_of(rows: Iterable[Sequence[Any]], *, reader: Reader) -> Register | None:
    """Return the register that a table is, without what came after each reception; None where no heading is known."""
    lines = iter(rows)
    first = [line for _, line in zip(range(LOOKED_AT), lines, strict=False)]
    alphabet = alphabet_in(first)
    columns = columns_in(first, alphabet=alphabet)
    if columns is None:
        return None
    return read_register((*first, *lines), columns=columns.without(LIFE), alphabet=alphabet, reader=reader)


def read_register(lines: Iterable[Sequence[Any]], *, columns: Columns, alphabet: str, reader: Reader) -> Register:
    """Return a register by columns that are known; numbering, repeated headings and totals have no fields."""
    found = Register(columns, iter(()), alphabet)
    found.rows = _rows(found, lines, reader)
    return found


def _rows(register: Register, lines: Iterable[Sequence[Any]], reader: Reader) -> Iterator[OldRow]:
    headings = [fold(each) for each in register.columns.headings]
    for number, line in enumerate(lines, 1):
        if number <= register.columns.row + 1 or not any(cell not in ("", None) for cell in line):
            continue
        if _is_no_row(line, headings, register.alphabet):
            yield OldRow(number, {})
            continue
        fields = _fields(register, line, reader)
        yield OldRow(number, {} if _is_total(line, fields, register.alphabet) else fields)


def _is_no_row(line: Sequence[Any], headings: Sequence[str], alphabet: str) -> bool:
    """Tell whether a row is the numbering under a heading, or the heading again at the head of a page."""
    said = [text_of(cell).strip() for cell in line]
    filled = [each for each in said if each]
    if len(filled) >= _SAME_HEADINGS and all(_NUMBERED.fullmatch(each) for each in filled):
        return True
    if fold(mend(filled[0], alphabet).text) not in headings:
        return False
    same = (fold(mend(each, alphabet).text) == head for each, head in zip(said, headings, strict=False) if head)
    return sum(same) >= _SAME_HEADINGS


def _is_total(line: Sequence[Any], fields: Mapping[str, Any], alphabet: str) -> bool:
    """Tell whether a row sums up: it says so and names no day; `Công ty …` may well hand in a dossier."""
    if "received_at" in fields:
        return False
    first = next(text_of(cell).strip() for cell in line if text_of(cell).strip())
    return _TOTALS.match(fold(mend(first, alphabet).text)) is not None


def _fields(register: Register, line: Sequence[Any], reader: Reader) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, cell in zip(register.columns.fields, line, strict=False):
        if not name or cell is None or cell == "":
            continue
        value = value_of(name, cell, reader=reader, alphabet=register.alphabet, mended=register.mended)
        if value == "":
            continue
        group, _, inner = name.partition(".")
        if inner and group in _GROUPS:
            row.setdefault(group, {})[inner] = value
        else:
            row[name] = value
    return row


def value_of(name: str, cell: object, *, reader: Reader, alphabet: str, mended: Counter[str]) -> object:
    """Return what a cell says of a field: a day as `Written` (a reception as its moment), a code, or mended text."""
    if name in _DAYS:
        found = day_in(cell, alphabet=alphabet, latest=reader.latest)
        return _moment(found) if name == "received_at" and isinstance(found, Written) else found
    if name == "applicant.birth":
        found = day_in(cell, alphabet=alphabet, latest=reader.latest)
        return found.day if isinstance(found, Written) else found
    read = mend(text_of(cell), alphabet)
    if read.how:
        mended[read.how] += 1
    return _meant(name, cell, read.text.strip(), reader)


def _meant(name: str, cell: object, text: str, reader: Reader) -> str:
    match name:
        case "procedure":
            return reader.procedure(text)
        case "arrival" | "return":
            return (_ARRIVALS if name == "arrival" else _RETURNS).get(fold(text), text)
        case "applicant.id" if isinstance(cell, (int, float)):
            return text.zfill(_PERSONAL if len(text) > _OLD_ID else _OLD_ID)
        case "applicant.phone" if isinstance(cell, (int, float)):
            return text.zfill(_PHONE)
        case "fee":
            return re.sub(r"(?<=\d)[.,\s](?=\d{3}\b)|\s*(?:đ|đồng|vnđ|vnd)\.?$", "", text, flags=re.IGNORECASE)
        case _:
            return text


def text_of(cell: object) -> str:
    """Return a cell as text; a whole number without the `.0` that a spreadsheet gives it."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def day_in(cell: object, *, alphabet: str, latest: date) -> Written | str:
    """Return the day of a cell: a real date, a serial number, or a text in any habit; else the text as it is."""
    if isinstance(cell, datetime):
        return Written(cell.date(), None if cell.time() == time() else (cell.hour, cell.minute))
    if isinstance(cell, date):
        return Written(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        found = of_serial(float(cell))
        if found is not None:
            return found
    text = mend(text_of(cell), alphabet).text.strip()
    return read_written(text, latest=latest) or text


def _moment(found: Written) -> datetime:
    """Return the moment of a reception; a day without its time counts from eight in the morning, when a desk opens."""
    hour, minute = found.time or _OPENS
    return datetime(found.day.year, found.day.month, found.day.day, hour, minute, tzinfo=VIETNAM)


def _words(line: Sequence[Any], alphabet: str) -> list[str]:
    return [mend(text_of(cell), alphabet).text for cell in line]
