"""Pictures of the window as the officer sees it, in both themes and at the sizes of old screens."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from desktop.domain.folding import fold
from desktop.ui.demo.folder import Folder
from desktop.ui.demo.hand import CONTROL, Hand
from desktop.ui.dossier.page import DossierPage
from desktop.ui.dossiers.page import DossiersPage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.theme import apply_theme
from desktop.ui.today.page import TodayPage

USUAL = QSize(1366, 768)
# What a screen of 1366 × 768 leaves at a scale of 125 %.
SCALED = QSize(1092, 614)
_TABS = ("procedures", "calendar", "desk")


def png_of(picture: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    content = QByteArray()
    target = QBuffer(content)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(target, b"png").write(picture)
    target.close()
    return bytes(content.data())


class Screens:
    """Takes pictures into the demo's folder and walks from page to page for them."""

    def __init__(self, hand: Hand, folder: Folder, application: QApplication) -> None:
        self._hand = hand
        self._folder = folder
        self._application = application

    def take(self, name: str) -> None:
        """Take a picture of the window once it stands still."""
        self._hand.settle(self._hand.shell.pages.currentWidget())
        self._folder.write(f"screens/{name}.png", png_of(self._hand.shell.grab().toImage()))

    def take_dark(self, name: str) -> None:
        """Take a picture of the window in its dark dress."""
        apply_theme(self._application, "dark")
        self.take(name)
        apply_theme(self._application, "light")

    def take_at(self, name: str, size: QSize) -> None:
        """Take a picture of the window at another size."""
        self._hand.shell.resize(size)
        self.take(name)
        self._hand.shell.resize(USUAL)

    def evening(self, *, person: str, dossier: str) -> None:
        """Take the pictures of the day's end: the board, the list searched for a person, a dossier, the settings."""
        self._hand.press(Qt.Key.Key_F1)
        self._hand.page(TodayPage)
        self.take("today")
        self.take_dark("today-dark")
        self._dossiers(person, dossier)
        self._settings()

    def _dossiers(self, person: str, dossier: str) -> None:
        self._hand.press(Qt.Key.Key_F3)
        page = self._hand.page(DossiersPage)
        self._hand.settle(page)
        self._hand.type(fold(person))
        self.take("dossiers")
        page.words.clear()
        self._hand.settle(page)
        self._walk_to(page, dossier)
        opened = self._hand.page(DossierPage)
        self._hand.until(lambda: opened.view is not None and opened.view.dossier.code == dossier)
        self.take("dossier")
        self.take_dark("dossier-dark")
        self.take_at("dossier-125", SCALED)

    def _walk_to(self, page: DossiersPage, dossier: str) -> None:
        rows = [page.model.row(line) for line in range(page.model.rowCount())]
        line = next(line for line, row in enumerate(rows) if row is not None and row.code == dossier)
        self._hand.press(Qt.Key.Key_Down)
        self._hand.press(Qt.Key.Key_Home, CONTROL)
        for _ in range(line):
            self._hand.press(Qt.Key.Key_Down)
        self._hand.press(Qt.Key.Key_Return)

    def _settings(self) -> None:
        self._hand.press(Qt.Key.Key_F9)
        self._hand.page(SettingsPage)
        for name in _TABS:
            self.take(f"settings-{name}")
            self._hand.press(Qt.Key.Key_Right)
