"""Sends in the background and keeps its line true; one pass at a time, one more at most waiting (sync R13, R40)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.ui import words
from desktop.ui.lanes import Lane
from desktop.ui.session import Session
from desktop.usecases.desk import Desk

if TYPE_CHECKING:
    # The wire and the letters are loaded on their lanes: the board of the day comes before them.
    from desktop.usecases.sending import Sent
    from desktop.usecases.sending_views import Standing

_EVERY_MS = 60_000
_SOON_MS = 1_500
Stood = tuple["Standing", tuple[Problem, ...]]


class Courier(QObject):
    """`stood(Standing, words, tone)` follows everything that changes it, and the minute; `busy(bool)` each pass."""

    stood = Signal(object, str, str)
    busy = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._running = False
        self._queued = False
        self._by_hand = False
        self._halted = False
        self._minute = QTimer(self)
        self._minute.setInterval(_EVERY_MS)
        self._minute.timeout.connect(self._look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._push_quietly)
        session.changed.connect(self._changed)
        session.lanes.closing.connect(self.halt)

    def start(self) -> None:
        """Look how it stands, then go by the clock."""
        self.refresh()
        self._minute.start()
        self._soon.start()

    @Slot()
    def halt(self) -> None:
        """Let a running pass end with the request it is at: the window is closing."""
        self._halted = True

    def is_halted(self) -> bool:
        """Tell the network's lane whether to stop."""
        return self._halted

    @Slot()
    def push_now(self) -> None:
        """Send at once, whatever waits were set: the officer asked."""
        self.push(by_hand=True)

    @Slot()
    def _push_quietly(self) -> None:
        self.push()

    @Slot()
    def _look(self) -> None:
        self.refresh()
        self.push()

    def push(self, *, by_hand: bool = False) -> None:
        """Make a pass on the network's lane, or let one follow the pass that runs."""
        self._by_hand = self._by_hand or by_hand
        if self._running:
            self._queued = True
            return
        self._running, asked = True, self._by_hand
        self._by_hand = False
        if asked:
            self.busy.emit(True)  # noqa: FBT003  # a Qt signal takes positional values
        self._session.read(
            partial(_push, self._session.desk, by_hand=asked, halted=self.is_halted),
            owner=self,
            done=partial(self._done, asked),
            failed=partial(self._failed, asked),
            lane=Lane.NETWORK,
        )

    def _done(self, asked: bool, sent: "Sent") -> None:  # noqa: FBT001  # bound before the result comes
        self._ended(asked)
        troubles = [each.trouble for each in sent.passes if each.trouble is not None]
        if asked and troubles:
            self._session.refused(troubles[0])
        elif asked:
            count = sum(each.settled for each in sent.passes)
            self._session.tell(
                self.tr("Nơi nhận đã ký nhận {count} thư.").format(count=count)
                if count
                else self.tr("Đã hỏi nơi nhận, không còn gì để gửi.")
            )
        self._session.announce(sent.changes, self)
        self.refresh()

    def _failed(self, asked: bool, error: BaseException) -> None:  # noqa: FBT001  # bound before the error comes
        self._ended(asked)
        # In the background a busy file or a full disk is no news: the next minute tries again.
        if asked or not isinstance(error, (Rejection, Fault)):
            self._session.refused(error)
        self.refresh()

    def _ended(self, asked: bool) -> None:  # noqa: FBT001  # as above
        self._running = False
        if asked:
            self.busy.emit(False)  # noqa: FBT003  # a Qt signal takes positional values
        if self._queued:
            self._queued = False
            self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Look how it stands now."""
        self._session.read(partial(_stood, self._session.desk), owner=self, done=self._show)

    def _show(self, found: Stood) -> None:
        standing, parts = found
        # The sentences stand side by side on one line: a dot between them, none at the end of each.
        text = " · ".join(words.said(each).removesuffix(".") for each in parts)
        self.stood.emit(standing, text, tone_of(standing))

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.concerns(Kind.SENDING, Kind.DAY):
            self.refresh()
            self._soon.start()


def _push(desk: Desk, *, by_hand: bool, halted: Callable[[], bool]) -> "Sent":
    from desktop.usecases import sending  # noqa: PLC0415  # see above

    return sending.push(desk, by_hand=by_hand, halted=halted)


def _stood(desk: Desk) -> Stood:
    from desktop.usecases import sending_views  # noqa: PLC0415  # see above

    found = sending_views.standing(desk)
    return found, sending_views.status_line(desk, found)


def tone_of(found: "Standing") -> str:
    """Return the role that the line is drawn in: proven only when every hub has signed for everything (sync T31)."""
    if any(each.parked for each in found.hubs):
        return "problem"
    if found.held or any(each.trouble or each.clock or each.ahead for each in found.hubs):
        return "doubt"
    return "proven" if found.is_done and all(each.settled for each in found.hubs) else "muted"
