"""The catalogue in the officer's hand: find, pin, switch off, correct, add; what ships stays beside it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.procedure import Procedure
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.ui import words
from desktop.ui.notices import PROBLEM
from desktop.ui.parts.field import label_of
from desktop.ui.session import Session
from desktop.ui.settings.procedure_form import ProcedureForm, blank
from desktop.usecases import procedures

_SHOWN = 400


class ProceduresTab(QWidget):
    """List at the left, the chosen procedure's form at the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Tìm thủ tục"))
        self.words.setAccessibleName(self.tr("Tìm thủ tục"))
        self.words.textChanged.connect(self._refill)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Danh mục thủ tục"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._moved)
        self.form = ProcedureForm()
        self.state = label_of("", "muted", wrap=True)
        self.save = QPushButton(self.tr("&Lưu thủ tục"))
        self.save.setProperty("role", "primary")
        self.pin = QPushButton(self.tr("&Ghim lên đầu"))
        self.switch = QPushButton(self.tr("Tắt thủ tục"))
        self.shipped = QPushButton(self.tr("&Về bản gốc"))
        self.add = QPushButton(self.tr("T&hêm thủ tục"))
        for button, act in (
            (self.save, self._save),
            (self.pin, self._pin),
            (self.switch, self._switch),
            (self.shipped, self._shipped),
            (self.add, self._add),
        ):
            button.clicked.connect(act)
        self._compose()
        session.changed.connect(self._changed)
        self._refill()

    def _compose(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.words)
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        acts = QHBoxLayout()
        for each in (self.pin, self.switch, self.shipped):
            acts.addWidget(each)
        acts.addStretch(1)
        acts.addWidget(self.save)
        right = QVBoxLayout()
        right.addWidget(self.state)
        right.addWidget(area, 1)
        right.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.addLayout(left, 2)
        row.addLayout(right, 5)

    @Slot()
    def _refill(self) -> None:
        chosen = self._chosen()
        self.list.blockSignals(True)  # noqa: FBT003  # Qt takes it positionally
        self.list.clear()
        for each in self.session.desk.catalogue.find(self.words.text(), limit=_SHOWN, inactive=True):
            marks = [
                word
                for on, word in (
                    (each.pinned, self.tr("ghim")),
                    (not each.active, self.tr("đang tắt")),
                    (each.own, self.tr("của quầy")),
                    (each.corrected, self.tr("đã sửa")),
                )
                if on
            ]
            item = QListWidgetItem(" · ".join([f"{each.short_name}  {each.code}", *marks]))
            item.setToolTip(each.name)
            item.setData(Qt.ItemDataRole.UserRole, each.code)
            self.list.addItem(item)
            if chosen is not None and each.code == chosen.code:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)  # noqa: FBT003  # Qt takes it positionally
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self._show(self._chosen())

    def _chosen(self) -> Procedure | None:
        item = self.list.currentItem()
        return self.session.desk.catalogue.get(item.data(Qt.ItemDataRole.UserRole)) if item else None

    @Slot(QListWidgetItem, QListWidgetItem)
    def _moved(self, current: QListWidgetItem, previous: QListWidgetItem) -> None:  # noqa: ARG002  # the signal's shape
        self._show(self._chosen())

    def _show(self, procedure: Procedure | None) -> None:
        if procedure is None:
            return
        self.form.show_procedure(procedure, self.session.desk.today())
        self.pin.setText(self.tr("Bỏ &ghim") if procedure.pinned else self.tr("&Ghim lên đầu"))
        self.switch.setText(self.tr("Tắt thủ tục") if procedure.active else self.tr("Bật thủ tục"))
        self.shipped.setEnabled(procedure.corrected)
        kind = (
            self.tr("Thủ tục của riêng quầy này.")
            if procedure.own
            else self.tr("Quầy đã sửa; bản cập nhật danh mục không ghi đè.")
            if procedure.corrected
            else self.tr("Theo danh mục kèm sản phẩm. Sửa ở đây được giữ riêng, bản cập nhật không ghi đè.")
        )
        self.state.setText(kind)

    @Slot()
    def _add(self) -> None:
        self.list.setCurrentRow(-1)
        self.form.show_procedure(blank(), self.session.desk.today(), new=True)
        self.state.setText(self.tr("Thủ tục mới của quầy. Gõ mã, tên, thời hạn rồi Lưu."))
        self.form.code.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _save(self) -> None:
        procedure = self.form.procedure()
        known = self.session.desk.catalogue.get(procedure.code)
        if known is not None:
            procedure = replace(procedure, active=known.active, pinned=known.pinned)
        self.session.read(
            partial(procedures.correct, self.session.desk, procedure=procedure),
            owner=self,
            done=partial(self._saved, procedure.code),
            failed=self._refused,
        )

    def _saved(self, code: str, changes: Changes) -> None:
        self.form.complain(())
        self.session.tell(self.tr("Đã lưu thủ tục {code}.").format(code=code))
        self.session.announce(changes, self)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Rejection):
            self.form.complain(error.problems)
            self.session.tell(words.said(error.problems[0]), tone=PROBLEM)
        else:
            self.session.refused(error)

    @Slot()
    def _pin(self) -> None:
        procedure = self._chosen()
        if procedure is not None:
            self._flag(procedure, pinned=not procedure.pinned)

    @Slot()
    def _switch(self) -> None:
        procedure = self._chosen()
        if procedure is not None:
            self._flag(procedure, active=not procedure.active)

    def _flag(self, procedure: Procedure, *, active: bool | None = None, pinned: bool | None = None) -> None:
        self.session.read(
            partial(procedures.flag, self.session.desk, code=procedure.code, active=active, pinned=pinned),
            owner=self,
            done=partial(self._saved, procedure.code),
        )

    @Slot()
    def _shipped(self) -> None:
        procedure = self._chosen()
        if procedure is not None:
            self.session.read(
                partial(procedures.back_to_shipped, self.session.desk, code=procedure.code),
                owner=self,
                done=partial(self._saved, procedure.code),
            )

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.PROCEDURE):
            self._refill()
