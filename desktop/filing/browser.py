"""The PC's own Edge, Chrome or Chromium, driven by Playwright: fills and reads, never presses send, leaves nothing."""

import asyncio
import os
from collections.abc import Coroutine, Sequence
from concurrent.futures import TimeoutError as TooSlow
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.filing import throwaway
from desktop.filing.definitions import Portal
from desktop.filing.driver import Attached, Filled, PaperFile
from desktop.filing.flow import FieldValue
from desktop.filing.guard import may_reach, origin_of, resolver_rules
from desktop.filing.on_page import attach_all, fill_all, find_code, print_page
from desktop.kernel.errors import Fault, Rejection

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, Page, Playwright, Route, WebSocketRoute

T = TypeVar("T")
_ABORTED = "net::ERR_ABORTED"

LOAD_SECONDS = 20
_START_SECONDS = 60
_ACT_SECONDS = 40
_CLOSE_SECONDS = 20
# The last keeps a bar about switches out of the citizen's sight.
_SWITCHES = (
    "--disk-cache-size=1",
    "--media-cache-size=1",
    "--disable-sync",
    "--no-default-browser-check",
    "--test-type",
    "--lang=vi",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """Which browser, where its throw-away profiles live, and its window: left of it stands the companion."""

    executable: Path
    folder: Path
    headless: bool = False
    left: int = 0
    size: tuple[int, int] = (0, 0)
    seconds: int = LOAD_SECONDS


class Chromium:
    """One browser for one citizen. Its own thread turns the loop, so that pages live while nobody calls."""

    def __init__(self, portal: Portal, launch: Launch) -> None:
        self._portal = portal
        self._launch = launch
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="browser", daemon=True)
        self._thread.start()
        self._playwright: Playwright | None = None
        self._context: BrowserContext | None = None
        self._profile: throwaway.ThrowAway | None = None
        self._started = False

    def open(self, address: str) -> None:
        """Show an address of the portal; a window that was closed by hand opens anew."""
        self._run(self._open(address), _START_SECONDS + self._launch.seconds)

    def fill(self, values: Sequence[FieldValue]) -> tuple[Filled, ...]:
        """Fill the fields of the page and look at what the page shows then."""
        return self._run(self._fill(values), _ACT_SECONDS)

    def attach(self, papers: Sequence[PaperFile]) -> tuple[Attached, ...]:
        """Put papers into the file fields of the page and look at what the page shows then."""
        return self._run(self._attach(papers), _ACT_SECONDS)

    def read_code(self) -> str:
        """Return the dossier's code that the page shows."""
        return self._run(self._read_code(), _ACT_SECONDS)

    def proof(self) -> bytes:
        """Return the page as a PDF."""
        return self._run(self._proof(), _ACT_SECONDS)

    def close(self) -> None:
        """Close the browser and wipe everything it kept; what the system holds is wiped at the next start."""
        if self._loop.is_closed():
            return
        future = asyncio.run_coroutine_threadsafe(self._close(), self._loop)
        # However the browser goes, what it kept must go.
        with suppress(Exception):
            future.result(_CLOSE_SECONDS)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._wipe()

    def _wipe(self) -> None:
        if self._profile is not None:
            self._profile.wipe()
            self._profile = None

    def _run(self, work: Coroutine[Any, Any, T], seconds: float) -> T:
        from playwright.async_api import Error  # noqa: PLC0415  # a quarter of a second that only filing pays
        from playwright.async_api import TimeoutError as Slow  # noqa: PLC0415  # the same

        try:
            return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)
        except (Slow, TooSlow) as error:
            raise Fault("filing.page_slow", seconds=self._launch.seconds) from error
        except Error as error:
            raise self._fault(error.message) from error

    def _fault(self, message: str) -> Fault:
        if "net::" in message:
            return Fault("filing.page_unreachable", portal=self._portal.name)
        return Fault("filing.browser_gone" if self._started else "filing.browser_failed")

    async def _open(self, address: str) -> None:
        from playwright.async_api import Error  # noqa: PLC0415  # see _run

        if self._context is None:
            await self._start()
        page = await self._page()
        try:
            await self._go(page, address)
        except Error as error:
            if _ABORTED not in error.message:
                raise
            # An earlier page that is still on its way holds its tab: the next one opens in another.
            fresh = await page.context.new_page()
            await page.close()
            await self._go(fresh, address)

    async def _go(self, page: "Page", address: str) -> None:
        answer = await page.goto(address, wait_until="domcontentloaded", timeout=self._launch.seconds * 1000)
        if answer is not None and answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise Fault("filing.page_error", portal=self._portal.name, status=answer.status)

    async def _start(self) -> None:
        from playwright.async_api import async_playwright  # noqa: PLC0415  # see _run

        if self._playwright is None:
            self._playwright = await async_playwright().start()
        self._wipe()
        self._profile = throwaway.make(self._launch.folder)
        profile = self._profile.folder
        throwaway.make_quiet(profile)
        # Only a machine's administrator account cannot have the sandbox (tests in a container).
        rooted = getattr(os, "geteuid", lambda: 1)() == 0
        self._context = await self._playwright.chromium.launch_persistent_context(
            profile,
            executable_path=self._launch.executable,
            headless=self._launch.headless,
            chromium_sandbox=not rooted,
            no_viewport=True,
            accept_downloads=False,
            service_workers="block",
            locale="vi-VN",
            timeout=_START_SECONDS * 1000,
            env=_environment(profile),
            args=[*_SWITCHES, resolver_rules(self._portal.origins), *_place(self._launch)],
        )
        self._started = True
        self._context.on("close", self._gone)
        await self._context.route("**/*", self._guard)
        await self._context.route_web_socket("**", self._guard_socket)

    def _gone(self, context: "BrowserContext") -> None:
        """Forget a browser that was closed by hand."""
        if self._context is context:
            self._context = None

    async def _guard(self, route: "Route") -> None:
        if may_reach(route.request.url, origins=self._portal.origins):
            await route.continue_()
        else:
            await route.abort("blockedbyclient")

    async def _guard_socket(self, socket: "WebSocketRoute") -> None:
        if may_reach(socket.url, origins=self._portal.origins):
            socket.connect_to_server()
        else:
            await socket.close()

    async def _page(self) -> "Page":
        if self._context is None:
            raise Fault("filing.browser_gone")
        return self._context.pages[-1] if self._context.pages else await self._context.new_page()

    async def _portal_page(self) -> "Page":
        """Return the newest page if it is the portal's: nothing is typed into or read from anybody else's."""
        page = await self._page()
        if origin_of(page.url) not in self._portal.origins:
            raise Rejection("filing.foreign_page", portal=self._portal.name)
        return page

    async def _fill(self, values: Sequence[FieldValue]) -> tuple[Filled, ...]:
        return await fill_all(await self._portal_page(), values)

    async def _attach(self, papers: Sequence[PaperFile]) -> tuple[Attached, ...]:
        return await attach_all(await self._portal_page(), papers, self._portal.paper_selectors)

    async def _read_code(self) -> str:
        return await find_code(await self._portal_page(), self._portal)

    async def _proof(self) -> bytes:
        return await print_page(await self._portal_page())

    async def _close(self) -> None:
        if self._context is not None:
            await self._context.close()
        if self._playwright is not None:
            await self._playwright.stop()


def _place(launch: Launch) -> list[str]:
    """Return the switches that put the window beside the companion."""
    place = [f"--window-position={launch.left},0"]
    return [*place, f"--window-size={launch.size[0]},{launch.size[1]}"] if all(launch.size) else place


def _environment(profile: Path) -> dict[str, str | float | bool]:
    """Return an environment in which also the desktop's own caches of the browser lie in the throw-away profile."""
    kept: dict[str, str | float | bool] = dict(os.environ)
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        kept[name] = str(profile / "xdg")
    # The browser's own words ("Choose file"), where its makers ship them in Vietnamese.
    kept["LANGUAGE"] = "vi"
    return kept
