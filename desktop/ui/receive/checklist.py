"""The papers of this procedure, ticked as the citizen lays them on the desk."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.dossier import FiledItem
from desktop.domain.facts import ItemNeed, ItemUse
from desktop.domain.procedure import RequiredItem
from desktop.ui import commands
from desktop.ui.parts.field import Field, label_of


class PaperLine(QWidget):
    """One tick with its words, broken into as many lines as they need; a click on the words ticks as well."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setAccessibleName(text)
        self.words = label_of(text, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick or untick."""
        self.box.toggle()
        event.accept()


class Checklist(QWidget):
    """Ticks of the required papers; F5 ticks all that is always asked for."""

    edited = Signal()
    supplement_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[RequiredItem, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        area = QScrollArea()
        area.setWidget(self._list)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(96)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field = Field(self.tr("Giấy tờ"), area)
        self.digitised = QCheckBox(self.tr("Đã số hóa"))
        self.digitised.toggled.connect(self._toggled)
        self.field.beside(self.digitised)
        self.all = QPushButton(f"{commands.ALL_PAPERS.label()}  {commands.ALL_PAPERS.keys}")
        self.all.clicked.connect(self.tick_all)
        self.ask = QPushButton(f"{commands.ASK_PAPERS.label()}  {commands.ASK_PAPERS.keys}")
        self.ask.clicked.connect(self.supplement_wanted)
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addWidget(self.ask)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field, 1)
        column.addLayout(row)
        self.show_items(())

    def show_items(self, items: Iterable[RequiredItem]) -> None:
        """Show the papers of a version, none ticked."""
        asked = tuple(items)
        if asked == self._items and self._column.count():
            return
        self._items = asked
        while self._column.count():
            line = self._column.takeAt(0).widget()
            if line is not None:
                line.deleteLater()
        lines = [PaperLine(self._words(each)) for each in asked]
        self.boxes = {each.key: line.box for each, line in zip(asked, lines, strict=True)}
        for line in lines:
            line.box.toggled.connect(self._toggled)
            self._column.addWidget(line)
        self._column.addStretch(1)
        self.all.setEnabled(bool(self._items))
        self.ask.setEnabled(bool(self._items))

    def _words(self, item: RequiredItem) -> str:
        """Return the paper, how many of it, whether it is only shown, and when it is asked for at all."""
        text = item.text
        counts = (
            (item.originals, self.tr("{count} bản chính")),
            (item.copies, self.tr("{count} bản sao")),
        )
        many = [words.format(count=count) for count, words in counts if count > 1 or (count and words is counts[1][1])]
        if many:
            text = f"{text} ({', '.join(many)})"
        if item.use is ItemUse.PRESENT:
            text = self.tr("{text} (xuất trình)").format(text=text)
        if item.need is ItemNeed.CASE:
            text = f"{text} · {item.case}" if item.case else self.tr("{text} · nếu có").format(text=text)
        return text

    @Slot(bool)
    def _toggled(self, on: bool) -> None:  # noqa: ARG002, FBT001  # the signature of QCheckBox.toggled
        self.edited.emit()

    @Slot()
    def tick_all(self) -> None:
        """Tick every paper that is always asked for; pressed again, untick them."""
        expected = [self.boxes[each.key] for each in self._items if each.need is ItemNeed.ALWAYS]
        on = not all(box.isChecked() for box in expected)
        for box in expected:
            box.setChecked(on)

    def filed(self) -> tuple[FiledItem, ...]:
        """Return the papers that are ticked."""
        return tuple(
            FiledItem(key=each.key, text=each.text, use=each.use, originals=each.originals, copies=each.copies)
            for each in self._items
            if self.boxes[each.key].isChecked()
        )

    def missing(self) -> tuple[str, ...]:
        """Return the texts of the expected papers that are not ticked."""
        return tuple(each.text for each in self._items if each.is_expected and not self.boxes[each.key].isChecked())

    def kept(self) -> list[str]:
        """Return the ticked keys, for the draft."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def restore(self, keys: Iterable[str]) -> None:
        """Tick what a draft had ticked."""
        for key in keys:
            if key in self.boxes:
                self.boxes[key].setChecked(True)
