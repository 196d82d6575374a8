"""The verb `exchange`: the commune's leave, and dossiers out in the shape of provincial systems; `receive` takes them in."""

import json
import os
from argparse import Namespace
from pathlib import Path

from desktop.cli import speak
from desktop.kernel.errors import Fault
from desktop.usecases import exchange as exchanging
from desktop.usecases.desk import Desk


def exchange(words: Namespace, desk: Desk) -> int:
    """Do what the second word says."""
    match words.exchange_verb:
        case "allow":
            exchanging.allow(desk, document=words.document)
        case "forbid":
            exchanging.allow(desk, document="")
        case "export":
            return _export(words, desk)
    return _state(words, desk)


def _state(words: Namespace, desk: Desk) -> int:
    document = exchanging.allowed_by(desk)
    if words.json:
        speak.document({"allowed": bool(document), "document": document})
    else:
        speak.say(f"Được phép xuất hồ sơ theo {document}." if document else "Xuất hồ sơ cho hệ thống khác đang tắt.")
    return 0


def _export(words: Namespace, desk: Desk) -> int:
    """Write the named dossiers into a file that only its owner can read: there are names in it."""
    found = exchanging.export(desk, codes=words.codes)
    file = Path(words.output)
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
            opened.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        raise Fault("file.not_written", file=str(file)) from error
    if words.json:
        speak.document({"file": str(file), "dossiers": [each["MaHoSo"] for each in found]})
    else:
        speak.say(f"Đã ghi {len(found)} hồ sơ ra {file}. Có thông tin cá nhân: giữ như giữ hồ sơ giấy.")
    return 0
