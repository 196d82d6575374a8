"""The portal's fields in its order: the next value in large type, what was filled with a tick, what is to be copied."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.filing.flow import FieldValue
from desktop.kernel.errors import Problem
from desktop.ui import words
from desktop.ui.filing.mark import FieldMark
from desktop.ui.parts.field import label_of
from desktop.ui.parts.marked import Marked
from desktop.usecases.portal import Filled, FillState


class Fields(QFrame):
    """`current` is the value that F8 copies; fields that the page showed after filling are gone past by themselves."""

    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[FieldValue, ...] = ()
        self._states: dict[str, FillState] = {}
        self._passed = 0
        self._nowhere = False
        self.label = label_of("", "muted")
        self.value = label_of("", "due", wrap=True)
        self.copy = QPushButton(self.tr("Chép, sang ô sau   F8"))
        self.copy.clicked.connect(self.copied)
        self.marks: list[Marked] = []
        marks = QWidget()
        self._list = QVBoxLayout(marks)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        area = QScrollArea()
        area.setWidget(marks)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(56)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for each in (self.label, self.value, self.copy):
            column.addWidget(each)
        column.addWidget(area, 1)

    @property
    def tried(self) -> bool:
        """True once the page was filled."""
        return bool(self._states)

    @property
    def trouble(self) -> str:
        """What the officer must see to by hand, empty when the page shows every value."""
        if self._nowhere:
            return words.said(Problem.of("filing.no_field", label=self._values[0].field.label))
        lost = [each for each in self._values if self._states.get(each.field.name) not in {None, FillState.FILLED}]
        if not lost:
            return ""
        first = lost[0].field
        gone = self._states[first.name] is FillState.LOST
        return words.said(Problem.of("filing.field_lost" if gone else "filing.field_differs", label=first.label))

    @property
    def current(self) -> str:
        """The value to be put in now, empty at the end."""
        found = self._next()
        return found.value if found else ""

    def _next(self) -> FieldValue | None:
        left = self._values[self._passed :]
        if self.tried:
            left = tuple(each for each in left if self._states.get(each.field.name) is not FillState.FILLED)
        return left[0] if left else None

    def forget_tries(self) -> None:
        """Forget what was filled: the page is a new one."""
        self._states, self._nowhere = {}, False
        self._show()

    def show_values(self, values: tuple[FieldValue, ...], passed: int) -> None:
        """Show the values and how many were gone past."""
        if values != self._values:
            self._values, self._states = values, {}
        self._passed = passed
        self._show()

    def show_results(self, results: tuple[Filled, ...]) -> None:
        """Show what became of each field."""
        states = {each.field.name: each.state for each in results}
        # A page without a single field is most likely not the form yet: filling may be tried once more.
        self._nowhere = not self._nowhere and set(states.values()) == {FillState.LOST}
        self._states = {} if self._nowhere else states
        self._show()

    def _show(self) -> None:
        following = self._next()
        self.label.setText(following.field.label if following else self.tr("Hết các ô"))
        self.value.setText(following.value if following else self.tr("Công dân đọc lại trang trước khi đi tiếp"))
        self.copy.setVisible(following is not None)
        while len(self.marks) < len(self._values):
            mark = Marked()
            self.marks.append(mark)
            self._list.addWidget(mark)
        for number, mark in enumerate(self.marks):
            mark.setVisible(number < len(self._values))
        for number, each in enumerate(self._values):
            self.marks[number].show_standing(self._mark(number, each))

    def _mark(self, number: int, value: FieldValue) -> FieldMark:
        label = value.field.label
        match self._states.get(value.field.name):
            case FillState.FILLED:
                return FieldMark("circle-check", "proven", label)
            case FillState.LOST:
                return FieldMark("circle-alert", "overdue", self.tr("{label}: chép tay").format(label=label))
            case FillState.DIFFERS:
                return FieldMark("triangle-alert", "due", self.tr("{label}: xem lại").format(label=label))
            case _:
                done = number < self._passed
                return FieldMark("circle-check" if done else "chevron-right", "accent" if done else "muted", label)
