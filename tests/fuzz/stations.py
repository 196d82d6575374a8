"""A hub of the fuzz: a real database, real HTTP, a bad line before it; stopped, copied, set back as an administrator does."""

import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.contract.bundle import packed
from desktop.hub import desks, files, ingest, planting, sending, upward
from desktop.hub.hub import Hub, open_hub
from desktop.kernel.clock import SetClock
from tests.hub.serving import serve
from tests.line import Line, laid

PROVINCE, DISTRICT = "42", "C1"
UNITS = ("18685", "18673", "18676")
RELAY_DESK = 8
_ROWS = (
    {"code": DISTRICT, "name": "Cụm một", "kind": "cụm", "tier": "district", "parent": PROVINCE},
    *({"code": code, "name": code, "kind": "xã", "tier": "commune", "parent": DISTRICT} for code in UNITS),
)


class Station:
    """One hub with its line; `file` is its database where that is a file."""

    def __init__(self, name: str, url: str, *, clock: SetClock, stack: ExitStack) -> None:
        self.name = name
        self.url = url
        self.clock = clock
        self.file = Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite") else None
        self.copy: Path | None = None
        self.line = stack.enter_context(laid(Line(clock.now)))
        self._running = ExitStack()
        stack.callback(self.stop)
        self.hub = self.start(unit=PROVINCE)
        with self.hub.writing() as connection:
            planting.replace(connection, _ROWS)
        if name != "province":
            self.stop()
            self.hub = self.start(unit=DISTRICT)

    def start(self, *, unit: str = "") -> Hub:
        """Open the hub and serve it."""
        self._running = ExitStack()
        self.hub = open_hub(self.url, clock=self.clock, unit=unit, name=self.name)
        self._running.callback(self.hub.close)
        self.line.port = self._running.enter_context(serve(self.hub)).port
        return self.hub

    def stop(self) -> None:
        """Stop serving and close the hub."""
        self._running.close()

    def restart(self) -> None:
        """Stop and start."""
        self.stop()
        self.start()

    def keep_copy(self) -> None:
        """Copy the database aside."""
        if self.file is not None:
            self.copy = self.file.with_suffix(".copy")
            _backup(self.file, self.copy)

    def set_back(self) -> None:
        """Put the copy, where there is one, in the place of the database."""
        if self.copy is not None and self.file is not None:
            self.stop()
            _backup(self.copy, self.file)
            self.start()

    def join(self, above: "Station") -> None:
        """Be let in above as a hub that hands on, and hand on all there is."""
        code = desks.make_code(above.hub, unit=DISTRICT, desk=RELAY_DESK, by="fuzz", relay=True)
        faults, above.line.faults = above.line.faults, []
        sending.join(self.hub, url=above.line.url, code=code, desk=RELAY_DESK)
        above.line.faults = faults
        with self.hub.writing() as connection:
            upward.hand_everything_on(connection, now=self.clock.now())

    def stick(self, content: bytes) -> bytes:
        """Take a file in and return the file of receipts."""
        return files.take(self.hub, content, by="fuzz").receipts

    def scan(self, bodies: Sequence[bytes]) -> bytes:
        """Take scanned envelopes in and return their receipts as a file."""
        return packed(ingest.take(self.hub, bodies, asker=None, carrier="qr"))

    def rows(self, query: str) -> list[Any]:
        """Return rows of the database as they are."""
        with self.hub.reading() as connection:
            return list(connection.exec_driver_sql(query).all())


def _backup(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as mine, closing(sqlite3.connect(target)) as other:
        mine.backup(other)


def real_now() -> datetime:
    """Return the machine's time, for the bound of a run."""
    return datetime.now(UTC)
