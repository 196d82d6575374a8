"""What going back to the former number costs, said before it is done; the file of that number where it has to be brought."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.ui import words
from desktop.ui.parts import files
from desktop.ui.parts.field import label_of, role, row_of
from desktop.usecases.going_back import WayBack


class WayBackPanel(QFrame):
    """`accepted(file)` when the officer goes back, with the file that was brought or nothing; `left` when not."""

    accepted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._back: WayBack | None = None
        self.warning = label_of("", wrap=True)
        self.accept = QPushButton()
        self.accept.setProperty("role", "danger")
        self.leave = QPushButton(self.tr("Thôi, &ở lại bản này"))
        self.accept.clicked.connect(self._accepted)
        self.leave.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.warning)
        column.addLayout(row_of(((QWidget(), 1), (self.leave, 0), (self.accept, 0))))

    def keep(self, back: WayBack | None) -> None:
        """Keep the way back that the panel would show."""
        self._back = back
        if back is None:
            return
        self.warning.setText(words.said(back.warning))
        role(self.warning, "")
        self.accept.setVisible(back.warning.code != "update.no_copy")
        self.accept.setText(
            self.tr("Trở lại bản {number}").format(number=back.number)
            if back.has_package
            else self.tr("Chọn bộ cài bản {number}…").format(number=back.number)
        )

    @Slot()
    def _accepted(self) -> None:
        if self._back is None or self._back.has_package:
            self.accepted.emit("")
            return
        kinds = self.tr("Tệp cập nhật hoặc bộ cài (*.motcua *.deb *.exe)")
        dialog = files.to_open(self, self.tr("Chọn bộ cài của bản trước"), kinds)
        dialog.fileSelected.connect(self.accepted)
        dialog.open()
