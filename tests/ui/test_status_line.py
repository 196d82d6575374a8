"""The line at the foot of the window cuts no sentence while there is room for both."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.start import Start
from desktop.ui.today.page import TodayPage
from desktop.ui.window.status import StatusLine
from desktop.usecases import print_queue
from desktop.usecases.receive import receive
from tests.samples import intake

DAY = "Hôm nay nhận 19 hồ sơ · 2 phiếu chưa in · khóa dữ liệu trong tệp riêng"


@pytest.mark.parametrize(("day", "sending"), [(DAY, "Chưa nối với nơi nhận nào"), ("Hôm nay nhận 2 hồ sơ", DAY)])
def test_a_long_sentence_takes_the_room_that_a_short_one_leaves(qtbot: QtBot, day: str, sending: str) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.say(day)
    line.show_sending(sending, tone="muted")
    line.right.setText("Trực tuyến tháng này 36,8 % (7/19 hồ sơ, mục tiêu 50 %)")
    line.resize(1366, 30)
    line.show()
    assert (line.left.text(), line.middle.text()) == (day, f"● {sending}")
    line.resize(700, 30)
    qtbot.waitUntil(lambda: line.left.text() != day or line.middle.text() != f"● {sending}", timeout=2000)


def test_as_many_papers_are_told_as_the_list_has_lines(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    desk = window.session.desk
    receive(desk, intake=intake())
    changes = print_queue.enqueue_sheet(desk, kind="report", title="Mẫu 06a", pdf=b"%PDF-1.7")[1]
    window.session.announce(changes)
    page = window.shell.show_page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.printing.lines.count() == 2, timeout=20_000)
    assert "2 phiếu chưa in" in window.shell.status.left.words
