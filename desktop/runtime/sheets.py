"""Tables of other programs: XLSX, XLS, ODS and CSV, told by what is in them; their values, nothing of them is run."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from desktop.domain.old_text import alphabet_of, likeness, mend
from desktop.kernel.errors import Rejection
from desktop.runtime.files import content_of
from desktop.runtime.old_workbook import old_rows, old_sheets, reading
from desktop.runtime.sheet_limits import check_extent, check_packed

Line = list[Any]
_PACKED = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_XLS_BEGINS = b"\x09\x08\x10\x00\x00\x06\x05\x00"
_XLS_LOCKED = b"\x2f\x00"
_RECORDS_BEFORE_LOCK = 4
_MACROS = "xl/vbaProject.bin"
_BEGINNING = 20_000
_SIXTEEN = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Book:
    """A table file that may be read: `kind` is `xlsx`, `xls`, `ods` or `csv`; a CSV has one sheet without a name.

    `macros` tells that it carries a program, which is never looked at; `digest` is the SHA-256 of the whole file.
    """

    name: str
    kind: str
    sheets: tuple[str, ...]
    macros: bool
    digest: str
    content: bytes = field(repr=False)


def open_book(file: Path) -> Book:
    """Return a table file; Rejection `file.*` for one that cannot be taken, Fault `file.unreadable` for the disk."""
    return book_of(content_of(file), name=file.name)


def book_of(content: bytes, *, name: str) -> Book:
    """Return the table that bytes are, by what they begin with: a name ending says little of what is inside."""
    digest = hashlib.sha256(content).hexdigest()
    if content.startswith(_PACKED):
        kind = check_packed(content)
        with ZipFile(io.BytesIO(content)) as packed:
            macros = kind == "xlsx" and _MACROS in packed.NameToInfo
        return Book(name, kind, _sheets(content), macros, digest, content)
    if content.startswith(_OLD):
        if _LOCKED in content or _is_locked_xls(content):
            raise Rejection("file.password", "file")
        with reading():
            return Book(name, "xls", old_sheets(content), macros=False, digest=digest, content=content)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise Rejection("file.web_page", "file")
    if b"\0" in content[:_BEGINNING] and not content.startswith(_SIXTEEN):
        raise Rejection("file.not_a_workbook", "file")
    return Book(name, "csv", ("",), macros=False, digest=digest, content=content)


def _is_locked_xls(content: bytes) -> bool:
    """Tell whether an XLS begins with the record that says it is encrypted ([MS-XLS] 2.4.117 FilePass)."""
    place = content.find(_XLS_BEGINS)
    for _ in range(_RECORDS_BEFORE_LOCK):
        if not 0 <= place <= len(content) - 4:
            return False
        if content[place : place + 2] == _XLS_LOCKED:
            return True
        place += 4 + int.from_bytes(content[place + 2 : place + 4], "little")
    return False


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a sheet, to be walked once; `total` is how many there are, or may be where cells hold line breaks."""

    total: int
    rows: Iterator[Line]

    def __iter__(self) -> Iterator[Line]:
        return self.rows


def lines_of(book: Book, sheet: str = "") -> Lines:
    """Return the rows of a sheet from its first, each as wide as the sheet; an empty name is the first sheet.

    A cell that is merged downwards fills every row it covers. Rejection when there are too many rows or columns.
    """
    if book.kind == "csv":
        return Lines(book.content.count(b"\n") + 1, _csv_lines(book.content))
    if book.kind == "xls":
        with reading():
            rows, merged = old_rows(book.content, sheet or book.sheets[0])
        return Lines(len(rows), _filled_down(rows, merged))
    return _workbook_lines(book, sheet or book.sheets[0])


def _sheets(content: bytes) -> tuple[str, ...]:
    with reading():
        return tuple(_opened(content).sheet_names)


def _opened(content: bytes) -> Any:  # noqa: ANN401  # the library is loaded where it is used
    # The spreadsheet library is needed by no start of the window.
    from python_calamine import CalamineWorkbook  # noqa: PLC0415

    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def _workbook_lines(book: Book, sheet: str) -> Lines:
    with reading():
        found = _opened(book.content).get_sheet_by_name(sheet)
        check_extent(found.total_height, found.total_width)
        left = found.start[1] if found.start else 0
        merged = [((top, column), end) for (top, column), (end, _) in found.merged_cell_ranges or () if end > top]
        rows = found.iter_rows()
    return Lines(found.total_height, _filled_down(([""] * left + row for row in _guarded(rows)), merged))


def _guarded(rows: Iterator[Line]) -> Iterator[Line]:
    while True:
        with reading():
            row = next(rows, None)
        if row is None:
            return
        yield row


def _filled_down(rows: Iterable[Line], merged: Sequence[tuple[tuple[int, int], int]]) -> Iterator[Line]:
    """Fill what is merged downwards: a person's name beside several papers is theirs in each row."""
    begins: dict[int, list[tuple[int, int]]] = {}
    for (top, column), end in merged:
        begins.setdefault(top, []).append((column, end))
    running: dict[int, tuple[int, Any]] = {}
    for number, row in enumerate(rows):
        for column, (_, value) in running.items():
            if column < len(row) and row[column] == "":
                row[column] = value
        for column, end in begins.get(number, ()):
            if column < len(row):
                running[column] = (end, row[column])
        running = {column: held for column, held in running.items() if held[0] > number}
        yield row


def _csv_lines(content: bytes) -> Iterator[Line]:
    """Return the lines of a CSV, its separator and its letters told by its beginning."""
    text = csv_text(content)
    beginning = text[:_BEGINNING]
    rows = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=beginning.count))
    try:
        for number, row in enumerate(rows, 1):
            check_extent(number, len(row))
            yield list(row)
    except csv.Error as error:
        raise Rejection("file.not_a_workbook", "file") from error


def csv_text(content: bytes) -> str:
    """Return the text of a CSV: UTF-8, UTF-16 with its mark, Vietnamese Windows, or letter by letter as old fonts wrote."""
    if content.startswith(_SIXTEEN):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        letters = content.decode("latin-1")
    windows = content.decode("cp1258", errors="replace")
    as_font = mend(letters[:_BEGINNING], alphabet_of([letters[:_BEGINNING]])).text
    return windows if likeness(windows[:_BEGINNING]) > likeness(as_font) else letters
