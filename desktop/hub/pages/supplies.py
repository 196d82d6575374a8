"""The page of packs and updates: what this hub hands out, from where, and what comes from the hub above."""

from collections.abc import Awaitable, Callable
from functools import partial

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from desktop.contract.bundle import MEDIA_TYPE
from desktop.hub import supplies, updates
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
        return (
            ("/supplies", self.show, "GET"),
            ("/supplies", self.allow, "POST"),
            ("/supplies/{digest}.motcua", self.update, "GET"),
        )

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

    async def update(self, request: Request) -> Response:
        """Hand a whole update file out, for a stick."""
        await doors.administrator_of(self._hub, request)
        digest = request.path_params["digest"]
        for each in await run_sync(updates.held, self._hub):
            if each.head.digest == digest:
                name = f"capnhat-{each.head.system}-{each.head.number}.motcua"
                return FileResponse(updates.file_of(self._hub, each.head), media_type=MEDIA_TYPE, filename=name)
        raise NotHere

    async def allow(self, request: Request) -> Response:
        """Set how far this hub helps itself above."""
        account, form = await doors.checked_form(self._hub, request)
        if not account.administers:
            raise NotHere
        await run_sync(partial(supplies.allow, self._hub, form.get("from_above", ""), by=account.name))
        return RedirectResponse("/supplies", status_code=303)
