"""The page of one dossier: its head, its facts, its life, and at the foot every act with one key each."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.life import last_day_to_ask
from desktop.domain.procedure import RequiredItem
from desktop.domain.steps import Verb
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.ui import commands
from desktop.ui.dossier.bar import VerbBar
from desktop.ui.dossier.doing import Doing
from desktop.ui.dossier.facts_view import FactsView
from desktop.ui.dossier.form import ActForm, Prefill
from desktop.ui.dossier.head import Head
from desktop.ui.dossier.life import LifeView
from desktop.ui.dossier.looking import ActLooking
from desktop.ui.dossier.panel import ActPanel
from desktop.ui.dossier.story import story
from desktop.ui.dossier.verbs import forbids, paper_of
from desktop.ui.lanes import Lane
from desktop.ui.printing.save import save_pdf
from desktop.ui.session import Session
from desktop.usecases import browse, filing, filing_papers, papers
from desktop.usecases.acts import ground_of
from desktop.usecases.browse import DossierView
from desktop.usecases.correct import intake_from
from desktop.usecases.guidance import About

_FOOT = 164
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_KEYS = {
    each.keys.casefold(): each.name
    for each in (*commands.ACTS, commands.PAPER, commands.GUIDE_DOSSIER, commands.PROOF, commands.SCANS)
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class DossierPage(QWidget):
    """Shows one dossier. `left` asks for the page that one came from."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view: DossierView | None = None
        self._holders: tuple[str, ...] = ()
        self._forms: dict[Verb, ActForm] = {}
        self.head = Head()
        self.facts = FactsView()
        self.life = LifeView()
        self.bar = VerbBar(session.desk)
        self.panel = ActPanel()
        self.foot = QStackedWidget()
        self.looking = ActLooking(session, self.panel, self)
        self.doing = Doing(session, self.panel, self)
        # Not by Tab: a form that is open takes the focus over, and Tab would never get past the page.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Một hồ sơ"))
        self._compose()
        self._connect()

    def _compose(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.facts, 4)
        body.addWidget(self.life, 5)
        self.foot.addWidget(self.bar)
        self.foot.addWidget(self.panel)
        self.foot.setFixedHeight(_FOOT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.left)
        self.bar.chosen.connect(self.choose)
        self.panel.wanted.connect(self.doing.do)
        self.panel.left.connect(self.close_form)
        self.doing.done.connect(self._done)
        self.doing.outdated.connect(self.refresh)
        self.session.changed.connect(self._changed)
        for command in (commands.REPRINT, commands.SAVE_PDF, commands.AGAIN):
            shortcut = QShortcut(QKeySequence(command.keys), self)
            shortcut.setObjectName(command.name)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._shortcut)
        back = QShortcut(QKeySequence(commands.BACK_TOO.keys), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def show_view(self, view: DossierView, *, holders: tuple[str, ...] = ()) -> None:
        """Show a dossier; what is typed into its forms stays as long as it is the same dossier."""
        if self.view is None or self.view.dossier.id != view.dossier.id:
            self._drop_forms()
        self.view = view
        self._holders = holders or self._holders
        now = self.session.desk.now()
        self.head.show_view(view, now=now)
        self.facts.show_dossier(view.dossier, self.session.desk.today())
        self.life.show_story(story(view, now=now))
        self.bar.show_view(view)
        self.looking.dossier = self.doing.dossier = view.dossier
        if self.panel.form is not None:
            self.looking.soon()

    @Slot()
    def refresh(self) -> None:
        """Read the dossier again."""
        if self.view is not None:
            self.session.read(
                partial(browse.show, self.session.desk, code=self.view.dossier.id), owner=self, done=self._read_again
            )

    def _read_again(self, view: DossierView) -> None:
        if self.view is not None and self.view.dossier.id == view.dossier.id:
            self.show_view(view)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if self.view is not None and self.view.dossier.id in changes.ids(Kind.DOSSIER):
            self.refresh()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Do what a command names: open the form of an act, or say the rule that forbids it."""
        if self.view is None:
            return
        if name not in set(Verb):
            self._paperwork(name, self.view)
            return
        verb = Verb(name)
        rule = forbids(self.view.dossier, verb, now=self.session.desk.now())
        if rule is not None:
            self.session.refused(Rejection.of((rule,)))
        elif verb is Verb.CORRECT:
            self.session.correction_wanted.emit(self.view)
        else:
            self._open_form(verb, self.view)

    def _open_form(self, verb: Verb, view: DossierView) -> None:
        if verb not in self._forms:
            form = ActForm(verb, view.dossier, prefill=self._prefill(view))
            form.edited.connect(self.looking.soon)
            self._forms[verb] = form
        self.foot.setCurrentWidget(self.panel)
        self.panel.show_form(self._forms[verb])
        self.looking.soon()

    def _prefill(self, view: DossierView) -> Prefill:
        dossier, desk = view.dossier, self.session.desk
        seen = [each.step.to for each in reversed(view.events) if each.step.to]
        last = last_day_to_ask(dossier, ground_of(desk, dossier))
        return Prefill(
            holders=tuple(dict.fromkeys((*seen, *self._holders))),
            missing=tuple(each.text for each in self._missing(view)),
            window_past=desk.today() > last,
        )

    def _missing(self, view: DossierView) -> tuple[RequiredItem, ...]:
        """Return the papers of the checklist as it was at reception that were not handed in."""
        dossier = view.dossier
        procedure = self.session.desk.catalogue.get(dossier.procedure)
        version = procedure.on(local_date(dossier.received_at)) if procedure else None
        if version is None:
            return ()
        filed = {each.key for each in dossier.items} | {each.text for each in dossier.items}
        asked = version.items_for(dossier.offer_channel)
        return tuple(each for each in asked if each.is_expected and not {each.key, each.text} & filed)

    def _paperwork(self, name: str, view: DossierView) -> None:
        dossier = view.dossier
        match name:
            case commands.REPRINT.name:
                self.session.print_wanted.emit(dossier.id)
            case commands.PAPER.name:
                self.session.paper_wanted.emit(paper_of(view), dossier.id)
            case commands.GUIDE_DOSSIER.name:
                self.session.guidance_wanted.emit(
                    About(intake=intake_from(dossier), day=local_date(dossier.received_at), dossier=dossier.id)
                )
            case commands.PROOF.name:
                self.session.read(
                    partial(filing.proof_of, self.session.desk, dossier=dossier.id),
                    owner=self,
                    done=partial(self._save_proof, f"{dossier.external_code or dossier.code}-xac-nhan.pdf"),
                )
            case commands.SCANS.name:
                self.session.read(
                    partial(filing_papers.as_one, self.session.desk, dossier=dossier.id),
                    owner=self,
                    done=partial(self._save, f"{dossier.external_code or dossier.code}-ban-quet.pdf"),
                    lane=Lane.PAPER,
                )
            case commands.AGAIN.name:
                self.session.receive_again.emit(dossier.applicant)
            case _:
                self.session.read(
                    partial(papers.receipt, self.session.desk, code=dossier.id),
                    owner=self,
                    done=partial(self._save, f"{dossier.code}.pdf"),
                )

    def _save_proof(self, name: str, pdf: bytes | None) -> None:
        if pdf is None:
            self.session.refused(Rejection("filing.proof_missing"))
        else:
            self._save(name, pdf)

    def _save(self, name: str, pdf: bytes) -> None:
        save_pdf(self, pdf, name=name, session=self.session)

    @Slot()
    def close_form(self) -> None:
        """Put the bar back into the foot; what was typed waits in its form."""
        self.looking.stop()
        self.panel.drop_form()
        self.foot.setCurrentWidget(self.bar)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _done(self) -> None:
        self.close_form()
        self._drop_forms()

    def _drop_forms(self) -> None:
        self.looking.stop()
        self.panel.drop_form()
        for form in self._forms.values():
            form.deleteLater()
        self._forms.clear()
        self.foot.setCurrentWidget(self.bar)

    @Slot()
    def _shortcut(self) -> None:
        self.choose(self.sender().objectName())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With a form open, the keys belong to it."""
        super().focusInEvent(event)
        form = self.panel.form
        if form is not None:
            (form.first or self.panel.do).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the form or the page, Enter does the likely act, a digit or a letter chooses any other."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key is Qt.Key.Key_Escape:
            self._leave()
        elif key in _ENTER and held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier}:
            self._enter(control=bool(held))
        elif key in _PAGES:
            self.life.turn(_PAGES[key])
        elif event.text().casefold() in _KEYS and not held & ~Qt.KeyboardModifier.ShiftModifier:
            self.choose(_KEYS[event.text().casefold()])
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.panel.form is None:
            self.left.emit()
        else:
            self.close_form()

    def _enter(self, *, control: bool) -> None:
        at = QApplication.focusWidget()
        form = self.panel.form
        if not control and isinstance(at, QAbstractButton):
            at.click()
        elif form is None:
            self.bar.primary.click()
        elif control or not form.has_lines:
            self.doing.do()
        else:
            self.focusNextChild()
