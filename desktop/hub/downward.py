"""Helping oneself at the hub above, by nobody's hand: packs often, update files by a bounded share of the line."""

import json
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.hub import packs_above, settings, troubles, updates_above
from desktop.hub.above import Above, above
from desktop.hub.hub import Hub
from desktop.kernel.errors import Fault, Problem, Rejection

PACKS_EVERY = timedelta(minutes=15)
# After each piece the line is left alone for three times as long: a quarter of it at most is for updates.
_LEFT_ALONE = 3
IDLE = 60.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking the hub above for packs last: when, None for never, and the trouble, None for none."""

    at: datetime | None = None
    problem: Problem | None = None


def turn(hub: Hub) -> float:
    """Do what is due and return for how many seconds to leave the line to others; what fails is kept for the page.

    Raises Fault or Rejection when there is nothing to be had now, so that whoever calls waits longer and longer.
    """
    upper = above(hub)
    with hub.reading() as connection:
        allowed = settings.read(connection, settings.FROM_ABOVE) or settings.ALL
    if upper is None or allowed == settings.NOTHING:
        return IDLE
    _fetch_packs(hub, upper)
    if allowed != settings.ALL:
        return IDLE
    began = time.monotonic()
    more = updates_above.fetch_some(hub, upper)
    return _LEFT_ALONE * (time.monotonic() - began) if more else IDLE


def _fetch_packs(hub: Hub, upper: Above) -> None:
    before, now = asked(hub), hub.clock.now()
    if before.at is not None and timedelta(0) <= now - before.at < PACKS_EVERY:
        return
    try:
        packs_above.fetch(hub, upper)
    except (Fault, Rejection) as trouble:
        problem = troubles.problem_of(trouble)
        _keep_asked(hub, before, problem)
        if problem.code == "hub.above_silent":
            # Who does not answer is not asked a second thing.
            raise
    else:
        _keep_asked(hub, before, None)


def _keep_asked(hub: Hub, before: Asked, problem: Problem | None) -> None:
    """Keep what came of asking for the page, and put new trouble into the log."""
    troubles.say_new(before.problem, problem)
    told = troubles.plain(problem)
    with hub.writing() as connection:
        settings.write(
            connection, settings.ASKED_ABOVE, json.dumps({"at": hub.clock.now().isoformat(), "trouble": told})
        )


def asked(hub: Hub) -> Asked:
    """Return what came of asking for packs last."""
    with hub.reading() as connection:
        told = json.loads(settings.read(connection, settings.ASKED_ABOVE) or "null")
    if told is None:
        return Asked()
    return Asked(datetime.fromisoformat(told["at"]), troubles.of_plain(told["trouble"]))
