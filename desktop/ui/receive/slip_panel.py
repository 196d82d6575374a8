"""The slip as it will be: the due date with its sum, the fee, the code, and the very bytes that would be printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.parts.field import label_of, role
from desktop.ui.printing.preview import PaperView

if TYPE_CHECKING:
    from desktop.usecases.outlook import Outlook


class SlipPanel(QFrame):
    """The right side of the receive page; its places are reserved, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.heading = label_of(self.tr("Hẹn trả"), "muted")
        self.due = label_of("–", "due", wrap=True)
        self.sum = label_of("", "muted", wrap=True)
        self.sum.setMinimumHeight(58)
        self.sum.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.facts = label_of("", wrap=True)
        self.doubts = label_of("", "doubt", wrap=True)
        self.doubts.setMinimumHeight(36)
        self.doubts.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.paper = PaperView()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for each in (self.heading, self.due, self.sum, self.facts, self.doubts):
            column.addWidget(each)
        column.addWidget(self.paper, 1)

    def show_outlook(self, found: "Outlook") -> None:
        """Show the date, its reasons, the fee, the code and the doubts."""
        if found.due is None:
            self.due.setText(self.tr("Chưa có ngày hẹn"))
            self.sum.setText(
                self.tr("Chọn thủ tục để có ngày hẹn.") if found.procedure is None else self.tr("Gõ thời hạn.")
            )
        else:
            self.due.setText(words.moment(found.due.due_at))
            self.sum.setText("\n".join(words.reasons(found.due.because)))
        self.facts.setText(self._facts(found))
        said = [words.said(each) for each in found.doubts if each.code != "intake.items_missing" or found.procedure]
        self.doubts.setText("\n".join(said[:3]))
        self.doubts.setToolTip("\n".join(said))
        role(self.due, "due")

    def _facts(self, found: "Outlook") -> str:
        fee = self.tr("chưa rõ") if found.fee is None else vietnamese.money(found.fee)
        if found.fee == 0 and found.offer is not None and found.offer.fee_by_council:
            fee = self.tr("0 đ trên Cổng; theo nghị quyết HĐND tỉnh")
        return self.tr("Lệ phí {fee}\nMã {code}").format(fee=fee, code=found.code)
