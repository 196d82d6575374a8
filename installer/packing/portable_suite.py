"""Runs the portable part of the suite by the Python of an installed app: `python.exe portable_suite.py FOLDER`.

FOLDER has the tests, pyproject.toml, and in lib/ what the tests need beyond the app.
"""

import os
import sys
from pathlib import Path

# What only Linux has: its printing system, processes of a checkout, its command line's tools.
NOT_HERE = (
    "tests/architecture",
    "tests/bench",
    "tests/journeys",
    "tests/packages",
    "tests/runtime/test_crash.py",
)


def main(folder: Path) -> int:
    """Run the tests in one process and return pytest's code."""
    os.chdir(folder)
    sys.path[:0] = [str(folder), str(folder / "lib")]
    # The libraries come from the folder put in front just now.
    import pytest  # noqa: PLC0415

    left_out = [f"--ignore={name}" for name in NOT_HERE]
    return pytest.main(["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "-p", "no:randomly", "tests", *left_out])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
