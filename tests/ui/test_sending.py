"""The page of what is sent and the line that is always true: joined, sent, refused, carried by stick, never waiting."""

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.contract.bundle import packed
from desktop.contract.document import digest_of
from desktop.contract.receipt import Verdict
from desktop.hub import packs as hub_packs
from desktop.kernel.clock import SetClock, at_local
from desktop.store.queries import outbox
from desktop.ui import commands
from desktop.ui.sending.page import SendingPage
from desktop.ui.start import Start
from desktop.usecases.day_close import close
from desktop.usecases.receive import receive
from desktop.usecases.sending import push
from desktop.usecases.sending_views import letters, standing
from tests.conftest import DAY
from tests.line import Asked, Line, Reply, refusal
from tests.line import page as captive
from tests.province import Province, province
from tests.samples import intake
from tests.usecases.test_packs import DAYS, OFF, made_pack


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Province]:
    with province(tmp_path, clock) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, window: Start) -> SendingPage:
    found = window.shell.show_page(commands.SENDING.name)
    assert isinstance(found, SendingPage)
    # Nothing goes by itself while a test looks; the one that tests it sets its own pace.
    found.courier._soon.stop()
    found.courier._soon.setInterval(3_600_000)
    settle(qtbot, window)
    return found


def settle(bot: QtBot, window: Start) -> None:
    bot.waitUntil(lambda: window.lanes.idle, timeout=20_000)


def line(window: Start) -> str:
    return window.shell.status.middle.words


def join(bot: QtBot, window: Start, page: SendingPage, hub: Province) -> None:
    page.hubs.address.setText(hub.url)
    page.hubs.code.setText(hub.code())
    bot.keyClick(page.hubs.code, Qt.Key.Key_Return)
    settle(bot, window)


def newest_body(window: Start) -> bytes:
    assert window.session is not None
    with window.session.desk.store.reading() as reading:
        return outbox.every(reading)[-1].body


def close_today(window: Start, bot: QtBot) -> None:
    assert window.session is not None
    window.session.announce(close(window.session.desk, day=window.session.desk.today()).changes)
    settle(bot, window)


def test_a_desk_without_a_hub_says_so_and_loses_nothing(qtbot: QtBot, window: Start, page: SendingPage) -> None:
    assert line(window) == "● Chưa nối với nơi nhận nào"
    close_today(window, qtbot)
    assert page.model.rowCount() == 1
    assert not page.send.isEnabled()
    assert window.shell.status.middle.property("role") == "muted"


def test_joining_sending_and_the_tick_only_with_a_receipt(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province, clock: SetClock
) -> None:
    clock.at = at_local(DAY, 17, 0)
    close_today(window, qtbot)
    join(qtbot, window, page, hub)
    assert line(window) == "● 1 ngày chưa gửi, cũ nhất hôm nay · Tỉnh Hà Tĩnh chưa nhận gì"
    assert window.shell.status.middle.property("role") != "proven"
    assert hub.key in page.hubs.list.item(0).text()
    qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert line(window) == "● Mọi ngày đã khóa sổ đã gửi · Tỉnh Hà Tĩnh đã nhận 17:00"
    assert window.shell.status.middle.property("role") == "proven"
    assert page.model.data(page.model.index(0, 2)) == "Đã nhận."
    assert window.shell.notices.text == "Nơi nhận đã ký nhận 1 thư."


def test_what_stands_in_the_way_is_said_with_what_to_do(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province
) -> None:
    join(qtbot, window, page, hub)
    close_today(window, qtbot)
    hub.line.faults = [captive(200)]
    page.courier.push_now()
    settle(qtbot, window)
    assert "Mở trình duyệt đăng nhập mạng" in window.shell.notices.text
    assert "Tự gửi lại" in line(window)
    assert window.shell.status.middle.property("role") == "doubt"
    assert "Mở trình duyệt đăng nhập mạng" in page.line.text()


def test_a_refused_letter_stands_out(qtbot: QtBot, window: Start, page: SendingPage, hub: Province) -> None:
    join(qtbot, window, page, hub)
    close_today(window, qtbot)
    letter = page.model.letter(0)
    assert letter is not None
    hub.line.faults = [hub.answering({digest_of(newest_body(window)): (Verdict.REJECTED, "verdict.wrong_unit", 0)})]
    page.courier.push_now()
    settle(qtbot, window)
    assert "1 thư bị từ chối, cần xem" in line(window)
    assert window.shell.status.middle.property("role") == "problem"


def test_a_code_that_is_no_good_is_said_at_its_field(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province
) -> None:
    page.hubs.address.setText(hub.url)
    page.hubs.code.setText("123")
    page.hubs.act()
    settle(qtbot, window)
    assert page.hubs.fields["code"].problem.startswith("Mã đăng ký gồm 12")
    page.hubs.code.setText("AAAA-BBBB-CCCC")
    page.hubs.act()
    settle(qtbot, window)
    assert window.shell.notices.text.startswith("Nơi nhận không có mã đăng ký này")


def test_a_hub_is_left_with_a_way_back(qtbot: QtBot, window: Start, page: SendingPage, hub: Province) -> None:
    join(qtbot, window, page, hub)
    page.hubs.leave.click()
    settle(qtbot, window)
    assert line(window) == "● Chưa nối với nơi nhận nào"
    page.hubs._rejoin(hub.hub.id)
    settle(qtbot, window)
    assert page.hubs.list.count() == 1


def test_a_stick_goes_out_and_its_receipts_come_in(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province, tmp_path: Path
) -> None:
    join(qtbot, window, page, hub)
    close_today(window, qtbot)
    file = tmp_path / "thư.motcua"
    page.export_to(str(file))
    settle(qtbot, window)
    assert "Chưa tính là đã nhận" in window.shell.notices.text
    assert page.model.data(page.model.index(0, 2)) == "Đã ghi ra tệp, chưa có biên nhận."
    hub_packs.publish(hub.hub, {"calendar": DAYS}, title="Lịch nghỉ", in_force=DAY, by="")
    file.write_bytes(hub.by_stick(file))
    page.import_from(str(file))
    settle(qtbot, window)
    assert window.shell.notices.text.startswith("Nhập 1 biên nhận đã nhận")
    assert "Nhận 1 gói dữ liệu" in window.shell.notices.text
    page.import_from(str(file))
    settle(qtbot, window)
    assert "gói dữ liệu" not in window.shell.notices.text
    assert window.shell.status.middle.property("role") == "proven"


def test_intake_goes_on_while_a_hub_takes_its_time(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province
) -> None:
    assert window.session is not None
    join(qtbot, window, page, hub)
    close_today(window, qtbot)
    arrived, leave = threading.Event(), threading.Event()

    def slow(line: Line, asked: Asked) -> Reply | None:
        arrived.set()
        leave.wait(20)
        return refusal("hub.down")(line, asked)

    hub.line.faults = [slow]
    page.courier.push_now()
    page.courier.push_now()
    qtbot.waitUntil(arrived.is_set, timeout=20_000)
    taken: list[object] = []
    window.session.read(lambda: 1, owner=page, done=taken.append)
    qtbot.waitUntil(lambda: bool(taken), timeout=5_000)
    assert page.send.text() == "Đang gửi…"
    leave.set()
    settle(qtbot, window)
    assert len(hub.line.posted()) == 1


def test_a_window_closes_while_a_hub_takes_its_time(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province
) -> None:
    assert window.session is not None
    join(qtbot, window, page, hub)
    close_today(window, qtbot)
    arrived, leave = threading.Event(), threading.Event()

    def slow(line: Line, asked: Asked) -> Reply | None:
        reply = line.pass_on(asked)
        arrived.set()
        leave.wait(20)
        return reply

    hub.line.faults = [slow]
    page.courier.push_now()
    qtbot.waitUntil(arrived.is_set, timeout=20_000)
    began = time.monotonic()
    window.lanes.close()
    assert time.monotonic() - began < 5
    leave.set()
    assert letters(window.session.desk)[0].told.code == "verdict.sending"
    assert standing(window.session.desk).hubs[0].trouble is None
    push(window.session.desk)
    assert (standing(window.session.desk).is_done, hub.kept) == (True, 1)


def test_past_days_that_nobody_closed_are_offered(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province, clock: SetClock
) -> None:
    assert window.session is not None
    join(qtbot, window, page, hub)
    receive(window.session.desk, intake=intake())
    clock.forward(timedelta(days=1))
    page.courier.refresh()
    settle(qtbot, window)
    assert page.unclosed.text() == "Gửi cả 1 ngày chưa khóa sổ"
    page.unclosed.click()
    settle(qtbot, window)
    assert page.model.rowCount() == 1
    assert "1 ngày chưa gửi, cũ nhất hôm qua" in line(window)


def test_a_closed_day_goes_by_itself(qtbot: QtBot, window: Start, page: SendingPage, hub: Province) -> None:
    join(qtbot, window, page, hub)
    page.courier._soon.setInterval(10)
    close_today(window, qtbot)
    qtbot.waitUntil(lambda: bool(hub.standing), timeout=20_000)
    qtbot.waitUntil(lambda: window.shell.status.middle.property("role") == "proven", timeout=20_000)


def test_a_pack_is_seen_applied_and_gone_back_from(
    qtbot: QtBot, window: Start, page: SendingPage, hub: Province, tmp_path: Path
) -> None:
    assert window.session is not None
    join(qtbot, window, page, hub)
    pack = made_pack(hub, 4, {"calendar": DAYS})
    file = tmp_path / "goi.motcua"
    file.write_bytes(packed([pack.body]))
    page.import_from(str(file))
    settle(qtbot, window)
    page.tabs.setCurrentIndex(1)
    assert "Gói số 4 · Tỉnh Hà Tĩnh" in page.packs.list.item(0).text()
    assert page.packs.changes.toPlainText() == "Ngày 04/12/2026 thành ngày nghỉ: Lễ hội tỉnh."
    page.packs.apply.click()
    settle(qtbot, window)
    assert not window.session.desk.calendar.is_working(OFF)
    assert page.packs.changes.toPlainText() == "Không đổi gì so với dữ liệu đang dùng."
    page.packs.back.click()
    settle(qtbot, window)
    assert window.session.desk.calendar.is_working(OFF)
