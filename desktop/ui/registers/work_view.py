"""A long work under way: what it is, how far, and the word that stops it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.runtime import vietnamese
from desktop.ui import commands
from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import label_of, row_of
from desktop.ui.window.keys_table import printed
from desktop.usecases.long_work import LongWork


class WorkView(QWidget):
    """Emits `stopped`; past the point where it can only be finished, it says so."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.said = label_of("", "muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Đã làm được bao nhiêu"))
        self.halt = QPushButton(self.tr("&Dừng   {keys}").format(keys=printed(commands.LEAVE_REGISTER.keys)))
        self.halt.clicked.connect(self.stopped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.bar, self.said):
            column.addWidget(widget)
        column.addLayout(row_of(((self.halt, 0), (QWidget(), 1))))
        column.addStretch(1)

    def begin(self, title: str, *, stops: bool) -> None:
        """Show that a work has begun."""
        self.title.say(title)
        self.said.setText(self.tr("Quầy vẫn tiếp nhận bình thường trong lúc này."))
        self.bar.setRange(0, 0)
        self.halt.setVisible(stops)
        self.halt.setEnabled(True)
        if stops:
            self.halt.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_work(self, work: LongWork) -> None:
        """Show how far it is."""
        if work.total and not work.last_word:
            self.bar.setRange(0, work.total)
            self.bar.setValue(work.done)
            self.said.setText(
                self.tr("{done} / {total}. Quầy vẫn tiếp nhận bình thường trong lúc này.").format(
                    done=vietnamese.number(work.done), total=vietnamese.number(work.total)
                )
            )
        if work.last_word:
            self.bar.setRange(0, 0)
            self.said.setText(self.tr("Đang ghi cả sổ vào quầy, vài giây nữa là xong; không dừng được nữa."))
            self.halt.setEnabled(False)
