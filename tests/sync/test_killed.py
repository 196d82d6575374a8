"""The product killed in the middle of a send, before and after the hub has applied it: nothing lost, nothing twice (T7)."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.contract.bundle import unpacked
from tests.hub_double import CODE, Hub, Reply, refusal, serving

ROOT = Path(__file__).parents[2]


@pytest.fixture
def hub() -> Iterator[Hub]:
    with serving(Hub(lambda: datetime.now(UTC))) as made:
        yield made


def command(home: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "desktop", *words, "--home", str(home), "--json"]


def motcua(home: Path, *words: str) -> Any:
    done = subprocess.run(command(home, *words), cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("applied", [False, True])
def test_a_send_that_was_killed_goes_again_and_counts_once(hub: Hub, tmp_path: Path, *, applied: bool) -> None:
    home = tmp_path / "p"
    motcua(home, "init", "--unit", "18685", "--desk", "1", "--officer", "Hoa")
    motcua(home, "close")
    motcua(home, "sync", "join", hub.url, CODE)
    arrived, leave = threading.Event(), threading.Event()

    def hold(at: Hub, body: bytes) -> Reply:
        if applied:
            for line in unpacked(body).lines:
                at._receipt(line)
        arrived.set()
        leave.wait(30)
        return refusal("hub.down")

    hub.faults = [hold]
    sending = subprocess.Popen(command(home, "sync"), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert arrived.wait(60)
    sending.kill()
    sending.wait(60)
    leave.set()
    found = motcua(home, "sync", "status")
    assert (found["done"], found["letters"][0]["state"]) == (False, "sending")
    assert motcua(home, "sync")["done"]
    assert len(hub.standing) == len(hub.receipts) == 1
    assert motcua(home, "check")["whole"]
