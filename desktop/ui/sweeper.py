"""Collects garbage on the UI thread alone: a cycle that holds a widget must never be torn down by a worker.

WORKAROUND (PySide6 6.9, CPython 3.11-3.13): the cyclic collector runs in whichever thread allocates; when that is a
lane's worker, a QObject caught in a cycle is destroyed off its thread and the process dies.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500
_GENERATIONS = (2, 1, 0)


class Sweeper(QObject):
    """Switches the automatic collector off for the life of a window and does its work between two events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @Slot()
    def sweep(self) -> None:
        """Collect the oldest generation that has outgrown the interpreter's own threshold."""
        found = zip(_GENERATIONS, reversed(gc.get_count()), reversed(gc.get_threshold()), strict=True)
        due = next((generation for generation, count, limit in found if count > limit), None)
        if due is not None:
            gc.collect(due)

    def spare(self) -> None:
        """Look no more at what is there now: what a start has made stays, and looking it over takes 40 ms each time."""
        gc.freeze()

    def stop(self) -> None:
        """Collect everything once and give the collector back; no worker may run any more."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        if self._was_on:
            gc.enable()
