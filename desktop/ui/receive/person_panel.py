"""Who comes: the field that takes a scan, the person's fields, what is doubtful and what is already known."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.dossier import Person
from desktop.domain.facts import Sex
from desktop.domain.rows import KnownPerson
from desktop.runtime import vietnamese
from desktop.ui.parts.elided import ElidedButton
from desktop.ui.parts.field import Field, row_of
from desktop.ui.receive.scan_line import ScanLine
from desktop.usecases.importing import read_day

_TEXT_LIMIT = 1100


class PersonFields(QWidget):
    """The fields of one person; whatever a scan fills stays open to the officer's hand."""

    edited = Signal()

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prefix = prefix
        self.name = QLineEdit()
        self.number = QLineEdit()
        self.birth = QLineEdit()
        self.birth.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.sex = QComboBox()
        for text, value in ((self.tr("–"), ""), (self.tr("Nam"), Sex.MALE.value), (self.tr("Nữ"), Sex.FEMALE.value)):
            self.sex.addItem(text, value)
        self.phone = QLineEdit()
        self.email = QLineEdit()
        self.address = QLineEdit()
        self.fields = {
            "name": Field(self.tr("Họ và tên, hoặc tên tổ chức"), self.name),
            "id": Field(self.tr("Số giấy tờ"), self.number),
            "birth": Field(self.tr("Ngày sinh"), self.birth),
            "sex": Field(self.tr("Giới tính"), self.sex),
            "phone": Field(self.tr("Điện thoại"), self.phone),
            "email": Field(self.tr("Thư điện tử"), self.email),
            "address": Field(self.tr("Địa chỉ"), self.address),
        }
        self._compose()
        for line in (self.name, self.number, self.birth, self.phone, self.email, self.address):
            line.setMaxLength(_TEXT_LIMIT)
            line.textEdited.connect(self.edited)
        self.sex.activated.connect(self.edited)

    def _compose(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        places = (
            ("name", 0, 0, 4),
            ("id", 0, 4, 3),
            ("birth", 0, 7, 3),
            ("sex", 0, 10, 2),
            ("address", 1, 0, 6),
            ("phone", 1, 6, 3),
            ("email", 1, 9, 3),
        )
        for name, row, column, span in places:
            grid.addWidget(self.fields[name], row, column, 1, span)
        for column in range(12):
            grid.setColumnStretch(column, 1)

    def person(self) -> Person:
        """Return the person as typed; an unreadable birth date is none (its sentence stands at the field)."""
        return Person(
            name=self.name.text().strip(),
            id=self.number.text().replace(" ", ""),
            birth=read_day(self.birth.text()) if self.birth.text().strip() else None,
            sex=Sex(self.sex.currentData()) if self.sex.currentData() else None,
            address=self.address.text().strip(),
            phone=self.phone.text().replace(" ", "").replace(".", ""),
            email=self.email.text().strip(),
        )

    def birth_unreadable(self) -> bool:
        """Tell whether something stands in the birth field that is no date."""
        text = self.birth.text().strip()
        return bool(text) and read_day(text) is None

    def fill(self, person: Person) -> None:
        """Show a person in the fields."""
        self.name.setText(person.name)
        self.number.setText(person.id)
        self.birth.setText(vietnamese.day(person.birth) if person.birth else "")
        self.sex.setCurrentIndex(max(0, self.sex.findData(person.sex.value if person.sex else "")))
        self.phone.setText(person.phone)
        self.email.setText(person.email)
        self.address.setText(person.address)
        for line in (self.name, self.number, self.birth, self.address):
            line.setCursorPosition(0)
        self.edited.emit()

    def kept(self) -> dict[str, object]:
        """Return what is typed, for the draft."""
        return {
            "name": self.name.text(),
            "id": self.number.text(),
            "birth": self.birth.text(),
            "sex": self.sex.currentData(),
            "phone": self.phone.text(),
            "email": self.email.text(),
            "address": self.address.text(),
        }

    def restore(self, kept: dict[str, str]) -> None:
        """Put a draft's texts back."""
        self.name.setText(kept.get("name", ""))
        self.number.setText(kept.get("id", ""))
        self.birth.setText(kept.get("birth", ""))
        self.sex.setCurrentIndex(max(0, self.sex.findData(kept.get("sex", ""))))
        self.phone.setText(kept.get("phone", ""))
        self.email.setText(kept.get("email", ""))
        self.address.setText(kept.get("address", ""))


class PersonPanel(QWidget):
    """The scan field over the applicant, and the submitter when somebody else brings the dossier."""

    scanned = Signal(str)
    pictured = Signal(object)
    edited = Signal()
    history_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scan = ScanLine()
        self.scan.pictured.connect(self.pictured)
        self.scan.setPlaceholderText(self.tr("Quét căn cước, gõ số giấy tờ rồi Enter, hoặc dán ảnh thẻ Ctrl+V"))
        self.scan.setAccessibleName(self.tr("Quét căn cước"))
        self.scan.setMaxLength(32767)
        self.scan.returnPressed.connect(self._scanned)
        self.scan_field = Field(self.tr("Căn cước  (Alt+C)"), self.scan)
        self.known = ElidedButton()
        self.known.clicked.connect(self._history)
        self._known_number = ""
        self.applicant = PersonFields("applicant")
        self.other = QCheckBox(self.tr("Người khác nộp &thay (ủy quyền)"))
        self.submitter = PersonFields("submitter")
        self.authorisation = QLineEdit()
        self.authorisation.setMaxLength(_TEXT_LIMIT)
        self.authorisation_field = Field(self.tr("Giấy tờ ủy quyền"), self.authorisation)
        self.other.toggled.connect(self._other_toggled)
        self.applicant.edited.connect(self.edited)
        self.submitter.edited.connect(self.edited)
        self.authorisation.textEdited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.scan_field)
        column.addWidget(self.applicant)
        column.addLayout(row_of(((self.other, 0), (self.known, 1))))
        column.addWidget(self.submitter)
        column.addWidget(self.authorisation_field)
        self._other_toggled(on=False)

    @Slot()
    def _scanned(self) -> None:
        self.scanned.emit(self.scan.text())

    @Slot(bool)
    def _other_toggled(self, on: bool) -> None:  # noqa: FBT001  # the signature of QCheckBox.toggled
        self.submitter.setVisible(on)
        self.authorisation_field.setVisible(on)
        self.edited.emit()

    @Slot()
    def _history(self) -> None:
        self.history_wanted.emit(self._known_number)

    def show_known(self, known: KnownPerson | None) -> None:
        """Say what the desk already knows of the person, in one line."""
        if known is None or not known.latest:
            self.known.say("")
            return
        newest = known.latest[0]
        self._known_number = known.person.id
        self.known.say(
            self.tr("{count} hồ sơ trước · gần nhất {day}: {name} ({code})").format(
                count=known.dossiers,
                day=vietnamese.day(newest.received_at.date()),
                name=newest.procedure_name,
                code=newest.code,
            )
        )

    def clear(self) -> None:
        """Empty everything for the next citizen."""
        self.scan.clear()
        self.scan_field.complain("")
        self.applicant.fill(Person())
        self.submitter.fill(Person())
        self.authorisation.clear()
        self.other.setChecked(False)
        self.show_known(None)
