"""The verb `backup`: a proven copy of the data now, into the folder of the settings or another one."""

from argparse import Namespace
from pathlib import Path

from desktop.cli import shapes, speak
from desktop.runtime import vietnamese
from desktop.usecases import backups
from desktop.usecases.desk import Desk


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
