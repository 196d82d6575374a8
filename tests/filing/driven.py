"""A real Chromium beside the practice portal, and the citizen's hand in it."""

from pathlib import Path
from typing import Any

from desktop.filing.browser import Chromium, Launch
from desktop.filing.definitions import PRACTICE, Portal, shipped_portals
from desktop.filing.installed import find_browser


def browser_at(portal: Portal, folder: Path, *, seconds: int = 20) -> Chromium:
    """Return a browser of the PC, not started yet."""
    executable = find_browser()
    assert executable is not None, "apt-get install chromium"
    return Chromium(portal, Launch(executable=executable, folder=folder, headless=True, seconds=seconds))


def practice_at(base: str) -> Portal:
    """Return the practice portal's definition at its address."""
    return shipped_portals().portal(PRACTICE).at(base)


class Hand:
    """What only the citizen does: type the log-in, press the buttons. The driver itself has no such hand."""

    def __init__(self, browser: Chromium) -> None:
        self._browser = browser

    def _do(self, name: str, *words: Any) -> Any:
        async def act() -> Any:
            return await getattr(await self._browser._page(), name)(*words)

        return self._browser._run(act(), 30)

    def click(self, selector: str) -> None:
        self._do("click", selector)

    def type(self, selector: str, text: str) -> None:
        self._do("fill", selector, text)

    def read(self, selector: str) -> str:
        return str(self._do("inner_text", selector))

    def value(self, selector: str) -> str:
        return str(self._do("input_value", selector))

    def run(self, script: str) -> Any:
        return self._do("evaluate", script)

    def wait(self, selector: str) -> None:
        self._do("wait_for_selector", selector)

    @property
    def at(self) -> str:
        return str(self.run("location.pathname"))

    def log_in(self) -> None:
        """Log in as with VNeID: number, password, the code that comes to the phone."""
        self.type("#tai-khoan", "042088001234")
        self.type("#mat-khau", "bi-mat")
        self.click("button")
        self.type("#ma", self.read("#ma-tren-may"))
        self.click("button")

    def to_the_form(self) -> None:
        """Go from the procedure's page to its form."""
        self.click("#nop-ho-so")
        self.log_in()
        self.wait("#ho-ten, #moi-ho-ten")

    def send(self) -> None:
        """Save the form, say that the papers are all there, pay where asked, press send."""
        self.click("main button")
        self.click("#du-giay-to")
        if self.at.endswith("/phi"):
            self.click("#tra-phi")
        self.click("#nop")
        self.wait("#ma-ho-so")
