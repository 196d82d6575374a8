"""The table of a report: texts to the left, numbers to the right, the total last; a cell knows its dossiers."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop.domain.report import Cell, Chart, Column, Kind, Report
from desktop.runtime.report_text import written

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ReportModel(QAbstractTableModel):
    """Shows columns and lines; the last line is bold when it is a total."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._lines: tuple[tuple[Cell, ...], ...] = ()
        self._totalled = False

    def show_report(self, report: Report) -> None:
        """Show a report's table."""
        self._begin(report.columns, report.lines, report.total)

    def show_chart(self, chart: Chart) -> None:
        """Show the numbers of a chart, a line a label."""
        kind = Kind.RATE if chart.percent else Kind.COUNT
        marks: dict[int, str] = {}
        for place, words in chart.marks:
            marks[place] = f"{marks[place]}; {words}" if place in marks else words
        columns = (
            Column(key="label", title="", kind=Kind.TEXT),
            *(Column(key=each.name, title=each.name, kind=kind) for each in chart.series),
            *((Column(key="marks", title=self.tr("Sự kiện"), kind=Kind.TEXT),) if marks else ()),
        )
        lines = tuple(
            (
                Cell(label),
                *(Cell(each.values[place]) for each in chart.series),
                *((Cell(marks.get(place, "")),) if marks else ()),
            )
            for place, label in enumerate(chart.labels)
        )
        self._begin(columns, lines, None)

    def _begin(
        self, columns: tuple[Column, ...], lines: tuple[tuple[Cell, ...], ...], total: tuple[Cell, ...] | None
    ) -> None:
        self.beginResetModel()
        self._columns = columns
        self._lines = (*lines, total) if total is not None else lines
        self._totalled = total is not None
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """Return the cell of a place."""
        inside = 0 <= index.row() < len(self._lines) and 0 <= index.column() < len(self._columns)
        return self._lines[index.row()][index.column()] if inside else None

    def column(self, place: int) -> Column:
        """Return a column."""
        return self._columns[place]

    def words(self, index: Index) -> str:
        """Return what a cell is about: its line and its column."""
        return f"{self._lines[index.row()][0].value} · {self._title(index.column())}"

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of lines, the total among them."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def _title(self, place: int) -> str:
        column = self._columns[place]
        return f"{column.group}: {column.title}" if column.group else column.title

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column; its whole words under the mouse."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.group}\n{column.title}" if column.group else column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if column.kind is Kind.TEXT else _RIGHT) | int(Qt.TextFlag.TextWordWrap)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows and says."""
        cell = self.cell(index)
        if cell is None:
            return None
        column = self._columns[index.column()]
        text = written(cell.value, column.kind) if cell.value != "" else ""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._title(index.column())}: {text}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_LEFT if column.kind is Kind.TEXT else _RIGHT)
            case Qt.ItemDataRole.FontRole if self._totalled and index.row() == len(self._lines) - 1:
                bold = QFont()
                bold.setBold(True)
                return bold
            case _:
                return None
