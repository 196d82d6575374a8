"""An old register through the window by keyboard: read, judged, taken in, undone; everything taken out; a stop changes nothing."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.ui import commands
from desktop.ui.registers.field_box import FieldBox
from desktop.ui.registers.tab import RegistersTab
from desktop.ui.settings.page import SettingsPage
from desktop.ui.start import Start
from desktop.usecases import browse
from desktop.usecases.export_all import export_all
from desktop.usecases.freezing import freeze_unclosed
from desktop.usecases.long_work import LongWork
from desktop.usecases.receive import receive
from desktop.usecases.register_taking import imports
from tests.samples import intake
from tests.usecases.test_register_import import HEAD, ROWS

CONTROL = Qt.KeyboardModifier.ControlModifier
REGISTERS = Path(__file__).parents[1] / "runtime" / "registers"


def settle(bot: QtBot, window: Start) -> None:
    bot.waitUntil(lambda: window.lanes.idle, timeout=20_000)


@pytest.fixture
def tab(qtbot: QtBot, window: Start) -> RegistersTab:
    page = window.shell.show_page(commands.SETTINGS.name)
    assert isinstance(page, SettingsPage)
    page.tabs.setCurrentWidget(page.registers)
    settle(qtbot, window)
    return page.registers


def written(folder: Path, *more: tuple[str, ...]) -> str:
    file = folder / "so.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([HEAD, *ROWS, *more])
    return str(file)


def test_a_register_goes_in_by_keys_and_out_by_one(
    qtbot: QtBot, window: Start, tab: RegistersTab, tmp_path: Path
) -> None:
    assert window.session is not None
    desk = window.session.desk
    tab.open(written(tmp_path, ("4", "", "Bùi Xuân Kỷ", "", "Việc lạ", "3/2/2021", "5/2/2021", "4/2/2021")))
    settle(qtbot, window)
    assert tab.views.currentWidget() is tab.look
    assert tab.look.go.hasFocus() or tab.look.go.isEnabled()
    qtbot.keyClick(tab.look, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert tab.fates.figures.text() == "3 hồ sơ sẽ nhập · 0 dòng trùng · 1 dòng không nhập được"
    assert "Việc lạ" in tab.fates.whole.text()
    box = tab.fates.names.boxes["Việc lạ"]
    box.setCurrentIndex(box.findData("1.001193"))
    tab.fates.names.go.click()
    settle(qtbot, window)
    assert tab.fates.figures.text().startswith("4 hồ sơ sẽ nhập")
    qtbot.keyClick(tab.fates, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert tab.views.currentWidget() is tab.start
    assert "Đã nhập 4 hồ sơ" in window.shell.notices.text
    assert imports(desk)[0].taken == 4
    tab.start.undo.click()
    settle(qtbot, window)
    assert "quầy như trước khi nhập" in window.shell.notices.text
    assert browse.page(desk, wanted=browse.Wanted()).rows == ()
    assert not tab.start.undo.isEnabled()


def test_a_column_chosen_again_is_read_again_and_kept(
    qtbot: QtBot, window: Start, tab: RegistersTab, tmp_path: Path
) -> None:
    file = written(tmp_path)
    tab.open(file)
    settle(qtbot, window)
    box = tab.look.table.cellWidget(2, 1)
    assert box.accessibleName() == "Cột C  Họ và tên đọc là"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    box.activated.emit(0)
    settle(qtbot, window)
    assert not tab.look.go.isEnabled()
    assert "họ tên người nộp" in tab.look.missing.text()
    assert tab.look.table.cellWidget(2, 1).hasFocus() or not window.shell.isActiveWindow()
    qtbot.keyClick(tab.look, Qt.Key.Key_Escape)
    assert tab.views.currentWidget() is tab.start


def test_the_column_with_the_keys_is_in_view(qtbot: QtBot, window: Start, tab: RegistersTab, tmp_path: Path) -> None:
    file = tmp_path / "rong.csv"
    file.write_text(",".join([*HEAD, *(f"Lạ {number}" for number in range(40))]) + "\n" + "x," * 47 + "x\n", "utf-8")
    tab.open(str(file))
    settle(qtbot, window)
    table = tab.look.table
    assert table.rowCount() == 48
    assert table.rowAt(table.viewport().height() - 1) < 40
    last = table.cellWidget(47, 1)
    assert isinstance(last, FieldBox)
    last.entered.emit()
    assert table.rowAt(table.viewport().height() - 1) in {46, 47, -1}


@pytest.mark.parametrize("name", ["khoa.xlsx", "khoa.xls", "khong-co.xlsx"])
def test_a_file_that_cannot_be_read_is_said_and_nothing_else_happens(
    qtbot: QtBot, window: Start, tab: RegistersTab, name: str
) -> None:
    tab.open(str(REGISTERS / name))
    settle(qtbot, window)
    assert tab.views.currentWidget() is tab.start
    assert ("mật khẩu" if "khoa" in name else "Không thấy tệp") in window.shell.notices.text


def test_a_stop_leaves_the_desk_as_it_was(qtbot: QtBot, window: Start, tab: RegistersTab, tmp_path: Path) -> None:
    assert window.session is not None
    tab.open(written(tmp_path))
    settle(qtbot, window)
    qtbot.keyClick(tab.look, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    qtbot.keyClick(tab.fates, Qt.Key.Key_Return, CONTROL)
    assert tab.views.currentWidget() is tab.working
    qtbot.keyClick(tab.working, Qt.Key.Key_Escape)
    settle(qtbot, window)
    # Either it was stopped in time, or it was past the point where it can only be finished.
    assert ("Đã dừng" in window.shell.notices.text) == (imports(window.session.desk) == ())


def test_sent_days_wait_for_a_word(
    qtbot: QtBot, window: Start, tab: RegistersTab, tmp_path: Path, clock: SetClock
) -> None:
    assert window.session is not None
    desk = window.session.desk
    receive(desk, intake=intake())
    clock.forward(timedelta(days=1))
    freeze_unclosed(desk)
    row = ("4", "H27.31-261123-7001", "Bùi Xuân Kỷ", "", "Đăng ký khai sinh", "23/11/2026", "24/11/2026", "23/11/2026")
    tab.open(written(tmp_path, row))
    settle(qtbot, window)
    qtbot.keyClick(tab.look, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    qtbot.keyClick(tab.fates, Qt.Key.Key_Return, CONTROL)
    assert "Đánh dấu đồng ý" in window.shell.notices.text
    assert "1 ngày đã gửi" in tab.fates.revise.text()
    tab.fates.revise.click()
    qtbot.keyClick(tab.fates, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert imports(desk)[0].taken == 4


def test_everything_goes_out_from_the_window(qtbot: QtBot, window: Start, tab: RegistersTab, tmp_path: Path) -> None:
    tab.export(str(tmp_path))
    settle(qtbot, window)
    assert "Đã ghi 0 hồ sơ" in window.shell.notices.text
    assert len(list(next(tmp_path.glob("motcua-*")).glob("*.jsonl"))) > 20


def test_an_export_that_is_stopped_leaves_no_half(window: Start, tmp_path: Path) -> None:
    assert window.session is not None
    work = LongWork()
    work.stop()
    with pytest.raises(Rejection):
        export_all(window.session.desk, folder=tmp_path / "ra", work=work)
    assert not (tmp_path / "ra").exists()
