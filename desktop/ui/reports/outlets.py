"""Where a report goes out: to the printer by the queue, or into a file as PDF, spreadsheet or CSV, each by one key."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.domain.report import Report
from desktop.runtime.report_text import period_words
from desktop.ui import commands
from desktop.ui.lanes import Lane
from desktop.ui.printing.save import save_file
from desktop.ui.reports.words import report_words
from desktop.ui.retold import retold
from desktop.ui.session import Session
from desktop.usecases.report_files import CSV, PDF, XLSX, file_name, report_file

_FILTERS = {PDF: "PDF (*.pdf)", XLSX: "Excel (*.xlsx)", CSV: "CSV (*.csv)"}


class Outlets(QWidget):
    """Four buttons for the report that is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.session = session
        self.report: Report | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.print_it, self.excel, self.pdf, self.csv = (
            self._button(row, self.tr("In"), commands.PRINT_REPORT.keys),
            self._button(row, self.tr("Excel"), commands.EXCEL.keys),
            self._button(row, self.tr("PDF"), commands.REPORT_PDF.keys),
            self._button(row, self.tr("CSV"), ""),
        )
        self.print_it.clicked.connect(self.print_report)
        self.excel.clicked.connect(self.save_excel)
        self.pdf.clicked.connect(self.save_pdf)
        self.csv.clicked.connect(self.save_csv)

    def _button(self, row: QHBoxLayout, text: str, keys: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(keys)
        button.setProperty("role", "choice")
        row.addWidget(button)
        return button

    @Slot()
    def save_excel(self) -> None:
        """Save the report as a spreadsheet."""
        self._save(XLSX)

    @Slot()
    def save_pdf(self) -> None:
        """Save the report as a PDF."""
        self._save(PDF)

    @Slot()
    def save_csv(self) -> None:
        """Save the table as CSV."""
        self._save(CSV)

    def _save(self, kind: str) -> None:
        if self.report is not None:
            self.session.read(
                partial(report_file, self.session.desk, self.report, kind),
                owner=self,
                done=partial(self._ask_where, kind, file_name(self.report, kind)),
                lane=Lane.PAPER,
            )

    def _ask_where(self, kind: str, name: str, content: bytes) -> None:
        save_file(self, content, name=name, filters=_FILTERS[kind], session=self.session)

    @Slot()
    def print_report(self) -> None:
        """Put the report's paper into the print queue; where none prints, a PDF is offered."""
        if self.report is not None:
            self.session.read(
                partial(report_file, self.session.desk, self.report, PDF),
                owner=self,
                done=partial(
                    self._queue, f"{report_words(self.report.name)}, {retold(period_words(self.report.span))}"
                ),
                lane=Lane.PAPER,
            )

    def _queue(self, title: str, pdf: bytes) -> None:
        self.session.sheet_wanted.emit("report", title, pdf)
