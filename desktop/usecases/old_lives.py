"""What an old register says came after a reception: how it ended and when, as the acts that the life of a dossier has."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.domain.dossier import Dossier
from desktop.domain.facts import State
from desktop.domain.folding import fold
from desktop.domain.old_dates import Written
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import at_local, to_local
from desktop.kernel.errors import Rejection
from desktop.usecases.desk import Desk

_OTHER_ENDS = (
    (Verb.REFUSE, ("tu choi", "khong giai quyet", "khong du dieu kien", "khong tiep nhan")),
    (Verb.WITHDRAW, ("rut ho so", "cong dan rut", "da rut", "xin rut")),
    (Verb.STOP, ("dung giai quyet", "dung xu ly", "huy ho so", "da huy")),
)
_DONE = ("da tra", "da giai quyet", "hoan thanh", "da xong", "da ket thuc", "da co ket qua")
_NOT_DONE = ("chua", "dang")
_STATES = {
    Verb.REFUSE: State.REFUSED,
    Verb.WITHDRAW: State.WITHDRAWN,
    Verb.STOP: State.STOPPED,
    Verb.RESOLVE: State.RESOLVED,
}


@dataclass(frozen=True, slots=True)
class End:
    """How and when a dossier ended; `returned_at` when its result was handed out, `said` what the register wrote."""

    verb: Verb
    ended_at: datetime
    returned_at: datetime | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Lived:
    """A dossier as it stands, and the acts that led there: (before, after, step) each."""

    dossier: Dossier
    moves: tuple[tuple[Dossier, Dossier, Step], ...] = ()


def end_of(desk: Desk, dossier: Dossier, *, hands_out: bool, life: Mapping[str, Any], now: datetime) -> End | None:
    """Return how a dossier ended, None while it runs; Rejection `import.*` where the register contradicts itself.

    A day without its hour counts as kept: on the promised day it is the promised hour, on any other the close of work.
    """
    said = str(life.get("outcome", ""))
    verb = _verb(said)
    resolved = _at(desk, dossier, life.get("resolved_at"), field="resolved_at", now=now)
    returned = _at(desk, dossier, life.get("returned_at"), field="returned_at", now=now)
    ended = resolved or returned
    if ended is None:
        if verb is not None:
            raise Rejection("import.end_day_missing", "outcome", text=said[:40])
        return None
    if verb not in {None, Verb.RESOLVE}:
        return End(verb or Verb.RESOLVE, ended, said=said)
    if returned is None and not hands_out:
        returned = ended
    if returned is not None and returned < ended:
        raise Rejection("import.returned_before_end", "returned_at", day=returned.date())
    return End(Verb.RESOLVE, ended, returned)


def _verb(said: str) -> Verb | None:
    words = fold(said)
    for verb, signs in _OTHER_ENDS:
        if any(sign in words for sign in signs):
            return verb
    done = any(sign in words for sign in _DONE) and not any(sign in words for sign in _NOT_DONE)
    return Verb.RESOLVE if done else None


def _at(desk: Desk, dossier: Dossier, found: object, *, field: str, now: datetime) -> datetime | None:
    """Return the moment of a day that the register names, never before the reception or after now."""
    if isinstance(found, str) and found:
        raise Rejection("import.day_unreadable", field, text=found[:40])
    if not isinstance(found, Written):
        return None
    day = found.day
    if day < dossier.received_at.date():
        raise Rejection("import.end_before_reception", field, day=day)
    if day > to_local(now).date():
        raise Rejection("import.day_ahead", field, day=day)
    if found.time:
        at = at_local(day, *found.time)
    else:
        at = dossier.due_at if day == dossier.due_at.date() else desk.calendar.close(day)
    return min(max(at, dossier.received_at), to_local(now))


def lived(dossier: Dossier, end: End | None) -> Lived:
    """Return the dossier as its end left it; what the register says was paid is not owed any more."""
    if end is None:
        return Lived(dossier)
    first = Step(verb=end.verb, at=end.ended_at, officer=dossier.officer, reason=end.said)
    ended = replace(
        dossier,
        state=_STATES[end.verb],
        ended_at=end.ended_at,
        paid=dossier.fee or 0,
        events=1,
        last_at=end.ended_at,
    )
    moves = [(dossier, ended, first)]
    if end.returned_at is not None:
        step = Step(verb=Verb.RETURN, at=end.returned_at, officer=dossier.officer, channel=dossier.return_channel)
        after = replace(ended, state=State.RETURNED, returned_at=end.returned_at, events=2, last_at=end.returned_at)
        moves.append((ended, after, step))
    return Lived(moves[-1][1], tuple(moves))
