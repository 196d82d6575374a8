"""What runs here and what it is made of: the number, the parts, and the licence of the one that is chosen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.runtime.shipped import Part, licence_text, parts
from desktop.ui.lanes import Lane
from desktop.ui.parts import files
from desktop.ui.parts.field import label_of, row_of
from desktop.ui.session import Session
from desktop.usecases.support import Made, make

_NAME_PX = 230
_VERSION_PX = 110


class AboutTab(QWidget):
    """The parts at the left, the text of one at the right; they are read when the tab is first shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.parts: tuple[Part, ...] = ()
        self.number = label_of(self.tr("Một Cửa, phiên bản {number}").format(number=__version__), "heading")
        self.note = label_of("", "muted", wrap=True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([self.tr("Thành phần"), self.tr("Phiên bản"), self.tr("Giấy phép")])
        self.list.setAccessibleName(self.tr("Các thành phần của phần mềm"))
        self.list.currentItemChanged.connect(self._chosen)
        for column, width in enumerate((_NAME_PX, _VERSION_PX)):
            self.list.setColumnWidth(column, width)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Lời của giấy phép"))
        self.support = QPushButton(self.tr("Lưu gói &hỗ trợ…"))
        self.support.setToolTip(self.tr("Gửi cho người hỗ trợ khi có trục trặc; trong gói không có thông tin của ai"))
        self.support.clicked.connect(self._ask_where)
        self._compose()
        session.read(parts, owner=self, done=self._show)

    def _compose(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.list, 1)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(row_of(((self.number, 1), (self.support, 0))))
        column.addWidget(self.note)
        column.addLayout(row, 1)

    @Slot(object)
    def _show(self, found: tuple[Part, ...]) -> None:
        self.parts = found
        items = [QTreeWidgetItem([each.name, each.version, each.terms]) for each in found]
        self.list.addTopLevelItems(items)
        self.list.setVisible(bool(found))
        self.text.setVisible(bool(found))
        self.note.setText(
            self.tr(
                "Phần mềm có giấy phép Apache-2.0. Dưới đây là mọi thành phần đi kèm và giấy phép của từng thành phần."
            )
            if found
            else self.tr(
                "Phần mềm có giấy phép Apache-2.0. Danh mục thành phần chỉ có trong bộ cài; đây là bản chạy từ mã nguồn."
            )
        )
        if items:
            self.list.setCurrentItem(items[0])

    @Slot()
    def _ask_where(self) -> None:
        kinds = self.tr("Tệp nén (*.zip)")
        dialog = files.to_save(self, self.tr("Lưu gói hỗ trợ"), kinds, name="motcua-hotro.zip")
        dialog.fileSelected.connect(self.save_support)
        dialog.open()

    @Slot(str)
    def save_support(self, name: str) -> None:
        """Write the bundle; the whole of the data is proven for it, which may take a while."""
        self.support.setEnabled(False)
        desk = self.session.desk
        self.session.read(
            partial(make, desk.profile, target=Path(name), clock=desk.clock, desk=desk),
            owner=self,
            done=self._saved,
            failed=self._not_saved,
            lane=Lane.COPY,
        )

    def _saved(self, made: Made) -> None:
        self.support.setEnabled(True)
        self.session.tell(self.tr("Đã lưu {file}. Trong gói không có thông tin của ai.").format(file=made.file.name))

    def _not_saved(self, error: BaseException) -> None:
        self.support.setEnabled(True)
        self.session.refused(error)

    @Slot()
    def _chosen(self) -> None:
        part = self.parts[self.list.indexOfTopLevelItem(self.list.currentItem())]
        self.session.read(lambda: licence_text(part), owner=self, done=self._show_text)

    @Slot(str)
    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text)
