"""One window for a profile: who opens it keeps the door; a later start knocks, hands its file in, and goes.

The door is a folder of the profile, which is its owner's alone, so that nobody else can knock or answer: no port, no
secret. Whether somebody is in is said by a lock that the system takes back with the process, so that a crash leaves
nothing to clean up.
"""

import errno
import json
import os
import sys
import time
from pathlib import Path
from typing import IO

from desktop.kernel.errors import Fault
from desktop.runtime.paths import Profile

_KNOCK, _WRITTEN = ".knock", ".new"
# A window that is alive answers from its event loop; longer than this it is not waited for.
PATIENCE_SECONDS = 3.0
_TICK_SECONDS = 0.01
_LONGEST = 64 * 1024


class Door:
    """The door of one profile, seen by one process."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._lock: IO[bytes] | None = None

    @property
    def folder(self) -> Path:
        """Where knocks are laid down."""
        return self._profile.door

    @property
    def is_kept(self) -> bool:
        """Tell whether this process keeps the door."""
        return self._lock is not None

    def keep(self) -> bool:
        """Keep the door; False when the window of another process does.

        A disk that takes no lock keeps nobody out: the window opens, as many as are asked for.
        """
        try:
            self._profile.prepared()
            self.folder.mkdir(mode=0o700, exist_ok=True)
            lock = (self.folder / "lock").open("ab")
        except (OSError, Fault):
            return True
        try:
            _take(lock)
        except BlockingIOError:
            lock.close()
            return False
        except OSError:
            lock.close()
            return True
        self._lock = lock
        return True

    def leave(self) -> None:
        """Leave the door: the next start opens a window of its own."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def knock(self, brought: str = "", *, patience: float = PATIENCE_SECONDS) -> bool:
        """Ask the window that is open to come to the front and take a file; False when nobody answers in time."""
        written = self.folder / f"{time.time_ns():020d}-{os.getpid()}{_WRITTEN}"
        knock = written.with_suffix(_KNOCK)
        file = str(Path(brought).absolute()) if brought else ""
        try:
            written.write_text(json.dumps({"file": file}), encoding="ascii")
            _let_come_to_the_front()
            written.replace(knock)
        except OSError:
            return False
        end = time.monotonic() + patience
        while knock.exists() and time.monotonic() < end:
            time.sleep(_TICK_SECONDS)
        try:
            knock.unlink()
        except FileNotFoundError:
            # Whoever takes a knock up takes it away.
            return True
        except OSError:
            return False
        return False

    def answered(self) -> tuple[str, ...]:
        """Take up who knocked, in their order, and return what each brought: the path of a file, or nothing."""
        found = []
        for each in sorted((*self.folder.glob(f"*{_KNOCK}"), *self.folder.glob(f"*{_WRITTEN}"))):
            try:
                # Left by a start that was ended while it knocked: nobody waits for it any more.
                is_left = each.stat().st_mtime < time.time() - PATIENCE_SECONDS
                if each.suffix == _WRITTEN and not is_left:
                    continue
                with each.open("rb") as opened:
                    brought = _file_of(opened.read(_LONGEST))
                each.unlink()
            except OSError:
                # It lost its patience meanwhile, or the disk does not give it.
                continue
            if not is_left:
                found.append(brought)
        return tuple(found)


def _file_of(content: bytes) -> str:
    try:
        found = json.loads(content)["file"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""


# Every start keeps the door before its first paint: the library behind `held` would cost it six milliseconds.
if sys.platform == "win32":
    import msvcrt

    # What Windows says of a lock that another process has; Wine says no without a reason.
    _TAKEN = {errno.EACCES, errno.EDEADLOCK, 0}

    def _take(lock: IO[bytes]) -> None:
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _TAKEN:
                raise BlockingIOError from error
            raise

    def _let_come_to_the_front() -> None:
        """Pass on the right to come to the front, which Windows gives to what was just started, and to nobody else."""
        import ctypes  # noqa: PLC0415  # by a second start alone

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)

else:
    import fcntl

    def _take(lock: IO[bytes]) -> None:
        fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_come_to_the_front() -> None:
        """Nothing to pass on: the system's windows are ordered by who asks."""
