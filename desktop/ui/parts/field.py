"""A labelled field whose refusal stands beside its label, and in full under it while it has the focus."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.parts.bubble import Bubble
from desktop.ui.parts.dress import put


class Field(QWidget):
    """Label, sentence and editor; the label is the editor's buddy and its accessible name.

    Beside a narrow field the sentence ends in an ellipsis: it is whole in a bubble while the field has the focus.
    """

    def __init__(self, label: str, editor: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.problem = ""
        self.label = QLabel(label)
        self.label.setProperty("role", "muted")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label.replace("&", ""))
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setProperty("role", "problem")
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._bubble: Bubble | None = None
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.label)
        head.addWidget(self.sentence, 1)
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(editor)
        self.setFocusProxy(editor)

    def beside(self, widget: QWidget) -> None:
        """Put something small at the end of the label's line."""
        self._head.addWidget(widget)

    def complain(self, text: str, *, doubt: bool = False) -> None:
        """Show a sentence beside the label, or take it away when it is empty."""
        self.problem = text
        self.sentence.setToolTip(text)
        self.editor.setAccessibleDescription(text)
        put(self.sentence, "role", "doubt" if doubt else "problem")
        put(self.editor, "problem", "true" if text and not doubt else "false")
        self._fit(doubt=doubt)

    def _fit(self, *, doubt: bool) -> None:
        metrics = QFontMetrics(self.sentence.font())
        shown = metrics.elidedText(self.problem, Qt.TextElideMode.ElideRight, self.sentence.width())
        self.sentence.setText(shown)
        if self._bubble is None and shown != self.problem:
            # Few fields are ever refused, and a bubble looks at all that happens to its editor.
            self._bubble = Bubble(self.editor)
        if self._bubble is not None:
            self._bubble.say(self.problem if shown != self.problem else "", doubt=doubt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the sentence to the new width."""
        super().resizeEvent(event)
        if self.problem:
            self._fit(doubt=self.sentence.property("role") == "doubt")


def role(label: QLabel, name: str) -> QLabel:
    """Give a label one of the style sheet's roles."""
    put(label, "role", name)
    return label


def label_of(text: str, name: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text in one of the style sheet's roles."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if name:
        label.setProperty("role", name)
    return label


def row_of(widgets: Iterable[tuple[QWidget, int]], *, spacing: int = 12) -> QHBoxLayout:
    """Return widgets side by side, each with its stretch."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget, stretch in widgets:
        row.addWidget(widget, stretch)
    return row
