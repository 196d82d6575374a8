"""Plays one desk day on a fresh profile, from the first run to the evening, and leaves papers, pictures and figures."""

import os
import secrets
import sys
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    Qt,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from desktop.domain.rows import Wanted
from desktop.filing.definitions import PRACTICE
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Fault
from desktop.runtime.keys import KEY_BYTES
from desktop.runtime.paths import Profile
from desktop.runtime.settings import FILING_BROWSER, FILING_PORTAL, PRINT_ON_RECEIVE, THEME, Settings
from desktop.ui.demo import cast
from desktop.ui.demo.cast import Receipt, Scene, Visit
from desktop.ui.demo.counter import SUPPLEMENT, Counter
from desktop.ui.demo.evening import Evening
from desktop.ui.demo.folder import Folder
from desktop.ui.demo.hand import CONTROL, Hand
from desktop.ui.demo.life import Life
from desktop.ui.demo.online import Online
from desktop.ui.demo.record import record, told
from desktop.ui.demo.screens import USUAL, Screens
from desktop.ui.demo.tray import Tray
from desktop.ui.first_run.page import FirstRunPage
from desktop.ui.qt_words import speak_vietnamese
from desktop.ui.start import Start
from desktop.ui.theme import STYLE, apply_theme
from desktop.usecases import browse
from desktop.usecases.receive import receive

_BLIND = "offscreen"


@dataclass(frozen=True, slots=True)
class Played:
    """A day that was played: what day.json says, and the same in a few lines for people."""

    document: dict[str, Any]
    lines: tuple[str, ...]


def play(out: Path, *, seed: int) -> Played:
    """Play the day into a folder.

    Rejection `demo.not_a_folder` or `demo.in_the_way` when the folder cannot be used, Fault when the machine fails.
    """
    folder = Folder.cleared(out)
    _prepare(folder.profile)
    application = _application()
    clock = SetClock(cast.OPENING)
    start = Start(folder.profile, clock=clock)
    try:
        return _Day(Hand(start), folder, application, clock).play(seed)
    finally:
        start.shell.close()
        start.shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _application() -> QApplication:
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", _BLIND)
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], *STYLE])
    if application.platformName() == _BLIND:
        qInstallMessageHandler(_pass_on)
    # The system's own file dialog is another program, which no hand of this one reaches.
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    if not application.findChildren(QTranslator):
        speak_vietnamese(application)
    apply_theme(application, "light")
    return application


def _pass_on(kind: QtMsgType, where: QMessageLogContext, text: str) -> None:  # noqa: ARG001  # the handler's shape
    # A window that nobody sees cannot be moved by a window manager, and says so each time; the rest is worth reading.
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


def _prepare(profile: Profile) -> None:
    """Keep the demo to its folder: its key in a file and not in the system's keychain, no paper to a real printer."""
    profile.prepared()
    settings = Settings.load(profile.settings)
    settings.put(THEME, "light")
    settings.put(PRINT_ON_RECEIVE, value=False)
    # The portal is the practice one, and the citizen of the demo needs no browser: every machine plays the same day.
    settings.put(FILING_PORTAL, PRACTICE)
    settings.put(FILING_BROWSER, "-")
    try:
        profile.key_file.touch(mode=0o600)
        profile.key_file.write_text(secrets.token_bytes(KEY_BYTES).hex() + "\n", encoding="ascii")
    except OSError as error:
        raise Fault("demo.folder_refused", folder=str(profile.home)) from error


class _Day:
    """The acts of the day, in their order."""

    def __init__(self, hand: Hand, folder: Folder, application: QApplication, clock: SetClock) -> None:
        self._hand = hand
        self._folder = folder
        self._clock = clock
        self._screens = Screens(hand, folder, application)
        self._counter = Counter(hand, self._screens, folder)
        self._tray = Tray(hand, folder)

    def play(self, seed: int) -> Played:
        self._first_run()
        day = cast.visits(self._hand.session.desk, seed=seed)
        codes = [self._visit(visit) for visit in day]
        self._online(seed)
        self._act(dict(reversed([(visit.intake.procedure, code) for visit, code in zip(day, codes, strict=True)])))
        self._print_again(codes[0])
        self._reach(cast.EVENING)
        doubted = next(visit for visit in day if visit.scene is Scene.DOUBTED)
        brought = next(code for visit, code in zip(day, codes, strict=True) if visit.intake.submitter is not None)
        self._screens.evening(person=doubted.intake.applicant.name, dossier=brought)
        evening = Evening(self._hand, self._screens, self._folder, self._clock)
        evening.play()
        evening.close()
        document = record(self._hand, self._folder)
        return Played(document, told(document, self._folder))

    def _reach(self, moment: datetime) -> None:
        """Let the played time pass; what the window said minutes ago has left it by then."""
        self._clock.at = moment
        self._hand.shell.notices.clear()

    def _first_run(self) -> None:
        hand = self._hand
        hand.shell.resize(USUAL)
        hand.start.begin()
        hand.come_back()
        page = hand.page(FirstRunPage)
        page.unit_line.setFocus(Qt.FocusReason.OtherFocusReason)
        hand.type(cast.UNIT_WORDS)
        hand.press(Qt.Key.Key_Return)
        hand.put(page.officer, cast.OFFICER)
        hand.put(page.phone, cast.DESK_PHONE)
        self._screens.take("first-run")
        hand.press(Qt.Key.Key_Return, CONTROL)
        hand.until(lambda: hand.start.session is not None)
        hand.settle(hand.shell)
        # The day's copy is taken by a key here: by itself it comes some seconds later, on another screen each time.
        hand.press(Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        hand.settle(hand.shell)

    def _visit(self, visit: Visit) -> str:
        """Play a visit and return the code of its dossier, empty for one that waits for papers."""
        self._reach(visit.at)
        if visit.scene is Scene.FILED:
            code = self._file(visit)
        else:
            self._counter.play(visit)
            if visit.scene is Scene.INCOMPLETE:
                return ""
            desk = self._hand.session.desk
            code = self._hand.ask(partial(browse.page, desk, wanted=Wanted(), limit=1)).rows[0].code
        self._receipt(visit, code)
        return code

    def _receipt(self, visit: Visit, code: str) -> None:
        match visit.receipt:
            case Receipt.PRINTED:
                self._tray.receipt(code)
            case Receipt.JAMMED:
                self._tray.jammed(code)
            case Receipt.LEFT:
                self._tray.saved(code)

    def _file(self, visit: Visit) -> str:
        done = self._hand.ask(partial(receive, self._hand.session.desk, intake=visit.intake))
        self._hand.session.announce(done.changes)
        return done.dossier.code

    def _online(self, seed: int) -> None:
        """Help one more citizen file online themselves, at the practice portal."""
        self._reach(cast.ONLINE)
        who = cast.online_citizen(self._hand.session.desk, seed=seed)
        code = Online(self._hand, self._screens, self._clock).play(who, words=cast.ONLINE_WORDS)
        self._tray.receipt(code)

    def _act(self, codes: dict[str, str]) -> None:
        self._reach(cast.ACTS)
        Life(self._hand, self._screens, codes).play(
            done=cast.RETURNED,
            forwarded=cast.FORWARDED,
            asked=cast.ASKED,
            ready=cast.RESOLVED,
            extended=cast.EXTENDED,
        )

    def _print_again(self, code: str) -> None:
        self._reach(cast.REPRINT)
        again = f"{code}-in-lai"
        self._tray.receipt(code, name=again)
        for name in (code, again, Path(SUPPLEMENT).stem):
            self._tray.picture(name)
