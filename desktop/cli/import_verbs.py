"""`motcua import`: an old register looked at, judged row by row, taken in whole, taken out again."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.domain.folding import fold
from desktop.domain.imports import Import
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.files import write_file
from desktop.runtime.register_words import FATES, FIELDS, place_of, why
from desktop.runtime.sheets import open_book
from desktop.usecases import register_look, register_taking
from desktop.usecases.desk import Desk
from desktop.usecases.export_back import bring_back
from desktop.usecases.fates_file import fates_csv
from desktop.usecases.long_work import LongWork
from desktop.usecases.register_import import Fate, Judged, Plan, RowFate, judge
from desktop.usecases.register_look import Look


def import_register(words: Namespace, desk: Desk) -> int:
    """Take an old register in, or only judge it; list what was taken in; take an import out again.

    Return 0 when every row is taken or a duplicate, 2 when any is refused.
    """
    if words.undo:
        return _undo(words, desk)
    if not words.file:
        return _list(words, desk)
    if Path(words.file).is_dir():
        return _bring_back(words, desk)
    seen = _look(words, desk)
    plan = replace(
        register_look.planned(desk, seen, names=_pairs(words.procedure, "procedure")),
        leave_open=not words.skip_open,
        revise_sent=words.revise_sent,
    )
    if not words.json:
        _tell_columns(seen)
    if words.dry_run:
        return _judged(words, desk, plan)
    done = register_taking.take_in(desk, plan=plan, work=LongWork())
    _write_fates(words, done.fates, plan)
    if words.json:
        speak.document({"import": import_shape(done.made), "rows": _rows(done.fates, plan)})
    else:
        speak.say(_said(done.made))
    return _told(done.fates, plan)


def _bring_back(words: Namespace, desk: Desk) -> int:
    done = bring_back(desk, folder=Path(words.file), work=LongWork(), revise_sent=words.revise_sent)
    if words.json:
        duplicates = [each.code for each in done.fates if each.problems]
        speak.document({"import": import_shape(done.made), "duplicates": duplicates})
    else:
        speak.say(_said(done.made))
    return 0


def _look(words: Namespace, desk: Desk) -> Look:
    book = open_book(Path(words.file))
    if words.sheet and words.sheet not in book.sheets:
        raise Rejection("import.sheet_unknown", "sheet", sheet=words.sheet, sheets=", ".join(book.sheets))
    seen = register_look.look(desk, book, sheet=words.sheet)
    chosen = {fold(name): field for name, field in _pairs(words.column, "column").items()}
    if not chosen:
        return seen
    unknown = sorted(set(chosen.values()) - {"", *FIELDS})
    if unknown:
        raise Rejection("import.field_unknown", "column", field=unknown[0], fields=", ".join(FIELDS))
    fields = [
        chosen.get(fold(each.heading), "" if each.field in chosen.values() else each.field) for each in seen.columns
    ]
    return register_look.look_again(desk, seen, fields=fields)


def _pairs(said: Sequence[str] | None, option: str) -> dict[str, str]:
    found = {}
    for each in said or ():
        name, sign, value = each.rpartition("=")
        if not sign:
            raise Rejection("import.pair_malformed", option, text=each[:60])
        found[name.strip()] = value.strip()
    return found


def _judged(words: Namespace, desk: Desk, plan: Plan) -> int:
    found = judge(desk, plan=plan, work=LongWork())
    _write_fates(words, found.fates, plan)
    if words.json:
        speak.document(
            {
                "counts": {fate: found.counts[fate] for fate in Fate},
                "running": found.running,
                "overdue": found.overdue,
                "from": shapes.iso(found.first),
                "to": shapes.iso(found.last),
                "sent_days": [shapes.iso(each) for each in found.sent],
                "unknown_procedures": dict(found.unknown),
                "mended": dict(found.mended),
                "rows": _rows(found.fates, plan),
            }
        )
    else:
        _tell_counts(found)
    return _told(found.fates, plan)


def _tell_columns(seen: Look) -> None:
    for each in seen.columns:
        if each.field:
            example = f": {each.meant[0]}" if each.meant else ""
            speak.say(f"Cột “{each.heading}” đọc là {FIELDS[each.field].lower()}{example}")
    left = [each.heading for each in seen.columns if each.heading and not each.field]
    if left:
        speak.say(f"Không đọc các cột: {', '.join(left)}.")
    speak.say(*(f"Chữ “{before}” đọc là “{after}”" for before, after in seen.mended))


def _tell_counts(found: Judged) -> None:
    for fate in Fate:
        speak.say(f"{FATES[fate.value]}: {vietnamese.number(found.counts[fate])} dòng")
    if found.running:
        running, overdue = vietnamese.number(found.running), vietnamese.number(found.overdue)
        speak.say(f"Chưa ghi ngày trả: {running} hồ sơ, {overdue} hồ sơ trong đó đã quá hẹn.")
    if found.sent:
        speak.say(
            f"Số liệu của {vietnamese.number(len(found.sent))} ngày đã gửi cấp trên sẽ đổi; nhập thì thêm --revise-sent."
        )
    for name, count in found.unknown.most_common():
        speak.say(f"Chưa biết thủ tục “{name}”, {vietnamese.number(count)} dòng. Chọn bằng --procedure “{name}=MÃ”.")


def _rows(fates: Sequence[RowFate], plan: Plan) -> list[dict[str, Any]]:
    columns = plan.columns
    return [
        {
            "row": each.number,
            "fate": each.fate.value,
            "code": each.code,
            "problems": [
                {**speak.problem_json(problem), "cell": place_of(problem, columns.fields, columns.headings)}
                for problem in each.problems
            ],
        }
        for each in fates
    ]


def _told(fates: Sequence[RowFate], plan: Plan) -> int:
    """Name every row that is not taken, on stderr; return the exit code."""
    refused = 0
    for each in fates:
        if each.problems and each.fate is not Fate.PASSED:
            refused += each.fate.value == "refused"
            cell = place_of(each.problems[0], plan.columns.fields, plan.columns.headings)
            sys.stderr.write(f"Dòng {each.number}, ô {cell or '?'}: {FATES[each.fate.value]}. {why(each.problems)}\n")
    return 2 if refused else 0


def _write_fates(words: Namespace, fates: Sequence[RowFate], plan: Plan) -> None:
    if words.fates:
        write_file(Path(words.fates), fates_csv(fates, columns=plan.columns))


def _undo(words: Namespace, desk: Desk) -> int:
    register_taking.undo(desk, number=words.undo)
    if words.json:
        speak.document([import_shape(each) for each in register_taking.imports(desk)])
    else:
        speak.say(f"Đã bỏ lần nhập số {words.undo}; hồ sơ của lần đó không còn ở quầy.")
    return 0


def _list(words: Namespace, desk: Desk) -> int:
    found = register_taking.imports(desk)
    if words.json:
        speak.document([import_shape(each) for each in found])
    elif not found:
        speak.say("Chưa nhập sổ cũ nào.")
    else:
        speak.say(*map(_said, found))
    return 0


def _said(made: Import) -> str:
    undone = f" (đã bỏ {vietnamese.moment(made.undone_at)})" if made.undone_at else ""
    return (
        f"Lần nhập {made.number}, {vietnamese.moment(made.at)}, {made.file}: {vietnamese.number(made.taken)} hồ sơ, "
        f"{vietnamese.number(made.duplicates)} dòng trùng, {vietnamese.number(made.refused)} dòng không nhập{undone}."
    )


def import_shape(made: Import) -> dict[str, Any]:
    """Return one import as a plain object."""
    return {
        "number": made.number,
        "at": shapes.iso(made.at),
        "officer": made.officer,
        "file": made.file,
        "digest": made.digest,
        "sheet": made.sheet,
        "taken": made.taken,
        "duplicates": made.duplicates,
        "refused": made.refused,
        "from": made.first_day,
        "to": made.last_day,
        "undone_at": shapes.iso(made.undone_at),
    }
