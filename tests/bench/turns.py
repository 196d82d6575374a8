"""Medians of several runs taken in turns, so that a busy machine weighs on ours and on the floor alike."""

import statistics
import time
from collections.abc import Callable

MS = 1000.0


def seconds_of(run: Callable[[], object]) -> float:
    """Return how long one run took, in seconds."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def medians(*measures: Callable[[], float], times: int, warm: int = 2) -> tuple[float, ...]:
    """Return the median of each measure; the first runs warm caches and are not counted."""
    found: list[list[float]] = [[] for _ in measures]
    for turn in range(warm + times):
        for place, measure in enumerate(measures):
            took = measure()
            if turn >= warm:
                found[place].append(took)
    return tuple(statistics.median(each) for each in found)


def median_ms(*runs: Callable[[], object], times: int, warm: int = 2) -> tuple[float, ...]:
    """Return the median time of each run in milliseconds."""
    timed = [lambda run=run: seconds_of(run) for run in runs]
    return tuple(MS * each for each in medians(*timed, times=times, warm=warm))
