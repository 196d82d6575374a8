"""The table of keys (Ctrl+/): those of the page in front first, then those that count everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import commands
from desktop.ui.commands import Command

_ON_THE_KEYBOARD = (("Return", "Enter"), ("Left", "←"), ("Right", "→"))


class KeysTable(QDialog):
    """Esc or Ctrl+/ closes it. `page` names the page in front; its keys stand first."""

    def __init__(self, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(commands.KEYS.label())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = rows_for(page)
        self.table = QTableWidget(len(rows), 2)
        self.table.setAccessibleName(commands.KEYS.label())
        self.table.setHorizontalHeaderLabels([self.tr("Phím"), self.tr("Việc")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for number, command in enumerate(rows):
            self.table.setItem(number, 0, QTableWidgetItem(printed(command.keys)))
            self.table.setItem(number, 1, QTableWidgetItem(command.label()))
        self.table.resizeColumnToContents(0)
        self.table.selectRow(0)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        self.resize(460, 560)


def rows_for(page: str) -> tuple[Command, ...]:
    """Return the commands that have keys: those of a page, then those of the window."""
    keyed = [each for each in commands.ALL if each.keys]
    own = [each for each in keyed if each.context == page]
    return (*own, *(each for each in keyed if each.context == "window"))


def printed(keys: str) -> str:
    """Return keys by what is printed on the keyboard: Qt says Return, Left and Right."""
    for name, mark in _ON_THE_KEYBOARD:
        keys = keys.replace(name, mark)
    return keys
