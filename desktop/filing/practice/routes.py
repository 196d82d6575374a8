"""Which page answers which address of the practice portal."""

import secrets
from collections.abc import Callable
from email import message_from_bytes
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl, quote, urlsplit

from desktop.filing.practice import pages
from desktop.filing.practice.desk import Filing, PracticeDesk, Stage, Visitor
from desktop.runtime.reference import shipped_procedures

if TYPE_CHECKING:
    from desktop.filing.practice.server import PracticeServer

_COOKIE = "tap"
_MOST_BODY = 60_000_000
_MOST_FILE = 5 * 1024 * 1024
_BEGINNINGS = (b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_CONTROL = "dieu-khien"
_FORM_TYPE = "application/x-www-form-urlencoded"


class Handler(BaseHTTPRequestHandler):
    """One request. Only pages of this machine's own name are answered, so that no foreign page reads them."""

    protocol_version = "HTTP/1.1"
    server_version = "TapHuan"
    sys_version = ""
    timeout = 30

    @property
    def desk(self) -> PracticeDesk:
        """What the portal remembers."""
        return cast("PracticeServer", self.server).desk

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's own name
        """Keep no log: addresses may carry what a citizen typed."""

    def do_GET(self) -> None:
        """Answer a look."""
        self._serve(self._get)

    def do_POST(self) -> None:
        """Answer what was sent."""
        self._serve(self._post)

    def _serve(self, answer: Callable[[], None]) -> None:
        if self.desk.stopping.is_set():
            # A line that a browser kept open must not outlive the portal.
            self.close_connection = True
            return
        self.parts = [each for each in urlsplit(self.path).path.split("/") if each]
        self.query = dict(parse_qsl(urlsplit(self.path).query))
        if self.headers.get("Host", "") != f"127.0.0.1:{self.server.server_port}":  # type: ignore[attr-defined]  # every TCP server has one
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        if self.parts[:1] == [_CONTROL]:
            self.desk.told(self.query)
            self._page(pages.control(self.desk.faults))
            return
        if self.parts == ["kieu.css"]:
            self._send(pages.STYLE.encode(), "text/css; charset=utf-8")
            return
        if self.desk.faults.slow:
            self.desk.stopping.wait(self.desk.faults.slow)
        if self.desk.faults.broken:
            self._page(pages.page("Cổng đang lỗi", "<p>Lỗi 500. Thử lại sau.</p>"), HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        self.visitor = self.desk.visitor(self._cookie())
        answer()

    def _cookie(self) -> str:
        try:
            found = SimpleCookie(self.headers.get("Cookie", "")).get(_COOKIE)
        except CookieError:
            return ""
        return found.value if found else ""

    def _get(self) -> None:
        match self.parts:
            case []:
                self._page(pages.home())
            case ["thu-tuc", code]:
                self._procedure(code)
            case ["nop", code]:
                self._begin(code)
            case ["dang-nhap"]:
                self._page(pages.log_in())
            case ["ma"]:
                self._page(pages.ask_code(self.visitor, coming=not self.desk.faults.no_code))
            case ["ho-so", key, stage]:
                self._show(key, stage)
            case ["tra-cuu"]:
                asked = self.query.get("ma", "")
                self._page(pages.follow(self.desk.by_code(asked), asked))
            case _:
                self._missing()

    def _procedure(self, code: str) -> None:
        known = next((each for each in shipped_procedures() if each.code == code), None)
        if known is None:
            self._missing()
        else:
            offered = not self.desk.faults.not_offered
            self._page(pages.procedure(code, known.short_name, self.query.get("muc", "4"), offered=offered))

    def _begin(self, code: str) -> None:
        if not self.visitor.logged_in:
            self.visitor.wanted = self.path
            self._go("/dang-nhap")
            return
        filing = self.desk.begin(code, self.query.get("muc", "4"))
        if filing is None:
            self._missing()
        else:
            self._go(f"/ho-so/{filing.id}/{filing.stage}")

    def _filing(self, key: str) -> Filing | None:
        """Return a dossier for who is logged in; lead to the log-in or say that there is none."""
        filing = self.desk.filings.get(key)
        if filing is None:
            self._missing()
        elif not self.visitor.logged_in:
            self.visitor.wanted = f"/ho-so/{key}/{filing.stage}"
            self._go("/dang-nhap")
            return None
        return filing

    def _show(self, key: str, stage: str) -> None:
        filing = self._filing(key)
        if filing is None:
            return
        if filing.stage is Stage.DONE and stage != Stage.DONE:
            self._go(f"/ho-so/{key}/{Stage.DONE}")
            return
        shown = {
            Stage.FORM: pages.form(filing, renamed=self.desk.faults.renamed),
            Stage.PAPERS: pages.papers(filing),
            Stage.FEE: pages.fee(filing),
            Stage.REVIEW: pages.review(filing),
            Stage.DONE: pages.done(filing),
        }
        if stage not in set(Stage) or (stage == Stage.DONE and not filing.code):
            self._missing()
            return
        filing.stage = Stage(stage)
        self._page(shown[filing.stage])

    def _post(self) -> None:
        body = self._body()
        if body is None:
            return
        sent = dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True)) if self._is_form() else {}
        match self.parts:
            case ["dang-nhap"]:
                self._ask_code(self.visitor, sent.get("tai-khoan", ""))
            case ["ma"]:
                self._check_code(self.visitor, sent.get("ma", ""))
            case ["ho-so", key, act]:
                filing = self._filing(key)
                if filing is not None:
                    self._act(filing, act, sent, body)
            case _:
                self._missing()

    def _is_form(self) -> bool:
        return self.headers.get("Content-Type", "").startswith(_FORM_TYPE)

    def _body(self) -> bytes | None:
        try:
            length = int(self.headers.get("Content-Length", "0"))
        except ValueError:
            length = -1
        if not 0 <= length <= _MOST_BODY:
            # What is not read would be taken for the next request.
            self.close_connection = True
            self._page(
                pages.page("Tệp quá lớn", "<p>Mỗi tệp không quá 5 MB. Bấm lùi để chọn tệp khác.</p>"),
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            )
            return None
        return self.rfile.read(length)

    def _ask_code(self, visitor: Visitor, number: str) -> None:
        if not number.strip():
            self._page(pages.log_in("Chưa gõ số định danh cá nhân."))
            return
        visitor.number = number.strip()
        visitor.code = f"{secrets.randbelow(1_000_000):06d}"
        self._go("/ma")

    def _check_code(self, visitor: Visitor, code: str) -> None:
        coming = not self.desk.faults.no_code
        if not coming or not visitor.code or code.strip() != visitor.code:
            self._page(pages.ask_code(visitor, coming=coming, trouble="Mã chưa đúng hoặc chưa về. Xem lại điện thoại."))
            return
        visitor.logged_in, visitor.code = True, ""
        self._go(visitor.wanted)

    def _act(self, filing: Filing, act: str, sent: dict[str, str], body: bytes) -> None:
        match act:
            case Stage.FORM:
                filing.form = pages.form_values(filing, sent)
                filing.stage = Stage.PAPERS
            case Stage.PAPERS:
                trouble = self._take_files(filing, body)
                if trouble:
                    self._page(pages.papers(filing, trouble))
                    return
            case "du-giay-to":
                filing.stage = self.desk.after_papers(filing)
            case Stage.FEE:
                if self.desk.faults.payment:
                    self._page(pages.fee(filing, "Ngân hàng chưa nhận. Tiền chưa bị trừ. Thử lại hoặc nộp tại quầy."))
                    return
                filing.paid, filing.stage = True, Stage.REVIEW
            case "nop":
                self.desk.send(filing)
            case _:
                self._missing()
                return
        self._go(f"/ho-so/{filing.id}/{filing.stage}")

    def _take_files(self, filing: Filing, body: bytes) -> str:
        """Take the attachments of a form, all or none; return what is wrong, empty when nothing is."""
        names = []
        head = f"Content-Type: {self.headers.get('Content-Type', '')}\r\n\r\n".encode()
        for part in message_from_bytes(head + body).walk():
            name = part.get_filename()
            content = part.get_payload(decode=True)
            if not name or not isinstance(content, bytes):
                continue
            if self.desk.faults.refuse_files:
                return f"Cổng từ chối tệp {name}. Thử tệp khác."
            if len(content) > _MOST_FILE:
                return f"Tệp {name} lớn hơn 5 MB."
            if not content.startswith(_BEGINNINGS):
                return f"Tệp {name} không phải PDF hay ảnh."
            names.append(name)
        filing.files += names
        return "" if names else "Chưa chọn tệp nào."

    def _page(self, text: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self._send(text.encode(), "text/html; charset=utf-8", status)

    def _missing(self) -> None:
        self._page(pages.page("Không có trang này", '<p><a href="/">Về trang đầu</a></p>'), HTTPStatus.NOT_FOUND)

    def _go(self, where: str) -> None:
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", quote(where, safe="/?=&.-_~%"))
        self._finish(b"")

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self._finish(content)

    def _finish(self, content: bytes) -> None:
        visitor = getattr(self, "visitor", None)
        if visitor is not None:
            self.send_header("Set-Cookie", f"{_COOKIE}={visitor.id}; Path=/; HttpOnly; SameSite=Lax")
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
