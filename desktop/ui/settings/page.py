"""The settings page: tabs, each saved by itself; the last says what runs here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.ui.copies.keeper import Keeper
from desktop.ui.registers.tab import RegistersTab
from desktop.ui.session import Session
from desktop.ui.settings.about_tab import AboutTab
from desktop.ui.settings.calendar_tab import CalendarTab
from desktop.ui.settings.copies_tab import CopiesTab
from desktop.ui.settings.desk_tab import DeskTab
from desktop.ui.settings.procedures_tab import ProceduresTab
from desktop.ui.settings.retention_tab import RetentionTab
from desktop.ui.settings.updates_tab import UpdatesTab


class SettingsPage(QWidget):
    """Procedures, calendar, desk, copies, the term of keeping, registers in and everything out, updates, about."""

    def __init__(self, session: Session, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for each in (self.tabs, self.tabs.tabBar()):
            each.setAccessibleName(self.tr("Mục thiết lập"))
        self.procedures = ProceduresTab(session)
        self.calendar = CalendarTab(session)
        self.desk = DeskTab(session)
        self.tabs.addTab(self.procedures, self.tr("&Thủ tục"))
        self.tabs.addTab(self.calendar, self.tr("&Lịch nghỉ, làm bù"))
        self.tabs.addTab(self.desk, self.tr("&Quầy và máy in"))
        self.copies = CopiesTab(session, keeper)
        self.tabs.addTab(self.copies, self.tr("&Sao lưu"))
        self.retention = RetentionTab(session)
        self.tabs.addTab(self.retention, self.tr("Thời &hạn lưu"))
        self.registers = RegistersTab(session)
        self.tabs.addTab(self.registers, self.tr("&Nhập, xuất"))
        self.updates = UpdatesTab(session)
        self.tabs.addTab(self.updates, self.tr("&Cập nhật"))
        self.about = AboutTab(session)
        self.tabs.addTab(self.about, self.tr("&Giới thiệu"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the tabs."""
        super().focusInEvent(event)
        self.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_copies(self) -> None:
        """Show the copies of the data."""
        self.tabs.setCurrentWidget(self.copies)

    def show_updates(self) -> None:
        """Show how it stands with updates."""
        self.tabs.setCurrentWidget(self.updates)

    def show_update(self, name: str) -> None:
        """Look at an update file."""
        self.show_updates()
        self.updates.look_at(name)
