"""The dossier list on a full desk against the same list on a desk with a thousand dossiers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QLoggingCategory, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.runtime.paths import Profile
from desktop.ui.dossiers.page import DossiersPage
from desktop.ui.session import Session
from desktop.ui.start import Start
from desktop.ui.theme import apply_theme
from tests.bench import load
from tests.bench.table import Line, Table, Target
from tests.bench.turns import MS, medians, seconds_of

pytestmark = [pytest.mark.bench, pytest.mark.timeout(0)]

_PATIENCE_MS = 60_000
_PAGES = 24


class Painted(QObject):
    """Sees the rows of a table being painted."""

    def __init__(self, page: DossiersPage) -> None:
        super().__init__(page)
        self._page = page
        self.rows = False
        page.table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt calls it by its own name
        """Note a paint that has rows to draw."""
        if event.type() is QEvent.Type.Paint and watched is self._page.table.viewport():
            self.rows = self._page.model.rowCount() > 0
        return False


class List:
    """The dossier list of one desk, with nothing else on the screen."""

    def __init__(self, start: Start, session: Session) -> None:
        self._start = start
        self._session = session

    def first_paint(self) -> float:
        """Return the seconds from asking for the list to its rows on the screen."""
        pages: list[DossiersPage] = []
        took = seconds_of(lambda: pages.append(self._shown()))
        self.leave(pages[0])
        return took

    def page_down(self, page: DossiersPage) -> float:
        """Return the seconds from the key to the further rows on the screen, with whatever had to be fetched."""
        watch = Painted(page)
        return seconds_of(lambda: self._turn(page, watch))

    def _turn(self, page: DossiersPage, watch: Painted) -> None:
        QTest.keyClick(page.table, Qt.Key.Key_PageDown)
        until(lambda: watch.rows and self._start.lanes.idle)

    def _shown(self) -> DossiersPage:
        page = DossiersPage(self._session)
        page.resize(1160, 620)
        watch = Painted(page)
        page.show()
        until(lambda: watch.rows)
        return page

    def shown(self) -> DossiersPage:
        """Return the list on the screen, at rest, the table having the keys."""
        page = self._shown()
        page.table.setFocus()
        until(lambda: self._start.lanes.idle)
        return page

    def leave(self, page: DossiersPage) -> None:
        """Take the list away when nothing is on its way to it."""
        until(lambda: self._start.lanes.idle)
        page.close()
        page.deleteLater()


def until(true: Callable[[], bool]) -> None:
    """Let the window live until something is true."""
    late: list[bool] = []
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: late.append(True))
    timer.start(_PATIENCE_MS)
    loop = QEventLoop()
    while not true():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert not late, "the window did not come to it"


@contextmanager
def listing(profile: Profile) -> Iterator[List]:
    """Open a desk's window and return its list."""
    start = Start(profile, clock=load.clock())
    start.begin()
    until(lambda: start.session is not None and start.lanes.idle)
    assert start.session is not None
    yield List(start, start.session)
    until(lambda: start.lanes.idle)
    start.shell.close()
    start.shell.deleteLater()


def test_list(table: Table, filled: Profile, small: Profile, size: int, qapp: QApplication) -> None:
    # The offscreen platform says at every window that it cannot size it.
    QLoggingCategory.setFilterRules("default.warning=false")
    apply_theme(qapp, "light")
    with listing(small) as few, listing(filled) as many:
        first, floor = medians(many.first_paint, few.first_paint, times=11)
        pages = many.shown(), few.shown()
        down, level = medians(lambda: many.page_down(pages[0]), lambda: few.page_down(pages[1]), times=_PAGES)
        many.leave(pages[0])
        few.leave(pages[1])
    aim = Target(ratio=1.2)
    for what, ours, same in (("first paint", first, floor), ("page down", down, level)):
        table.add(
            Line(what=f"dossier list, {what} : at 1,000", dossiers=size, ours=MS * ours, floor=MS * same, target=aim)
        )
