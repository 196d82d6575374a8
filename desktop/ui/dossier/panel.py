"""The reserved place at the foot of a dossier where one act is filled in, with what it would do beside it."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.dossier import Dossier
from desktop.domain.life import Outcome
from desktop.kernel.errors import Problem
from desktop.ui import commands, words
from desktop.ui.dossier.form import ActForm
from desktop.ui.parts.field import label_of, role

_SIDE = 384
_NOT_YET = ("_missing", "_reason")


class ActPanel(QFrame):
    """Shows one form at a time; `wanted` is the officer's "do it", `left` the "not now"."""

    wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.form: ActForm | None = None
        self.title = label_of("", "heading")
        self.said = label_of("", "muted", wrap=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.do = QPushButton()
        self.do.setProperty("role", "primary")
        self.do.clicked.connect(self.wanted)
        self.leave = QPushButton(self.tr("Thôi  Esc"))
        self.leave.setAccessibleName(self.tr("Thôi"))
        self.leave.clicked.connect(self.left)
        self._place = QVBoxLayout()
        self._compose()

    def _compose(self) -> None:
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.said, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.do)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(20)
        row.addLayout(self._place, 1)
        row.addWidget(side)

    def show_form(self, form: ActForm) -> None:
        """Put a form here in the place of another."""
        if self.form is not None and self.form is not form:
            self._place.removeWidget(self.form)
            self.form.hide()
        self.form = form
        self._place.addWidget(form)
        form.show()
        command = next(each for each in commands.ACTS if each.name == form.verb.value)
        self.title.setText(f"{command.keys}  {words.verb(form.verb.value)}")
        self.do.setText(self.tr("{act}   Ctrl+Enter").format(act=command.label()))
        if not form.has_lines:
            self.do.setText(self.tr("{act}   Enter").format(act=command.label()))
        self.do.setAccessibleName(command.label())
        self._chain(form)
        self._say("", "muted")
        (form.first or self.do).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chain(self, form: ActForm) -> None:
        """Make Tab go through the fields, then to the act, then to leaving it."""
        order: list[QWidget] = [*(each.editor for each in form.fields.values()), self.do, self.leave]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def drop_form(self) -> None:
        """Let the form go; whoever keeps it may show it again."""
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form = None

    def show_outcome(self, before: Dossier, outcome: Outcome) -> None:
        """Say what the act would do: the new date where it moves, the new state, what is doubtful."""
        after = outcome.dossier
        due = words.moment(after.due_at)
        lines = [words.said(each) for each in outcome.doubts]
        if after.due_at != before.due_at:
            lines.insert(0, self.tr("Hẹn mới {due}").format(due=due))
        elif after.state.is_open:
            lines.append(self.tr("Hẹn trả vẫn {due}").format(due=due))
        if after.state is not before.state:
            lines.append(self.tr("Hồ sơ sẽ là: {state}").format(state=words.state(after.state)))
        self._say("\n".join(lines), "doubt" if outcome.doubts else "muted")

    def show_problem(self, problem: Problem) -> None:
        """Say what still keeps the act from being done; a field not filled in yet is no alarm."""
        self._say(words.said(problem), "muted" if problem.code.endswith(_NOT_YET) else "problem")

    def _say(self, text: str, name: str) -> None:
        said: QLabel = role(self.said, name)
        said.setText(text)
        said.setToolTip(text)
