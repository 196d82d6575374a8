"""One request over HTTP and what came back; whatever is not a hub's own answer is a fault with its name (sync R7).

The standard library does it: it reads the system's proxies and certificates, and a desk makes a few requests a day.
"""

import contextlib
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import partial
from http.client import HTTPException
from ipaddress import ip_address
from typing import Protocol
from urllib.parse import urlsplit

from desktop.contract.bundle import LARGEST_PACKED, MEDIA_TYPE
from desktop.contract.requests import DOCUMENT_TYPE, REFUSALS, Refusal
from desktop.contract.updates import PIECE_TYPE
from desktop.kernel.errors import Fault, Rejection
from desktop.sync.leaving import never, unless_halted

DIRECT = "direct"
TOO_LARGE = "sync.too_large"
Heads = Message
_LOCAL_NAMES = {"localhost", "localhost.localdomain"}
_LONGEST_WAIT = 24 * 3600
_REDIRECTS = range(300, 400)
_PORTAL_STATUS = 511
_PROXY_STATUS = 407
# What is said of bytes that came here is not what is said of bytes that were refused there.
_OWN_WORDS = {"wire.too_large": TOO_LARGE}
_FAILING = {
    **dict.fromkeys((408, 425, 500, 502, 503, 504), "hub.down"),
    _PROXY_STATUS: "sync.proxy_login",
    REFUSALS["hub.busy"]: "hub.busy",
    REFUSALS["wire.too_large"]: TOO_LARGE,
}


class Lines(Protocol):
    """Sends one request and returns the answer; `Wire` over a network, a test over none."""

    def ask(self, request: "Request") -> "Answer":
        """Return the hub's own answer; Fault `sync.*` or a refusal's code when there is none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request: `url` whole; an empty `body` is a GET."""

    url: str
    body: bytes = b""
    authorization: str = ""

    @property
    def method(self) -> str:
        """POST with a body, GET without."""
        return "POST" if self.body else "GET"


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of a hub's answer, and by how many seconds our clock is ahead of its, None when it gives no time.

    `whole` is False for a body that broke off before the length that it was said to have.
    """

    body: bytes
    skew: int | None
    whole: bool = True

    @property
    def unread(self) -> Fault:
        """What to raise when the body is not what a hub would have said: the line's fault, or somebody else's words."""
        return Fault("sync.wrong_answer" if self.whole else "sync.broken_off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """Requests by the network: `proxy` is an address, empty for the system's own, `direct` for none.

    `stall` is how many seconds nothing may come before the attempt is given up (sync R17); `halted` is asked while
    it lasts, and a request that nobody waits for any more is left behind: Fault `sync.halted`.
    """

    now: Callable[[], datetime]
    app: str
    proxy: str = ""
    stall: float = 20.0
    halted: Callable[[], bool] = never

    def ask(self, request: Request) -> Answer:
        """Return the hub's own answer, a 200 of one of our media types, from the very place that was asked."""
        return unless_halted(partial(self._ask, request), halted=self.halted)

    def _ask(self, request: Request) -> Answer:
        made = urllib.request.Request(request.url, data=request.body or None, method=request.method)  # noqa: S310  # checked by `address`
        made.add_header("User-Agent", f"motcua/{self.app}")
        made.add_header("Accept", f"{DOCUMENT_TYPE}, {MEDIA_TYPE}, {PIECE_TYPE}")
        if request.body:
            made.add_header("Content-Type", MEDIA_TYPE if request.body.startswith(b"\x1f\x8b") else DOCUMENT_TYPE)
        if request.authorization:
            made.add_header("Authorization", request.authorization)
        status, heads, body = self._exchange(made)
        skew = self._skew(heads)
        if status == 200 and _is_ours(heads):  # noqa: PLR2004  # the number has one meaning
            return Answer(body, skew, whole=len(body) >= _length(heads))
        raise _trouble(status, heads, body)

    def _exchange(self, made: urllib.request.Request) -> tuple[int, Heads, bytes]:
        try:
            with contextlib.closing(self._opener(made.full_url).open(made, timeout=self.stall)) as answer:
                return answer.status, answer.headers, _body(answer)
        except urllib.error.HTTPError as refused:
            with contextlib.closing(refused):
                return refused.code, refused.headers, _body(refused)
        except urllib.error.URLError as error:
            raise _broken(error.reason if isinstance(error.reason, BaseException) else error) from error
        except (OSError, HTTPException) as error:
            raise _broken(error) from error

    def _opener(self, url: str) -> urllib.request.OpenerDirector:
        if self.proxy == DIRECT or _is_this_machine(url):
            proxies: dict[str, str] | None = {}
        else:
            proxies = {"http": self.proxy, "https": self.proxy} if self.proxy else None
        return urllib.request.build_opener(urllib.request.ProxyHandler(proxies), _NoRedirect())

    def _skew(self, heads: Heads) -> int | None:
        try:
            told = parsedate_to_datetime(heads.get("Date", ""))
        except ValueError:
            return None
        return round((self.now() - told.astimezone(UTC)).total_seconds())


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect is a portal's or a proxy's doing: figures go nowhere but where they were addressed."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Follow nothing."""
        return


class _Readable(Protocol):
    def read(self, most: int, /) -> bytes: ...


def _body(answer: _Readable) -> bytes:
    body = answer.read(LARGEST_PACKED + 1)
    if len(body) > LARGEST_PACKED:
        raise Fault("sync.not_a_hub", status=200)
    return body


def _length(heads: Heads) -> int:
    """Return how long a body was said to be: the library hands a shorter one out without a word."""
    told = heads.get("Content-Length", "")
    return int(told) if told.isdecimal() else 0


def _is_ours(heads: Heads) -> bool:
    return heads.get_content_type() in {MEDIA_TYPE, DOCUMENT_TYPE, PIECE_TYPE}


def _is_this_machine(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host in _LOCAL_NAMES or ip_address(host).is_loopback
    except ValueError:
        return False


def _broken(error: BaseException) -> Fault:
    """Return the fault of an exchange that never came to an answer."""
    if isinstance(error, TimeoutError):
        return Fault("sync.timeout")
    if isinstance(error, ssl.SSLError):
        return Fault("sync.tls")
    if isinstance(error, socket.gaierror):
        return Fault("sync.no_name")
    if isinstance(error, (HTTPException, ConnectionResetError, BrokenPipeError)):
        return Fault("sync.broken_off")
    # A proxy's refusal to open a tunnel comes as a plain error with its status in the text.
    return Fault("sync.proxy_login" if str(_PROXY_STATUS) in str(error) else "sync.unreachable")


def _trouble(status: int, heads: Heads, body: bytes) -> Fault:
    """Return the fault of an answer that is not the one asked for."""
    if _is_ours(heads):
        refusal = _refusal(body)
        if refusal is not None:
            return refused(refusal, wait=max(refusal.wait, _wait(heads)))
    if status in {200, _PORTAL_STATUS} or status in _REDIRECTS:
        return Fault("sync.captive")
    if status in _FAILING:
        return Fault(_FAILING[status], wait=_wait(heads))
    return Fault("sync.not_a_hub", status=status)


def _refusal(body: bytes) -> Refusal | None:
    try:
        return Refusal.read(body)
    except Rejection:
        return None


def refused(refusal: Refusal, *, wait: int = 0) -> Fault:
    """Return a refusal of a whole request as a fault; a reason of a newer hub keeps its code as a fact."""
    if refusal.code not in REFUSALS:
        return Fault("sync.refused", reason=refusal.code)
    if refusal.code == "version.too_old":
        return Fault("sync.too_old", needs=refusal.needs or "mới nhất")
    return Fault(_OWN_WORDS.get(refusal.code, refusal.code), wait=wait or refusal.wait)


def _wait(heads: Heads) -> int:
    """Return the seconds of Retry-After, 0 for none; a date there is not worth a wrong clock's trouble."""
    told = heads.get("Retry-After", "")
    return min(int(told), _LONGEST_WAIT) if told.isdecimal() else 0


def address(text: str) -> str:
    """Return the address of a hub as it is kept: https unless said otherwise, no slash at the end.

    Raises Rejection `sync.address_malformed`.
    """
    typed = text.strip()
    whole = (typed if "://" in typed else f"https://{typed}").rstrip("/")
    try:
        parts = urlsplit(whole)
        good = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or parts.query or parts.fragment or parts.username is not None or " " in whole or not whole.isascii():
        raise Rejection("sync.address_malformed", "address")
    return whole
