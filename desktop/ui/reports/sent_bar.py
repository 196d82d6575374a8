"""The line that says which period is shown and whether it is reported: as sent with its mark, changed since, not yet."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.runtime.report_text import grouped, period_words, sent_words
from desktop.ui import commands
from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import role
from desktop.ui.retold import retold
from desktop.usecases.long_work import LongWork
from desktop.usecases.sent_periods import PeriodView

_SHORT = 16
_BETWEEN_MS = 150


class SentBar(QWidget):
    """Emits `close_wanted` where the period can be reported, `changes_wanted` where it was.

    While a period is being kept it says how far that is, with a button that stops it.
    """

    close_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self._period = ""
        self.said = ElidedLabel("")
        self.close_it = QPushButton(self.tr("Chốt kỳ"))
        self.close_it.setToolTip(commands.CLOSE_PERIOD.keys)
        self.changes = QPushButton(self.tr("Xem thay đổi"))
        self.changes.setToolTip(commands.PERIOD_CHANGES.keys)
        self.halt = QPushButton(self.tr("Dừng"))
        self.halt.clicked.connect(self._stop)
        self.halt.hide()
        for button, asked in ((self.close_it, self.close_wanted), (self.changes, self.changes_wanted)):
            button.setProperty("role", "choice")
            button.clicked.connect(asked)
        self._work: LongWork | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_BETWEEN_MS)
        self._clock.timeout.connect(self._tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addWidget(self.changes)
        row.addWidget(self.close_it)
        row.addWidget(self.halt)

    @property
    def working(self) -> bool:
        """True while a period is being kept."""
        return self._work is not None

    def begin(self, work: LongWork) -> None:
        """Show a work that has begun, till `end`."""
        self._work = work
        for button in (self.close_it, self.changes):
            button.hide()
        self.halt.setEnabled(True)
        self.halt.show()
        self._tick()
        self._clock.start()

    def end(self) -> None:
        """Take the work away; what stands is shown by the next view."""
        self._work = None
        self._clock.stop()
        self.halt.hide()

    @Slot()
    def _tick(self) -> None:
        if self._work is not None:
            words = self.tr("đang tính số liệu ngày: {done} trên {total}")
            self._say(words.format(done=self._work.done, total=self._work.total or "…"), "muted")

    @Slot()
    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self.halt.setEnabled(False)

    def show_view(self, view: PeriodView) -> None:
        """Show how a report stands; of a period that runs, and of the register, only which it is."""
        sent, changed = view.report.sent, len(view.differences)
        self._period = retold(period_words(view.report.span))
        if self.working:
            return
        self.close_it.setVisible(view.can_close)
        self.changes.setVisible(bool(view.revision))
        if view.can_close:
            self._say(self.tr("chưa chốt, số còn đổi khi sửa hồ sơ"), "muted")
        elif sent is None:
            words = self.tr("đã chốt, bản {count}").format(count=view.revision) if view.revision else ""
            self._say(words, "muted")
        elif changed:
            words = self.tr("{sent}. Từ đó {count} số của biểu này đã đổi.")
            self._say(words.format(sent=retold(sent_words(sent)), count=changed), "state-due")
        else:
            words = self.tr("{sent} · dấu kỳ {mark}…")
            self._say(words.format(sent=retold(sent_words(sent)), mark=grouped(sent.mark[:_SHORT])), "state-proven")
        if sent is not None:
            self.said.setToolTip(
                self.tr("{sent}. Dấu kỳ {mark}").format(sent=retold(sent_words(sent)), mark=grouped(sent.mark))
            )

    def _say(self, words: str, tone: str) -> None:
        period = self._period.split(" (", 1)[0]
        self.said.say(f"{period} · {words}" if words else self._period)
        role(self.said, tone)
