"""The support bundle explains a planted fault and has nothing of anybody in it."""

import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop import __version__
from desktop.kernel.clock import SetClock
from desktop.runtime import settings as declared
from desktop.runtime.crash import write_report
from desktop.runtime.keys import obtain_key
from desktop.runtime.paths import Profile
from desktop.store.engine import connect
from desktop.usecases import backups, desk_care, drafts, support
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.samples import intake

# What people are called, in every form in which it lies about.
PLANTED = ("Nguyễn Thị Hoa", "Đức", "042088001234", "0912345678", "Bình Minh", "Trần Văn Thủ", "bí mật", "Lê Thị Nháp")


@pytest.fixture
def home(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "home" / "Nguyễn Thị Hoa" / "quầy")


@pytest.fixture
def lived_in(home: Profile, clock: SetClock) -> Desk:
    """Return a desk with something personal in every place that has room for it."""
    desk = set_up(home, answers=FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa"), clock=clock)
    receive(desk, intake=intake())
    values = {
        declared.HEAD_NAME.name: "Trần Văn Thủ",
        declared.SCAN_FOLDER.name: "/home/Nguyễn Thị Hoa/quét",
        declared.PROXY.name: "http://Hoa:bí mật@proxy:3128",
    }
    desk_care.change(
        desk, identity=replace(desk.identity, phone="0912345678"), officer="Nguyễn Thị Hoa", settings=values
    )
    drafts.keep(desk, draft="", title="Lê Thị Nháp", fields={"name": "Lê Thị Nháp"})
    folder = home.home / "bản sao của Hoa"
    folder.mkdir()
    backups.choose(desk, folder=str(folder), days=3)
    backups.back_up(desk, label="manual")
    write_report(home.crashes, ValueError("Nguyễn Văn Đức 042088001234"), at=datetime.now(UTC))
    stack = f'  File "{home.home}/thư viện/app.py", line 3 in run\n  in {home.home}\n'
    (home.crashes / "fatal.txt").write_text(stack, encoding="utf-8")
    home.updates.mkdir()
    (home.updates / "apply.log").write_text(f"E: {home.home}/updates/a b.deb hỏng\nE: dpkg: 1\n", encoding="utf-8")
    return desk


def opened(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_nothing_of_anybody_is_in_it(lived_in: Desk, home: Profile, clock: SetClock, tmp_path: Path) -> None:
    made = support.make(home, target=tmp_path, clock=clock, desk=lived_in)
    lived_in.close()
    found = opened(made.file)
    whole = made.file.name + "".join(name + text for name, text in found.items())
    assert not [word for word in (*PLANTED, "Hoa", str(home.home), str(tmp_path)) if word in whole]
    assert {"about.json", "settings.json", "check.json", "desk.json", "sending.json", "logs/fatal.txt"} <= set(found)
    assert json.loads(found["about.json"])["version"] == __version__
    told = json.loads(found["settings.json"])
    assert (told["paper.head_name"], told["scan.folder"], told["scan.device"]) == ("typed", "typed", "")
    assert (told["print.sheets"], told["look.theme"]) == (2, "system")
    assert json.loads(found["check.json"])["whole"] is True
    assert '"app.py", line 3 in run' in found["logs/fatal.txt"]
    assert found["logs/apply.log"] == "E: dpkg: 1\n"
    assert "ValueError" in "".join(text for name, text in found.items() if name.startswith("logs/crash"))


def test_a_planted_fault_is_explained(lived_in: Desk, home: Profile, clock: SetClock, tmp_path: Path) -> None:
    raw = connect(home.database, obtain_key(home).key)
    for (name,) in raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
    ).fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    raw.execute("UPDATE journal SET officer = 'ai đó' WHERE seq = 2")
    raw.close()
    found = opened(support.make(home, target=tmp_path, clock=clock, desk=lived_in).file)
    lived_in.close()
    check = json.loads(found["check.json"])
    assert check["problems"][0] == {"code": "store.journal_content", "facts": {"seq": 2}}


def test_a_desk_that_does_not_open_says_why(lived_in: Desk, home: Profile, clock: SetClock, tmp_path: Path) -> None:
    lived_in.close()
    raw = connect(home.database, obtain_key(home).key)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    found = json.loads(opened(support.make(home, target=tmp_path, clock=clock).file)["desk.json"])
    assert found["opens"] is False
    assert (found["problems"][0]["code"], found["problems"][0]["facts"]["found"]) == ("store.too_new", "9999")


def test_a_pc_without_a_desk_stays_without(tmp_path: Path, clock: SetClock) -> None:
    nowhere = Profile(tmp_path / "chưa có")
    found = json.loads(opened(support.make(nowhere, target=tmp_path, clock=clock).file)["desk.json"])
    assert found["problems"][0]["code"] == "desk.not_set_up"
    assert not nowhere.home.exists()
