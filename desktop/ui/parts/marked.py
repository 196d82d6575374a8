"""An icon with its word in one colour: how a state is shown outside tables."""

from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.parts.field import label_of, role
from desktop.ui.theme import theme

_SIZE = 20


class Mark(Protocol):
    """What is shown: an icon, the ink of its colour, a word."""

    @property
    def icon(self) -> str: ...  # noqa: D102  # said in the class
    @property
    def ink(self) -> str: ...  # noqa: D102  # said in the class
    @property
    def word(self) -> str: ...  # noqa: D102  # said in the class


class Marked(QWidget):
    """Shows one mark; drawn anew when the theme changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self._icon = QLabel()
        self.word = label_of("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.word, 1)

    def show_standing(self, mark: Mark) -> None:
        """Show icon, word and colour."""
        self._mark = mark
        self.word.setText(mark.word)
        role(self.word, f"state-{mark.ink}")
        self._draw()
        self.show()

    def _draw(self) -> None:
        if self._mark is not None:
            self._icon.setPixmap(theme().icon(self._mark.icon, self._mark.ink).pixmap(_SIZE, _SIZE))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
