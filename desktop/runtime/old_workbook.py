"""XLS, the workbook of before 2007, by a reader that cannot be led to take memory for cells that are not there.

The reader of the newer kinds keeps every cell between the first and the last, 65,536 by 65,536 here for two broken
bytes, and a program without memory ends.
"""

import io
from datetime import date, datetime, time
from typing import Any

from desktop.kernel.errors import Rejection
from desktop.runtime.sheet_limits import check_extent

_STREAMS = ("Workbook", "Book")
Merged = list[tuple[tuple[int, int], int]]


class reading:  # noqa: N801  # reads as a word: with reading()
    """Turns whatever the library says of a broken or locked file into the sentence of it, its own panics included."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is None or isinstance(error, (Rejection, KeyboardInterrupt, SystemExit, GeneratorExit)):
            return
        name = kind.__name__ if kind else ""
        raise Rejection("file.password" if name == "PasswordError" else "file.not_a_workbook", "file") from error


def old_sheets(content: bytes) -> tuple[str, ...]:
    """Return the names of the sheets of an XLS."""
    return tuple(_opened(content).sheet_names())


def old_rows(content: bytes, name: str) -> tuple[list[list[Any]], Merged]:
    """Return the rows of a sheet, and the cells that are merged downwards with the row where each ends."""
    book = _opened(content)
    sheet = book.sheet_by_name(name)
    check_extent(sheet.nrows, sheet.ncols)
    rows = [[_value(each, book.datemode) for each in sheet.row(number)] for number in range(sheet.nrows)]
    wide = [row + [""] * (sheet.ncols - len(row)) for row in rows]
    merged = [((top, left), bottom - 1) for top, bottom, left, _ in sheet.merged_cells if bottom - 1 > top]
    return wide, merged


def _opened(content: bytes) -> Any:  # noqa: ANN401  # the library has no types, and is loaded where it is used
    import xlrd  # noqa: PLC0415

    # What is merged is read only together with how cells look.
    return xlrd.open_workbook(
        file_contents=_stream(content), logfile=io.StringIO(), formatting_info=True, ragged_rows=True, on_demand=True
    )


def _stream(content: bytes) -> bytes:
    """Return the workbook inside its container, whose chains may run in circles: this reader follows none for ever."""
    import olefile  # noqa: PLC0415

    with olefile.OleFileIO(io.BytesIO(content)) as container:
        name = next(each for each in _STREAMS if container.exists(each))
        found: bytes = container.openstream(name).read()
    return found


def _value(cell: Any, dates: int) -> object:  # noqa: ANN401  # the library has no types
    import xlrd  # noqa: PLC0415

    match cell.ctype:
        case xlrd.XL_CELL_TEXT | xlrd.XL_CELL_NUMBER:
            return cell.value
        case xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        case xlrd.XL_CELL_DATE:
            return _moment(cell.value, dates)
        case _:
            return ""


def _moment(serial: float, dates: int) -> date | datetime | time | float:
    """Return the day or the moment of a serial number that is shown as one; the number itself where it is none."""
    import xlrd  # noqa: PLC0415

    try:
        found: datetime = xlrd.xldate_as_datetime(serial, dates)
    except (xlrd.XLDateError, OverflowError, ValueError):
        return serial
    if serial < 1:
        return found.time()
    return found.date() if found.time() == time() else found
