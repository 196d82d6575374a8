"""The hub as one ASGI application: the machine face and the pages over one open hub."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from random import random

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.routing import Route

from desktop.hub import sending
from desktop.hub.hub import Hub
from desktop.hub.machine import Machine
from desktop.hub.pages.faces import Pages
from desktop.kernel.errors import Fault, Rejection

_OFTEN = 30.0
_SELDOM = 900.0
_LOG = logging.getLogger("uvicorn.error")


async def _hand_on(hub: Hub) -> None:
    """Hand lines on to the hub above as long as the server runs; where there is none, look for one now and then.

    Several workers may hand on the same lines: the hub above gives the same receipts again.
    """
    wait = _OFTEN
    while True:
        try:
            more = await run_sync(sending.send_some, hub) == sending.MOST
            wait = 0 if more else _OFTEN
        except (Fault, Rejection):
            wait = min(_SELDOM, 2 * max(wait, _OFTEN))
        except Exception:  # noqa: BLE001  # a defect must show in the log, and must not end the handing on of everything else
            _LOG.exception("handing on failed")
            wait = _SELDOM
        await asyncio.sleep(wait * (0.5 + random()))  # noqa: S311  # chance that keeps workers apart guards nothing


def make_app(hub: Hub) -> Starlette:
    """Return the application over an open hub, which is closed when the server stops."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        upward = asyncio.create_task(_hand_on(hub))
        yield
        upward.cancel()
        with suppress(asyncio.CancelledError):
            await upward
        hub.close()

    routes: list[Route] = [*Machine(hub).routes(), *Pages(hub).routes()]
    return Starlette(routes=routes, lifespan=lifespan)
