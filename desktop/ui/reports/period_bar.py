"""Chooses the span of a report: this month, the last, a quarter, a year, 15th to 14th, or any days; keys go back and forth."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.domain.periods import Cut, Pace, Span, before, span_of
from desktop.runtime import vietnamese
from desktop.ui.parts.bubble import Bubble
from desktop.ui.parts.dress import put
from desktop.ui.parts.field import label_of
from desktop.usecases.importing import read_day
from desktop.usecases.report_ground import FIRST_YEAR

_DAY = timedelta(days=1)
_LAST_YEAR = 2100


@dataclass(frozen=True, slots=True)
class Choice:
    """A usual span: of which kind, by which cut, this one or the one before."""

    pace: Pace
    cut: Cut
    back: int = 0

    def span(self, today: date) -> Span:
        """Return the span that is meant today."""
        found = span_of(today, self.pace, self.cut)
        return before(found, self.cut) if self.back else found


def _day(text: str) -> date | None:
    """Return the day of a text, None of what is none or lies where no desk has figures."""
    found = read_day(text)
    return found if found is not None and FIRST_YEAR <= found.year <= _LAST_YEAR else None


class PeriodBar(QWidget):
    """Emits `chosen(span)` when another span is meant, `unreadable(text)` for days that are none.

    What is refused stands in a bubble at the day that it is about (`complain`).
    """

    chosen = Signal(object)
    unreadable = Signal(str)

    def __init__(self, today: date, cut: Cut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self._today = today
        self.usual = QComboBox()
        self.usual.setAccessibleName(self.tr("Kỳ báo cáo"))
        for text, choice in self._choices():
            self.usual.addItem(text, choice)
        self.usual.addItem(self.tr("Tự chọn"))
        self.start, self.end = QLineEdit(), QLineEdit()
        for line, name in ((self.start, self.tr("Từ ngày")), (self.end, self.tr("Đến ngày"))):
            line.setAccessibleName(name)
            line.setPlaceholderText(name)
            line.setFixedWidth(120)
            line.returnPressed.connect(self._typed)
        self.back, self.forth = QPushButton("←"), QPushButton("→")
        for button, name in ((self.back, self.tr("Kỳ trước")), (self.forth, self.tr("Kỳ sau"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.usual, self.start, label_of("–", "muted"), self.end, self.back, self.forth):
            row.addWidget(widget)
        first = 0 if cut is Cut.CALENDAR else self.usual.findText(self.tr("Kỳ 15–14 này"))
        self.usual.setCurrentIndex(first)
        self._choice = self._choices()[first][1]
        self.span = self._choice.span(today)
        self._wrong = self.start
        self._bubbles = {line: Bubble(line) for line in (self.start, self.end)}
        self._show()
        self.usual.activated.connect(self._picked)
        self.back.clicked.connect(self.earlier)
        self.forth.clicked.connect(self.later)

    def _choices(self) -> tuple[tuple[str, Choice], ...]:
        plain, cut = Cut.CALENDAR, Cut.FIFTEENTH
        return (
            (self.tr("Tháng này"), Choice(Pace.MONTH, plain)),
            (self.tr("Tháng trước"), Choice(Pace.MONTH, plain, 1)),
            (self.tr("Quý này"), Choice(Pace.QUARTER, plain)),
            (self.tr("Quý trước"), Choice(Pace.QUARTER, plain, 1)),
            (self.tr("Năm nay"), Choice(Pace.YEAR, plain)),
            (self.tr("Kỳ 15–14 này"), Choice(Pace.MONTH, cut)),
            (self.tr("Kỳ 15–14 trước"), Choice(Pace.MONTH, cut, 1)),
            (self.tr("Quý 15–14 này"), Choice(Pace.QUARTER, cut)),
            (self.tr("Quý 15–14 trước"), Choice(Pace.QUARTER, cut, 1)),
            (self.tr("Tuần này"), Choice(Pace.WEEK, plain)),
            (self.tr("Hôm nay"), Choice(Pace.DAY, plain)),
        )

    def _show(self) -> None:
        same = (place for place, (_, each) in enumerate(self._choices()) if each.span(self._today) == self.span)
        self.usual.setCurrentIndex(next(same, self.usual.count() - 1))
        self.start.setText(vietnamese.day(self.span.start))
        self.end.setText(vietnamese.day(self.span.end))
        self.forth.setEnabled(self.span.end < self._today)

    def show_span(self, span: Span) -> None:
        """Mean another span."""
        self.complain("")
        self.span = span
        self._show()
        self.chosen.emit(span)

    @Slot()
    def _picked(self) -> None:
        found = self.usual.currentData()
        if isinstance(found, Choice):
            self._choice = found
            self.show_span(found.span(self._today))
        else:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
            self.start.selectAll()

    @Slot()
    def _typed(self) -> None:
        start, end = (_day(line.text()) for line in (self.start, self.end))
        if start is None or end is None:
            self._wrong = self.start if start is None else self.end
            self.unreadable.emit(self._wrong.text())
            return
        self._wrong = self.start
        self.show_span(Span(start, end))

    def complain(self, text: str) -> None:
        """Say at its day what is wrong with the span that was typed; with nothing to say, take it away."""
        for line, bubble in self._bubbles.items():
            wrong = bool(text) and line is self._wrong
            put(line, "problem", "true" if wrong else "false")
            line.setAccessibleDescription(text if wrong else "")
            bubble.say(text if wrong else "", doubt=False)
        if text:
            self._wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def earlier(self) -> None:
        """Go to the span before, of the same kind or length."""
        self.show_span(before(self.span, self._choice.cut))

    @Slot()
    def later(self) -> None:
        """Go to the span after; nothing is reported of a span that has not begun."""
        if not self.forth.isEnabled():
            return
        choice = self._choice
        same = span_of(self.span.start, choice.pace, choice.cut) == self.span
        start = self.span.end + _DAY
        self.show_span(
            span_of(start, choice.pace, choice.cut) if same else Span(start, start + timedelta(days=self.span.days - 1))
        )
