"""Where the next percent is to be won: who came to the counter though it could be filed online, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from desktop.runtime import vietnamese
from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import label_of, role, row_of
from desktop.ui.retold import retold
from desktop.usecases.filing_figures import Helped, WhyNot

REASONS = "reasons"
_LEAST_NAME, _NAME_SHARE = 150, 0.3


class WhyTable(QFrame):
    """One table; the box chooses reasons by procedure, or help by procedure, officer, hour, village."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.said = ElidedLabel()
        role(self.said, "heading")
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Xem theo"))
        for code, text in (
            (REASONS, self.tr("Vì sao tại quầy, tháng này")),
            ("procedure", self.tr("Đã giúp, theo thủ tục")),
            ("officer", self.tr("Đã giúp, theo cán bộ")),
            ("hour", self.tr("Đã giúp, theo giờ")),
            ("village", self.tr("Đã giúp, theo thôn")),
        ):
            self.by.addItem(text, code)
        self.table = QTableWidget()
        self.table.setAccessibleName(self.tr("Lý do chưa nộp trực tuyến"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label_of(self.tr("Tháng này chưa có gì để đếm."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(row_of(((self.said, 1), (self.by, 0))))
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing)
        self.by.currentIndexChanged.connect(self._chosen)

    @Slot(int)
    def _chosen(self, index: int) -> None:
        self.wanted.emit(self.by.itemData(index))

    def show_reasons(self, rows: Sequence[WhyNot]) -> None:
        """Show reasons by procedure, those with most counter dossiers first."""
        self.said.say(self._sentence(rows[0]) if rows else self.tr("Vì sao chưa nộp trực tuyến"))
        heads = (self.tr("Thủ tục"), self.tr("Tại quầy"), self.tr("Trực tuyến"), self.tr("Vì sao"))
        self._fill(
            heads,
            [
                (each.name, vietnamese.number(each.counter), vietnamese.number(each.online), _counted(each.reasons))
                for each in rows
            ],
        )

    def _sentence(self, first: WhyNot) -> str:
        text = self.tr("{count} hồ sơ tại quầy của {code} tháng này; {most} vì {why}")
        why, most = retold(first.reasons[0][0]), first.reasons[0][1]
        return text.format(
            count=vietnamese.number(first.counter),
            code=first.procedure,
            most=vietnamese.number(most),
            why=why[:1].lower() + why[1:],
        )

    def show_helped(self, rows: Sequence[Helped]) -> None:
        """Show sessions of help with their success."""
        whole, done = sum(each.sessions for each in rows), sum(each.filed for each in rows)
        text = self.tr("Giúp {whole} lần tháng này, {done} lần nộp được")
        self.said.say(text.format(whole=vietnamese.number(whole), done=vietnamese.number(done)))
        heads = (self.tr("Theo"), self.tr("Lần"), self.tr("Nộp được"), self.tr("Phút"), self.tr("Vì sao không được"))
        self._fill(
            heads,
            [
                (
                    retold(each.name),
                    vietnamese.number(each.sessions),
                    vietnamese.percent(each.percent, 0),
                    vietnamese.number(each.minutes),
                    _counted(each.failures),
                )
                for each in rows
            ],
        )

    def _fill(self, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        self.table.clear()
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(rows))
        last = len(heads) - 1
        for line, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if 0 < column < last:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(line, column, item)
        header = self.table.horizontalHeader()
        for column in range(1, last):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, max(_LEAST_NAME, round(self.table.width() * _NAME_SHARE)))
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Stretch)
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)


def _counted(reasons: tuple[tuple[str, int], ...]) -> str:
    said = ((vietnamese.number(count), retold(name)) for name, count in reasons)
    return ", ".join(f"{count} {name[:1].lower()}{name[1:]}" for count, name in said)
