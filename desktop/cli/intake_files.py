"""Dossiers from a file: JSON (one or a list), CSV or XLSX; good rows go in, bad rows are named."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import vietnamese
from desktop.runtime.sentences import sentence_of
from desktop.usecases.desk import Desk
from desktop.usecases.importing import intake_of
from desktop.usecases.receive import Received, receive

_LARGEST = 64 * 1024 * 1024
_GROUPS = ("applicant", "submitter", "assisted")


def receive_file(desk: Desk, name: str, *, as_json: bool) -> int:
    """Receive every row of a file; return 0 when all went in, 2 when any row was refused."""
    accepted: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    for number, row in enumerate(_rows(name), 1):
        try:
            done = receive(desk, intake=intake_of(row, procedure_of=desk.catalogue.get))
        except Rejection as refusal:
            refused.extend({"row": number, **speak.problem_json(each)} for each in refusal.problems)
        else:
            accepted.append({"row": number, **_shape(done)})
    if as_json:
        speak.document({"received": accepted, "refused": refused})
    else:
        _tell(accepted)
    for each in refused:
        sys.stderr.write(f"Dòng {each['row']}, ô {each['field'] or '?'}: {each['sentence']}\n")
    return 2 if refused else 0


def _shape(done: Received) -> dict[str, Any]:
    return {
        "code": done.dossier.code,
        "due_at": shapes.iso(done.dossier.due_at),
        "because": shapes.because(done.dossier.because),
        "doubts": [sentence_of(each) for each in done.doubts],
        "due_text": vietnamese.moment(done.dossier.due_at),
    }


def _tell(accepted: Iterable[Mapping[str, Any]]) -> None:
    for each in accepted:
        speak.say(f"{each['code']}  hẹn trả {each['due_text']}")
        speak.say(*(f"  Xem lại: {line}" for line in each["doubts"]))


def _rows(name: str) -> Iterator[object]:
    if name == "-":
        return _json_rows(sys.stdin.buffer.read(_LARGEST + 1))
    file = Path(name)
    content = _content(file)
    match file.suffix.lower():
        case ".csv":
            return _table_rows(csv.reader(io.StringIO(_text(content))))
        case ".xlsx":
            return _workbook_rows(content)
        case _:
            return _json_rows(content)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise Rejection("file.too_large", "file", file=file.name)
        return file.read_bytes()
    except FileNotFoundError as error:
        raise Rejection("file.missing", "file", file=str(file)) from error
    except OSError as error:
        raise Fault("file.unreadable", file=str(file)) from error


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejection("file.not_utf8", "file") from error


def _json_rows(content: bytes) -> Iterator[object]:
    if len(content) > _LARGEST:
        raise Rejection("file.too_large", "file", file="-")
    try:
        parsed = json.loads(_text(content))
    except (ValueError, RecursionError) as error:
        raise Rejection("file.not_json", "file") from error
    return iter(parsed if isinstance(parsed, list) else [parsed])


def _workbook_rows(content: bytes) -> Iterator[object]:
    # The spreadsheet library takes a fifth of a second to load and only this verb needs it.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except Exception as error:  # the library raises a dozen kinds for a file that is no workbook
        raise Rejection("file.not_a_workbook", "file") from error
    return _table_rows(book.worksheets[0].iter_rows(values_only=True))


def _table_rows(rows: Iterable[Iterable[Any]]) -> Iterator[object]:
    """Turn a table into plain objects by its heading; `applicant.name` becomes the name inside the applicant."""
    lines = iter(rows)
    heading = [str(each or "").strip() for each in next(lines, ())]
    if "procedure" not in heading:
        raise Rejection("file.heading_missing", "file")
    return (_nested(heading, line) for line in lines if any(cell not in (None, "") for cell in line))


def _nested(heading: list[str], line: Iterable[Any]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, cell in zip(heading, line, strict=False):
        if cell is None or cell == "" or not name:
            continue
        group, _, inner = name.partition(".")
        if inner and group in _GROUPS:
            row.setdefault(group, {})[inner] = cell
        else:
            row[name] = cell
    return row
