"""Cold start and memory: our window against an empty one, each a process of its own."""

from pathlib import Path

import pytest

from desktop.runtime.paths import Profile
from desktop.usecases.figures import count_all
from tests.bench import load
from tests.bench.processes import EMPTY, OURS, Mark, marks_of
from tests.bench.table import Line, Table, Target
from tests.bench.turns import MS, medians

pytestmark = [pytest.mark.bench, pytest.mark.timeout(0)]

_TIMES = 9
_MB = 1024 * 1024


def _count(profile: Profile) -> None:
    """Count the days that were generated, as a desk does behind its board, whatever ran on this one before."""
    desk = load.opened(profile)
    count_all(desk)
    desk.close()


def test_start_and_memory(table: Table, filled: Profile, size: int, compiled: Path) -> None:
    _count(filled)
    seen: list[tuple[Mark, Mark, Mark]] = []

    def empty() -> float:
        found = marks_of(EMPTY, compiled=compiled)["painted"]
        seen.append((found, found, found))
        return found.after

    def painted() -> float:
        marks = marks_of(OURS, str(filled.home), compiled=compiled)
        seen[-1] = (seen[-1][0], marks["painted"], marks["ready"])
        return marks["painted"].after

    floor, first = medians(empty, painted, times=_TIMES)
    ready = sorted(mark.after for _, _, mark in seen)[len(seen) // 2]
    table.add(
        Line(what="start to first paint", dossiers=size, ours=MS * first, floor=MS * floor, target=Target(ratio=1.5))
    )
    table.add(
        Line(
            what="start to board filled, intake takes keys",
            dossiers=size,
            ours=MS * ready,
            floor=MS * floor,
            target=Target(ratio=4),
        )
    )
    held, ours = (sorted(marks[place].resident for marks in seen)[len(seen) // 2] for place in (0, 2))
    if held:
        table.add(
            Line(
                what="resident memory, board filled",
                dossiers=size,
                ours=ours / _MB,
                floor=held / _MB,
                target=Target(over=60),
                unit="MB",
            )
        )
