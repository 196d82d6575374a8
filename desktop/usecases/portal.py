"""The portal beside the companion: opened in a browser of this PC that is driven, or left to the default browser."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.filing import FilingSession
from desktop.filing import throwaway
from desktop.filing.definitions import PRACTICE, Portal
from desktop.filing.driver import Attached, Filled, FillState, PaperFile, PortalBrowser
from desktop.filing.installed import find_browser
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.settings import FILING_BROWSER
from desktop.usecases import filing, filing_papers
from desktop.usecases.desk import Desk

if TYPE_CHECKING:
    from desktop.filing.practice.server import Practice

__all__ = ["Attached", "FillState", "Filled"]


@dataclass(frozen=True, slots=True)
class Opened:
    """Where the portal was opened; `driven` False means that the officer copies, and `why` says why."""

    address: str
    driven: bool
    why: Rejection | Fault | None = None


class PortalSide:
    """One browser for one citizen, and the practice portal where that is used. Its calls wait; never on a screen."""

    def __init__(self, desk: Desk, *, headless: bool = False, left: int = 0, size: tuple[int, int] = (0, 0)) -> None:
        self._desk = desk
        self._headless = headless
        self._left = left
        self._size = size
        self._browser: PortalBrowser | None = None
        self._papers: throwaway.ThrowAway | None = None
        self.practice: Practice | None = None

    @property
    def driven(self) -> bool:
        """True while a browser is driven."""
        return self._browser is not None

    def portal(self, session: FilingSession) -> Portal:
        """Return the portal of a session at its address; the practice portal is started for its first one."""
        portal = filing.portal_of(self._desk, session)
        if portal.id != PRACTICE:
            return portal
        if self.practice is None:
            # A web server and a browser's driver cost a twentieth of a second: only who files online pays it.
            from desktop.filing.practice.server import Practice  # noqa: PLC0415

            self.practice = Practice(now=self._desk.clock.now, unit=self._desk.identity.unit_code)
        return portal.at(self.practice.base)

    def open(self, session: FilingSession) -> Opened:
        """Open the procedure's page; where no browser can be driven, say so and name the address.

        Raises Fault `filing.page_slow`, `filing.page_error` or `filing.page_unreachable` when the browser is there and
        the page is not.
        """
        portal = self.portal(session)
        level = next((level for level, arrival in portal.arrivals.items() if arrival is session.arrival), "4")
        address = portal.address("procedure", procedure=session.procedure, level=level)
        executable = find_browser(self._desk.settings.get(FILING_BROWSER))
        if executable is None:
            return Opened(address, driven=False, why=Rejection("filing.no_browser"))
        if self._browser is None:
            from desktop.filing.browser import Chromium, Launch  # noqa: PLC0415  # see `portal`

            folder = self._desk.profile.browsers
            throwaway.sweep(folder)
            launch = Launch(
                executable=executable, folder=folder, headless=self._headless, left=self._left, size=self._size
            )
            self._browser = Chromium(portal, launch)
        try:
            self._browser.open(address)
        except Fault as fault:
            if fault.code != "filing.browser_failed":
                raise
            self.close_browser()
            return Opened(address, driven=False, why=fault)
        return Opened(address, driven=True)

    def fill(self, session: FilingSession) -> tuple[Filled, ...]:
        """Fill the form that the portal shows; every field says what became of it. Nothing is ever sent."""
        return self._driven().fill(filing.values(self._desk, session))

    def read_code(self) -> str:
        """Return the code that the portal shows; Rejection `filing.no_code_on_page`."""
        return self._driven().read_code()

    def attach(self, session: FilingSession) -> tuple[Attached, ...]:
        """Put the session's papers into the page's file fields; every paper says what became of it. Nothing is sent."""
        return self._driven().attach(self.lay_out(session))

    def lay_out(self, session: FilingSession) -> tuple[PaperFile, ...]:
        """Write the session's papers where the portal's page can be given them; wiped with the browser."""
        if self._papers is None:
            self._papers = throwaway.make(self._desk.profile.browsers)
        folder = self._papers.folder
        for each in folder.iterdir():
            each.unlink()
        return filing_papers.laid_out(self._desk, session=session, folder=folder)

    def proof(self) -> bytes:
        """Return the portal's page as PDF bytes, none where no browser is driven or it cannot be kept."""
        if self._browser is None:
            return b""
        try:
            return self._browser.proof()
        except (Rejection, Fault):
            return b""

    def _driven(self) -> PortalBrowser:
        if self._browser is None:
            raise Rejection("filing.no_browser")
        return self._browser

    def close_browser(self) -> None:
        """Close the browser and wipe what it kept: the next citizen begins with nothing."""
        papers, self._papers = self._papers, None
        if papers is not None:
            papers.wipe()
        browser, self._browser = self._browser, None
        if browser is not None:
            browser.close()

    def close(self) -> None:
        """Close the browser and the practice portal."""
        self.close_browser()
        practice, self.practice = self.practice, None
        if practice is not None:
            practice.close()
