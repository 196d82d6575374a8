"""Fetches an update that a hub hands on, a few seconds at a time behind the figures, and tells when it is here."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.updates.plan import Stage, read_plan
from desktop.ui.lanes import Lane
from desktop.ui.session import Session
from desktop.usecases.updates_by_line import Turn, fetch_some

_EVERY_MS = 600_000
_NEXT_MS = 1_000


class LineUpdates(QObject):
    """`arrived(file name)` when the officer wants to look at the file that came."""

    arrived = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._halted = False
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.fetch)
        session.lanes.closing.connect(self._halt)

    @Slot()
    def _halt(self) -> None:
        self._halted = True

    def _is_halted(self) -> bool:
        return self._halted

    @Slot()
    def fetch(self) -> None:
        """Make one turn on the network's lane, where figures go in between."""
        self._session.read(
            partial(fetch_some, self._session.desk, halted=self._is_halted),
            owner=self,
            done=self._fetched,
            failed=self._failed,
            lane=Lane.NETWORK,
        )

    def _fetched(self, turn: Turn) -> None:
        self._timer.start(_NEXT_MS if turn.more else _EVERY_MS)
        plan = read_plan(self._session.desk.profile.plan)
        waits = plan is not None and plan.stage is not Stage.DONE
        if turn.arrived is None or turn.number == self._told or waits:
            return
        self._told = turn.number
        self._session.tell(
            self.tr("Đã nhận bản cập nhật {number} qua mạng. Xem rồi cài lúc vắng khách.").format(number=turn.number),
            offer=self.tr("Xem"),
            then=partial(self.arrived.emit, str(turn.arrived)),
        )

    def _failed(self, error: BaseException) -> None:
        # A bad line and a full disk are told where figures go; what came so far is kept.
        self._timer.start(_EVERY_MS)
        if not isinstance(error, (Rejection, Fault)):
            self._session.refused(error)
