"""Beginning from nothing: a card, a procedure, Enter."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.dossier import Intake, Person
from desktop.domain.procedure import Procedure
from desktop.kernel.errors import Fault, Rejection
from desktop.ui import words
from desktop.ui.parts.field import Field, label_of
from desktop.ui.receive.procedure_field import ProcedureField
from desktop.ui.session import Session
from desktop.usecases import cards
from desktop.usecases.cards import CardReading
from desktop.usecases.filing_data import FilingData, Place


class StartForm(QFrame):
    """Emits `begun(intake, practice)`."""

    begun = Signal(object, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setObjectName("surface")
        self._person = Person()
        self.card = QLineEdit()
        self.card_field = Field(self.tr("Quét căn cước của người nộp"), self.card)
        self.who = label_of("", "heading", wrap=True)
        self.procedure = ProcedureField(self._find)
        self.practice = QCheckBox(self.tr("Chỉ tập, không lập hồ sơ"))
        self.data = label_of("", "muted", wrap=True)
        self.trouble = label_of("", "problem", wrap=True)
        self.start = QPushButton(self.tr("Bắt đầu   Enter"))
        self.start.setProperty("role", "primary")
        self._compose()
        self.card.returnPressed.connect(self._scan)
        self.procedure.chosen.connect(self._chosen)
        self.start.clicked.connect(self.begin)

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(label_of(self.tr("Giúp nộp trực tuyến"), "title"))
        column.addWidget(
            label_of(self.tr("Đang ở Tiếp nhận thì bấm F4. Ở đây: quét căn cước, chọn thủ tục."), "muted", wrap=True)
        )
        column.addWidget(self.card_field)
        column.addWidget(self.who)
        column.addWidget(self.procedure, 1)
        column.addWidget(self.practice)
        column.addWidget(self.start)
        column.addWidget(self.data)
        column.addWidget(self.trouble)

    def show_data(self, data: FilingData) -> None:
        """Tell which version of the portals' data is used, and why no newer one is."""
        place = {
            Place.SHIPPED: self.tr("đi kèm phần mềm"),
            Place.PACK: self.tr("từ gói dữ liệu"),
            Place.FILE: self.tr("từ tệp của quầy"),
        }[data.portals.place]
        text = self.tr("Dữ liệu Cổng: bản {version}, {place}.")
        self.data.setText(text.format(version=data.portals.version, place=place))
        self.trouble.setText(" ".join(words.said(each) for each in data.troubles))
        self.trouble.setVisible(bool(data.troubles))

    def _find(self, typed: str) -> tuple[Procedure, ...]:
        found = self.session.desk.catalogue.find(typed, limit=12)
        return tuple(each for each in found if each.current.offered_online)

    @Slot()
    def _scan(self) -> None:
        self.card_field.complain("")
        self.session.read(
            partial(cards.read, self.session.desk, text=self.card.text()),
            owner=self,
            done=self._read,
            failed=self._refused,
        )

    def _read(self, found: CardReading) -> None:
        self._person = found.person
        self.card.clear()
        self.who.setText(f"{found.person.name} · {found.person.id}")
        self.procedure.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, (Rejection, Fault)):
            raise error
        self.card_field.complain(words.refusal(error))
        self.card.selectAll()

    @Slot(object)
    def _chosen(self, procedure: Procedure) -> None:  # noqa: ARG002  # the signal's value; the field holds it
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def begin(self) -> None:
        """Begin with what was scanned and chosen."""
        chosen = self.procedure.procedure
        intake = Intake(procedure=chosen.code if chosen else "", applicant=self._person)
        self.begun.emit(intake, self.practice.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins once the button has the focus."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.start.hasFocus():
            self.begin()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Empty everything for the next citizen."""
        self._person = Person()
        self.card.clear()
        self.who.setText("")
        self.procedure.choose(None)
