"""The practice portal's server: loopback only, the standard library alone, gone without a trace when it stops."""

import sys
from collections.abc import Callable
from datetime import datetime
from http.server import ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self

from desktop.filing.practice.desk import PracticeDesk
from desktop.filing.practice.routes import Handler
from desktop.kernel.errors import Rejection

HOST = "127.0.0.1"


class PracticeServer(ThreadingHTTPServer):
    """The server with the memory that its pages share."""

    daemon_threads = True
    # A port that was just let go can be taken again; one that another program holds cannot (Windows would share it).
    allow_reuse_address = True

    def __init__(self, desk: PracticeDesk, port: int) -> None:
        self.desk = desk
        super().__init__((HOST, port), Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle is no error; anything else is said."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed on as it came

    @property
    def base(self) -> str:
        """The address of the portal."""
        return f"http://{HOST}:{self.server_address[1]}"


class Practice:
    """A running practice portal; close it, or use it in a `with`."""

    def __init__(self, *, now: Callable[[], datetime], unit: str = "00000", port: int = 0) -> None:
        try:
            self.server = PracticeServer(PracticeDesk(now=now, unit=unit), port)
        except OSError as error:
            raise Rejection("filing.port_taken", "port", port=str(port)) from error
        self._thread = Thread(target=self.server.serve_forever, name="practice", daemon=True)
        self._thread.start()

    @property
    def base(self) -> str:
        """The address of the portal."""
        return self.server.base

    @property
    def desk(self) -> PracticeDesk:
        """What the portal remembers."""
        return self.server.desk

    def wait(self) -> None:
        """Serve until somebody stops it."""
        self._thread.join()

    def close(self) -> None:
        """Stop serving and forget everything; pages that are slow on purpose answer at once."""
        self.desk.stopping.set()
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
