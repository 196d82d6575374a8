"""What an administrator does in pages: lets desks in, takes their keys away, makes and closes accounts."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from anyio.to_thread import run_sync
from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from desktop.contract import bundle
from desktop.contract.bundle import MEDIA_TYPE
from desktop.hub import accounts, audit, desks, files, sticks
from desktop.hub.above import above
from desktop.hub.accounts import ACCOUNT, Account, Role
from desktop.hub.desks import DESK
from desktop.hub.hub import Hub
from desktop.hub.pages import doors, uploads
from desktop.hub.pages.doors import NotHere
from desktop.hub.pages.rendering import page
from desktop.hub.sticks import Back
from desktop.kernel.errors import Rejection
from desktop.runtime.sentences import sentence_of

Face = Callable[[Request], Awaitable[Response]]
_ACTS = 50
ACTS = {
    "log_in": "đăng nhập",
    "log_in_refused": "đăng nhập không được",
    "account_made": "lập tài khoản",
    "account_closed": "đóng tài khoản",
    "enrol_code": "cấp mã đăng ký",
    "enrolled": "quầy đăng ký",
    "vouched": "trạm cấp dưới đưa quầy lên",
    "revoked": "thu hồi khóa",
    "published": "phát hành gói dữ liệu",
    "published_update": "phát hành bản cập nhật",
    "above_set_back": "trạm cấp trên khôi phục bản cũ, gửi lại",
    "from_above": "đặt việc tự lấy từ trạm cấp trên",
    "pack_from_above": "lấy gói dữ liệu của trạm cấp trên",
    "update_from_above": "lấy bản cập nhật của trạm cấp trên",
    "update_refused": "không nhận bản cập nhật",
    "update_broken": "bản cập nhật hỏng trên đường",
    "file": "nhập tệp của quầy, trạm dưới",
    "stick_up": "ghi tệp mang lên trạm cấp trên",
    "stick_back": "nhập tệp của trạm cấp trên",
    "frames": "nhận mã QR",
    "key_changed": "đổi khóa của trạm",
    "copied": "sao lưu",
}


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A desk in the list of desks."""

    unit: str
    name: str
    desk: int
    enrolled_at: datetime
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Known:
    """An account in the list of accounts."""

    name: str
    role: str
    unit_name: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Act:
    """A line of the audit."""

    at: datetime
    account: str
    words: str
    subject: str


class Admin:
    """The administrator's pages."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def faces(self) -> tuple[tuple[str, Face, str], ...]:
        """Return path, face and method of each."""
        return (
            ("/desks", self.desks, "GET"),
            ("/desks", self.give_code, "POST"),
            ("/desks/revoke", self.revoke, "POST"),
            ("/files", self.files, "GET"),
            ("/files", self.take_file, "POST"),
            ("/files/up.motcua", self.file_up, "GET"),
            ("/files/down.motcua", self.file_down, "GET"),
            ("/accounts", self.accounts, "GET"),
            ("/accounts", self.make_account, "POST"),
            ("/accounts/close", self.close_account, "POST"),
        )

    async def _administrator(self, request: Request) -> Account:
        return await doors.administrator_of(self._hub, request)

    async def _form(self, request: Request) -> tuple[Account, dict[str, str]]:
        account, form = await doors.checked_form(self._hub, request)
        if not account.administers:
            raise NotHere
        return account, form

    async def desks(self, request: Request) -> Response:
        """Show the desks."""
        return await run_sync(partial(self._desks_page, await self._administrator(request)))

    async def give_code(self, request: Request) -> Response:
        """Give a one-time code for a desk; it is shown once."""
        account, form = await self._form(request)
        unit, desk = form.get("unit", "").strip(), form.get("desk", "")
        number = int(desk) if desk.isascii() and desk.isdigit() and len(desk) == 1 else 0
        try:
            code = await run_sync(partial(desks.make_code, self._hub, unit=unit, desk=number, by=account.name))
        except Rejection as refusal:
            words = sentence_of(refusal.problems[0])
            return await run_sync(partial(self._desks_page, account, unit=unit, problem=words))
        return await run_sync(partial(self._desks_page, account, unit=unit, desk=number, code=code))

    def _desks_page(
        self, account: Account, *, unit: str = "", desk: int = 0, code: str = "", problem: str = ""
    ) -> Response:
        with self._hub.reading() as connection:
            tree = self._hub.tree(connection)
            found = connection.execute(
                select(DESK).where(DESK.c.revoked_at.is_(None)).order_by(DESK.c.unit, DESK.c.desk)
            ).all()
        rows = []
        for row in found:
            place = tree.now(row.unit, self._hub.today().isoformat())
            last = date.fromisoformat(row.last_day) if row.last_day else None
            rows.append(Enrolled(row.unit, place.full_name if place else row.unit, row.desk, row.enrolled_at, last))
        place = tree.now(unit, self._hub.today().isoformat())
        return page(
            "desks",
            status=400 if problem else 200,
            hub_name=self._hub.name,
            account=account,
            rows=rows,
            unit=unit,
            unit_name=place.full_name if place else unit,
            desk=desk,
            code=code,
            problem=problem,
            hub_key=self._hub.key.id,
        )

    async def revoke(self, request: Request) -> Response:
        """Take a desk's keys away."""
        account, form = await self._form(request)
        desk = form.get("desk", "")
        number = int(desk) if desk.isascii() and desk.isdigit() and len(desk) == 1 else 0
        await run_sync(partial(desks.revoke, self._hub, unit=form.get("unit", ""), desk=number, by=account.name))
        return RedirectResponse("/desks", status_code=303)

    async def files(self, request: Request) -> Response:
        """Show where to give a file in."""
        return await run_sync(self._files_page, await self._administrator(request))

    async def take_file(self, request: Request) -> Response:
        """Take a file of envelopes in and answer with the file of their receipts."""
        account = await self._administrator(request)
        try:
            data = await uploads.file_of(request, secret=account.secret)
            return await run_sync(partial(self._take_file, account, data))
        except Rejection as refusal:
            return await run_sync(partial(self._files_page, account, problem=sentence_of(refusal.problems[0])))

    def _take_file(self, account: Account, data: bytes) -> Response:
        if sticks.is_from_above(bundle.unpacked(data).lines):
            return self._files_page(account, back=sticks.take_back(self._hub, data, by=account.name))
        taken = files.take(self._hub, data, by=account.name)
        name = f"bien-nhan-{self._hub.today().isoformat()}-{taken.settled}-{taken.envelopes}.motcua"
        return _handed(taken.receipts, name)

    async def file_up(self, request: Request) -> Response:
        """Hand the file for the hub above out."""
        account = await self._administrator(request)
        found = await run_sync(partial(sticks.up, self._hub, by=account.name))
        return _handed(found.content, f"len-{self._hub.unit}-{self._hub.today():%Y%m%d}.motcua")

    async def file_down(self, request: Request) -> Response:
        """Hand the packs for those below out."""
        await self._administrator(request)
        found = await run_sync(sticks.down, self._hub)
        return _handed(found, f"xuong-{self._hub.unit}-{self._hub.today():%Y%m%d}.motcua")

    def _files_page(self, account: Account, *, problem: str = "", back: Back | None = None) -> Response:
        upper = above(self._hub)
        return page(
            "files",
            status=400 if problem else 200,
            hub_name=self._hub.name,
            account=account,
            problem=problem,
            back=back,
            above=upper.url if upper else "",
        )

    async def accounts(self, request: Request) -> Response:
        """Show accounts and the newest acts."""
        return await run_sync(partial(self._accounts_page, await self._administrator(request)))

    async def make_account(self, request: Request) -> Response:
        """Make an account."""
        account, form = await self._form(request)
        role = form.get("role", "")
        try:
            await run_sync(
                partial(
                    accounts.make,
                    self._hub,
                    name=form.get("name", ""),
                    password=form.get("password", ""),
                    role=Role(role) if role in set(Role) else Role.VIEWER,
                    unit=form.get("unit", "").strip(),
                    by=account.name,
                )
            )
        except Rejection as refusal:
            words = sentence_of(refusal.problems[0])
            return await run_sync(partial(self._accounts_page, account, problem=words))
        return RedirectResponse("/accounts", status_code=303)

    async def close_account(self, request: Request) -> Response:
        """Close an account; nobody closes their own."""
        account, form = await self._form(request)
        name = form.get("name", "")
        if name == account.name:
            raise Rejection("hub.account_own", "name")
        await run_sync(partial(accounts.close, self._hub, name=name, by=account.name))
        return RedirectResponse("/accounts", status_code=303)

    def _accounts_page(self, account: Account, *, problem: str = "") -> Response:
        with self._hub.reading() as connection:
            tree = self._hub.tree(connection)
            found = connection.execute(
                select(ACCOUNT).where(ACCOUNT.c.closed_at.is_(None)).order_by(ACCOUNT.c.name)
            ).all()
            acts = audit.newest(connection, most=_ACTS)
        rows = []
        for row in found:
            place = tree.latest(row.unit)
            rows.append(Known(row.name, row.role, place.full_name if place else row.unit, row.made_at))
        return page(
            "accounts",
            status=400 if problem else 200,
            hub_name=self._hub.name,
            account=account,
            rows=rows,
            root=self._hub.unit,
            problem=problem,
            acts=[Act(each.at, each.account, ACTS.get(each.act, each.act), each.subject) for each in acts],
        )


def _handed(content: bytes, name: str) -> Response:
    head = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=MEDIA_TYPE, headers=head)
