"""The line that takes a scan: what a scanner types, what is pasted, and the picture of a card on the clipboard."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class ScanLine(QLineEdit):
    """`pictured(bytes)` carries a pasted picture as PNG; text is pasted as ever."""

    pictured = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a picture where the clipboard holds one."""
        if event.matches(QKeySequence.StandardKey.Paste):
            picture = QGuiApplication.clipboard().image()
            if not picture.isNull():
                self.pictured.emit(_png(picture))
                return
        super().keyPressEvent(event)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    buffer.close()
    return bytes(buffer.data().data())
