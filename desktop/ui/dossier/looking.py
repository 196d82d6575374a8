"""Keeps what an act would do true beside its form while the officer types; all but the newest answer are dropped."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.domain.dossier import Dossier
from desktop.domain.life import Outcome
from desktop.domain.steps import Step
from desktop.kernel.errors import Fault, Rejection
from desktop.ui.dossier.form import ActForm
from desktop.ui.dossier.panel import ActPanel
from desktop.ui.session import Session
from desktop.usecases import acts

_SOON_MS = 80


def step_of(form: ActForm, session: Session) -> Step:
    """Return the act that a form says now; Rejection with what cannot be read."""
    desk = session.desk
    return form.step(now=desk.now(), officer=desk.officer.name, calendar=desk.calendar)


class ActLooking(QObject):
    """Asks for the outcome of the panel's form."""

    def __init__(self, session: Session, panel: ActPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._asked = 0
        self.dossier: Dossier | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._look)

    @Slot()
    def soon(self) -> None:
        """Look again shortly; many changes in a row cost one look."""
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Drop what was asked for."""
        self._timer.stop()
        self._asked += 1

    @Slot()
    def _look(self) -> None:
        form, dossier = self._panel.form, self.dossier
        if form is None or dossier is None:
            return
        self._asked += 1
        try:
            step = step_of(form, self._session)
        except Rejection as refusal:
            self._panel.show_problem(refusal.problems[0])
            return
        self._session.read(
            partial(acts.preview, self._session.desk, code=dossier.id, step=step),
            owner=self,
            done=partial(self._seen, self._asked, dossier),
            failed=partial(self._refused, self._asked),
        )

    def _seen(self, request: int, dossier: Dossier, outcome: Outcome) -> None:
        if request == self._asked:
            self._panel.show_outcome(dossier, outcome)

    def _refused(self, request: int, error: BaseException) -> None:
        if not isinstance(error, (Rejection, Fault)):
            raise error
        if request == self._asked:
            self._panel.show_problem(error.problems[0] if isinstance(error, Rejection) else error.problem)
