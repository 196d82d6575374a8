"""Where copies of the data go and how the last one went; a copy at once, and the copies that can be reached."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.settings import BACKUP_DAYS, BACKUP_FOLDER
from desktop.ui import commands, words
from desktop.ui.copies.keeper import Keeper
from desktop.ui.lanes import Lane
from desktop.ui.parts import files
from desktop.ui.parts.field import Field, label_of, role, row_of
from desktop.ui.printing.hand_out import print_or_save
from desktop.ui.session import Session
from desktop.usecases import backups, rescue
from desktop.usecases.backups import Care, Copy
from desktop.usecases.desk import Desk


class CopiesTab(QWidget):
    """How it stands and what is set at the left, the copies at the right."""

    def __init__(self, session: Session, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.keeper = keeper
        self.line = label_of("", "muted", wrap=True)
        self.concern = label_of("", "doubt", wrap=True)
        self.folder = QLineEdit(session.desk.settings.get(BACKUP_FOLDER))
        self.folder.setPlaceholderText(self.tr("để trống là cùng ổ với dữ liệu"))
        self.choose = QPushButton(self.tr("&Chọn thư mục"))
        self.days = QSpinBox()
        self.days.setRange(1, backups.MOST_DAYS)
        self.days.setValue(session.desk.settings.get(BACKUP_DAYS))
        self.fields = {
            "folder": Field(self.tr("Thư mục sao lưu hằng ngày (USB hoặc ổ khác)"), self.folder),
            "days": Field(self.tr("Giữ bản của bao nhiêu ngày gần nhất"), self.days),
        }
        self.save = QPushButton(self.tr("&Lưu thiết lập"))
        self.now = QPushButton(self.tr("Sao lưu ngay   {keys}").format(keys=commands.COPY_NOW.keys))
        self.now.setProperty("role", "primary")
        self.halt = QPushButton(self.tr("&Dừng"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Sao lưu được bao nhiêu phần trăm"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các bản sao lưu đang với tới được"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.restore = QPushButton(self.tr("&Khôi phục bản đang chọn…"))
        self.other = QPushButton(self.tr("Khôi phục &bản khác…"))
        self.kit = QPushButton(self.tr("Làm bộ cứu hộ và &in mã"))
        self.kit_line = label_of("", "muted", wrap=True)
        self.nothing = label_of(self.tr("Chưa thấy bản sao nào. Cắm USB nếu bản sao ở đó."), "muted", wrap=True)
        self.code = ""
        self._say_kit()
        self._compose()
        self._connect()
        self._running(False)  # noqa: FBT003  # as the signal would say it
        keeper.refresh()
        self.refresh()

    def _compose(self) -> None:
        body = QWidget()
        left = QVBoxLayout(body)
        left.setContentsMargins(0, 0, 8, 0)
        left.setSpacing(10)
        left.addWidget(label_of(self.tr("Sao lưu"), "heading"))
        left.addWidget(self.line)
        left.addWidget(self.concern)
        left.addLayout(row_of(((self.now, 0), (self.halt, 0), (self.bar, 1))))
        left.addWidget(self.fields["folder"])
        left.addLayout(row_of(((self.choose, 0), (QWidget(), 1))))
        left.addWidget(self.fields["days"])
        left.addLayout(row_of(((QWidget(), 1), (self.save, 0))))
        left.addWidget(label_of(self.tr("Bộ cứu hộ"), "heading"))
        left.addWidget(self.kit_line)
        left.addLayout(row_of(((self.kit, 0), (QWidget(), 1))))
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(label_of(self.tr("Bản sao đang với tới được"), "heading"))
        right.addWidget(self.nothing)
        right.addWidget(self.list, 1)
        right.addLayout(row_of(((self.restore, 0), (self.other, 0), (QWidget(), 1))))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(24)
        # A low screen scrolls rather than laying fields over each other.
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        row.addWidget(area, 1)
        row.addLayout(right, 1)

    def _say_kit(self) -> None:
        self.kit_line.setText(
            self.tr(
                "Khóa của dữ liệu nằm ở máy này. Bộ cứu hộ đi kèm mọi bản sao; cùng tờ mã trong két, nó mở dữ liệu"
                " trên máy khác. Lập bộ mới thì tờ mã cũ chỉ mở được bộ cũ."
            )
        )

    def _connect(self) -> None:
        self.now.clicked.connect(self.keeper.copy_now)
        self.halt.clicked.connect(self.keeper.stop)
        self.choose.clicked.connect(self._choose)
        self.save.clicked.connect(self._save)
        self.restore.clicked.connect(self._restore)
        self.other.clicked.connect(self._restore_other)
        self.kit.clicked.connect(self.make_kit)
        self.keeper.stood.connect(self._stood)
        self.keeper.busy.connect(self._running)
        self.keeper.progressed.connect(self.bar.setValue)
        self.session.changed.connect(self._changed)

    @Slot(bool)
    def _running(self, running: bool) -> None:  # noqa: FBT001  # the signal's shape
        for each in (self.halt, self.bar):
            each.setVisible(running)
        self.bar.setValue(0)
        self.now.setEnabled(not running)

    @Slot(object)
    def _stood(self, care: Care) -> None:
        if care.last is None:
            self.line.setText(self.tr("Chưa có bản sao lưu nào."))
        else:
            self.line.setText(
                self.tr("Bản sao gần nhất {when}, ở {folder}.").format(when=words.moment(care.last), folder=care.folder)
            )
        said = [words.said(care.concern)] if care.concern is not None else []
        if care.same_disk:
            said.append(self.tr("Bản sao đang nằm cùng máy với dữ liệu: hỏng máy là mất cả hai. Chọn thư mục ở USB."))
        self.concern.setText(" ".join(said))
        self.concern.setVisible(bool(said))
        role(self.line, "muted" if said else "proven")

    @Slot()
    def refresh(self) -> None:
        """Look for copies in every folder that ever got one."""
        self.session.read(partial(backups.within_reach, self.session.desk), owner=self, done=self._show, lane=Lane.COPY)

    def _show(self, copies: tuple[Copy, ...]) -> None:
        self.list.clear()
        for each in copies:
            item = QListWidgetItem(
                self.tr("{when} · {size} MB\n{folder}").format(
                    when=words.moment(each.at),
                    size=vietnamese.number(each.size / 1_000_000, 1),
                    folder=each.file.parent,
                )
            )
            item.setToolTip(str(each.file))
            item.setData(Qt.ItemDataRole.UserRole, str(each.file))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if copies else -1)
        self.list.setVisible(bool(copies))
        self.restore.setEnabled(bool(copies))
        self.nothing.setVisible(not copies)

    @Slot()
    def _choose(self) -> None:
        dialog = files.to_choose_folder(self, self.tr("Chọn thư mục sao lưu"), at=self.folder.text())
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    @Slot()
    def _save(self) -> None:
        self.fields["folder"].complain("")
        self.session.read(
            partial(backups.choose, self.session.desk, folder=self.folder.text(), days=self.days.value()),
            owner=self,
            done=self._saved,
            failed=self._refused,
            lane=Lane.COPY,
        )

    def _saved(self, changes: Changes) -> None:
        self.session.tell(self.tr("Đã lưu nơi sao lưu."))
        self.session.announce(changes, self)
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Rejection) and error.problems[0].field == "folder":
            self.fields["folder"].complain(words.said(error.problems[0]))
        else:
            self.session.refused(error)

    @Slot()
    def _restore(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.session.restore_wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    @Slot()
    def _restore_other(self) -> None:
        self.session.restore_wanted.emit("")

    @Slot()
    def make_kit(self) -> None:
        """Make a rescue kit and hand its sheet to the officer: the code is shown this once."""
        self.session.read(partial(_kit, self.session.desk), owner=self, done=self._kit_made, lane=Lane.PAPER)

    def _kit_made(self, made: tuple[str, bytes]) -> None:
        code, sheet = made
        self.code = code
        self.kit_line.setText(
            self.tr("Mã cứu hộ: {code}. Mã không lưu ở đâu: in tờ vừa lập, cất trong két, riêng với USB.").format(
                code=code
            )
        )
        role(self.kit_line, "doubt")
        print_or_save(self, sheet, name="ma-cuu-ho.pdf", session=self.session)
        self.refresh()

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.COPY):
            self.refresh()


def _kit(desk: Desk) -> tuple[str, bytes]:
    code = rescue.make(desk).code
    return code, rescue.sheet(desk, code=code)
