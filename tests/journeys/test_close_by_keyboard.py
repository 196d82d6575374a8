"""The day's end by keyboard alone: F7, a reason beside what does not agree, Ctrl+Enter; and a day opened again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.dossier import Dossier
from desktop.domain.rows import Wanted
from desktop.ui.close.page import ClosePage
from desktop.ui.dossier.page import DossierPage
from desktop.ui.receive.page import ReceivePage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.start import Start
from desktop.ui.theme import apply_theme
from desktop.usecases import browse, day_close, print_queue
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.samples import intake

CONTROL = Qt.KeyboardModifier.ControlModifier


def desk_of(start: Start) -> Desk:
    assert start.session is not None
    return start.session.desk


def took(desk: Desk, *, printed: bool) -> Dossier:
    made = receive(desk, intake=intake(term="5 nlv")).dossier
    if printed:
        job, _ = print_queue.enqueue(desk, code=made.code)
        print_queue.take(desk, job=job.id)
        print_queue.settle(desk, job=job.id, sent=True)
    return made


def settle(bot: QtBot, start: Start) -> None:
    bot.waitUntil(lambda: start.lanes.idle, timeout=20_000)


def close_page(bot: QtBot, start: Start) -> ClosePage:
    start.shell.activateWindow()
    bot.keyClick(start.shell, Qt.Key.Key_F7)
    page = start.shell.page("close_day")
    assert isinstance(page, ClosePage)
    settle(bot, start)
    bot.waitUntil(lambda: page.sheet is not None)
    return page


def press(bot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = QApplication.focusWidget()
    assert at is not None
    bot.keyClick(at, key, modifier)


def test_a_day_that_agrees_is_closed_in_two_presses(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    took(desk, printed=True)
    page = close_page(qtbot, window)
    assert page.figures.answer.text() == "Khớp: 1 hồ sơ, 1 phiếu, 1 số"
    assert page.close_day.hasFocus()
    assert "Khóa sổ ngày 23/11" in page.close_day.text()
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.is_closed)
    assert "Đã khóa lúc 09:12 thứ Hai 23/11/2026, người khóa Nguyễn Thị Hoa." in page.state.text()
    assert not page.close_day.isVisible()
    assert page.isAncestorOf(QApplication.focusWidget())


def test_a_reason_is_typed_beside_what_does_not_agree(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    one, two = took(desk, printed=False), took(desk, printed=False)
    page = close_page(qtbot, window)
    assert page.figures.answer.text() == "Lệch 2 chỗ"
    qtbot.waitUntil(page.differences.lines.hasFocus)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "Còn 2 chỗ lệch" in window.shell.notices.text)
    qtbot.waitUntil(page.differences.reason.hasFocus)
    assert page.differences.field.problem
    qtbot.keyClicks(page.differences.reason, "Tra ngay")
    press(qtbot, Qt.Key.Key_Return)
    assert page.differences.lines.currentRow() == 1
    assert "Lý do: Tra ngay" in page.differences.lines.item(0).text()
    qtbot.keyClicks(page.differences.reason, "Mat dien")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.is_closed)
    assert {each.problem.field: each.reason for each in day_close.sheet_of(desk, day=desk.today()).settled} == {
        one.code: "Tra ngay",
        two.code: "Mat dien",
    }
    assert page.figures.answer.text() == "2 chỗ lệch, đều có lý do"
    assert not page.differences.reason.isVisible()


def test_enter_opens_the_dossier_and_a_number_asks_for_its_reason(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    made = took(desk, printed=False)
    with desk.store.unit() as unit:
        unit.high_water.raise_to(desk.today().isoformat(), 1, 1003)
    page = close_page(qtbot, window)
    page.differences.lines.setCurrentRow(1)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(page.differences.reason.hasFocus)
    page.differences.lines.setFocus()
    page.differences.lines.setCurrentRow(0)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.shell.pages.currentWidget(), DossierPage))
    opened = window.shell.pages.currentWidget()
    assert isinstance(opened, DossierPage)
    assert opened.view is not None
    assert opened.view.dossier.code == made.code
    press(qtbot, Qt.Key.Key_Escape)
    assert window.shell.pages.currentWidget() is page
    assert page.differences.lines.hasFocus()


def test_left_and_right_go_from_day_to_day_but_not_while_typing(qtbot: QtBot, window: Start) -> None:
    took(desk_of(window), printed=False)
    page = close_page(qtbot, window)
    today = page.day
    press(qtbot, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.day < today)
    assert "Chủ nhật 22/11/2026" in page.title.text()
    assert page.isAncestorOf(QApplication.focusWidget())
    press(qtbot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.day == today)
    settle(qtbot, window)
    press(qtbot, Qt.Key.Key_Right)
    assert page.day == today
    page.differences.reason.setFocus()
    qtbot.keyClicks(page.differences.reason, "Tra")
    press(qtbot, Qt.Key.Key_Left)
    assert (page.day, page.differences.reason.cursorPosition()) == (today, 2)


def test_after_closing_nothing_is_received_until_the_day_is_opened_again(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    page = close_page(qtbot, window)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.is_closed)
    qtbot.keyClick(window.shell, Qt.Key.Key_F2)
    form = window.shell.page("receive")
    assert isinstance(form, ReceivePage)
    form.form.person.applicant.name.setText("Trần Thị Mận")
    form.form.procedure.choose(desk.catalogue.get("1.001193"))
    form.form.papers.tick_all()
    form.form.channel.reason.pick("no_account")
    qtbot.keyClick(form.form.channel, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(form.form.details.fields["received_at"].problem))
    assert "đã khóa sổ" in form.form.details.fields["received_at"].problem
    assert browse.page(desk, wanted=Wanted()).rows == ()
    qtbot.keyClick(window.shell, Qt.Key.Key_F7)
    page.reason.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.reason_field.problem))
    qtbot.keyClicks(page.reason, "Con mot ho so")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheet is not None and not page.sheet.is_closed)
    assert "đang mở lại vì: Con mot ho so" in page.state.text()
    took(desk, printed=True)


def test_what_others_did_meanwhile_is_told_and_shown(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    page = close_page(qtbot, window)
    day_close.close(desk, day=desk.today())
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "đã khóa sổ" in window.shell.notices.text)
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.is_closed)
    day_close.reopen(desk, day=desk.today(), reason="Việc khác")
    page.reason.setText("Mở")
    page.reopen()
    qtbot.waitUntil(lambda: "chưa khóa sổ" in window.shell.notices.text)


def test_the_page_is_whole_in_a_low_window_and_in_the_dark(qtbot: QtBot, window: Start, qapp: QApplication) -> None:
    took(desk_of(window), printed=False)
    page = close_page(qtbot, window)
    window.shell.resize(1092, 560)
    qtbot.waitUntil(lambda: window.shell.width() <= 1100)
    settle(qtbot, window)
    for widget in (page.close_day, page.differences.reason, page.figures.answer):
        corner = widget.mapTo(window.shell, widget.rect().bottomRight())
        assert corner.x() <= window.shell.width()
        assert corner.y() <= window.shell.height()
    apply_theme(qapp, "dark")
    assert not page.differences.lines.item(0).icon().isNull()
    apply_theme(qapp, "light")


def test_a_day_off_tells_what_it_moves_and_the_apologies_are_one_press_away(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    made = took(desk, printed=True)
    page = window.shell.show_page("settings")
    assert isinstance(page, SettingsPage)
    tab = page.calendar
    tab.day.setText("25/11/2026")
    qtbot.waitUntil(lambda: tab.moves.heading.text() == "Ngày này dời 1 hồ sơ:")
    assert tab.moves.lines.item(0).text() == "17:00 01/12 → 17:00 02/12 muộn hơn · Nguyễn Văn Đức · 1001"
    tab.kind.setCurrentIndex(1)
    qtbot.waitUntil(lambda: tab.moves.heading.text() == "Ngày này không dời hồ sơ nào.")
    tab.kind.setCurrentIndex(0)
    tab.name.setText("Bão số 13")
    tab.letter.setText("CV 12/UBND")
    tab.save.click()
    qtbot.waitUntil(lambda: "phải hẹn lại muộn hơn" in window.shell.notices.text)
    assert tab.moves.heading.text() == ""
    window.shell.notices.findChildren(type(tab.save))[0].click()
    qtbot.waitUntil(lambda: "Đã gia hạn 1 hồ sơ." in window.shell.notices.text)
    view = browse.show(desk, code=made.code)
    assert view.events[-1].step.reason == "Nghỉ ngày 25/11/2026: Bão số 13, CV 12/UBND"
