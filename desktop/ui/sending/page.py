"""The page of what is sent: the line, every envelope and what became of it, the hubs, the same by a stick."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.kernel.changes import Changes, Kind
from desktop.runtime import vietnamese
from desktop.ui import commands, words
from desktop.ui.lanes import Lane
from desktop.ui.notices import DOUBT, PROBLEM
from desktop.ui.parts import files
from desktop.ui.parts.field import label_of, role, row_of
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.rows import dress_rows, make_room
from desktop.ui.printing.save import save_pdf
from desktop.ui.retold import retold
from desktop.ui.sending.courier import Courier
from desktop.ui.sending.hubs import Hubs
from desktop.ui.sending.letters import HUB, TOLD, WHAT, WHEN, LetterModel
from desktop.ui.sending.packs import Packs
from desktop.ui.session import Session
from desktop.usecases import freezing, proofs, sending_files, sending_views
from desktop.usecases.freezing import Frozen
from desktop.usecases.sending_files import Exported, Imported
from desktop.usecases.sending_views import LetterView, Standing

_WIDTHS = {WHAT: 172, HUB: 122, WHEN: 138}


class SendingPage(QWidget):
    """What it shows comes from the courier; what it does goes through it."""

    def __init__(self, session: Session, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.courier = courier
        self.title = label_of(self.tr("Gửi số liệu lên tỉnh"), "title")
        self.line = label_of("", "muted", wrap=True)
        self.send = QPushButton(self.tr("Gửi ngay   Ctrl+Enter"))
        self.send.setProperty("role", "primary")
        self.model = LetterModel(session.desk, self)
        self.table = QTableView()
        self.empty = label_of(
            self.tr("Chưa có số liệu nào. Khóa sổ một ngày (F7) là số liệu của ngày đó sẵn sàng để gửi."), "muted"
        )
        self.detail = label_of("", "muted", wrap=True)
        self._ahead_days = ""
        self.hubs = Hubs(session)
        self.packs = Packs(session)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for each in (self.tabs, self.tabs.tabBar()):
            each.setAccessibleName(self.tr("Gửi đi và nhận về"))
        self.unclosed = QPushButton()
        self.unclosed.hide()
        self.ahead = QPushButton()
        self.ahead.hide()
        self.out = QPushButton(self.tr("&Xuất ra tệp USB"))
        self.codes = QPushButton(self.tr("Lưu mã &QR"))
        self.proof = QPushButton(self.tr("Giấ&y xác nhận"))
        self.back = QPushButton(self.tr("Nhập tệp &biên nhận"))
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Các thư số liệu"))
        dress_rows(self.table, widths=_WIDTHS, stretched=TOLD)
        make_room(self.table, WHEN, (retold("00:00 hôm qua"),))
        self._compose()
        self._connect()
        self.refresh()
        courier.refresh()

    def _compose(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.table, 1)
        left.addWidget(self.empty)
        left.addWidget(self.detail)
        under = Flow(spacing=8)
        for button in (self.out, self.back, self.codes, self.proof):
            under.addWidget(button)
        left.addLayout(under)
        left.setContentsMargins(0, 8, 0, 0)
        letters = QWidget()
        letters.setLayout(left)
        self.tabs.addTab(letters, self.tr("&Thư số liệu"))
        self.tabs.addTab(self.packs, self.tr("&Gói dữ liệu nhận về"))
        self.hubs.setFixedWidth(310)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.tabs, 1)
        middle.addWidget(self.hubs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row_of(((self.title, 1), (self.ahead, 0), (self.unclosed, 0), (self.send, 0))))
        column.addWidget(self.line)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        self.send.clicked.connect(self.courier.push_now)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.out.clicked.connect(self._ask_where)
        self.back.clicked.connect(self._ask_which)
        self.codes.clicked.connect(self.save_codes)
        self.proof.clicked.connect(self.save_proof)
        self.unclosed.clicked.connect(self._freeze)
        self.ahead.clicked.connect(self._ask_ahead)
        self.courier.stood.connect(self._stood)
        self.courier.busy.connect(self._busy)
        for keys in (commands.SEND_NOW.keys, "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.courier.push_now)
        self.session.changed.connect(self._changed)

    @Slot()
    def refresh(self) -> None:
        """Fetch the envelopes again."""
        self.session.read(partial(sending_views.letters, self.session.desk), owner=self, done=self._show)

    def _show(self, letters: tuple[LetterView, ...]) -> None:
        at = self.table.currentIndex().row()
        self.model.show_letters(letters)
        self.empty.setVisible(not letters)
        if letters:
            self.table.setCurrentIndex(self.model.index(min(max(at, 0), len(letters) - 1), 0))

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002  # the signal's shape
        letter = self.model.letter(current.row())
        self.detail.setText(self.model.whole(letter) if letter is not None else "")
        self.codes.setEnabled(letter is not None and letter.day is not None)
        self.proof.setEnabled(letter is not None and letter.day is not None and letter.settled)

    @Slot(object, str, str)
    def _stood(self, found: Standing, text: str, tone: str) -> None:
        troubles = [f"{each.name}: {words.said(each.trouble)}" for each in found.hubs if each.trouble is not None]
        self.line.setText(" ".join([f"{text}.", *troubles]))
        role(self.line, tone)
        self.hubs.show_standing(found)
        self.send.setEnabled(bool(found.hubs))
        days = sorted({day for each in found.hubs for day in each.ahead})
        self._ahead_days = ", ".join(vietnamese.day(day) for day in days)
        self.ahead.setVisible(bool(days))
        self.ahead.setText(self.tr("Gửi bản máy này thay {count} ngày…").format(count=len(days)))
        self.unclosed.setVisible(bool(found.unclosed))
        self.unclosed.setText(self.tr("Gửi cả {count} ngày chưa khóa sổ").format(count=found.unclosed))

    @Slot(bool)
    def _busy(self, running: bool) -> None:  # noqa: FBT001  # the signal's shape
        self.send.setText(self.tr("Đang gửi…") if running else self.tr("Gửi ngay   Ctrl+Enter"))
        self.send.setEnabled(not running)

    @Slot()
    def _ask_ahead(self) -> None:
        """Say what would be replaced, and do it only when the officer presses once more."""
        self.session.tell(
            self.tr("Nơi nhận có bản mới hơn của {days}. Đã nhập lại đủ hồ sơ các ngày đó thì gửi thay.").format(
                days=self._ahead_days
            ),
            tone=DOUBT,
            offer=self.tr("Gửi thay"),
            then=self._freeze_ahead,
        )

    def _freeze_ahead(self) -> None:
        self.session.read(partial(freezing.freeze_ahead, self.session.desk), owner=self, done=self._frozen)

    @Slot()
    def _freeze(self) -> None:
        self.session.read(partial(freezing.freeze_unclosed, self.session.desk), owner=self, done=self._frozen)

    def _frozen(self, done: Frozen) -> None:
        if done.problems:
            self.session.tell(words.said(done.problems[0]), tone=PROBLEM)
        else:
            self.session.tell(self.tr("Đã chốt số liệu {count} ngày để gửi.").format(count=len(done.days)))
        self.session.announce(done.changes, self)

    @Slot()
    def save_codes(self) -> None:
        """Save the newest figures of the marked day as a PDF of QR codes."""
        letter = self.model.letter(self.table.currentIndex().row())
        if letter is not None and letter.day is not None:
            self.session.read(
                partial(sending_files.codes_of, self.session.desk, day=letter.day),
                owner=self,
                done=partial(self._save_codes, letter.day),
                lane=Lane.PAPER,
            )

    def _save_codes(self, day: date, pdf: bytes) -> None:
        save_pdf(self, pdf, name=f"so-lieu-{day:%Y%m%d}.pdf", session=self.session)

    @Slot()
    def save_proof(self) -> None:
        """Save the paper that proves that the marked day was received, with the hub's signed receipt on it."""
        letter = self.model.letter(self.table.currentIndex().row())
        if letter is not None and letter.day is not None:
            self.session.read(
                partial(proofs.receipt_pdf, self.session.desk, day=letter.day, hub=letter.hub),
                owner=self,
                done=partial(self._save_proof, letter.day),
                lane=Lane.PAPER,
            )

    def _save_proof(self, day: date, pdf: bytes) -> None:
        save_pdf(self, pdf, name=f"xac-nhan-{day:%Y%m%d}.pdf", session=self.session)

    @Slot()
    def _ask_where(self) -> None:
        name = sending_files.file_name(self.session.desk)
        dialog = files.to_save(self, self.tr("Xuất số liệu ra tệp"), self._kinds(), name=name)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot()
    def _ask_which(self) -> None:
        dialog = files.to_open(self, self.tr("Nhập tệp biên nhận"), self._kinds(), act=self.tr("Nhập"))
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    def _kinds(self) -> str:
        return self.tr("Tệp Một Cửa (*.motcua)")

    @Slot(str)
    def export_to(self, name: str) -> None:
        """Write what is unsettled into the file that was chosen."""
        self.session.read(
            partial(sending_files.export, self.session.desk, target=Path(name)), owner=self, done=self._exported
        )

    def _exported(self, done: Exported) -> None:
        self.session.tell(
            self.tr("Đã ghi {count} thư ra {file}. Chưa tính là đã nhận cho đến khi có biên nhận.").format(
                count=done.envelopes, file=done.file.name
            )
        )
        self.session.announce(done.changes, self)

    @Slot(str)
    def import_from(self, name: str) -> None:
        """Take the receipts of the file that was chosen in."""
        self.session.read(
            partial(sending_files.take_in_file, self.session.desk, file=Path(name)), owner=self, done=self._imported
        )

    def _imported(self, done: Imported) -> None:
        text = self.tr("Nhập {settled} biên nhận đã nhận, {parked} bị từ chối, {later} để lại sau.").format(
            settled=done.settled, parked=done.parked, later=done.later
        )
        if done.packs:
            packs = self.tr("Nhận {count} gói dữ liệu, xem ở thẻ Gói dữ liệu nhận về.").format(count=done.packs)
            # A hub's answer to a stick brings its packs along; what became of the letters is said first.
            text = f"{text} {packs}" if done.settled or done.parked or done.later else packs
        torn = self.tr("Tệp bị cắt dở: xin lại tệp đầy đủ.")
        self.session.tell(text if done.whole else f"{text} {torn}", tone="done" if done.whole else PROBLEM)
        self.session.announce(done.changes, self)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.SENDING, Kind.DAY):
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the one act, or where a hub is joined."""
        super().focusInEvent(event)
        first = self.send if self.send.isEnabled() else self.hubs.address
        first.setFocus(Qt.FocusReason.OtherFocusReason)
