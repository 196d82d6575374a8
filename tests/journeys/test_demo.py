"""The demo: one desk day through the real window, its papers and pictures, and the same day again for the same seed."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.app import run
from desktop.domain.facts import State
from desktop.kernel.errors import Rejection
from desktop.ui.demo.folder import Folder

ROOT = Path(__file__).parents[2]
CHANNELS = {"counter", "post", "online3", "online4"}


@dataclass(frozen=True)
class Played:
    """What one call of the demo left behind."""

    folder: Path
    day: dict[str, Any]
    out: str
    err: str


def play(folder: Path, *options: str) -> Played:
    """Play the demo as a person without a screen starts it."""
    unwanted = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    env = {name: value for name, value in os.environ.items() if name not in unwanted}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "demo", "--out", str(folder), *options],
        cwd=ROOT,
        env={**env, "HOME": str(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    day = json.loads((folder / "day.json").read_text(encoding="utf-8"))
    return Played(folder, day, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Return a day that was played once for all tests."""
    return play(tmp_path_factory.mktemp("một ngày") / "diễn", "--seed", "7", "--json")


def test_the_day_has_every_kind_of_dossier(played: Played) -> None:
    dossiers = played.day["dossiers"]
    assert len(dossiers) >= 14
    assert {each["arrival"] for each in dossiers} == CHANNELS
    assert {each["assisted"]["result"] for each in dossiers if each["assisted"]} == {"filed", "failed"}
    assert len({each["reason_not_online"] for each in dossiers} - {""}) >= 5
    assert all(each["external_code"] for each in dossiers if each["arrival"].startswith("online"))
    assert [each["submitter"] for each in dossiers if each["submitter"]]
    assert max(each["items"] for each in dossiers) == 20
    assert max(len(each["applicant"]) for each in dossiers) > 60
    pairs = [(each["applicant"], each["procedure"]) for each in dossiers]
    assert len(pairs) == len(set(pairs)) + 1
    late = [each for each in dossiers if each["received_at"] > "2026-11-23T15:00:00+07:00"]
    assert late
    assert all(each["due_at"] > "2026-11-24" for each in late)
    assert {each["state"] for each in dossiers} == {each.value for each in State}
    assert played.day["desk"]["closed"]


def test_one_was_filed_at_the_practice_portal_with_help(played: Played) -> None:
    (filed,) = [each for each in played.day["dossiers"] if each["external_code"].startswith("TAPHUAN")]
    assert filed["arrival"] == "online4"
    assert filed["assisted"] == {
        "by": "Nguyễn Thị Hoa",
        "minutes": 4,
        "consent": True,
        "result": "filed",
        "reason": "",
    }


def test_every_dossier_has_its_paper(played: Played) -> None:
    papers = played.day["files"]["papers"]
    assert all(each["papers"] for each in played.day["dossiers"])
    desks = {f"papers/{name}.pdf" for name in ("phieu-bo-sung", "phieu-chot-ngay", "so-theo-doi")}
    assert {name for each in played.day["dossiers"] for name in each["papers"]} | desks == set(papers)
    for kind in ("supplement", "refusal", "apology", "stop", "control", "due", "evaluation", "da-huy-1"):
        assert any(name.endswith(f"-{kind}.pdf") for name in papers), kind
    assert sum("in-lai" in name for name in papers) == 1
    for name in papers:
        assert (played.folder / name).read_bytes().startswith(b"%PDF")


def test_every_screen_has_its_picture(played: Played) -> None:
    screens = played.day["files"]["screens"]
    pages = {"first-run", "receive", "receive-dark", "receive-125", "refusal", "duplicate", "today", "today-dark"}
    pages |= {"dossiers", "dossier", "dossier-dark", "dossier-125", "act-form", "close", "closed"}
    pages |= {"online-ready", "online-fields"}
    pages |= {"settings-procedures", "settings-calendar", "settings-desk"}
    assert {Path(name).stem for name in screens} == pages
    for name in screens + played.day["files"]["paper_pictures"]:
        content = (played.folder / name).read_bytes()
        assert content.startswith(b"\x89PNG")
        assert len(content) > 20_000


def test_the_desks_figures_agree_with_its_dossiers(played: Played) -> None:
    desk, dossiers = played.day["desk"], played.day["dossiers"]
    online = sum(each["arrival"].startswith("online") for each in dossiers)
    assert (desk["received"], desk["online"]) == (len(dossiers), online)
    assert desk["rate"] == round(100 * online / len(dossiers), 2)
    assert sum(desk["arrivals"].values()) == len(dossiers)
    assert desk["assisted"] == sum(each["assisted"] is not None for each in dossiers)
    assert (desk["waiting_for_papers"], desk["whole"]) == (1, True)
    assert desk["journal_entries"] > len(dossiers)
    assert (desk["unit"], desk["officer"], desk["day"]) == ("18685", "Nguyễn Thị Hoa", "2026-11-23")


def test_json_is_the_same_document_and_nothing_is_complained_of(played: Played) -> None:
    assert json.loads(played.out) == played.day
    assert played.err == ""


def test_the_same_seed_plays_the_same_day_over_the_earlier_one(played: Played) -> None:
    own = played.folder / "papers" / "của tôi.txt"
    own.write_text("giữ lại", encoding="utf-8")
    again = play(played.folder, "--seed", "7")
    assert again.day == played.day
    assert own.read_text(encoding="utf-8") == "giữ lại"
    assert "19 hồ sơ" in again.out
    assert again.err == ""
    # The copies of the earlier desk went with its key: one of the morning and one of the close are there again.
    assert len(list((played.folder / "profile" / "backups").iterdir())) == 2


def test_a_place_that_cannot_be_used_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tệp"
    file.write_text("giữ lại", encoding="utf-8")
    for place in (file, file / "trong"):
        assert run(["demo", "--out", str(place)]) == 2
        assert "không phải là thư mục" in capsys.readouterr().err
    assert run(["demo", "--out", "/proc/diễn"]) == 3
    assert "Không ghi được" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "giữ lại"


def test_files_of_others_stand_in_the_way_and_stay(tmp_path: Path) -> None:
    (tmp_path / "day.json").write_text("{}", encoding="utf-8")
    with pytest.raises(Rejection) as refused:
        Folder.cleared(tmp_path)
    assert refused.value.code == "demo.in_the_way"
    assert [each.name for each in tmp_path.iterdir()] == ["day.json"]


def test_only_what_an_earlier_demo_made_is_replaced(tmp_path: Path) -> None:
    outside = tmp_path / "ngoài.txt"
    outside.write_text("giữ lại", encoding="utf-8")
    folder = Folder.cleared(tmp_path / "diễn")
    folder.write("papers/a.pdf", b"1")
    (folder.root / "papers/của tôi.pdf").write_bytes(b"2")
    with (folder.root / ".motcua-demo").open("a", encoding="utf-8") as made:
        made.write("../ngoài.txt\n")
    again = Folder.cleared(folder.root)
    assert [each.name for each in (again.root / "papers").iterdir()] == ["của tôi.pdf"]
    with pytest.raises(Rejection):
        again.write("papers/của tôi.pdf", b"3")
    assert outside.exists()
    assert again.made("papers/", ".pdf") == []
