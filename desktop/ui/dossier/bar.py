"""Every act as a button with its key: the likely one first and largest, what the state forbids quiet but never hidden."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.steps import Verb
from desktop.ui import commands, words
from desktop.ui.commands import Command
from desktop.ui.dossier.story import paper_words
from desktop.ui.dossier.verbs import forbids, in_order, likely, paper_of
from desktop.ui.parts.dress import put
from desktop.ui.parts.flow import Flow
from desktop.usecases.browse import DossierView
from desktop.usecases.desk import Desk

_PAPERWORK = (
    commands.PAPER,
    commands.GUIDE_DOSSIER,
    commands.PROOF,
    commands.SCANS,
    commands.REPRINT,
    commands.SAVE_PDF,
    commands.AGAIN,
)


class VerbBar(QWidget):
    """Emits the name of the command that was chosen."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.buttons = {each.name: self._button(each) for each in (*commands.ACTS, *_PAPERWORK)}
        self._flow = Flow(self)
        for each in self.buttons.values():
            self._flow.addWidget(each)

    def _button(self, command: Command) -> QPushButton:
        button = QPushButton(f"{command.keys}  {command.label()}", self)
        button.setAccessibleName(command.label())
        button.setObjectName(command.name)
        button.clicked.connect(self._clicked)
        return button

    def show_view(self, view: DossierView) -> None:
        """Put the buttons into the order of what may be done now."""
        dossier, now = view.dossier, self._desk.now()
        allowed, forbidden = in_order(dossier)
        first = likely(dossier)
        for verb in (*allowed, *forbidden):
            rule = forbids(dossier, verb, now=now)
            self._dress(verb, rule="" if rule is None else words.said(rule), primary=verb is first)
        paper = self.buttons[commands.PAPER.name]
        paper.setText(self.tr("P  In {paper}").format(paper=paper_words(paper_of(view))))
        put(self.buttons[commands.AGAIN.name], "role", "" if allowed else "primary")
        put(self.buttons[commands.PROOF.name], "role", "" if dossier.external_code else "dim")
        # Only what was filed online with help can have scans; elsewhere the button would only take room.
        self.buttons[commands.SCANS.name].setVisible(bool(dossier.external_code) and dossier.assistance is not None)
        names = [*(each.value for each in allowed), *(each.name for each in _PAPERWORK)]
        if not allowed:
            names = [commands.AGAIN.name, *(each for each in names if each != commands.AGAIN.name)]
        self._arrange([*names, *(each.value for each in forbidden)])

    def _dress(self, verb: Verb, *, rule: str, primary: bool) -> None:
        button = self.buttons[verb.value]
        button.setToolTip(rule or words.verb(verb.value))
        button.setAccessibleDescription(rule)
        put(button, "role", "dim" if rule else "primary" if primary else "")

    def _arrange(self, names: list[str]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        ordered = [self.buttons[name] for name in names]
        for each in ordered:
            self._flow.addWidget(each)
        for one, following in pairwise(ordered):
            QWidget.setTabOrder(one, following)
        self._flow.invalidate()
        self._flow.activate()

    @property
    def primary(self) -> QPushButton:
        """The button of the likely act, the first of all."""
        return next(each for each in self.buttons.values() if each.property("role") == "primary")

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
