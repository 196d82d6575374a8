"""Does the act that a form says: refusals stand at their fields, nothing typed is lost, its paper is offered."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.dossier import Dossier
from desktop.domain.steps import Step, Verb
from desktop.kernel.errors import Rejection
from desktop.ui import words
from desktop.ui.dossier.form import ActForm
from desktop.ui.dossier.looking import step_of
from desktop.ui.dossier.panel import ActPanel
from desktop.ui.dossier.verbs import PAPERS
from desktop.ui.notices import DONE, DOUBT, PROBLEM
from desktop.ui.session import Session
from desktop.usecases import acts
from desktop.usecases.acts import Acted

_MEANWHILE = "act.changed_meanwhile"


class Doing(QObject):
    """`done` when the act is committed; `outdated` when somebody else came first and the dossier must be read again."""

    done = Signal()
    outdated = Signal()

    def __init__(self, session: Session, panel: ActPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._busy = False
        self.dossier: Dossier | None = None

    @Slot()
    def do(self) -> None:
        """Do the panel's act on the dossier as the officer has seen it."""
        form, dossier = self._panel.form, self.dossier
        if self._busy or form is None or dossier is None:
            return
        try:
            step = step_of(form, self._session)
        except Rejection as refusal:
            self._refused(form, refusal)
            return
        self._busy = True
        self._session.read(
            partial(acts.act, self._session.desk, code=dossier.id, step=step, seen=dossier.events),
            owner=self,
            done=partial(self._acted, dossier, step),
            failed=partial(self._refused, form),
        )

    def _acted(self, before: Dossier, step: Step, acted: Acted) -> None:
        self._busy = False
        self.done.emit()
        self._session.announce(acted.changes, self)
        paper = PAPERS.get(step.verb, "")
        text = self._said(before, step.verb, acted)
        tone = DOUBT if acted.doubts else DONE
        if paper:
            wanted = partial(self._session.paper_wanted.emit, paper, acted.dossier.id)
            self._session.tell(text, tone=tone, offer=self.tr("In phiếu  P"), then=wanted)
        else:
            self._session.tell(text, tone=tone)

    def _said(self, before: Dossier, verb: Verb, acted: Acted) -> str:
        dossier = acted.dossier
        parts = [self.tr("Đã ghi {act}: {name}.").format(act=words.verb(verb.value), name=dossier.applicant.name)]
        if dossier.due_at != before.due_at:
            parts.append(self.tr("Hẹn mới {due}.").format(due=words.moment(dossier.due_at)))
        return " ".join([*parts, *(words.said(each) for each in acted.doubts)])

    def _refused(self, form: ActForm, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, Rejection):
            self._session.refused(error)
            return
        first = form.complain(error.problems)
        self._session.tell(words.refusal(error), tone=PROBLEM)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        if error.code == _MEANWHILE:
            self.outdated.emit()
