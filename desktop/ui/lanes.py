"""Work off the UI thread: one serial lane for the store, a few for paper and network; results come home by signal."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class Lane(StrEnum):
    """STORE has one worker, so writes and reads are serial by construction; PAPER draws and prints."""

    STORE = "store"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class _Settled:
    owner: QObject
    done: Callable[[Any], None] | None
    failed: Callable[[BaseException], None]
    future: "Future[Any]"


class Lanes(QObject):
    """Runs plain functions elsewhere and brings results to their owner, unless the owner is gone by then."""

    _settled = Signal(object)
    idle_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {
            Lane.STORE: ThreadPoolExecutor(1, thread_name_prefix="store"),
            Lane.PAPER: ThreadPoolExecutor(1, thread_name_prefix="paper"),
        }
        self._running = 0
        self._closed = False
        # Queued on purpose: a job that finishes at once must not settle before its caller has returned.
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None],
        lane: Lane = Lane.STORE,
    ) -> None:
        """Run `work` on a lane, then `done(result)` or `failed(error)` on the UI thread while `owner` lives."""
        if self._closed:
            return
        self._running += 1
        if self._running == 1:
            self.idle_changed.emit(False)  # noqa: FBT003  # a Qt signal takes positional values
        future = self._pools[lane].submit(work)
        future.add_done_callback(lambda settled: self._settled.emit(_Settled(owner, done, failed, settled)))

    @Slot(object)
    def _deliver(self, settled: _Settled) -> None:
        self._running -= 1
        if self._running == 0:
            self.idle_changed.emit(True)  # noqa: FBT003  # a Qt signal takes positional values
        if settled.future.cancelled() or not isValid(settled.owner):
            return
        error = settled.future.exception()
        if error is not None:
            settled.failed(error)
        elif settled.done is not None:
            settled.done(settled.future.result())

    @property
    def idle(self) -> bool:
        """True when nothing runs and nothing is on its way home."""
        return self._running == 0

    def close(self) -> None:
        """Refuse new work, drop what waits, wait for what runs."""
        self._closed = True
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
