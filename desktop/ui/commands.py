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
FILING = Command("filing", N_("Commands", "Nộp trực tuyến"), "F4", "globe")
REPORTS = Command("reports", N_("Commands", "Báo cáo"), "F6", "chart-column")
CLOSE_DAY = Command("close_day", N_("Commands", "Khóa sổ"), "F7", "list-checks")
SENDING = Command("sending", N_("Commands", "Gửi tỉnh"), "F10", "send")
SETTINGS = Command("settings", N_("Commands", "Thiết lập"), "F9", "settings")
SEARCH = Command("search", N_("Commands", "Tìm hồ sơ"), "Ctrl+K", "search")
KEYS = Command("keys", N_("Commands", "Bảng phím tắt"), "Ctrl+/", "info")

TAKE_IN = Command("take_in", N_("Commands", "Tiếp nhận và in"), "Ctrl+Return", "printer", "receive")
ALL_PAPERS = Command("all_papers", N_("Commands", "Đủ cả giấy tờ"), "F5", "list-checks", "receive")
ASK_PAPERS = Command("ask_papers", N_("Commands", "Phiếu bổ sung"), "Ctrl+B", "hourglass", "receive")
NEW_FORM = Command("new_form", N_("Commands", "Hồ sơ mới"), "Ctrl+N", "plus", "receive")
REFUSE_INTAKE = Command("refuse_intake", N_("Commands", "Từ chối tiếp nhận"), "Ctrl+R", "circle-x", "receive")
CARD_PICTURE = Command("card_picture", N_("Commands", "Ảnh căn cước"), "Ctrl+O", "image", "receive")
GO_CARD = Command("go_card", N_("Commands", "Về ô quét căn cước"), "Alt+C", "scan-line", "receive")
GUIDE = Command("guide", N_("Commands", "Phiếu hướng dẫn"), "Ctrl+G", "info", "receive")
SAVE_SHEET = Command("save_sheet", N_("Commands", "Lưu phiếu hướng dẫn"), "Ctrl+S", "save", "sheet")
COPY_NEXT = Command("copy_next", N_("Commands", "Chép ô này rồi sang ô sau"), "F8", "pencil", "filing")
SCAN = Command("scan", N_("Commands", "Quét giấy tờ đang chọn"), "F5", "scan-line", "filing")
SCAN_ALL = Command("scan_all", N_("Commands", "Quét cả khay giấy"), "Shift+F5", "scan-line", "filing")
FROM_FOLDER = Command("from_folder", N_("Commands", "Lấy từ thư mục quét"), "F12", "inbox", "filing")
FROM_FILES = Command("from_files", N_("Commands", "Chọn tệp giấy tờ"), "Ctrl+O", "image", "filing")
STEP_ON = Command("step_on", N_("Commands", "Làm bước này rồi đi tiếp"), "Return", "circle-check", "filing")
STEP_BACK = Command("step_back", N_("Commands", "Lùi một bước"), "Alt+Left", "chevron-right", "filing")
HAS_CODE = Command("has_code", N_("Commands", "Đã có mã của Cổng"), "Ctrl+M", "scan-line", "filing")
TAKE_AT_DESK = Command("take_at_desk", N_("Commands", "Nhận tại quầy và in"), "Ctrl+Return", "printer", "filing")
GUIDE_FILING = Command("guide_filing", N_("Commands", "Phiếu hướng dẫn cho người này"), "Ctrl+G", "info", "filing")
PRINT_CONSENT = Command("print_consent", N_("Commands", "In phiếu nhờ hỗ trợ"), "Ctrl+P", "printer", "filing")
LEAVE_FILING = Command("leave_filing", N_("Commands", "Để lần nộp lại sau"), "Esc", "x", "filing")
CLOSE_NOW = Command("close_now", N_("Commands", "Khóa sổ ngày đang xem"), "Ctrl+Return", "list-checks", "close")
CLOSE_PDF = Command("close_pdf", N_("Commands", "Lưu phiếu chốt ngày"), "Ctrl+S", "save", "close")
CHOOSE_REGISTER = Command("choose_register", N_("Commands", "Chọn tệp sổ cũ"), "Ctrl+O", "folder-open", "settings")
TAKE_REGISTER = Command(
    "take_register", N_("Commands", "Xem từng dòng, rồi nhập sổ"), "Ctrl+Return", "inbox", "settings"
)
SAVE_FATES = Command("save_fates", N_("Commands", "Lưu kết quả từng dòng của sổ"), "Ctrl+S", "save", "settings")
LEAVE_REGISTER = Command("leave_register", N_("Commands", "Thôi nhập sổ, dừng việc đang chạy"), "Esc", "x", "settings")
SEND_NOW = Command("send_now", N_("Commands", "Gửi ngay"), "Ctrl+Return", "send", "sending")
COPY_NOW = Command("copy_now", N_("Commands", "Sao lưu ngay"), "Ctrl+Shift+S", "save")
DAY_BEFORE = Command("day_before", N_("Commands", "Ngày trước"), "Left", "", "close")
DAY_AFTER = Command("day_after", N_("Commands", "Ngày sau"), "Right", "", "close")
GO_REASON = Command("go_reason", N_("Commands", "Về ô lý do sửa"), "Alt+R", "pencil", "receive")
LEAVE_CORRECTION = Command("leave_correction", N_("Commands", "Thôi sửa"), "Esc", "x", "receive")

PRINT_REPORT = Command("print_report", N_("Commands", "In báo cáo"), "Ctrl+P", "printer", "reports")
EXCEL = Command("excel", N_("Commands", "Lưu báo cáo ra Excel"), "Ctrl+E", "save", "reports")
REPORT_PDF = Command("report_pdf", N_("Commands", "Lưu báo cáo ra PDF"), "Ctrl+S", "save", "reports")
PERIOD_BEFORE = Command("period_before", N_("Commands", "Kỳ trước"), "Alt+Left", "", "reports")
PERIOD_AFTER = Command("period_after", N_("Commands", "Kỳ sau"), "Alt+Right", "", "reports")
CLOSE_PERIOD = Command(
    "close_period", N_("Commands", "Chốt kỳ, hoặc ghi bản sửa"), "Ctrl+Return", "list-checks", "reports"
)
PERIOD_CHANGES = Command("period_changes", N_("Commands", "Số đã đổi từ khi chốt kỳ"), "Ctrl+D", "", "reports")
LEAVE_DOSSIERS = Command("leave_dossiers", N_("Commands", "Trở lại báo cáo"), "Esc", "", "reports")

MINE = Command("mine", N_("Commands", "Của tôi hoặc cả quầy"), "Ctrl+M", "user", "today")

_PAGE = "dossier_page"
# Named like the verbs of `domain.steps.Verb`, in the order of their keys.
ACTS = (
    Command("forward", N_("Commands", "Chuyển"), "1", "send", _PAGE),
    Command("take_back", N_("Commands", "Nhận lại"), "2", "rotate-ccw", _PAGE),
    Command("supplement", N_("Commands", "Yêu cầu bổ sung"), "3", "hourglass", _PAGE),
    Command("supplemented", N_("Commands", "Đã bổ sung"), "4", "inbox", _PAGE),
    Command("resolve", N_("Commands", "Có kết quả"), "5", "circle-check", _PAGE),
    Command("return", N_("Commands", "Trả kết quả"), "6", "user", _PAGE),
    Command("pay", N_("Commands", "Thu phí"), "7", "plus", _PAGE),
    Command("extend", N_("Commands", "Gia hạn"), "8", "calendar-days", _PAGE),
    Command("refuse", N_("Commands", "Từ chối"), "9", "circle-x", _PAGE),
    Command("withdraw", N_("Commands", "Rút"), "R", "circle-x", _PAGE),
    Command("stop", N_("Commands", "Dừng"), "D", "power", _PAGE),
    Command("link", N_("Commands", "Liên thông"), "L", "users", _PAGE),
    Command("correct", N_("Commands", "Sửa hồ sơ"), "S", "pencil", _PAGE),
)
GUIDE_DOSSIER = Command("guide_dossier", N_("Commands", "Phiếu hướng dẫn"), "G", "info", _PAGE)
PROOF = Command("proof", N_("Commands", "Trang của Cổng"), "X", "globe", _PAGE)
SCANS = Command("scans", N_("Commands", "Bản quét đã nộp"), "Q", "scan-line", _PAGE)
PAPER = Command("paper", N_("Commands", "In phiếu"), "P", "printer", _PAGE)
REPRINT = Command("reprint", N_("Commands", "In lại"), "Ctrl+P", "printer", _PAGE)
SAVE_PDF = Command("save_pdf", N_("Commands", "Lưu PDF"), "Ctrl+S", "save", _PAGE)
AGAIN = Command("again", N_("Commands", "Hồ sơ mới cho người này"), "Ctrl+Shift+N", "user", _PAGE)
DO_ACT = Command("do_act", N_("Commands", "Ghi việc đang mở"), "Ctrl+Return", "circle-check", _PAGE)
BACK = Command("back", N_("Commands", "Trở lại"), "Esc", "chevron-right", _PAGE)
BACK_TOO = Command("back_too", N_("Commands", "Trở lại trang trước"), "Alt+Left", "chevron-right", _PAGE)
DOSSIER_PAGE = Command("dossier_page", N_("Commands", "Một hồ sơ"), "", "folder-open", "none")

ALL = (
    TODAY,
    RECEIVE,
    DOSSIERS,
    FILING,
    REPORTS,
    CLOSE_DAY,
    SENDING,
    SETTINGS,
    SEARCH,
    KEYS,
    TAKE_IN,
    ALL_PAPERS,
    ASK_PAPERS,
    NEW_FORM,
    REFUSE_INTAKE,
    CARD_PICTURE,
    GO_CARD,
    GUIDE,
    SAVE_SHEET,
    COPY_NEXT,
    SCAN,
    SCAN_ALL,
    FROM_FOLDER,
    FROM_FILES,
    STEP_ON,
    STEP_BACK,
    HAS_CODE,
    TAKE_AT_DESK,
    GUIDE_FILING,
    PRINT_CONSENT,
    LEAVE_FILING,
    CHOOSE_REGISTER,
    TAKE_REGISTER,
    SAVE_FATES,
    LEAVE_REGISTER,
    GO_REASON,
    LEAVE_CORRECTION,
    PRINT_REPORT,
    EXCEL,
    REPORT_PDF,
    PERIOD_BEFORE,
    PERIOD_AFTER,
    CLOSE_PERIOD,
    PERIOD_CHANGES,
    LEAVE_DOSSIERS,
    MINE,
    *ACTS,
    GUIDE_DOSSIER,
    PROOF,
    SCANS,
    PAPER,
    REPRINT,
    SAVE_PDF,
    AGAIN,
    CLOSE_NOW,
    CLOSE_PDF,
    DAY_BEFORE,
    DAY_AFTER,
    SEND_NOW,
    COPY_NOW,
    DO_ACT,
    BACK,
    BACK_TOO,
)
PAGES = (TODAY, RECEIVE, DOSSIERS, FILING, REPORTS, CLOSE_DAY, SENDING, SETTINGS)


def clashes(commands: tuple[Command, ...] = ALL) -> tuple[tuple[str, str], ...]:
    """Return the pairs of commands that would answer to the same keys at the same time."""
    found = []
    for index, one in enumerate(commands):
        for other in commands[index + 1 :]:
            together = one.context == other.context or "window" in {one.context, other.context}
            if one.keys == other.keys and together:
                found.append((one.name, other.name))
    return tuple(found)
