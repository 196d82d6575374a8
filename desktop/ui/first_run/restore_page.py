"""Restoring a copy, on this PC or on a new one: which copy, the kit where the key is not here, what would be lost."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.kernel.clock import Clock
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.paths import Profile
from desktop.ui import words
from desktop.ui.lanes import Lanes
from desktop.ui.parts import files
from desktop.ui.parts.card import stand_in_the_middle
from desktop.ui.parts.field import Field, label_of, row_of
from desktop.usecases import rescue, restoring
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.restoring import Offer


class RestorePage(QWidget):
    """`ready(Desk)` when the restored desk is open, `left()` when the officer goes back to what was."""

    ready = Signal(object)
    left = Signal()

    def __init__(self, lanes: Lanes, profile: Profile, clock: Clock, *, why: str = "", copy: str = "") -> None:
        super().__init__()
        self._lanes = lanes
        self._profile = profile
        self._clock = clock
        self._offer: Offer | None = None
        self._key: bytes | None = None
        self.why = label_of(why, "problem", wrap=True)
        self.why.setVisible(bool(why))
        self.copy = QLineEdit(copy)
        self.copy.setPlaceholderText(self.tr("tệp motcua-….db trên USB"))
        self.kit = QLineEdit()
        self.kit.setPlaceholderText(self.tr("chỉ khi máy này chưa có khóa: tệp motcua-cuu-ho-….motcua"))
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("quét QR hoặc gõ mã trên tờ mã cứu hộ"))
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("trên giấy tiếp nhận cuối cùng; để trống nếu không rõ"))
        self.fields = {
            "file": Field(self.tr("Bản sao"), self.copy),
            "kit": Field(self.tr("Bộ cứu hộ"), self.kit),
            "code": Field(self.tr("Mã cứu hộ"), self.code),
            "number": Field(self.tr("Số cuối cùng máy cũ đã cấp hôm nay"), self.number),
        }
        self.choose_copy = QPushButton(self.tr("&Chọn bản sao"))
        self.choose_kit = QPushButton(self.tr("Chọn &bộ cứu hộ"))
        self.look = QPushButton(self.tr("&Xem bản sao có gì"))
        self.told = QPlainTextEdit()
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setFixedHeight(120)
        self.told.setAccessibleName(self.tr("Bản sao có gì, sẽ mất gì"))
        self.back = QPushButton(self.tr("&Trở lại"))
        self.go = QPushButton(self.tr("Khôi phục   Ctrl+Enter"))
        self.go.setProperty("role", "primary")
        self.go.setEnabled(False)
        self._compose()
        self._connect()
        self._copy_changed()
        if copy:
            self.see()

    def _compose(self) -> None:
        card = QFrame()
        card.setObjectName("surface")
        card.setFixedWidth(700)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(28, 20, 28, 20)
        inner.setSpacing(8)
        inner.addWidget(label_of(self.tr("Khôi phục từ bản sao"), "title"))
        inner.addWidget(self.why)
        for name, button in (("file", self.choose_copy), ("kit", self.choose_kit)):
            line = row_of(((self.fields[name], 1), (button, 0)))
            line.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
            inner.addLayout(line)
        inner.addLayout(row_of(((self.fields["code"], 1), (self.fields["number"], 1))))
        inner.addLayout(row_of(((self.look, 0), (QWidget(), 1))))
        inner.addWidget(self.told)
        inner.addLayout(row_of(((self.back, 0), (QWidget(), 1), (self.go, 0))))
        stand_in_the_middle(card, of=self)

    def _connect(self) -> None:
        self.choose_copy.clicked.connect(self._ask_copy)
        self.choose_kit.clicked.connect(self._ask_kit)
        self.copy.textChanged.connect(self._copy_changed)
        for each in (self.kit, self.code):
            each.textChanged.connect(self._forget)
        for each in (self.copy, self.kit, self.code, self.number):
            each.returnPressed.connect(self.see)
        self.look.clicked.connect(self.see)
        self.back.clicked.connect(self.left)
        self.go.clicked.connect(self.act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.act)

    @Slot()
    def _copy_changed(self) -> None:
        """Take the kit that lies beside a copy: a stick that was written here has both."""
        self._forget()
        found = rescue.beside(Path(self.copy.text().strip())) if self.copy.text().strip() else None
        if found is not None:
            self.kit.setText(str(found))

    @Slot()
    def _forget(self) -> None:
        self._offer = None
        self.go.setEnabled(False)

    def bring_kit(self, file: str) -> None:
        """Take a kit that was double-clicked."""
        self.kit.setText(file)

    def _dialog(self, title: str, filters: str) -> QFileDialog:
        return files.to_open(self, title, filters, at=str(Path(self.copy.text()).parent))

    @Slot()
    def _ask_copy(self) -> None:
        dialog = self._dialog(self.tr("Chọn bản sao"), self.tr("Bản sao của Một Cửa (motcua-*.db)"))
        dialog.fileSelected.connect(self.copy.setText)
        dialog.open()

    @Slot()
    def _ask_kit(self) -> None:
        dialog = self._dialog(self.tr("Chọn bộ cứu hộ"), self.tr("Bộ cứu hộ (*.motcua)"))
        dialog.fileSelected.connect(self.kit.setText)
        dialog.open()

    @Slot()
    def see(self) -> None:
        """Look into the copy and say what restoring it would do."""
        self._calm()
        self.look.setEnabled(False)
        self._lanes.run(
            partial(_look, self._profile, self.copy.text().strip(), self.kit.text().strip(), self.code.text()),
            owner=self,
            done=self._seen,
            failed=self._refused,
        )

    def _seen(self, found: tuple[Offer, bytes | None]) -> None:
        self.look.setEnabled(True)
        self._offer, self._key = found
        self.told.setPlainText("\n".join(words.said(each) for each in restoring.told(self._offer)))
        self.go.setEnabled(True)
        self.fields["number"].setVisible(self._offer.new_here)
        first = self.number if self._offer.new_here else self.go
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def act(self) -> None:
        """Restore the copy that was looked into, and open the desk."""
        if self._offer is None or not self.go.isEnabled():
            self.see()
            return
        self._calm()
        self.go.setEnabled(False)
        self._lanes.run(
            partial(_restore, self._profile, self._clock, self._offer.file, self._key, self.number.text()),
            owner=self,
            done=self.ready.emit,
            failed=self._refused,
        )

    def _calm(self) -> None:
        for field in self.fields.values():
            field.complain("")

    def _refused(self, error: BaseException) -> None:
        self.look.setEnabled(True)
        self.go.setEnabled(self._offer is not None)
        problem = error.problems[0] if isinstance(error, Rejection) else None
        field = self.fields.get(problem.field) if problem is not None else None
        if problem is not None and field is not None:
            field.complain(words.said(problem))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, (Rejection, Fault)):
            self.told.setPlainText(words.refusal(error))
        else:
            raise error

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the copy."""
        super().focusInEvent(event)
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)


def _look(profile: Profile, copy: str, kit: str, code: str) -> tuple[Offer, bytes | None]:
    """Open the kit where one is given with its code, and look into the copy."""
    key = rescue.key_of(Path(kit), secret=code) if kit and code.strip() else None
    return restoring.look_into(profile, file=Path(copy), key=key), key


def _restore(profile: Profile, clock: Clock, file: Path, key: bytes | None, number: str) -> Desk:
    restoring.restore_copy(profile, file=file, clock=clock, key=key, last_number=number)
    return open_desk(profile, clock=clock)
