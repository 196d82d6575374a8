"""What is different since a period was reported: figures from and to, the acts behind them, the reason for a revision."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.domain.period_close import LateAct
from desktop.domain.periods import Span
from desktop.kernel.errors import Rejection
from desktop.ui import commands, words
from desktop.ui.lanes import Lane
from desktop.ui.parts.field import Field, label_of
from desktop.ui.retold import retold
from desktop.ui.session import Session
from desktop.usecases import sent_periods
from desktop.usecases.sent_periods import PeriodChanges
from desktop.usecases.sent_words import change_lines, difference_words, late_words

_DOSSIER = Qt.ItemDataRole.UserRole


class ChangesPanel(QWidget):
    """Lists changes; `filled` when they are there, `left` when the officer goes back.

    `revision_wanted(reason)` asks for a new revision; what refuses it comes back to the field by `refuse`.
    """

    filled = Signal()
    left = Signal()
    revision_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.session = session
        self._span: Span | None = None
        self.title = label_of("", "heading", wrap=True)
        self.back = QPushButton(self.tr("← Trở lại báo cáo   Esc"))
        self.back.setProperty("role", "quiet")
        self.back.clicked.connect(self.left)
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.tr("Thay đổi gì, do hồ sơ nào"))
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.itemActivated.connect(self._open)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("vì sao số đã báo cáo phải đổi; không ghi tên công dân"))
        self.reason.returnPressed.connect(self.revise)
        self.reason.textEdited.connect(self._typed)
        self.field = Field(self.tr("Lý do của bản sửa"), self.reason)
        self.keep = QPushButton(self.tr("Ghi bản sửa   Ctrl+Enter"))
        self.keep.setProperty("role", "primary")
        self.keep.setToolTip(commands.CLOSE_PERIOD.keys)
        self.keep.clicked.connect(self.revise)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.field, 1)
        foot.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.lines, 1)
        column.addLayout(foot)

    def show_span(self, span: Span) -> None:
        """Show what is different in a span; what was typed for the same span stays."""
        if span != self._span:
            self.reason.clear()
        self._span = span
        self.field.complain("")
        self.title.setText(self.tr("Đang đối chiếu với bản đã chốt…"))
        self.lines.clear()
        self.session.read(
            partial(sent_periods.changes_since, self.session.desk, span=span),
            owner=self,
            done=partial(self._filled, span),
            lane=Lane.REGISTER,
        )

    def _filled(self, span: Span, found: PeriodChanges) -> None:
        if span != self._span:
            return
        count = len(found.differences)
        newest = found.revisions[0].revision
        self.title.setText(
            self.tr("{count} số khác bản {revision} đã chốt").format(count=count, revision=newest)
            if count
            else self.tr("Không số nào khác bản {revision} đã chốt").format(revision=newest)
        )
        for late in found.late:
            self._add(retold(late_words(late)), late)
        for each in found.differences:
            self._add(retold(difference_words(each)))
        for line in change_lines(found.revisions):
            self._add(retold(line.strip()))
        for widget in (self.field, self.keep):
            widget.setVisible(bool(count))
        if self.lines.count():
            self.lines.setCurrentRow(0)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filled.emit()

    def _add(self, text: str, late: LateAct | None = None) -> None:
        item = QListWidgetItem(text)
        if late is not None:
            item.setData(_DOSSIER, late.dossier)
            item.setToolTip(self.tr("Enter mở hồ sơ"))
        self.lines.addItem(item)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        if item.data(_DOSSIER):
            self.session.open_dossier.emit(item.data(_DOSSIER))

    @Slot()
    def _typed(self) -> None:
        self.field.complain("")

    @Slot()
    def revise(self) -> None:
        """Ask for a new revision of the period with the reason that was typed."""
        if self._span is not None and not self.keep.isHidden():
            self.revision_wanted.emit(self.reason.text())

    def refuse(self, error: BaseException) -> None:
        """Say a refusal at the reason where that is what is missing, else in the notice bar."""
        if isinstance(error, Rejection) and error.code == "period.reason_missing":
            self.field.complain(words.refusal(error))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.session.refused(error)
