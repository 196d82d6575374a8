"""Keeps the slip beside the form true while the officer types: asks for the outlook, drops all but the newest answer."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from desktop.domain.dossier import Intake
from desktop.kernel.errors import Rejection
from desktop.ui.lanes import Lane
from desktop.ui.printing.preview import image_of
from desktop.ui.receive import asking
from desktop.ui.receive.correcting import Correction
from desktop.ui.receive.form import Form
from desktop.ui.receive.slip_panel import SlipPanel
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.usecases.outlook import Outlook
    from desktop.usecases.papers import PageImage

_SOON_MS = 60
_PAPER_MS = 250
_DPI = 96


class Looking(QObject):
    """The live side of the page: outlook at once, the paper a moment later; `seen` tells of each new answer."""

    seen = Signal()

    def __init__(self, session: Session, form: Form, slip: SlipPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form
        self._slip = slip
        self._asked = 0
        self._drawn = 0
        self.latest: Outlook | None = None
        self.correction: Correction | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._look)
        self._paper = QTimer(self)
        self._paper.setSingleShot(True)
        self._paper.setInterval(_PAPER_MS)
        self._paper.timeout.connect(self._draw)

    @Slot()
    def soon(self) -> None:
        """Look again shortly; many changes in a row cost one look."""
        self._timer.start()

    def intake(self) -> Intake:
        """Return what the form says, laid over what stood in a dossier being corrected."""
        typed = self._form.intake()
        if self.correction is None:
            return typed
        return self.correction.intake(typed, ticked=tuple(self._form.papers.kept()))

    @Slot()
    def _look(self) -> None:
        self._asked += 1
        intake = self.intake()
        self._session.read(
            partial(asking.look, self._session.desk, intake=intake, own=self._own()),
            owner=self,
            done=partial(self._seen, self._asked, intake),
        )

    def _seen(self, request: int, intake: Intake, found: "Outlook") -> None:
        if request != self._asked:
            return
        self.latest = found if self.correction is None else self.correction.outlook(found, intake)
        self._paper.start()
        self._slip.show_outlook(self.latest)
        self.seen.emit()

    @Slot()
    def _draw(self) -> None:
        self._drawn += 1
        own = self._own()
        self._session.read(
            partial(asking.draw, self._session.desk, intake=self.intake(), dpi=_DPI, corrects=own),
            owner=self,
            done=partial(self._placed, self._drawn, own),
            failed=partial(self._not_drawn, own),
            lane=Lane.PAPER,
        )

    def _own(self) -> str:
        """Return the id of the dossier that is being corrected, nothing while an intake is typed."""
        return self.correction.dossier.id if self.correction else ""

    def _placed(self, request: int, own: str, pages: "tuple[PageImage, ...]") -> None:
        if request == self._drawn and own == self._own():
            self._slip.paper.show_pages(tuple(_picture(each) for each in pages))

    def _not_drawn(self, own: str, error: BaseException) -> None:
        """Show no paper of a correction that cannot be saved like this; why not is said when it is to be saved."""
        if not isinstance(error, Rejection):
            self._session.refused(error)
        elif own == self._own():
            self._slip.paper.show_pages(())


def _picture(page: "PageImage") -> QImage:
    return image_of(page.width, page.height, page.stride, page.pixels)
