"""Times cold starts of an app beside an empty window of the same Python: `python started.py HOME TIMES`.

Run by the Python of an installed app, or of a checkout, with the folder that has tests/ as PYTHONPATH. Prints one line:
milliseconds to the first paint and until the intake takes keys, megabytes held by then; the empty window's paint and
megabytes. Medians.
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.processes import EMPTY, OURS, marks_of

MS = 1000
MB = 1024 * 1024


def main(home: str, times: int) -> None:
    """Start both in turn, first once unmeasured, and print the medians."""
    rows = []
    with TemporaryDirectory() as folder:
        compiled = Path(folder)
        for _ in range(times + 1):
            empty = marks_of(EMPTY, compiled=compiled)["painted"]
            ours = marks_of(OURS, home, compiled=compiled)
            rows.append(
                (
                    MS * ours["painted"].after,
                    MS * ours["ready"].after,
                    ours["ready"].resident / MB,
                    MS * empty.after,
                    empty.resident / MB,
                )
            )
    print(*(round(median(column)) for column in zip(*rows[1:], strict=True)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
