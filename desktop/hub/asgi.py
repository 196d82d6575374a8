"""The hub as one ASGI application: the machine face and the pages over one open hub."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from random import random

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.routing import Route

from desktop.hub import downward, sending, troubles
from desktop.hub.hub import Hub
from desktop.hub.machine import Machine
from desktop.hub.pages.faces import Pages
from desktop.kernel.errors import Fault, Rejection

_OFTEN = 30.0
_SELDOM = 900.0
_LOG = logging.getLogger("uvicorn.error")
Turn = Callable[[Hub], float]


def _hand_on(hub: Hub) -> float:
    """Hand lines on to the hub above; where there is none, look for one now and then.

    Several workers may hand on the same lines: the hub above gives the same receipts again.
    """
    try:
        settled = sending.send_some(hub)
    except (Fault, Rejection) as trouble:
        troubles.note_upward(hub, troubles.problem_of(trouble))
        raise
    troubles.note_upward(hub, None)
    return 0.0 if settled == sending.MOST else _OFTEN


async def _again(turn: Turn, hub: Hub, stop: asyncio.Event) -> None:
    """Take turns with the hub above until the server stops: each says after how many seconds the next may come."""
    wait = _OFTEN
    while not stop.is_set():
        try:
            wait = await run_sync(turn, hub)
        except (Fault, Rejection):
            wait = min(_SELDOM, 2 * max(wait, _OFTEN))
        except Exception:  # noqa: BLE001  # a defect must show in the log, and must not end the handing on of everything else
            _LOG.exception("a turn with the hub above failed")
            wait = _SELDOM
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), wait * (1 + random()))  # noqa: S311  # chance that keeps workers apart guards nothing


def make_app(hub: Hub) -> Starlette:
    """Return the application over an open hub, which is closed when the server stops."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        # Up and down by turns of their own: figures never wait behind an update.
        stop = asyncio.Event()
        both = [asyncio.create_task(_again(turn, hub, stop)) for turn in (_hand_on, downward.turn)]
        yield
        # A turn is ended and not broken off, since it works on the hub that is closed next.
        stop.set()
        await asyncio.gather(*both)
        hub.close()

    routes: list[Route] = [*Machine(hub).routes(), *Pages(hub).routes()]
    return Starlette(routes=routes, lifespan=lifespan)
