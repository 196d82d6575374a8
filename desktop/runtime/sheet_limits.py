"""How large a table may be, and a look into a packed file for that before any of it is unpacked into memory."""

import io
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile, ZipInfo

from desktop.kernel.errors import Rejection

LARGEST = 64 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 256
# A reader keeps every cell between the first and the last, empty or not: some 30 bytes each.
_MOST_CELLS = 12_000_000
_MOST_INFLATED = 512 * 1024 * 1024
_ENCRYPTED = 0x1
_AT_ONCE = 1024 * 1024
_OVERLAP = 512
_XLSX_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_ODS_PART = "content.xml"
# XML as it may be written, not only as Excel writes it: either quotation mark, spaces, a prefix, small letters.
_CELL = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]+)(\d+)["']""")
_LETTER = ord("A") - 1
_LONGEST = 12
_ODS = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b(?!-)([^>]*)>")
_REPEATED = re.compile(rb"""table:number-(?:rows|columns)-repeated\s*=\s*["'](\d+)["']""")
_FILLED = b"office:value-type"


@dataclass(slots=True)
class _Extent:
    """The last row and the last column of a sheet with something in them, counted from 1."""

    rows: int = 0
    columns: int = 0

    def reach(self, row: int, column: int) -> None:
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        check_extent(self.rows, self.columns)


def check_extent(rows: int, columns: int) -> None:
    """Refuse a table that is too large to be one register: Rejection `file.too_many_rows` or `file.too_many_columns`."""
    if rows > MOST_ROWS:
        raise Rejection("file.too_many_rows", "file", most=MOST_ROWS)
    if columns > MOST_COLUMNS or rows * columns > _MOST_CELLS:
        raise Rejection("file.too_many_columns", "file", most=MOST_COLUMNS)


def check_packed(content: bytes) -> str:
    """Return `xlsx` or `ods` for a packed workbook within every limit; nothing is kept of what is unpacked here.

    Rejection `file.password` where it asks for one, `file.too_large_inside` where it would unpack to more than half a
    gigabyte (the sizes that a file states are not believed), `file.too_many_rows`, `file.too_many_columns`, or
    `file.not_a_workbook`.
    """
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            kind = _kind_of(packed)
            _measure(packed, kind)
    except (BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:
        raise Rejection("file.not_a_workbook", "file") from error
    return kind


def _kind_of(packed: ZipFile) -> str:
    names = packed.NameToInfo
    if any(each.flag_bits & _ENCRYPTED for each in names.values()):
        raise Rejection("file.password", "file")
    if "xl/workbook.xml" in names:
        return "xlsx"
    if _ODS_PART in names and "mimetype" in names:
        if b"encryption-data" in b"".join(_chunks(packed, names["META-INF/manifest.xml"], _Budget())):
            raise Rejection("file.password", "file")
        if b"spreadsheet" in packed.read("mimetype")[:200]:
            return "ods"
    raise Rejection("file.not_a_workbook", "file")


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked, in bytes."""

    left: int = _MOST_INFLATED

    def spend(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise Rejection("file.too_large_inside", "file")


def _measure(packed: ZipFile, kind: str) -> None:
    budget = _Budget()
    for part in packed.infolist():
        chunks = _chunks(packed, part, budget)
        if kind == "xlsx" and _XLSX_PART.fullmatch(part.filename):
            _reach_xlsx(chunks)
        elif kind == "ods" and part.filename == _ODS_PART:
            _reach_ods(chunks)
        else:
            for _ in chunks:
                continue


def _chunks(packed: ZipFile, part: ZipInfo, budget: _Budget) -> Iterator[bytes]:
    with packed.open(part) as stream:
        while found := stream.read(_AT_ONCE):
            budget.spend(len(found))
            yield found


def _tags(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Return stretches of XML that end with a whole tag each."""
    rest = b""
    for chunk in chunks:
        joined = rest + chunk
        end = joined.rfind(b">") + 1
        yield joined[:end]
        rest = joined[max(end, len(joined) - _OVERLAP) :]


def _reach_xlsx(chunks: Iterable[bytes]) -> None:
    extent = _Extent()
    for stretch in _tags(chunks):
        cells = _CELL.findall(stretch)
        if cells:
            widest = max(map(_column, {letters[:_LONGEST] for letters, _ in cells}))
            extent.reach(max(int(row[:_LONGEST]) for row in {row for _, row in cells}), widest)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - _LETTER
    return number


def _reach_ods(chunks: Iterable[bytes]) -> None:
    extent, row, column, repeated = _Extent(), 0, 0, 1
    for stretch in _tags(chunks):
        for name, attributes in _ODS.findall(stretch):
            times = _REPEATED.search(attributes)
            count = int(times[1][:_LONGEST]) if times else 1
            if name == b"table":
                row, column = 0, 0
            elif name == b"table-row":
                row, column, repeated = row + repeated if row else 1, 0, count
            else:
                column += count
                if _FILLED in attributes:
                    extent.reach(row + repeated - 1, column)
