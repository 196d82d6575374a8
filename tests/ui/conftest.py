"""A real window on the offscreen platform, opened as an officer opens it, closed with nothing left running."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kernel.clock import SetClock
from desktop.runtime.paths import Profile
from desktop.ui.start import Start
from desktop.ui.theme import apply_theme
from desktop.usecases.setup import FirstRun, set_up


@contextmanager
def opened(qtbot: QtBot, profile: Profile, clock: SetClock) -> Iterator[Start]:
    """Set a desk up, open its window, 1366 by 768, and close it with nothing left running."""
    set_up(profile, answers=FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa"), clock=clock).close()
    start = Start(profile, clock=clock)
    start.shell.resize(1366, 768)
    start.begin()
    qtbot.waitUntil(lambda: start.session is not None, timeout=20_000)
    qtbot.waitUntil(lambda: start.lanes.idle, timeout=20_000)
    yield start
    qtbot.waitUntil(lambda: start.lanes.idle, timeout=20_000)
    start.shell.close()
    start.shell.deleteLater()
    assert start.session is None


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, profile: Profile, clock: SetClock) -> Iterator[Start]:
    """Return the running window of a desk that is set up, 1366 by 768."""
    apply_theme(qapp, "light")
    with opened(qtbot, profile, clock) as start:
        yield start


def words_cut(page: QWidget) -> list[str]:
    """Return the words of the visible buttons of a page that are narrower than what they say."""
    return [
        button.text()
        for button in page.findChildren(QAbstractButton)
        if button.text()
        and button.isVisible()
        and button.width() < button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        and type(button).__name__ != "QCheckBox"
    ]
