"""The browser's throw-away profiles: made for one citizen, wiped after, and after a crash at the next start."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from desktop.kernel.errors import Fault
from desktop.kernel.ids import new_id
from desktop.runtime.held import hold, is_held

_QUIET = {
    "credentials_enable_service": False,
    "credentials_enable_autosignin": False,
    "profile": {"password_manager_enabled": False},
    "autofill": {"profile_enabled": False, "credit_card_enabled": False},
    "translate": {"enabled": False},
}
_TRIES = 10
_PAUSE = 0.2
_HELD = ".held"


@dataclass(frozen=True, slots=True)
class ThrowAway:
    """A folder that is wiped after use; beside it lies a file that this process holds as long as it uses the folder."""

    folder: Path
    _let_go: Callable[[], None]

    def wipe(self) -> bool:
        """Remove the folder with everything in it; False when the system still holds a file of it, for the next sweep."""
        wiped = _wiped(self.folder)
        self._let_go()
        return wiped


def make(root: Path) -> ThrowAway:
    """Make a folder of its own; Fault `profile.not_made` when the disk does not take it."""
    folder = root / new_id()
    try:
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        root.chmod(0o700)
        let_go = hold(_held(folder))
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise Fault("profile.not_made", folder=str(folder)) from error
    if let_go is None:
        raise Fault("profile.not_made", folder=str(folder))
    return ThrowAway(folder, let_go)


def make_quiet(profile: Path) -> None:
    """Let the browser of a profile offer nothing to the next citizen: no passwords, no addresses, no cards kept."""
    folder = profile / "Default"
    folder.mkdir()
    (folder / "Preferences").write_text(json.dumps(_QUIET), encoding="utf-8")


def sweep(root: Path) -> int:
    """Wipe the folders that nobody holds, as a crash or a power cut leaves them; return how many."""
    return sum(_wiped(folder) for folder in _left(root))


def _held(folder: Path) -> Path:
    return folder.with_name(folder.name + _HELD)


def _left(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        return
    for found in root.iterdir():
        folder = found.with_suffix("") if found.suffix == _HELD else found
        # To ask takes the file away that a dead process left.
        if not is_held(_held(folder)) and folder.exists():
            yield folder


def _wiped(folder: Path) -> bool:
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return True
        # A browser that is going away may hold its files for a moment longer.
        Event().wait(_PAUSE)
    return False
