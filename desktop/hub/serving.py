"""The server: one worker over SQLite, several over PostgreSQL, each with its own open hub."""

import os
import socket
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import uvicorn
from starlette.applications import Starlette

from desktop.hub import accounts
from desktop.hub.asgi import make_app
from desktop.hub.hub import open_hub
from desktop.kernel.errors import Fault, Rejection

Tell = Callable[[Mapping[str, Any], Sequence[str]], None]
_DATABASE = "MOTCUA_HUB_DB"
_MOST_CONNECTIONS = 1_000
_PATIENCE = 30
_BACKLOG = 512


def worker_app() -> Starlette:
    """Return the application of one of several workers, over the database that their parent named."""
    return make_app(open_hub(os.environ[_DATABASE]))


def serve(url: str, *, host: str, port: int, workers: int, tell: Tell) -> int:
    """Serve a hub until it is told to stop; make it first when it is new, and tell the first password.

    Raises Rejection `hub.workers_need_postgresql`, Fault `hub.port_taken`.
    """
    hub = open_hub(url)
    if workers > 1 and not hub.database.many_writers:
        hub.close()
        raise Rejection("hub.workers_need_postgresql", "workers")
    listener = _listener(host, port)
    address = f"http://{host}:{listener.getsockname()[1]}"
    password = accounts.make_first(hub)
    tell(
        {
            "address": address,
            "account": accounts.FIRST_NAME if password else "",
            "password": password,
            "key": hub.key.id,
        },
        [
            f"{hub.name} đang nghe ở {address}. Dừng: Ctrl+C",
            *([f"Tài khoản {accounts.FIRST_NAME}, mật khẩu {password} (chỉ hiện một lần)"] if password else []),
        ],
    )
    if workers == 1:
        uvicorn.Server(_config(make_app(hub))).run(sockets=[listener])
        return 0
    hub.close()
    os.environ[_DATABASE] = url
    config = _config("desktop.hub.serving:worker_app", factory=True, workers=workers)
    uvicorn.supervisors.Multiprocess(config, sockets=[listener]).run()
    return 0


def _config(app: Starlette | str, *, factory: bool = False, workers: int = 1) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=factory,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_PATIENCE,
    )


def _listener(host: str, port: int) -> socket.socket:
    kind = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(kind, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        # From here on a visitor waits and is not turned away; the address is told next, the server starts after.
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise Fault("hub.port_taken", host=host, port=port) from error
    listener.set_inheritable(True)  # the library's own signature
    return listener
