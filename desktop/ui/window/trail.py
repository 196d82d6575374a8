"""Opens dossiers and remembers where one came from, so that Esc leads back to the very line."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.ui import commands
from desktop.ui.session import Session
from desktop.ui.window.shell import Shell
from desktop.usecases import browse
from desktop.usecases.browse import DossierView

if TYPE_CHECKING:
    from desktop.ui.dossier.page import DossierPage


@dataclass(frozen=True, slots=True)
class _Found:
    view: DossierView
    holders: tuple[str, ...]


class Trail(QObject):
    """Shows the page of one dossier over the page one is at."""

    def __init__(self, shell: Shell, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._session = session
        self.came_from = commands.DOSSIERS.name
        self._focus: QWidget | None = None
        self._page: DossierPage | None = None
        shell.page_shown.connect(self._shown)
        session.open_dossier.connect(self.open)
        session.act_wanted.connect(self.open_act)

    def page(self) -> "DossierPage":
        """Build the page."""
        from desktop.ui.dossier.page import DossierPage  # noqa: PLC0415  # loaded when it is first shown

        self._page = page = DossierPage(self._session)
        page.left.connect(self.back)
        return page

    @Slot(str)
    def _shown(self, name: str) -> None:
        if name != commands.DOSSIER_PAGE.name:
            self.came_from = name

    @Slot(str)
    def open(self, code: str) -> None:
        """Open a dossier by its id or any of its codes; a code that nobody has is said, nothing moves then."""
        self.open_act(code, "")

    @Slot(str, str)
    def open_act(self, code: str, verb: str) -> None:
        """Open a dossier with the form of an act."""
        self._session.read(
            partial(_found, self._session, code),
            owner=self,
            done=partial(self._show, verb),
        )

    def _show(self, verb: str, found: _Found) -> None:
        if self._page is None or self._shell.pages.currentWidget() is not self._page:
            self._focus = QApplication.focusWidget()
        self._shell.build(commands.DOSSIER_PAGE.name)
        page = self._page
        if page is None:
            message = "the frame builds this page by our own hand"
            raise AssertionError(message)
        page.show_view(found.view, holders=found.holders)
        if not verb:
            page.close_form()
        self._shell.show_page(commands.DOSSIER_PAGE.name)
        if verb:
            page.choose(verb)

    @Slot()
    def back(self) -> None:
        """Go back to the page one came from, to the widget that had the focus there."""
        page = self._shell.show_page(self.came_from)
        at = self._focus
        if page is not None and at is not None and isValid(at) and page.isAncestorOf(at):
            at.setFocus(Qt.FocusReason.OtherFocusReason)


def _found(session: Session, code: str) -> _Found:
    return _Found(browse.show(session.desk, code=code), browse.holders(session.desk))
