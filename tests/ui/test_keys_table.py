"""The table of keys: what the page in front can do, by keys, without leaving it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui import commands
from desktop.ui.start import Start
from desktop.ui.window.keys_table import KeysTable
from desktop.ui.window.shell import Shell


def test_the_keys_of_the_page_in_front_come_first_and_escape_closes(qtbot: QtBot, window: Start) -> None:
    shell = window.shell
    shell.show_page(commands.CLOSE_DAY.name)
    qtbot.keyClick(shell, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    (table,) = shell.findChildren(KeysTable)
    texts = [table.table.item(row, 1).text() for row in range(table.table.rowCount())]
    assert texts[0] == commands.CLOSE_NOW.text
    assert commands.KEYS.text in texts
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shell.findChildren(KeysTable))


def test_a_page_shows_its_own_keys_as_they_are_printed(qtbot: QtBot) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    table = KeysTable("receive", shell)
    assert table.table.item(0, 0).text() == "Ctrl+Enter"
    assert table.table.item(0, 1).text() == commands.TAKE_IN.text
