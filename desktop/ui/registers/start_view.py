"""Where it begins: take an old register in, undo one, take everything of the desk out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.domain.imports import Import
from desktop.runtime import vietnamese
from desktop.ui import commands, words
from desktop.ui.parts.field import label_of, row_of
from desktop.ui.window.keys_table import printed


class StartView(QWidget):
    """Emits `file_wanted`, `undo_wanted(Import)` and `export_wanted`."""

    file_wanted = Signal()
    undo_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imports: tuple[Import, ...] = ()
        self.choose = QPushButton(self.tr("Chọn tệp sổ   {keys}").format(keys=printed(commands.CHOOSE_REGISTER.keys)))
        self.choose.setProperty("role", "primary")
        self.result = label_of("", "proven", wrap=True)
        self.result.hide()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các lần đã nhập"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label_of(self.tr("Chưa nhập sổ cũ nào."), "muted")
        self.undo = QPushButton(self.tr("&Bỏ lần nhập đang chọn"))
        self.export = QPushButton(self.tr("&Xuất toàn bộ dữ liệu…"))
        self._compose()
        self.choose.clicked.connect(self.file_wanted)
        self.undo.clicked.connect(self._undo)
        self.export.clicked.connect(self.export_wanted)
        self.list.currentRowChanged.connect(self._moved)

    def _compose(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(label_of(self.tr("Nhập sổ cũ"), "heading"))
        left.addWidget(
            label_of(
                self.tr(
                    "Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV, đến 200.000 dòng. Xem trước từng dòng rồi mới"
                    " nhập; nhập trọn cả sổ hoặc không gì cả, và bỏ được cả lần nhập."
                ),
                "muted",
                wrap=True,
            )
        )
        left.addLayout(row_of(((self.choose, 0), (QWidget(), 1))))
        left.addWidget(self.result)
        left.addSpacing(16)
        left.addWidget(label_of(self.tr("Xuất toàn bộ dữ liệu"), "heading"))
        left.addWidget(
            label_of(
                self.tr(
                    "Mọi dữ liệu của quầy ra tệp JSON và CSV, kèm tệp nói rõ từng cột. Có thông tin cá nhân: giữ như"
                    " giữ hồ sơ giấy."
                ),
                "muted",
                wrap=True,
            )
        )
        left.addLayout(row_of(((self.export, 0), (QWidget(), 1))))
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(label_of(self.tr("Các lần đã nhập"), "heading"))
        right.addWidget(self.nothing)
        right.addWidget(self.list, 1)
        right.addLayout(row_of(((self.undo, 0), (QWidget(), 1))))
        right.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def show_imports(self, found: tuple[Import, ...]) -> None:
        """Show what was taken in, the newest first."""
        at = max(0, self.list.currentRow())
        self._imports = found
        self.list.clear()
        for each in found:
            self.list.addItem(QListWidgetItem(self._words(each)))
        self.list.setVisible(bool(found))
        self.undo.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.list.setCurrentRow(min(at, len(found) - 1))

    def _words(self, made: Import) -> str:
        state = self.tr(" · đã bỏ {when}").format(when=words.moment(made.undone_at)) if made.undone_at else ""
        return self.tr("{number}. {file} · {count} hồ sơ{state}\nNhập lúc {when}, cán bộ {officer}").format(
            number=made.number,
            file=made.file,
            count=vietnamese.number(made.taken),
            state=state,
            when=words.moment(made.at),
            officer=made.officer,
        )

    def show_result(self, made: Import, *, saves: bool) -> None:
        """Say what was just taken in, and where the rest is told."""
        text = self.tr("Đã nhập {taken} hồ sơ; {duplicates} dòng trùng, {refused} dòng không nhập.").format(
            taken=vietnamese.number(made.taken),
            duplicates=vietnamese.number(made.duplicates),
            refused=vietnamese.number(made.refused),
        )
        if saves:
            text += self.tr(" {keys} lưu danh sách từng dòng.").format(keys=printed(commands.SAVE_FATES.keys))
        self.result.setText(text)
        self.result.show()

    @Slot(int)
    def _moved(self, row: int) -> None:
        self.undo.setEnabled(0 <= row < len(self._imports) and self._imports[row].undone_at is None)

    @Slot()
    def _undo(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._imports):
            self.result.hide()
            self.undo_wanted.emit(self._imports[row])
