"""An update applied and undone on a product laid out as its package: nothing of the desk is lost."""

import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.updates.standing_in import FORMER, NEXT, Machine, Released, dossiers, helpers, receive


def test_an_update_comes_with_the_data_in_place_and_can_be_undone(pc: Machine, file: Path) -> None:
    taken = pc.motcua("update", str(file))
    assert (taken["version"], taken["told"]["code"], taken["ready"]) == (FORMER, "update.waits", True)
    pc.motcua("update", "--now")
    pc.after_helper()
    assert pc.number() == NEXT
    found = pc.motcua("update")
    assert (found["version"], found["told"]["code"]) == (NEXT, "update.done")
    assert dossiers(pc) == 1
    receive(pc)
    # Its data climbed, so that going back costs what was done since; that is said before, and asked.
    back = pc.motcua("update")["back"]
    assert (back["version"], back["has_package"], back["loses"]) == (FORMER, True, True)
    assert back["warning"]["code"] == "update.back_loses"
    assert "1 hồ sơ" in back["warning"]["sentence"]
    refused = pc.run("update", "--back", "--now")
    assert (refused.returncode, pc.number()) == (2, NEXT)
    pc.motcua("update", "--back", "--accept", "--now")
    pc.after_helper()
    assert pc.number() == FORMER
    assert pc.motcua("update")["told"]["code"] == "update.back_done"
    assert dossiers(pc) == 1
    # What was given up lies beside, whole; the number that it had is not given twice.
    assert len(list((pc.home / "backups").glob("*-aside.db"))) == 1
    receive(pc)
    codes = [each["code"] for each in pc.motcua("find", "Ánh")["rows"]]
    assert len(set(codes)) == 2
    assert not any(code.endswith("0002") for code in codes)


def test_going_back_costs_nothing_where_the_data_kept_their_form(released: Released, pc: Machine) -> None:
    later = released.package("0.5.0")
    pc.motcua("update", str(released.ours.publish(later)), "--now")
    pc.after_helper()
    receive(pc)
    back = pc.motcua("update")["back"]
    assert (back["loses"], back["has_package"], back["warning"]["code"]) == (False, False, "update.back_keeps")
    # This file brought no way back: the former package is brought once more, and no other passes for it.
    assert pc.run("update", "--back").returncode == 2
    assert pc.run("update", str(later), "--back").returncode == 2
    pc.motcua("update", str(released.former), "--back", "--now")
    pc.after_helper()
    assert (pc.number(), dossiers(pc)) == (FORMER, 2)


def test_a_power_cut_while_the_system_installs_is_told_and_mended(pc: Machine, file: Path) -> None:
    (pc.place / "hold").touch()
    pc.motcua("update", str(file), "--now")
    (helper,) = helpers(pc.home / "updates")
    wait_for(pc.place / "apt.pid")
    refused = pc.run("check", "--json")
    assert (refused.returncode, "đang được cài" in refused.stderr) == (2, True)
    os.killpg(helper, signal.SIGKILL)
    found = pc.motcua("update")
    assert (found["version"], found["told"]["code"], found["failed"]) == (FORMER, "update.failed", True)
    assert dossiers(pc) == 1
    (pc.place / "hold").unlink()
    pc.motcua("update", "--now")
    pc.after_helper()
    assert (pc.number(), dossiers(pc)) == (NEXT, 1)


def test_rights_that_were_not_given_are_named(pc: Machine, file: Path) -> None:
    (pc.place / "refuse").touch()
    pc.motcua("update", str(file), "--now")
    pc.after_helper()
    found = pc.motcua("update")
    assert (found["version"], found["told"]["code"]) == (FORMER, "update.failed_not_allowed")
    assert pc.motcua("update", "--give-up")["told"] is None


def test_a_package_that_was_touched_after_it_was_proven_is_not_handed_over(pc: Machine, file: Path) -> None:
    pc.motcua("update", str(file))
    (package,) = (pc.home / "updates" / "packages").glob(f"*{NEXT}*")
    content = bytearray(package.read_bytes())
    content[len(content) // 2] ^= 1
    package.write_bytes(content)
    refused = pc.run("update", "--now")
    assert (refused.returncode, "hỏng" in refused.stderr) == (2, True)
    assert pc.number() == FORMER


def test_a_disk_that_takes_no_more_is_told_and_nothing_is_left_half(pc: Machine, file: Path) -> None:
    full = pc.run("update", str(file), largest=1_000_000)
    assert (full.returncode, "Không ghi được" in full.stderr) == (3, True), full.stderr
    packages = pc.home / "updates" / "packages"
    assert not list(packages.iterdir())
    assert (pc.number(), dossiers(pc)) == (FORMER, 1)
    # The package fits, the copy of the data does not: the update waits, and the next try is as if nothing had been.
    pc.motcua("update", str(file))
    full = pc.run("update", "--now", largest=100_000)
    assert full.returncode == 3, full.stderr
    assert pc.motcua("update")["ready"]
    pc.motcua("update", "--now")
    pc.after_helper()
    assert (pc.number(), dossiers(pc)) == (NEXT, 1)


def test_another_window_of_the_program_is_waited_for_by_a_sentence(pc: Machine, file: Path) -> None:
    pc.motcua("update", str(file))
    words = [str(pc.python), "-I", "-u", "-m", "desktop", "portal", "practice", "--home", str(pc.home)]
    with subprocess.Popen(words, env=pc.environment, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline()
        refused = pc.run("update", "--now")
        assert (refused.returncode, "còn mở" in refused.stderr) == (2, True)
        other.kill()
    assert pc.motcua("update")["ready"]


def wait_for(file: Path) -> None:
    """Wait until a file has something in it."""
    wait_until(lambda: file.exists() and bool(file.stat().st_size))


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    tick, end = threading.Event(), time.monotonic() + 90
    while not true():
        assert time.monotonic() < end
        tick.wait(0.05)


# Opens the window as `motcua` does, and closes it by its own means when the desk has been open for a moment.
CLOSED = """
import sys
from PySide6.QtCore import QTimer
from desktop.ui import start
opened = start.Start.opened
def close_soon(self, desk):
    opened(self, desk)
    QTimer.singleShot(300, self.shell.close)
start.Start.opened = close_soon
sys.exit(start.open_window(sys.argv[2]))
"""


def test_what_waits_is_installed_when_the_window_closes_and_the_window_comes_back(pc: Machine, file: Path) -> None:
    pc.motcua("update", str(file))
    closed = pc.run(by=("-c", CLOSED))
    assert closed.returncode == 0, closed.stderr
    try:
        wait_for(pc.place / "apt.pid")
        wait_until(lambda: plan_of(pc).get("stage") == "done" and plan_of(pc)["told"])
        assert pc.number() == NEXT
        assert windows_of(pc)
    finally:
        for process in (*helpers(pc.home / "updates"), *windows_of(pc)):
            os.kill(process, signal.SIGKILL)
    assert dossiers(pc) == 1


def plan_of(pc: Machine) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((pc.home / "updates" / "plan.json").read_text(encoding="utf-8"))
    except OSError:
        return {}
    return found


def windows_of(pc: Machine) -> list[int]:
    """Return the processes that have this PC's window open."""
    words = [str(pc.python), "-I", "-m", "desktop", "--home", str(pc.home)]
    wanted = b"".join(os.fsencode(word) + b"\0" for word in words)
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError):
            if entry.name.isdigit() and (entry / "cmdline").read_bytes() == wanted:
                found.append(int(entry.name))
    return found
