"""Work off the UI thread: one serial lane for the store, one for paper, one for the portal; results come home by signal."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Lane(StrEnum):
    """STORE has one worker, so writes and reads are serial by construction; PAPER draws and prints; NETWORK waits.

    PORTAL waits for the browser, which may take half a minute, so that nothing else waits behind it; COPY for a slow
    stick; REGISTER for a whole register coming in, or everything going out.
    """

    STORE = "store"
    PAPER = "paper"
    PORTAL = "portal"
    NETWORK = "network"
    COPY = "copy"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Whom a result is for. Kept on the UI thread: a worker that let go of a widget last would tear it down."""

    owner: QObject
    done: Callable[[Any], None] | None
    failed: Callable[[BaseException], None]


class Lanes(QObject):
    """Runs plain functions elsewhere and brings results to their owner, unless the owner is gone by then."""

    _settled = Signal(int, object)
    idle_changed = Signal(bool)
    closing = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._tickets = count()
        self._waiting: dict[int, _Waiting] = {}
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
        ticket = next(self._tickets)
        self._waiting[ticket] = _Waiting(owner, done, failed)
        if len(self._waiting) == 1:
            self.idle_changed.emit(False)  # noqa: FBT003  # a Qt signal takes positional values
        self._pool(lane).submit(work).add_done_callback(partial(self._settled.emit, ticket))

    def _pool(self, lane: Lane) -> "ThreadPoolExecutor":
        """Return the one worker of a lane, which it has from its first job on."""
        if lane not in self._pools:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  # the frame is painted before any job

            self._pools[lane] = ThreadPoolExecutor(1, thread_name_prefix=lane.value)
        return self._pools[lane]

    @Slot(int, object)
    def _deliver(self, ticket: int, future: "Future[Any]") -> None:
        waiting = self._waiting.pop(ticket)
        if not self._waiting:
            self.idle_changed.emit(True)  # noqa: FBT003  # a Qt signal takes positional values
        if future.cancelled() or not isValid(waiting.owner):
            return
        error = future.exception()
        if error is not None:
            waiting.failed(error)
        elif waiting.done is not None:
            waiting.done(future.result())

    @property
    def idle(self) -> bool:
        """True when nothing runs and nothing is on its way home."""
        return not self._waiting

    def is_closed(self) -> bool:
        """Tell a worker that nobody waits any more: the window is closing."""
        return self._closed

    def close(self) -> None:
        """Refuse new work, drop what waits, wait for what runs."""
        self._closed = True
        self.closing.emit()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
