"""A site that means harm, and a secret on this machine that it tries to reach."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Site(ThreadingHTTPServer):
    """Serves fixed pages on loopback and remembers what was asked of it."""

    daemon_threads = True

    def __init__(self, pages: Mapping[str, str]) -> None:
        self.pages = dict(pages)
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site = self.server
        assert isinstance(site, Site)
        path = self.path.split("?")[0]
        site.asked.append(path)
        found = site.pages.get(path, "")
        if found.startswith("->"):
            self.send_response(302)
            self.send_header("Location", found[2:])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = found.encode()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's own name
        """Say nothing."""


@contextmanager
def serving(pages: Mapping[str, str]) -> Iterator[Site]:
    """Run a site for as long as the block lasts."""
    site = Site(pages)
    thread = Thread(target=site.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
        thread.join()
