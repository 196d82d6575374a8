"""Every envelope at every hub as a table: which day, which revision, for whom, what became of it, when."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.retold import retold
from desktop.ui.theme import theme
from desktop.usecases import sending_views
from desktop.usecases.desk import Desk
from desktop.usecases.sending_views import LetterView

WHAT, HUB, TOLD, WHEN = range(4)
Index = QModelIndex | QPersistentModelIndex
_HERE = QModelIndex()


class LetterModel(QAbstractTableModel):
    """Newest first."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._letters: tuple[LetterView, ...] = ()
        self._titles = (
            self.tr("Số liệu"),
            self.tr("Nơi nhận"),
            self.tr("Kết quả"),
            self.tr("Lúc"),
        )

    def show_letters(self, letters: Sequence[LetterView]) -> None:
        """Show these envelopes in place of what was there."""
        self.beginResetModel()
        self._letters = tuple(letters)
        self.endResetModel()

    def letter(self, row: int) -> LetterView | None:
        """Return the envelope of a row."""
        return self._letters[row] if 0 <= row < len(self._letters) else None

    def rowCount(self, parent: Index = _HERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._letters)

    def columnCount(self, parent: Index = _HERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows and says."""
        letter = self.letter(index.row())
        if letter is None:
            return None
        text = self._text(letter, index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._titles[index.column()]}: {text}"
            case Qt.ItemDataRole.DecorationRole if index.column() == TOLD:
                return theme().icon(*_look(letter))
        return None

    def _text(self, letter: LetterView, column: int) -> str:
        match column:
            case 0:
                return self._what(letter)
            case 1:
                return letter.hub or self.tr("chưa nối")
            case 2:
                return words.said(letter.told)
            case _:
                return retold(sending_views.when(self._desk, letter.last_at or letter.made_at))

    def _what(self, letter: LetterView) -> str:
        if letter.day is None:
            return self.tr("Khóa mới của quầy")
        day = vietnamese.day(letter.day)
        if letter.revision == 1:
            return day
        return self.tr("{day}, sửa lần {count}").format(day=day, count=letter.revision - 1)

    def whole(self, letter: LetterView) -> str:
        """Return everything about an envelope in words, for the one under the mark."""
        parts = [f"{self._what(letter)}:", words.said(letter.told)]
        if letter.attempts:
            parts.append(self.tr("Đã gửi {count} lần.").format(count=letter.attempts))
        if letter.next_at is not None:
            when = retold(sending_views.when(self._desk, letter.next_at))
            parts.append(self.tr("Gửi lại sau {when}.").format(when=when))
        return " ".join(parts)


def _look(letter: LetterView) -> tuple[str, str]:
    """Return the icon of an envelope and its ink; the tick only with a verified receipt."""
    if letter.settled:
        return "circle-check", "proven"
    if letter.parked:
        return "circle-x", "overdue"
    return ("hourglass", "due") if letter.attempts else ("clock", "muted")
