"""What is seldom changed: term, fee, copies, way back, portal code, help given, the moment of reception."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QSpinBox, QWidget

from desktop.domain.dossier import Assistance, AssistanceResult, Intake
from desktop.domain.facts import ArrivalChannel, PaymentWay, ReturnChannel
from desktop.domain.procedure import Offer
from desktop.domain.terms import in_words, parse_term
from desktop.kernel.clock import VIETNAM, to_local
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.ui import words
from desktop.ui.parts.field import Field

_MOMENT = "%H:%M %d/%m/%Y"
_LETTERS = 1


class Details(QWidget):
    """The facts that mostly keep their usual value; each is reachable by Tab."""

    edited = Signal()

    def __init__(self, officer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._officer = officer
        self.term = QComboBox()
        self.term.setEditable(True)
        self.term.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.term.lineEdit()
        if line is not None:
            # The line's own: an editable box shows none, yet is made as wide as it.
            line.setPlaceholderText(self.tr("ví dụ: 3 ngày làm việc"))
        self.fee = QLineEdit()
        self.paid = QComboBox()
        for text, value in (
            (self.tr("Thu sau"), ""),
            (self.tr("Tiền mặt"), PaymentWay.CASH.value),
            (self.tr("Chuyển khoản"), PaymentWay.TRANSFER.value),
            (self.tr("Trực tuyến"), PaymentWay.ONLINE.value),
        ):
            self.paid.addItem(text, value)
        self.exemption = QLineEdit()
        self.exemption.setMaxLength(300)
        self.exemption.setPlaceholderText(self.tr("lý do, nếu được miễn"))
        self.sets = QSpinBox()
        self.sets.setRange(1, 99)
        self.way_back = QComboBox()
        for choice in shipped_rules().return_channels():
            self.way_back.addItem(words.known(choice.text), choice.code)
        for box in (self.term, self.way_back):
            # Else its longest choice widens the whole form, at the latest when the theme changes.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LETTERS)
        self.outside_code = QLineEdit()
        self.outside_code.setMaxLength(80)
        self.outside_code.setPlaceholderText(self.tr("mã của Cổng, nếu có"))
        self.assisted = QCheckBox(self.tr("Quầy hỗ trợ, công dân đồng ý"))
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 600)
        self.minutes.setSuffix(self.tr(" phút"))
        self.received = QLineEdit()
        self.received.setToolTip(self.tr("Để trống là bây giờ; nhận lúc khác thì gõ như 09:12 23/11/2026"))
        self.received.setPlaceholderText(self.tr("bây giờ"))
        self.fields = {
            "term": Field(self.tr("Thời hạn"), self.term),
            "fee": Field(self.tr("Phí, lệ phí (đ)"), self.fee),
            "paid_way": Field(self.tr("Thu phí"), self.paid),
            "fee_exemption": Field(self.tr("Miễn phí vì"), self.exemption),
            "sets": Field(self.tr("Số bộ"), self.sets),
            "return": Field(self.tr("Nhận kết quả"), self.way_back),
            "external_code": Field(self.tr("Mã hồ sơ trên Cổng"), self.outside_code),
            "assisted.by": Field(self.tr("Hỗ trợ"), self.assisted),
            "assisted.minutes": Field(self.tr("Thời gian hỗ trợ"), self.minutes),
            "received_at": Field(self.tr("Thời điểm nhận"), self.received),
        }
        self._compose()
        self._connect()
        self.follow_channel(ArrivalChannel.COUNTER)
        self._fee_changed("")

    def _compose(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        places = (
            ("term", 0, 0, 3),
            ("fee", 0, 3, 2),
            ("sets", 0, 5, 1),
            ("return", 0, 6, 3),
            ("received_at", 0, 9, 3),
            ("paid_way", 1, 0, 4),
            ("fee_exemption", 1, 4, 8),
            ("external_code", 2, 0, 5),
            ("assisted.by", 2, 5, 4),
            ("assisted.minutes", 2, 9, 3),
        )
        for name, row, column, span in places:
            grid.addWidget(self.fields[name], row, column, 1, span)
        for column in range(12):
            grid.setColumnStretch(column, 1)

    def _connect(self) -> None:
        for line in (self.fee, self.exemption, self.outside_code, self.received):
            line.textEdited.connect(self.edited)
        self.fee.textChanged.connect(self._fee_changed)
        self.paid.activated.connect(self.edited)
        self.term.editTextChanged.connect(self.edited)
        self.sets.valueChanged.connect(self.edited)
        self.minutes.valueChanged.connect(self.edited)
        self.way_back.activated.connect(self.edited)
        self.assisted.toggled.connect(self.edited)

    @Slot(str)
    def _fee_changed(self, text: str) -> None:  # noqa: ARG002  # the signature of QLineEdit.textChanged
        """Ask how the fee was paid, or why it is not, only where there is one."""
        amount = self.fee_amount()[0]
        for name in ("paid_way", "fee_exemption"):
            self.fields[name].setVisible(bool(amount))
        if not amount:
            self.paid.setCurrentIndex(0)
            self.exemption.clear()

    def follow_channel(self, arrival: ArrivalChannel) -> None:
        """Show the portal's code and the help given only where the dossier came online."""
        for name in ("external_code", "assisted.by", "assisted.minutes"):
            self.fields[name].setVisible(arrival.is_online)

    def follow_offer(self, offer: Offer | None) -> None:
        """Offer the terms and the fee that the catalogue names for the channel."""
        self.term.blockSignals(True)  # noqa: FBT003  # Qt takes it positionally
        self.term.clear()
        self.term.addItems([in_words(parse_term(each)) for each in offer.terms] if offer else [])
        self.term.setCurrentIndex(0 if self.term.count() else -1)
        if not self.term.count():
            self.term.setEditText("")
        self.term.blockSignals(False)  # noqa: FBT003  # Qt takes it positionally
        known = offer.fee if offer else None
        self.fee.setText("" if known is None else vietnamese.number(known))
        self.fee.setPlaceholderText(self.tr("chưa rõ"))

    @Slot()
    def clear(self) -> None:
        """Go back to the usual values."""
        self.follow_offer(None)
        self.sets.setValue(1)
        self.way_back.setCurrentIndex(0)
        for line in (self.outside_code, self.received):
            line.clear()
        self.assisted.setChecked(False)
        self.minutes.setValue(0)

    def moment(self) -> tuple[datetime | None, bool]:
        """Return the moment of reception, None for now, and whether the text could be read."""
        text = self.received.text().strip()
        if not text:
            return None, True
        try:
            return datetime.strptime(text, _MOMENT).replace(tzinfo=VIETNAM), True
        except ValueError:
            return None, False

    def fee_amount(self) -> tuple[int | None, bool]:
        """Return the fee in đồng, None for the catalogue's, and whether the text could be read."""
        text = self.fee.text().replace(".", "").replace(" ", "").removesuffix("đ")
        if not text:
            return None, True
        return (int(text), True) if text.isdecimal() else (None, False)

    def lay_on(self, intake: Intake, arrival: ArrivalChannel) -> dict[str, object]:
        """Return the values for an intake, by the names of its fields."""
        online = arrival.is_online
        helped = online and self.assisted.isChecked()
        return {
            "term": self.term.currentText().strip(),
            "fee": self.fee_amount()[0],
            "paid_way": PaymentWay(self.paid.currentData()) if self.paid.currentData() else None,
            "fee_exemption": self.exemption.text().strip(),
            "sets": self.sets.value(),
            "return_channel": ReturnChannel(self.way_back.currentData()),
            "received_at": self.moment()[0],
            "external_code": self.outside_code.text().strip().upper() if online else "",
            "assistance": Assistance(
                by=self._officer, minutes=self.minutes.value(), consent=True, result=AssistanceResult.FILED
            )
            if helped
            else intake.assistance,
        }

    def lay_in(self, intake: Intake) -> None:
        """Show what was taken in."""
        helped = intake.assistance
        self.restore(
            {
                "term": in_words(parse_term(intake.term)) if intake.term else "",
                "fee": "" if intake.fee is None else vietnamese.number(intake.fee),
                "sets": intake.sets,
                "return": self.way_back.findData(intake.return_channel.value),
                "external_code": intake.external_code,
                "assisted": helped is not None,
                "minutes": (helped.minutes or 0) if helped else 0,
                "received": f"{to_local(intake.received_at):{_MOMENT}}" if intake.received_at else "",
            }
        )

    def kept(self) -> dict[str, object]:
        """Return what is typed, for the draft."""
        return {
            "term": self.term.currentText(),
            "fee": self.fee.text(),
            "paid": self.paid.currentIndex(),
            "exemption": self.exemption.text(),
            "sets": self.sets.value(),
            "return": self.way_back.currentIndex(),
            "external_code": self.outside_code.text(),
            "assisted": self.assisted.isChecked(),
            "minutes": self.minutes.value(),
            "received": self.received.text(),
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Put a draft's values back."""
        self.term.setEditText(str(kept.get("term", "")))
        self.fee.setText(str(kept.get("fee", "")))
        self.paid.setCurrentIndex(int(str(kept.get("paid", 0))))
        self.exemption.setText(str(kept.get("exemption", "")))
        self.sets.setValue(int(str(kept.get("sets", 1))))
        self.way_back.setCurrentIndex(int(str(kept.get("return", 0))))
        self.outside_code.setText(str(kept.get("external_code", "")))
        self.assisted.setChecked(bool(kept.get("assisted")))
        self.minutes.setValue(int(str(kept.get("minutes", 0))))
        self.received.setText(str(kept.get("received", "")))
