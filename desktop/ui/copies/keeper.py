"""Takes the day's copy in the background, one when a day is closed, and one whenever the officer asks (decision 0007)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.lanes import Lane
from desktop.ui.notices import DOUBT
from desktop.ui.session import Session
from desktop.usecases.desk import Desk

if TYPE_CHECKING:
    # What takes copies is loaded on their lane: the board of the day comes before them.
    from desktop.usecases.backups import Care, Taken

_EVERY_MS = 600_000
_SOON_MS = 20_000
_WHOLE = 100


class Keeper(QObject):
    """`stood(Care)` tells how it stands; `busy(bool)` a copy that was asked for, `progressed(int)` its percent."""

    stood = Signal(object)
    busy = Signal(bool)
    progressed = Signal(int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._running = False
        self._closing = False
        self._stopped = False
        self._again = False
        self._tells = False
        self._told = ""
        self._ticking = QTimer(self)
        self._ticking.setInterval(_EVERY_MS)
        self._ticking.timeout.connect(self.keep)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        # A start has better things to do first.
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.keep)
        session.changed.connect(self._changed)
        session.lanes.closing.connect(self._close)

    def start(self) -> None:
        """Look how it stands, then go by the clock."""
        self.refresh()
        self._ticking.start()
        self._soon.start()

    @Slot()
    def _close(self) -> None:
        """Let a running copy go: the window is closing, and half a copy is none."""
        self._closing = True
        self._soon.stop()
        self._ticking.stop()

    def _halted(self) -> bool:
        return self._closing or self._stopped

    @Slot()
    def keep(self) -> None:
        """Take the day's copy where it is due; what fails shows in the status line and is told once a day."""
        if self._running:
            return
        self._running, again = True, self._again
        self._again = False
        self._session.read(
            partial(_keep, self._session.desk, again=again, halted=self._halted),
            owner=self,
            done=self._kept,
            failed=self._not_kept,
            lane=Lane.COPY,
        )

    def _kept(self, taken: "Taken | None") -> None:
        self._tells = taken is not None and bool(taken.away)
        self._ended()

    def _not_kept(self, error: BaseException) -> None:
        from desktop.usecases.backups import Halted  # noqa: PLC0415  # see above

        self._tells = isinstance(error, (Rejection, Fault))
        self._ended()
        if not isinstance(error, (Rejection, Fault, Halted)):
            self._session.refused(error)

    def _stood(self, care: "Care") -> None:
        self.stood.emit(care)
        today = self._session.desk.today().isoformat()
        if self._tells and care.concern is not None and self._told != today:
            self._told = today
            self._session.tell(words.said(care.concern), tone=DOUBT)
        self._tells = False

    @Slot()
    def copy_now(self) -> None:
        """Take a copy at once into the folder of the settings."""
        self.copy_to(None)

    def copy_to(self, folder: Path | None) -> None:
        """Take a copy at once; the officer waits for it and sees how far it is."""
        if self._running:
            return
        self._running, self._stopped = True, False
        self.busy.emit(True)  # noqa: FBT003  # a Qt signal takes positional values
        self._session.read(
            partial(_copy, self._session.desk, folder=folder, watch=self._watch, halted=self._halted),
            owner=self,
            done=self._copied,
            failed=self._not_copied,
            lane=Lane.COPY,
        )

    def _watch(self, left: int, of: int) -> None:
        """Tell how far a copy is, from its lane."""
        self.progressed.emit(_WHOLE - left * _WHOLE // max(of, 1))

    @Slot()
    def stop(self) -> None:
        """Stop the copy that was asked for."""
        self._stopped = True

    def _copied(self, taken: "Taken") -> None:
        self._ended()
        self._session.tell(
            self.tr("Đã sao lưu ra {file} ({size} MB), đọc lại khớp.").format(
                file=taken.file, size=vietnamese.number(taken.size / 1_000_000, 1)
            )
        )
        self._session.announce(taken.changes, self)

    def _not_copied(self, error: BaseException) -> None:
        from desktop.usecases.backups import Halted  # noqa: PLC0415  # see above

        self._ended()
        if isinstance(error, Halted):
            self._session.tell(self.tr("Đã dừng sao lưu, các bản cũ còn nguyên."), tone=DOUBT)
        else:
            self._session.refused(error)

    def _ended(self) -> None:
        self._running, self._stopped = False, False
        self.busy.emit(False)  # noqa: FBT003  # a Qt signal takes positional values
        if self._again:
            self._soon.start(0)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look how it stands now."""
        self._session.read(partial(_care, self._session.desk), owner=self, done=self._stood, lane=Lane.COPY)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.concerns(Kind.SETTING, Kind.COPY):
            self.refresh()
        if changes.concerns(Kind.DAY):
            # A day was closed: what it holds is worth a copy of its own.
            self._again = True
            self.keep()


def _keep(desk: Desk, *, again: bool, halted: Callable[[], bool]) -> "Taken | None":
    from desktop.usecases import backups  # noqa: PLC0415  # see above

    return backups.back_up_daily(desk, again=again, halted=halted)


def _copy(desk: Desk, *, folder: Path | None, watch: Callable[[int, int], None], halted: Callable[[], bool]) -> "Taken":
    from desktop.usecases import backups  # noqa: PLC0415  # see above

    return backups.back_up(desk, folder=folder, watch=watch, halted=halted)


def _care(desk: Desk) -> "Care":
    from desktop.usecases import backups  # noqa: PLC0415  # see above

    return backups.care(desk)
