"""Correcting on the receive page: fill the form from the dossier, save what differs, refuse at the fields."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.dossier import Dossier, FiledItem, Intake
from desktop.domain.procedure import RequiredItem
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.ui import words
from desktop.ui.notices import DONE, DOUBT, PROBLEM
from desktop.ui.receive import asking
from desktop.ui.receive.correcting import Correction, CorrectionBanner
from desktop.ui.receive.form import Form
from desktop.ui.receive.looking import Looking
from desktop.ui.session import Session
from desktop.usecases import browse
from desktop.usecases.browse import DossierView

if TYPE_CHECKING:
    from desktop.usecases.acts import Acted

_REASON = "reason"


class CorrectActs(QObject):
    """The verbs of the correction; the correction itself stands at `looking.correction` while it lasts."""

    saved = Signal()

    def __init__(self, session: Session, form: Form, looking: Looking, banner: CorrectionBanner) -> None:
        super().__init__(banner)
        self._session = session
        self._form = form
        self._looking = looking
        self._banner = banner
        self._busy = False

    def begin(self, dossier: Dossier, *, draft: str, aside: dict[str, object]) -> None:
        """Fill the form with a dossier."""
        intake = asking.intake_of(dossier)
        filed = self._fill(intake, dossier)
        self._looking.correction = Correction(
            dossier=dossier,
            before=self._form.intake(),
            ticked=tuple(self._form.papers.kept()),
            filed=filed,
            aside=aside,
            draft=draft,
        )
        self._looking.soon()

    def _fill(self, intake: Intake, dossier: Dossier) -> Mapping[str, FiledItem]:
        form = self._form
        day = local_date(dossier.received_at)
        form.clear()
        form.person.applicant.fill(intake.applicant)
        if intake.submitter is not None:
            form.person.other.setChecked(True)
            form.person.submitter.fill(intake.submitter)
            form.person.authorisation.setText(intake.authorisation)
        form.channel.channel.pick(intake.arrival.value)
        procedure = self._session.desk.catalogue.get(intake.procedure)
        version = procedure.on(day) if procedure else None
        known = {each.key for each in version.items_for(intake.arrival.offer)} if version else set()
        filed = {(each.key if each.key in known else f"filed-{place}"): each for place, each in enumerate(intake.items)}
        form.extra = tuple(_line(key, item) for key, item in filed.items() if key not in known)
        form.procedure.choose(procedure)
        form.follow_procedure(day)
        form.channel.reason.pick(intake.reason_not_online)
        form.papers.restore(filed)
        form.papers.digitised.setChecked(intake.digitised)
        form.details.lay_in(intake)
        return filed

    def save(self) -> None:
        """Put the corrected intake in the place of what was taken in."""
        correction = self._looking.correction
        if self._busy or correction is None:
            return
        unreadable = self._form.unreadable()
        if unreadable:
            self._refuse(Rejection.of(unreadable))
            return
        self._busy = True
        dossier = correction.dossier
        self._session.read(
            partial(
                asking.correct,
                self._session.desk,
                code=dossier.id,
                intake=self._looking.intake(),
                reason=self._banner.reason.text(),
                seen=dossier.events,
            ),
            owner=self,
            done=self._corrected,
            failed=self._refuse,
        )

    def _corrected(self, acted: "Acted") -> None:
        self._busy = False
        self.saved.emit()
        dossier = acted.dossier
        said = [self.tr("Đã sửa hồ sơ {code}. Giấy tiếp nhận cũ hết hiệu lực.").format(code=dossier.code)]
        said += [words.said(each) for each in acted.doubts]
        self._session.announce(acted.changes, self)
        self._session.open_dossier.emit(dossier.id)
        self._session.tell(
            " ".join(said),
            tone=DOUBT if acted.doubts else DONE,
            offer=self.tr("In giấy mới"),
            then=partial(self._session.print_wanted.emit, dossier.id),
        )

    def _refuse(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, Rejection):
            self._session.refused(error)
            return
        first = self._form.complain(error.problems)
        reason = next((each for each in error.problems if each.field == _REASON), None)
        self._banner.reason_field.complain("" if reason is None else words.said(reason))
        self._session.tell(words.said(error.problems[0]), tone=PROBLEM)
        (self._banner.reason if reason is not None or first is None else first).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        if error.code == "act.changed_meanwhile":
            self._read_again()

    def _read_again(self) -> None:
        """Take the dossier as somebody else left it; what this officer changed is laid over that."""
        correction = self._looking.correction
        if correction is not None:
            self._session.read(
                partial(browse.show, self._session.desk, code=correction.dossier.id), owner=self, done=self._renewed
            )

    def _renewed(self, view: DossierView) -> None:
        correction = self._looking.correction
        if correction is not None and correction.dossier.id == view.dossier.id:
            correction.dossier = view.dossier


def _line(key: str, item: FiledItem) -> RequiredItem:
    return RequiredItem(key=key, text=item.text, use=item.use, originals=item.originals, copies=item.copies)
