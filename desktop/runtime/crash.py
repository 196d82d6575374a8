"""What is written down when the program itself is at fault: where it broke, never with whose data."""

import faulthandler
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from desktop import __version__

_KEPT = 20
_PACKAGE = Path(__file__).resolve().parent.parent.parent


def report_of(error: BaseException, *, at: datetime) -> str:
    """Return a report as text: versions, the kinds of the errors and the lines of code they passed through.

    Messages and values are left out: they are where a citizen's name would be.
    """
    import platform  # noqa: PLC0415  # a start that goes well writes no report

    head = (
        f"Một Cửa {__version__}",
        f"{at.astimezone(UTC).isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, {platform.platform()}",
    )
    return "\n".join((*head, "", *_chain(error))) + "\n"


def _chain(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or error.__context__
    if cause is not None:
        yield from _chain(cause)
        yield "then:"
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"


def _short(filename: str) -> str:
    try:
        return Path(filename).resolve().relative_to(_PACKAGE).as_posix()
    except ValueError:
        return Path(filename).name


def write_report(folder: Path, error: BaseException, *, at: datetime) -> Path | None:
    """Keep a report in a folder, for its owner alone, the newest twenty; None when the disk refuses even that."""
    file = folder / f"crash-{at.astimezone(UTC):%Y%m%dT%H%M%S%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(report_of(error, at=at), encoding="utf-8")
        file.chmod(0o600)
        for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return file


def watch_for_the_worst(folder: Path) -> TextIO | None:
    """Let the interpreter write the stacks of all threads when the process dies under it; None where it cannot."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "fatal.txt").open("a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def is_wish_to_stop(error: BaseException | None, trace: TracebackType | None) -> bool:
    """Tell whether an exception only means that somebody wants the program to end."""
    if isinstance(error, (KeyboardInterrupt, SystemExit)):
        sys.__excepthook__(type(error), error, trace)
        return True
    return error is None
