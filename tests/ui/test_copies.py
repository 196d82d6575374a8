"""Copies from the window: one by itself, one by a key, a stick that is away said where the officer looks."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.clock import SetClock
from desktop.runtime.settings import BACKUP_FOLDER
from desktop.ui import commands
from desktop.ui.settings.copies_tab import CopiesTab
from desktop.ui.settings.page import SettingsPage
from desktop.ui.start import Start
from desktop.ui.today.page import TodayPage
from desktop.usecases.backups import Care
from desktop.usecases.day_close import close


def settle(bot: QtBot, window: Start) -> None:
    bot.waitUntil(lambda: window.lanes.idle, timeout=20_000)


@pytest.fixture
def tab(qtbot: QtBot, window: Start) -> CopiesTab:
    page = window.shell.show_page(commands.SETTINGS.name)
    assert isinstance(page, SettingsPage)
    page.show_copies()
    settle(qtbot, window)
    return page.copies


def care_of(bot: QtBot, window: Start, tab: CopiesTab) -> Care:
    with bot.waitSignal(tab.keeper.stood, timeout=10_000) as stood:
        tab.keeper.refresh()
    settle(bot, window)
    found = stood.args[0]
    assert isinstance(found, Care)
    return found


def test_a_new_desk_hears_that_it_has_no_copy_and_a_key_makes_one(qtbot: QtBot, window: Start, tab: CopiesTab) -> None:
    today = window.shell.show_page(commands.TODAY.name)
    assert isinstance(today, TodayPage)
    tab.keeper.refresh()
    settle(qtbot, window)
    assert "Chưa có bản sao lưu" in today.copies.words
    assert window.shell.status.left.words.startswith("Chưa có bản sao lưu nào · ")
    qtbot.keyClick(window.shell, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, window)
    assert "đọc lại khớp" in window.shell.notices.text
    assert today.copies.words == ""
    assert tab.list.count() == 1
    assert window.shell.status.left.words.startswith("Hôm nay nhận")


def test_the_day_is_copied_by_itself_and_again_when_it_is_closed(
    qtbot: QtBot, window: Start, tab: CopiesTab, clock: SetClock
) -> None:
    assert window.session is not None
    tab.keeper.keep()
    settle(qtbot, window)
    tab.keeper.keep()
    settle(qtbot, window)
    folder = window.session.desk.profile.backups
    assert len(list(folder.glob("*.db"))) == 1
    clock.at += timedelta(hours=8)
    window.session.announce(close(window.session.desk, day=window.session.desk.today()).changes)
    settle(qtbot, window)
    assert len(list(folder.glob("*.db"))) == 2


def test_a_stick_that_is_away_is_said_once_and_stays_in_sight(
    qtbot: QtBot, window: Start, tab: CopiesTab, tmp_path: Path
) -> None:
    assert window.session is not None
    stick = tmp_path / "usb"
    stick.mkdir()
    tab.folder.setText(str(stick))
    qtbot.mouseClick(tab.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.session.desk.settings.get(BACKUP_FOLDER) == str(stick)
    stick.rmdir()
    tab.keeper.keep()
    settle(qtbot, window)
    assert str(stick) in window.shell.notices.text
    assert str(stick) in tab.concern.text()
    window.shell.notices.clear()
    tab.keeper.keep()
    settle(qtbot, window)
    assert window.shell.notices.text == ""
    assert care_of(qtbot, window, tab).concern is not None


def test_a_folder_that_is_not_there_is_refused_next_to_its_field(
    qtbot: QtBot, window: Start, tab: CopiesTab, tmp_path: Path
) -> None:
    tab.folder.setText(str(tmp_path / "không có"))
    qtbot.mouseClick(tab.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "không có" in tab.fields["folder"].problem
    assert tab.folder.text().endswith("không có")


def test_a_copy_that_takes_long_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, window: Start, tab: CopiesTab
) -> None:
    seen: list[int] = []
    tab.keeper.progressed.connect(seen.append)
    tab.keeper.busy.connect(tab.keeper.stop)
    qtbot.mouseClick(tab.now, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "dừng" in window.shell.notices.text
    assert tab.list.count() == 0
    tab.keeper.busy.disconnect(tab.keeper.stop)
    qtbot.mouseClick(tab.now, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert seen[-1] == 100
    assert tab.list.count() == 1
    assert not tab.halt.isVisible()
    assert isinstance(tab.list.item(0).data(Qt.ItemDataRole.UserRole), str)
