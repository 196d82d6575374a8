"""The practice portal from the command line: it says where it is, answers there, and stops when it is told to."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli.main import run_verb
from desktop.filing.practice.server import Practice
from desktop.kernel.clock import SetClock
from tests.filing.citizen import Citizen

ROOT = Path(__file__).parents[2]


def test_the_practice_portal_runs_until_it_is_stopped() -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "desktop", "portal", "practice", "--json"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert running.stdout is not None
    try:
        said = "".join(running.stdout.readline() for _ in range(3))
        citizen = Citizen(json.loads(said)["address"])
        assert "CỔNG TẬP HUẤN" in citizen.get("/")
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 0
    finally:
        running.kill()
        running.stdout.close()
        running.wait()


def test_a_port_that_is_taken_is_refused(clock: SetClock, capsys: pytest.CaptureFixture[str]) -> None:
    with Practice(now=clock.now) as taken:
        port = str(taken.server.server_port)
        assert run_verb(["portal", "practice", "--port", port], clock=clock) == 2
    assert f"Cổng số {port}" in capsys.readouterr().err
