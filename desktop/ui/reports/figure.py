"""The figure of a report in large type with its rule: what is counted, what is not, how it stands, where it is heading."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.report import Kind, Rate, Report
from desktop.runtime.report_text import written
from desktop.ui.parts.field import label_of
from desktop.ui.retold import retold
from desktop.usecases.report_files import outlook_words

_ROWS = 4


class FigurePanel(QFrame):
    """Headline; where there are several definitions, a list of them: moving shows the rule, Enter the dossiers.

    `opened(slice, words)` asks for the dossiers behind a rate's numerator.
    """

    opened = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._rates: tuple[Rate, ...] = ()
        self.headline = label_of("", "figure", wrap=True)
        self.outlook = label_of("", "muted", wrap=True)
        self.rule = label_of("", "muted", wrap=True)
        self.rule.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.rates = QListWidget()
        self.rates.setObjectName("plain")
        self.rates.setAccessibleName(self.tr("Bốn cách tính tỷ lệ trực tuyến"))
        self.rates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rates.currentRowChanged.connect(self._show_rule)
        self.rates.itemActivated.connect(self._open)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.rates, 3)
        row.addWidget(self.rule, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(2)
        column.addWidget(self.headline)
        column.addWidget(self.outlook)
        column.addLayout(row)

    def show_report(self, report: Report) -> None:
        """Show the figure of a report."""
        self._rates = report.rates
        self.headline.setText(report.headline)
        said = (
            " ".join(retold(each) for each in outlook_words(report.outlook, how=False))
            if report.outlook and not report.empty
            else "\n".join(self._checks(report))
        )
        self.outlook.setText(said)
        self.outlook.setVisible(bool(said))
        chosen = max(0, self.rates.currentRow())
        self.rates.clear()
        for each in report.rates:
            self.rates.addItem(QListWidgetItem(self._line(each)))
        for widget in (self.rates, self.rule):
            widget.setVisible(bool(report.rates))
        if report.rates:
            tall = self.rates.sizeHintForRow(0)
            self.rates.setFixedHeight(tall * _ROWS + 10)
            self.rates.setCurrentRow(min(chosen, len(report.rates) - 1))

    def _line(self, rate: Rate) -> str:
        return self.tr("{key}   {rate}   {some} ÷ {every}   {title}").format(
            key=rate.key,
            rate=written(rate.percent, Kind.RATE),
            some=written(rate.numerator.value, Kind.COUNT),
            every=written(rate.denominator.value, Kind.COUNT),
            title=rate.title,
        )

    def _checks(self, report: Report) -> list[str]:
        if report.empty or not report.checks:
            return list(report.notes[:1])
        wrong = [each for each in report.checks if not each.holds]
        if wrong:
            return [self.tr("Lệch: {words}").format(words=", ".join(each.words for each in wrong))]
        return [self.tr("Đối chiếu đúng: {words}").format(words="; ".join(each.words for each in report.checks))]

    @Slot(int)
    def _show_rule(self, row: int) -> None:
        if 0 <= row < len(self._rates):
            rate = self._rates[row]
            parts = ". ".join(f"{words}: {value}" for words, value in rate.parts)
            self.rule.setText(f"{rate.rule} {parts}".strip())

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        rate = self._rates[self.rates.row(item)]
        if rate.numerator.slice is not None:
            self.opened.emit(rate.numerator.slice, self.tr("Tử số cách {key}").format(key=rate.key))
