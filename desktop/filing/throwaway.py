"""The browser's throw-away profiles: made for one citizen, wiped after, and after a crash at the next start."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from desktop.kernel.errors import Fault
from desktop.kernel.ids import new_id

_QUIET = {
    "credentials_enable_service": False,
    "credentials_enable_autosignin": False,
    "profile": {"password_manager_enabled": False},
    "autofill": {"profile_enabled": False, "credit_card_enabled": False},
    "translate": {"enabled": False},
}
_TRIES = 10
_PAUSE = 0.2


def make(root: Path) -> Path:
    """Make a profile of its own, named after the process that uses it."""
    folder = root / f"{os.getpid()}-{new_id()}"
    try:
        folder.mkdir(parents=True, mode=0o700)
        root.chmod(0o700)
    except OSError as error:
        raise Fault("profile.not_made", folder=str(folder)) from error
    return folder


def make_quiet(profile: Path) -> None:
    """Let the browser of a profile offer nothing to the next citizen: no passwords, no addresses, no cards kept."""
    folder = profile / "Default"
    folder.mkdir()
    (folder / "Preferences").write_text(json.dumps(_QUIET), encoding="utf-8")


def wipe(folder: Path) -> bool:
    """Remove a profile with everything in it; False when the system still holds a file of it."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return True
        # A browser that is going away may hold its files for a moment longer.
        Event().wait(_PAUSE)
    return False


def sweep(root: Path) -> int:
    """Wipe the profiles of processes that are gone, as a crash leaves them; return how many."""
    return sum(wipe(folder) for folder in _left(root))


def _left(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        return
    for folder in root.iterdir():
        number = folder.name.split("-", 1)[0]
        if not (number.isdecimal() and _runs(int(number))):
            yield folder


def _runs(process: int) -> bool:
    if process == os.getpid():
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
