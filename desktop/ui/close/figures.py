"""The sheet's figures: one large answer, then each line with its value, words that give way to the room there is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.closing import ClosingSheet
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.parts.field import label_of
from desktop.ui.retold import retold
from desktop.ui.theme import theme

_ICONS = {"agrees": ("circle-check", "proven"), "differs": ("triangle-alert", "due"), "settled": ("info", "accent")}


class Figures(QFrame):
    """The answer at the top; the lines scroll where the window is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._tone = "agrees"
        self._mark = QLabel()
        self.answer = label_of("", "due", wrap=True)
        self.doubts = label_of("", "doubt", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, 0, 0)
        inner_column.addLayout(self._grid)
        inner_column.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("figures")
        self.area.setWidgetResizable(True)
        self.area.setWidget(inner)
        self.area.setAccessibleName(self.tr("Số liệu của ngày"))
        head = QHBoxLayout()
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.doubts)
        column.addWidget(self.area, 1)

    def show_sheet(self, sheet: ClosingSheet, lines: tuple[tuple[str, str], ...]) -> None:
        """Show a sheet and its lines."""
        self._tone = "differs" if sheet.differences else "settled" if sheet.settled else "agrees"
        self._draw()
        self.answer.setText(self._answer(sheet))
        self.doubts.setText("\n".join(words.said(each) for each in sheet.doubts))
        self.doubts.setVisible(bool(sheet.doubts))
        for row, (label, value) in enumerate(lines):
            self._put(row, 0, retold(label.strip()), indented=label.startswith(" "))
            self._put(row, 1, retold(value))
        for row in range(len(lines), self._grid.rowCount()):
            for column in (0, 1):
                item = self._grid.itemAtPosition(row, column)
                if item is not None and item.widget() is not None:
                    item.widget().hide()

    def _answer(self, sheet: ClosingSheet) -> str:
        number = vietnamese.number
        if sheet.differences:
            return self.tr("Lệch {count} chỗ").format(count=number(len(sheet.differences)))
        if sheet.settled:
            return self.tr("{count} chỗ lệch, đều có lý do").format(count=number(len(sheet.settled)))
        return self.tr("Khớp: {dossiers} hồ sơ, {receipts} phiếu, {used} số").format(
            dossiers=number(sheet.dossiers), receipts=number(sheet.receipts), used=number(sheet.used)
        )

    def _put(self, row: int, column: int, text: str, *, indented: bool = False) -> None:
        item = self._grid.itemAtPosition(row, column)
        found = item.widget() if item is not None else None
        if not isinstance(found, QLabel):
            found = label_of("", "muted" if column == 0 else "", wrap=column == 1)
            found.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            if column:
                found.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(found, row, column)
        found.setText(text)
        # Labels are set smaller than values: a step down brings them to one line.
        found.setContentsMargins(12 if indented else 0, 0 if column else 2, 0, 0)
        found.show()

    def _draw(self) -> None:
        self._mark.setPixmap(theme().icon(*_ICONS[self._tone], size=28).pixmap(28, 28))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
