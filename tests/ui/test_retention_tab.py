"""The term of keeping in the window: listed, asked twice, erased with its reason; nothing without one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.facts import ReturnChannel
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.ui import commands
from desktop.ui.close.page import ClosePage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.settings.retention_tab import RetentionTab
from desktop.ui.start import Start
from desktop.usecases import browse
from desktop.usecases.acts import act
from desktop.usecases.receive import receive
from tests.samples import DUC, intake


def settle(bot: QtBot, window: Start) -> None:
    bot.waitUntil(lambda: window.lanes.idle, timeout=20_000)


@pytest.fixture
def tab(qtbot: QtBot, window: Start, clock: SetClock) -> RetentionTab:
    """Return the tab, three years after one dossier ended."""
    assert window.session is not None
    desk = window.session.desk
    made = receive(desk, intake=intake()).dossier
    act(desk, code=made.id, step=Step(verb=Verb.RESOLVE, at=desk.now(), officer="Hoa"))
    step = Step(verb=Verb.RETURN, at=desk.now(), officer="Hoa", channel=ReturnChannel.COUNTER, taker=DUC.name)
    act(desk, code=made.id, step=step)
    clock.at = at_local(date(2029, 11, 26), 9, 0)
    page = window.shell.show_page(commands.SETTINGS.name)
    assert isinstance(page, SettingsPage)
    page.tabs.setCurrentWidget(page.retention)
    settle(qtbot, window)
    return page.retention


def test_what_is_due_is_listed_and_erased_at_the_second_press(qtbot: QtBot, window: Start, tab: RetentionTab) -> None:
    assert window.session is not None
    assert tab.list.count() == 1
    assert DUC.name in tab.list.item(0).text()
    qtbot.mouseClick(tab.erase, Qt.MouseButton.LeftButton)
    assert "Chưa ghi lý do" in tab.reason_field.problem
    tab.reason.setText("QĐ 12 về thời hạn lưu")
    qtbot.mouseClick(tab.erase, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "không lấy lại được" in window.shell.notices.text
    assert browse.find(window.session.desk, words="nguyen van duc")
    qtbot.mouseClick(window.shell.notices._act, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "Đã xóa của 1 hồ sơ." in window.shell.notices.text
    assert browse.find(window.session.desk, words="nguyen van duc") == ()
    assert tab.list.count() == 0
    assert tab.nothing.isVisible()


def test_a_spoiled_number_is_recorded_on_the_page_of_the_close(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    page = window.shell.show_page(commands.CLOSE_DAY.name)
    assert isinstance(page, ClosePage)
    settle(qtbot, window)
    qtbot.mouseClick(page.spoil.begin, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.spoil.act, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert page.spoil.fields["reason"].problem
    page.spoil.reason.setText("In hỏng")
    page.spoil.serial.setText("2001")
    qtbot.keyClick(page.spoil.reason, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert "không thuộc dải số" in page.spoil.fields["serial"].problem
    assert page.spoil.reason.text() == "In hỏng"
    page.spoil.serial.clear()
    qtbot.keyClick(page.spoil.reason, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert "-1001" in window.shell.notices.text
    assert receive(window.session.desk, intake=intake()).dossier.code.endswith("-1002")
