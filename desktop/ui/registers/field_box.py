"""A list to choose from inside a long table: it is brought into view by the keys, and the wheel moves the table, not it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox


class FieldBox(QComboBox):
    """Emits `entered` when it gets the focus."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys are here."""
        super().focusInEvent(event)
        self.entered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls: a column must not be read another way by passing over it."""
        event.ignore()
