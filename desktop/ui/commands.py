"""Every command once: its text, its keys, where it goes; menus, navigation and the sheet of keys derive from here."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


def N_(context: str, text: str) -> str:  # noqa: ARG001  # the mark that the translation tool collects
    """Mark a text for translation; it is translated when it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `context` says where its keys count, so that two screens may use the same key."""

    name: str
    text: str
    keys: str
    icon: str = ""
    context: str = "window"

    def label(self) -> str:
        """Return the text in the window's language."""
        return QCoreApplication.translate("Commands", self.text)


TODAY = Command("today", N_("Commands", "Hôm nay"), "F1", "calendar-check")
RECEIVE = Command("receive", N_("Commands", "Tiếp nhận"), "F2", "file-plus")
DOSSIERS = Command("dossiers", N_("Commands", "Hồ sơ"), "F3", "folder-open")
CLOSE_DAY = Command("close_day", N_("Commands", "Khóa sổ"), "F7", "list-checks")
SETTINGS = Command("settings", N_("Commands", "Thiết lập"), "F9", "settings")
SEARCH = Command("search", N_("Commands", "Tìm hồ sơ"), "Ctrl+K", "search")
KEYS = Command("keys", N_("Commands", "Bảng phím tắt"), "Ctrl+/", "info")

TAKE_IN = Command("take_in", N_("Commands", "Tiếp nhận và in"), "Ctrl+Return", "printer", "receive")
ALL_PAPERS = Command("all_papers", N_("Commands", "Đủ cả giấy tờ"), "F5", "list-checks", "receive")
ASK_PAPERS = Command("ask_papers", N_("Commands", "Phiếu bổ sung"), "Ctrl+B", "hourglass", "receive")
NEW_FORM = Command("new_form", N_("Commands", "Hồ sơ mới"), "Ctrl+N", "plus", "receive")
CARD_PICTURE = Command("card_picture", N_("Commands", "Ảnh căn cước"), "Ctrl+O", "image", "receive")
GO_CARD = Command("go_card", N_("Commands", "Về ô quét căn cước"), "F6", "scan-line", "receive")
REPRINT = Command("reprint", N_("Commands", "In lại"), "Ctrl+P", "printer", "dossier")
SAVE_PDF = Command("save_pdf", N_("Commands", "Lưu PDF"), "Ctrl+S", "save", "dossier")
AGAIN = Command("again", N_("Commands", "Hồ sơ mới cho người này"), "Ctrl+Shift+N", "user", "dossier")
CLOSE_NOW = Command("close_now", N_("Commands", "Khóa sổ ngày đang xem"), "Ctrl+Return", "list-checks", "close")
DAY_BEFORE = Command("day_before", N_("Commands", "Ngày trước"), "Left", "", "close")
DAY_AFTER = Command("day_after", N_("Commands", "Ngày sau"), "Right", "", "close")

ALL = (
    TODAY,
    RECEIVE,
    DOSSIERS,
    CLOSE_DAY,
    SETTINGS,
    SEARCH,
    KEYS,
    TAKE_IN,
    ALL_PAPERS,
    ASK_PAPERS,
    NEW_FORM,
    CARD_PICTURE,
    GO_CARD,
    REPRINT,
    SAVE_PDF,
    AGAIN,
    CLOSE_NOW,
    DAY_BEFORE,
    DAY_AFTER,
)
PAGES = (TODAY, RECEIVE, DOSSIERS, CLOSE_DAY, SETTINGS)


def clashes(commands: tuple[Command, ...] = ALL) -> tuple[tuple[str, str], ...]:
    """Return the pairs of commands that would answer to the same keys at the same time."""
    found = []
    for index, one in enumerate(commands):
        for other in commands[index + 1 :]:
            together = one.context == other.context or "window" in {one.context, other.context}
            if one.keys == other.keys and together:
                found.append((one.name, other.name))
    return tuple(found)
