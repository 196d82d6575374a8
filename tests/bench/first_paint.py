"""Says when a window was first painted; the same watch stands at our window and at the empty one."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches a window and calls back once, as soon as its first paint is through."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt calls it by its own name
        """See the paint come; what it draws is on the screen when the loop turns again."""
        if watched is self._window and event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._through)
        return False

    @Slot()
    def _through(self) -> None:
        self._then()


def say(mark: str) -> None:
    """Tell the bench that a mark was reached, and how many bytes the process holds by then."""
    sys.stdout.write(f"{mark} {resident()}\n")
    sys.stdout.flush()


def resident() -> int:
    """Return the bytes of memory that this process holds, 0 where the system does not tell."""
    if sys.platform == "win32":
        return _working_set()
    table = Path("/proc/self/statm")
    return int(table.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") if table.exists() else 0


def _working_set() -> int:
    """Ask Windows: PROCESS_MEMORY_COUNTERS is two numbers of 32 bits and then sizes, the second of which is held now."""
    import ctypes  # noqa: PLC0415  # only here
    from ctypes import wintypes  # noqa: PLC0415  # the same

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("highest", "held", "a", "b", "c", "d", "e", "f")),
        )

    counters = Counters(size=ctypes.sizeof(Counters))
    ask = ctypes.WinDLL("psapi").GetProcessMemoryInfo
    ask.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
    # -1 names the process that asks.
    return counters.held if ask(wintypes.HANDLE(-1), ctypes.byref(counters), counters.size) else 0
