"""The sentence of a refused field in full, floating under it while it has the focus, so that nothing jumps."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.parts.dress import put

_WIDEST = 440
_GAP = 4


class Bubble(QLabel):
    """Floats over the window under its editor; it takes no clicks and no focus."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__()
        self._editor = editor
        self.setObjectName("bubble")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        editor.installEventFilter(self)
        editor.destroyed.connect(self.deleteLater)

    def say(self, text: str, *, doubt: bool) -> None:
        """Keep a sentence for when the editor has the focus; an empty one takes the bubble away."""
        put(self, "tone", "doubt" if doubt else "problem")
        self.setText(text)
        self._follow(shown=self._editor.hasFocus())

    def _follow(self, *, shown: bool) -> None:
        window = self._editor.window()
        if not (shown and self.text() and self._editor.isVisible()):
            self.hide()
            return
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setFixedWidth(min(_WIDEST, self.fontMetrics().horizontalAdvance(self.text()) + 40))
        self.adjustSize()
        self.move(self._place(window.rect()))
        self.show()
        self.raise_()

    def _place(self, room: QRect) -> QPoint:
        under = self._editor.mapTo(self._editor.window(), QPoint(0, self._editor.height() + _GAP))
        x = max(_GAP, min(under.x(), room.width() - self.width() - _GAP))
        fits = under.y() + self.height() < room.height()
        y = under.y() if fits else under.y() - self._editor.height() - self.height() - 2 * _GAP
        return QPoint(x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come with the focus, go with it, and move as the page scrolls."""
        match event.type():
            case QEvent.Type.FocusIn:
                self._follow(shown=True)
            case QEvent.Type.FocusOut | QEvent.Type.Hide:
                self.hide()
            case QEvent.Type.Move | QEvent.Type.Resize:
                self._follow(shown=self._editor.hasFocus())
            case _:
                pass
        return super().eventFilter(watched, event)
