"""A desk and a hub for as long as one likes, the line coming and going: memory, handles and files must not grow (T29).

The desk works through two hundred days; the hub is a process of its own, started as an administrator starts it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from desktop.hub import desks
from desktop.hub.hub import open_hub
from desktop.kernel.clock import SetClock, at_local
from desktop.runtime.paths import Profile
from desktop.usecases.day_close import close, sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from desktop.usecases.sending import join, push
from desktop.usecases.sending_views import standing
from desktop.usecases.setup import FirstRun, set_up
from tests.line import Line, break_off, laid, page
from tests.samples import intake

ROOT = Path(__file__).parents[1]
UNIT = "18685"
FIRST = date(2026, 1, 5)
DAYS = 200
_MEGABYTE = 1024 * 1024
_PAGE = os.sysconf("SC_PAGE_SIZE")
# A process keeps what it once needed for its work; beyond the middle of the run nothing more may come.
GROWTH_MB = 16
WAL_MB = 16


@dataclass(frozen=True, slots=True)
class Look:
    """What desk and hub hold at one moment: resident megabytes, open handles, megabytes of both write-ahead logs."""

    days: int
    desk_mb: float
    hub_mb: float
    desk_handles: int
    hub_handles: int
    wal_mb: float

    def __str__(self) -> str:
        return (
            f"day {self.days:3d}  desk {self.desk_mb:6.1f} MB {self.desk_handles:3d} handles   "
            f"hub {self.hub_mb:6.1f} MB {self.hub_handles:3d} handles   WAL {self.wal_mb:5.2f} MB"
        )


def _resident(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE / _MEGABYTE


def _handles(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


@contextmanager
def _served(url: str) -> Iterator[tuple[int, int]]:
    """Serve a hub as a process and return its id and port."""
    command = [sys.executable, "-m", "desktop", "hub", "serve", "--db", url, "--port", "0", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.pid, int(json.loads(process.stdout.readline())["address"].rsplit(":", 1)[1])
        process.terminate()


def soak(folder: Path, *, seconds: float, days: int = DAYS, tell: bool = False) -> list[Look]:
    """Work for so many seconds and return what was seen; AssertionError when something grew or did not arrive."""
    chance, clock, url = Random(7), SetClock(at_local(FIRST, 8, 0)), f"sqlite:///{folder / 'hub.db'}"
    with closing(open_hub(url, unit="42")) as hub:
        code = desks.make_code(hub, unit=UNIT, desk=1, by="soak")
    desk = set_up(Profile(folder / "desk"), answers=FirstRun(unit_code=UNIT, desk=1, officer="Hoa"), clock=clock)
    looks: list[Look] = []
    received = 0
    with ExitStack() as stack:
        stack.callback(desk.close)
        pid, port = stack.enter_context(_served(url))
        line = stack.enter_context(laid(Line(lambda: datetime.now(UTC), port)))
        join(desk, url=line.url, code=code)
        began = time.monotonic()
        for number in range(days):
            clock.at = at_local(FIRST + timedelta(days=number), 8, 0)
            received += _a_day(desk, line, chance, until=began + seconds * (number + 1) / days)
            looks.append(_look(number + 1, folder, pid))
            if tell and (number + 1) % 10 == 0:
                sys.stdout.write(f"{looks[-1]}\n")
                sys.stdout.flush()
        line.faults = []
        push(desk, by_hand=True)
        assert standing(desk).is_done, standing(desk)
    with closing(open_hub(url)) as hub, hub.reading() as connection:
        query = "SELECT sum(count) FROM day_figure WHERE measure = 'received'"
        assert connection.exec_driver_sql(query).scalar() == received
    _check(looks)
    return looks


def _a_day(desk: Desk, line: Line, chance: Random, *, until: float) -> int:
    """Receive, close, send by a line that is there now and then; return how many dossiers came."""
    received = 0
    while True:
        receive(desk, intake=intake())
        received += 1
        # What a test's line remembers would grow by itself.
        line.requests.clear()
        line.answers.clear()
        line.faults = [chance.choice((break_off, page(200), page(503)))] if chance.random() < 0.6 else []
        push(desk, by_hand=chance.random() < 0.2)
        if time.monotonic() >= until:
            break
    day = desk.today()
    close(desk, day=day, reasons={each.field: "Đã xem" for each in sheet_of(desk, day=day).differences})
    push(desk)
    return received


def _look(days: int, folder: Path, hub: int) -> Look:
    wals = sum(each.stat().st_size for each in folder.rglob("*-wal"))
    own = os.getpid()
    return Look(days, _resident(own), _resident(hub), _handles(own), _handles(hub), wals / _MEGABYTE)


def _check(looks: list[Look]) -> None:
    half, tenth = len(looks) // 2, max(1, len(looks) // 10)
    middle, end = looks[half : half + tenth], looks[-tenth:]
    for name, most in (("desk_mb", GROWTH_MB), ("hub_mb", GROWTH_MB), ("desk_handles", 8), ("hub_handles", 8)):
        grown = median(getattr(each, name) for each in end) - median(getattr(each, name) for each in middle)
        assert grown <= most, (name, grown, str(end[-1]))
    assert max(each.wal_mb for each in looks) <= WAL_MB, str(end[-1])


def main() -> int:
    """Soak for as long as the call says."""
    parser = argparse.ArgumentParser(prog="installer/test soak")
    parser.add_argument("--minutes", type=float, default=10.0, help="how long to go on")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="motcua") as folder:
        looks = soak(Path(folder), seconds=asked.minutes * 60, tell=True)
    sys.stdout.write(f"{looks[-1].days} days: everything arrived, nothing grew\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
