"""The verbs `verify` and `key`: what a sealed receipt is, and the keys that seal and are trusted."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.domain.dossier import Dossier
from desktop.domain.seal import PublicKey, looks_sealed
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import vietnamese
from desktop.runtime.sentences import sentence_of
from desktop.usecases import sealing
from desktop.usecases.desk import Desk
from desktop.usecases.sealing import Verdict, Verified

_REFUSED = 2
_ENDINGS = {".pdf", ".png", ".jpg", ".jpeg", ".bmp", ".webp", ".txt"}


def verify(words: Namespace, desk: Desk | None) -> int:
    """Say what a sealed receipt is, from a scan, a PDF, a picture or stdin; 0 for a genuine one, else 2."""
    if looks_sealed(words.text) or not _names_a_file(words.text):
        found = sealing.verify(desk, text=words.text)
    else:
        found = sealing.verify_file(desk, content=_content(words.text))
    genuine = found.verdict is Verdict.GENUINE
    if words.json:
        speak.document(_shape(found))
    elif genuine:
        speak.say(sentence_of(found.told))
        speak.say(*(_on_file(found.dossier) if found.dossier else ()))
    if not genuine:
        sys.stderr.write(sentence_of(found.told) + "\n")
    return 0 if genuine else _REFUSED


def _names_a_file(text: str) -> bool:
    """Tell a file from a scan of something else, which may be longer than any file's name; a missing file is one."""
    try:
        return text == "-" or Path(text).suffix.lower() in _ENDINGS or Path(text).is_file()
    except (OSError, ValueError):
        return False


def _content(name: str) -> bytes:
    """Return the bytes of a file or of stdin, not more than are ever looked at."""
    if name == "-":
        return sys.stdin.buffer.read(sealing.LARGEST + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(sealing.LARGEST + 1)
    except FileNotFoundError as error:
        raise Rejection("file.missing", "file", file=name) from error
    except OSError as error:
        raise Fault("file.unreadable", file=name) from error


def _shape(found: Verified) -> dict[str, Any]:
    seal, dossier = found.seal, found.dossier
    return {
        "verdict": found.verdict.value,
        "sentence": sentence_of(found.told),
        "code": seal.code,
        "due_at": shapes.iso(seal.due_at),
        "unit": seal.unit,
        "desk": seal.desk,
        "key": seal.key,
        "signer": found.signer,
        "dossier": shapes.dossier_shape(dossier) if dossier else None,
    }


def _on_file(dossier: Dossier) -> tuple[str, ...]:
    """Return what is on file, to be compared with the letters on the paper."""
    person = dossier.applicant
    return (
        f"  Chủ hồ sơ: {person.name}" + (f", số giấy tờ {person.id}" if person.id else ""),
        f"  Thủ tục: {dossier.procedure_name}",
        f"  Nhận: {vietnamese.moment(dossier.received_at)}, {len(dossier.items)} giấy tờ",
    )


def key(words: Namespace, desk: Desk) -> int:
    """Show the desk's public key, give the desk a new one, or trust another desk's."""
    match words.key_act:
        case "trust":
            return _trust(words, desk)
        case "rotate":
            sealing.rotate(desk)
    public = PublicKey.read(sealing.public_key(desk))
    if words.json:
        identity = desk.identity
        speak.document({"id": public.id, "public_key": public.text, "unit": identity.unit_code, "desk": identity.desk})
    else:
        speak.say(f"Khóa công khai {public.id} của quầy {desk.identity.desk} {desk.identity.unit_name}:", public.text)
    return 0


def _trust(words: Namespace, desk: Desk) -> int:
    named = _names_a_file(words.text)
    public = PublicKey.read(_content(words.text).decode(errors="replace") if named else words.text)
    sealing.trust(desk, public_key=public.text, name=words.name)
    if words.json:
        speak.document({"id": public.id, "name": words.name})
    else:
        speak.say(f"Đã thêm khóa {public.id} của {words.name}. Giấy do quầy đó lập kiểm tra được ở đây.")
    return 0
