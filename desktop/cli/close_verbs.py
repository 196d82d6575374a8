"""The verbs `close`, `reopen` and `spoil`: the day's sheet, closing it with reasons, opening it again."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.domain.closing import ClosingSheet
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.files import write_file
from desktop.runtime.sentences import sentence_of
from desktop.usecases import closing_words, day_close
from desktop.usecases.closing_paper import closing_sheet
from desktop.usecases.closing_sheet import figures_of
from desktop.usecases.desk import Desk
from desktop.usecases.importing import read_day


def day_named(text: str, desk: Desk) -> date:
    """Return the day that a call names, today for none; Rejection `close.day_unreadable`."""
    if not text:
        return desk.today()
    day = read_day(text)
    if day is None:
        raise Rejection("close.day_unreadable", "day", text=text[:40])
    return day


def close_day(words: Namespace, desk: Desk) -> int:
    """Close a day, or only show its sheet; what does not agree is refused line by line unless a reason is given."""
    day = day_named(words.day, desk)
    if words.dry_run:
        _tell(desk, day_close.sheet_of(desk, day=day), as_json=words.json)
        return 0
    done = day_close.close(desk, day=day, reasons=_reasons(words.reason or ()))
    if words.output:
        write_file(Path(words.output), closing_sheet(desk, day=day))
    _tell(desk, done.sheet, as_json=words.json, said=f"Đã khóa sổ ngày {vietnamese.day(day)}.")
    if done.held is not None:
        speak.warn(sentence_of(done.held))
    return 0


def _reasons(given: Iterable[str]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    bare = next((key for key, equals, reason in pairs if not (equals and reason.strip())), None)
    if bare is not None:
        raise Rejection("close.reason_unreadable", "reason", text=bare[:40])
    return {key.strip().upper(): reason for key, _, reason in pairs}


def reopen_day(words: Namespace, desk: Desk) -> int:
    """Open a closed day again."""
    day = day_named(words.day, desk)
    done = day_close.reopen(desk, day=day, reason=words.reason)
    _tell(desk, done.sheet, as_json=words.json, said=f"Đã mở lại ngày {vietnamese.day(day)}.")
    return 0


def spoil_number(words: Namespace, desk: Desk) -> int:
    """Record a number that no dossier will carry."""
    day = day_named(words.day, desk)
    before = {each.serial for each in day_close.sheet_of(desk, day=day).spoiled}
    done = day_close.spoil(desk, day=day, serial=words.serial, reason=words.reason)
    code = next(each.code for each in done.sheet.spoiled if each.serial not in before)
    _tell(desk, done.sheet, as_json=words.json, said=f"Đã ghi hỏng số {code}.")
    return 0


def _tell(desk: Desk, sheet: ClosingSheet, *, as_json: bool, said: str = "") -> None:
    if as_json:
        speak.document(sheet_shape(sheet))
        return
    told = closing_words.closing_paper_facts(desk, sheet)
    speak.say(*([said] if said else []), f"{told.day_text}: {told.answer}")
    speak.say(*(f"  {label}: {value}" for label, value in told.lines))
    speak.say(*(f"  Lệch: {each}" for each in told.differences))
    speak.say(*(f"  Đã giải trình: {each} Lý do: {reason}" for each, reason in told.settled))
    speak.say(*(f"  Xem lại: {each}" for each in told.doubts))


def sheet_shape(sheet: ClosingSheet) -> dict[str, Any]:
    """Return a sheet as a plain object: its figures, what does not agree, what a reason settled, how it was closed."""
    closing = sheet.closing
    return {
        "day": shapes.iso(sheet.day),
        "desk": sheet.desk,
        "closed": sheet.is_closed,
        **figures_of(sheet),
        "spoiled": [{"code": each.code, "serial": each.serial, "reason": each.reason} for each in sheet.spoiled],
        "print_queue": [{"code": each.code, "kind": each.kind, "state": each.state.value} for each in sheet.jobs],
        "fees_total": sheet.fees_total,
        "differences": [_difference(each) for each in map(speak.problem_json, sheet.differences)],
        "settled": [{**_difference(speak.problem_json(each.problem)), "reason": each.reason} for each in sheet.settled],
        "doubts": [speak.problem_json(each)["sentence"] for each in sheet.doubts],
        "closing": None
        if closing is None
        else {
            "at": shapes.iso(closing.at),
            "officer": closing.officer,
            "open_again": closing.open_again,
            "reason": closing.reason,
        },
    }


def _difference(problem: dict[str, str]) -> dict[str, str]:
    return {"difference": problem["code"], "code": problem["field"], "sentence": problem["sentence"]}
