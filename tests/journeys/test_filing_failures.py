"""Each way a filing fails at the portal, by keyboard beside a real Chromium: seen, one key, the dossier taken, counted."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.domain.dossier import AssistanceResult
from desktop.domain.facts import ArrivalChannel
from desktop.domain.rows import Wanted
from desktop.filing.definitions import StepKind, shipped_portals
from desktop.filing.practice.server import Practice
from desktop.ui.filing.page import FilingPage
from desktop.ui.receive.page import ReceivePage
from desktop.ui.start import Start
from desktop.usecases import browse, filing_figures, filing_queue
from desktop.usecases.desk import Desk
from tests.filing.driven import Hand as Citizen
from tests.journeys.test_filing_by_keyboard import CONTROL, at, begun, desk_of, enter, practised, typed  # noqa: F401
from tests.journeys.test_receive_by_keyboard import Hand

PAYS = "1.004194"


@dataclass
class Desktop:
    """Everything that a scenario plays with: the page, the officer's hand, the portal, the citizen at it."""

    bot: QtBot
    page: FilingPage
    hand: Hand
    portal: Practice

    @property
    def citizen(self) -> Citizen:
        browser = self.page.running.side._browser
        assert browser is not None
        return Citizen(browser)  # type: ignore[arg-type]  # the real one

    def on(self, *kinds: StepKind) -> None:
        for kind in kinds:
            enter(self.bot, self.page, self.hand, kind)

    def refused(self, words: str) -> None:
        """Press Enter at the opening of the portal and read why it does not open; the step stays."""
        self.hand.press(Qt.Key.Key_Return)
        self.bot.waitUntil(lambda: words in self.page.companion.trouble.text(), timeout=40_000)
        assert at(self.page) is StepKind.OPEN


def opened(desktop: Desktop) -> None:
    desktop.on(StepKind.CONSENT, StepKind.OPEN)


def line_down(desktop: Desktop) -> None:
    opened(desktop)
    desktop.portal.close()
    desktop.refused("Không tới được")


def portal_down(desktop: Desktop) -> None:
    opened(desktop)
    desktop.portal.desk.faults.broken = True
    desktop.refused("đang báo lỗi 500")


def not_offered(desktop: Desktop) -> None:
    desktop.portal.desk.faults.not_offered = True
    opened(desktop)
    desktop.on(StepKind.LOG_IN)
    assert "chưa nhận thủ tục này" in desktop.citizen.read("#khong-nhan")


def no_code(desktop: Desktop) -> None:
    desktop.portal.desk.faults.no_code = True
    opened(desktop)
    desktop.on(StepKind.LOG_IN)
    citizen = desktop.citizen
    citizen.click("#nop-ho-so")
    citizen.type("#tai-khoan", "042088001234")
    citizen.type("#mat-khau", "bi-mat")
    citizen.click("button")
    citizen.wait(".phone")
    assert "Chưa có tin nhắn nào" in citizen.read(".phone")


def to_the_form(desktop: Desktop) -> None:
    opened(desktop)
    desktop.on(StepKind.LOG_IN)
    desktop.citizen.to_the_form()
    desktop.on(StepKind.FIELDS)
    desktop.hand.press(Qt.Key.Key_Return)
    desktop.bot.waitUntil(lambda: desktop.page.companion.fields.tried and not desktop.page.running.busy, timeout=20_000)


def cannot_use(desktop: Desktop) -> None:
    to_the_form(desktop)
    desktop.portal.desk.faults.logged_out = True
    desktop.citizen.click("main button")
    desktop.citizen.wait("#tai-khoan")


def no_papers(desktop: Desktop) -> None:
    to_the_form(desktop)
    desktop.on(StepKind.PAPERS)
    desktop.citizen.click("main button")
    desktop.citizen.wait("#tep-giay-chung-sinh")


def payment_failed(desktop: Desktop) -> None:
    to_the_form(desktop)
    desktop.on(StepKind.PAPERS, StepKind.FEE)
    desktop.portal.desk.faults.payment = True
    citizen = desktop.citizen
    citizen.click("main button")
    citizen.click("#du-giay-to")
    citizen.click("#tra-phi")
    citizen.wait(".bad")
    assert "Ngân hàng chưa nhận" in citizen.read(".bad")


def fields_moved(desktop: Desktop) -> None:
    """Let the portal have renamed its fields: each is named, and F8 copies what was to stand in it."""
    desktop.portal.desk.faults.renamed = True
    opened(desktop)
    desktop.on(StepKind.LOG_IN)
    desktop.citizen.to_the_form()
    desktop.on(StepKind.FIELDS)
    companion, bot = desktop.page.companion, desktop.bot
    for words in ("không có ô nào như đã biết, bắt đầu từ ô “Họ và tên”", "Ô “Họ và tên” không còn trên trang"):
        desktop.hand.press(Qt.Key.Key_Return)
        bot.waitUntil(lambda words=words: words in companion.trouble.text(), timeout=20_000)  # type: ignore[misc]  # one turn's own
    for value in ("Nguyễn Văn Đức", "042088001234"):
        desktop.hand.press(Qt.Key.Key_F8)
        assert QGuiApplication.clipboard().text() == value
        bot.waitUntil(lambda: not desktop.page.running.busy, timeout=20_000)


def ready_only(desktop: Desktop) -> None:
    assert at(desktop.page) is StepKind.READINESS


def not_ready(digit: str, words: str) -> Callable[[Desktop], None]:
    def act(desktop: Desktop) -> None:
        for _ in range(2):
            desktop.hand.type(digit)
            desktop.bot.waitUntil(lambda: not desktop.page.running.busy)
        desktop.hand.press(Qt.Key.Key_Return)
        desktop.bot.waitUntil(lambda: words in desktop.page.companion.trouble.text())

    return act


SCENARIOS: dict[str, Callable[[Desktop], None]] = {
    "no_account": not_ready("1", "tài khoản vneid"),
    "no_phone": not_ready("2", "điện thoại"),
    "no_card": not_ready("4", "thẻ"),
    "wants_paper": opened,
    "line_down": line_down,
    "portal_down": portal_down,
    "not_offered": not_offered,
    "no_code": no_code,
    "cannot_use": cannot_use,
    "no_papers": no_papers,
    "payment_failed": payment_failed,
    "other": ready_only,
}


def test_every_failure_has_its_journey() -> None:
    assert set(SCENARIOS) == {each.code for each in shipped_portals().failures()}


def test_a_mapping_that_no_longer_fits_names_its_field_and_falls_back_to_copying(
    qtbot: QtBot,
    practised: Start,  # noqa: F811  # the fixture
) -> None:
    desktop = started(qtbot, practised, "other")
    fields_moved(desktop)
    desktop.page.running.leave()
    qtbot.waitUntil(lambda: not list(desk_of(practised).profile.browsers.glob("*")), timeout=20_000)


def started(bot: QtBot, start: Start, failure: str) -> Desktop:
    """Begin with the citizen typed in; where money is in question, with a procedure that costs something."""
    if failure in {"payment_failed", "no_card"}:
        form, hand = typed(bot, start)
        assert isinstance(form, ReceivePage)
        form.form.procedure.choose(desk_of(start).catalogue.get(PAYS))
        hand.press(Qt.Key.Key_F5)
        hand.press(Qt.Key.Key_F4)
        page = start.shell.page("filing")
        assert isinstance(page, FilingPage)
        bot.waitUntil(lambda: page.running.session is not None and page.companion.hasFocus(), timeout=20_000)
    else:
        page, hand = begun(bot, start)
    side, session = page.running.side, page.running.session
    assert session is not None
    side.portal(session)
    assert side.practice is not None
    return Desktop(bot, page, hand, side.practice)


@pytest.mark.parametrize("failure", sorted(SCENARIOS))
def test_a_failure_is_seen_ended_by_one_key_taken_at_the_counter_and_counted(
    qtbot: QtBot,
    practised: Start,  # noqa: F811  # the fixture
    failure: str,
) -> None:
    desk = desk_of(practised)
    desktop = started(qtbot, practised, failure)
    SCENARIOS[failure](desktop)
    page, hand = desktop.page, desktop.hand
    known = shipped_portals().failure(failure)
    page.companion.setFocus()
    hand.type(known.key.lower())
    assert known.text in page.companion.failures.said.text()
    hand.press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.running.session is None, timeout=20_000)
    hand.settle()
    counted(desk, failure)
    qtbot.waitUntil(lambda: not list(desk.profile.browsers.glob("*")), timeout=20_000)
    assert desktop.portal.desk.sent == 0


def counted(desk: Desk, failure: str) -> None:
    """Look whether the dossier, the queue and the figures say the same of a failure."""
    known = shipped_portals().failure(failure)
    (row,) = browse.page(desk, wanted=Wanted()).rows
    view = browse.show(desk, code=row.id)
    dossier = view.dossier
    assert (dossier.arrival, dossier.reason_not_online) == (ArrivalChannel.COUNTER, known.reason)
    assert dossier.assistance is not None
    assert (dossier.assistance.result, dossier.assistance.reason) == (AssistanceResult.FAILED, failure)
    assert [each.kind for each in view.jobs] == ["receipt"]
    assert bool(filing_queue.waiting(desk)) is (known.reason in shipped_portals().queue_reasons)
    (helped,) = filing_figures.helped_by(desk, first=desk.today(), last=desk.today(), by="procedure")
    assert (helped.sessions, helped.filed, helped.failures) == (1, 0, ((known.short, 1),))
