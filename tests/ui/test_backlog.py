"""The backlog on the board: the countdown runs while nobody touches anything, and tells when a time has run out."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from desktop.kernel.clock import SetClock
from desktop.ui.start import Start
from desktop.ui.today.page import TodayPage
from desktop.usecases import filing_queue
from desktop.usecases.receive import receive
from tests.samples import intake


def test_the_board_counts_down_and_alarms_by_itself(qtbot: QtBot, window: Start, clock: SetClock) -> None:
    assert window.session is not None
    desk = window.session.desk
    done = receive(desk, intake=intake(reason_not_online="line_down"))
    window.session.announce(done.changes)
    page = window.shell.show_page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.to_file.lines.count() == 1, timeout=20_000)
    (waits,) = filing_queue.waiting(desk)
    clock.at = waits.file_by - timedelta(minutes=61)
    page.count_down()
    assert "còn 1 giờ 1 phút" in page.to_file.lines.item(0).text()
    clock.at = waits.file_by + timedelta(minutes=2)
    page.count_down()
    assert "QUÊN NỘP, quá 2 phút" in page.to_file.lines.item(0).text()
    assert f"Hồ sơ {done.dossier.code} quá hạn nộp lên Cổng." in window.session.notices.text
    qtbot.waitUntil(lambda: "1 hồ sơ quên nộp lên Cổng" in window.shell.status.left.words, timeout=20_000)
