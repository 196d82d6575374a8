"""The table of dossiers: frozen rows in, text, icon and accessible words out; pages come as they are scrolled to."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.rows import DossierRow, Page
from desktop.runtime.rules import shipped_rules
from desktop.ui import words
from desktop.ui.dossiers import standing
from desktop.ui.theme import theme
from desktop.usecases.desk import Desk

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

CODE, APPLICANT, PROCEDURE, ARRIVAL, DUE = range(5)


def short_code(code: str) -> str:
    """Return a code without the agency that begins every code of this desk: `261123-1012`."""
    return "-".join(code.split("-")[-2:])


class DossierModel(QAbstractTableModel):
    """Rows newest first; `wants_more(after)` asks for the next page when the view comes near the end."""

    wants_more = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = desk.today()
        self._rows: list[DossierRow] = []
        self._after: int | None = None
        self._asked = False
        self.channels = {each.code: words.known(each.short) for each in shipped_rules().arrival_channels()}
        self._titles = (
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Kênh"),
            self.tr("Tình trạng"),
        )

    def begin(self, page: Page) -> None:
        """Show a new list."""
        self.beginResetModel()
        self._today = self._desk.today()
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

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page; it comes by `extend`. Qt may call this where there is none."""
        if self.canFetchMore(parent):
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
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return {CODE: row.code, PROCEDURE: row.procedure_name}.get(column) or self._text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._titles[column]}: {self._text(row, column)}"
            case _:
                return self._look(row, column, role)

    def _look(self, row: DossierRow, column: int, role: int) -> object:
        found = standing.of_row(row, self._today)
        if role == Qt.ItemDataRole.DecorationRole and column == DUE:
            return theme().icon(found.icon, found.ink)
        if role == Qt.ItemDataRole.ForegroundRole and column == DUE and found.ink != "muted":
            return theme().colour(found.ink)
        return None

    def _text(self, row: DossierRow, column: int) -> str:
        if column == DUE:
            return standing.of_row(row, self._today).word
        known = self._desk.catalogue.get(row.procedure)
        name = known.short_name if known else row.procedure_name
        return (short_code(row.code), row.applicant, name, self.channels[row.arrival.value])[column]
