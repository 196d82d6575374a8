"""The verbs `retention list|export|erase`: what the term of keeping has run out for, a last copy, erasing for good."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.kernel.errors import Fault
from desktop.runtime import vietnamese
from desktop.runtime.sentences import sentence_of
from desktop.runtime.settings import RETENTION_MONTHS
from desktop.usecases import retention
from desktop.usecases.desk import Desk
from desktop.usecases.retention import Expired


def keep_or_erase(words: Namespace, desk: Desk) -> int:
    """Do what the second word says, on everything that is due today."""
    rows = retention.due_for_erasure(desk, on=desk.today())
    match words.retention_verb:
        case "export":
            return _export(words, desk, rows)
        case "erase":
            return _erase(words, desk, rows)
        case _:
            return _list(words, desk, rows)


def _list(words: Namespace, desk: Desk, rows: tuple[Expired, ...]) -> int:
    months = desk.settings.get(RETENTION_MONTHS)
    if words.json:
        speak.document({"months": months, "rows": [_shape(each) for each in rows]})
        return 0
    speak.say(f"{vietnamese.number(len(rows))} hồ sơ hết thời hạn lưu {months} tháng.")
    speak.say(*(f"  {each.code}  {each.applicant}  việc cuối {vietnamese.day(each.last_day)}" for each in rows))
    return 0


def _shape(row: Expired) -> dict[str, Any]:
    return {
        "code": row.code,
        "applicant": row.applicant,
        "procedure_name": row.procedure_name,
        "state": row.state.value,
        "last_day": shapes.iso(row.last_day),
        "due_since": shapes.iso(row.due_since),
    }


def _export(words: Namespace, desk: Desk, rows: tuple[Expired, ...]) -> int:
    plain = retention.export(desk, rows=rows)
    file = Path(words.file)
    try:
        file.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        file.chmod(0o600)
    except OSError as error:
        raise Fault("retention.not_written", file=str(file)) from error
    if words.json:
        speak.document({"file": str(file), "dossiers": len(plain)})
    else:
        speak.say(f"Đã ghi {vietnamese.number(len(plain))} hồ sơ vào {file}. Tệp có thông tin cá nhân, giữ cẩn thận.")
    return 0


def _erase(words: Namespace, desk: Desk, rows: tuple[Expired, ...]) -> int:
    done = retention.erase(desk, ids=[each.id for each in rows], reason=words.reason)
    if words.json:
        copies = {"gone": done.copies.gone, "away": list(done.copies.away), "failed": list(done.copies.failed)}
        speak.document({"erased": list(done.codes), "copies": copies})
    else:
        speak.say(
            f"Đã xóa thông tin cá nhân của {vietnamese.number(len(done.codes))} hồ sơ. Số liệu và mã hồ sơ giữ nguyên.",
            *(sentence_of(each) for each in retention.told_of_copies(done.copies)),
        )
    return 0
