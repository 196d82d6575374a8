"""Dossiers from a file: JSON (one or a list) or a table; good rows go in, bad rows are named."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.files import content_of
from desktop.runtime.sentences import sentence_of
from desktop.runtime.sheet_limits import LARGEST
from desktop.runtime.sheets import lines_of, open_book
from desktop.usecases import exchange
from desktop.usecases.desk import Desk
from desktop.usecases.importing import intake_of
from desktop.usecases.old_registers import Reader, Register, register_of
from desktop.usecases.outlook import outlook
from desktop.usecases.receive import Received, receive

_TABLES = frozenset((".csv", ".xlsx", ".xlsm", ".xls", ".ods"))
_GROUPS = ("applicant", "submitter", "assisted")
_OWN = "procedure"
# What no row of our own has: the code of a dossier in the shape of exchange (domain §4.3).
_EXCHANGED = "MaHoSo"
_ALPHABETS = {"tcvn3": "phông TCVN3 (ABC)", "vni": "phông VNI", "decomposed": "Unicode tổ hợp"}


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of a file, and how its columns were read when it is a register with an office's own headings."""

    rows: Iterator[object]
    register: Register | None = None


def receive_file(desk: Desk, name: str, *, as_json: bool, dry_run: bool = False) -> int:
    """Receive every row of a file; return 0 when all went in, 2 when any row was refused.

    With `dry_run` nothing is written: each row is only judged, and the columns and mended letters are told.
    """
    accepted: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    source = _source(desk, name)
    for number, row in enumerate(source.rows, 1):
        try:
            accepted.append({"row": number, **_taken(desk, row, dry_run=dry_run)})
        except Rejection as refusal:
            refused.extend({"row": number, **speak.problem_json(each)} for each in refusal.problems)
    if as_json:
        told = {"columns": _columns(source.register)} if source.register is not None else {}
        speak.document({"received": accepted, "refused": refused, **told})
    else:
        _tell_columns(source.register)
        _tell(accepted)
    for each in refused:
        sys.stderr.write(f"Dòng {each['row']}, ô {each['field'] or '?'}: {each['sentence']}\n")
    return 2 if refused else 0


def _taken(desk: Desk, row: object, *, dry_run: bool) -> dict[str, Any]:
    exchanged = isinstance(row, Mapping) and _EXCHANGED in row
    intake = exchange.intake_of(desk, row) if exchanged else intake_of(row, procedure_of=desk.catalogue.get)
    if not dry_run:
        return _shape(receive(desk, intake=intake))
    looked = outlook(desk, intake=intake)
    if looked.problems:
        raise Rejection.of(looked.problems)
    due = looked.due
    if due is None:
        message = "an intake without problems has its date"
        raise AssertionError(message)
    return {
        "code": "",
        "due_at": shapes.iso(due.due_at),
        "because": shapes.because(due.because),
        "doubts": [sentence_of(each) for each in looked.doubts],
        "due_text": vietnamese.moment(due.due_at),
    }


def _columns(register: Register) -> dict[str, Any]:
    return {
        "read": dict(register.columns.known),
        "ignored": list(register.columns.ignored),
        "mended": dict(register.mended),
    }


def _tell_columns(register: Register | None) -> None:
    if register is None:
        return
    speak.say(*(f"Cột “{heading}” đọc là {field}." for heading, field in register.columns.known))
    if register.columns.ignored:
        speak.say(f"Không đọc các cột: {', '.join(register.columns.ignored)}.")
    for how, count in register.mended.items():
        speak.say(f"Đã đọc lại {vietnamese.number(count)} ô viết bằng {_ALPHABETS[how]}.")


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


def _source(desk: Desk, name: str) -> Source:
    if name == "-":
        return Source(_json_rows(sys.stdin.buffer.read(LARGEST + 1)))
    file = Path(name)
    if file.suffix.lower() in _TABLES:
        return _table(desk, lines_of(open_book(file)))
    return Source(_json_rows(content_of(file)))


def _table(desk: Desk, lines: Iterable[Sequence[Any]]) -> Source:
    """Return the rows of a table: by our own field names where its heading has them, else by an office's headings."""
    rest = iter(lines)
    heading = next(rest, ())
    if _OWN in [str(each or "").strip() for each in heading]:
        return Source(_table_rows([heading], rest))
    register = register_of(chain([heading], rest), reader=Reader(desk.catalogue, desk.today()))
    if register is None:
        raise Rejection("file.heading_missing", "file")
    return Source((each.fields for each in register.rows if each.fields), register)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejection("file.not_utf8", "file") from error


def _json_rows(content: bytes) -> Iterator[object]:
    if len(content) > LARGEST:
        raise Rejection("file.too_large", "file", file="-")
    try:
        parsed = json.loads(_text(content))
    except (ValueError, RecursionError) as error:
        raise Rejection("file.not_json", "file") from error
    return iter(parsed if isinstance(parsed, list) else [parsed])


def _table_rows(heading: Iterable[Sequence[Any]], lines: Iterable[Sequence[Any]]) -> Iterator[object]:
    """Turn a table into plain objects by its heading; `applicant.name` becomes the name inside the applicant."""
    names = [str(each or "").strip() for line in heading for each in line]
    return (_nested(names, line) for line in lines if any(cell not in (None, "") for cell in line))


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
