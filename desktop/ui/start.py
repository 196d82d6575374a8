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
from desktop.runtime.door import Door
from desktop.runtime.paths import Profile, default_home
from desktop.runtime.resources import resource_file
from desktop.runtime.settings import LANGUAGE, THEME, Settings
from desktop.ui import words
from desktop.ui.lanes import Lanes
from desktop.ui.language import speak
from desktop.ui.mishaps import Mishaps
from desktop.ui.notices import PROBLEM, WAITING
from desktop.ui.sweeper import Sweeper
from desktop.ui.theme import STYLE, apply_theme
from desktop.ui.window.doorkeeper import Doorkeeper
from desktop.ui.window.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.brought import BroughtFiles
    from desktop.ui.first_run.restore_page import RestorePage
    from desktop.ui.session import Session
    from desktop.usecases.desk import Desk
    from desktop.usecases.setup import FirstRun

# What a copy or a rescue kit mends.
_FOR_A_COPY = frozenset({"store.damaged", "store.key_missing", "store.key_damaged", "store.wrong_key"})


class Start(QObject):
    """Joins the frame, the lanes and the desk; lives as long as the window.

    `again(file)` asks for a window that restores a copy, in the place of this one; `leaving` when it begins to close.
    """

    again = Signal(str)
    leaving = Signal()

    def __init__(self, profile: Profile, *, clock: Clock, brought: str = "") -> None:
        super().__init__()
        self.brought = brought
        self.profile = profile
        self.clock = clock
        self.sweeper = Sweeper(self)
        self.lanes = Lanes(self)
        self.shell = Shell()
        self.session: Session | None = None
        self._files: BroughtFiles | None = None
        self._restoring: RestorePage | None = None
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
        self._restoring = page
        self.shell.show_only(page)
        if self.brought and not copy:
            self._look_for_kit(ask=False)
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
        if self.brought:
            self._look_for_kit(ask=False)

    @Slot(object)
    def opened(self, desk: "Desk") -> None:
        """Put the pages into the frame."""
        # The pages pull in the whole floor below; the frame is on the screen by now.
        from desktop.ui.furnish import furnish  # noqa: PLC0415

        self.session = furnish(self.shell, self.lanes, desk)
        self.sweeper.spare()
        self.session.restore_wanted.connect(self.again)
        self.session.leave_wanted.connect(self.shell.close)
        if self.brought:
            self._take(self.brought, ask=False)

    @Slot(str)
    def bring(self, file: str) -> None:
        """Take a file that was double-clicked while the window was open; nobody is led away from what he types."""
        if self.session is not None:
            self._take(file, ask=True)
            return
        # Until there is a desk only a kit is of use; all else waits for it.
        self.brought = file
        if self.shell.pages.count():
            self._look_for_kit(ask=True)

    def _take(self, file: str, *, ask: bool) -> None:
        # The pages that files lead to are loaded when one is brought.
        from desktop.ui.brought import BroughtFiles  # noqa: PLC0415

        if self.session is not None:
            self._files = self._files or BroughtFiles(self.shell, self.session)
            self._files.take(Path(file), ask=ask)

    def _look_for_kit(self, *, ask: bool) -> None:
        file = Path(self.brought)
        told = partial(self._kit_known, file, ask=ask)
        self.lanes.run(partial(_is_kit, file), owner=self, done=told, failed=self._not_opened)

    def _kit_known(self, file: Path, is_kit: bool, *, ask: bool) -> None:  # noqa: FBT001  # what the lane found
        if not is_kit or self.session is not None:
            return
        if self._restoring is not None and self.shell.pages.currentWidget() is self._restoring:
            self._restoring.bring_kit(str(file))
        elif ask:
            text = self.tr("{file} là bộ cứu hộ. Đã có bản sao của quầy này thì khôi phục ngay được.")
            offer = self.tr("Khôi phục…")
            self.shell.notices.tell(text.format(file=file.name), tone=WAITING, offer=offer, then=self._copy_wanted)
        else:
            self.restore_page()

    @Slot()
    def close(self) -> None:
        """Let what runs finish, then close the store."""
        self.leaving.emit()
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
    from desktop.usecases.rescue import is_kit  # noqa: PLC0415  # needed only where a file is brought

    return is_kit(file)


class House(QObject):
    """Keeps one window open; another takes its place when a copy is to be restored, which no open desk may outlive."""

    def __init__(self, profile: Profile, *, clock: Clock, door: Door) -> None:
        super().__init__()
        self._profile = profile
        self._clock = clock
        self._keeper = Doorkeeper(door, self)
        self._keeper.knocked.connect(self._knocked)
        self.start: Start | None = None

    def open(self, *, brought: str = "") -> None:
        """Open the window; `brought` is the file it was opened with."""
        self._take_up(Start(self._profile, clock=self._clock, brought=brought)).begin()
        # After the frame is painted: who knocks has the patience for it.
        QTimer.singleShot(0, self._keeper.listen)

    @Slot(str)
    def _knocked(self, brought: str) -> None:
        """Come to the front for a second start; keys go on to whatever had them, which may be a dialog."""
        if self.start is None:
            return
        shell = self.start.shell
        shell.setWindowState(shell.windowState() & ~Qt.WindowState.WindowMinimized)
        front = QApplication.activeModalWidget() or shell
        for window in (shell, front):
            window.show()
            window.raise_()
        front.activateWindow()
        # Where the system lets no window come to the front by itself, its place in the bar says that it wants to.
        QApplication.alert(shell)
        if brought:
            self.start.bring(brought)

    @Slot(str)
    def restore(self, copy: str) -> None:
        """Close the window that was, desk and all, and open one that restores a copy."""
        former = self.start
        # Between the two there is no window, and the program must not take that for its end.
        QGuiApplication.setQuitOnLastWindowClosed(False)
        if former is not None:
            # The door is kept: a start in between would open the desk that is being replaced.
            former.leaving.disconnect(self._keeper.leave)
            former.shell.close()
            former.shell.deleteLater()
            former.deleteLater()
        self._take_up(Start(self._profile, clock=self._clock)).begin_restoring(copy)
        QGuiApplication.setQuitOnLastWindowClosed(True)

    def _take_up(self, start: Start) -> Start:
        Mishaps(self._profile.crashes, start.shell.notices, clock=self._clock, parent=start)
        # Queued: the page that asks is gone by the time it happens.
        start.again.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        start.leaving.connect(self._keeper.leave)
        self.start = start
        return start


def open_window(home: str, *, brought: str = "", language: str = "") -> int:
    """Run the window until it is closed and return the exit code.

    `brought` is the file it was opened with; `language` holds for this once, else the desk's own does. Where a window of
    the profile is open already, that one comes to the front and takes the file.
    """
    profile = Profile(Path(home) if home else default_home())
    door = Door(profile)
    if not door.keep() and door.knock(brought):
        return 0
    application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("motcua")
    application.setApplicationDisplayName("Một Cửa")
    # The name of the entry in the system's menu: it gives the window its place in the bar of tasks.
    application.setDesktopFileName("motcua")
    application.setWindowIcon(QIcon(str(resource_file("icons/motcua.svg"))))
    settings = Settings.load(profile.settings)
    speak(application, language or settings.get(LANGUAGE))
    apply_theme(application, settings.get(THEME))
    house = House(profile, clock=SystemClock(), door=door)
    # Kept for as long as the process lives: the interpreter writes into it when it dies.
    fatal = watch_for_the_worst(profile.crashes)
    house.open(brought=brought)
    code = application.exec()
    if fatal is not None:
        fatal.flush()
    return code
