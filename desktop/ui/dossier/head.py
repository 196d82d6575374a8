"""The head of a dossier: whose it is, where it stands, when it is due."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui import commands, words
from desktop.ui.dossier.story import portal_line
from desktop.ui.dossiers import standing
from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import label_of, role
from desktop.ui.parts.marked import Marked
from desktop.usecases.browse import DossierView


class Head(QWidget):
    """Three lines of fixed height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton(f"←  {commands.BACK.label()}  {commands.BACK.keys}")
        self.back.setAccessibleName(commands.BACK.label())
        self.back.setProperty("role", "quiet")
        self.name = ElidedLabel()
        role(self.name, "title")
        self.code = ElidedLabel()
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.portal = ElidedLabel()
        role(self.portal, "muted")
        self.state = Marked()
        self.due = label_of("", "due")
        self.kept = Marked()
        self._compose()

    def _compose(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        for each in (self.name, self.code, self.portal):
            left.addWidget(each)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.due, 0, Qt.AlignmentFlag.AlignRight)
        marks = QHBoxLayout()
        marks.setSpacing(16)
        marks.addStretch(1)
        marks.addWidget(self.state)
        marks.addWidget(self.kept)
        right.addLayout(marks)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(left, 1)
        row.addLayout(right)

    def show_view(self, view: DossierView, *, now: datetime) -> None:
        """Show a dossier."""
        dossier = view.dossier
        self.name.say(dossier.applicant.name)
        where = self.tr("đang ở {holder}").format(holder=dossier.holder) if dossier.holder else ""
        self.code.say("  ·  ".join(each for each in (dossier.code, where, dossier.procedure_name) if each))
        self.portal.say(portal_line(view))
        self.due.setText(self.tr("Hẹn trả {moment}").format(moment=words.moment(dossier.due_at)))
        self.state.show_standing(standing.of_state(dossier))
        self.kept.show_standing(standing.of_date(dossier, now))
        self.kept.setVisible(dossier.asked_at is None)
