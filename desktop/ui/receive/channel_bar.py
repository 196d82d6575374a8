"""How it arrived and why not online: one key each, 1 to 4 for the channel, a letter for the reason."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.facts import ArrivalChannel
from desktop.runtime.rules import Choice, shipped_rules
from desktop.ui import words
from desktop.ui.parts.field import Field


class Choices(QFrame):
    """A row of buttons of which at most one is down; a key of its own picks each."""

    picked = Signal(str)

    def __init__(self, choices: tuple[Choice, ...], *, rows: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        width = -(-len(choices) // rows)
        for start in range(0, len(choices), width):
            line = QHBoxLayout()
            line.setSpacing(6)
            for each in choices[start : start + width]:
                line.addWidget(self._button(each))
            line.addStretch(1)
            column.addLayout(line)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(f"{choice.key}  {words.known(choice.short)}")
        button.setCheckable(True)
        button.setProperty("role", "choice")
        button.setAccessibleName(words.known(choice.text))
        button.setToolTip(words.known(choice.text))
        button.setObjectName(choice.code)
        button.clicked.connect(self._clicked)
        self.buttons[choice.code] = button
        self._group.addButton(button)
        return button

    @Slot()
    def _clicked(self) -> None:
        code = self.sender().objectName()
        self.pick(code if self.buttons[code].isChecked() else "")
        self.picked.emit(self.value())

    def pick(self, code: str) -> None:
        """Put one button down, or none."""
        for name, button in self.buttons.items():
            button.setChecked(name == code)

    def value(self) -> str:
        """Return the code of the button that is down, empty for none."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")


class ChannelBar(QWidget):
    """Arrival channel and the reason why not online; takes the keys while it or one of its buttons has the focus."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rules = shipped_rules()
        self._arrivals = {each.key: each.code for each in rules.arrival_channels()}
        self._reasons = {each.key: each.code for each in rules.reasons_not_online()}
        self.channel = Choices(rules.arrival_channels())
        self.reason = Choices(rules.reasons_not_online(), rows=2)
        self.channel_field = Field(self.tr("Kênh nộp  (1–4)"), self.channel)
        self.reason_field = Field(self.tr("Vì sao chưa nộp trực tuyến?  (gõ chữ cái)"), self.reason)
        self.channel.picked.connect(self._picked)
        self.reason.picked.connect(self._picked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Kênh nộp và lý do chưa nộp trực tuyến"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.channel_field)
        column.addWidget(self.reason_field)
        self.clear()

    def clear(self) -> None:
        """Go back to the counter, with no reason given."""
        self.channel.pick(ArrivalChannel.COUNTER.value)
        self.reason.pick("")
        self.offer_reason(wanted=False)

    def offer_reason(self, *, wanted: bool) -> None:
        """Ask for the reason only where the procedure could have come online."""
        self.reason.setEnabled(wanted)
        if not wanted:
            self.reason.pick("")
            self.reason_field.complain("")

    def arrival(self) -> ArrivalChannel:
        """Return the arrival channel."""
        return ArrivalChannel(self.channel.value() or ArrivalChannel.COUNTER.value)

    @Slot(str)
    def _picked(self, code: str) -> None:
        if not self.channel.value():
            self.channel.pick(ArrivalChannel.COUNTER.value)
        if code:
            self.reason_field.complain("")
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick a channel by its digit or a reason by its letter."""
        key = event.text().upper()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in self._arrivals:
            self.channel.pick(self._arrivals[key])
            self.edited.emit()
        elif key in self._reasons and self.reason.isEnabled():
            self.reason.pick(self._reasons[key])
            self.reason_field.complain("")
            self.edited.emit()
        else:
            super().keyPressEvent(event)
