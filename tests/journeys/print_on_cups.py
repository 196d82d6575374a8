"""Opens the real window on a profile, receives a dossier that prints by itself, and tells what became of its papers."""

import json
import sys
from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.rows import PrintState
from desktop.kernel.clock import SetClock, at_local
from desktop.runtime.paths import Profile
from desktop.runtime.settings import PRINTER
from desktop.ui.start import Start
from desktop.usecases import browse
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import intake


def settle(start: Start) -> None:
    """Let everything that runs come home, and what it starts in turn."""
    for _ in range(400):
        QTest.qWait(25)
        if start.lanes.idle:
            return
    message = "the window did not come to rest"
    raise AssertionError(message)


def states(desk: Desk, code: str) -> list[str]:
    return [each.state.value for each in browse.show(desk, code=code).jobs]


def play(home: Path, printer: str) -> dict[str, object]:
    """Print once by a doubled press, once again as a reprint, once on a printer that is not there and then retried."""
    clock = SetClock(at_local(date(2026, 11, 23), 9, 12))
    profile = Profile(home)
    set_up(profile, answers=FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa"), clock=clock).close()
    start = Start(profile, clock=clock)
    start.begin()
    while start.session is None:
        QTest.qWait(25)
    settle(start)
    session = start.session
    desk = session.desk
    desk.settings.put(PRINTER, printer)
    code = receive(desk, intake=intake()).dossier.code
    told: dict[str, object] = {"code": code}
    for _ in range(2):
        session.print_wanted.emit(code)
    settle(start)
    told["doubled"] = states(desk, code)
    session.print_wanted.emit(code)
    settle(start)
    told["again"] = states(desk, code)
    desk.settings.put(PRINTER, "MÁY KHÔNG CÓ")
    session.print_wanted.emit(code)
    settle(start)
    told["gone"] = states(desk, code)
    told["sentence"] = start.shell.notices.text
    assert told["gone"] == [PrintState.SENT, PrintState.SENT, PrintState.FAILED]
    start.shell.close()
    return told


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    print(json.dumps(play(Path(sys.argv[1]), sys.argv[2]), ensure_ascii=False))  # noqa: T201  # the script's answer
