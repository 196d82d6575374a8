"""On a page of the portal: putting values in and looking at what stands there, finding the code, printing it."""

import base64
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.folding import nfc
from desktop.filing.definitions import Portal
from desktop.filing.driver import Filled, FillState
from desktop.filing.flow import FieldValue
from desktop.kernel.errors import Fault, Rejection

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page

_FIELD_MS = 3000
_DAY = re.compile(r"(\d{2})/(\d{2})/(\d{4})")


async def fill_all(page: "Page", values: Sequence[FieldValue]) -> tuple[Filled, ...]:
    """Fill the fields one by one; one that is gone or shows something else is named, the others go on."""
    return tuple([Filled(each.field, await _fill(page, each)) for each in values])


async def _fill(page: "Page", value: FieldValue) -> FillState:
    from playwright.async_api import Error  # noqa: PLC0415  # loaded by whoever opened the page

    place = await _find(page, value.field.selectors)
    if place is None:
        return FillState.LOST
    try:
        text = await _as_asked(place, value.value)
        await place.fill(text, timeout=_FIELD_MS)
        shown = await place.input_value(timeout=_FIELD_MS)
    except Error:
        # Hidden, locked, or no place to write in: for the officer that is a field they must see to by hand.
        return FillState.LOST
    return FillState.FILLED if nfc(shown) == nfc(text) else FillState.DIFFERS


async def _find(page: "Page", selectors: Sequence[str]) -> "Locator | None":
    for each in selectors:
        found = page.locator(each)
        if await found.count() == 1:
            return found
    return None


async def _as_asked(place: "Locator", text: str) -> str:
    """Return a day as the page's calendar field wants it."""
    day = _DAY.fullmatch(text)
    if day and await place.get_attribute("type", timeout=_FIELD_MS) == "date":
        return f"{day[3]}-{day[2]}-{day[1]}"
    return text


async def find_code(page: "Page", portal: Portal) -> str:
    """Return the portal's code from its place on the page, else from its only likeness in the page's text."""
    for each in portal.code_selectors:
        for text in await page.locator(each).all_inner_texts():
            found = _codes(text, portal)
            if found:
                return found[0]
    anywhere = _codes(await page.inner_text("body", timeout=_FIELD_MS), portal)
    if len(set(anywhere)) != 1:
        raise Rejection("filing.no_code_on_page", "external_code")
    return anywhere[0]


def _codes(text: str, portal: Portal) -> list[str]:
    # No letter or digit before or after: half of another number is no code.
    return [each[0] for each in re.finditer(rf"(?<![\w.-])(?:{portal.code_pattern})(?![\w-])", nfc(text).upper())]


async def print_page(page: "Page") -> bytes:
    """Return the page as a PDF: printed by the browser, or as a picture where a visible window cannot print."""
    from playwright.async_api import Error  # noqa: PLC0415  # loaded by whoever opened the page

    try:
        session = await page.context.new_cdp_session(page)
        printed = await session.send("Page.printToPDF", {"printBackground": True, "preferCSSPageSize": False})
        return base64.b64decode(printed["data"])
    except Error:
        return await _pictured(page)


async def _pictured(page: "Page") -> bytes:
    from PIL import Image  # noqa: PLC0415  # costs a tenth of a second, and is hardly ever needed
    from playwright.async_api import Error  # noqa: PLC0415  # loaded by whoever opened the page

    try:
        picture = await page.screenshot(full_page=True)
    except Error as error:
        raise Fault("filing.no_proof") from error
    target = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("RGB").save(target, "PDF", resolution=96)
    return target.getvalue()
