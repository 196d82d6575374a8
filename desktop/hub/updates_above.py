"""Update files of the hub above: fetched a piece at a time, proven as a desk proves them, and only then handed on.

Each machine of a hub fetches for itself, since files lie in a folder; of its workers one at a time.
"""

import logging
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.contract.requests import UPDATES
from desktop.contract.updates import UpdateHead, ladder, read_listing
from desktop.hub import audit, coming, troubles, updates
from desktop.hub.above import Above, Asker, ask
from desktop.hub.coming import Coming, Refused
from desktop.hub.hub import Hub
from desktop.hub.updates import Held
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.held import hold
from desktop.runtime.sentences import sentence_of
from desktop.runtime.updates import pieces, proving, trust

ASK_EVERY = timedelta(hours=6)
_GONE = "update.unknown"
# What a desk says of its own disk, in the words of a hub.
_AT_A_HUB = {
    "update.no_room": "hub.update_no_room",
    "update.not_kept": "hub.update_not_kept",
    "update.stick_gone": "hub.update_not_kept",
    "file.unreadable": "hub.update_not_kept",
}
_LOG = logging.getLogger("uvicorn.error")


def fetch_some(hub: Hub, upper: Above) -> bool:
    """Ask when it is time, and fetch one piece of what is wanted; True when there is more to do at once.

    A line that breaks off, a full disk, a stop lose nothing: what came is here the next time. Raises Fault
    `hub.above_silent`, `hub.update_no_room`, `hub.update_not_kept`, Rejection `hub.above_refused`; the page tells them.
    """
    if trust.trusted_root() is None:
        # A build of no release believes nobody, and so hands nothing on by itself.
        return False
    folder = coming.folder_of(hub)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        let_go = hold(folder / "lock")
        if let_go is None:
            # Another worker of this machine is at it.
            return False
        try:
            known = _turned(hub, upper, coming.read(hub))
        finally:
            let_go()
    except OSError as error:
        raise Fault("hub.update_not_kept", folder=str(folder)) from error
    # After a file came, or was refused, the hub above is asked at once whether there is another.
    return known.wanted is not None or not known.asked_at


def _turned(hub: Hub, upper: Above, known: Coming) -> Coming:
    try:
        found = _further(hub, upper, known)
    except (Fault, Rejection) as trouble:
        raise _told(hub, trouble, known) from trouble
    coming.write(hub, replace(found, trouble="", facts={}))
    return found


def _told(hub: Hub, trouble: Fault | Rejection, known: Coming) -> Fault | Rejection:
    """Keep the trouble for the page, put it into the log when it is new, and return it in the words of a hub."""
    found: Fault | Rejection = trouble
    problem = troubles.problem_of(trouble)
    if isinstance(trouble, Fault):
        found = at_a_hub(hub, trouble, number=known.wanted.number if known.wanted else "")
        problem = found.problem
    if problem.facts.get("code") == _GONE:
        known = replace(known, wanted=None, asked_at="")
    troubles.say_new(known.problem, problem)
    with suppress(OSError):
        coming.write(hub, replace(known, trouble=problem.code, facts=dict(problem.facts)))
    return found


def at_a_hub(hub: Hub, fault: Fault, *, number: str) -> Fault:
    """Return what failed on the way of an update of a number in the words of a hub."""
    code = _AT_A_HUB.get(fault.code)
    if code is None:
        return fault
    return Fault(code, **{"folder": str(coming.folder_of(hub)), **fault.problem.facts, "number": number})


def _further(hub: Hub, upper: Above, known: Coming) -> Coming:
    if known.wanted is None:
        return _asked(hub, upper, known) if _is_time(hub, known) else known
    once = iter((True,))
    head, folder = known.wanted, coming.folder_of(hub)
    if pieces.whole_of(folder, head).is_file():
        # The power went while it was being proven.
        return _judged(hub, upper, known, head)
    come = pieces.add(
        folder, head, piece=lambda number: _piece(hub, upper, head, number), go_on=lambda: next(once, False)
    )
    return known if come < head.pieces else _completed(hub, upper, known, head)


def _is_time(hub: Hub, known: Coming) -> bool:
    last = datetime.fromisoformat(known.asked_at) if known.asked_at else None
    return last is None or not timedelta(0) <= hub.clock.now() - last < ASK_EVERY


def _asked(hub: Hub, upper: Above, known: Coming) -> Coming:
    body = ask(Asker(hub, upper.own, upper.url), UPDATES)
    try:
        offered = read_listing(body)
    except Rejection as refusal:
        raise Fault("hub.above_silent", url=upper.url) from refusal
    wanted = _wanted(hub, offered, known)
    for file in coming.folder_of(hub).iterdir():
        of_another = wanted is None or file.stem != wanted.digest
        if file.suffix == pieces.ENDING or (file.suffix == pieces.PART and of_another):
            file.unlink(missing_ok=True)
    return replace(known, asked_at=hub.clock.now().isoformat(), wanted=wanted)


def _wanted(hub: Hub, offered: Iterable[UpdateHead], known: Coming) -> UpdateHead | None:
    """Return what to fetch next: what some desk can want of all that is offered there and held here, the newest first."""
    refused = {each.head.digest for each in known.refused}
    here = [each.head for each in updates.held(hub)]
    fitting = [each for each in offered if each.digest not in refused]
    missing = [each for each in ladder([*fitting, *here]) if each.digest not in {one.digest for one in here}]
    return max(missing, key=lambda each: each.place, default=None)


def _piece(hub: Hub, upper: Above, head: UpdateHead, number: int) -> bytes:
    found = ask(Asker(hub, upper.own, upper.url), f"{UPDATES}/{head.digest}?piece={number}")
    if len(found) != head.size_of(number):
        raise Fault("hub.above_silent", url=upper.url)
    return found


def _completed(hub: Hub, upper: Above, known: Coming, head: UpdateHead) -> Coming:
    if pieces.completed(coming.folder_of(hub), head) is None:
        # Something on the way changed it; at the next asking it is fetched anew.
        _journal(hub, "update_broken", head)
        return replace(known, wanted=None)
    return _judged(hub, upper, known, head)


def _judged(hub: Hub, upper: Above, known: Coming, head: UpdateHead) -> Coming:
    """Hand a whole file on when it is proven; else let it go, write that down and never fetch it again."""
    file = pieces.whole_of(coming.folder_of(hub), head)
    try:
        take(hub, file, said=head, source=upper.url)
    except Rejection as refusal:
        file.unlink(missing_ok=True)
        problem = refusal.problems[0]
        refused = Refused(head=head, code=problem.code, facts=dict(problem.facts), at=hub.clock.now().isoformat())
        _LOG.warning("Không nhận bản cập nhật %s: %s", head.number, sentence_of(problem))
        known = known.with_refused(refused)
    return replace(known, wanted=None, asked_at="")


def take(hub: Hub, file: Path, *, said: UpdateHead, source: str) -> None:
    """Prove a file that lies in this hub's folder and hand it on.

    Raises Rejection `update.*`, written down in the journal, for one that no desk would take or that is not what was said
    of it.
    """
    try:
        heads = _proven(hub, file, said)
    except Rejection as refusal:
        _journal(hub, "update_refused", said, code=refusal.code)
        raise
    updates.hand_on(hub, file, [Held(each, hub.clock.now(), source) for each in heads])
    _journal(hub, "update_from_above", said)


def _proven(hub: Hub, file: Path, said: UpdateHead) -> tuple[UpdateHead, ...]:
    root = trust.trusted_root()
    if root is None:
        raise Rejection("update.no_root")
    seen = updates.folder_of(hub) / "seen"
    here = updates.held(hub)
    for each in here:
        # What the administrator handed on counts as seen: an older file of the same number is no news.
        if each.head.number == said.number and each.head.system == said.system:
            with suppress(Rejection, Fault):
                proving.prove(updates.file_of(hub, each.head), root=root, seen=seen, as_step=False)
    is_step = any(each.head.system == said.system and each.head.place > said.place for each in here)
    found = proving.prove(file, root=root, seen=seen, as_step=is_step)
    heads = updates.heads_of(found, size=said.length, digest=said.digest)
    if said not in heads:
        raise Rejection("update.altered")
    return heads


def _journal(hub: Hub, act: str, head: UpdateHead, **facts: str) -> None:
    with hub.writing() as connection:
        audit.note(connection, hub.clock, "", act=act, subject=f"{head.number} ({head.system})", **facts)
