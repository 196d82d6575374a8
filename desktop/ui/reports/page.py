"""The page of reports: pick one, see it at once, open any number, print, save; the month's report is one key away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.periods import Span
from desktop.domain.report import Report
from desktop.domain.slices import Slice
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.ui import commands, words
from desktop.ui.lanes import Lane
from desktop.ui.parts.column import ScrolledColumn
from desktop.ui.parts.elided import ElidedButton
from desktop.ui.parts.field import label_of
from desktop.ui.parts.flow import Flow
from desktop.ui.reports.changes_panel import ChangesPanel
from desktop.ui.reports.chart_view import ChartPanel
from desktop.ui.reports.drill import DrillPanel
from desktop.ui.reports.figure import FigurePanel
from desktop.ui.reports.model import ReportModel
from desktop.ui.reports.outlets import Outlets
from desktop.ui.reports.period_bar import PeriodBar
from desktop.ui.reports.retelling import retold_report
from desktop.ui.reports.sent_bar import SentBar
from desktop.ui.reports.table import table_of
from desktop.ui.reports.words import by_words, chart_words, report_words
from desktop.ui.session import Session
from desktop.usecases import reports, sent_periods
from desktop.usecases.long_work import LongWork
from desktop.usecases.report_ground import cut_of
from desktop.usecases.sent_periods import Closed, PeriodView

_LIST_WIDTH = 196
_LEAST = 214


class _Pages(QStackedWidget):
    """What takes the height that is left: lines that wrap inside ask for none, or the page would always scroll."""

    def hasHeightForWidth(self) -> bool:
        """Be as high as there is room, however wide."""
        return False

    def sizeHint(self) -> QSize:
        """Like no more than the least."""
        return QSize(super().sizeHint().width(), _LEAST)


class ReportsPage(QWidget):
    """Reports at the left, the span at the top, the figure, then its charts and its table; a stack shows dossiers."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.report: Report | None = None
        self.can_close = False
        self._asked = 0
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Danh sách báo cáo"))
        self.names.setFixedWidth(_LIST_WIDTH)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in reports.NAMES:
            self.names.addItem(report_words(name))
        self.period = PeriodBar(session.desk.today(), cut_of(session.desk))
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Chia theo"))
        self.figure = FigurePanel()
        self.model = ReportModel(self)
        self.table = table_of(self.model, self.tr("Bảng của báo cáo"))
        self.notes = ScrolledColumn()
        self.notes.setAccessibleName(self.tr("Đối chiếu và ghi chú"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for each in (self.tabs, self.tabs.tabBar()):
            each.setAccessibleName(self.tr("Biểu đồ và bảng số"))
        self.sent = SentBar()
        self.drill = DrillPanel(session)
        self.changes = ChangesPanel(session)
        self.stack = _Pages()
        self.area = QScrollArea()
        self.outlets = Outlets(session)
        self._compose()
        self._connect()
        self.names.setCurrentRow(0)

    def _compose(self) -> None:
        top = Flow(spacing=6)
        top.addWidget(self.period)
        top.addWidget(self.by)
        under = QHBoxLayout()
        under.setSpacing(6)
        under.addWidget(self.sent, 1)
        under.addWidget(self.outlets)
        self.stack.addWidget(self.tabs)
        self.stack.addWidget(self.drill)
        self.stack.addWidget(self.changes)
        self.stack.setMinimumHeight(_LEAST)
        body = QWidget()
        right = QVBoxLayout(body)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(6)
        right.addLayout(top)
        right.addLayout(under)
        right.addWidget(self.figure)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        # A low screen scrolls rather than squeezing a chart until its words lie over each other.
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(body)
        row.addWidget(self.names)
        row.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.names.currentRowChanged.connect(self._picked)
        self.period.chosen.connect(self._span_chosen)
        self.period.unreadable.connect(self._unreadable)
        self.by.activated.connect(self._by_chosen)
        self.table.opened.connect(self._open_cell)
        self.figure.opened.connect(self.open_slice)
        self.drill.filled.connect(self._reach)
        self.changes.filled.connect(self._reach)
        self.drill.left.connect(self.leave_dossiers)
        self.changes.left.connect(self.leave_dossiers)
        self.changes.revision_wanted.connect(self._revise)
        self.sent.close_wanted.connect(self.close_period)
        self.sent.changes_wanted.connect(self.show_changes)
        for keys, act in (
            (commands.PRINT_REPORT.keys, self.outlets.print_report),
            (commands.EXCEL.keys, self.outlets.save_excel),
            (commands.REPORT_PDF.keys, self.outlets.save_pdf),
            (commands.PERIOD_BEFORE.keys, self.period.earlier),
            (commands.PERIOD_AFTER.keys, self.period.later),
            (commands.CLOSE_PERIOD.keys, self.close_period),
            (commands.PERIOD_CHANGES.keys, self.show_changes),
            (commands.LEAVE_DOSSIERS.keys, self.leave_dossiers),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.session.changed.connect(self._changed)

    @property
    def name(self) -> str:
        """The report that is chosen."""
        return reports.NAMES[max(0, self.names.currentRow())]

    @Slot(int)
    def _picked(self, row: int) -> None:  # noqa: ARG002  # the signature of QListWidget.currentRowChanged
        self.by.clear()
        for each in reports.breakdowns(self.name):
            self.by.addItem(by_words(each), each)
        self.by.setVisible(self.by.count() > 0)
        self.refresh()

    @Slot(object)
    def _span_chosen(self, span: Span) -> None:  # noqa: ARG002  # the bar keeps it
        self.refresh()

    @Slot()
    def _by_chosen(self) -> None:
        self.refresh()

    @Slot(str)
    def _unreadable(self, text: str) -> None:
        self._refused(Rejection("report.day_unreadable", "from", text=text[:20]))

    def _refused(self, error: BaseException) -> None:
        """Say at the span what is wrong with it, and everything in the notice bar."""
        if isinstance(error, Rejection) and error.problems[0].field in {"from", "to"}:
            self.period.complain(words.refusal(error))
        self.session.refused(error)

    def show_rate(self) -> None:
        """Show the online rate of the month, as the status line's figure asks."""
        self.names.setCurrentRow(reports.NAMES.index(reports.ONLINE_RATE))
        self.leave_dossiers()

    @Slot()
    def refresh(self) -> None:
        """Make the report again."""
        self._asked += 1
        by = self.by.currentData() or ""
        self.session.read(
            partial(sent_periods.view, self.session.desk, name=self.name, span=self.period.span, by=by, charts=True),
            owner=self,
            done=partial(self._show, self._asked),
            failed=self._refused,
        )

    def _show(self, request: int, view: PeriodView) -> None:
        if request != self._asked:
            return
        report = retold_report(view.report)
        same = self.report is not None and (self.report.name, self.report.span) == (report.name, report.span)
        self.report, self.outlets.report = report, view.report
        self.can_close = view.can_close
        self.sent.show_view(view)
        self.figure.show_report(report)
        self.model.show_report(report)
        self._fill_notes(report)
        chosen = self.tabs.currentIndex() if same else 0
        self._fill_tabs(report)
        self.tabs.setCurrentIndex(min(chosen, self.tabs.count() - 1))
        if not same:
            self.leave_dossiers()

    def _fill_tabs(self, report: Report) -> None:
        """Put the charts first where the report is a rate, the table first where it is a form."""
        for place in range(self.tabs.count() - 1, -1, -1):
            widget = self.tabs.widget(place)
            self.tabs.removeTab(place)
            if isinstance(widget, ChartPanel):
                widget.deleteLater()
        charts: list[tuple[str, QWidget]] = [(chart_words(each.key), ChartPanel(each)) for each in report.charts]
        table: tuple[str, QWidget] = (self.tr("Bảng số"), self.table)
        for text, widget in [*charts, table] if report.rates else [table, *charts]:
            self.tabs.addTab(widget, text)
        self.tabs.addTab(self.notes, self.tr("Đối chiếu, ghi chú"))

    def _fill_notes(self, report: Report) -> None:
        self.notes.clear()
        for check in report.checks:
            said = self.tr("đúng") if check.holds else self.tr("LỆCH")
            line = self.tr("{words}: {left} và {right}, {said}").format(
                words=check.words, left=check.left, right=check.right, said=said
            )
            self.notes.column.addWidget(label_of(line, "state-proven" if check.holds else "state-overdue", wrap=True))
        for said, cell in report.beside:
            self._add_beside(said, cell.slice, str(cell.value))
        for note in (*report.notes, *_method(report)):
            self.notes.column.addWidget(label_of(note, "", wrap=True))
        self.notes.column.addStretch(1)

    def _add_beside(self, what: str, wanted: Slice | None, value: str) -> None:
        button = ElidedButton()
        button.setProperty("role", "line")
        # First into its place, then its words: a button that shows itself alone would be a window of its own.
        self.notes.column.addWidget(button)
        button.say(f"{what}: {value}")
        if wanted is not None:
            button.clicked.connect(partial(self.open_slice, wanted, what))

    @Slot(QModelIndex)
    def _open_cell(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell is not None and cell.slice is not None and cell.slice.measures:
            self.open_slice(cell.slice, self.model.words(index))

    @Slot(object, str)
    def open_slice(self, wanted: Slice, what: str) -> None:
        """Show the dossiers behind a figure."""
        self.drill.show_slice(wanted, what)
        self.stack.setCurrentWidget(self.drill)

    @Slot()
    def leave_dossiers(self) -> None:
        """Go back from the dossiers or the changes to the report, to the cell that was opened."""
        if self.stack.currentWidget() is not self.tabs:
            self.stack.setCurrentWidget(self.tabs)
            (self.table if self.table.isVisible() else self.names).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_period(self) -> None:
        """Say that the period is reported; where its changes are looked at, keep them as a revision."""
        if self.stack.currentWidget() is self.changes:
            self.changes.revise()
        elif self.can_close and self.report is not None:
            self._keep(partial(sent_periods.close_period, self.session.desk, span=self.report.span))

    @Slot(str)
    def _revise(self, reason: str) -> None:
        if self.report is not None:
            span = self.report.span
            self._keep(partial(sent_periods.revise_period, self.session.desk, span=span, reason=reason))

    def _keep(self, keeping: Callable[..., Closed]) -> None:
        """Keep a period beside the desk's own work, so that a reception never waits for the days of a quarter."""
        if self.sent.working:
            return
        work = LongWork()
        self.sent.begin(work)
        self.session.read(
            partial(keeping, work=work), owner=self, done=self._kept, failed=self._not_kept, lane=Lane.REGISTER
        )

    def _kept(self, made: Closed) -> None:
        self.sent.end()
        self.session.announce(made.changes, self)
        revision = made.period.revision
        self.session.tell(
            self.tr("Đã chốt kỳ: mọi biểu của kỳ giữ nguyên như bây giờ.")
            if revision == 1
            else self.tr("Đã ghi bản {revision} của kỳ.").format(revision=revision)
        )
        self.changes.reason.clear()
        self.leave_dossiers()
        self.refresh()

    def _not_kept(self, error: BaseException) -> None:
        self.sent.end()
        self.changes.refuse(error)
        self.refresh()

    @Slot()
    def show_changes(self) -> None:
        """Show what is different since the period was reported."""
        if self.report is not None and not self.sent.changes.isHidden():
            self.changes.show_span(self.report.span)
            self.stack.setCurrentWidget(self.changes)

    @Slot()
    def _reach(self) -> None:
        """Bring what was asked for into view, where the page is higher than the screen."""
        self.area.ensureWidgetVisible(self.stack)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if self.isVisible() and changes.concerns(Kind.DOSSIER, Kind.SETTING, Kind.PROCEDURE):
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the list of reports, with fresh figures."""
        super().focusInEvent(event)
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.report is not None:
            self.refresh()


def _method(report: Report) -> tuple[str, ...]:
    """Return how a forecast is made: too long for the line that tells it."""
    return (report.outlook.method,) if report.outlook is not None and report.outlook.method else ()
