"""A file that was double-clicked: the window opens and says what becomes of it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.ui.start import Start


def test_a_file_of_a_kind_that_is_not_known_yet_is_named_in_a_sentence(window: Start, tmp_path: Path) -> None:
    file = tmp_path / "gói tuần này.motcua"
    file.write_bytes(b"?")
    window._take(file)
    assert "chưa đọc được tệp gói tuần này.motcua" in window.shell.notices.text


def test_a_file_that_is_gone_is_named_in_a_sentence(window: Start, tmp_path: Path, qtbot: QtBot) -> None:
    window._take(tmp_path / "đã rút USB.motcua")
    qtbot.waitUntil(lambda: "Không thấy tệp đã rút USB.motcua" in window.shell.notices.text)
