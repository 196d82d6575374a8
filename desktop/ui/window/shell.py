"""The frame of the window, painted before anything is read from disk; pages are put into it as they are ready."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import commands
from desktop.ui.commands import Command
from desktop.ui.notices import Notices
from desktop.ui.theme import theme
from desktop.ui.window.status import StatusLine

_NARROW = 1240
_CONTEXTS = {commands.CLOSE_DAY.name: "close"}
Builder = Callable[[], QWidget]


class Shell(QMainWindow):
    """The window. `show_page` builds a page at its first visit; `closing` is emitted before the window goes."""

    closing = Signal()
    searched = Signal(str)
    page_shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Một Cửa"))
        self.setMinimumSize(720, 420)
        self.resize(1366, 720)
        self.notices = Notices()
        self.status = StatusLine()
        self.pages = QStackedWidget()
        self._builders: dict[str, Builder] = {}
        self._built: dict[str, QWidget] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._place = QLabel(self.tr("Một Cửa"))
        self._officer = QLabel()
        self.search = QLineEdit()
        self.setCentralWidget(self._compose())
        self._bind_keys()

    def _compose(self) -> QWidget:
        ground = QWidget()
        ground.setObjectName("ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._sidebar_frame = self._sidebar()
        middle.addWidget(self._sidebar_frame)
        body = QVBoxLayout()
        body.setContentsMargins(16, 12, 16, 8)
        body.setSpacing(8)
        body.addWidget(self.pages, 1)
        body.addWidget(self.notices)
        middle.addLayout(body, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        return ground

    def _top_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("topbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        self._place.setProperty("role", "heading")
        self.search.setPlaceholderText(self.tr("Ctrl+K  Tìm hồ sơ: họ tên, mã, số giấy tờ, điện thoại…"))
        self.search.setAccessibleName(self.tr("Tìm hồ sơ"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(520)
        self.search.returnPressed.connect(self._search)
        self._officer.setProperty("role", "muted")
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row.addWidget(self._officer)
        return bar

    def _sidebar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("sidebar")
        column = QVBoxLayout(bar)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(4)
        for command in commands.PAGES:
            if command is commands.SETTINGS:
                column.addStretch(1)
            column.addWidget(self._nav_button(command))
        return bar

    def _nav_button(self, command: Command) -> QPushButton:
        button = QPushButton(theme().icon(command.icon), "")
        button.setAccessibleName(command.label())
        button.setToolTip(f"{command.label()}  {command.keys}")
        button.setProperty("role", "nav")
        button.setCheckable(True)
        button.setIconSize(QSize(20, 20))
        button.setObjectName(command.name)
        button.clicked.connect(self._nav_clicked)
        self._group.addButton(button)
        self._buttons[command.name] = button
        return button

    def _bind_keys(self) -> None:
        for command in commands.PAGES:
            shortcut = QShortcut(QKeySequence(command.keys), self)
            shortcut.setObjectName(command.name)
            shortcut.activated.connect(self._key_pressed)
        finder = QShortcut(QKeySequence(commands.SEARCH.keys), self)
        finder.activated.connect(self._focus_search)
        keys = QShortcut(QKeySequence(commands.KEYS.keys), self)
        keys.activated.connect(self._show_keys)

    def introduce(self, *, place: str, officer: str) -> None:
        """Show whose desk this is."""
        self._place.setText(place)
        self._officer.setText(officer)
        self.setWindowTitle(self.tr("{place} · Một Cửa").format(place=place))

    def furnish(self, builders: Mapping[str, Builder]) -> None:
        """Tell how each page is built; none is built before it is first shown."""
        self._builders = dict(builders)
        self._sidebar_frame.show()
        self.search.show()

    def show_only(self, page: QWidget) -> None:
        """Show a page that stands alone, as the first run does."""
        self._sidebar_frame.hide()
        self.search.hide()
        self._built["only"] = page
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, name: str) -> QWidget | None:
        """Show a page, building it at its first visit; None while the desk is not open yet."""
        page = self.build(name)
        if page is None:
            return None
        self.pages.setCurrentWidget(page)
        button = self._buttons.get(name)
        if button is not None:
            button.setChecked(True)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(name)
        return page

    def build(self, name: str) -> QWidget | None:
        """Return a page without showing it, built at the first call; None while the desk is not open yet."""
        if name not in self._built:
            if name not in self._builders:
                return None
            self._built[name] = self._builders[name]()
            self.pages.addWidget(self._built[name])
        return self._built[name]

    def page(self, name: str) -> QWidget | None:
        """Return a page that was built."""
        return self._built.get(name)

    @Slot()
    def _nav_clicked(self) -> None:
        self.show_page(self.sender().objectName())

    @Slot()
    def _key_pressed(self) -> None:
        self.show_page(self.sender().objectName())

    @Slot()
    def _show_keys(self) -> None:
        from desktop.ui.window.keys_table import KeysTable  # noqa: PLC0415  # loaded when it is first asked for

        shown = self.pages.currentWidget()
        name = next((name for name, page in self._built.items() if page is shown), "")
        # The keys of closing the day are those of its page; its context is shorter than its name.
        table = KeysTable(_CONTEXTS.get(name, name), self)
        table.setWindowModality(Qt.WindowModality.WindowModal)
        table.open()

    @Slot()
    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _search(self) -> None:
        self.searched.emit(self.search.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow, as on a small screen at 125 %, the names beside the icons make room."""
        super().resizeEvent(event)
        self._name_buttons(narrow=self.width() < _NARROW)

    def _name_buttons(self, *, narrow: bool) -> None:
        self._sidebar_frame.setFixedWidth(92 if narrow else 220)
        for command in commands.PAGES:
            text = f" {command.keys}" if narrow else f"  {command.label()}   {command.keys}"
            self._buttons[command.name].setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for command in commands.PAGES:
                self._buttons[command.name].setIcon(theme().icon(command.icon))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything that runs finish before the window goes."""
        self.closing.emit()
        super().closeEvent(event)
