"""Opening the window: the frame first, the desk after, the first run where there is none yet."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop.kernel.clock import Clock, SystemClock
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.crash import watch_for_the_worst
from desktop.runtime.paths import Profile, default_home
from desktop.runtime.resources import resource_file
from desktop.runtime.settings import LANGUAGE, THEME, Settings
from desktop.ui import commands, words
from desktop.ui.lanes import Lanes
from desktop.ui.language import speak
from desktop.ui.mishaps import Mishaps
from desktop.ui.notices import DOUBT, PROBLEM
from desktop.ui.sweeper import Sweeper
from desktop.ui.theme import STYLE, apply_theme
from desktop.ui.window.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.first_run.restore_page import RestorePage
    from desktop.ui.session import Session
    from desktop.usecases.desk import Desk
    from desktop.usecases.setup import FirstRun

# What a copy or a rescue kit mends.
_FOR_A_COPY = frozenset({"store.damaged", "store.key_missing", "store.key_damaged", "store.wrong_key"})


class Start(QObject):
    """Joins the frame, the lanes and the desk; lives as long as the window.

    `again(file)` asks for a window that restores a copy, in the place of this one.
    """

    again = Signal(str)

    def __init__(self, profile: Profile, *, clock: Clock, brought: str = "") -> None:
        super().__init__()
        self.brought = brought
        self.profile = profile
        self.clock = clock
        self.sweeper = Sweeper(self)
        self.lanes = Lanes(self)
        self.shell = Shell()
        self.session: Session | None = None
        self.shell.closing.connect(self.close)

    def begin(self) -> None:
        """Show the frame, then open the desk off the UI thread."""
        self.shell.show()
        # The lane imports the store's library, and the interpreter lets one thread run: the frame is painted before.
        QTimer.singleShot(0, self._open_desk)

    def begin_restoring(self, copy: str) -> None:
        """Show the frame with the page that restores a copy, before the desk is opened."""
        self.shell.show()
        self.restore_page(copy=copy)

    def restore_page(self, *, why: str = "", copy: str = "") -> "RestorePage":
        """Show the page that restores a copy; `why` is what kept the desk from opening."""
        # The page is needed when things went wrong, and the library of the store with it.
        from desktop.ui.first_run.restore_page import RestorePage  # noqa: PLC0415

        page = RestorePage(self.lanes, self.profile, self.clock, why=why, copy=copy)
        page.ready.connect(self.opened)
        page.left.connect(self._open_desk)
        if self.brought and not copy:
            page.bring_kit(self.brought)
        self.shell.show_only(page)
        return page

    @Slot()
    def _copy_wanted(self) -> None:
        self.restore_page()

    @Slot()
    def _open_desk(self) -> None:
        self.lanes.run(partial(_open, self.profile, self.clock), owner=self, done=self.opened, failed=self._not_opened)

    def _not_opened(self, error: BaseException) -> None:
        if isinstance(error, Rejection) and error.code == "desk.not_set_up":
            self._first_run()
        elif isinstance(error, Fault) and error.code in _FOR_A_COPY:
            self.shell.status.say(words.refusal(error))
            self.restore_page(why=words.refusal(error))
        elif isinstance(error, (Rejection, Fault)):
            self.shell.status.say(words.refusal(error))
            self.shell.notices.tell(words.refusal(error), tone=PROBLEM)
        else:
            raise error

    def _first_run(self) -> None:
        # The page is needed once in the life of a profile.
        from desktop.ui.first_run.page import FirstRunPage  # noqa: PLC0415

        self.shell.status.say(self.tr("Chưa thiết lập quầy"))
        page = FirstRunPage(self.lanes, partial(_set_up, self.profile, self.clock))
        page.ready.connect(self.opened)
        page.copy_wanted.connect(self._copy_wanted)
        self.shell.show_only(page)
        if self.brought and _is_kit(Path(self.brought)):
            self.restore_page()

    @Slot(object)
    def opened(self, desk: "Desk") -> None:
        """Put the pages into the frame."""
        # The pages pull in the whole floor below; the frame is on the screen by now.
        from desktop.ui.furnish import furnish  # noqa: PLC0415

        self.session = furnish(self.shell, self.lanes, desk)
        self.session.restore_wanted.connect(self.again)
        self.session.leave_wanted.connect(self.shell.close)
        if self.brought:
            self._take(Path(self.brought))

    def _take(self, file: Path) -> None:
        """Lead a file that was double-clicked to its page: what hubs sent to sending, a kit to the copies, an update to its tab."""
        from desktop.ui.sending.page import SendingPage  # noqa: PLC0415  # loaded with the other pages
        from desktop.ui.settings.page import SettingsPage  # noqa: PLC0415  # loaded with the other pages
        from desktop.usecases.updating import is_update  # noqa: PLC0415  # see above

        if not file.is_file():
            self.shell.notices.tell(words.refusal(Rejection("file.missing", file=file.name)), tone=PROBLEM)
            return
        if is_update(file):
            page = self.shell.show_page(commands.SETTINGS.name)
            if isinstance(page, SettingsPage):
                page.show_update(str(file))
            return
        if _is_kit(file):
            page = self.shell.show_page(commands.SETTINGS.name)
            if isinstance(page, SettingsPage):
                page.show_copies()
            text = self.tr("Đây là bộ cứu hộ. Nó dùng khi khôi phục bản sao trên máy mới; ở đây không cần mở.")
            self.shell.notices.tell(text, tone=DOUBT)
            return
        page = self.shell.show_page(commands.SENDING.name)
        if isinstance(page, SendingPage):
            page.import_from(str(file))

    @Slot()
    def close(self) -> None:
        """Let what runs finish, then close the store."""
        # A hub may take its time to answer the request that is under way: nobody should look at a dead window.
        self.shell.hide()
        self.lanes.close()
        if self.session is not None:
            self.session.desk.close()
            self._hand_over(self.session.when_left)
            self.session = None
        self.sweeper.stop()

    def _hand_over(self, when_left: "Callable[[], None] | None") -> None:
        """Let the system install an update now that nothing is open any more."""
        if when_left is not None:
            when_left()
        elif self.profile.plan.exists():
            from desktop.usecases.updating import hand_over_at_close  # noqa: PLC0415  # a few times a year

            hand_over_at_close(self.profile, clock=self.clock)


def _open(profile: Profile, clock: Clock) -> "Desk":
    # The store's library costs a third of a second; it is loaded here, on the lane, while the frame is painted.
    from desktop.usecases.desk import open_desk  # noqa: PLC0415

    return open_desk(profile, clock=clock)


def _set_up(profile: Profile, clock: Clock, answers: "FirstRun") -> "Desk":
    from desktop.usecases.setup import set_up  # noqa: PLC0415  # see _open

    return set_up(profile, answers=answers, clock=clock)


def _is_kit(file: Path) -> bool:
    from desktop.runtime.kit import is_kit  # noqa: PLC0415  # needed only by a start with a file

    try:
        return is_kit(file.read_bytes())
    except OSError:
        return False


class House(QObject):
    """Keeps one window open; another takes its place when a copy is to be restored, which no open desk may outlive."""

    def __init__(self, profile: Profile, *, clock: Clock) -> None:
        super().__init__()
        self._profile = profile
        self._clock = clock
        self.start: Start | None = None

    def open(self, *, brought: str = "") -> None:
        """Open the window; `brought` is the file it was opened with."""
        self._take_up(Start(self._profile, clock=self._clock, brought=brought)).begin()

    @Slot(str)
    def restore(self, copy: str) -> None:
        """Close the window that was, desk and all, and open one that restores a copy."""
        former = self.start
        # Between the two there is no window, and the program must not take that for its end.
        QGuiApplication.setQuitOnLastWindowClosed(False)
        if former is not None:
            former.shell.close()
            former.shell.deleteLater()
            former.deleteLater()
        self._take_up(Start(self._profile, clock=self._clock)).begin_restoring(copy)
        QGuiApplication.setQuitOnLastWindowClosed(True)

    def _take_up(self, start: Start) -> Start:
        Mishaps(self._profile.crashes, start.shell.notices, clock=self._clock, parent=start)
        # Queued: the page that asks is gone by the time it happens.
        start.again.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        self.start = start
        return start


def open_window(home: str, *, brought: str = "", language: str = "") -> int:
    """Run the window until it is closed and return the exit code.

    `brought` is the file it was opened with; `language` holds for this once, else the desk's own does.
    """
    application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("motcua")
    application.setApplicationDisplayName("Một Cửa")
    # The name of the entry in the system's menu: it gives the window its place in the bar of tasks.
    application.setDesktopFileName("motcua")
    application.setWindowIcon(QIcon(str(resource_file("icons/motcua.svg"))))
    profile = Profile(Path(home) if home else default_home())
    settings = Settings.load(profile.settings)
    speak(application, language or settings.get(LANGUAGE))
    apply_theme(application, settings.get(THEME))
    house = House(profile, clock=SystemClock())
    # Kept for as long as the process lives: the interpreter writes into it when it dies.
    fatal = watch_for_the_worst(profile.crashes)
    house.open(brought=brought)
    code = application.exec()
    if fatal is not None:
        fatal.flush()
    return code
