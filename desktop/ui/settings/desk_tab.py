"""The desk itself: unit, officer, agency id, printer, forms, look; and where the key of the data is kept."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.kernel.changes import Changes
from desktop.kernel.errors import Rejection
from desktop.runtime.rules import shipped_rules
from desktop.runtime.settings import (
    EXCHANGE,
    FORM_SET,
    HEAD_NAME,
    KEEP_PAPERS,
    LANGUAGE,
    PRINT_EVALUATION,
    PRINT_SHEETS,
    PRINTER,
    REPORT_CUT,
    SCAN_DEVICE,
    SCAN_FOLDER,
    THEME,
)
from desktop.ui import words
from desktop.ui.lanes import Lane
from desktop.ui.language import NAMES
from desktop.ui.parts.field import Field, label_of
from desktop.ui.printing.printer import printer_names
from desktop.ui.session import Session
from desktop.ui.theme import THEMES, apply_theme
from desktop.usecases import desk_care, filing_papers
from desktop.usecases.filing_papers import Device

# The form is wide rather than high: it must stand whole on 768 lines at 125 %.
_ACROSS = 3


class DeskTab(QWidget):
    """One form; Save keeps it all."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        identity = session.desk.identity
        self.officer = QLineEdit(session.desk.officer.name)
        self.agency = QLineEdit(identity.agency_code)
        self.phone = QLineEdit(identity.phone)
        self.address = QLineEdit(identity.address)
        self.hours = self._line(identity.hours, self.tr("07:00–11:30, 13:30–17:00"))
        self.scans = QLineEdit(session.desk.settings.get(SCAN_FOLDER))
        self.scanner = QComboBox()
        # What was chosen stays chosen until the system has told of its scanners, however long that takes.
        self._offer_scanners(())
        self.papers = choice_of(
            ((self.tr("Giữ cùng hồ sơ, mã hóa"), True), (self.tr("Không giữ"), False)),
            session.desk.settings.get(KEEP_PAPERS),
        )
        self.pattern = QComboBox()
        for each in shipped_rules().code_patterns().values():
            if each.id in {"2018", "2020"}:
                self.pattern.addItem(
                    {"2018": self.tr("Theo TT 01/2018"), "2020": self.tr("Theo QĐ 20/2020")}[each.id], each.id
                )
        self.pattern.setCurrentIndex(max(0, self.pattern.findData(identity.code_pattern)))
        self.printer = QComboBox()
        self.printer.addItem(self.tr("Máy in mặc định"), "")
        kept = session.desk.settings
        self.forms = choice_of(
            ((self.tr("Bộ đang có hiệu lực"), "in_force"), (self.tr("Bộ 2018"), "2018"), (self.tr("Bộ 2025"), "2025")),
            kept.get(FORM_SET),
        )
        self.head = self._line(kept.get(HEAD_NAME), self.tr("để trống là ký tay"))
        self.sheets = choice_of(((self.tr("1 liên"), 1), (self.tr("2 liên"), 2)), kept.get(PRINT_SHEETS))
        self.evaluation = choice_of(
            ((self.tr("Không"), False), (self.tr("In kèm giấy tiếp nhận"), True)), kept.get(PRINT_EVALUATION)
        )
        self.cut = choice_of(
            ((self.tr("Tháng dương lịch"), "calendar"), (self.tr("Từ ngày 15 đến ngày 14"), "fifteenth")),
            kept.get(REPORT_CUT),
        )
        self.exchange = self._line(kept.get(EXCHANGE), self.tr("để trống là không xuất; ghi số, ngày văn bản"))
        looks = {"system": self.tr("Theo máy"), "light": self.tr("Sáng"), "dark": self.tr("Tối")}
        self.look = choice_of(((looks[name], name) for name in THEMES), kept.get(THEME))
        self._spoken = kept.get(LANGUAGE)
        self.language = choice_of(((name, code) for code, name in NAMES.items()), self._spoken)
        self.fields = self._fields()
        self.key = label_of(self._key_words(), "muted", wrap=True)
        self.save = QPushButton(self.tr("&Lưu thiết lập"))
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self._save)
        self._compose()
        # Asking the system for its printers can take seconds where a print server is gone.
        session.read(printer_names, owner=self, done=self._printers, lane=Lane.PAPER)
        session.read(filing_papers.scanners, owner=self, done=self._offer_scanners, lane=Lane.PORTAL)

    def _fields(self) -> dict[str, Field]:
        return {
            "officer": Field(self.tr("Cán bộ ngồi quầy"), self.officer),
            "phone": Field(self.tr("Điện thoại của quầy"), self.phone),
            "address": Field(self.tr("Địa chỉ quầy"), self.address),
            "hours": Field(self.tr("Giờ làm việc, in trên phiếu hướng dẫn"), self.hours),
            "scan_folder": Field(self.tr("Thư mục máy quét bỏ tệp vào"), self.scans),
            "scanner": Field(self.tr("Máy quét"), self.scanner),
            "keep_papers": Field(self.tr("Bản quét đã nộp trực tuyến"), self.papers),
            "agency": Field(self.tr("Mã định danh cơ quan"), self.agency),
            "code_pattern": Field(self.tr("Kiểu mã hồ sơ"), self.pattern),
            "printer": Field(self.tr("Máy in"), self.printer),
            "form_set": Field(self.tr("Bộ mẫu phiếu"), self.forms),
            "head": Field(self.tr("Thủ trưởng ký phiếu xin lỗi, sổ"), self.head),
            "sheets": Field(self.tr("Số liên giấy tiếp nhận"), self.sheets),
            "evaluation": Field(self.tr("Phiếu đánh giá"), self.evaluation),
            "cut": Field(self.tr("Kỳ báo cáo"), self.cut),
            "look": Field(self.tr("Giao diện"), self.look),
            "language": Field(self.tr("Ngôn ngữ / Language"), self.language),
            "exchange": Field(self.tr("Xuất hồ sơ cho hệ thống của tỉnh, theo văn bản"), self.exchange),
        }

    def _line(self, text: str, hint: str) -> QLineEdit:
        found = QLineEdit(text)
        found.setPlaceholderText(hint)
        return found

    def _key_words(self) -> str:
        identity = self.session.desk.identity
        place = (
            self.tr("kho khóa của hệ điều hành")
            if self.session.desk.key_place == "keychain"
            else self.tr("một tệp riêng trong hồ sơ của quầy, chỉ tài khoản này đọc được")
        )
        return self.tr(
            "{unit} · quầy {desk}. Dữ liệu mã hóa; khóa nằm trong {place}. Mất khóa là mất dữ liệu: giữ bản sao lưu."
        ).format(unit=identity.unit_name, desk=identity.desk, place=place)

    def _compose(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // _ACROSS, place % _ACROSS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.key)
        column.addLayout(grid)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        column.addLayout(foot)
        column.addStretch(1)

    def _printers(self, names: tuple[str, ...]) -> None:
        chosen = self.session.desk.settings.get(PRINTER)
        for name in names:
            self.printer.addItem(name, name)
        if chosen and chosen not in names:
            self.printer.addItem(self.tr("{printer} (đang tắt)").format(printer=chosen), chosen)
        self.printer.setCurrentIndex(max(0, self.printer.findData(chosen)))

    def _offer_scanners(self, found: tuple[Device, ...]) -> None:
        chosen = self.session.desk.settings.get(SCAN_DEVICE)
        self.scanner.clear()
        self.scanner.addItem(self.tr("Máy quét đầu tiên tìm thấy"), "")
        for each in found:
            self.scanner.addItem(each.name, each.id)
        if chosen and chosen not in {each.id for each in found}:
            self.scanner.addItem(self.tr("{scanner} (đang tắt)").format(scanner=chosen), chosen)
        self.scanner.setCurrentIndex(max(0, self.scanner.findData(chosen)))

    @Slot()
    def _save(self) -> None:
        for field in self.fields.values():
            field.complain("")
        identity = replace(
            self.session.desk.identity,
            agency_code=self.agency.text().strip().upper(),
            phone=self.phone.text().strip(),
            address=self.address.text().strip(),
            hours=self.hours.text().strip(),
            code_pattern=self.pattern.currentData(),
        )
        values = {
            PRINTER.name: self.printer.currentData(),
            FORM_SET.name: self.forms.currentData(),
            HEAD_NAME.name: self.head.text().strip(),
            PRINT_SHEETS.name: self.sheets.currentData(),
            PRINT_EVALUATION.name: self.evaluation.currentData(),
            REPORT_CUT.name: self.cut.currentData(),
            THEME.name: self.look.currentData(),
            LANGUAGE.name: self.language.currentData(),
            SCAN_FOLDER.name: self.scans.text().strip(),
            SCAN_DEVICE.name: self.scanner.currentData(),
            KEEP_PAPERS.name: self.papers.currentData(),
            EXCHANGE.name: self.exchange.text().strip(),
        }
        self.session.read(
            partial(
                desk_care.change, self.session.desk, identity=identity, officer=self.officer.text(), settings=values
            ),
            owner=self,
            done=self._saved,
            failed=self._refused,
        )

    def _saved(self, changes: Changes) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self.session.desk.settings.get(THEME))
        self.session.tell(self._saved_words())
        self.session.announce(changes, self)

    def _saved_words(self) -> str:
        said = self.tr("Đã lưu thiết lập.")
        if self.language.currentData() == self._spoken:
            return said
        return said + " " + self.tr("Ngôn ngữ mới dùng từ lần mở cửa sổ sau.")

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Rejection):
            self.session.refused(error)
            return
        for problem in error.problems:
            field = self.fields.get(problem.field)
            if field is None:
                self.session.refused(error)
            else:
                field.complain(words.said(problem))


def choice_of(offered: Iterable[tuple[str, object]], chosen: object) -> QComboBox:
    """Return a list of words, each with the value it stands for; the first stands where nothing else was chosen."""
    box = QComboBox()
    for text, value in offered:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
