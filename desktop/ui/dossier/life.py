"""The vertical line of a dossier's life: a mark for each act, dashed where the clock stood, moved dates struck through."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.kernel.clock import local_date
from desktop.runtime import vietnamese
from desktop.ui.dossier.story import Chapter
from desktop.ui.parts.column import ScrolledColumn
from desktop.ui.parts.field import label_of
from desktop.ui.theme import theme

_ICON = 20
_TOP = 2


class Spine(QWidget):
    """The line beside one chapter, with its mark."""

    def __init__(self, chapter: Chapter, *, first: bool, last: bool) -> None:
        super().__init__()
        self._chapter = chapter
        self._first = first
        self._last = last
        self.setFixedWidth(_ICON + 8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt gives it
        """Draw the line above and below the mark; it is dashed while the citizen's papers are waited for."""
        painter = QPainter(self)
        middle = self.width() // 2
        below = _TOP + _ICON + 2
        pen = QPen(theme().colour("muted"), 2)
        painter.setPen(pen)
        if not self._first:
            painter.drawLine(middle, 0, middle, _TOP - 2)
        if self._chapter.paused or not self._last:
            if self._chapter.paused:
                pen.setStyle(Qt.PenStyle.DashLine)
                pen.setColor(theme().colour("due"))
                painter.setPen(pen)
            painter.drawLine(middle, below, middle, self.height())
        icon = theme().icon(self._chapter.icon, self._chapter.ink)
        painter.drawPixmap(QPoint(middle - _ICON // 2, _TOP), icon.pixmap(_ICON, _ICON))


class LifeView(ScrolledColumn):
    """The chapters, oldest first; the newest is scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Diễn biến hồ sơ"))
        self.column.setSpacing(0)

    def show_story(self, chapters: Sequence[Chapter]) -> None:
        """Show a life."""
        self.clear()
        self.column.addWidget(label_of(self.tr("Diễn biến"), "heading"))
        self.column.addSpacing(8)
        for place, each in enumerate(chapters):
            self.column.addWidget(self._row(each, first=place == 0, last=place == len(chapters) - 1))
        self.column.addStretch(1)
        self.setAccessibleDescription("\n".join(f"{each.title}, {each.who}" for each in chapters))
        self.scroll_to_end()

    def _row(self, chapter: Chapter, *, first: bool, last: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        when = label_of(f"{vietnamese.clock_time(chapter.at)}\n{vietnamese.day(local_date(chapter.at))}", "muted")
        when.setFixedWidth(78)
        when.setContentsMargins(0, 0, 0, 8)
        when.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        line.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Spine(chapter, first=first, last=last))
        line.addLayout(self._text(chapter), 1)
        return row

    def _text(self, chapter: Chapter) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label_of(chapter.title, "void" if chapter.void else "heading"))
        head.addWidget(label_of(chapter.who, "muted"), 1)
        column.addLayout(head)
        for text in chapter.lines:
            column.addWidget(label_of(text, wrap=True))
        if chapter.new_due is not None:
            column.addLayout(self._due(chapter))
        if chapter.gap:
            column.addWidget(label_of(chapter.gap, "doubt", wrap=True))
        return column

    def _due(self, chapter: Chapter) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label_of(self.tr("Hẹn trả"), "muted"))
        parts: list[QLabel] = []
        if chapter.old_due is not None:
            old = label_of(vietnamese.moment_short(chapter.old_due), "void")
            old.setAccessibleName(self.tr("hẹn cũ {due}").format(due=vietnamese.moment_short(chapter.old_due)))
            parts += [old, label_of("→", "muted")]
        if chapter.new_due is not None:
            parts.append(label_of(vietnamese.moment_short(chapter.new_due), "heading" if chapter.old_due else "muted"))
        for each in parts:
            row.addWidget(each)
        row.addStretch(1)
        return row
