"""The companion on every step: named, whole on a small screen, beside the browser and back; figures in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.filing.definitions import StepKind, shipped_portals
from desktop.runtime.settings import FILING_BROWSER, KEEP_PAPERS, SCAN_DEVICE
from desktop.ui.filing.page import FilingPage
from desktop.ui.receive.page import ReceivePage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.start import Start
from desktop.usecases import filing
from desktop.usecases.receive import receive
from tests.samples import DUC, intake
from tests.usecases.test_filing import to_the_code


@pytest.fixture
def page(qtbot: QtBot, window: Start) -> FilingPage:
    """Return the page with a session that has just begun, on the smallest screen."""
    assert window.session is not None
    window.session.desk.settings.put(FILING_BROWSER, "/khong/co")
    shown = window.shell.show_page("filing")
    assert isinstance(shown, FilingPage)
    window.shell.resize(1092, 560)
    shown.begin_with(intake(term="1 nlv"), "")
    settled(qtbot, shown)
    return shown


def settled(bot: QtBot, page: FilingPage) -> None:
    bot.waitUntil(lambda: page.running.session is not None and not page.running.busy, timeout=20_000)


def cut(page: QWidget) -> list[str]:
    """Return the visible buttons and labels that have less height than their words need."""
    found: list[str] = []
    for each in page.findChildren(QWidget):
        if isinstance(each, (QAbstractButton, QLabel)) and each.isVisible() and each.text():
            needed = each.heightForWidth(each.width()) if each.hasHeightForWidth() else each.sizeHint().height()
            if each.height() < min(needed, each.fontMetrics().height()):
                found.append(each.text())
    return found


def test_every_step_is_whole_and_named_on_a_small_screen(qtbot: QtBot, page: FilingPage) -> None:
    kinds = []
    while True:
        step = page.running.step
        assert step is not None
        kinds.append(step.kind)
        companion = page.companion
        # The layout of a step settles a moment after it is shown.
        qtbot.waitUntil(lambda companion=companion: cut(companion) == [])  # type: ignore[misc]  # one turn's own
        assert companion.next.isVisible()
        assert companion.next.geometry().bottom() <= companion.height()
        for widget in companion.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                seen = QAccessible.queryAccessibleInterface(widget)
                assert seen is not None
                assert seen.text(QAccessible.Text.Name), type(widget).__name__
        if step.kind is StepKind.CODE:
            break
        before = step
        companion.go_on()
        qtbot.waitUntil(lambda before=before: page.running.step != before, timeout=20_000)  # type: ignore[misc]  # one turn's own
        settled(qtbot, page)
    assert kinds[0] is StepKind.READINESS


def test_the_question_after_a_failure_is_whole(qtbot: QtBot, page: FilingPage) -> None:
    for failure in shipped_portals().failures():
        page.companion.failures.press(failure.key)
        qtbot.waitUntil(lambda: cut(page.companion) == [])
        assert not page.companion.next.isVisible()
        page.companion.failures.put_back()
        assert page.companion.next.isVisible()


def test_it_moves_beside_the_browser_and_back(qtbot: QtBot, page: FilingPage) -> None:
    page.beside.move_out()
    page.beside.move_out()
    window = page.companion.window()
    assert window is not page.window()
    assert window.width() == 360
    window.close()
    qtbot.waitUntil(lambda: page.companion.window() is page.window())
    page.beside.move_out()
    page.running.leave()
    qtbot.waitUntil(lambda: page.companion.window() is page.window())
    assert page.start.isVisible()


def test_a_second_citizen_waits_until_the_first_is_done(page: FilingPage) -> None:
    first = page.running.session
    page.begin_with(intake(), "")
    assert page.running.session is first
    assert "Đang giúp một người nộp" in page.session.notices.text


def test_the_figures_say_where_the_next_percent_is(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    for reason in ("no_account", "no_account", "wants_paper"):
        receive(desk, intake=intake(reason_not_online=reason))
    session = filing.begin(desk, intake=intake())
    to_the_code(desk, session)
    filing.finish(desk, session=session.id, code="G15.18685-261123-150012")
    page = window.shell.show_page("filing")
    assert isinstance(page, FilingPage)
    qtbot.waitUntil(lambda: page.why.table.rowCount() == 1)
    assert page.why.said.words == "3 hồ sơ tại quầy của 1.001193 tháng này; 2 vì không tài khoản"
    assert page.why.table.item(0, 3).text() == "2 không tài khoản, 1 muốn giấy"
    for index, name in ((1, "Đăng ký khai sinh"), (2, "Nguyễn Thị Hoa"), (3, "09 giờ"), (4, "Thôn Bình Minh")):
        page.why.by.setCurrentIndex(index)
        qtbot.waitUntil(lambda name=name: page.why.table.item(0, 0).text() == name)  # type: ignore[misc]  # one turn's own
        qtbot.waitUntil(lambda: page.why.table.item(0, 2).text() == "100 %")


def test_the_scanner_and_the_keeping_of_papers_are_chosen_in_the_settings(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    desk.settings.put(SCAN_DEVICE, "may-dang-tat")
    page = window.shell.show_page("settings")
    assert isinstance(page, SettingsPage)
    tab = page.desk
    qtbot.waitUntil(lambda: window.lanes.idle, timeout=60_000)
    assert tab.scanner.currentText() == "may-dang-tat (đang tắt)"
    tab.papers.setCurrentIndex(tab.papers.findData(False))  # noqa: FBT003  # the choice's own value
    tab.save.click()
    qtbot.waitUntil(lambda: not desk.settings.get(KEEP_PAPERS), timeout=20_000)
    assert desk.settings.get(SCAN_DEVICE) == "may-dang-tat"


def test_reception_offers_to_file_online_with_the_minutes_it_takes_here(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    session = to_the_code(desk, filing.begin(desk, intake=intake()))
    filing.finish(desk, session=session.id, code="G15.18685-261123-150012")
    page = window.shell.show_page("receive")
    assert isinstance(page, ReceivePage)
    page.form.person.applicant.fill(DUC)
    page.form.procedure.choose(desk.catalogue.get("1.001193"))
    qtbot.waitUntil(page.online.isVisible)
    assert "F4 · 1 phút" in page.online.text()
    window.shell.resize(1092, 560)
    page.form.procedure.choose(desk.catalogue.get("2.000815"))
    qtbot.waitUntil(lambda: not page.online.isVisible())
