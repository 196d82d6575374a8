"""A citizen is helped to file online: readiness, consent, portal, fields, code; at the practice portal, by keyboard."""

import re
from datetime import timedelta
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from PySide6.QtCore import Qt

from desktop.domain.dossier import Person
from desktop.filing.definitions import StepKind
from desktop.kernel.clock import SetClock
from desktop.ui.demo.hand import CONTROL, Hand
from desktop.ui.demo.screens import Screens
from desktop.ui.filing.page import FilingPage
from desktop.usecases import browse, invented

_SECONDS = 20
_MINUTES = 4


class _Citizen:
    """What the citizen does at the portal under their own account, as a browser would send it."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def file(self, procedure: str, who: Person) -> str:
        """Log in with the code that comes to the phone, fill the form, send it; return the code of the dossier."""
        self._ask(f"/nop/{procedure}?muc=4")
        page = self._ask("/dang-nhap", {"tai-khoan": who.id, "mat-khau": "tap"})
        seen = re.search(r'id="ma-tren-may">(\d+)<', page)
        page = self._ask("/ma", {"ma": seen[1] if seen else ""})
        place = re.search(r'action="(/ho-so/[\w-]+)/', page)
        at = place[1] if place else ""
        self._ask(f"{at}/to-khai", {"ho-ten": who.name, "so-dinh-danh": who.id})
        self._ask(f"{at}/du-giay-to", {})
        page = self._ask(f"{at}/nop", {})
        code = re.search(r'id="ma-ho-so">([^<]+)<', page)
        return code[1] if code else ""

    def _ask(self, path: str, sent: dict[str, str] | None = None) -> str:
        body = None if sent is None else urlencode(sent).encode()
        # The address is the practice portal's own, on this machine.
        with self._opener.open(Request(self._base + path, data=body), timeout=_SECONDS) as answer:  # noqa: S310  # see above
            return str(answer.read().decode())


class Online:
    """Plays one session from a card to the receipt."""

    def __init__(self, hand: Hand, screens: Screens, clock: SetClock) -> None:
        self._hand = hand
        self._screens = screens
        self._clock = clock

    def play(self, who: Person, *, words: str) -> str:
        """File a procedure for a citizen and return the code of the desk's dossier."""
        hand = self._hand
        hand.press(Qt.Key.Key_F4)
        page = hand.page(FilingPage)
        page.stays = True
        hand.settle(page)
        hand.put(page.start.card, invented.card_text(who))
        hand.press(Qt.Key.Key_Return)
        hand.until(page.start.procedure.line.hasFocus)
        hand.type(words)
        hand.press(Qt.Key.Key_Return)
        hand.press(Qt.Key.Key_Return)
        self._at(page, StepKind.READINESS)
        self._screens.take("online-ready")
        for kind in (StepKind.CONSENT, StepKind.OPEN, StepKind.LOG_IN, StepKind.FIELDS):
            self._enter(page, kind)
        self._screens.take("online-fields")
        code = self._citizen_files(page, who)
        self._clock.forward(timedelta(minutes=_MINUTES))
        hand.press(Qt.Key.Key_M, CONTROL)
        self._at(page, StepKind.CODE)
        hand.put(page.companion.code, code)
        hand.press(Qt.Key.Key_Return)
        hand.until(lambda: page.running.session is None)
        hand.settle(page)
        return browse.show(hand.session.desk, code=code).dossier.code

    def _citizen_files(self, page: FilingPage, who: Person) -> str:
        session, practice = page.running.session, page.running.side.practice
        if session is None or practice is None:
            message = "the session opened the practice portal a moment ago"
            raise TypeError(message)
        return _Citizen(practice.base).file(session.procedure, who)

    def _enter(self, page: FilingPage, kind: StepKind) -> None:
        self._hand.press(Qt.Key.Key_Return)
        self._at(page, kind)

    def _at(self, page: FilingPage, kind: StepKind) -> None:
        self._hand.until(lambda: page.running.step is not None and page.running.step.kind is kind)
        self._hand.settle(page)
