"""The receive page in the officer's hands: card, procedure, papers, channel, receipt, by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit

from desktop.domain.dossier import Assistance, Person
from desktop.domain.facts import ReturnChannel
from desktop.kernel.errors import Fault
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.ui.demo.cast import Scene, Visit
from desktop.ui.demo.folder import Folder
from desktop.ui.demo.hand import CONTROL, Hand
from desktop.ui.demo.screens import SCALED, Screens
from desktop.ui.notices import DOUBT
from desktop.ui.receive.page import ReceivePage
from desktop.usecases import invented

SUPPLEMENT = "papers/phieu-bo-sung.pdf"
_SHORT_PHONE = "0912"


class Counter:
    """Plays the scenes at the desk; each ends with an empty form, ready for the next citizen."""

    def __init__(self, hand: Hand, screens: Screens, folder: Folder) -> None:
        self._hand = hand
        self._screens = screens
        self._folder = folder
        rules = shipped_rules()
        self._channel_keys = {each.code: each.key for each in rules.arrival_channels()}
        self._reason_keys = {each.code: each.key.lower() for each in rules.reasons_not_online()}

    def play(self, visit: Visit) -> None:
        """Play one visit as its scene says."""
        page = self._page()
        self._begin(page, visit)
        match visit.scene:
            case Scene.REFUSED_FIRST:
                self._refused(page, visit)
            case Scene.INCOMPLETE:
                self._incomplete(page)
                return
            case _:
                self._tell(page, visit)
        self._hand.settle(page.looking)
        if visit.scene is Scene.PICTURED:
            self._pictures(page)
        self._take_in()
        self._hand.until(lambda: page.form.is_empty() or self._asked())
        if self._asked():
            if visit.scene is Scene.DOUBTED:
                self._screens.take("duplicate")
            self._take_in()
            self._hand.until(page.form.is_empty)

    def _asked(self) -> bool:
        """Tell whether the window asks for a second press."""
        notices = self._hand.shell.notices
        return bool(notices.text) and notices.property("tone") == DOUBT

    def _page(self) -> ReceivePage:
        self._hand.press(Qt.Key.Key_F2)
        page = self._hand.page(ReceivePage)
        self._hand.settle(page.looking)
        return page

    def _begin(self, page: ReceivePage, visit: Visit) -> None:
        """Scan the card, find the procedure, add the telephone."""
        form = page.form
        self._hand.put(form.person.scan, invented.card_text(visit.intake.applicant))
        self._hand.press(Qt.Key.Key_Return)
        self._hand.until(form.procedure.line.hasFocus)
        self._choose(page, visit)
        self._hand.put(form.person.applicant.phone, visit.intake.applicant.phone)
        form.channel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, page: ReceivePage, visit: Visit) -> None:
        """Type a few words, go down to the procedure that is meant, take it."""
        matches = page.form.procedure.matches
        self._hand.type(visit.words)
        shown = [matches.item(row).data(Qt.ItemDataRole.UserRole).code for row in range(matches.count())]
        for _ in range(shown.index(visit.intake.procedure)):
            self._hand.press(Qt.Key.Key_Down)
        self._hand.press(Qt.Key.Key_Return)

    def _tell(self, page: ReceivePage, visit: Visit) -> None:
        """Say how it came, tick the papers, say why not online, who brought it, what help was given."""
        intake = visit.intake
        self._hand.type(self._channel_keys[intake.arrival.value])
        self._hand.press(Qt.Key.Key_F5)
        for box in [page.form.papers.boxes[each.key] for each in intake.items]:
            if not box.isChecked():
                self._tick(box)
        page.form.channel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hand.type(self._reason_keys.get(intake.reason_not_online, ""))
        if intake.external_code:
            self._hand.put(page.form.details.outside_code, intake.external_code)
        if intake.assistance is not None:
            self._helped(page, intake.assistance)
        if intake.submitter is not None:
            self._brought_by(page, intake.submitter, intake.authorisation)
        self._back_by(page, intake.return_channel)

    def _tick(self, box: QAbstractButton) -> None:
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hand.press(Qt.Key.Key_Space)

    def _back_by(self, page: ReceivePage, channel: ReturnChannel) -> None:
        way_back = page.form.details.way_back
        steps = way_back.findData(channel.value) - way_back.currentIndex()
        if steps:
            way_back.setFocus(Qt.FocusReason.OtherFocusReason)
        for _ in range(steps):
            self._hand.press(Qt.Key.Key_Down)

    def _helped(self, page: ReceivePage, given: Assistance) -> None:
        details = page.form.details
        self._tick(details.assisted)
        details.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        details.minutes.selectAll()
        self._hand.type(str(given.minutes or 0))

    def _brought_by(self, page: ReceivePage, who: Person, paper: str) -> None:
        person = page.form.person
        self._tick(person.other)
        fields = person.submitter
        birth = vietnamese.day(who.birth) if who.birth else ""
        for line, text in (
            (fields.name, who.name),
            (fields.number, who.id),
            (fields.birth, birth),
            (fields.address, who.address),
            (fields.phone, who.phone),
            (person.authorisation, paper),
        ):
            self._hand.put(line, text)

    def _refused(self, page: ReceivePage, visit: Visit) -> None:
        """Forget the reason and mistype the telephone: both are refused, each at its field; then put them right."""
        form = page.form
        self._hand.put(form.person.applicant.phone, _SHORT_PHONE)
        self._take_in()
        self._hand.until(form.channel.reason_field.sentence.text)
        self._screens.take("refusal")
        self._hand.put(form.person.applicant.phone, visit.intake.applicant.phone)
        form.channel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell(page, visit)

    def _incomplete(self, page: ReceivePage) -> None:
        """Ask for the papers that are missing and save the request where the window's own dialog is told to."""
        place = self._folder.claim(SUPPLEMENT)
        self._hand.settle(page.looking)
        self._hand.press(Qt.Key.Key_B, CONTROL)
        dialog = self._hand.dialog(QFileDialog)
        for line in dialog.findChildren(QLineEdit, "fileNameEdit"):
            line.setText(str(place.resolve()))
        dialog.accept()
        self._hand.until(lambda: page.findChild(QFileDialog) is None and self._hand.start.lanes.idle)
        if not place.exists():
            raise Fault("file.not_written", file=str(place))
        self._hand.until(page.form.is_empty)
        self._hand.come_back()

    def _pictures(self, page: ReceivePage) -> None:
        self._hand.until(lambda: page.slip.paper.pages)
        self._screens.take("receive")
        self._screens.take_dark("receive-dark")
        self._screens.take_at("receive-125", SCALED)

    def _take_in(self) -> None:
        self._hand.press(Qt.Key.Key_Return, CONTROL)
