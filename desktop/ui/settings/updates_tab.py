"""Updating: which number runs, a file looked at before it is taken, what waits for the close, the way back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.kernel.errors import Fault, Rejection
from desktop.ui import words
from desktop.ui.lanes import Lane
from desktop.ui.parts import files
from desktop.ui.parts.field import label_of, role, row_of
from desktop.ui.session import Session
from desktop.ui.settings.offer_view import OfferPanel
from desktop.ui.settings.way_back import WayBackPanel
from desktop.usecases import going_back, updating
from desktop.usecases.going_back import WayBack
from desktop.usecases.updating import Handing, OfferView, Standing

Stood = tuple[Standing, WayBack | None]
_KILO = 1024


class UpdatesTab(QWidget):
    """Top: what runs and how the last update ended. Middle: what a file brings. Foot: the acts."""

    _copied = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._file = ""
        self._stopped = False
        self._running = False
        self._leads = False
        self.number = label_of("", "title")
        self.whose = label_of("", "muted", wrap=True)
        self.state = label_of("", "heading", wrap=True)
        self.refusal = label_of("", "problem", wrap=True)
        self.command = label_of("", wrap=True)
        self.offer = OfferPanel()
        self.back_panel = WayBackPanel()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Đã chép được bao nhiêu"))
        self.choose = QPushButton(self.tr("C&họn tệp cập nhật…"))
        self.take = QPushButton(self.tr("Chép vào máy và &kiểm tra"))
        self.stop = QPushButton(self.tr("&Dừng"))
        self.now = QPushButton(self.tr("Cập nhật &ngay: đóng rồi mở lại"))
        self.give_up = QPushButton(self.tr("Thôi, &không cập nhật"))
        self.copy_command = QPushButton(self.tr("Chép &lệnh"))
        self.back = QPushButton(self.tr("&Trở lại bản trước…"))
        for each in (self.take, self.now):
            each.setProperty("role", "primary")
        self._compose()
        self._connect()
        self.refresh()

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for widget in (self.number, self.whose, self.state, self.command, self.refusal):
            column.addWidget(widget)
        column.addWidget(self.offer)
        column.addWidget(self.back_panel)
        column.addLayout(row_of(((self.bar, 1), (self.stop, 0))))
        acts = (self.choose, self.back, self.copy_command, self.give_up)
        column.addLayout(row_of([(each, 0) for each in acts] + [(QWidget(), 1), (self.take, 0), (self.now, 0)]))
        column.addStretch(1)
        for hidden in (self.offer, self.back_panel, self.bar, self.stop, self.take):
            hidden.hide()

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask)
        self.take.clicked.connect(self._take)
        self.stop.clicked.connect(self._stop)
        self.now.clicked.connect(self.update_now)
        self.give_up.clicked.connect(self._give_up)
        self.copy_command.clicked.connect(self._copy_command)
        self.back.clicked.connect(self._show_back)
        self.back_panel.accepted.connect(self._go_back)
        self.back_panel.left.connect(self.refresh)
        self._copied.connect(self.bar.setValue)
        self.session.lanes.closing.connect(self._stop)

    @Slot()
    def refresh(self) -> None:
        """Look how it stands."""
        self.session.read(partial(_stood, self.session), owner=self, done=self._show)

    def _show(self, stood: Stood) -> None:
        found, back = stood
        self.number.setText(self.tr("Đang dùng bản {number}").format(number=found.number))
        self.whose.setText(words.said(found.whose))
        role(self.whose, "doubt" if found.whose.code == "update.trusts_development" else "muted")
        self.state.setText(words.said(found.told) if found.told is not None else "")
        role(self.state, "state-overdue" if found.failed else "heading")
        self.state.setVisible(found.told is not None)
        self.command.setText(found.command)
        self.back_panel.hide()
        self.back_panel.keep(back)
        self.back.setVisible(back is not None)
        if back is not None:
            self.back.setText(self.tr("&Trở lại bản {number}…").format(number=back.number))
        for widget, shown in (
            (self.command, bool(found.command)),
            (self.copy_command, bool(found.command)),
            (self.now, found.ready and not found.command),
            (self.give_up, found.ready),
        ):
            widget.setVisible(shown and not self._running)
        if self._leads:
            (self.copy_command if found.command else self.now).setFocus()
            self._leads = False
        if found.fresh:
            self.session.read(partial(updating.mark_told, self.session.desk.profile), owner=self, done=_nothing)

    @Slot()
    def _ask(self) -> None:
        dialog = files.to_open(self, self.tr("Chọn tệp cập nhật"), self.tr("Tệp Một Cửa (*.motcua)"))
        dialog.fileSelected.connect(self.look_at)
        dialog.open()

    @Slot(str)
    def look_at(self, name: str) -> None:
        """Verify what a file says and show it; nothing is copied yet."""
        self._file = name
        self.refusal.setText("")
        self.offer.hide()
        self.take.hide()
        self.session.read(
            partial(updating.look, self.session.desk.profile, Path(name)),
            owner=self,
            done=self._looked,
            failed=self._refused,
            lane=Lane.COPY,
        )

    def _looked(self, seen: OfferView) -> None:
        self.offer.show_offer(seen)
        self.offer.show()
        for each in (self.back_panel, self.now, self.give_up):
            each.hide()
        self.take.show()
        self.take.setFocus()

    @Slot()
    def _take(self) -> None:
        self._begin()
        self.session.read(
            partial(
                updating.take,
                self.session.desk.profile,
                Path(self._file),
                clock=self.session.desk.clock,
                progress=self._tell,
                halted=self._is_stopped,
            ),
            owner=self,
            done=self._taken,
            failed=self._not_taken,
            lane=Lane.COPY,
        )

    def _begin(self) -> None:
        """Show how far the copying is; the button that stops it takes the focus."""
        self._running, self._stopped = True, False
        self.refusal.setText("")
        self.bar.setRange(0, max(1, self.offer.weight // _KILO))
        self.bar.setValue(0)
        for each in (self.bar, self.stop):
            each.show()
        for each in (self.take, self.choose, self.now, self.give_up):
            each.setVisible(False)
        self.stop.setFocus()

    def _ended(self) -> None:
        self._running = False
        self.bar.hide()
        self.stop.hide()
        self.choose.show()
        self.refresh()

    def _tell(self, done: int) -> None:
        """Tell how far a copy is, from its lane."""
        self._copied.emit(done // _KILO)

    def _is_stopped(self) -> bool:
        return self._stopped

    @Slot()
    def _stop(self) -> None:
        self._stopped = True

    def _taken(self, plan: object) -> None:  # noqa: ARG002  # what it came to is read again
        self.take.hide()
        self._leads = True
        self._ended()

    def _not_taken(self, error: BaseException) -> None:
        self._ended()
        self.take.show()
        self._refused(error)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, (Rejection, Fault)):
            self.refusal.setText(words.refusal(error))
            self.choose.setFocus()
            return
        raise error

    @Slot()
    def update_now(self) -> None:
        """Copy the data, then close the window and let the system install."""
        self.now.setEnabled(False)
        self.state.setText(self.tr("Đang sao lưu dữ liệu, xong thì cửa sổ tự đóng…"))
        self.session.read(
            partial(updating.hand_over, self.session.desk.profile, clock=self.session.desk.clock),
            owner=self,
            done=self._leave,
            failed=self._not_handed,
        )

    def _leave(self, handing: Handing) -> None:
        self.session.when_left = handing
        # The window closes from the loop's own turn, not out of a result's delivery.
        QTimer.singleShot(0, self.session.leave_wanted.emit)

    def _not_handed(self, error: BaseException) -> None:
        self.now.setEnabled(True)
        self._refused(error)
        self.refresh()

    @Slot()
    def _give_up(self) -> None:
        self.offer.hide()
        self.take.hide()
        self.session.read(partial(updating.give_up, self.session.desk.profile), owner=self, done=self._given_up)

    def _given_up(self, nothing: object) -> None:  # noqa: ARG002  # a verb that returns nothing
        self.refresh()
        self.choose.setFocus()

    @Slot()
    def _copy_command(self) -> None:
        QApplication.clipboard().setText(self.command.text())
        self.session.tell(self.tr("Đã chép lệnh, đưa cho quản trị dán vào cửa sổ lệnh."))

    @Slot()
    def _show_back(self) -> None:
        self.offer.hide()
        self.take.hide()
        self.back_panel.show()
        self.back_panel.leave.setFocus()

    @Slot(str)
    def _go_back(self, brought: str) -> None:
        self.refusal.setText("")
        self.session.read(
            partial(
                going_back.go_back,
                self.session.desk.profile,
                clock=self.session.desk.clock,
                brought=Path(brought) if brought else None,
            ),
            owner=self,
            done=self._taken,
            failed=self._refused,
            lane=Lane.COPY,
        )


def _stood(session: Session) -> Stood:
    profile = session.desk.profile
    return updating.standing(profile), going_back.way_back(profile)


def _nothing(result: object) -> None:
    """Nobody waits for it."""
