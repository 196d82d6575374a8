"""Who may work now: a few requests at once, the rest in a line in which the desk not heard for longest goes first.

A line that is full sends the desk that was heard most lately away with 429 and a time to come back (sync T21, A3).
"""

import asyncio
import heapq
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from desktop.kernel.errors import Fault

_LONGEST_LINE = 64
_FIRST_GUESS = 0.05
_LEARNING = 0.1


@dataclass(order=True, slots=True)
class _Waiting:
    heard: float
    turn: int
    go: "asyncio.Future[None]" = field(compare=False)


class Admission:
    """The door of one worker."""

    def __init__(self, *, places: int, line: int = _LONGEST_LINE) -> None:
        self._free = places
        self._places = places
        self._longest = line
        self._line: list[_Waiting] = []
        self._turn = count()
        self._seconds = _FIRST_GUESS

    @property
    def wait(self) -> int:
        """Whole seconds after which the line will have gone by."""
        return max(1, round(self._seconds * (len(self._line) + 1) / self._places))

    @asynccontextmanager
    async def place(self, heard_at: datetime | None) -> AsyncIterator[None]:
        """Wait for a place; Fault `hub.crowded` when the line is full and all in it have waited for longer."""
        await self._enter(heard_at.timestamp() if heard_at else 0.0)
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            yield
        finally:
            self._seconds += _LEARNING * (loop.time() - began - self._seconds)
            self._leave()

    async def _enter(self, heard: float) -> None:
        if self._free:
            self._free -= 1
            return
        mine = _Waiting(heard, next(self._turn), asyncio.get_running_loop().create_future())
        heapq.heappush(self._line, mine)
        if len(self._line) > self._longest:
            freshest = max(self._line)
            self._drop(freshest)
            if freshest is mine:
                raise Fault("hub.crowded")
            freshest.go.set_exception(Fault("hub.crowded"))
        try:
            await mine.go
        except asyncio.CancelledError:
            if mine.go.done() and not mine.go.cancelled():
                self._leave()
            else:
                self._drop(mine)
            raise

    def _drop(self, waiting: _Waiting) -> None:
        if waiting in self._line:
            self._line.remove(waiting)
            heapq.heapify(self._line)

    def _leave(self) -> None:
        while self._line:
            following = heapq.heappop(self._line)
            if not following.go.done():
                following.go.set_result(None)
                return
        self._free += 1
