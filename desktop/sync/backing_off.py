"""When to try again: exponential with a cap and full jitter, so that seven hundred desks never come at once (R16)."""

from collections.abc import Callable
from datetime import timedelta

Chance = Callable[[], float]

FIRST = timedelta(seconds=30)
CAP = timedelta(minutes=15)
_SHORTEST = timedelta(seconds=1)
_MOST_DOUBLINGS = 20


def wait_after(attempts: int, *, chance: Chance, asked: timedelta = timedelta(0)) -> timedelta:
    """Return how long to wait after so many tries without an answer, never less than the hub asked for.

    `chance` gives numbers from 0 up to 1; a wait that was asked for is spread by as much again as the first one.
    """
    doublings: int = 1 << min(max(attempts - 1, 0), _MOST_DOUBLINGS)
    room = min(CAP, FIRST * doublings)
    if asked:
        return asked + min(room, FIRST) * chance()
    return max(_SHORTEST, room * chance())


def wait_for_a_person(*, chance: Chance) -> timedelta:
    """Return how long to wait when only a person can mend it: near the cap, but still by itself, never given up."""
    return CAP * (0.5 + 0.5 * chance())
