"""The app started a second time, as a real process: the window that is open comes to the front and takes the file."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.runtime.door import Door
from desktop.runtime.paths import Profile
from desktop.ui import commands, words
from desktop.ui.first_run.restore_page import RestorePage
from desktop.ui.receive.page import ReceivePage
from desktop.ui.start import House, Start
from desktop.ui.theme import apply_theme
from desktop.usecases import rescue
from desktop.usecases.setup import FirstRun, set_up

ROOT = Path(__file__).parents[2]
SECONDS = 60
Again = Callable[..., int]


@pytest.fixture
def door(profile: Profile) -> Door:
    return Door(profile)


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, profile: Profile, clock: SetClock, door: Door) -> Iterator[House]:
    """Return a window that keeps the door of its profile, as the product opens it."""
    apply_theme(qapp, "light")
    assert door.keep()
    made = House(profile, clock=clock, door=door)
    yield made
    start = window(made)
    qtbot.waitUntil(lambda: start.lanes.idle, timeout=20_000)
    start.shell.close()
    start.shell.deleteLater()
    assert not door.is_kept


@pytest.fixture
def desk(house: House, qtbot: QtBot, profile: Profile, clock: SetClock) -> Start:
    """Return its open desk."""
    set_up(profile, answers=FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa"), clock=clock).close()
    house.open()
    start = window(house)
    qtbot.waitUntil(lambda: start.session is not None and start.lanes.idle, timeout=20_000)
    return start


@pytest.fixture
def again(qtbot: QtBot, profile: Profile) -> Again:
    """Return what starts the product a second time and waits for its end, the window going on meanwhile."""

    def start(*words_after: str) -> int:
        with started(profile, *words_after) as process:
            qtbot.waitUntil(lambda: process.poll() is not None, timeout=SECONDS * 1000)
            return process.returncode

    return start


def started(profile: Profile, *words_after: str) -> "subprocess.Popen[bytes]":
    """Start the product as the system's menu, or a double click on a file, does."""
    environment = {**os.environ, "MOTCUA_HOME": str(profile.home), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-m", "desktop", *words_after], env=environment)


def window(house: House) -> Start:
    assert house.start is not None
    return house.start


def offer_of(start: Start) -> QPushButton:
    button = start.shell.notices.findChild(QPushButton, "offer")
    assert isinstance(button, QPushButton)
    return button


def letters(tmp_path: Path, name: str = "gói tuần này.motcua") -> Path:
    file = tmp_path / name
    file.write_bytes(b"?")
    return file


def typed(start: Start, qtbot: QtBot) -> ReceivePage:
    """Type the first words of an intake."""
    page = start.shell.show_page(commands.RECEIVE.name)
    assert isinstance(page, ReceivePage)
    name = page.form.person.applicant.name
    name.setFocus()
    qtbot.keyClicks(name, "Dang Thi A")
    return page


def test_a_minimized_window_comes_back_to_the_front(desk: Start, again: Again) -> None:
    desk.shell.showMinimized()
    assert again() == 0
    assert not desk.shell.isMinimized()
    assert desk.shell.isActiveWindow()


def test_a_file_goes_to_its_page_where_nothing_is_being_typed(
    desk: Start, again: Again, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.shell.show_page(commands.TODAY.name)
    assert again(str(letters(tmp_path))) == 0
    qtbot.waitUntil(lambda: desk.shell.notices.text == words.refusal(Rejection("wire.not_a_bundle")))
    assert desk.shell.pages.currentWidget() is desk.shell.page(commands.SENDING.name)


def test_who_is_typing_goes_on_and_the_file_waits(desk: Start, again: Again, tmp_path: Path, qtbot: QtBot) -> None:
    page = typed(desk, qtbot)
    assert again(str(letters(tmp_path))) == 0
    qtbot.waitUntil(lambda: "gói tuần này.motcua" in desk.shell.notices.text)
    # What has the keys has them still, and the next key goes on where the last one stopped.
    focused = QApplication.focusWidget()
    assert focused is page.form.person.applicant.name
    qtbot.keyClicks(focused, "n")
    assert page.form.person.applicant.name.text() == "Dang Thi An"
    assert desk.shell.pages.currentWidget() is page
    # Something else is said meanwhile; when that has gone, the file is still there to be taken.
    assert desk.session is not None
    desk.session.tell("Đã in.")
    desk.shell.notices.clear()
    qtbot.waitUntil(lambda: "gói tuần này.motcua" in desk.shell.notices.text)
    offer_of(desk).click()
    qtbot.waitUntil(lambda: desk.shell.notices.text == words.refusal(Rejection("wire.not_a_bundle")))
    assert page.form.person.applicant.name.text() == "Dang Thi An"


def test_files_that_wait_come_up_one_after_another(desk: Start, again: Again, tmp_path: Path, qtbot: QtBot) -> None:
    typed(desk, qtbot)
    for name in ("một.motcua", "hai.motcua"):
        assert again(str(letters(tmp_path, name))) == 0
        qtbot.waitUntil(lambda name=name: name in desk.shell.notices.text)
    desk.shell.notices.clear()
    qtbot.waitUntil(lambda: "một.motcua" in desk.shell.notices.text)
    desk.shell.notices.clear()
    assert not desk.shell.notices.text


def test_an_open_dialog_is_not_left_alone(desk: Start, again: Again, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = QDialog(desk.shell)
    dialog.open()
    shown = desk.shell.pages.currentWidget()
    assert again(str(letters(tmp_path))) == 0
    qtbot.waitUntil(lambda: "gói tuần này.motcua" in desk.shell.notices.text)
    assert dialog.isActiveWindow()
    assert desk.shell.pages.currentWidget() is shown
    dialog.close()


def test_a_file_that_is_gone_is_named(desk: Start, again: Again, tmp_path: Path, qtbot: QtBot) -> None:
    typed(desk, qtbot)
    assert again(str(tmp_path / "đã rút USB.motcua")) == 0
    qtbot.waitUntil(lambda: "Không thấy tệp đã rút USB.motcua" in desk.shell.notices.text)


def test_a_kit_is_offered_where_the_first_run_is_being_filled_in(
    house: House, again: Again, clock: SetClock, tmp_path: Path, qtbot: QtBot
) -> None:
    other = set_up(
        Profile(tmp_path / "máy cũ"),
        answers=FirstRun(unit_code="18685", desk=2, officer="Trần Văn Bình"),
        clock=clock,
    )
    kit = rescue.make(other).file
    other.close()
    house.open()
    start = window(house)
    qtbot.waitUntil(lambda: start.shell.pages.count() > 0 and start.lanes.idle, timeout=20_000)
    first = start.shell.pages.currentWidget()
    assert again(str(kit)) == 0
    qtbot.waitUntil(lambda: kit.name in start.shell.notices.text)
    assert start.shell.pages.currentWidget() is first
    offer_of(start).click()
    page = start.shell.pages.currentWidget()
    assert isinstance(page, RestorePage)
    qtbot.waitUntil(lambda: page.kit.text() == str(kit))


def test_a_window_that_takes_the_place_of_another_keeps_the_door(
    house: House, desk: Start, again: Again, door: Door, qtbot: QtBot
) -> None:
    house.restore("")
    assert window(house) is not desk
    assert door.is_kept
    qtbot.waitUntil(lambda: window(house).lanes.idle, timeout=20_000)
    assert again() == 0


def test_another_profile_opens_its_own_window_and_a_killed_one_is_in_nobodys_way(
    desk: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    assert desk.session is not None
    other = Profile(tmp_path / "quầy số hai")
    with ExitStack() as stack:
        for _ in range(2):
            process = stack.enter_context(started(other))
            stack.callback(process.kill)
            qtbot.waitUntil(lambda: Door(other).knock(patience=0.2), timeout=SECONDS * 1000)
            assert process.poll() is None
            # Killed, as in a crash: the next start opens a window and keeps the door anew.
            process.kill()
            process.wait()
            free = Door(other)
            assert free.keep()
            free.leave()
