"""Leads between reception and filing online, and shows guidance sheets, for whichever page asks."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui import commands
from desktop.ui.session import Session
from desktop.ui.window.shell import Shell
from desktop.usecases.desk import Desk

if TYPE_CHECKING:
    from desktop.ui.filing.page import FilingPage
    from desktop.ui.receive.page import ReceivePage
    from desktop.usecases.guidance import About


class Clerk(QObject):
    """F4 on the receive page files what is typed there; anywhere else it only shows the page."""

    _handed_over = Signal(object, str)
    _waiting_wanted = Signal(str)

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(session)
        self._shell = shell
        self._session = session
        self._last = ""
        shell.page_shown.connect(self._shown)
        session.filing_wanted.connect(self._file)
        session.guidance_wanted.connect(self._guide)

    def sweep(self) -> None:
        """Wipe what browsers left that a crash or a power cut kept from closing."""
        self._session.read(partial(_sweep, self._session.desk), owner=self, done=_swept)

    def page(self) -> "FilingPage":
        """Build the page of filing online."""
        from desktop.ui.filing.page import FilingPage  # noqa: PLC0415  # loaded when it is first shown

        page = FilingPage(self._session)
        self._handed_over.connect(page.begin_with)
        self._waiting_wanted.connect(page.begin_waiting)
        page.handed_back.connect(self._handed_back)
        page.filed.connect(self._filed)
        self._shell.closing.connect(page.shut)
        return page

    @Slot(str)
    def _shown(self, name: str) -> None:
        before, self._last = self._last, name
        if name == commands.FILING.name and before == commands.RECEIVE.name:
            self._take_over()

    @Slot()
    def _file(self) -> None:
        self._shell.show_page(commands.FILING.name)

    def _take_over(self) -> None:
        """File what is being received, if that can be."""
        receive = _reception(self._shell.page(commands.RECEIVE.name))
        if receive is not None:
            handed = receive.hand_over()
            if handed is not None:
                self._handed_over.emit(handed[0], handed[1])

    @Slot(str)
    def file_waiting(self, dossier: str) -> None:
        """Put a waiting dossier on the portal."""
        self._shell.show_page(commands.FILING.name)
        self._waiting_wanted.emit(dossier)

    @Slot(object)
    def _handed_back(self, error: BaseException) -> None:
        receive = _reception(self._shell.show_page(commands.RECEIVE.name))
        if receive is not None:
            receive.show_refusal(error)

    @Slot(str)
    def _filed(self, draft: str) -> None:
        receive = _reception(self._shell.page(commands.RECEIVE.name))
        if receive is not None:
            receive.filed(draft)

    @Slot(object)
    def _guide(self, about: "About") -> None:
        from desktop.ui.guidance.sheet import GuidanceSheet  # noqa: PLC0415  # loaded when it is first shown

        sheet = GuidanceSheet(self._session, about, self._shell)
        sheet.setWindowModality(Qt.WindowModality.WindowModal)
        sheet.open()


def _reception(page: QWidget | None) -> "ReceivePage | None":
    """Return a page of the frame as the receive page; None when it was never shown."""
    from desktop.ui.receive.page import ReceivePage  # noqa: PLC0415  # loaded when it is first shown

    return page if isinstance(page, ReceivePage) else None


def _sweep(desk: Desk) -> int:
    from desktop.usecases.sweeping import sweep  # noqa: PLC0415  # loaded after the board of the day

    return sweep(desk)


def _swept(count: int) -> None:
    """Nothing is said of what was wiped: it was nobody's business already."""
