"""What does not agree, as a list: Enter opens the dossier, the reason is typed beneath and stands beside its line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.closing import ClosingSheet
from desktop.kernel.errors import Problem
from desktop.ui import words
from desktop.ui.parts.field import Field, label_of
from desktop.ui.theme import theme

_KEY = Qt.ItemDataRole.UserRole
_SENTENCE = Qt.ItemDataRole.UserRole + 1
_NO_DOSSIER = Qt.ItemDataRole.UserRole + 2
_OF_NUMBERS = frozenset(("close.number_missing", "close.numbers_missing", "close.number_without_dossier"))


class DifferenceList(QFrame):
    """The open differences of a sheet with the reasons typed so far, then those that a reason has settled."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.heading = label_of(self.tr("Chỗ lệch"), "heading")
        self.nothing = label_of(self.tr("Phiếu, hồ sơ và số đều khớp."), "muted", wrap=True)
        self.lines = QListWidget()
        self.lines.setObjectName("plain")
        self.lines.setAccessibleName(self.tr("Chỗ lệch"))
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.itemActivated.connect(self._activated)
        self.lines.currentItemChanged.connect(self._moved)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("ví dụ: trả kết quả ngay, công dân không cần phiếu"))
        self.reason.textEdited.connect(self._typed)
        self.reason.returnPressed.connect(self._next)
        self.field = Field(self.tr("Lý do của chỗ lệch đang chọn"), self.reason)
        self.hint = label_of(self.tr("Enter mở hồ sơ. Tab sang ô lý do; Enter ở ô lý do sang chỗ lệch sau."), "muted")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        for each in (self.heading, self.nothing, self.lines, self.field, self.hint):
            column.addWidget(each, 1 if each is self.lines else 0)
        column.addStretch(0)
        self._reasons: dict[str, str] = {}
        self._settled: dict[str, str] = {}

    def show_sheet(self, sheet: ClosingSheet, *, same_day: bool) -> None:
        """Show a sheet's differences; what was typed for the same day stays."""
        if not same_day:
            self._reasons.clear()
        at = self._key(self.lines.currentItem())
        self._settled = {each.problem.field: each.reason for each in sheet.settled}
        self.lines.clear()
        for problem in (*sheet.differences, *(each.problem for each in sheet.settled)):
            self._add(problem)
        found = [row for row in range(self.lines.count()) if self._key(self.lines.item(row)) == at]
        self.lines.setCurrentRow(found[0] if found else 0)
        some, wrong = bool(self.lines.count()), len(sheet.differences)
        self.heading.setText(self.tr("Chỗ lệch  {count}").format(count=wrong) if wrong else self.tr("Chỗ lệch"))
        self.nothing.setVisible(not some)
        self.lines.setVisible(some)
        for each in (self.field, self.hint):
            each.setVisible(bool(wrong))
        self.field.complain("")

    def _add(self, problem: Problem) -> None:
        item = QListWidgetItem()
        item.setData(_KEY, problem.field)
        item.setData(_SENTENCE, words.said(problem))
        item.setData(_NO_DOSSIER, problem.code in _OF_NUMBERS)
        self.lines.addItem(item)
        self._dress(item)

    def _dress(self, item: QListWidgetItem) -> None:
        key, said = self._key(item), item.data(_SENTENCE)
        reason = self._settled.get(key) or self._reasons.get(key, "").strip()
        explained = key in self._settled or bool(reason)
        item.setText(self.tr("{said}\nLý do: {reason}").format(said=said, reason=reason) if reason else said)
        item.setIcon(theme().icon(*(("circle-check", "proven") if explained else ("triangle-alert", "due"))))
        item.setToolTip(key)

    def _key(self, item: QListWidgetItem | None) -> str:
        return str(item.data(_KEY)) if item is not None else ""

    def reasons(self) -> dict[str, str]:
        """Return the reasons that were typed, by the code each stands for."""
        return {key: text for key, text in self._reasons.items() if text.strip()}

    def go_to_unexplained(self, problems: Sequence[Problem]) -> None:
        """Put the mark on the first of these and the cursor into its reason."""
        wanted = {each.field for each in problems}
        rows = (row for row in range(self.lines.count()) if self._key(self.lines.item(row)) in wanted)
        row = next(rows, None)
        if row is not None:
            self.lines.setCurrentRow(row)
            self.field.complain(self.tr("Ghi lý do, hoặc làm như câu trên."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        if item.data(_NO_DOSSIER):
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.opened.emit(self._key(item))

    @Slot()
    def _moved(self) -> None:
        key = self._key(self.lines.currentItem())
        self.reason.setText(self._reasons.get(key, ""))
        self.reason.setEnabled(bool(key) and key not in self._settled)
        self.field.complain("")

    @Slot(str)
    def _typed(self, text: str) -> None:
        item = self.lines.currentItem()
        if item is not None:
            self._reasons[self._key(item)] = text
            self._dress(item)
            self.field.complain("")

    @Slot()
    def _next(self) -> None:
        row = self.lines.currentRow() + 1
        if row < self.lines.count():
            self.lines.setCurrentRow(row)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for row in range(self.lines.count()):
                self._dress(self.lines.item(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the list."""
        super().focusInEvent(event)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
