"""The pages' routes: each finds who asks, what they may see, reads one snapshot on a thread, and draws."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from anyio.to_thread import run_sync
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from desktop.hub import accounts, statements
from desktop.hub.accounts import Account
from desktop.hub.hub import Hub
from desktop.hub.machine import check_target
from desktop.hub.pages import admin, board, doors, downloads, frames, months, standing, supplies, unit
from desktop.hub.pages.doors import COOKIE, LogIn, NotHere
from desktop.hub.pages.downloads import Wanted
from desktop.hub.pages.rendering import HEADERS, page, style_sheet
from desktop.hub.rates import RULES
from desktop.hub.tree import Place, Tree
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.resources import resource_bytes
from desktop.runtime.sentences import sentence_of

Face = Callable[[Request], Awaitable[Response]]
_FONTS = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf")
_A_DAY = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}
_MONTHS_BACK = 48


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is asked to show."""

    month: str
    tier: str
    page: int

    @classmethod
    def of(cls, request: Request) -> "Asked":
        """Read the query; what makes no sense is as if it had not been said."""
        query = request.query_params
        month, number = query.get("month", ""), query.get("page", "0")
        return cls(
            month if months.is_month(month) else "",
            query.get("tier", ""),
            int(number) if number.isascii() and number.isdigit() and len(number) < 5 else 0,  # noqa: PLR2004  # a page's number
        )


class Pages:
    """What people see of a hub."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._admin = admin.Admin(hub)
        self._frames = frames.Frames(hub)
        self._supplies = supplies.Supplies(hub)

    def routes(self) -> list[Route]:
        """Return the routes of the pages."""
        told = [
            ("/", self.board, "GET"),
            ("/units/{code}", self.unit, "GET"),
            ("/units/{code}/proof.pdf", self.proof, "GET"),
            ("/lists", self.lists, "GET"),
            ("/download/{name}.{kind}", self.download, "GET"),
            ("/log-in", self.log_in_page, "GET"),
            ("/log-in", self.log_in, "POST"),
            ("/log-out", self.log_out, "POST"),
            *self._admin.faces(),
            *self._frames.faces(),
            *self._supplies.faces(),
        ]
        return [
            *(Route(path, self._guarded(face), methods=[method]) for path, face, method in told),
            Route("/static/hub.css", _css, methods=["GET"]),
            Route("/static/icon.svg", _icon, methods=["GET"]),
            Route("/static/{name}", _font, methods=["GET"]),
        ]

    def _guarded(self, face: Face) -> Face:
        async def answer(request: Request) -> Response:
            try:
                check_target(request)
                return await face(request)
            except LogIn as asked:
                return doors.to_log_in(asked.target)
            except NotHere:
                return self._problem("Không có trang này", "Trang không có, hoặc tài khoản này không được xem.", 404)
            except Rejection as refusal:
                return self._problem("Chưa làm được", sentence_of(refusal.problems[0]), 400)
            except Fault as fault:
                return self._problem("Trạm chưa trả lời được", sentence_of(fault.problem), 503)

        return answer

    def _problem(self, title: str, words: str, status: int) -> Response:
        return page("problem", status=status, hub_name=self._hub.name, account=None, title=title, words=words)

    async def board(self, request: Request) -> Response:
        """Show the first page: the whole of what an account may see."""
        account = await doors.account_of(self._hub, request)
        return await run_sync(partial(self._board, account, Asked.of(request)))

    def _board(self, account: Account, asked: Asked) -> Response:
        with self._hub.reading() as connection:
            tree = self._hub.tree(connection)
            place = tree.latest(self._hub.unit if account.administers else account.unit)
            if place is None:
                raise NotHere
            month = asked.month or months.newest_month(connection, place.code, today=self._hub.today())
            tiers, tier = _tiers(tree, place, month, asked.tier)
            rows, count = board.ranked(connection, tree, place, month=month, tier=tier, page=asked.page)
            return page(
                "board",
                board=board.board(self._hub, connection, place, month=month),
                rows=rows,
                count=count,
                page=asked.page,
                standing=standing.standing(self._hub, connection, place),
                **self._common(account, place, month=month, tiers=tiers, tier=tier),
            )

    def _common(
        self, account: Account, place: Place, *, month: str, tiers: tuple[str, ...], tier: str
    ) -> dict[str, Any]:
        newest = max(month, self._hub.today().isoformat()[:7])
        return {
            "hub_name": self._hub.name,
            "account": account,
            "unit": place.code,
            "months": tuple(reversed(months.months_to(newest, max(_MONTHS_BACK, _apart(month, newest) + 1)))),
            "tiers": tiers,
            "tier": tier,
            "per": board.PAGE,
            "rule_a": RULES["A"],
        }

    async def unit(self, request: Request) -> Response:
        """Show one unit."""
        account = await doors.account_of(self._hub, request)
        return await run_sync(partial(self._unit, account, request.path_params["code"], Asked.of(request)))

    def _unit(self, account: Account, code: str, asked: Asked) -> Response:
        with self._hub.reading() as connection:
            tree = self._hub.tree(connection)
            place, month = self._place(connection, account, code, asked)
            tiers, tier = _tiers(tree, place, month, asked.tier)
            rows, count = board.ranked(connection, tree, place, month=month, tier=tier, page=asked.page)
            above = tree.chain(place, place.until or f"{month}-15")[:-1]
            return page(
                "unit",
                board=board.board(self._hub, connection, place, month=month),
                lines=unit.procedures(connection, place, month=month),
                rows=rows,
                count=count,
                page=asked.page,
                above=[each for each in above if doors.may_see(account, each)],
                until=unit.day_of(place.until),
                became=[each for each in map(tree.latest, tree.successors(place)) if each is not None],
                desks=standing.desks_of(connection, place),
                **self._common(account, place, month=month, tiers=tiers, tier=tier),
            )

    async def proof(self, request: Request) -> Response:
        """Hand out the paper that certifies a unit's reporting in a month."""
        account = await doors.account_of(self._hub, request)
        return await run_sync(partial(self._proof, account, request.path_params["code"], Asked.of(request)))

    def _proof(self, account: Account, code: str, asked: Asked) -> Response:
        with self._hub.reading() as connection:
            place, month = self._place(connection, account, code, asked)
            found = statements.statement(self._hub, connection, place, months.span_of(month))
        name = f'attachment; filename="xac-nhan-{place.code}-{month}.pdf"'
        head = {"Content-Disposition": name, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
        return Response(statements.statement_pdf(self._hub, place, found), media_type="application/pdf", headers=head)

    async def lists(self, request: Request) -> Response:
        """Show the three lists, whole."""
        account = await doors.account_of(self._hub, request)
        return await run_sync(self._lists, account)

    def _lists(self, account: Account) -> Response:
        with self._hub.reading() as connection:
            place = self._hub.tree(connection).latest(self._hub.unit if account.administers else account.unit)
            if place is None:
                raise NotHere
            found = standing.standing(self._hub, connection, place, listed=None)
            month = self._hub.today().isoformat()[:7]
            return page(
                "lists",
                hub_name=self._hub.name,
                account=account,
                place=place,
                standing=found,
                unit=place.code,
                month=month,
            )

    async def download(self, request: Request) -> Response:
        """Hand the figures of a page out as a file."""
        account = await doors.account_of(self._hub, request)
        wanted = Wanted.of(request)
        if wanted is None:
            raise NotHere
        code = request.query_params.get("unit", "")
        return await run_sync(partial(self._download, account, code, Asked.of(request), wanted=wanted))

    def _download(self, account: Account, code: str, asked: Asked, *, wanted: Wanted) -> Response:
        with self._hub.reading() as connection:
            place, month = self._place(connection, account, code, asked)
            return downloads.answer(self._hub, connection, place, month=month, wanted=wanted)

    def _place(self, connection: Connection, account: Account, code: str, asked: Asked) -> tuple[Place, str]:
        """Return the unit that is asked for, if the account may see it, and the month; NotHere otherwise."""
        tree = self._hub.tree(connection)
        month = asked.month or months.newest_month(connection, code, today=self._hub.today())
        place = tree.on(code, f"{month}-15") or tree.latest(code)
        if place is None or not doors.may_see(account, place):
            raise NotHere
        return place, month

    async def log_in_page(self, request: Request) -> Response:
        """Show the log-in form."""
        return self._log_in_form(request.query_params.get("to", "/"))

    def _log_in_form(self, to: str, *, name: str = "", problem: Problem | None = None) -> Response:
        words = sentence_of(problem) if problem else ""
        status = 200 if problem is None else 429 if problem.code == "hub.too_many_tries" else 400
        return page("log-in", status=status, hub_name=self._hub.name, account=None, to=to, name=name, problem=words)

    async def log_in(self, request: Request) -> Response:
        """Log somebody in."""
        form = await doors.form_of(request)
        to, name = doors.safe_target(form.get("to", "/")), form.get("name", "")
        host = request.client.host if request.client else ""
        try:
            token = await run_sync(
                partial(accounts.log_in, self._hub, name=name, password=form.get("password", ""), host=host)
            )
        except Rejection as refusal:
            return self._log_in_form(to, name=name, problem=refusal.problems[0])
        except Fault as fault:
            return self._log_in_form(to, name=name, problem=fault.problem)
        answer = RedirectResponse(to, status_code=303)
        doors.remember(answer, request, token)
        return answer

    async def log_out(self, request: Request) -> Response:
        """Log somebody out."""
        await doors.checked_form(self._hub, request)
        await run_sync(accounts.log_out, self._hub, request.cookies.get(COOKIE, ""))
        answer = RedirectResponse("/log-in", status_code=303)
        answer.delete_cookie(COOKIE)
        return answer


def _apart(month: str, newest: str) -> int:
    return (int(newest[:4]) - int(month[:4])) * 12 + int(newest[5:]) - int(month[5:])


def _tiers(tree: Tree, place: Place, month: str, asked: str) -> tuple[tuple[str, ...], str]:
    """Return the tiers below a unit in a month, and the one to show."""
    below = {
        each.tier
        for each in tree.within(place.code, first=f"{month}-01", last=months.last_day(month))
        if each.code != place.code
    }
    found = tuple(each.value for each in board.RANKED if each in below)
    return found, asked if asked in found else (found[0] if found else "")


async def _css(_: Request) -> Response:
    return Response(style_sheet(), media_type="text/css", headers=_A_DAY)


async def _icon(_: Request) -> Response:
    drawn = await run_sync(resource_bytes, "icons/building-2.svg")
    return Response(drawn, media_type="image/svg+xml", headers=_A_DAY)


async def _font(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _FONTS:
        return Response(status_code=404, headers=HEADERS)
    return Response(await run_sync(resource_bytes, f"fonts/{name}"), media_type="font/ttf", headers=_A_DAY)
