"""The line at the foot of the window cuts no sentence while there is room for both."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.window.status import StatusLine

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
