"""The door of a profile, between real processes: one keeps it, others knock, and the dead leave nothing in the way."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.runtime.door import PATIENCE_SECONDS, Door
from desktop.runtime.paths import Profile

ROOT = Path(__file__).parents[2]
# Keeps the door of a folder, says so, and answers the first who knocks.
KEEPER = """
import json, sys, time
from pathlib import Path
from desktop.runtime.door import Door
from desktop.runtime.paths import Profile
door = Door(Profile(Path(sys.argv[1])))
print(json.dumps(door.keep()), flush=True)
while not (found := door.answered()):
    time.sleep(0.005)
print(json.dumps(found), flush=True)
"""


@contextmanager
def kept(home: Path) -> Iterator["subprocess.Popen[str]"]:
    """Let another process keep the door of a folder."""
    words = [sys.executable, "-c", KEEPER, str(home)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert said(process) is True
        yield process
        process.kill()


def said(process: "subprocess.Popen[str]") -> object:
    assert process.stdout is not None
    return json.loads(process.stdout.readline())


@pytest.fixture
def door(profile: Profile) -> Iterator[Door]:
    made = Door(profile)
    yield made
    made.leave()


def test_one_keeps_it_and_hears_who_knocks(door: Door, profile: Profile, tmp_path: Path) -> None:
    with kept(profile.home) as other:
        assert not door.keep()
        assert door.knock(str(tmp_path / "gói \udcff tuần.motcua"))
        assert said(other) == [str(tmp_path / "gói \udcff tuần.motcua")]


def test_a_path_is_handed_over_as_it_is_known_to_who_knocks(
    door: Door, profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with kept(profile.home) as other:
        assert door.knock("gói.motcua")
        assert said(other) == [str(tmp_path / "gói.motcua")]


def test_a_killed_process_leaves_the_door_open(door: Door, profile: Profile) -> None:
    with kept(profile.home) as other:
        other.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        other.wait()
        assert door.keep()
        assert door.is_kept


def test_who_gets_no_answer_is_told_and_leaves_nothing_behind(door: Door, profile: Profile) -> None:
    assert door.keep()
    other = Door(profile)
    assert not other.keep()
    assert not other.knock(patience=0)
    assert door.answered() == ()
    door.leave()
    assert other.keep()
    other.leave()


def test_what_a_killed_start_left_is_not_taken_up(door: Door) -> None:
    assert door.keep()
    for name in ("1.knock", "2.new"):
        left = door.folder / name
        left.write_text('{"file": "/cũ.motcua"}', encoding="utf-8")
        long_ago = left.stat().st_mtime - 2 * PATIENCE_SECONDS
        os.utime(left, (long_ago, long_ago))
    (door.folder / "3.knock").write_text('{"file": "/mới.motcua"}', encoding="utf-8")
    assert door.answered() == ("/mới.motcua",)
    assert [each.name for each in door.folder.iterdir()] == ["lock"]


def test_nonsense_is_a_knock_that_brings_nothing(door: Door) -> None:
    assert door.keep()
    for number, content in enumerate((b"", b"\xff", b"[]", b'{"file": 7}', b"[" * 60_000)):
        (door.folder / f"{number}.knock").write_bytes(content)
    assert door.answered() == ("",) * 5


def test_another_profile_has_its_own(door: Door, tmp_path: Path) -> None:
    with kept(tmp_path / "quầy số hai"):
        assert door.keep()
        assert door.is_kept


@pytest.mark.skipif(sys.platform == "win32", reason="rights are Windows' own there: the folder of the account")
def test_nobody_else_can_reach_it(door: Door, profile: Profile) -> None:
    assert door.keep()
    assert [each.stat().st_mode & 0o077 for each in (profile.home, door.folder)] == [0, 0]


def test_a_disk_that_takes_no_lock_keeps_nobody_out(door: Door, profile: Profile) -> None:
    profile.prepared().door.write_bytes(b"")
    assert door.keep()
    assert not door.is_kept
    assert not door.knock()
