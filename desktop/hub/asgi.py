"""The hub as one ASGI application: the machine face and the pages over one open hub."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.routing import Route

from desktop.hub.hub import Hub
from desktop.hub.machine import Machine


def make_app(hub: Hub) -> Starlette:
    """Return the application over an open hub, which is closed when the server stops."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        hub.close()

    routes: list[Route] = [*Machine(hub).routes()]
    return Starlette(routes=routes, lifespan=lifespan)
