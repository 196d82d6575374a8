"""A file that was double-clicked, led to the page it belongs to; whoever is in the middle of something is asked first."""

from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from desktop.kernel.errors import Rejection
from desktop.ui import commands, words
from desktop.ui.lanes import Lane
from desktop.ui.notices import DOUBT, PROBLEM, WAITING
from desktop.ui.sending.page import SendingPage
from desktop.ui.session import Session
from desktop.ui.settings.page import SettingsPage
from desktop.ui.window.shell import Shell
from desktop.usecases.brought import Brought, kind_of


@runtime_checkable
class _Begun(Protocol):
    """A page that says itself whether something is begun on it that is not done yet."""

    def is_begun(self) -> bool: ...


class BroughtFiles(QObject):
    """Updates go to their tab, kits to the copies, all else to sending; in a notice until the officer has time."""

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(session)
        self._shell = shell
        self._session = session
        self._waiting: list[tuple[Path, Brought]] = []
        self._said = ""
        shell.notices.cleared.connect(self._cleared)

    def take(self, file: Path, *, ask: bool) -> None:
        """Find out what a file is, then lead to its page; with `ask` not away from what is being typed."""
        # A stick that sleeps takes seconds for its first byte.
        self._session.read(partial(kind_of, file), owner=self, done=partial(self._known, file, ask=ask), lane=Lane.COPY)

    def _known(self, file: Path, kind: Brought, *, ask: bool) -> None:
        if kind is Brought.GONE:
            self._session.tell(words.refusal(Rejection("file.missing", file=file.name)), tone=PROBLEM)
        elif ask and _is_busy(self._shell):
            self._waiting.insert(0, (file, kind))
            self._tell()
        else:
            self._lead(file, kind)

    @Slot()
    def _tell(self) -> None:
        """Say which file waits; it stays said until the officer goes there or closes it."""
        if not self._waiting:
            return
        file, kind = self._waiting[0]
        said, offer = self._words(kind)
        self._said = said.format(file=file.name)
        self._session.tell(self._said, tone=WAITING, offer=offer, then=partial(self._lead, file, kind))

    def _words(self, kind: Brought) -> tuple[str, str]:
        match kind:
            case Brought.UPDATE:
                said = self.tr("{file} là bản cập nhật phần mềm. Xong việc đang làm rồi xem cũng được.")
                return said, self.tr("Xem bản cập nhật")
            case Brought.KIT:
                return self.tr("{file} là bộ cứu hộ, dùng khi khôi phục trên máy mới."), self.tr("Xem ở Sao lưu")
            case _:
                said = self.tr("{file} là biên nhận hoặc gói dữ liệu. Xong việc đang làm rồi nhập cũng được.")
                return said, self.tr("Nhập tệp")

    @Slot(str)
    def _cleared(self, text: str) -> None:
        """Say it again when another notice that took its place is gone; not when it was closed or acted on itself."""
        if self._waiting and text == self._said:
            self._waiting.pop(0)
        if self._waiting:
            QTimer.singleShot(0, self._tell)

    def _lead(self, file: Path, kind: Brought) -> None:
        name = commands.SENDING.name if kind is Brought.LETTERS else commands.SETTINGS.name
        page = self._shell.show_page(name)
        if isinstance(page, SendingPage):
            page.import_from(str(file))
        elif isinstance(page, SettingsPage) and kind is Brought.UPDATE:
            page.show_update(str(file))
        elif isinstance(page, SettingsPage):
            page.show_copies()
            text = self.tr("Đây là bộ cứu hộ. Nó dùng khi khôi phục bản sao trên máy mới; ở đây không cần mở.")
            self._session.tell(text, tone=DOUBT)


def _is_busy(shell: Shell) -> bool:
    """Tell whether somebody is in the middle of something: a dialog, an intake, a filing, or words typed by hand."""
    if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
        return True
    shown = shell.pages.currentWidget()
    if _is_begun(shown) or _is_begun(shell.page(commands.FILING.name)):
        return True
    lines = (each for each in shown.findChildren(QLineEdit) if each.isVisible() and each.isModified())
    texts = (each for each in shown.findChildren(QPlainTextEdit) if each.isVisible() and each.document().isModified())
    return any(each.text() for each in lines) or any(each.toPlainText() for each in texts)


def _is_begun(page: object) -> bool:
    return isinstance(page, _Begun) and page.is_begun()
