"""The status line: never empty, never lies; what the day brought, what is not printed or sent, the online rate."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.runtime import vietnamese
from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import role

if TYPE_CHECKING:
    # The use cases pull in the store's library; the frame is painted before it is loaded.
    from desktop.usecases.browse import TodayBoard


class StatusLine(QFrame):
    """One line at the foot of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusline")
        self.left = ElidedLabel(self.tr("Đang mở dữ liệu…"))
        self.middle = ElidedLabel()
        self._day = ""
        self._copies = ""
        self.right = QPushButton()
        self.right.setProperty("role", "rate")
        # The keyboard opens the report by its own key; the line is not one more stop for the Tab key.
        self.right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 16, 4)
        self._row.setSpacing(24)
        for each in (self.left, self.middle, self.right):
            self._row.addWidget(each)

    def say(self, text: str) -> None:
        """Show a sentence at the left."""
        self.left.say(text)
        self._share()

    def _share(self) -> None:
        """Give each sentence room by its length: none is cut while there is room for both."""
        for each in (self.left, self.middle):
            self._row.setStretchFactor(each, max(1, each.fontMetrics().horizontalAdvance(each.words)))

    def show_sending(self, text: str, *, tone: str) -> None:
        """Show what is unsent, who has signed for what, and when the desk tries again (sync R38); tone is a role."""
        self.middle.say(self.tr("● {text}").format(text=text))
        role(self.middle, tone)
        self._share()

    def show_copies(self, text: str) -> None:
        """Show what is wrong with the copies of the data, nothing while all is well."""
        self._copies = text.split(". ", maxsplit=1)[0].rstrip(".")
        self._say_day()

    def _say_day(self) -> None:
        said = [each for each in (self._copies, self._day) if each]
        if self._day:
            self.say(" · ".join(said))

    def show_day(self, board: "TodayBoard", *, papers: int, key_in_file: bool) -> None:
        """Show the day's figures, the papers that wait to be printed, and the month's online rate with its target."""
        parts = [self.tr("Hôm nay nhận {count} hồ sơ").format(count=vietnamese.number(board.received))]
        if board.overdue:
            parts.append(self.tr("{count} hồ sơ quá hạn").format(count=len(board.overdue)))
        if board.forgotten:
            # Before everything else: the line gives way at its end where the window is narrow.
            parts.insert(0, self.tr("{count} hồ sơ quên nộp lên Cổng").format(count=board.forgotten))
        if papers:
            parts.append(self.tr("{count} phiếu chưa in").format(count=papers))
        if key_in_file:
            parts.append(self.tr("khóa dữ liệu trong tệp riêng"))
        self._day = " · ".join(parts)
        self._say_day()
        rate = board.month.percent
        if rate is None:
            self.right.setText(self.tr("Tháng này chưa nhận hồ sơ nào"))
        else:
            self.right.setText(
                self.tr("Trực tuyến tháng này {rate} ({online}/{all} hồ sơ, mục tiêu {target} %)").format(
                    rate=vietnamese.percent(rate),
                    online=vietnamese.number(board.month.online),
                    all=vietnamese.number(board.month.received),
                    target=board.target,
                )
            )
