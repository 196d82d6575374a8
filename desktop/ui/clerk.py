"""Leads between reception and filing online, and shows guidance sheets, for whichever page asks."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from desktop.ui import commands
from desktop.ui.filing.page import FilingPage
from desktop.ui.guidance.sheet import GuidanceSheet
from desktop.ui.receive.page import ReceivePage
from desktop.ui.session import Session
from desktop.ui.window.shell import Shell
from desktop.usecases import portal
from desktop.usecases.guidance import About


class Clerk(QObject):
    """F4 on the receive page files what is typed there; anywhere else it only shows the page."""

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(session)
        self._shell = shell
        self._session = session
        self._last = ""
        shell.page_shown.connect(self._shown)
        session.filing_wanted.connect(self._file)
        session.guidance_wanted.connect(self._guide)
        session.read(partial(portal.sweep, session.desk), owner=self, done=_swept)

    def page(self) -> FilingPage:
        """Build the page of filing online."""
        page = FilingPage(self._session)
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
        receive, page = self._shell.page(commands.RECEIVE.name), self._shell.page(commands.FILING.name)
        if isinstance(receive, ReceivePage) and isinstance(page, FilingPage):
            handed = receive.hand_over()
            if handed is not None:
                page.begin_with(handed[0], handed[1])

    @Slot(str)
    def file_waiting(self, dossier: str) -> None:
        """Put a waiting dossier on the portal."""
        page = self._shell.show_page(commands.FILING.name)
        if isinstance(page, FilingPage):
            page.begin_waiting(dossier)

    @Slot(object)
    def _handed_back(self, error: BaseException) -> None:
        receive = self._shell.show_page(commands.RECEIVE.name)
        if isinstance(receive, ReceivePage):
            receive.show_refusal(error)

    @Slot(str)
    def _filed(self, draft: str) -> None:
        receive = self._shell.page(commands.RECEIVE.name)
        if isinstance(receive, ReceivePage):
            receive.filed(draft)

    @Slot(object)
    def _guide(self, about: About) -> None:
        sheet = GuidanceSheet(self._session, about, self._shell)
        sheet.setWindowModality(Qt.WindowModality.WindowModal)
        sheet.open()


def _swept(count: int) -> None:
    """Nothing is said of what was wiped: it was nobody's business already."""
