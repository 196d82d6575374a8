"""Who comes to a page: the session behind the cookie, the unit an account may see, forms that are really ours."""

from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qsl, quote, urlsplit

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from desktop.hub import accounts
from desktop.hub.accounts import LASTS, Account
from desktop.hub.hub import Hub
from desktop.hub.machine import body_of
from desktop.hub.tree import Place
from desktop.kernel.errors import Rejection

COOKIE = "motcua"
SECRET = "secret"  # noqa: S105  # the name of a form's field
_LARGEST_FORM = 32 * 1024
_MOST_FIELDS = 40


class NotHere(Exception):  # noqa: N818  # it is an answer, not an error of the program
    """The page does not exist, or not for this account; which of the two is nobody's business."""


@dataclass(frozen=True, slots=True)
class LogIn(Exception):  # noqa: N818  # it is an answer, not an error of the program
    """Nobody is logged in; after it, back to where they wanted to go."""

    target: str


async def account_of(hub: Hub, request: Request) -> Account:
    """Return who asks; LogIn when nobody does."""
    found = await run_sync(accounts.of_token, hub, request.cookies.get(COOKIE, ""))
    if found is None:
        raise LogIn(request.url.path + (f"?{request.url.query}" if request.url.query else ""))
    return found


async def administrator_of(hub: Hub, request: Request) -> Account:
    """Return the administrator who asks; NotHere for anybody else."""
    account = await account_of(hub, request)
    if not account.administers:
        raise NotHere
    return account


def may_see(account: Account, place: Place) -> bool:
    """Tell whether a unit is an account's own or below it."""
    return account.administers or f"/{account.unit}/" in place.path


def to_log_in(target: str) -> Response:
    """Send somebody to the log-in page."""
    return RedirectResponse(f"/log-in?to={quote(target, safe='')}", status_code=303)


def safe_target(target: str) -> str:
    """Return where a log-in may lead: a path of this hub, never another's."""
    parts = urlsplit(target)
    ours = target.startswith("/") and not target.startswith(("//", "/\\")) and not (parts.scheme or parts.netloc)
    return target if ours else "/"


async def form_of(request: Request) -> dict[str, str]:
    """Return the fields of a form that one of our own pages sent; Rejection `hub.form_foreign`, `hub.form_unfit`."""
    check_origin(request)
    try:
        body = await body_of(request, largest=_LARGEST_FORM)
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, strict_parsing=bool(body))
    except (Rejection, ValueError) as error:
        raise Rejection("hub.form_unfit", "form") from error
    if any("\0" in text for pair in pairs for text in pair):
        raise Rejection("hub.form_unfit", "form")
    return dict(pairs)


def check_origin(request: Request) -> None:
    """Refuse a form that a page of another place sent; Rejection `hub.form_foreign`."""
    origin = request.headers.get("origin", "")
    came = request.headers.get("sec-fetch-site", "same-origin")
    if came not in {"same-origin", "none"} or (origin and urlsplit(origin).netloc != request.headers.get("host", "")):
        raise Rejection("hub.form_foreign", "form")


async def checked_form(hub: Hub, request: Request) -> tuple[Account, dict[str, str]]:
    """Return who sent a form of their own session, and its fields."""
    account = await account_of(hub, request)
    form = await form_of(request)
    if form.get(SECRET, "") != account.secret:
        raise Rejection("hub.form_foreign", "form")
    return account, form


def remember(response: Response, request: Request, token: str) -> None:
    """Put the session's cookie on an answer; only over TLS when the page came by TLS."""
    keep = partial(response.set_cookie, COOKIE, token, max_age=int(LASTS.total_seconds()), httponly=True)
    keep(samesite="lax", secure=request.url.scheme == "https")
