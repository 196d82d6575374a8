"""The rest of the day: every act that the page did not play, every slip as a file, the register, and the day's close."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt

from desktop.domain.dossier import Dossier
from desktop.domain.facts import PaymentWay, State
from desktop.domain.rows import Wanted
from desktop.domain.steps import LegTerm, Step, Verb
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Problem
from desktop.ui.close.page import ClosePage
from desktop.ui.demo import cast
from desktop.ui.demo.folder import Folder
from desktop.ui.demo.hand import Hand
from desktop.ui.demo.screens import Screens
from desktop.usecases import browse, day_close, papers
from desktop.usecases.acts import act
from desktop.usecases.closing_paper import closing_sheet
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.register import register

_REASON = "Công dân nhận kết quả ngay, không lấy phiếu"
_EVERY_DOSSIER = ("control", "due", "evaluation")
# One dossier for each line: what is done to it, and which slip tells of it.
_LIVES: tuple[tuple[tuple[Verb, ...], str], ...] = (
    ((Verb.FORWARD, Verb.TAKE_BACK), "control"),
    ((Verb.SUPPLEMENT, Verb.SUPPLEMENTED), "due"),
    ((Verb.REFUSE,), "refusal"),
    ((Verb.WITHDRAW,), "evaluation"),
    ((Verb.STOP,), "stop"),
    ((Verb.LINK,), "control"),
    ((Verb.CORRECT,), "receipt"),
)
_FACTS: Mapping[Verb, Mapping[str, object]] = {
    Verb.FORWARD: {"to": "Phòng Kinh tế"},
    Verb.SUPPLEMENT: {"papers": ("Bản chính giấy tờ tùy thân",)},
    Verb.REFUSE: {"reason": "Không thuộc thẩm quyền của UBND xã"},
    Verb.STOP: {"reason": "Công dân đề nghị dừng để bổ sung thông tin"},
    Verb.LINK: {"legs": (LegTerm("Tư pháp - hộ tịch", "1 nlv"), LegTerm("Bảo hiểm xã hội", "3 nlv"))},
}


class Evening:
    """Plays the acts through the use cases, writes the papers, and closes the day."""

    def __init__(self, hand: Hand, screens: Screens, folder: Folder, clock: SetClock) -> None:
        self._hand = hand
        self._screens = screens
        self._folder = folder
        self._clock = clock

    def play(self) -> None:
        """Lead the untouched dossiers on, one life each, and take the money that is owed."""
        found = [each for each in self._dossiers() if each.state is State.RECEIVED and not each.extended]
        for dossier, (verbs, slip) in zip(reversed(found), _LIVES, strict=False):
            for verb in verbs:
                self._do(dossier, verb)
            self._paper(dossier.code, slip)
        for dossier in self._dossiers():
            if dossier.owed and dossier.state.is_open:
                self._step(dossier.code, Verb.PAY, way=PaymentWay.CASH, amount=dossier.owed)
        self._slips()

    def close(self) -> None:
        """Show the day's sheet, explain what does not agree, close the day and keep its sheet."""
        desk = self._hand.session.desk
        self._hand.press(Qt.Key.Key_F7)
        self._hand.page(ClosePage)
        self._screens.take("close")
        sheet = self._hand.ask(partial(day_close.sheet_of, desk, day=cast.DAY))
        reasons = dict(self._reasons(sheet.differences))
        done = self._hand.ask(partial(day_close.close, desk, day=cast.DAY, reasons=reasons))
        self._hand.session.announce(done.changes)
        self._screens.take("closed")
        pdf = self._hand.ask(partial(closing_sheet, desk, day=cast.DAY))
        self._folder.write("papers/phieu-chot-ngay.pdf", pdf)
        book = self._hand.ask(partial(register, desk, first=cast.DAY, last=cast.DAY))
        self._folder.write("papers/so-theo-doi.pdf", book)

    @staticmethod
    def _reasons(differences: tuple[Problem, ...]) -> Iterator[tuple[str, str]]:
        for each in differences:
            yield each.field, _REASON

    def _dossiers(self) -> list[Dossier]:
        desk = self._hand.session.desk
        rows = self._hand.ask(partial(browse.page, desk, wanted=Wanted())).rows
        return [self._hand.ask(partial(browse.show, desk, code=row.id)).dossier for row in reversed(rows)]

    def _do(self, dossier: Dossier, verb: Verb) -> None:
        if verb is Verb.CORRECT:
            self._clock.forward(timedelta(minutes=1))
            changed = replace(intake_from(dossier), note="Đã ghi thêm số điện thoại người nhà")
            desk = self._hand.session.desk
            done = self._hand.ask(
                partial(correct, desk, code=dossier.code, intake=changed, reason="Ghi thiếu lúc tiếp nhận")
            )
            self._hand.session.announce(done.changes)
        else:
            self._step(dossier.code, verb, **_FACTS.get(verb, {}))

    def _step(self, code: str, verb: Verb, **facts: object) -> None:
        self._clock.forward(timedelta(minutes=1))
        step = Step(verb=verb, at=self._clock.now(), officer=cast.OFFICER, **facts)  # type: ignore[arg-type]  # the facts of the verb
        done = self._hand.ask(partial(act, self._hand.session.desk, code=code, step=step))
        self._hand.session.announce(done.changes)

    def _paper(self, code: str, kind: str) -> None:
        pdf = self._hand.ask(partial(papers.paper, self._hand.session.desk, kind=kind, code=code))
        self._folder.write(f"papers/{code}-{kind}.pdf", pdf)
        for number, void in enumerate(
            self._hand.ask(partial(papers.void_receipts, self._hand.session.desk, code=code)), 1
        ):
            self._folder.write(f"papers/{code}-da-huy-{number}.pdf", void)

    def _slips(self) -> None:
        """Write the slips of the acts that were played on the page."""
        for dossier in self._dossiers():
            if dossier.state is State.WAITING:
                self._paper(dossier.code, "supplement")
            elif dossier.extended:
                self._paper(dossier.code, "apology")
            elif dossier.state is State.RETURNED:
                for kind in _EVERY_DOSSIER:
                    self._paper(dossier.code, kind)
