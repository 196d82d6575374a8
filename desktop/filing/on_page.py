"""On a portal's page: putting values and papers in, looking at what stands there, finding the code, printing it."""

import base64
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.folding import nfc
from desktop.filing.definitions import Portal
from desktop.filing.driver import Attached, Filled, FillState, PaperFile
from desktop.filing.flow import FieldValue
from desktop.kernel.errors import Fault, Rejection

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page

_FIELD_MS = 3000
_ITEM = re.compile(r"[\w-]+")
_NAMES = "field => [...field.files].map(file => file.name)"
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


async def attach_all(page: "Page", papers: Sequence[PaperFile], selectors: Sequence[str]) -> tuple[Attached, ...]:
    """Put each paper into its file field, several into one field that takes several; what has no place is named."""
    groups: dict[str, list[PaperFile]] = {}
    for each in papers:
        groups.setdefault(await _place_of(page, each.item, selectors), []).append(each)
    states: dict[PaperFile, FillState] = {}
    for selector, several in groups.items():
        shown = await _put_in(page, selector, several) if selector else ()
        for each in several:
            missing = FillState.DIFFERS if selector else FillState.LOST
            states[each] = FillState.FILLED if each.file.name in shown else missing
    return tuple(Attached(each, states[each]) for each in papers)


async def _place_of(page: "Page", item: str, selectors: Sequence[str]) -> str:
    """Return the selector of the one field that a paper belongs into, empty where the page has none."""
    for each in selectors:
        if "{item}" in each and not _ITEM.fullmatch(item):
            continue
        selector = each.replace("{item}", item)
        if await page.locator(selector).count() == 1:
            return selector
    return ""


async def _put_in(page: "Page", selector: str, papers: Sequence[PaperFile]) -> tuple[str, ...]:
    """Return the names that a file field shows after papers were put into it; a field for one file takes the first."""
    from playwright.async_api import Error  # noqa: PLC0415  # loaded by whoever opened the page

    field = page.locator(selector)
    try:
        several = await field.evaluate("field => field.multiple", timeout=_FIELD_MS)
        files = [each.file for each in papers]
        await field.set_input_files(files if several else files[0], timeout=_FIELD_MS)
        return tuple(map(str, await field.evaluate(_NAMES, timeout=_FIELD_MS)))
    except Error:
        return ()


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
