"""A file that was double-clicked: the window opens and says what becomes of it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Rejection
from desktop.ui import commands, words
from desktop.ui.start import Start


def test_a_file_that_is_none_of_ours_is_refused_on_the_page_of_sending(
    window: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "gói tuần này.motcua"
    file.write_bytes(b"?")
    window.bring(str(file))
    qtbot.waitUntil(lambda: bool(window.shell.notices.text))
    assert window.shell.pages.currentWidget() is window.shell.page(commands.SENDING.name)
    assert window.shell.notices.text == words.refusal(Rejection("wire.not_a_bundle"))


def test_a_file_that_is_gone_is_named_in_a_sentence(window: Start, tmp_path: Path, qtbot: QtBot) -> None:
    window.bring(str(tmp_path / "đã rút USB.motcua"))
    qtbot.waitUntil(lambda: "Không thấy tệp đã rút USB.motcua" in window.shell.notices.text)
