"""The real hub of the province behind a line that may be bad: what a desk's tests send to."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import func, select

from desktop.contract.bundle import packed, unpacked
from desktop.contract.receipt import Receipt, Verdict
from desktop.hub import desks, files
from desktop.hub.hub import Hub, open_hub
from desktop.hub.ingest import DAY, ENVELOPE
from desktop.kernel.clock import Clock
from tests.hub.serving import serve
from tests.line import Asked, Fault, Line, Reply, laid

NAME = "Tỉnh Hà Tĩnh"
UNIT = "18685"


class Province:
    """A hub and the line to it."""

    def __init__(self, hub: Hub, line: Line, file: Path) -> None:
        self.hub = hub
        self.file = file
        self.line = line

    @property
    def url(self) -> str:
        """Where desks find it."""
        return self.line.url

    @property
    def key(self) -> str:
        """The id of the hub's key."""
        return self.hub.key.id

    def code(self, *, unit: str = UNIT, desk: int = 1) -> str:
        """Give a new one-time code."""
        return desks.make_code(self.hub, unit=unit, desk=desk, by="test")

    @property
    def standing(self) -> dict[str, int]:
        """The days of every desk that stand, with the revision of each."""
        with self.hub.reading() as connection:
            return {row.day: row.revision for row in connection.execute(select(DAY.c.day, DAY.c.revision))}

    @property
    def kept(self) -> int:
        """How many envelopes are kept."""
        with self.hub.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(ENVELOPE)).scalar_one())

    def copy_to(self, file: Path) -> None:
        """Copy the hub's database, as its administrator does."""
        with closing(sqlite3.connect(self.file)) as mine, closing(sqlite3.connect(file)) as other:
            mine.backup(other)

    def set_back_to(self, file: Path) -> None:
        """Put a copy in the place of the hub's database."""
        with closing(sqlite3.connect(self.file)) as mine, closing(sqlite3.connect(file)) as other:
            other.backup(mine)

    def by_stick(self, file: Path) -> bytes:
        """Take a file of envelopes in and return the file of their receipts."""
        return files.take(self.hub, file.read_bytes(), by="test").receipts

    def signed(self, digest: str, verdict: Verdict, *, code: str = "", wait: int = 0) -> bytes:
        """Return a receipt as another release of the hub would sign it."""
        made = Receipt(
            hub=self.hub.id,
            key=self.key,
            envelope="00000000-0000-0000-0000-000000000000",
            digest=digest,
            verdict=verdict,
            code=code,
            at=self.hub.clock.now(),
            expected=1,
            wait=wait,
        )
        return made.signed(self.hub.key.sign(made.message)).body

    def answering(self, verdicts: dict[str, tuple[Verdict, str, int]]) -> Fault:
        """Answer letters of some digests as another release of the hub would, and let the others through."""

        def reply(line: Line, asked: Asked) -> Reply:
            whole = line.pass_on(asked)
            return Reply(whole.status, whole.heads, packed(self._judged(unpacked(whole.body).lines, verdicts)))

        return reply

    def _judged(self, receipts: Iterable[bytes], verdicts: dict[str, tuple[Verdict, str, int]]) -> Iterator[bytes]:
        for receipt in receipts:
            digest = Receipt.read(receipt).digest
            told = verdicts.get(digest)
            yield self.signed(digest, told[0], code=told[1], wait=told[2]) if told else receipt


@contextmanager
def province(folder: Path, clock: Clock, *, name: str = NAME) -> Iterator[Province]:
    """Run a hub of Hà Tĩnh over a file of its own, behind a line."""
    file = folder / f"{name}.db"
    hub = open_hub(f"sqlite:///{file}", clock=clock, unit="42", name=name)
    try:
        with serve(hub) as served, laid(Line(clock.now, served.port)) as line:
            yield Province(hub, line, file)
    finally:
        hub.close()
