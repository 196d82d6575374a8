"""Keeps the slip beside the form true while the officer types: asks for the outlook, drops all but the newest answer."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage

from desktop.domain.dossier import Intake
from desktop.ui.lanes import Lane
from desktop.ui.printing.preview import image_of
from desktop.ui.receive.form import Form
from desktop.ui.receive.slip_panel import SlipPanel
from desktop.ui.session import Session
from desktop.usecases.outlook import Outlook, outlook
from desktop.usecases.papers import PageImage, preview_images

_SOON_MS = 60
_PAPER_MS = 250
_DPI = 96


class Looking(QObject):
    """The live side of the page: outlook at once, the paper a moment later."""

    def __init__(self, session: Session, form: Form, slip: SlipPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form
        self._slip = slip
        self._asked = 0
        self._drawn = 0
        self.latest: Outlook | None = None
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

    @Slot()
    def _look(self) -> None:
        self._asked += 1
        self._session.read(
            partial(outlook, self._session.desk, intake=self._form.intake()),
            owner=self,
            done=partial(self._seen, self._asked),
        )

    def _seen(self, request: int, found: Outlook) -> None:
        if request != self._asked:
            return
        self.latest = found
        self._slip.show_outlook(found)
        self._paper.start()

    @Slot()
    def _draw(self) -> None:
        self._drawn += 1
        self._session.read(
            partial(_drawn, self._session, self._form.intake()),
            owner=self,
            done=partial(self._placed, self._drawn),
            lane=Lane.PAPER,
        )

    def _placed(self, request: int, pages: tuple[PageImage, ...]) -> None:
        if request == self._drawn:
            self._slip.paper.show_pages(tuple(_picture(each) for each in pages))


def _picture(page: PageImage) -> QImage:
    return image_of(page.width, page.height, page.stride, page.pixels)


def _drawn(session: Session, intake: Intake) -> tuple[PageImage, ...]:
    return preview_images(session.desk, intake=intake, dpi=_DPI)
