"""The desk's settings: declared once, typed, explained, kept in one text file that is replaced atomically."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop.kernel.errors import Fault

VERSION = 1

# The window's languages by the names that the setting and `--lang` take; the first is everyone's who chose none.
LANGUAGES = ("vi", "en")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: its name in the file, its default, and what it means to the person who changes it."""

    name: str
    default: T
    help: str


THEME = Setting("look.theme", "system", "Giao diện sáng, tối hoặc theo máy: light, dark, system")
COMPACT = Setting("look.compact", False, "Dòng danh sách thấp hơn, xem được nhiều hồ sơ hơn")  # noqa: FBT003  # a default value
LANGUAGE = Setting(
    "look.language", "vi", "Ngôn ngữ của cửa sổ: vi hoặc en; phiếu, báo cáo và dòng lệnh luôn là tiếng Việt"
)
PRINTER = Setting("print.printer", "", "Máy in phiếu; để trống là máy in mặc định của máy tính")
PRINT_SHEETS = Setting("print.sheets", 2, "Số liên của giấy tiếp nhận")
PRINT_ON_RECEIVE = Setting("print.on_receive", True, "In giấy tiếp nhận ngay khi tiếp nhận")  # noqa: FBT003  # a default value
PRINT_EVALUATION = Setting("print.evaluation", False, "In phiếu đánh giá kèm giấy tiếp nhận (TT 01/2018 Đ12)")  # noqa: FBT003  # a default value
FORM_SET = Setting("paper.form_set", "in_force", "Bộ mẫu phiếu: in_force (bộ đang có hiệu lực), 2018 hoặc 2025")
HEAD_NAME = Setting("paper.head_name", "", "Họ tên thủ trưởng ký phiếu xin lỗi và sổ; để trống là ký tay")
ONLINE_TARGET = Setting("report.online_target", 50, "Mục tiêu tỷ lệ hồ sơ trực tuyến, phần trăm")
REPORT_CUT = Setting(
    "report.cut", "calendar", "Kỳ báo cáo: calendar (từ mồng 1) hoặc fifteenth (từ ngày 15 tháng trước đến ngày 14)"
)
SYNC_RATE = Setting(
    "report.sync_rate", 100, "Tỷ lệ đồng bộ hồ sơ lên Cổng (chỉ số 1.4) dùng cho cách tính D, phần trăm"
)
DUPLICATE_DAYS = Setting("intake.duplicate_days", 30, "Số ngày nhìn lại để báo hồ sơ có thể trùng")
RETENTION_MONTHS = Setting(
    "retention.months", 36, "Số tháng giữ thông tin cá nhân kể từ việc cuối của hồ sơ đã kết thúc"
)
BACKUP_FOLDER = Setting(
    "backup.folder", "", "Thư mục nhận bản sao lưu hằng ngày, nên ở USB hoặc ổ khác; để trống là cùng ổ với dữ liệu"
)
BACKUP_DAYS = Setting("backup.days", 14, "Số ngày gần nhất giữ bản sao lưu, mỗi ngày một bản")
EXCHANGE = Setting(
    "exchange.document",
    "",
    "Văn bản của UBND cho phép xuất từng hồ sơ cho hệ thống một cửa của tỉnh; để trống là không xuất",
)
PROXY = Setting("sync.proxy", "", "Proxy để gửi số liệu: để trống là theo máy, direct là không dùng, hoặc một địa chỉ")

FILING_PORTAL = Setting("filing.portal", "dvcqg", "Cổng nộp trực tuyến của quầy: dvcqg, hoặc practice để tập huấn")
FILING_BROWSER = Setting("filing.browser", "", "Tệp chạy của Edge, Chrome hoặc Chromium; để trống là tự tìm")

SCAN_DEVICE = Setting("scan.device", "", "Máy quét dùng khi nộp trực tuyến; để trống là máy đầu tiên tìm thấy")
SCAN_FOLDER = Setting("scan.folder", "", "Thư mục mà máy quét hoặc điện thoại bỏ tệp vào; để trống là không dùng")
KEEP_PAPERS = Setting("filing.keep_papers", True, "Giữ bản quét đã nộp cùng hồ sơ, mã hóa như hồ sơ")  # noqa: FBT003  # a default value

ALL: tuple[Setting[Any], ...] = (
    THEME,
    COMPACT,
    LANGUAGE,
    PRINTER,
    PRINT_SHEETS,
    PRINT_ON_RECEIVE,
    PRINT_EVALUATION,
    FORM_SET,
    HEAD_NAME,
    ONLINE_TARGET,
    REPORT_CUT,
    SYNC_RATE,
    DUPLICATE_DAYS,
    RETENTION_MONTHS,
    FILING_PORTAL,
    FILING_BROWSER,
    SCAN_DEVICE,
    SCAN_FOLDER,
    KEEP_PAPERS,
    BACKUP_FOLDER,
    BACKUP_DAYS,
    EXCHANGE,
    PROXY,
)


class Settings:
    """The values of one profile; reading never fails, a damaged file is set aside and the defaults hold."""

    def __init__(self, file: Path, values: Mapping[str, Any] | None = None) -> None:
        self._file = file
        self._values: dict[str, Any] = dict(values or {})

    @classmethod
    def load(cls, file: Path) -> "Settings":
        """Read the file; a missing or unreadable one gives the defaults and is left for a person to look at."""
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls(file)
        except (OSError, ValueError):
            return cls(file)
        values = content.get("values", {}) if isinstance(content, dict) else {}
        return cls(file, values if isinstance(values, dict) else {})

    def get(self, setting: Setting[T]) -> T:
        """Return the value, or the default when it is missing or of another type."""
        value = self._values.get(setting.name, setting.default)
        return value if type(value) is type(setting.default) else setting.default

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep a value and replace the file atomically; Fault `settings.not_saved` when the disk refuses."""
        self._values[setting.name] = value
        text = json.dumps({"version": VERSION, "values": self._values}, ensure_ascii=False, indent=1, sort_keys=True)
        fresh = self._file.with_suffix(".new")
        try:
            fresh.write_text(text + "\n", encoding="utf-8")
            fresh.replace(self._file)
        except OSError as error:
            raise Fault("settings.not_saved", file=str(self._file)) from error
