"""The verbs `backup`, `restore`, `rescue` and `key unlock`: copies of the data, and the key on another PC."""

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.kernel.clock import Clock
from desktop.runtime import vietnamese
from desktop.runtime.files import write_file
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentence_of
from desktop.usecases import backups, rescue, restoring
from desktop.usecases.desk import Desk
from desktop.usecases.restoring import Offer


def back_up(words: Namespace, desk: Desk) -> int:
    """Take a copy and say where it is."""
    taken = backups.back_up(desk, folder=Path(words.to).absolute() if words.to else None)
    care = backups.care(desk)
    if words.json:
        speak.document(
            {
                "file": str(taken.file),
                "at": shapes.iso(taken.at),
                "bytes": taken.size,
                "let_go": taken.let_go,
                "same_disk": care.same_disk,
            }
        )
        return 0
    megabytes = vietnamese.number(taken.size / 1_000_000, 1)
    speak.say(f"Đã sao lưu ra {taken.file} ({megabytes} MB), đọc lại khớp.")
    if taken.let_go:
        speak.say(f"  Bỏ {taken.let_go} bản cũ.")
    return 0


def make_kit(words: Namespace, desk: Desk) -> int:
    """Write a rescue kit and print the code that opens it, which is kept nowhere."""
    made = rescue.make(desk, target=Path(words.file).absolute(), passphrase=_secret() if words.passphrase else "")
    if made.code and words.pdf:
        write_file(Path(words.pdf), rescue.sheet(desk, code=made.code))
    if words.json:
        speak.document({"file": str(made.file), "code": made.code})
        return 0
    speak.say(f"Đã ghi bộ cứu hộ ra {made.file}; nó cũng đi kèm mọi bản sao lưu.")
    if made.code:
        speak.say(f"Mã cứu hộ: {made.code}", "  Mã không lưu ở đâu: in hoặc chép ra giấy, cất riêng với USB.")
    return 0


def _secret() -> str:
    """Return a secret typed without being shown, or the first line of stdin; never an argument that others could see."""
    if sys.stdin.isatty():
        return getpass("Mã hoặc mật khẩu cứu hộ: ")
    return sys.stdin.readline().rstrip("\r\n")


def restore(profile: Profile, words: Namespace, clock: Clock) -> int:
    """Put a copy in the place of the data, or only say what that would do."""
    file = Path(words.file).absolute()
    found = Path(words.kit) if words.kit else None
    key = rescue.key_of(found, secret=_secret()) if found is not None else None
    if words.dry_run:
        offer = restoring.look_into(profile, file=file, key=key)
        if words.json:
            speak.document(_offer_shape(offer))
        else:
            speak.say(*(sentence_of(each) for each in restoring.told(offer)))
        return 0
    done = restoring.restore_copy(profile, file=file, clock=clock, key=key, last_number=words.last_number)
    if words.json:
        speak.document(
            {
                "unit": done.identity.unit_code,
                "desk": done.identity.desk,
                "epoch": done.identity.epoch,
                "dossiers": done.dossiers,
                "aside": str(done.aside) if done.aside else None,
            }
        )
        return 0
    speak.say(f"Đã khôi phục {vietnamese.number(done.dossiers)} hồ sơ của quầy {done.identity.desk}.")
    if done.aside is not None:
        speak.say(f"  Tệp trước đó giữ ở {done.aside}.")
    return 0


def _offer_shape(offer: Offer) -> dict[str, Any]:
    inside, lost = offer.inside, offer.lost
    return {
        "unit": inside.unit_code,
        "desk": inside.desk,
        "dossiers": inside.dossiers,
        "last_at": shapes.iso(inside.last_at),
        "lost_dossiers": lost.dossiers if lost is not None else None,
        "lost_acts": lost.acts if lost is not None else None,
        "lost_codes": list(lost.codes) if lost is not None else [],
        "told": [sentence_of(each) for each in restoring.told(offer)],
    }


def unlock(profile: Profile, words: Namespace) -> int:
    """Put the key of a kit where the data is here and its key is gone."""
    restoring.unlock(profile, key=rescue.key_of(Path(words.text), secret=_secret()))
    if words.json:
        speak.document({"unlocked": True})
    else:
        speak.say("Khóa đã về chỗ, dữ liệu mở được.")
    return 0
