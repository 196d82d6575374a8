"""Starts the windows as processes of their own and notes when each mark came, from the spawn on."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = "tests.bench.our_window"
EMPTY = "tests.bench.empty_window"


@dataclass(frozen=True, slots=True)
class Mark:
    """When a mark came, in seconds after the spawn, and the bytes that the process held by then."""

    after: float
    resident: int


def marks_of(module: str, *words: str, compiled: Path) -> Mapping[str, Mark]:
    """Run a module until it ends and return its marks; `compiled` keeps the bytecode that an installed product has."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(compiled),
        "QT_QPA_PLATFORM": "offscreen",
        # The offscreen platform says at every window that it cannot size it.
        "QT_LOGGING_RULES": "default.warning=false",
    }
    marks: dict[str, Mark] = {}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", module, *words], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout or ():
            name, resident = line.split()
            marks[name] = Mark(time.perf_counter() - began, int(resident))
    assert process.returncode == 0, module
    return marks
