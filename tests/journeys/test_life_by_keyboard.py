"""A dossier's whole life by keyboard alone: every act, every refusal in words, and nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.dossier import Dossier
from desktop.domain.facts import State
from desktop.domain.rows import DraftState
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.ui.dossier.page import DossierPage
from desktop.ui.receive.page import ReceivePage
from desktop.ui.start import Start
from desktop.usecases import browse, drafts
from desktop.usecases.acts import act
from desktop.usecases.receive import receive
from tests.conftest import DAY
from tests.samples import intake

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "1.004884"


class Hand:
    """Presses keys where the focus is; what it puts in goes in as a typing method does."""

    def __init__(self, bot: QtBot, start: Start) -> None:
        self.bot = bot
        self.start = start

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.start.shell, key, modifier)
        self.settle()

    def put(self, text: str) -> None:
        at = QApplication.focusWidget()
        if isinstance(at, QPlainTextEdit):
            at.selectAll()
            at.insertPlainText(text)
        else:
            line = at if isinstance(at, QLineEdit) else at.lineEdit()  # type: ignore[union-attr]  # an editable box
            line.selectAll()
            line.insert(text)
            line.textEdited.emit(line.text())
        self.settle()

    def settle(self) -> None:
        self.until(lambda: self.start.lanes.idle)

    def until(self, ready: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(ready()), timeout=20_000)

    def state(self, dossier: str) -> Dossier:
        assert self.start.session is not None
        return browse.show(self.start.session.desk, code=dossier).dossier

    def said(self) -> str:
        return self.start.shell.notices.text


@pytest.fixture
def hand(qtbot: QtBot, window: Start) -> Hand:
    window.shell.activateWindow()
    return Hand(qtbot, window)


def received(hand: Hand, **changes: object) -> Dossier:
    assert hand.start.session is not None
    done = receive(hand.start.session.desk, intake=intake(**changes))
    hand.start.session.announce(done.changes)
    hand.settle()
    return done.dossier


def open_from_list(hand: Hand) -> DossierPage:
    hand.press(Qt.Key.Key_F3)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    return page_of(hand)


def page_of(hand: Hand) -> DossierPage:
    hand.until(lambda: isinstance(hand.start.shell.pages.currentWidget(), DossierPage))
    hand.settle()
    page = hand.start.shell.pages.currentWidget()
    assert isinstance(page, DossierPage)
    return page


def later(clock: SetClock, day: int, hour: int = 9) -> datetime:
    clock.at = at_local(DAY.replace(day=day), hour)
    return clock.at


def test_a_whole_life(hand: Hand, clock: SetClock) -> None:
    made = received(hand, procedure=LONG)
    page = open_from_list(hand)
    assert page.bar.primary.text() == "1  Chuyển"
    later(clock, 23, 10)
    hand.press(Qt.Key.Key_1)
    hand.put("Trần Văn Tư")
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: hand.state(made.id).holder == "Trần Văn Tư")
    assert "Đã ghi Chuyển xử lý" in hand.said()
    hand.until(lambda: page.view is not None and page.view.dossier.state is State.PROCESSING)
    assert page.bar.primary.text() == "5  Có kết quả"

    hand.press(Qt.Key.Key_3)
    hand.put("Giấy chứng sinh\n- Tờ khai có chữ ký")
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.until(lambda: hand.state(made.id).state is State.WAITING)
    hand.until(lambda: page.bar.primary.text() == "4  Đã bổ sung")

    later(clock, 26)
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: "Hẹn mới" in page.panel.said.text())
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: hand.state(made.id).state is State.PROCESSING)
    moved = hand.state(made.id)
    assert moved.due_at > made.due_at

    hand.press(Qt.Key.Key_5)
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: hand.state(made.id).state is State.RESOLVED)
    hand.press(Qt.Key.Key_6)
    assert page.panel.form is not None
    assert QApplication.focusWidget() is page.panel.form.fields["taker"].editor
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: hand.state(made.id).state is State.RETURNED)
    hand.until(lambda: page.view is not None and page.view.dossier.state is State.RETURNED)
    assert page.head.state.word.text() == "Đã trả kết quả"
    hand.press(Qt.Key.Key_Escape)
    assert hand.start.shell.pages.currentWidget() is hand.start.shell.page("dossiers")


def test_a_forbidden_verb_says_its_rule_and_stays_to_be_seen(hand: Hand) -> None:
    received(hand)
    page = open_from_list(hand)
    assert page.bar.buttons["return"].property("role") == "dim"
    hand.press(Qt.Key.Key_6)
    assert hand.said() == "Hồ sơ chưa có kết quả. Ghi Có kết quả trước khi trả."
    hand.press(Qt.Key.Key_4)
    assert hand.said() == "Hồ sơ không chờ bổ sung gì. Không cần ghi."
    assert page.panel.form is None


def test_a_refusal_stands_at_its_field_and_what_was_typed_waits(hand: Hand) -> None:
    made = received(hand, procedure=LONG)
    page = open_from_list(hand)
    hand.press(Qt.Key.Key_8)
    hand.put("bao giờ")
    hand.press(Qt.Key.Key_Return)
    form = page.panel.form
    assert form is not None
    assert "không đọc được" in form.fields["due_at"].problem
    hand.put("+5")
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: form.fields["reason"].problem)
    assert form.fields["reason"].problem == "Chưa ghi lý do. Luật buộc nêu lý do cho công dân."
    assert QApplication.focusWidget() is form.fields["reason"].editor
    hand.press(Qt.Key.Key_Escape)
    assert page.panel.form is None
    hand.press(Qt.Key.Key_8)
    assert page.panel.form is form
    due = form.fields["due_at"].editor
    assert isinstance(due, QLineEdit)
    assert due.text() == "+5"
    form.fields["reason"].editor.setFocus()
    hand.put("Chờ xác minh")
    hand.until(lambda: "Hẹn mới" in page.panel.said.text())
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: hand.state(made.id).extended == 1)
    assert "Hẹn mới" in hand.said()


def test_what_another_window_did_meanwhile_is_told(hand: Hand, clock: SetClock) -> None:
    made = received(hand, procedure=LONG)
    page = open_from_list(hand)
    hand.press(Qt.Key.Key_9)
    hand.put("Không thuộc thẩm quyền")
    assert hand.start.session is not None
    desk = hand.start.session.desk
    act(desk, code=made.id, step=Step(verb=Verb.FORWARD, at=clock.now(), officer="Lê Văn Quý", to="Trần Văn Tư"))
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: "việc khác ghi trước" in hand.said())
    assert hand.state(made.id).state is State.PROCESSING
    hand.until(lambda: page.view is not None and len(page.view.events) == 1)
    form = page.panel.form
    assert form is not None
    reason = form.fields["reason"].editor
    assert isinstance(reason, QLineEdit)
    assert reason.text() == "Không thuộc thẩm quyền"
    reason.setFocus()
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: hand.state(made.id).state is State.REFUSED)


def test_a_correction_by_keyboard_keeps_what_was_being_typed(hand: Hand) -> None:
    assert hand.start.session is not None
    desk = hand.start.session.desk
    made = received(hand)
    hand.press(Qt.Key.Key_F2)
    receiving = hand.start.shell.page("receive")
    assert isinstance(receiving, ReceivePage)
    receiving.form.person.applicant.name.setText("Trần Thị Mận")
    page = open_from_list(hand)
    hand.press(Qt.Key.Key_S)
    assert hand.start.shell.pages.currentWidget() is receiving
    assert made.code in receiving.banner.title.text()
    assert receiving.take_in.text() == "Lưu sửa đổi   Ctrl+Enter"
    assert QApplication.focusWidget() is receiving.banner.reason
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert receiving.banner.reason_field.problem == "Chưa ghi lý do. Luật buộc nêu lý do cho công dân."
    hand.put("Gõ nhầm điện thoại")
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert hand.said() == "Chưa sửa gì so với hồ sơ đang có."
    receiving.form.person.applicant.phone.setFocus()
    hand.put("0987654321")
    # The paper beside the form is the one that will be printed.
    hand.until(lambda: receiving.slip.paper.pages)
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.until(lambda: hand.state(made.id).receipts == 2)
    kept = hand.state(made.id)
    assert kept.applicant == replace(made.applicant, phone="0987654321")
    assert (kept.code, kept.due_at, kept.items) == (made.code, made.due_at, made.items)
    hand.until(lambda: hand.start.shell.pages.currentWidget() is page)
    assert "Giấy tiếp nhận cũ hết hiệu lực" in hand.said()
    assert receiving.form.person.applicant.name.text() == "Trần Thị Mận"
    assert receiving.banner.isHidden()
    assert [each.title for each in drafts.kept(desk, state=DraftState.TYPING)] in ([], ["Trần Thị Mận"])
    hand.press(Qt.Key.Key_Escape)
    assert hand.start.shell.pages.currentWidget() is hand.start.shell.page("dossiers")


def test_leaving_a_correction_changes_nothing(hand: Hand) -> None:
    made = received(hand)
    open_from_list(hand)
    hand.press(Qt.Key.Key_S)
    hand.put("Thôi")
    hand.press(Qt.Key.Key_Escape)
    page = page_of(hand)
    assert page.view is not None
    assert page.view.dossier == made


def test_today_acts_in_one_key_and_leads_back(hand: Hand, clock: SetClock) -> None:
    made = received(hand)
    hand.press(Qt.Key.Key_F1)
    hand.press(Qt.Key.Key_Return)
    page = page_of(hand)
    assert page.panel.form is not None
    assert page.panel.form.verb is Verb.RESOLVE
    later(clock, 23, 11)
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: hand.state(made.id).state is State.RESOLVED)
    hand.press(Qt.Key.Key_Escape)
    hand.until(lambda: hand.start.shell.pages.currentWidget() is hand.start.shell.page("today"))
    hand.settle()
    hand.press(Qt.Key.Key_F1)
    hand.press(Qt.Key.Key_Space)
    page = page_of(hand)
    assert page.panel.form is None
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Return)
    page = page_of(hand)
    hand.until(lambda: page.panel.form is not None)
    assert page.panel.form is not None
    assert page.panel.form.verb is Verb.RETURN


def test_a_whole_code_opens_its_dossier_and_an_unknown_one_is_said(hand: Hand) -> None:
    made = received(hand)
    hand.press(Qt.Key.Key_K, CONTROL)
    hand.put(made.code.lower())
    hand.press(Qt.Key.Key_Return)
    page = page_of(hand)
    assert page.view is not None
    assert page.view.dossier == made
    hand.press(Qt.Key.Key_K, CONTROL)
    hand.put("H27.18685-261123-1999")
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: "Không có hồ sơ nào mang mã" in hand.said())
    assert page.view.dossier == made


def test_everything_on_the_page_is_reached_by_tab(hand: Hand) -> None:
    received(hand)
    page = open_from_list(hand)
    hand.press(Qt.Key.Key_9)
    wanted: set[QWidget] = {page.head.back, page.facts, page.life, page.panel.do, page.panel.leave}
    assert page.panel.form is not None
    wanted |= {each.editor for each in page.panel.form.fields.values()}
    assert wanted <= walked(hand)
    hand.press(Qt.Key.Key_Escape)
    shown = {each for each in page.findChildren(QPushButton) if each.isVisible()}
    assert len(shown) > 1
    assert set[QWidget](shown) - {page.panel.do, page.panel.leave} <= walked(hand)


def walked(hand: Hand) -> set[QWidget]:
    seen: set[QWidget] = set()
    for _ in range(120):
        hand.start.shell.focusNextPrevChild(True)  # noqa: FBT003  # Qt's own signature
        seen.add(hand.start.shell.focusWidget())
    return seen
