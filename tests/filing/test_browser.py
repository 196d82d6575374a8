"""Real Chromium: fills and reads, never sends, keeps nothing; a hostile page reaches nothing; a changed page is named."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from desktop.filing import throwaway
from desktop.filing.browser import Chromium, Launch
from desktop.filing.driver import FillState
from desktop.filing.flow import FieldValue, values_of
from desktop.filing.guard import may_reach, origin_of
from desktop.filing.installed import find_browser
from desktop.filing.practice.server import Practice
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Fault, Rejection
from tests.filing.driven import Hand, browser_at, practice_at
from tests.filing.hostile_site import serving
from tests.printing.reading import texts
from tests.samples import DUC, intake

SAID = "042088001234"
SECRET = "thông tin của người khác"


@pytest.fixture
def practice(clock: SetClock) -> Iterator[Practice]:
    with Practice(now=clock.now, unit="18685") as running:
        yield running


@pytest.fixture
def browser(practice: Practice, tmp_path: Path) -> Iterator[Chromium]:
    made = browser_at(practice_at(practice.base), tmp_path / "browser")
    yield made
    made.close()


def address(practice: Practice, *, level: str = "4") -> str:
    return practice_at(practice.base).address("procedure", procedure="2.000635", level=level)


def facts(practice: Practice) -> tuple[FieldValue, ...]:
    return values_of(practice_at(practice.base), intake(), request="Trích lục khai sinh")


@pytest.mark.parametrize("level", ["3", "4"])
def test_it_fills_the_citizen_sends_it_reads_the_code_and_keeps_the_page(
    browser: Chromium, practice: Practice, level: str
) -> None:
    hand = Hand(browser)
    browser.open(address(practice, level=level))
    hand.to_the_form()
    filled = browser.fill(facts(practice))
    assert {each.state for each in filled} == {FillState.FILLED}
    assert hand.value("#ho-ten") == DUC.name
    assert hand.value("#ngay-sinh") == "05/03/1988"
    assert practice.desk.sent == 0
    assert all(not each.form for each in practice.desk.filings.values())
    with pytest.raises(Rejection) as none_yet:
        browser.read_code()
    assert none_yet.value.code == "filing.no_code_on_page"
    hand.send()
    assert browser.read_code() == "TAPHUAN.18685-261123-0001"
    assert "TAPHUAN.18685-261123-0001" in texts(browser.proof())[0]


def test_nothing_of_the_citizen_stays(browser: Chromium, practice: Practice, tmp_path: Path) -> None:
    browser.open(address(practice))
    hand = Hand(browser)
    hand.to_the_form()
    browser.fill(facts(practice))
    hand.send()
    (profile,) = (path for path in (tmp_path / "browser").iterdir() if path.is_dir())
    assert profile.stat().st_mode & 0o077 == 0
    kept = json.loads((profile / "Default" / "Preferences").read_text())
    assert kept["credentials_enable_service"] is False
    assert kept["profile"]["password_manager_enabled"] is False
    browser.close()
    assert not list((tmp_path / "browser").iterdir())
    wanted = [form for text in (DUC.name, SAID, "bi-mat") for form in (text.encode(), text.encode("utf-16-le"))]
    for file in tmp_path.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not [each for each in wanted if each in content], file


def test_the_next_citizen_is_not_logged_in(practice: Practice, tmp_path: Path) -> None:
    for _ in range(2):
        browser = browser_at(practice_at(practice.base), tmp_path / "browser")
        browser.open(address(practice))
        hand = Hand(browser)
        hand.click("#nop-ho-so")
        assert hand.at == "/dang-nhap"
        hand.log_in()
        browser.close()


def test_a_page_that_changed_names_its_fields(browser: Chromium, practice: Practice) -> None:
    practice.desk.faults.renamed = True
    browser.open(address(practice))
    Hand(browser).to_the_form()
    filled = browser.fill(facts(practice))
    assert {each.state for each in filled} == {FillState.LOST}
    assert filled[0].field.label == "Họ và tên"


def test_a_page_that_writes_something_else_is_told(tmp_path: Path) -> None:
    page = "<input id=ho-ten oninput=\"this.value='KHÁC'\"><input id=so-dinh-danh hidden><input id=ngay-sinh type=date>"
    with serving({"/": page}) as site:
        portal = practice_at(site.base)
        browser = browser_at(portal, tmp_path / "browser")
        browser.open(site.base + "/")
        states = {each.field.name: each.state for each in browser.fill(values_of(portal, intake(), request=""))}
        assert Hand(browser).value("#ngay-sinh") == "1988-03-05"
        browser.close()
    assert states["applicant.name"] is FillState.DIFFERS
    assert states["applicant.id"] is FillState.LOST
    assert states["applicant.birth"] is FillState.FILLED


def test_nothing_is_typed_into_or_read_from_a_foreign_page(browser: Chromium, practice: Practice) -> None:
    with serving({"/": "<input id=ho-ten><p id=ma-ho-so>TAPHUAN.18685-261123-0009</p>"}) as other:
        browser.open(address(practice))
        browser._portal = practice_at(other.base)
        browser.open(other.base + "/")
        browser._portal = practice_at(practice.base)
        for act in (lambda: browser.fill(facts(practice)), browser.read_code, browser.proof):  # type: ignore[arg-type]  # values of the form
            with pytest.raises(Rejection) as refused:
                act()
            assert refused.value.code == "filing.foreign_page"


HOSTILE = """<body><script>
const tried = {};
async function ask(name, url) { try { tried[name] = await (await fetch(url)).text() } catch (e) { tried[name] = 'no' } }
const socket = new Promise(done => { try { const s = new WebSocket('ws://127.0.0.1:PORT/ws');
  s.onopen = () => done('open'); s.onerror = () => done('no'); s.onclose = () => done('no') } catch (e) { done('no') } });
window.done = (async () => {
  await ask('file', 'file:///etc/passwd'); await ask('local', 'http://127.0.0.1:PORT/secret');
  await ask('name', 'http://localhost:PORT/secret'); await ask('redirect', '/away');
  tried.socket = await socket;
  const frame = document.createElement('iframe'); frame.src = 'file:///etc/passwd'; document.body.append(frame);
  try { tried.frame = frame.contentDocument.body.innerText || 'no' } catch (e) { tried.frame = 'no' }
  tried.opened = typeof window.showOpenFilePicker === 'function' ? 'asks a person' : 'no';
  return tried })();
</script>"""


def test_a_hostile_page_reaches_no_file_no_other_data_and_not_this_machine(tmp_path: Path) -> None:
    with serving({"/secret": SECRET, "/ws": SECRET}) as desk:
        port = desk.base.rsplit(":", 1)[1]
        pages = {"/": HOSTILE.replace("PORT", port), "/away": f"->http://localhost:{port}/secret"}
        with serving(pages) as site:
            browser = browser_at(practice_at(site.base), tmp_path / "browser")
            browser.open(site.base + "/")
            tried = Hand(browser).run("window.done")
            browser.close()
    assert SECRET not in json.dumps(tried, ensure_ascii=False)
    assert "root:" not in json.dumps(tried)
    assert {tried[name] for name in ("file", "local", "name", "redirect", "socket", "frame")} == {"no"}
    assert desk.asked == []


def test_a_page_that_never_loads_says_so_and_leaves_a_way_on(practice: Practice, tmp_path: Path) -> None:
    practice.desk.faults.slow = 60
    browser = browser_at(practice_at(practice.base), tmp_path / "browser", seconds=1)
    with pytest.raises(Fault) as slow:
        browser.open(address(practice))
    assert slow.value.code == "filing.page_slow"
    practice.desk.faults.slow = 0
    browser.open(address(practice))
    browser.close()


def test_a_portal_that_is_not_there_is_said(tmp_path: Path) -> None:
    browser = browser_at(practice_at("http://127.0.0.1:9"), tmp_path / "browser")
    with pytest.raises(Fault) as away:
        browser.open("http://127.0.0.1:9/")
    assert away.value.code == "filing.page_unreachable"
    browser.close()


def test_a_browser_that_was_closed_by_hand_opens_anew(browser: Chromium, practice: Practice) -> None:
    browser.open(address(practice))
    context = browser._context
    assert context is not None
    browser._run(context.close(), 20)
    with pytest.raises(Fault) as gone:
        browser.read_code()
    assert gone.value.code == "filing.browser_gone"
    browser.open(address(practice))
    assert Hand(browser).at == "/thu-tuc/2.000635"


def test_a_program_that_is_no_browser_is_said(practice: Practice, tmp_path: Path) -> None:
    launch = Launch(executable=Path("/bin/false"), folder=tmp_path / "browser", headless=True)
    browser = Chromium(practice_at(practice.base), launch)
    with pytest.raises(Fault) as failed:
        browser.open(address(practice))
    assert failed.value.code == "filing.browser_failed"
    browser.close()
    browser.close()
    assert not list((tmp_path / "browser").iterdir())


def test_what_a_crash_left_is_swept_at_the_next_start(tmp_path: Path) -> None:
    dead, ours = tmp_path / "019a-x", throwaway.make(tmp_path)
    dead.mkdir()
    (dead / "History").write_text(DUC.name)
    (tmp_path / "019a-x.held").touch()
    (tmp_path / "019a-y.held").touch()
    (tmp_path / f"{os.getpid()}-an-older-release").mkdir()
    assert throwaway.sweep(tmp_path) == 2
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == [ours.folder]
    assert throwaway.sweep(tmp_path / "nowhere") == 0
    assert ours.wipe()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("address_", "may"),
    [
        ("https://dichvucong.gov.vn/p/home", True),
        ("https://cdn.example.com/a.js", True),
        ("wss://push.example.com/", True),
        ("data:image/png;base64,AA", True),
        ("blob:https://dichvucong.gov.vn/1", True),
        ("http://8.8.8.8/", True),
        ("file:///etc/passwd", False),
        ("chrome://settings", False),
        ("http://127.0.0.1:8080/", False),
        ("http://localhost/", False),
        ("http://a.localhost./", False),
        ("http://[::1]/", False),
        ("http://192.168.1.1/", False),
        ("http://10.0.0.3/", False),
        ("http://0x7f.1/", False),
        ("http://2130706433/", False),
        ("http://router/", False),
        ("http://nas.local/", False),
        ("ftp://example.com/", False),
        ("http://example.com:99999/", False),
        ("", False),
    ],
)
def test_the_web_is_open_and_home_is_not(address_: str, *, may: bool) -> None:
    assert may_reach(address_, origins=("https://dichvucong.gov.vn",)) is may


def test_origins_are_compared_whole() -> None:
    assert origin_of("https://dichvucong.gov.vn:443/a") == "https://dichvucong.gov.vn"
    assert origin_of("https://dichvucong.gov.vn.evil.com/") != "https://dichvucong.gov.vn"
    assert origin_of("https://dichvucong.gov.vn@evil.com/") == "https://evil.com"


def test_a_browser_is_found_or_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_browser() is not None
    assert find_browser(str(tmp_path / "khong-co")) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser() is None


KILLED = """
import sys
from pathlib import Path
from threading import Event
from desktop.filing.flow import values_of
from tests.filing.driven import Hand, browser_at, practice_at
from tests.samples import intake
base, folder = sys.argv[1:]
browser = browser_at(practice_at(base), Path(folder))
browser.open(practice_at(base).address("procedure", procedure="2.000635", level="4"))
Hand(browser).to_the_form()
browser.fill(values_of(practice_at(base), intake(), request=""))
print("filled", flush=True)
sys.stdin.read()
"""


def test_a_kill_in_the_middle_leaves_no_browser_and_is_swept(practice: Practice, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    folder = tmp_path / "browser"
    running = subprocess.Popen(
        [sys.executable, "-c", KILLED, practice.base, str(folder)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdin is not None
    assert running.stdout is not None
    try:
        assert running.stdout.readline() == "filled\n"
    finally:
        running.kill()
        running.wait()
        running.stdin.close()
        running.stdout.close()
    (left,) = (path for path in folder.iterdir() if path.is_dir())
    until = time.monotonic() + 20
    while users_of(left) and time.monotonic() < until:
        Event().wait(0.1)
    assert users_of(left) == []
    assert throwaway.sweep(folder) == 1
    assert list(folder.iterdir()) == []


def users_of(folder: Path) -> list[str]:
    """Return the processes that were started with a profile."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = each.read_bytes()
        except OSError:
            continue
        if str(folder).encode() in words:
            found.append(each.parent.name)
    return found
