"""A column of labels that scrolls by keyboard: it takes the focus, arrows and Page Up and Down move it."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget


class ScrolledColumn(QScrollArea):
    """Put widgets into `column`; `clear` empties it and goes back to the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(14, 10, 14, 10)
        self.setWidget(body)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._to_end)

    def clear(self) -> None:
        """Take everything out."""
        _empty(self.column)
        self.verticalScrollBar().setValue(0)

    def scroll_to_end(self) -> None:
        """Show the end, once what was put in has its size."""
        self._timer.start()

    @Slot()
    def _to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def turn(self, pages: int) -> None:
        """Scroll by pages."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())


def _empty(layout: QLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        else:
            _empty_inner(item.layout())


def _empty_inner(layout: QLayout | None) -> None:
    if layout is not None:
        _empty(layout)
