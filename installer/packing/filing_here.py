"""Drives the browser of a system at the practice portal by the parts that ship: `python filing_here.py DIR`.

Run by the Python of an installed app or of a checkout. Prints how many fields the page showed as filled.
"""

import sys
from pathlib import Path

from desktop.domain.dossier import Intake, Person
from desktop.filing.browser import Chromium, Launch
from desktop.filing.definitions import PRACTICE, shipped_portals
from desktop.filing.driver import FillState
from desktop.filing.flow import values_of
from desktop.filing.installed import find_browser
from desktop.filing.practice.server import Practice
from desktop.kernel.clock import SystemClock

PROCEDURE = "2.000635"
WHO = Person(name="Nguyễn Văn Đức", id="042088001234", address="Thôn Bình Minh, Cẩm Bình, Hà Tĩnh", phone="0912345678")


async def _citizen_logs_in(browser: Chromium) -> None:
    """Do by script what only the citizen does: the driver itself has no such hand."""
    page = await browser._page()  # noqa: SLF001  # see above
    await page.click("#nop-ho-so")
    await page.fill("#tai-khoan", WHO.id)
    await page.fill("#mat-khau", "bi-mat")
    await page.click("button")
    await page.fill("#ma", await page.inner_text("#ma-tren-may"))
    await page.click("button")
    await page.wait_for_selector("#ho-ten, #moi-ho-ten")


def main(folder: Path) -> int:
    """Fill a form of the practice portal in a real browser; 0 when every field shows what was put in."""
    executable = find_browser()
    if executable is None:
        return 2
    with Practice(now=SystemClock().now, unit="18685") as practice:
        portal = shipped_portals().portal(PRACTICE).at(practice.base)
        browser = Chromium(portal, Launch(executable=executable, folder=folder, headless=True))
        try:
            browser.open(portal.address("procedure", procedure=PROCEDURE, level="4"))
            browser._run(_citizen_logs_in(browser), 30)  # noqa: SLF001  # see above
            filled = browser.fill(values_of(portal, Intake(procedure=PROCEDURE, applicant=WHO), request="Trích lục"))
        finally:
            browser.close()
    print(len(filled))
    return 0 if filled and all(each.state is FillState.FILLED for each in filled) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
