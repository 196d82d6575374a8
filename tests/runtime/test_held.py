"""A held file is let go by who holds it, or by the system when that process dies."""

import subprocess
import sys
from pathlib import Path

from desktop.runtime.held import hold, is_held

ROOT = Path(__file__).parents[2]
HOLDING = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from desktop.runtime.held import hold
kept = hold(Path(sys.argv[2]))
print("held", flush=True)
sys.stdin.read()
"""


def test_one_at_a_time_and_nothing_is_left(tmp_path: Path) -> None:
    file = tmp_path / "quầy.held"
    let_go = hold(file)
    assert let_go is not None
    assert hold(file) is None
    assert is_held(file)
    let_go()
    assert not is_held(file)
    assert not file.exists()


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    file = tmp_path / "quầy.held"
    words = [sys.executable, "-c", HOLDING, str(ROOT), str(file)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "held"
        assert is_held(file)
        other.kill()
        other.wait()
    assert not is_held(file)
