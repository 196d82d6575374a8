"""The page of packs and updates: what this hub hands out, from where, and what comes from the hub above."""

from collections.abc import Awaitable, Callable
from functools import partial

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from desktop.hub import supplies
from desktop.hub.accounts import Account
from desktop.hub.hub import Hub
from desktop.hub.pages import doors
from desktop.hub.pages.doors import NotHere
from desktop.hub.pages.rendering import page
from desktop.runtime.installation import SYSTEM_NAMES
from desktop.runtime.sentences import sentence_of

Face = Callable[[Request], Awaitable[Response]]
_SHOWN_REFUSED = 5


class Supplies:
    """The page, for administrators."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def faces(self) -> tuple[tuple[str, Face, str], ...]:
        """Return path, face and method of each."""
        return (("/supplies", self.show, "GET"), ("/supplies", self.allow, "POST"))

    async def show(self, request: Request) -> Response:
        """Show what there is."""
        return await run_sync(self._page, await doors.administrator_of(self._hub, request))

    def _page(self, account: Account) -> Response:
        found = supplies.supplies(self._hub)
        refused = [(each, sentence_of(each.problem)) for each in reversed(found.refused[-_SHOWN_REFUSED:])]
        return page(
            "supplies",
            hub_name=self._hub.name,
            account=account,
            found=found,
            refused=refused,
            systems=SYSTEM_NAMES,
            choices=supplies.CHOICES,
        )

    async def allow(self, request: Request) -> Response:
        """Set how far this hub helps itself above."""
        account, form = await doors.checked_form(self._hub, request)
        if not account.administers:
            raise NotHere
        await run_sync(partial(supplies.allow, self._hub, form.get("from_above", ""), by=account.name))
        return RedirectResponse("/supplies", status_code=303)
