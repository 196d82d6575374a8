"""Shows the very bytes that will be printed, page by page, drawn elsewhere and only placed here."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme

_GAP = 12
_LEAST = 160


def image_of(width: int, height: int, stride: int, pixels: bytes) -> QImage:
    """Return a page's dots as a picture that owns its memory."""
    return QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).copy()


class PaperView(QWidget):
    """One page of a paper, as large as fits, centred."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[QImage, ...] = ()
        self._index = 0
        self._words = self.tr("Phiếu hiện ở đây")
        self.setAccessibleName(self.tr("Xem trước phiếu, đúng bản sẽ in"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST)

    def sizeHint(self) -> QSize:
        """Ask for the shape of an A5 page."""
        return QSize(300, 424)

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Show the first of these pages; without any, words say that it will be here."""
        self._pages = pages
        self._index = min(self._index, max(0, len(pages) - 1))
        self.update()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def turn(self, step: int) -> None:
        """Go to another page."""
        if self._pages:
            self._index = max(0, min(self._index + step, len(self._pages) - 1))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt gives it
        """Draw the page on its ground."""
        painter = QPainter(self)
        if not self._pages:
            painter.setPen(theme().colour("muted"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._words)
            return
        page = self._pages[self._index]
        scale = min((self.width() - _GAP) / page.width(), (self.height() - _GAP) / page.height())
        width, height = page.width() * scale, page.height() * scale
        place = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, page)
        painter.setPen(theme().colour("line"))
        painter.drawRect(place)
