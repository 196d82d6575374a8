"""A hub behind real HTTP on 127.0.0.1, and the plain requests of a desk."""

import http.client
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn

from desktop.hub.asgi import make_app
from desktop.hub.hub import Hub


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    head: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass(frozen=True, slots=True)
class Served:
    """Where a hub listens."""

    port: int

    @property
    def address(self) -> str:
        """The hub's address."""
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes = b"", head: Mapping[str, str] | None = None) -> Answer:
        """Send one request and read the whole answer."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            line.request(method, path, body, dict(head or {}))
            answer = line.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            line.close()


@contextmanager
def serve(hub: Hub) -> Iterator[Served]:
    """Serve a hub in a thread; the caller closes the hub."""
    config = uvicorn.Config(make_app(hub), host="127.0.0.1", port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    started = threading.Event()
    startup = server.startup

    async def tell(*args: object, **kwargs: object) -> None:
        await startup(*args, **kwargs)  # type: ignore[arg-type]
        started.set()

    server.startup = tell  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run, name="hub")
    thread.start()
    try:
        assert started.wait(20)
        yield Served(server.servers[0].sockets[0].getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(20)
        for worker in threading.enumerate():
            # Other servers may still run; only this one's threads are on their way out.
            if worker.name == "AnyIO worker thread" and worker.loop.is_closed():  # type: ignore[attr-defined]
                worker.join(5)
