"""One look for the tables that are chosen from: dossiers, those behind a figure, letters."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_HEIGHT = 36
# What a cell keeps free at both sides of its text.
_AROUND = 26


def dress_rows(table: QTableView, *, widths: Mapping[int, int], stretched: int) -> None:
    """Dress a table whose model is set: one row is chosen at a time; widths of columns in px, one takes what is left."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    rows = table.verticalHeader()
    rows.setVisible(False)
    # Fixed heights: measuring each row's content costs seconds at ten thousand rows.
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(_HEIGHT)
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in widths.items():
        columns.resizeSection(column, width)
    columns.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)


def make_room(table: QTableView, column: int, texts: Iterable[str]) -> None:
    """Widen a column until each of its words has room: they are longer in one language than in another."""
    wide = max(table.fontMetrics().horizontalAdvance(each) for each in texts) + _AROUND
    columns = table.horizontalHeader()
    columns.resizeSection(column, max(columns.sectionSize(column), wide))
