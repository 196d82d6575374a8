"""An update file that comes by the line: asked for now and then, fetched a little at a time, kept where it broke off.

A turn is short, so that figures, which go by the same line, never wait behind it.
"""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.contract.updates import PIECE, UpdateHead
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.installation import installed
from desktop.runtime.paths import Profile
from desktop.runtime.updates import pieces, trust
from desktop.runtime.updates.plan import Stage, read_plan
from desktop.store.queries import upstreams
from desktop.store.queries.upstreams import Upstream
from desktop.sync import updates as line
from desktop.usecases import updating
from desktop.usecases.desk import Desk
from desktop.usecases.sending import caller_of

ASK_EVERY = timedelta(hours=6)
TURN_SECONDS = 5.0
_REMEMBERED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What is known: when the hubs were asked, which file of which hub is on its way, which files were no good here."""

    asked_at: str = ""
    hub: str = ""
    wanted: UpdateHead | None = None
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a turn came to: the file that is whole and good now, or how much of it is here; `more` to go on soon."""

    arrived: Path | None = None
    number: str = ""
    done: int = 0
    length: int = 0
    more: bool = False


def _never() -> bool:
    return False


def folder_of(profile: Profile) -> Path:
    """Return where a file lies that came, or is coming."""
    return profile.updates / "coming"


def arrived(profile: Profile) -> Path | None:
    """Return the file that came by the line and was not taken in yet."""
    return next(iter(sorted(folder_of(profile).glob("*.motcua"))), None)


def fetch_some(desk: Desk, *, halted: Callable[[], bool] = _never) -> Turn:
    """Ask the hubs when it is time, and fetch some seconds' worth of what this desk wants.

    Trouble with the line, or a full disk, ends a turn and loses nothing: Fault `sync.*`, `update.no_room`.
    """
    here = installed()
    if not here.system or trust.trusted_root() is None:
        return Turn()
    _clear(desk.profile)
    known = _read(desk.profile)
    if arrived(desk.profile) is not None:
        return Turn(arrived=arrived(desk.profile), number=known.wanted.number if known.wanted else "")
    hubs = _hubs(desk)
    if known.wanted is None or known.hub not in hubs:
        known = _asked(desk, hubs, known, here.system)
    if known.wanted is None:
        return Turn()
    return _fetched(desk, hubs[known.hub], known, halted)


def _hubs(desk: Desk) -> dict[str, Upstream]:
    with desk.store.reading() as reading:
        return {each.id: each for each in upstreams.joined(reading)}


def _asked(desk: Desk, hubs: dict[str, Upstream], known: Coming, system: str) -> Coming:
    """Ask every hub, unless that was done not long ago, and choose the newest that is wanted here."""
    now = desk.now()
    last = datetime.fromisoformat(known.asked_at) if known.asked_at else None
    if last is not None and timedelta(0) <= now - last < ASK_EVERY:
        return replace(known, wanted=None)
    caller = caller_of(desk)
    found = [(hub, each) for hub in hubs.values() for each in line.offered(caller, hub.url)]
    fitting = [(hub, each) for hub, each in found if each.system == system and _is_wanted(desk, each, known)]
    best = max(fitting, key=lambda pair: pair[1].place, default=None)
    known = replace(known, asked_at=now.isoformat(), hub=best[0].id if best else "", wanted=best[1] if best else None)
    _write(desk.profile, known)
    return known


def _is_wanted(desk: Desk, head: UpdateHead, known: Coming) -> bool:
    plan = read_plan(desk.profile.plan)
    planned = plan.wanted if plan is not None and plan.stage is not Stage.DONE else installed().number
    runs = updating.parts_of(installed().number)
    here = max(runs, updating.parts_of(planned))
    return head.digest not in known.refused and head.least_place <= runs and head.place > here


def _fetched(desk: Desk, hub: Upstream, known: Coming, halted: Callable[[], bool]) -> Turn:
    """Fetch pieces until the turn is over; a part of a piece that a power cut left is fetched again."""
    head = known.wanted
    if head is None:
        return Turn()
    folder = folder_of(desk.profile)
    caller, until = caller_of(desk, halted=halted), time.monotonic() + TURN_SECONDS
    try:
        at = pieces.add(
            folder,
            head,
            piece=lambda number: line.piece(caller, hub.url, head, number=number),
            go_on=lambda: not halted() and time.monotonic() < until,
        )
    except Fault as fault:
        if fault.code == "update.unknown":
            _write(desk.profile, replace(known, wanted=None, hub="", asked_at=""))
        raise
    if at < head.pieces:
        return Turn(number=head.number, done=at * PIECE, length=head.length, more=True)
    return _judged(desk.profile, folder, known, head)


def _judged(profile: Profile, folder: Path, known: Coming, head: UpdateHead) -> Turn:
    """Look at a file that is whole: one that is no good here is let go, and not fetched a second time."""
    file = pieces.completed(folder, head)
    if file is not None:
        try:
            updating.look(profile, file)
        except Rejection:
            file.unlink(missing_ok=True)
        else:
            return Turn(arrived=file, number=head.number)
    refused = (*known.refused, head.digest)[-_REMEMBERED:]
    _write(profile, replace(known, wanted=None, hub="", refused=refused))
    return Turn()


def _clear(profile: Profile) -> None:
    """Let a file go that was taken in, or is no newer than what runs."""
    plan, known = read_plan(profile.plan), _read(profile)
    if known.wanted is None:
        return
    has = {installed().number, *([plan.wanted] if plan is not None else [])}
    if max(map(updating.parts_of, has)) >= known.wanted.place:
        shutil.rmtree(folder_of(profile), ignore_errors=True)
        _write(profile, replace(known, wanted=None, hub=""))


def _read(profile: Profile) -> Coming:
    try:
        found = json.loads((profile.updates / "line.json").read_text(encoding="utf-8"))
        wanted = UpdateHead(**found["wanted"]) if found["wanted"] else None
        return Coming(**{**found, "wanted": wanted, "refused": tuple(found["refused"])})
    except (OSError, ValueError, KeyError, TypeError):
        return Coming()


def _write(profile: Profile, known: Coming) -> None:
    fresh = profile.updates / "line.new"
    try:
        fresh.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(known)), encoding="utf-8")
        fresh.replace(profile.updates / "line.json")
    except OSError as error:
        raise Fault("update.not_kept", folder=str(profile.updates)) from error
