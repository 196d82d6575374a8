"""The pages: who may see what, forms that are really ours, files to take away, and what a browser makes of them."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
import segno
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import select

from desktop.contract import bundle
from desktop.contract.frames import frames
from desktop.hub import desks, planting
from desktop.hub.accounts import Role, make
from desktop.hub.audit import AUDIT
from desktop.hub.hub import Hub
from desktop.hub.pages.board import ranked
from desktop.hub.reports.making import KINDS
from desktop.kernel.clock import SetClock
from tests.hub.desk import FakeDesk, a_day, checked, packed
from tests.hub.serving import Answer, Served

Enrol = Callable[..., FakeDesk]
DAY = date(2026, 11, 20)
PASSWORD = "mat khau dai"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody with a browser that keeps one cookie."""

    served: Served
    cookie: str = ""

    def get(self, path: str) -> Answer:
        return self.served.ask("GET", path, head={"Cookie": self.cookie})

    def post(self, path: str, head: dict[str, str] | None = None, **fields: str) -> Answer:
        told = {"Cookie": self.cookie, "Content-Type": FORM, **(head or {})}
        return self.served.ask("POST", path, urlencode(fields).encode(), told)

    def secret(self) -> str:
        text = self.get("/").text
        return text.split('name="secret" value="')[1].split('"')[0]


@pytest.fixture
def known(hub: Hub) -> None:
    """Make an administrator and a viewer of one commune."""
    make(hub, name="quantri", password=PASSWORD, role=Role.ADMINISTRATOR, unit="42", by="")
    make(hub, name="cambinh", password=PASSWORD, role=Role.VIEWER, unit="18685", by="")


@pytest.fixture
def log_in(served: Served, known: None) -> Callable[[str], Visitor]:  # noqa: ARG001  # the accounts must be there
    """Return how to log in."""

    def enter(name: str) -> Visitor:
        answer = Visitor(served).post("/log-in", name=name, password=PASSWORD, to="/")
        assert (answer.status, answer.head["location"]) == (303, "/")
        kept = answer.head["set-cookie"]
        assert "HttpOnly" in kept
        assert "SameSite=lax" in kept
        return Visitor(served, kept.split(";")[0])

    return enter


LogIn = Callable[[str], Visitor]


@pytest.fixture
def sent(hub: Hub, enrolled: Enrol) -> FakeDesk:
    """Return a desk that has sent two months."""
    desk = enrolled()
    enrolled("18673").send(hub)
    desk.send(hub, *(desk.day(DAY - timedelta(days=back), a_day(10 + back, 4)) for back in range(40)))
    return desk


def test_nobody_sees_anything_without_a_log_in(served: Served) -> None:
    for path in ("/", "/units/18685", "/lists", "/desks", "/accounts", "/download/online-rate.csv?unit=42"):
        answer = served.ask("GET", path)
        assert (answer.status, answer.body) == (303, b"")
        assert answer.head["location"].startswith("/log-in?to=")


@pytest.mark.usefixtures("sent")
def test_a_viewer_sees_their_own_unit_and_nothing_beside_it(log_in: LogIn) -> None:
    viewer = log_in("cambinh")
    assert "xã Cẩm Bình" in viewer.get("/").text
    assert viewer.get("/units/18685").status == 200
    for path in (
        "/units/18673",
        "/units/42",
        "/desks",
        "/accounts",
        "/supplies",
        "/download/online-rate.json?unit=42",
        "/units/0",
    ):
        assert viewer.get(path).status == 404, path
    assert "18673" not in viewer.get("/lists").text


@pytest.mark.usefixtures("sent")
def test_a_unit_is_shown_down_to_procedure_and_channel_with_its_rules(log_in: LogIn) -> None:
    text = log_in("quantri").get("/units/18685?month=2026-11").text
    for told in (
        "Đăng ký khai sinh",
        "Toàn trình",
        "Bốn cách tính",
        "QĐ 766",
        "20/11/2026",
        "Không có tài khoản VNeID",
    ):
        assert told in text, told


@pytest.mark.usefixtures("sent")
def test_figures_are_taken_away_as_files(log_in: LogIn) -> None:
    admin = log_in("quantri")
    target = "?unit=42&month=2026-11&by=unit"
    rows = json.loads(admin.get(f"/download/online-rate.json{target}").body)["rows"]
    whole = sum(10 + back for back in range(20))
    assert (len(rows), rows[0]["code"], rows[0]["received"]) == (69, "18685", whole)
    table = list(csv.reader(io.StringIO(admin.get(f"/download/online-rate.csv{target}").body.decode("utf-8-sig"))))
    assert (len(table), table[1][1]) == (71, "18685")
    sheet = load_workbook(io.BytesIO(admin.get(f"/download/online-rate.xlsx{target}").body)).active
    assert [cell.value for cell in sheet[5]][:5] == [1, "18685", "xã Cẩm Bình", "xã", whole]
    assert sheet["L5"].value == pytest.approx(rows[0]["rate"] / 100)
    assert (sheet.max_row, sheet["E74"].value) == (74, "=SUM(E5:E73)")


@pytest.mark.usefixtures("sent")
def test_every_page_links_to_its_figures_as_files(log_in: LogIn) -> None:
    admin = log_in("quantri")
    for page in ("/", "/units/18685", "/lists"):
        links = set(re.findall(r'href="(/download/[^"]+)"', admin.get(page).text))
        assert {link.split("?")[0].rsplit(".", 1)[1] for link in links} == set(KINDS)
        for link in links:
            answer = admin.get(unescape(link))
            kind = link.split("?")[0].rsplit(".", 1)[1]
            assert (answer.status, answer.head["content-type"]) == (200, KINDS[kind]), link
    for odd in ("/download/online-rate.exe?unit=42", "/download/x.csv?unit=42", "/download/online-rate.csv?unit=0"):
        assert admin.get(odd).status == 404, odd
    assert admin.get("/download/online-rate.csv?unit=42&by=sao").status == 400


def test_no_spreadsheet_runs_what_a_unit_is_called(hub: Hub, log_in: LogIn) -> None:
    risky = "=HYPERLINK(1)"
    with hub.writing() as connection:
        planting.replace(connection, [{"code": "42-01", "name": risky, "tier": "department", "parent": "42"}])
    admin = log_in("quantri")
    target = "?unit=42-01&month=2026-11"
    assert f"'{risky}" in admin.get(f"/download/online-rate.csv{target}").text
    sheet = load_workbook(io.BytesIO(admin.get(f"/download/online-rate.xlsx{target}").body)).active
    cell = sheet["C5"]
    assert (cell.value, cell.data_type) == (risky, "s")


def test_a_nation_ranks_its_provinces_with_all_below_them(hub: Hub, enrolled: Enrol) -> None:
    with hub.writing() as connection:
        rows = [{"code": "VN", "name": "Việt Nam", "tier": "nation"}]
        rows += [{"code": "40", "name": "Nghệ An", "kind": "tỉnh", "tier": "province", "parent": "VN"}]
        rows += [{"code": "42", "name": "Hà Tĩnh", "kind": "tỉnh", "tier": "province", "parent": "VN"}]
        planting.replace(connection, rows)
    for unit in ("18685", "18673"):
        desk = enrolled(unit)
        desk.send(hub, desk.day(DAY, a_day(10, 4)), desk.day(DAY.replace(month=10), a_day(10, 2)))
    with hub.reading() as connection:
        tree = hub.tree(connection)
        place = tree.latest("VN")
        assert place is not None
        found, count = ranked(connection, tree, place, month="2026-11", tier="province")
    told = [(each.place.code, each.now.received, each.now.rate, each.change) for each in found]
    assert (count, told) == (2, [("42", 20, Decimal("40.00"), Decimal("20.00")), ("40", 0, None, None)])


def test_a_form_of_another_place_does_nothing(hub: Hub, log_in: LogIn) -> None:
    admin = log_in("quantri")
    fields = {"unit": "18685", "desk": "1"}
    assert admin.post("/desks", **fields).status == 400
    assert admin.post("/desks", **fields, secret="0" * 64).status == 400
    for head in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert admin.post("/desks", head, **fields, secret=admin.secret()).status == 400
    with hub.reading() as connection:
        assert not connection.execute(select(desks.CODE)).all()


def test_an_administrator_lets_a_desk_in_and_takes_its_keys(hub: Hub, log_in: LogIn) -> None:
    admin = log_in("quantri")
    page = admin.post("/desks", unit="18685", desk="2", secret=admin.secret()).text
    code = page.split('class="code">')[1].split("<")[0]
    desk = FakeDesk("18685", 2)
    desks.enrol(hub, desk.request(code))
    assert "xã Cẩm Bình" in admin.get("/desks").text
    assert admin.post("/desks/revoke", unit="18685", desk="2", secret=admin.secret()).status == 303
    (receipt,) = desk.send(hub, desk.day(DAY, a_day()))
    assert receipt.code == "verdict.revoked_key"
    assert admin.post("/desks", unit="99999", desk="1", secret=admin.secret()).status == 400


def test_accounts_are_made_and_closed_and_written_down(hub: Hub, log_in: LogIn) -> None:
    admin = log_in("quantri")
    told = {"name": "Moi.Nguoi", "password": "mot mat khau", "unit": "42", "role": "viewer", "secret": admin.secret()}
    assert admin.post("/accounts", **told).status == 303
    assert "đã có tài khoản" in admin.post("/accounts", **told).text.lower()
    assert admin.post("/accounts/close", name="cambinh", secret=admin.secret()).status == 303
    assert admin.post("/accounts/close", name="quantri", secret=admin.secret()).status == 400
    refused = Visitor(admin.served).post("/log-in", name="cambinh", password=PASSWORD)
    assert refused.status == 400
    with hub.reading() as connection:
        acts = [(row.account, row.act) for row in connection.execute(select(AUDIT).order_by(AUDIT.c.id))]
    assert ("quantri", "account_made") in acts
    assert ("quantri", "account_closed") in acts
    assert acts[-1] == ("cambinh", "log_in_refused")


def test_guessing_passwords_comes_to_an_end(served: Served, known: None, hub_clock: SetClock) -> None:  # noqa: ARG001  # the accounts must be there
    visitor = Visitor(served)
    answers = [visitor.post("/log-in", name="quantri", password=PASSWORD[:-1]).status for _ in range(11)]
    assert answers == [400] * 10 + [429]
    assert visitor.post("/log-in", name="quantri", password=PASSWORD).status == 429
    hub_clock.forward(timedelta(hours=1))
    assert visitor.post("/log-in", name="quantri", password=PASSWORD).status == 303


def test_a_log_in_leads_to_no_other_place(served: Served, known: None) -> None:  # noqa: ARG001  # the accounts must be there
    for to in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"):
        answer = Visitor(served).post("/log-in", name="quantri", password=PASSWORD, to=to)
        assert answer.head["location"] == "/", to


def test_a_session_ends(log_in: LogIn, hub_clock: SetClock) -> None:
    first, second = log_in("quantri"), log_in("quantri")
    assert first.post("/log-out", secret=first.secret()).status == 303
    assert (first.get("/").status, second.get("/").status) == (303, 200)
    hub_clock.forward(timedelta(hours=13))
    assert second.get("/").status == 303


@pytest.mark.parametrize("query", ["?month=9999-99", "?month=2026-1&page=-1", "?tier='&page=99999", "?month=0000-01"])
def test_a_query_that_makes_no_sense_is_as_if_it_had_not_been_said(log_in: LogIn, query: str) -> None:
    admin = log_in("quantri")
    assert admin.get("/" + query).status == 200
    assert admin.get("/units/42" + query).status == 200


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Return the system's own Chromium without a window."""
    with sync_playwright() as player:
        found = player.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield found
        found.close()


@pytest.mark.usefixtures("sent", "known")
@pytest.mark.parametrize("width", [360, 1280])
def test_a_browser_shows_the_pages_whole(served: Served, browser: Browser, width: int, tmp_path: Path) -> None:
    page: Page = browser.new_page(viewport={"width": width, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.goto(served.address + "/units/18685?month=2026-11")
    page.fill("#name", "quantri")
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/units/18685?month=2026-11")
    for path in ("/", "/units/18685", "/units/42", "/lists", "/desks", "/files", "/frames", "/supplies", "/accounts"):
        page.goto(served.address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("document.fonts.check('600 15px \"Be Vietnam Pro\"')")
    page.goto(served.address + "/")
    drawn = page.locator("svg .line:visible")
    assert drawn.count() > 0
    assert drawn.first.evaluate("line => getComputedStyle(line).stroke") == "rgb(11, 107, 107)"
    paper = tmp_path / "page.pdf"
    page.pdf(path=paper, format="A4")
    assert paper.stat().st_size > 10_000
    assert said == []
    page.close()


def multipart(**parts: bytes) -> tuple[bytes, str]:
    """Return a form with files as a browser sends it."""
    mark = b"----mark"
    body = b"".join(
        b"--%s\r\nContent-Disposition: form-data; name=%s%s\r\n\r\n%s\r\n"
        % (mark, name.encode(), b"; filename=x.motcua" if name == "file" else b"", content)
        for name, content in parts.items()
    )
    return body + b"--%s--\r\n" % mark, f"multipart/form-data; boundary={mark.decode()}"


def test_a_file_from_a_stick_gets_its_receipts_and_counts_once(hub: Hub, log_in: LogIn, enrolled: Enrol) -> None:
    admin, desk = log_in("quantri"), enrolled()
    lines = [desk.day(DAY - timedelta(days=back), a_day()) for back in range(3)]
    first = desk.send(hub, lines[0])
    body, kind = multipart(secret=admin.secret().encode(), file=packed(lines))
    for _ in range(2):
        answer = admin.served.ask("POST", "/files", body, {"Cookie": admin.cookie, "Content-Type": kind})
        assert (answer.status, answer.head["content-type"]) == (200, bundle.MEDIA_TYPE)
        receipts = [checked(hub, each) for each in bundle.unpacked(answer.body).lines]
        assert [each.verdict.value for each in receipts] == ["accepted"] * 3
        assert receipts[0] == first[0]
    for bad in (multipart(secret=b"0", file=packed(lines)), multipart(secret=admin.secret().encode(), file=b"x")):
        answer = admin.served.ask("POST", "/files", bad[0], {"Cookie": admin.cookie, "Content-Type": bad[1]})
        assert answer.status == 400
    assert admin.post("/files", secret=admin.secret()).status == 400


def given(**fields: bytes | tuple[bytes, ...]) -> tuple[bytes, str]:
    """Return a form of the page of codes as a browser sends it; several files go by one name."""
    mark = b"----mark"
    every = [(name, each) for name, of in fields.items() for each in (of if isinstance(of, tuple) else (of,))]
    parts = (
        b"--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n" % (mark, name.encode(), content)
        for name, content in every
    )
    return b"".join(parts) + b"--%s--\r\n" % mark, f"multipart/form-data; boundary={mark.decode()}"


def test_figures_come_in_by_codes_with_word_of_what_is_missing(hub: Hub, log_in: LogIn, enrolled: Enrol) -> None:
    admin, desk = log_in("quantri"), enrolled()
    secret = admin.secret().encode()

    def scan(**fields: bytes | tuple[bytes, ...]) -> str:
        body, kind = given(secret=secret, **fields)
        return admin.served.ask("POST", "/frames", body, {"Cookie": admin.cookie, "Content-Type": kind}).text

    many = tuple(code for number in range(40) for code in a_day(9, 4, procedure=f"1.{number:06d}"))
    line = desk.day(DAY, tuple(sorted(many)))
    texts = frames(line)
    assert len(texts) > 2
    page = scan(texts="\n".join([texts[0], "rác", *texts[2:]]).encode())
    assert f"có {len(texts) - 1} trên {len(texts)} mã, còn thiếu mã số 2." in page
    kept = unescape(page.split("autofocus>")[1].split("</textarea>")[0])
    page = scan(texts=f"{texts[1]}{kept}{texts[1]}\r\n{texts[1]}".encode())
    assert "đã nhận" in page
    assert "20/11/2026" in page
    whole = unescape(page.split('name="texts" value="')[1].split('"')[0])
    answer = admin.post("/frames/receipts", texts=whole, secret=secret.decode())
    (receipt,) = (checked(hub, each) for each in bundle.unpacked(answer.body).lines)
    assert receipt.verdict.value == "accepted"
    assert desk.send(hub, line) == [receipt]
    pictures = tuple(picture(text) for text in frames(desk.day(DAY - timedelta(days=1), a_day())))
    assert "đã nhận" in scan(texts=b"", file=pictures)
    assert "1 tệp không thấy mã nào" in scan(texts=b"", file=b"khong phai anh")
    assert "Chưa có mã nào" in scan(texts=b"abc")
    assert log_in("cambinh").get("/frames").status == 404


def picture(text: str) -> bytes:
    """Return a QR as a picture, as a telephone takes it."""
    out = io.BytesIO()
    segno.make(text).save(out, kind="png", scale=4)
    return out.getvalue()
