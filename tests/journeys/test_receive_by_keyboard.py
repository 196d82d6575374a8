"""The officer's main job by keyboard alone: card, procedure, papers, reason, receipt; at most eight key presses."""

import io
import unicodedata

import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.rows import DraftState, Wanted
from desktop.domain.steps import Verb
from desktop.kernel.clock import SetClock
from desktop.runtime.paths import Profile
from desktop.ui.first_run.page import FirstRunPage
from desktop.ui.receive.page import ReceivePage
from desktop.ui.start import Start
from desktop.usecases import browse, drafts
from desktop.usecases.receive import receive
from tests.samples import intake

CARD = "042088001234|184012345|Nguyễn Văn Đức|05031988|Nam|Thôn Bình Minh, Cẩm Bình, Hà Tĩnh|15082021"


class Hand:
    """The officer's hand: counts what it presses; a scanner's typing is not a press of the officer."""

    def __init__(self, bot: QtBot, start: Start) -> None:
        self.bot = bot
        self.start = start
        self.presses = 0

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def type(self, text: str) -> None:
        for each in text:
            self.presses += 1
            self.bot.keyClicks(self.focus(), each)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        self.bot.keyClick(self.focus(), key, modifier)

    def settle(self) -> None:
        self.bot.waitUntil(lambda: self.start.lanes.idle, timeout=20_000)


def receive_page(bot: QtBot, start: Start) -> ReceivePage:
    start.shell.activateWindow()
    bot.keyClick(start.shell, Qt.Key.Key_F2)
    page = start.shell.page("receive")
    assert isinstance(page, ReceivePage)
    bot.waitUntil(page.form.person.scan.hasFocus)
    return page


def scan(bot: QtBot, page: ReceivePage, text: str) -> None:
    """Do what a scanner does: put the text into the field that has the focus and press Enter."""
    page.form.person.scan.insert(text)
    bot.keyClick(page.form.person.scan, Qt.Key.Key_Return)


def test_from_card_to_receipt_in_at_most_eight_presses(qtbot: QtBot, window: Start) -> None:
    page = receive_page(qtbot, window)
    hand = Hand(qtbot, window)
    scan(qtbot, page, CARD)
    qtbot.waitUntil(page.form.procedure.line.hasFocus)
    assert page.form.person.applicant.name.text() == "Nguyễn Văn Đức"
    hand.type("ks")
    hand.press(Qt.Key.Key_Return)
    assert page.form.procedure.procedure is not None
    assert page.form.procedure.procedure.code == "1.001193"
    hand.press(Qt.Key.Key_F5)
    hand.type("q")
    qtbot.waitUntil(lambda: page.looking.latest is not None and page.looking.latest.ready)
    assert page.slip.due.text() == "17:00 thứ Hai 23/11/2026"
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.session is not None
    desk = window.session.desk
    qtbot.waitUntil(lambda: len(browse.page(desk, wanted=Wanted()).rows) == 1)
    hand.settle()
    assert hand.presses <= 8
    (row,) = browse.page(desk, wanted=Wanted()).rows
    kept = browse.show(desk, code=row.code).dossier
    assert (kept.applicant.id, kept.reason_not_online) == ("042088001234", "no_account")
    assert [each.kind for each in browse.show(desk, code=row.code).jobs] == ["receipt"]
    qtbot.waitUntil(page.form.person.scan.hasFocus)
    assert page.form.is_empty()


def test_a_decomposed_card_fills_the_same(qtbot: QtBot, window: Start) -> None:
    page = receive_page(qtbot, window)
    scan(qtbot, page, unicodedata.normalize("NFD", CARD))
    qtbot.waitUntil(page.form.procedure.line.hasFocus)
    assert page.form.person.applicant.name.text() == "Nguyễn Văn Đức"


def test_a_bad_scan_says_what_to_do_and_fills_nothing(qtbot: QtBot, window: Start) -> None:
    page = receive_page(qtbot, window)
    scan(qtbot, page, "xin chào")
    qtbot.waitUntil(lambda: bool(page.form.person.scan_field.problem))
    assert "Quét mã QR trên thẻ" in page.form.person.scan_field.problem
    assert page.form.is_empty()


def test_a_known_citizen_shows_their_earlier_dossiers(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    receive(window.session.desk, intake=intake())
    page = receive_page(qtbot, window)
    scan(qtbot, page, CARD)
    qtbot.waitUntil(lambda: "1 hồ sơ trước" in page.form.person.known.text())
    assert page.form.person.applicant.phone.text() == "0912345678"


def test_a_refusal_stands_at_its_field_and_nothing_typed_is_lost(qtbot: QtBot, window: Start) -> None:
    page = receive_page(qtbot, window)
    page.form.person.applicant.phone.setText("09x")
    page.form.procedure.choose(page.session.desk.catalogue.get("1.001193"))
    qtbot.keyClick(page.form.channel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.form.person.applicant.fields["name"].problem))
    assert page.form.person.applicant.name.hasFocus()
    assert "Chưa có họ tên" in page.form.person.applicant.fields["name"].problem
    assert "8 đến 15 chữ số" in page.form.person.applicant.fields["phone"].problem
    assert "Chọn lý do" in page.form.channel.reason_field.problem
    assert page.form.person.applicant.phone.text() == "09x"
    assert window.session is not None
    assert browse.page(window.session.desk, wanted=Wanted()).rows == ()


def test_missing_papers_ask_once_more_and_lead_to_the_request(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    page = receive_page(qtbot, window)
    scan(qtbot, page, CARD)
    qtbot.waitUntil(page.form.procedure.line.hasFocus)
    page.form.procedure.choose(desk.catalogue.get("2.000815"))
    qtbot.waitUntil(lambda: page.looking.latest is not None and page.looking.latest.ready)
    qtbot.keyClick(page.form.channel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+Enter lần nữa" in window.shell.notices.text
    assert browse.page(desk, wanted=Wanted()).rows == ()
    qtbot.keyClick(page.form.channel, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(drafts.kept(desk, state=DraftState.WAITING)) == 1)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None or page.form.is_empty())
    for each in QApplication.topLevelWidgets():
        if each is not window.shell and each.isVisible():
            each.close()
    (waiting,) = browse.today_board(desk).waiting
    page.resume(waiting)
    assert page.form.person.applicant.name.text() == "Nguyễn Văn Đức"


def test_half_typed_work_is_offered_back_after_a_crash(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    page = receive_page(qtbot, window)
    page.form.person.applicant.name.setText("Trần Thị Mận")
    page.form.person.edited.emit()
    qtbot.waitUntil(lambda: drafts.interrupted(desk) is not None, timeout=5000)
    draft = drafts.interrupted(desk)
    assert draft is not None
    page.form.clear()
    page.resume(draft)
    assert page.form.person.applicant.name.text() == "Trần Thị Mận"


def test_the_first_run_takes_a_unit_without_tone_marks(qtbot: QtBot, profile: Profile, clock: SetClock) -> None:
    start = Start(profile, clock=clock)
    start.begin()
    qtbot.waitUntil(lambda: isinstance(start.shell.pages.currentWidget(), FirstRunPage), timeout=20_000)
    page = start.shell.pages.currentWidget()
    assert isinstance(page, FirstRunPage)
    start.shell.activateWindow()
    page.unit_line.setFocus()
    qtbot.keyClicks(page.unit_line, "cam binh")
    qtbot.keyClick(page.unit_line, Qt.Key.Key_Return)
    assert page.unit_line.text() == "xã Cẩm Bình"
    qtbot.keyClick(page.officer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.fields["officer"].problem))
    page.officer.setText("Nguyễn Thị Hoa")
    qtbot.keyClick(page.officer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: start.session is not None, timeout=20_000)
    qtbot.waitUntil(lambda: start.lanes.idle, timeout=20_000)
    assert "xã Cẩm Bình" in start.shell.windowTitle()
    start.shell.close()
    start.shell.deleteLater()


def test_a_picture_of_the_card_is_pasted_like_a_scan(qtbot: QtBot, window: Start) -> None:
    page = receive_page(qtbot, window)
    drawn = io.BytesIO()
    segno.make(CARD, error="m").save(drawn, kind="png", scale=6)
    picture = QImage()
    picture.loadFromData(drawn.getvalue())
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(page.form.person.scan, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.form.procedure.line.hasFocus, timeout=20_000)
    assert page.form.person.applicant.number.text() == "042088001234"
    QGuiApplication.clipboard().clear()


def test_a_fee_is_paid_at_reception_and_counted_once(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    page = receive_page(qtbot, window)
    scan(qtbot, page, CARD)
    qtbot.waitUntil(page.form.procedure.line.hasFocus)
    details = page.form.details
    assert details.fields["paid_way"].isHidden()
    page.form.procedure.choose(desk.catalogue.get("2.000815"))
    page.form.papers.tick_all()
    assert not details.fields["paid_way"].isHidden()
    details.paid.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.looking.latest is not None and page.looking.latest.ready)
    qtbot.keyClick(page.form.channel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(browse.page(desk, wanted=Wanted()).rows) == 1)
    (row,) = browse.page(desk, wanted=Wanted()).rows
    view = browse.show(desk, code=row.code)
    assert (view.dossier.owed, view.dossier.paid) == (0, view.dossier.fee)
    assert [each.step.verb for each in view.events] == [Verb.PAY]
    qtbot.waitUntil(page.form.is_empty)


def test_what_cannot_be_received_is_refused_with_a_reason(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    page = receive_page(qtbot, window)
    qtbot.keyClick(page.form.person.scan, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    banner = page.refusing.banner
    qtbot.waitUntil(banner.reason.hasFocus)
    qtbot.keyClick(banner.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(banner.reason_field.problem))
    assert "Chưa có họ tên" in page.form.person.applicant.fields["name"].problem
    page.form.person.applicant.name.setText("Trần Thị Mận")
    page.form.procedure.choose(desk.catalogue.get("2.000815"))
    banner.reason.setText("Không thuộc thẩm quyền")
    qtbot.keyClick(banner.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(page.form.is_empty, timeout=20_000)
    assert banner.isHidden()
    assert browse.page(desk, wanted=Wanted()).rows == ()
    for each in QApplication.topLevelWidgets():
        if each is not window.shell and each.isVisible():
            each.close()
