"""Leaving a request behind: a name, a connection, a first byte may each take long, and none of them can be called off."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import TypeVar

from desktop.kernel.errors import Fault

T = TypeVar("T")
HALTED = "sync.halted"
_LOOK_EVERY = 0.1


def never() -> bool:
    """Say that nobody wants to stop."""
    return False


def unless_halted(work: Callable[[], T], *, halted: Callable[[], bool]) -> T:
    """Return what the work comes to, or raise Fault `sync.halted` as soon as nobody waits for it any more.

    The work goes on by itself in a thread that ends with the process; whatever it still does at a hub is as if its
    answer had been lost.
    """
    found: Future[T] = Future()

    def run() -> None:
        try:
            found.set_result(work())
        except BaseException as error:  # noqa: BLE001  # it is raised again where somebody waits for it
            found.set_exception(error)

    threading.Thread(target=run, name="request", daemon=True).start()
    while not wait((found,), _LOOK_EVERY).done:
        if halted():
            raise Fault(HALTED)
    return found.result()
