"""What the start does not load: what costs it more than it gives it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.usecases import browse, print_queue
from desktop.usecases.desk import Desk, open_desk
from tests.statements import counted

ROOT = Path(__file__).parents[2]
_ASKED = "import sys\nimport {module}\nprint([name for name in {heavy!r} if name in sys.modules])"
# Each is loaded by what needs it, when it is needed.
HEAVY = (
    "sqlalchemy.orm",
    "alembic",
    "openpyxl",
    "reportlab",
    "playwright",
    "starlette",
    "holidays",
    "PIL",
    "http.server",
    "cryptography",
    "PySide6.QtPrintSupport",
    "desktop.printing",
    "desktop.sync",
    "desktop.filing.definitions",
    "desktop.usecases.papers",
    "desktop.usecases.sending",
    "desktop.usecases.sending_views",
    "desktop.usecases.backups",
    "desktop.usecases.refuse_intake",
)

# What the board of the day and the receive page do without, though their work needs it right after.
LATER = (
    *HEAVY,
    "desktop.contract",
    "desktop.filing",
    "desktop.store.filing_tables",
    "desktop.usecases.cards",
    "desktop.usecases.correct",
    "desktop.usecases.outlook",
    "desktop.usecases.receive",
    "desktop.usecases.sweeping",
)
# Modules of ours that are not the window's; each costs a start half a millisecond.
_MOST = 80


@pytest.mark.parametrize(
    "module",
    [
        "desktop.usecases.desk",
        "desktop.usecases.browse",
        "desktop.usecases.sweeping",
        "desktop.ui.start",
        "desktop.ui.furnish",
        "desktop.ui.receive.page",
    ],
)
def test_the_start_loads_no_heavy_library(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASKED.format(module=module, heavy=HEAVY)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_the_board_and_the_receive_page_come_before_what_goes_on_behind_them(desk: Desk) -> None:
    desk.close()
    done = subprocess.run(
        [sys.executable, "-m", "tests.architecture.first_screen", str(desk.profile.home)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(json.loads(done.stdout))
    assert "desktop.ui.receive.page" in loaded
    assert loaded.isdisjoint(LATER)
    below = [each for each in loaded if each.startswith("desktop.") and not each.startswith("desktop.ui")]
    assert len(below) <= _MOST, sorted(below)


def test_the_desk_and_its_board_ask_the_file_a_few_times(desk: Desk) -> None:
    desk.close()
    with counted() as asked:
        opened = open_desk(desk.profile, clock=desk.clock)
        print_queue.recover(opened)
        browse.today_board(opened)
        print_queue.open_jobs(opened)
    opened.close()
    assert len(asked.sent) <= 28, asked.sent
    # Building one costs twenty times what sending it does.
    assert asked.built == []
