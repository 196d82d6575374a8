"""How a report's table is dressed: its head wraps, its numbers stand under each other, Enter opens a cell."""

import re
from string import digits

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.domain.report import Kind
from desktop.ui.reports.model import ReportModel

_ROW = 30
_TEXT, _SHORTEST = 560, 76
# The widest of usual numbers, and what a cell keeps free at both sides.
_NUMBER, _AROUND = "100,00 %", 26
_HEAD_LINES = 5
_FEW = 9


class ReportTable(QTableView):
    """Emits `opened(index)` on Enter or a double click."""

    opened = Signal(QModelIndex)
    stretches = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell under the mark."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot()
    def fit(self) -> None:
        """Give each column what its kind needs; the one text takes what is left over where there is room."""
        model = self.model()
        if isinstance(model, ReportModel) and model.columnCount():
            _fit(self, model)


def table_of(model: QAbstractTableModel, name: str, *, stretches: bool = True) -> ReportTable:
    """Return a table of a model, dressed; one that stands at the side keeps its one text column narrow."""
    table = ReportTable()
    table.stretches = stretches
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = table.verticalHeader()
    rows.setVisible(False)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(_ROW)
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setMinimumSectionSize(48)
    table.doubleClicked.connect(table.opened)
    model.modelReset.connect(table.fit)
    table.fit()
    return table


def _fit(table: ReportTable, model: ReportModel) -> None:
    columns = table.horizontalHeader()
    metrics = columns.fontMetrics()
    bold = QFont(table.font())
    bold.setBold(True)
    number = QFontMetrics(bold).horizontalAdvance(_NUMBER) + _AROUND
    texts = [place for place in range(model.columnCount()) if model.column(place).kind is Kind.TEXT]
    alone = table.stretches and len(texts) == 1 and model.columnCount() <= _FEW
    most = 1
    for place in range(model.columnCount()):
        column = model.column(place)
        parts = [each for each in (column.group, column.title) if each]
        words = [word for each in parts for word in each.split()]
        least = max((metrics.horizontalAdvance(each) for each in words), default=0) + _AROUND
        wide = max(least, number, *(metrics.horizontalAdvance(each) // 2 + _AROUND for each in parts or [""]))
        columns.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        columns.resizeSection(place, max(least, _text_width(table, model, place)) if place in texts else wide)
        room = max(1, wide - 20)
        most = max(most, sum(-(-metrics.horizontalAdvance(each) // room) for each in parts))
    columns.setFixedHeight(min(_HEAD_LINES, most) * metrics.lineSpacing() + 14)
    if alone:
        columns.setSectionResizeMode(texts[0], QHeaderView.ResizeMode.Stretch)


def _text_width(table: ReportTable, model: ReportModel, place: int) -> int:
    """Return a width by the longest text, within what leaves room for the numbers."""
    longest = max((str(model.data(model.index(row, place))) for row in range(model.rowCount())), key=len, default="")
    # The longest stands for others of its length: each of its digits as wide as the widest.
    metrics = table.fontMetrics()
    widest = max(digits, key=metrics.horizontalAdvance)
    wide = metrics.horizontalAdvance(re.sub(r"\d", widest, longest)) + _AROUND
    return max(_SHORTEST, min(_TEXT if model.columnCount() <= _FEW else _TEXT // 2, wide))
