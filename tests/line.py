"""A bad line between a desk and the real hub: an HTTP server on this machine that hands on, loses, cuts, doubles, lies.

Each request uses up one fault of the queue; without one it goes to the hub and its answer comes back as it was.
"""

import http.client
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from desktop.contract.requests import DOCUMENT_TYPE, ENVELOPES, Refusal

HTML = b"<html><body>Wi-Fi: please log in</body></html>"
_KEPT_BACK = {"connection", "content-length", "date", "host", "proxy-connection", "server", "transfer-encoding"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    method: str
    target: str
    heads: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer; with `sent` only so many bytes of the body go out, and then the line breaks."""

    status: int
    heads: Mapping[str, str]
    body: bytes
    sent: int | None = None


Fault = Callable[["Line", Asked], Reply | None]


@dataclass(slots=True)
class Line:
    """The line to a hub that listens on `port`; `now` is the time that its answers tell, `faults` what comes next."""

    now: Callable[[], datetime]
    port: int = 0
    url: str = ""
    faults: list[Fault] = field(default_factory=list)
    requests: list[Asked] = field(default_factory=list)
    answers: list[Reply] = field(default_factory=list)

    def carry(self, asked: Asked) -> Reply | None:
        """Return what comes back for a request, None to break the connection off."""
        self.requests.append(asked)
        return self.faults.pop(0)(self, asked) if self.faults else self.pass_on(asked)

    def pass_on(self, asked: Asked) -> Reply:
        """Ask the hub."""
        heads = {name: value for name, value in asked.heads.items() if name.lower() not in _KEPT_BACK}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            line.request(asked.method, asked.target, asked.body or None, heads)
            answer = line.getresponse()
            kept = {name: value for name, value in answer.getheaders() if name.lower() not in _KEPT_BACK}
            reply = Reply(answer.status, kept, answer.read())
        except OSError:
            return page(502)(self, asked)
        finally:
            line.close()
        if asked.target == ENVELOPES:
            self.answers.append(reply)
        return reply

    def posted(self) -> list[Asked]:
        """Return the requests that carried envelopes."""
        return [each for each in self.requests if each.target == ENVELOPES]


def break_off(_: Line, __: Asked) -> None:
    """Let nothing through."""


def lose_answer(line: Line, asked: Asked) -> None:
    """Let the request through and lose the answer."""
    line.pass_on(asked)


def pass_on(line: Line, asked: Asked) -> Reply:
    """Let a request through, for the faults that come after it."""
    return line.pass_on(asked)


def double(line: Line, asked: Asked) -> Reply:
    """Let the request through twice."""
    line.pass_on(asked)
    return line.pass_on(asked)


def cut_answer(line: Line, asked: Asked) -> Reply:
    """Break off in the middle of the answer."""
    reply = line.pass_on(asked)
    return replace(reply, sent=len(reply.body) // 2)


def cut_request(line: Line, asked: Asked) -> None:
    """Break off in the middle of the request: the hub is told of more bytes than come."""
    broken = http.client.HTTPConnection("127.0.0.1", line.port, timeout=30)
    try:
        broken.putrequest(asked.method, asked.target, skip_accept_encoding=True)
        for name, value in asked.heads.items():
            if name.lower() not in _KEPT_BACK:
                broken.putheader(name, value)
        broken.putheader("Content-Length", str(len(asked.body)))
        broken.endheaders(asked.body[: len(asked.body) // 2])
    except OSError:
        pass
    finally:
        broken.close()


def spoil(line: Line, asked: Asked) -> Reply:
    """Change one byte of the answer."""
    reply = line.pass_on(asked)
    place = len(reply.body) // 2
    return replace(reply, body=reply.body[:place] + bytes([reply.body[place] ^ 1]) + reply.body[place + 1 :])


def answer_of_before(line: Line, _: Asked) -> Reply | None:
    """Give the answer to an earlier request, without asking the hub."""
    return line.answers[0] if line.answers else None


def page(status: int, media: str = "text/html", **heads: str) -> Fault:
    """Answer with a page of somebody on the way."""

    def reply(_: Line, __: Asked) -> Reply:
        return Reply(status, {"Content-Type": media, **{name.replace("_", "-"): heads[name] for name in heads}}, HTML)

    return reply


def refusal(code: str, *, needs: str = "", wait: int = 0) -> Fault:
    """Answer as a hub of another make or release does that refuses the whole request."""

    def reply(_: Line, __: Asked) -> Reply:
        made = Refusal(code=code, needs=needs, wait=wait)
        heads = {"Content-Type": DOCUMENT_TYPE, **({"Retry-After": str(wait)} if wait else {})}
        return Reply(made.status, heads, made.body)

    return reply


class _Face(BaseHTTPRequestHandler):
    line: Line

    def do_GET(self) -> None:
        self._serve(b"")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers["Content-Length"])))

    def _serve(self, body: bytes) -> None:
        # Asked by way of a proxy, the target is the whole address.
        target = self.path.split("://", 1)[-1]
        target = target[target.index("/") :] if "://" in self.path else target
        reply = self.line.carry(Asked(self.command, target, dict(self.headers), body))
        self.close_connection = True
        if reply is None:
            self.connection.close()
            return
        self.send_response_only(reply.status)
        for name, value in {
            "Date": format_datetime(self.line.now().astimezone(UTC), usegmt=True),
            **reply.heads,
        }.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body[: reply.sent])

    def log_message(self, *_: object) -> None:
        """Keep the test's output for the test."""


@contextmanager
def laid(line: Line) -> Iterator[Line]:
    """Let a line be there for a while, on a port of its own."""
    face = type("Face", (_Face,), {"line": line})
    server = ThreadingHTTPServer(("127.0.0.1", 0), face)
    server.handle_error = lambda *_: None  # type: ignore[method-assign,misc]  # a connection that we broke off
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    line.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield line
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
