"""One list of the board: its title with the count, the keys that act on it, its lines, or a kind word for none."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import label_of, role
from desktop.ui.theme import theme


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it says, its tooltip, its icon with the name of its colour, and the thing it stands for."""

    text: str
    tip: str
    icon: str
    ink: str
    thing: object


class Lines(QListWidget):
    """The lines; Space looks at one without acting on it."""

    looked = Signal(object)
    dropped = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look with Space, let go with Delete; everything else is the list's own."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self.looked.emit(item.data(Qt.ItemDataRole.UserRole))
        elif event.key() == Qt.Key.Key_Delete and item is not None:
            self.dropped.emit(item.data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)


class BoardList(QFrame):
    """Enter and a double click act on a line (`acted(thing, verb)`), Space opens it (`looked`).

    A list whose lines can be let go (`offer_drop`) has a button for it; Delete does the same (`dropped`).
    """

    acted = Signal(object, str)
    looked = Signal(object)
    dropped = Signal(object)

    def __init__(self, title: str, *, keys: str, empty: str, mark: tuple[str, str], verb: str = "") -> None:
        super().__init__()
        self._verb = verb
        self.drop = QPushButton()
        self.drop.setProperty("role", "quiet")
        self.drop.setVisible(False)
        self.drop.clicked.connect(self._drop)
        self.setObjectName("surface")
        self._title = title
        self._icon, self._ink = mark
        self._shown: list[Line] = []
        self.heading = label_of(title, "heading")
        self.keys = ElidedLabel(keys)
        self.keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        role(self.keys, "muted")
        # An empty list hides them; the heading stays beside its mark.
        policy = self.keys.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.keys.setSizePolicy(policy)
        self._mark = label_of("")
        self.lines = Lines()
        self.lines.setAccessibleName(title)
        self.lines.setAccessibleDescription(keys)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        # One line is as high as the next: a long list need not be measured before it is shown.
        self.lines.setUniformItemSizes(True)
        self.lines.setObjectName("plain")
        self.lines.itemActivated.connect(self._activated)
        self.lines.looked.connect(self.looked)
        self.nothing = label_of(empty, "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._compose()
        self._draw_mark()
        self.fill([])

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self.heading)
        head.addWidget(self.keys, 1)
        head.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.lines, 1)
        column.addWidget(self.nothing, 1)

    def offer_drop(self, words: str) -> None:
        """Let lines be let go, by a button with these words or by Delete."""
        self.drop.setText(words)
        self.lines.dropped.connect(self.dropped)

    def fill(self, lines: list[Line]) -> None:
        """Show lines; the mark stays at its place in the list."""
        place = self.lines.currentRow()
        self._shown = lines
        self.lines.clear()
        for each in lines:
            item = QListWidgetItem(theme().icon(each.icon, each.ink), each.text)
            item.setToolTip(each.tip)
            item.setData(Qt.ItemDataRole.UserRole, each.thing)
            self.lines.addItem(item)
        if lines:
            self.lines.setCurrentRow(max(0, min(place, len(lines) - 1)))
        self.heading.setText(f"{self._title}  {len(lines)}" if lines else self._title)
        self._show_lines(bool(lines))

    def _show_lines(self, any_: bool) -> None:  # noqa: FBT001  # private, called once
        had_focus = self.lines.hasFocus()
        self.lines.setVisible(any_)
        self.keys.setVisible(any_)
        self.drop.setVisible(any_ and bool(self.drop.text()))
        self.nothing.setVisible(not any_)
        page: QWidget | None = self.parentWidget()
        if had_focus and not any_ and page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_mark(self) -> None:
        self._mark.setPixmap(theme().icon(self._icon, self._ink).pixmap(20, 20))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_mark()
            for row, each in enumerate(self._shown):
                self.lines.item(row).setIcon(theme().icon(each.icon, each.ink))

    @Slot()
    def _drop(self) -> None:
        item = self.lines.currentItem()
        if item is not None:
            self.dropped.emit(item.data(Qt.ItemDataRole.UserRole))

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        self.acted.emit(item.data(Qt.ItemDataRole.UserRole), self._verb)
