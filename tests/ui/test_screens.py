"""Every screen: named for a screen reader, reachable by keyboard, whole at every size and scale."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.rows import Wanted
from desktop.domain.steps import Verb
from desktop.runtime.settings import HEAD_NAME, PRINT_EVALUATION
from desktop.ui import commands
from desktop.ui.dossier.page import DossierPage
from desktop.ui.dossiers.page import DossiersPage
from desktop.ui.receive.page import ReceivePage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.start import Start
from desktop.ui.today.board_list import BoardList
from desktop.ui.today.page import TodayPage
from desktop.usecases import browse
from desktop.usecases.receive import receive
from tests.samples import intake
from tests.ui.conftest import words_cut

PAGES = [each.name for each in commands.PAGES]


def show(bot: QtBot, start: Start, name: str) -> QWidget:
    page = start.shell.show_page(name)
    assert page is not None
    bot.waitUntil(lambda: start.lanes.idle, timeout=20_000)
    return page


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, window: Start, name: str) -> None:
    page = show(qtbot, window, name)
    nameless = []
    for widget in page.findChildren(QWidget):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(page)
            and widget.objectName() != "qt_spinbox_lineedit"
        ):
            seen = QAccessible.queryAccessibleInterface(widget)
            if seen is None or not seen.text(QAccessible.Text.Name):
                nameless.append(type(widget).__name__)
    # An editable combo box is one control; its inner line and a table's corner are parts of it.
    assert [each for each in nameless if each not in {"QLineEdit", "QTableCornerButton", "QAbstractButton"}] == []


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_through_a_page_and_comes_back(qtbot: QtBot, window: Start, name: str) -> None:
    assert window.session is not None
    page = show(qtbot, window, name)
    window.session.announce(receive(window.session.desk, intake=intake()).changes)
    qtbot.waitUntil(lambda: window.lanes.idle, timeout=20_000)
    window.shell.activateWindow()
    page.setFocus()
    seen: list[QWidget] = []
    for _ in range(150):
        window.shell.focusNextPrevChild(True)  # noqa: FBT003  # Qt's own signature
        at = window.shell.focusWidget()
        if at in seen:
            break
        seen.append(at)
    assert len(seen) > 3
    assert window.shell.focusWidget() in seen


@pytest.mark.parametrize("name", PAGES)
def test_no_button_cuts_its_words(qtbot: QtBot, window: Start, name: str) -> None:
    page = show(qtbot, window, name)
    assert words_cut(page) == []


def test_the_heading_of_an_empty_list_stays_beside_its_mark(qtbot: QtBot, window: Start) -> None:
    page = show(qtbot, window, "today")
    assert isinstance(page, TodayPage)
    lists = [each for each in page.findChildren(BoardList) if each.isVisible()]
    assert len(lists) == 4
    assert {each.heading.x() < 60 for each in lists} == {True}


def test_the_primary_act_is_on_the_screen_at_125_percent(qtbot: QtBot, window: Start) -> None:
    page = show(qtbot, window, "receive")
    assert isinstance(page, ReceivePage)
    window.shell.resize(1092, 614)
    qtbot.waitUntil(lambda: window.shell.width() <= 1100)
    corner = page.take_in.mapTo(window.shell, QPoint(page.take_in.width(), page.take_in.height()))
    assert corner.x() <= window.shell.width()
    assert corner.y() <= window.shell.height()


def test_the_list_shows_finds_and_opens(qtbot: QtBot, window: Start, qtmodeltester: ModelTester) -> None:
    assert window.session is not None
    made = [receive(window.session.desk, intake=intake()).dossier for _ in range(3)]
    page = show(qtbot, window, "dossiers")
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    model: QAbstractItemModel = page.model
    qtmodeltester.check(model)
    page.words.setText("duc nguyen")
    qtbot.waitUntil(lambda: window.lanes.idle)
    page.words.setText("khong co ai")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page.empty.isVisible()
    page.words.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    qtbot.waitUntil(lambda: page.panel.view is not None and page.panel.view.dossier == made[-1])
    assert "Hẹn trả 17:00" in page.panel.due.text()


def test_hostile_names_show_as_they_are(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    wild = intake()
    for name in ("<b>đậm</b>", "=1+1", "😀", "W" * 200):
        receive(
            desk,
            intake=type(wild)(
                **{
                    **{f: getattr(wild, f) for f in wild.__dataclass_fields__},
                    "applicant": type(wild.applicant)(name=name),
                }
            ),
        )
    page = show(qtbot, window, "dossiers")
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    shown = {page.model.data(page.model.index(line, 1)) for line in range(4)}
    assert shown == {"<b>đậm</b>", "=1+1", "😀", "W" * 200}
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in page.panel.findChildren(QLabel) if label.text()
    )


def test_search_from_anywhere(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    receive(window.session.desk, intake=intake())
    window.shell.activateWindow()
    qtbot.keyClick(window.shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.shell.search.hasFocus)
    qtbot.keyClicks(window.shell.search, "duc")
    qtbot.keyClick(window.shell.search, Qt.Key.Key_Return)
    page = window.shell.page("dossiers")
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_the_status_line_tells_the_day(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    done = receive(window.session.desk, intake=intake())
    window.session.announce(done.changes)
    qtbot.waitUntil(lambda: "Hôm nay nhận 1 hồ sơ" in window.shell.status.left.words)
    assert "0,0 % (0/1 hồ sơ, mục tiêu 50 %)" in window.shell.status.right.text()
    assert "khóa dữ liệu trong tệp riêng" in window.shell.status.left.words


def test_today_opens_what_is_due(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    done = receive(window.session.desk, intake=intake())
    page = show(qtbot, window, "today")
    assert isinstance(page, TodayPage)
    window.session.announce(done.changes)
    qtbot.waitUntil(lambda: page.late.lines.count() == 1)
    page.late.lines.setFocus()
    qtbot.keyClick(page.late.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.shell.pages.currentWidget(), DossierPage))
    opened = window.shell.pages.currentWidget()
    assert isinstance(opened, DossierPage)
    assert opened.view is not None
    assert opened.view.dossier.id == done.dossier.id
    assert opened.panel.form is not None
    assert opened.panel.form.verb is Verb.RESOLVE


def test_a_procedure_is_corrected_on_the_screen(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    page = show(qtbot, window, "settings")
    assert isinstance(page, SettingsPage)
    tab = page.procedures
    tab.words.setText("2.000635")
    tab.form.terms[next(iter(tab.form.terms))].setText("sai bét")
    tab.save.click()
    qtbot.waitUntil(lambda: bool(tab.form.fields["term.counter"].problem))
    tab.form.terms[next(iter(tab.form.terms))].setText("1 nlv")
    tab.save.click()
    desk = window.session.desk
    qtbot.waitUntil(lambda: bool((found := desk.catalogue.get("2.000635")) and found.corrected))
    found = desk.catalogue.get("2.000635")
    assert found is not None
    assert found.current.offers[0].terms == ("1 nlv",)


def test_a_day_off_is_added_and_taken_back_on_the_screen(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    page = show(qtbot, window, "settings")
    assert isinstance(page, SettingsPage)
    tab = page.calendar
    tab.day.setText("bao giờ")
    tab.save.click()
    assert "24/11/2026" in tab.fields["day"].problem
    tab.day.setText("26/11/2026")
    tab.name.setText("Bão số 13")
    tab.save.click()
    qtbot.waitUntil(lambda: any("Bão số 13" in tab.list.item(row).text() for row in range(tab.list.count())))
    tab.list.setCurrentRow(next(row for row in range(tab.list.count()) if "Bão" in tab.list.item(row).text()))
    tab.remove.click()
    qtbot.waitUntil(lambda: not any("Bão" in tab.list.item(row).text() for row in range(tab.list.count())))


def test_the_desk_is_changed_on_the_screen(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    page = show(qtbot, window, "settings")
    assert isinstance(page, SettingsPage)
    tab = page.desk
    tab.agency.setText("h27 sai")
    tab.save.click()
    qtbot.waitUntil(lambda: bool(tab.fields["agency"].problem))
    tab.agency.setText("H27.18.85")
    tab.officer.setText("Lê Văn Quý")
    tab.head.setText("Trần Văn Chủ")
    tab.evaluation.setCurrentIndex(1)
    tab.save.click()
    desk = window.session.desk
    qtbot.waitUntil(lambda: desk.identity.agency_code == "H27.18.85")
    qtbot.waitUntil(lambda: window.lanes.idle)
    assert (desk.settings.get(HEAD_NAME), desk.settings.get(PRINT_EVALUATION)) == ("Trần Văn Chủ", True)
    made = receive(desk, intake=intake()).dossier
    assert made.code.startswith("H27.18.85-")
    assert window.session is not None
    window.session.print_wanted.emit(made.id)
    qtbot.waitUntil(lambda: len(browse.show(desk, code=made.id).jobs) == 2, timeout=20_000)
    assert {each.kind for each in browse.show(desk, code=made.id).jobs} == {"receipt", "evaluation"}
    assert browse.page(desk, wanted=Wanted()).rows[0].code.endswith("1001")
