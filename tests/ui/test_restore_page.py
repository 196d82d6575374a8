"""Restoring from the window: on a new PC with stick and code, after a damage, and from the desk that is open."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kernel.clock import SetClock
from desktop.runtime.door import Door
from desktop.runtime.paths import Profile
from desktop.ui import commands
from desktop.ui.first_run.page import FirstRunPage
from desktop.ui.first_run.restore_page import RestorePage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.start import House, Start
from desktop.ui.theme import apply_theme
from desktop.usecases import backups, browse, rescue
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import intake


class Held:
    """A desk whose copy and kit lie on a stick, with the code for the safe and the dossier that is in the copy."""

    def __init__(self, profile: Profile, clock: SetClock, stick: Path) -> None:
        desk = set_up(profile, answers=FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa"), clock=clock)
        self.dossier = receive(desk, intake=intake()).dossier.code
        self.kit_code = rescue.make(desk).code
        stick.mkdir()
        self.copy = backups.back_up(desk, folder=stick).file
        self.later = receive(desk, intake=intake(term="5 nlv")).dossier.code
        desk.close()


@pytest.fixture
def held(profile: Profile, clock: SetClock, tmp_path: Path) -> Held:
    return Held(profile, clock, tmp_path / "usb")


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication) -> Iterator[list[House]]:
    apply_theme(qapp, "light")
    opened: list[House] = []
    yield opened
    for each in opened:
        settle(qtbot, each)
        window(each).shell.close()
        window(each).shell.deleteLater()


def window(house: House) -> Start:
    assert house.start is not None
    return house.start


def settle(bot: QtBot, house: House) -> None:
    bot.waitUntil(lambda: window(house).shell.pages.count() > 0 and window(house).lanes.idle, timeout=20_000)


def page_of(house: House) -> RestorePage:
    page = window(house).shell.pages.currentWidget()
    assert isinstance(page, RestorePage)
    return page


def enter(bot: QtBot, house: House) -> None:
    page = page_of(house)
    window(house).shell.activateWindow()
    bot.waitUntil(page.isActiveWindow, timeout=20_000)
    bot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(bot, house)


def opened(house: list[House], profile: Profile, clock: SetClock, **brought: str) -> House:
    made = House(profile, clock=clock, door=Door(profile))
    house.append(made)
    made.open(**brought)
    return made


def test_a_new_pc_goes_on_with_the_stick_and_the_code(
    qtbot: QtBot, house: list[House], held: Held, clock: SetClock, tmp_path: Path
) -> None:
    made = opened(house, Profile(tmp_path / "máy mới"), clock)
    qtbot.waitUntil(lambda: isinstance(window(made).shell.pages.currentWidget(), FirstRunPage), timeout=20_000)
    first = window(made).shell.pages.currentWidget()
    assert isinstance(first, FirstRunPage)
    qtbot.mouseClick(first.copy, Qt.MouseButton.LeftButton)
    page = page_of(made)
    page.copy.setText(str(held.copy))
    assert page.kit.text().endswith("motcua-cuu-ho-18685-1.motcua")
    qtbot.keyClick(page.copy, Qt.Key.Key_Return)
    settle(qtbot, made)
    assert "Máy này chưa có khóa" in page.fields["kit"].problem
    page.code.setText("AAAAA-AAAAA")
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    settle(qtbot, made)
    assert "không đúng" in page.fields["code"].problem
    assert page.copy.text() == str(held.copy)
    assert not page.go.isEnabled()
    page.code.setText(held.kit_code)
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    settle(qtbot, made)
    assert "1 hồ sơ" in page.told.toPlainText()
    assert page.number.isVisible()
    page.number.setText(held.later)
    enter(qtbot, made)
    session = window(made).session
    assert session is not None
    assert browse.show(session.desk, code=held.dossier)
    assert receive(session.desk, intake=intake()).dossier.code > held.later


def test_a_damaged_file_leads_to_the_page_that_mends_it(
    qtbot: QtBot, house: list[House], held: Held, profile: Profile, clock: SetClock
) -> None:
    content = profile.database.read_bytes()
    profile.database.write_bytes(os.urandom(len(content)))
    made = opened(house, profile, clock)
    settle(qtbot, made)
    page = page_of(made)
    assert page.why.text()
    page.copy.setText(str(held.copy))
    qtbot.mouseClick(page.look, Qt.MouseButton.LeftButton)
    settle(qtbot, made)
    assert "không đọc được" in page.told.toPlainText()
    enter(qtbot, made)
    assert window(made).session is not None


def test_an_open_desk_is_put_down_restored_and_taken_up_again(
    qtbot: QtBot, house: list[House], held: Held, profile: Profile, clock: SetClock
) -> None:
    made = opened(house, profile, clock)
    settle(qtbot, made)
    former = window(made)
    settings = former.shell.show_page(commands.SETTINGS.name)
    assert isinstance(settings, SettingsPage)
    settle(qtbot, made)
    settings.show_copies()
    qtbot.mouseClick(settings.copies.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window(made) is not former, timeout=20_000)
    settle(qtbot, made)
    page = page_of(made)
    assert "Sẽ mất 1 hồ sơ" in page.told.toPlainText()
    assert held.later in page.told.toPlainText()
    assert not page.fields["number"].isVisible()
    enter(qtbot, made)
    session = window(made).session
    assert session is not None
    assert browse.find(session.desk, words=held.later) == ()


def test_going_back_opens_the_desk_as_it_was(
    qtbot: QtBot, house: list[House], held: Held, profile: Profile, clock: SetClock
) -> None:
    made = opened(house, profile, clock)
    settle(qtbot, made)
    made.restore(str(held.copy))
    settle(qtbot, made)
    qtbot.mouseClick(page_of(made).back, Qt.MouseButton.LeftButton)
    settle(qtbot, made)
    session = window(made).session
    assert session is not None
    assert browse.show(session.desk, code=held.later)


def test_a_kit_that_is_opened_on_a_new_pc_leads_to_restoring(
    qtbot: QtBot, house: list[House], held: Held, clock: SetClock, tmp_path: Path
) -> None:
    kit = rescue.beside(held.copy)
    assert kit is not None
    fresh = opened(house, Profile(tmp_path / "máy mới"), clock, brought=str(kit))
    settle(qtbot, fresh)
    assert page_of(fresh).kit.text() == str(kit)


def test_a_kit_that_is_opened_at_a_desk_in_order_leads_to_the_copies(
    qtbot: QtBot, house: list[House], held: Held, profile: Profile, clock: SetClock
) -> None:
    kit = rescue.beside(held.copy)
    here = opened(house, profile, clock, brought=str(kit))
    settle(qtbot, here)
    assert isinstance(window(here).shell.pages.currentWidget(), SettingsPage)
    assert "bộ cứu hộ" in window(here).shell.notices.text
