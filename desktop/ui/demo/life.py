"""What becomes of the day's dossiers: opened by their code and led on by the keys of their page."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from desktop.domain.facts import State
from desktop.ui.demo.hand import CONTROL, Hand
from desktop.ui.demo.screens import Screens
from desktop.ui.dossier.page import DossierPage

_COLLEAGUE = "Lê Thị Thu, công chức tư pháp - hộ tịch"
_PAPERS = "Văn bản đồng ý của chủ hộ, có chữ ký\nGiấy tờ chứng minh chỗ ở hợp pháp"
_APOLOGY = "Cần xác minh thêm tại thực địa"
_PHONE_CALL = "Phải gọi điện hỏi lại chủ hộ"


class Life:
    """Plays the acts after reception; `codes` names a dossier of each procedure."""

    def __init__(self, hand: Hand, screens: Screens, codes: Mapping[str, str]) -> None:
        self._hand = hand
        self._screens = screens
        self._codes = codes

    def play(self, *, done: str, forwarded: str, asked: str, ready: str, extended: str) -> None:
        """Hand one result out, forward one, ask papers for one, finish one, give one a new date."""
        page = self._open(forwarded)
        self._press(page, Qt.Key.Key_1)
        self._write(page, "to", _COLLEAGUE)
        self._do(page, State.PROCESSING)
        page = self._open(asked)
        self._press(page, Qt.Key.Key_3)
        self._write(page, "papers", _PAPERS)
        self._write(page, "reason", _PHONE_CALL)
        self._screens.take("act-form")
        self._do(page, State.WAITING)
        page = self._open(extended)
        self._press(page, Qt.Key.Key_8)
        self._write(page, "due_at", "+5")
        self._write(page, "reason", _APOLOGY)
        self._do(page, State.RECEIVED)
        for procedure in (ready, done):
            page = self._open(procedure)
            self._press(page, Qt.Key.Key_5)
            self._do(page, State.RESOLVED)
        self._press(page, Qt.Key.Key_6)
        self._do(page, State.RETURNED)
        self._press(page, Qt.Key.Key_Escape)

    def _open(self, procedure: str) -> DossierPage:
        code = self._codes[procedure]
        hand = self._hand
        hand.press(Qt.Key.Key_K, CONTROL)
        hand.put(hand.shell.search, code)
        hand.press(Qt.Key.Key_Return)
        page = hand.page(DossierPage)
        hand.until(lambda: page.view is not None and page.view.dossier.code == code)
        hand.settle(page)
        hand.shell.search.clear()
        return page

    def _press(self, page: DossierPage, key: Qt.Key) -> None:
        self._hand.press(key)
        self._hand.settle(page)

    def _write(self, page: DossierPage, name: str, text: str) -> None:
        form = page.panel.form
        if form is None:
            message = "the form was opened a moment ago"
            raise TypeError(message)
        editor = form.fields[name].editor
        line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        if isinstance(line, QLineEdit):
            self._hand.put(line, text)
        elif isinstance(line, QPlainTextEdit):
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()
            line.insertPlainText(text)
        self._hand.settle(page)

    def _do(self, page: DossierPage, state: State) -> None:
        """Do the open act, and wait until the page stands as it left the dossier."""
        self._hand.press(Qt.Key.Key_Return, CONTROL)
        self._hand.until(lambda: page.panel.form is None)
        self._hand.until(lambda: page.view is not None and page.view.dossier.state is state)
        self._hand.settle(page)
        self._hand.shell.notices.clear()
