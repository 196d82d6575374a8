"""Runs the portable part of the suite by the Python of an installed app: `python.exe portable_suite.py FOLDER`.

FOLDER has the tests, pyproject.toml, and in lib/ what the tests need beyond the app.
"""

import os
import sys
from pathlib import Path

# What a desk does on any system, below its screens: those are played by the demo. The province that the desk sends to is
# a real hub on the same Python; hubs' own tests ask for Linux, browsers are not Windows' here, the rest tests the checkout.
PORTABLE = ("contract", "domain", "runtime", "store", "printing", "sync", "usecases", "cli")
NOT_HERE = (
    # Read /proc, fork and send signals.
    "tests/runtime/test_crash.py",
    "tests/sync/test_killed.py",
    "tests/sync/test_soak.py",
    # Drives a browser.
    "tests/usecases/test_portal.py",
)
DESELECTED = (
    # Holds of a checkout alone: what is installed has its bill.
    "tests/runtime/test_shipped.py::test_a_checkout_has_no_bill",
    # End by signals of Unix.
    "tests/cli/test_filing_verbs.py::test_the_practice_portal_runs_until_it_is_stopped",
    "tests/usecases/test_register_import.py::test_killed_in_the_transaction_it_was_never_there",
)


def main(folder: Path) -> int:
    """Run the tests in one process and return pytest's code."""
    os.chdir(folder)
    sys.path[:0] = [str(folder), str(folder / "lib")]
    # The libraries come from the folder put in front just now.
    import pytest  # noqa: PLC0415

    asked = [f"tests/{name}" for name in PORTABLE if (folder / "tests" / name).is_dir()]
    left_out = [f"--ignore={name}" for name in NOT_HERE] + [f"--deselect={name}" for name in DESELECTED]
    return pytest.main(["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "-p", "no:randomly", *asked, *left_out])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
