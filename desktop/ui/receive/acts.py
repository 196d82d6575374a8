"""What the officer does on the receive page: scan, receive and print, ask for papers, begin anew."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.dossier import Intake
from desktop.domain.rows import DraftRow, KnownPerson
from desktop.kernel.changes import Changes
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.settings import PRINT_ON_RECEIVE
from desktop.ui import words
from desktop.ui.notices import DOUBT, PROBLEM
from desktop.ui.printing.save import save_pdf
from desktop.ui.receive import asking
from desktop.ui.receive.form import Form
from desktop.ui.receive.looking import Looking
from desktop.ui.session import Session
from desktop.usecases import browse, drafts

if TYPE_CHECKING:
    from desktop.usecases.cards import CardReading
    from desktop.usecases.receive import Received

_NUMBER_ONLY = "card.only_a_number"


class Acts(QObject):
    """The verbs of the page. `_draft` is the id under which the half-typed form is kept."""

    def __init__(self, session: Session, form: Form, looking: Looking, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._form = form
        self._looking = looking
        self._page = page
        self._draft = ""
        self._keeping = False
        self._busy = False
        self._warned: frozenset[str] = frozenset()

    @Slot(str)
    def scan(self, text: str) -> None:
        """Read what the scanner typed."""
        self._form.person.scan_field.complain("")
        self._session.read(
            partial(asking.read_card, self._session.desk, text=text),
            owner=self,
            done=self._card_read,
            failed=self._card_refused,
        )

    @Slot()
    def choose_picture(self) -> None:
        """Let the officer pick a picture of a card, or take the one on the clipboard."""
        from desktop.ui.parts import files  # noqa: PLC0415  # loaded with the first dialog

        kinds = self.tr("Ảnh (*.png *.jpg *.jpeg *.bmp *.webp)")
        dialog = files.to_open(self._page, self.tr("Ảnh căn cước"), kinds)
        dialog.fileSelected.connect(self.read_picture_file)
        dialog.open()

    @Slot(str)
    def read_picture_file(self, name: str) -> None:
        """Read the card that a picture file shows."""
        self._session.read(
            partial(asking.read_picture_file, self._session.desk, file=Path(name)),
            owner=self,
            done=self._card_read,
            failed=self._card_refused,
        )

    @Slot(object)
    def read_picture(self, picture: bytes) -> None:
        """Read the card that a pasted picture shows."""
        self._session.read(
            partial(asking.read_picture, self._session.desk, picture=picture),
            owner=self,
            done=self._card_read,
            failed=self._card_refused,
        )

    def _card_read(self, found: "CardReading") -> None:
        person = self._form.person
        person.scan.clear()
        person.applicant.fill(found.person)
        person.show_known(found.known)
        if found.doubts:
            person.scan_field.complain(" ".join(words.said(each) for each in found.doubts), doubt=True)
        self._form.procedure.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card_refused(self, error: BaseException) -> None:
        if isinstance(error, Rejection) and error.code == _NUMBER_ONLY:
            number = str(error.problems[0].facts["number"])
            self._session.read(
                partial(browse.known_person, self._session.desk, number=number),
                owner=self,
                done=partial(self._number_known, number),
            )
        elif isinstance(error, (Rejection, Fault)):
            self._form.person.scan_field.complain(words.refusal(error))
            self._form.person.scan.selectAll()
        else:
            raise error

    def _number_known(self, number: str, known: KnownPerson | None) -> None:
        person = self._form.person
        person.scan.clear()
        if known is None:
            person.applicant.number.setText(number)
            person.applicant.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            person.applicant.fill(known.person)
            self._form.procedure.line.setFocus(Qt.FocusReason.OtherFocusReason)
        person.show_known(known)
        self._looking.soon()

    @Slot()
    def take_in(self) -> None:
        """Receive the dossier and print its receipt; a doubt about papers or a duplicate asks for a second press."""
        if self._busy:
            return
        unreadable = self._form.unreadable()
        if unreadable:
            self._refuse(Rejection.of(unreadable))
            return
        asked = self._to_ask()
        if asked and not {each.code for each in asked} <= self._warned:
            self._warned = frozenset(each.code for each in asked)
            again = self.tr("Ctrl+Enter lần nữa để vẫn tiếp nhận.")
            self._session.tell(" ".join([*(words.said(each) for each in asked), again]), tone=DOUBT)
            return
        self._busy = True
        self._session.read(
            partial(asking.take_in, self._session.desk, intake=self._form.intake(), draft=self._draft),
            owner=self,
            done=self._received,
            failed=self._refuse,
        )

    def _to_ask(self) -> tuple[Problem, ...]:
        found = self._looking.latest
        if found is None or found.problems:
            return ()
        if self._form.papers.missing() or not self._form.papers.filed():
            return tuple(each for each in found.doubts if each.code in _ASKED)
        return tuple(each for each in found.doubts if each.code == "intake.duplicate")

    def _received(self, done: "Received") -> None:
        self._busy = False
        self._draft = ""
        self._warned = frozenset()
        self._form.clear()
        self._looking.soon()
        dossier = done.dossier
        self._session.tell(
            self.tr("Đã tiếp nhận {code}. Hẹn trả {due}.").format(code=dossier.code, due=words.moment(dossier.due_at)),
            offer=self.tr("Mở hồ sơ"),
            then=partial(self._session.open_dossier.emit, dossier.id),
        )
        self._session.announce(done.changes, self)
        if self._session.desk.settings.get(PRINT_ON_RECEIVE):
            self._session.print_wanted.emit(dossier.id)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.person.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, Rejection):
            self._session.refused(error)
            return
        first = self._form.complain(error.problems)
        self._session.tell(words.said(error.problems[0]), tone=PROBLEM)
        if first is self._form.channel.reason:
            self._form.channel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def ask_for_papers(self) -> None:
        """Print a request for the papers that are missing and set the intake aside until they are brought."""
        missing = self._form.papers.missing()
        if not missing:
            self._session.tell(self.tr("Giấy tờ đã đủ, không cần phiếu bổ sung."), tone=DOUBT)
            return
        if not self._form.person.applicant.name.text().strip():
            self._refuse(Rejection("intake.name_missing", "applicant.name"))
            return
        draft = _Kept(self._draft, self._form.title(), self._form.kept())
        self._session.read(
            partial(_ask, self._session, self._form.intake(), draft, missing), owner=self, done=self._asked
        )

    def _asked(self, result: tuple[bytes, Changes]) -> None:
        pdf, changes = result
        self.finish()
        self._session.announce(changes, self)
        self._session.tell(self.tr("Đã lưu hồ sơ chờ bổ sung, thấy ở Hôm nay. Lưu phiếu thành PDF để in."))
        save_pdf(self._page, pdf, name="phieu-bo-sung.pdf", session=self._session)

    @Slot()
    def start_anew(self) -> None:
        """Empty the form; what was typed can be taken back."""
        if self._form.is_empty():
            self._form.clear()
        else:
            kept = self._form.kept()
            self._form.clear()
            self._session.tell(
                self.tr("Đã bỏ phần đang gõ."),
                offer=self.tr("Lấy lại"),
                then=partial(self._restore, kept),
            )
        self._looking.soon()
        self._form.person.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, kept: dict[str, object]) -> None:
        procedures = {each.code: each for each in self._session.desk.catalogue.procedures}
        self._form.restore(kept, procedures, self._session.desk.today())
        self._looking.soon()

    @Slot()
    def keep_draft(self) -> None:
        """Keep the half-typed form, so that a crash or a power cut loses nothing."""
        if self._keeping or self._busy or self._form.is_empty():
            return
        self._keeping = True
        # Named here, not by the store: a reception that overtakes this must know which draft to take with it.
        self._draft = self._draft or new_id()
        self._session.read(
            partial(
                drafts.keep,
                self._session.desk,
                draft=self._draft,
                title=self._form.title(),
                fields=self._form.kept(),
            ),
            owner=self,
            done=self._kept,
            failed=self._not_kept,
        )

    def _kept(self, draft: str) -> None:
        self._keeping = False
        if self._form.is_empty():
            self._draft = ""
            self._session.read(
                partial(drafts.forget, self._session.desk, draft=draft), owner=self, done=self._forgotten
            )

    def _forgotten(self, changes: Changes) -> None:
        self._session.announce(changes, self)

    def _not_kept(self, error: BaseException) -> None:
        self._keeping = False
        self._session.refused(error)

    @property
    def draft(self) -> str:
        """The id under which the form is kept, empty while it is not."""
        return self._draft

    def show_refusal(self, error: BaseException) -> None:
        """Show at its fields why something was refused."""
        self._refuse(error)

    def finish(self) -> None:
        """Empty the form after an act that has taken its draft with it."""
        self._draft = ""
        self._warned = frozenset()
        self._form.clear()
        self._looking.soon()

    def set_aside(self) -> tuple[str, dict[str, object]]:
        """Keep what is being typed and let go of it; return its draft and content, nothing when there is nothing."""
        if self._form.is_empty():
            return "", {}
        self.keep_draft()
        kept, draft = self._form.kept(), self._draft
        self._draft = ""
        return draft, kept

    def take_back(self, draft: str, kept: dict[str, object]) -> None:
        """Put back what was set aside; with nothing set aside, an empty form."""
        self._draft = draft
        if kept:
            self._restore(kept)
        else:
            self._form.clear()
            self._looking.soon()

    def resume(self, draft: DraftRow) -> None:
        """Go on with a draft."""
        self._draft = draft.id
        self._restore(dict(draft.fields))


_ASKED = frozenset(("intake.items_missing", "intake.no_items", "intake.duplicate"))


@dataclass(frozen=True, slots=True)
class _Kept:
    draft: str
    title: str
    fields: dict[str, object]


def _ask(session: Session, intake: Intake, kept: _Kept, missing: tuple[str, ...]) -> tuple[bytes, Changes]:
    pdf = asking.supplement(session.desk, intake=intake, missing=missing)
    _, changes = drafts.wait_for_papers(
        session.desk, draft=kept.draft, title=kept.title, fields=kept.fields, missing=missing
    )
    return pdf, changes
