"""The table of dossiers: frozen rows in, text, icon and accessible words out; pages come as they are scrolled to."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.domain.rows import DossierRow, DueClass, Page
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.ui.theme import theme
from desktop.usecases.browse import due_class

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

CODE, APPLICANT, PROCEDURE, ARRIVAL, RECEIVED, DUE, STATE = range(7)
ICONS = {
    DueClass.OVERDUE: ("circle-alert", "overdue"),
    DueClass.TODAY: ("clock", "due"),
    DueClass.SOON: ("clock", "muted"),
    DueClass.LATER: ("calendar-days", "muted"),
}


class DossierModel(QAbstractTableModel):
    """Rows newest first; `wants_more(after)` asks for the next page when the view comes near the end."""

    wants_more = Signal(object)

    def __init__(self, today: date, parent: object | None = None) -> None:
        super().__init__(parent)  # type: ignore[call-overload]  # the stub wants QObject, None is fine
        self._today = today
        self._rows: list[DossierRow] = []
        self._after: int | None = None
        self._asked = False
        self._channels = {each.code: each.short for each in shipped_rules().arrival_channels()}
        self._titles = (
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Kênh"),
            self.tr("Nhận"),
            self.tr("Hẹn trả"),
            self.tr("Tình trạng"),
        )

    def begin(self, page: Page, today: date) -> None:
        """Show a new list."""
        self.beginResetModel()
        self._today = today
        self._rows = list(page.rows)
        self._after = page.after
        self._asked = False
        self.endResetModel()

    def extend(self, page: Page) -> None:
        """Add the next page at the end."""
        self._asked = False
        self._after = page.after
        if page.rows:
            first = len(self._rows)
            self.beginInsertRows(_NO_INDEX, first, first + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()

    def row(self, index: int) -> DossierRow | None:
        """Return the dossier of a line."""
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def line_of(self, identifier: str) -> int:
        """Return the line of a dossier, -1 when it is not in the list."""
        return next((line for line, each in enumerate(self._rows) if each.id == identifier), -1)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows have come."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is another page that nobody asked for yet."""
        return not parent.isValid() and self._after is not None and not self._asked

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002  # Qt gives it
        """Ask for the next page; it comes by `extend`."""
        self._asked = True
        self.wants_more.emit(self._after)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows and says."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.procedure_name if index.column() == PROCEDURE else self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._titles[index.column()]}: {self._text(row, index.column())}"
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATE:
            return theme().icon(*ICONS[due_class(row, self._today)])
        if role == Qt.ItemDataRole.ForegroundRole and index.column() in {DUE, STATE}:
            return theme().colour(ICONS[due_class(row, self._today)][1].replace("muted", "ink"))
        return None

    def _text(self, row: DossierRow, column: int) -> str:
        match column:
            case 0:
                return row.code
            case 1:
                return row.applicant
            case 2:
                return row.procedure_name
            case 3:
                return self._channels[row.arrival.value]
            case 4:
                return vietnamese.moment_short(row.received_at)
            case 5:
                return vietnamese.moment_short(row.due_at)
            case _:
                return self.state_words(due_class(row, self._today))

    def state_words(self, standing: DueClass) -> str:
        """Return the word for how a dossier stands to its date."""
        return {
            DueClass.OVERDUE: self.tr("Quá hạn"),
            DueClass.TODAY: self.tr("Hạn hôm nay"),
            DueClass.SOON: self.tr("Sắp đến hạn"),
            DueClass.LATER: self.tr("Trong hạn"),
        }[standing]
