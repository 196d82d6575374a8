"""What keeps this hub from getting on with the one above: kept for the page, said in the log once while it lasts."""

import json
import logging
from collections.abc import Mapping
from typing import Any

from desktop.hub import settings
from desktop.hub.hub import Hub
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.sentences import sentence_of

_LOG = logging.getLogger("uvicorn.error")


def problem_of(trouble: Fault | Rejection) -> Problem:
    """Return the problem of what was raised, the first one of several."""
    return trouble.problem if isinstance(trouble, Fault) else trouble.problems[0]


def plain(problem: Problem | None) -> dict[str, Any] | None:
    """Return a problem as a plain object."""
    return {"code": problem.code, "facts": dict(problem.facts)} if problem is not None else None


def of_plain(told: Mapping[str, Any] | None) -> Problem | None:
    """Return the problem that a plain object is."""
    return Problem.of(told["code"], **told["facts"]) if told else None


def say_new(before: Problem | None, now: Problem | None) -> None:
    """Put trouble into the log when it is another than before."""
    if now is not None and (before is None or before.code != now.code):
        _LOG.warning(sentence_of(now))


def upward(hub: Hub) -> Problem | None:
    """Return what keeps letters from going up."""
    with hub.reading() as connection:
        return of_plain(json.loads(settings.read(connection, settings.UPSTREAM_TROUBLE) or "null"))


def note_upward(hub: Hub, now: Problem | None) -> None:
    """Keep what keeps letters from going up, None for nothing any more."""
    before = upward(hub)
    if before == now:
        return
    say_new(before, now)
    with hub.writing() as connection:
        settings.write(connection, settings.UPSTREAM_TROUBLE, json.dumps(plain(now), default=str))
