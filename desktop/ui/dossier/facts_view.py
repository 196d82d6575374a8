"""The left side of a dossier: why this date, then its facts in groups."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.dossier import Dossier
from desktop.ui import words
from desktop.ui.dossiers.facts import fact_groups
from desktop.ui.parts.column import ScrolledColumn
from desktop.ui.parts.field import label_of

_LABEL = 124
_NUMBER = 26


class FactsView(ScrolledColumn):
    """Labels at the left, what they say at the right; everything can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Thông tin hồ sơ"))
        self.column.setSpacing(4)

    def show_dossier(self, dossier: Dossier, today: date) -> None:
        """Show a dossier's sum and facts."""
        self.clear()
        self.column.addWidget(label_of(self.tr("Vì sao ngày này"), "heading"))
        for each in words.reasons(dossier.because):
            self.column.addWidget(label_of(each, "muted", wrap=True))
        said = list(words.reasons(dossier.because))
        for group in fact_groups(dossier, today):
            self.column.addSpacing(8)
            self.column.addWidget(label_of(group.title, "heading"))
            self.column.addLayout(self._grid(group.lines))
            said += [f"{label}: {text}" for label, text in group.lines]
        self.column.addStretch(1)
        self.setAccessibleDescription("\n".join(said))

    def _grid(self, lines: tuple[tuple[str, str], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        numbered = all(label.endswith(".") for label, _ in lines)
        for row, (label, text) in enumerate(lines):
            name = label_of(label, "muted", wrap=True)
            name.setFixedWidth(_NUMBER if numbered else _LABEL)
            value = label_of(text, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        return grid
