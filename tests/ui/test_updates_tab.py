"""The tab of updates: a file looked at, taken, given up, refused, and the way back with its price."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.runtime.updates.plan import Plan, Stage, Way, write_plan
from desktop.runtime.updates.trust import Package
from desktop.store.upgrade import NEWEST as DATA
from desktop.ui import commands
from desktop.ui.settings.page import SettingsPage
from desktop.ui.settings.updates_tab import UpdatesTab
from desktop.ui.start import Start
from tests.updates.kit import Publisher, deb, publisher, trusted


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    """Return the publisher whose root this process trusts, as the built product of Debian would."""
    return trusted(tmp_path, monkeypatch)


@pytest.fixture
def tab(ours: Publisher, window: Start) -> UpdatesTab:  # noqa: ARG001  # the product is ours before the window
    page = window.shell.show_page(commands.SETTINGS.name)
    assert isinstance(page, SettingsPage)
    page.show_updates()
    return page.updates


def still(window: Start, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.lanes.idle, timeout=20_000)


def click(button: object, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_file_that_is_opened_is_looked_at_taken_and_waits_for_the_close(
    ours: Publisher, tab: UpdatesTab, window: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    still(window, qtbot)
    assert __version__ in tab.number.text()
    assert tab.whose.text().startswith("BẢN THỬ")
    window.bring(str(ours.publish(deb(tmp_path, "0.2.0"))))
    still(window, qtbot)
    assert tab.take.isVisible()
    assert tab.take.hasFocus()
    assert "0.2.0" in tab.offer.head.text()
    assert "Tiếp nhận nhanh hơn." in tab.offer.notes.toPlainText()
    assert "Sao lưu toàn bộ dữ liệu" in tab.offer.steps.toPlainText()
    click(tab.take, qtbot)
    still(window, qtbot)
    assert "sẽ cài khi đóng cửa sổ" in tab.state.text()
    assert tab.now.isVisible()
    assert tab.now.hasFocus()
    assert not tab.take.isVisible()
    click(tab.give_up, qtbot)
    still(window, qtbot)
    assert not tab.state.isVisible()
    assert not tab.now.isVisible()
    assert not list(window.profile.packages.iterdir())


def test_a_refused_file_is_named_and_another_can_be_chosen(
    ours: Publisher, tab: UpdatesTab, window: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    file = ours.publish(deb(tmp_path, "0.2.0"))
    tab.look_at(str(file))
    still(window, qtbot)
    file.write_bytes(file.read_bytes()[:-1000])
    click(tab.take, qtbot)
    still(window, qtbot)
    assert "chưa chép hết" in tab.refusal.text()
    assert tab.choose.hasFocus()
    tab.look_at(str(publisher(tmp_path / "người lạ").publish(deb(tmp_path, "0.3.0"))))
    still(window, qtbot)
    assert "không do nơi phát hành" in tab.refusal.text()
    assert not tab.offer.isVisible()
    assert not tab.take.isVisible()


def test_going_back_says_its_price_first(tab: UpdatesTab, window: Start, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.session is not None
    profile = window.profile
    former = deb(tmp_path, "0.0.9")
    package = Package(system="debian-amd64", number=__version__, length=1, digest="0" * 64, data=DATA)
    before = Package(system="debian-amd64", number="0.0.9", length=former.stat().st_size, digest="1" * 64, data="0001")
    came = Plan(way=Way.ON, stage=Stage.DONE, former="0.0.9", package=package, at="", before=before)
    write_plan(profile.plan, came)
    tab.refresh()
    still(window, qtbot)
    assert tab.back.isVisible()
    click(tab.back, qtbot)
    assert tab.back_panel.leave.hasFocus()
    # The copy of the data is gone, so that there is nothing to accept.
    assert "Không còn bản sao dữ liệu" in tab.back_panel.warning.text()
    assert not tab.back_panel.accept.isVisible()
    click(tab.back_panel.leave, qtbot)
    still(window, qtbot)
    assert not tab.back_panel.isVisible()


@pytest.mark.usefixtures("ours")
def test_how_an_update_ended_is_told_once(window: Start, qtbot: QtBot) -> None:
    assert window.session is not None
    package = Package(system="debian-amd64", number="9.0.0", length=1, digest="0" * 64, data=DATA)
    failed = Plan(way=Way.ON, stage=Stage.FAILED, former=__version__, package=package, at="")
    write_plan(window.profile.plan, failed)
    again = Start(window.profile, clock=window.clock)
    again.begin()
    qtbot.waitUntil(lambda: "chưa cài được" in again.shell.notices.text, timeout=20_000)
    qtbot.waitUntil(lambda: again.lanes.idle, timeout=20_000)
    again.shell.close()
    once_more = Start(window.profile, clock=window.clock)
    once_more.begin()
    qtbot.waitUntil(lambda: once_more.session is not None, timeout=20_000)
    qtbot.waitUntil(lambda: once_more.lanes.idle, timeout=20_000)
    assert "chưa cài được" not in once_more.shell.notices.text
    once_more.shell.close()


def test_the_support_bundle_is_saved_where_the_officer_says(window: Start, qtbot: QtBot, tmp_path: Path) -> None:
    page = window.shell.show_page(commands.SETTINGS.name)
    assert isinstance(page, SettingsPage)
    page.about.save_support(str(tmp_path / "hỗ trợ.zip"))
    assert not page.about.support.isEnabled()
    qtbot.waitUntil(lambda: "Đã lưu hỗ trợ.zip" in window.shell.notices.text, timeout=20_000)
    assert page.about.support.isEnabled()
    with zipfile.ZipFile(tmp_path / "hỗ trợ.zip") as archive:
        assert "check.json" in archive.namelist()
