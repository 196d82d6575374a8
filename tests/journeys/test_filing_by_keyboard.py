"""Filing online by keyboard alone: citizen, readiness, companion, practice portal, code, receipt, guidance; every failure."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.dossier import AssistanceResult
from desktop.domain.facts import ArrivalChannel
from desktop.domain.rows import Wanted
from desktop.filing.definitions import Failure, StepKind, shipped_portals
from desktop.kernel.clock import SetClock
from desktop.runtime.settings import FILING_BROWSER, FILING_PORTAL, SCAN_FOLDER
from desktop.ui.dossier.page import DossierPage
from desktop.ui.filing.page import FilingPage
from desktop.ui.guidance.sheet import GuidanceSheet
from desktop.ui.receive.page import ReceivePage
from desktop.ui.start import Start
from desktop.usecases import browse, filing, filing_papers, filing_queue, guidance
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.filing.driven import Hand as Citizen
from tests.filing.test_scanning import bytes_of, give_sane_its_test_device, needs_sane, written
from tests.journeys.test_receive_by_keyboard import CARD, Hand, receive_page, scan
from tests.samples import intake

CONTROL = Qt.KeyboardModifier.ControlModifier
CODE = "TAPHUAN.18685-261123-0001"


def desk_of(start: Start) -> Desk:
    assert start.session is not None
    return start.session.desk


@pytest.fixture
def practised(window: Start) -> Start:
    """Let the desk file at the practice portal, as a demo does."""
    desk_of(window).settings.put(FILING_PORTAL, "practice")
    return window


@pytest.fixture
def copying(practised: Start) -> Start:
    """Take the browser away."""
    desk_of(practised).settings.put(FILING_BROWSER, "/khong/co/trinh-duyet")
    return practised


def typed(bot: QtBot, start: Start) -> tuple[ReceivePage, Hand]:
    """Scan a citizen and choose the procedure, as at reception."""
    page = receive_page(bot, start)
    hand = Hand(bot, start)
    scan(bot, page, CARD)
    bot.waitUntil(page.form.procedure.line.hasFocus)
    hand.type("ks")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_F5)
    bot.waitUntil(page.online.isVisible)
    return page, hand


def begun(bot: QtBot, start: Start) -> tuple[FilingPage, Hand]:
    """Press F4 with the citizen typed in."""
    _, hand = typed(bot, start)
    hand.press(Qt.Key.Key_F4)
    page = start.shell.page("filing")
    assert isinstance(page, FilingPage)
    bot.waitUntil(lambda: page.running.session is not None, timeout=20_000)
    bot.waitUntil(page.companion.hasFocus)
    return page, hand


def at(page: FilingPage) -> StepKind:
    step = page.running.step
    assert step is not None
    return step.kind


def enter(bot: QtBot, page: FilingPage, hand: Hand, kind: StepKind) -> None:
    """Press Enter and wait for the step that follows."""
    hand.press(Qt.Key.Key_Return)
    bot.waitUntil(lambda: page.running.session is not None and at(page) is kind, timeout=40_000)
    bot.waitUntil(lambda: not page.running.busy, timeout=40_000)


def test_a_citizen_files_online_at_the_desk(qtbot: QtBot, practised: Start, clock: SetClock) -> None:
    page, hand = begun(qtbot, practised)
    desk = desk_of(practised)
    assert at(page) is StepKind.READINESS
    enter(qtbot, page, hand, StepKind.CONSENT)
    assert "Tôi nhờ cán bộ giúp" in page.companion.say.text()
    enter(qtbot, page, hand, StepKind.OPEN)
    enter(qtbot, page, hand, StepKind.LOG_IN)
    browser = page.running.side._browser
    assert browser is not None
    citizen = Citizen(browser)  # type: ignore[arg-type]  # the real one
    citizen.to_the_form()
    enter(qtbot, page, hand, StepKind.FIELDS)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.companion.fields.tried, timeout=20_000)
    assert page.companion.trouble.text() == ""
    assert citizen.value("#ho-ten") == "Nguyễn Văn Đức"
    enter(qtbot, page, hand, StepKind.PAPERS)
    enter(qtbot, page, hand, StepKind.SEND)
    assert page.running.side.practice is not None
    assert page.running.side.practice.desk.sent == 0
    citizen.send()
    clock.forward(timedelta(minutes=5))
    enter(qtbot, page, hand, StepKind.CODE)
    qtbot.waitUntil(lambda: page.companion.code.text() == CODE, timeout=20_000)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.running.session is None, timeout=20_000)
    hand.settle()
    (row,) = browse.page(desk, wanted=Wanted()).rows
    view = browse.show(desk, code=CODE)
    assert view.dossier.id == row.id
    assert view.dossier.arrival is ArrivalChannel.ONLINE4
    assert view.dossier.assistance is not None
    assert view.dossier.assistance.minutes == 5
    assert [each.kind for each in view.jobs] == ["receipt"]
    assert (filing.proof_of(desk, dossier=row.id) or b"").startswith(b"%PDF")
    receive_form = practised.shell.page("receive")
    assert isinstance(receive_form, ReceivePage)
    assert receive_form.form.is_empty()
    qtbot.waitUntil(lambda: not list(desk.profile.browsers.iterdir()), timeout=20_000)
    assert hand.presses <= 20


def test_papers_are_put_into_the_page_and_seen_there(qtbot: QtBot, practised: Start, tmp_path: Path) -> None:
    page, hand = begun(qtbot, practised)
    for kind in (StepKind.CONSENT, StepKind.OPEN, StepKind.LOG_IN):
        enter(qtbot, page, hand, kind)
    browser = page.running.side._browser
    assert browser is not None
    citizen = Citizen(browser)  # type: ignore[arg-type]  # the real one
    citizen.to_the_form()
    for kind in (StepKind.FIELDS, StepKind.PAPERS):
        page.running.forward()
        qtbot.waitUntil(lambda kind=kind: at(page) is kind and not page.running.busy, timeout=20_000)  # type: ignore[misc]  # one turn's own
    step = page.companion.papers
    qtbot.waitUntil(lambda: step.lines.hasFocus() and step.lines.count() > 1, timeout=20_000)
    picture = tmp_path / "giay.png"
    picture.write_bytes(bytes_of(written()))
    step.take_files([str(picture)])
    qtbot.waitUntil(lambda: "Đưa giấy tờ vào trang" in page.companion.next.text(), timeout=20_000)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Trang không có chỗ cho" in page.companion.trouble.text(), timeout=20_000)
    assert "tự chọn tệp" in step.lines.item(0).text()
    citizen.click("main button")
    citizen.wait("#tep")
    step.take_files([str(picture)])
    qtbot.waitUntil(lambda: "2 trang" in step.lines.item(0).text(), timeout=20_000)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "đã vào trang" in step.lines.item(0).text(), timeout=20_000)
    assert step.where.text() == "Trang đang có 2 trên 2 tệp. Công dân xem lại."
    assert page.companion.trouble.text() == ""
    assert "Đã tải đủ" in page.companion.next.text()
    assert page.running.side.practice is not None
    (dossier,) = page.running.side.practice.desk.filings.values()
    assert dossier.files == []
    enter(qtbot, page, hand, StepKind.SEND)
    page.running.leave()
    browsers = desk_of(practised).profile.browsers
    qtbot.waitUntil(lambda: not list(browsers.iterdir()), timeout=20_000)


def test_without_a_browser_one_key_copies_the_next_field(qtbot: QtBot, copying: Start) -> None:
    page, hand = begun(qtbot, copying)
    for kind in (StepKind.CONSENT, StepKind.OPEN, StepKind.LOG_IN, StepKind.FIELDS):
        enter(qtbot, page, hand, kind)
    copied = []
    while page.companion.fields.current:
        before = page.running.session
        hand.press(Qt.Key.Key_F8)
        copied.append(QGuiApplication.clipboard().text())
        qtbot.waitUntil(lambda before=before: page.running.session != before and not page.running.busy)  # type: ignore[misc]  # one turn's own
    assert copied[:3] == ["Nguyễn Văn Đức", "042088001234", "05/03/1988"]
    hand.press(Qt.Key.Key_M, CONTROL)
    qtbot.waitUntil(page.companion.code.hasFocus)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Chưa có mã" in page.companion.trouble.text())
    page.companion.code.insert(CODE.lower())
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.running.session is None, timeout=20_000)
    assert browse.show(desk_of(copying), code=CODE).dossier.external_code == CODE


@pytest.mark.parametrize("failure", shipped_portals().failures(), ids=lambda failure: failure.code)
def test_every_failure_is_one_key_and_the_dossier_is_taken_all_the_same(
    qtbot: QtBot,
    copying: Start,
    failure: Failure,
) -> None:
    page, hand = begun(qtbot, copying)
    hand.type(failure.key.lower())
    assert failure.text in page.companion.failures.said.text()
    hand.press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.running.session is None, timeout=20_000)
    hand.settle()
    desk = desk_of(copying)
    (row,) = browse.page(desk, wanted=Wanted()).rows
    dossier = browse.show(desk, code=row.id).dossier
    assert dossier.arrival is ArrivalChannel.COUNTER
    assert dossier.reason_not_online == failure.reason
    assert dossier.assistance is not None
    assert (dossier.assistance.result, dossier.assistance.reason) == (AssistanceResult.FAILED, failure.code)
    assert bool(filing_queue.waiting(desk)) is (failure.reason in shipped_portals().queue_reasons)


@needs_sane
def test_papers_come_from_the_scanner_the_folder_and_files(
    qtbot: QtBot, copying: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_sane_its_test_device(tmp_path, monkeypatch)
    desk = desk_of(copying)
    folder = tmp_path / "quet"
    folder.mkdir()
    desk.settings.put(SCAN_FOLDER, str(folder))
    page, hand = begun(qtbot, copying)
    for kind in (StepKind.CONSENT, StepKind.OPEN, StepKind.LOG_IN, StepKind.FIELDS, StepKind.PAPERS):
        enter(qtbot, page, hand, kind)
    step = page.companion.papers
    qtbot.waitUntil(lambda: step.lines.count() > 1 and step.lines.hasFocus(), timeout=20_000)
    hand.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: "chưa có tệp mới" in page.companion.trouble.text(), timeout=20_000)
    hand.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "1 trang" in step.lines.item(0).text(), timeout=20_000)
    picture = folder / "anh.png"
    picture.write_bytes(bytes_of(written()))
    started = page.running.session
    assert started is not None
    later = started.started_at.timestamp() + 60
    os.utime(picture, (later, later))
    hand.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: "2 trang" in step.lines.item(0).text(), timeout=20_000)
    hand.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "1 trang" in step.lines.item(0).text(), timeout=20_000)
    hand.press(Qt.Key.Key_Down)
    other = tmp_path / "don.png"
    other.write_bytes(bytes_of(written()))
    step.take_files([str(other)])
    qtbot.waitUntil(lambda: "1 trang" in step.lines.item(1).text(), timeout=20_000)
    hand.press(Qt.Key.Key_F8)
    laid = Path(QGuiApplication.clipboard().text())
    assert laid.name == "01-giay-chung-sinh.pdf"
    assert laid.read_bytes().startswith(b"%PDF")
    assert desk.profile.browsers in laid.parents
    hand.type("q")
    assert page.companion.failures.failure is not None
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_M, CONTROL)
    qtbot.waitUntil(page.companion.code.hasFocus)
    page.companion.code.insert(CODE)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.running.session is None, timeout=20_000)
    kept = filing_papers.of_dossier(desk, dossier=browse.show(desk, code=CODE).dossier.id)
    assert [paper.pages for paper, _ in kept] == [1, 1]
    saved_by_key(qtbot, copying, hand)
    qtbot.waitUntil(lambda: not laid.exists(), timeout=20_000)


def saved_by_key(bot: QtBot, start: Start, hand: Hand) -> None:
    """Open the dossier and ask for its scans by one key: a file name is asked for."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    assert start.session is not None
    start.session.open_dossier.emit(browse.show(desk_of(start), code=CODE).dossier.id)
    page = start.shell.pages.currentWidget
    bot.waitUntil(lambda: isinstance(page(), DossierPage) and hand.settle() is None, timeout=20_000)
    bot.keyClick(page(), Qt.Key.Key_Q)

    def asked() -> list[QFileDialog]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible()]

    bot.waitUntil(lambda: bool(asked()), timeout=20_000)
    assert asked()[0].selectedFiles()[0].endswith(f"{CODE}-ban-quet.pdf")
    for each in asked():
        each.close()


def test_a_reason_may_be_taken_back_or_kept_without_a_dossier(qtbot: QtBot, copying: Start) -> None:
    page, hand = begun(qtbot, copying)
    hand.type("q")
    hand.press(Qt.Key.Key_Escape)
    assert page.companion.failures.failure is None
    assert page.running.session is not None
    hand.type("w")
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.running.session is None, timeout=20_000)
    hand.settle()
    assert browse.page(desk_of(copying), wanted=Wanted()).rows == ()
    receive_form = copying.shell.page("receive")
    assert isinstance(receive_form, ReceivePage)
    assert receive_form.form.person.applicant.name.text() == "Nguyễn Văn Đức"


def test_at_the_papers_enter_still_means_what_its_button_says(qtbot: QtBot, copying: Start) -> None:
    page, hand = begun(qtbot, copying)
    for kind in (StepKind.CONSENT, StepKind.OPEN, StepKind.LOG_IN, StepKind.FIELDS, StepKind.PAPERS):
        enter(qtbot, page, hand, kind)
    step = page.companion.papers
    qtbot.waitUntil(lambda: step.lines.hasFocus() and step.lines.count() > 1, timeout=20_000)
    hand.type("q")
    hand.press(Qt.Key.Key_Escape)
    assert step.lines.hasFocus()
    enter(qtbot, page, hand, StepKind.SEND)
    hand.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: at(page) is StepKind.PAPERS and not page.running.busy, timeout=20_000)
    qtbot.waitUntil(step.lines.hasFocus, timeout=20_000)
    hand.type("w")
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.running.session is None, timeout=20_000)
    hand.settle()
    assert browse.page(desk_of(copying), wanted=Wanted()).rows == ()


def test_what_is_not_ready_holds_and_names_itself(qtbot: QtBot, copying: Start) -> None:
    page, hand = begun(qtbot, copying)
    for _ in range(2):
        hand.type("1")
        qtbot.waitUntil(lambda: not page.running.busy)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "tài khoản vneid" in page.companion.trouble.text())
    assert at(page) is StepKind.READINESS


def test_a_session_that_was_left_is_gone_on_with(qtbot: QtBot, copying: Start) -> None:
    page, hand = begun(qtbot, copying)
    enter(qtbot, page, hand, StepKind.CONSENT)
    hand.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.running.session is None)
    qtbot.waitUntil(lambda: page.open_ones.lines.count() == 1)
    page.open_ones.lines.setFocus()
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.running.session is not None)
    assert at(page) is StepKind.CONSENT


def test_a_waiting_dossier_is_filed_from_the_board_when_the_line_is_back(qtbot: QtBot, copying: Start) -> None:
    desk = desk_of(copying)
    done = receive(desk, intake=intake(reason_not_online="line_down"))
    assert copying.session is not None
    copying.session.announce(done.changes)
    today = copying.shell.page("today")
    assert today is not None
    hand = Hand(qtbot, copying)
    copying.shell.activateWindow()
    copying.shell.show_page("today")
    qtbot.waitUntil(lambda: today.to_file.lines.count() == 1)  # type: ignore[attr-defined]  # the board
    today.to_file.lines.setFocus()  # type: ignore[attr-defined]  # the board
    hand.press(Qt.Key.Key_Return)
    page = copying.shell.page("filing")
    assert isinstance(page, FilingPage)
    qtbot.waitUntil(lambda: page.running.session is not None and at(page) is StepKind.OPEN, timeout=20_000)
    qtbot.waitUntil(lambda: page.running.session is not None and bool(page.running.session.dossier))
    hand.press(Qt.Key.Key_M, CONTROL)
    qtbot.waitUntil(page.companion.code.hasFocus)
    page.companion.code.insert(CODE)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: filing_queue.waiting(desk) == (), timeout=20_000)
    kept = browse.show(desk, code=CODE).dossier
    assert (kept.id, kept.arrival) == (done.dossier.id, ArrivalChannel.COUNTER)


def test_what_cannot_be_filed_goes_back_to_reception_with_the_reason_at_its_field(qtbot: QtBot, copying: Start) -> None:
    page, hand = typed(qtbot, copying)
    page.form.procedure.choose(desk_of(copying).catalogue.get("2.000635"))
    hand.press(Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: copying.shell.pages.currentWidget() is page, timeout=20_000)
    qtbot.waitUntil(lambda: "thời hạn" in page.form.details.fields["term"].problem)


def test_the_guidance_sheet_takes_two_presses(
    qtbot: QtBot, copying: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    monkeypatch.chdir(tmp_path)
    _, hand = typed(qtbot, copying)
    hand.presses = 0
    hand.press(Qt.Key.Key_G, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), GuidanceSheet), timeout=20_000)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, GuidanceSheet)
    qtbot.waitUntil(lambda: sheet.paper.pages > 0, timeout=20_000)
    desk = desk_of(copying)
    assert guidance.given(desk, first=desk.today(), last=desk.today()) == ()
    qtbot.keyClick(sheet.give, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(guidance.given(desk, first=desk.today(), last=desk.today())) == 1)
    assert hand.presses == 1
    hand.settle()
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QFileDialog) and each.isVisible():
            each.close()


def test_the_filled_example_is_one_key_more(
    qtbot: QtBot, copying: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    monkeypatch.chdir(tmp_path)
    _, hand = typed(qtbot, copying)
    hand.press(Qt.Key.Key_G, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), GuidanceSheet), timeout=20_000)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, GuidanceSheet)
    qtbot.waitUntil(lambda: sheet.isActiveWindow() and sheet.paper.pages > 0, timeout=20_000)
    qtbot.keyClick(sheet, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert sheet.sample.isChecked()
    qtbot.waitUntil(lambda: sheet.paper.pages > 0 and sheet.printers is not None, timeout=20_000)
    assert sheet.minimumSizeHint().width() <= sheet.width()
    desk = desk_of(copying)
    qtbot.keyClick(sheet.give, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(guidance.given(desk, first=desk.today(), last=desk.today())) == 1, timeout=20_000)
    (given,) = guidance.given(desk, first=desk.today(), last=desk.today())
    assert given.sheet == "sample"
    hand.settle()
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QFileDialog) and each.isVisible():
            each.close()


def test_a_practice_session_makes_no_dossier(qtbot: QtBot, window: Start) -> None:
    desk = desk_of(window)
    desk.settings.put(FILING_BROWSER, "/khong/co")
    window.shell.activateWindow()
    page = window.shell.show_page("filing")
    assert isinstance(page, FilingPage)
    hand = Hand(qtbot, window)
    qtbot.waitUntil(page.start.card.hasFocus)
    page.start.card.insert(CARD)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.start.procedure.line.hasFocus)
    page.start.practice.setChecked(True)
    hand.type("ks")
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.start.start.hasFocus)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.running.session is not None, timeout=20_000)
    assert page.running.session is not None
    assert page.running.session.practice
    done: Callable[[], bool] = lambda: page.running.session is None  # noqa: E731  # asked twice
    for kind in (StepKind.CONSENT, StepKind.OPEN):
        enter(qtbot, page, hand, kind)
    hand.press(Qt.Key.Key_M, CONTROL)
    qtbot.waitUntil(page.companion.code.hasFocus)
    page.companion.code.insert(CODE)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(done, timeout=20_000)
    assert browse.page(desk, wanted=Wanted()).rows == ()
