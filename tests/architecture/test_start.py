"""What the start does not load: libraries that cost it more than they give it."""

import subprocess
import sys
from pathlib import Path

import pytest

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
)


@pytest.mark.parametrize(
    "module", ["desktop.usecases.desk", "desktop.usecases.browse", "desktop.ui.start", "desktop.ui.furnish"]
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
