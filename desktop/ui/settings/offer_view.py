"""What an update file brings and what will happen, side by side, before anything is copied."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.parts.field import label_of
from desktop.usecases.updating import OfferView


class OfferPanel(QFrame):
    """Left the notes of the release, right the steps in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.weight = 0
        self.head = label_of("", "heading")
        self.notes = self._text(self.tr("Có gì mới"))
        self.steps = self._text(self.tr("Máy sẽ làm gì"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.setSpacing(16)
        for title, text in ((self.tr("Có gì mới"), self.notes), (self.tr("Máy sẽ làm gì"), self.steps)):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(label_of(title, "group"))
            part.addWidget(text)
            row.addLayout(part, 1)
        column.addLayout(row)

    def _text(self, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        made.setFixedHeight(232)
        return made

    def show_offer(self, seen: OfferView) -> None:
        """Show one update."""
        self.weight = seen.size
        self.head.setText(
            self.tr("Bản {number} · phát hành {day} · {size} MB").format(
                number=seen.number,
                day=vietnamese.day(seen.made_on),
                size=vietnamese.number(max(1, round(seen.size / 1_000_000))),
            )
        )
        self.notes.setPlainText("\n".join(f"• {line}" for line in seen.notes))
        steps = [f"{place}. {words.said(each)}" for place, each in enumerate(seen.steps, 1)]
        self.steps.setPlainText("\n".join(steps))
