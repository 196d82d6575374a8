"""Restoring a copy: what it would bring and what would be lost, then the change of places, as a new installation.

A restored desk begins a new epoch, so that a hub takes it for what it is and not for a fork (sync R27); numbers that
were given out since the copy was taken are never given out again (R28).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.domain.codes import CodePattern, NumberBlock
from desktop.domain.desk import DeskIdentity
from desktop.domain.journal import Act
from desktop.kernel.clock import Clock, local_date
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.keys import keep_key, kept_key
from desktop.runtime.paths import Profile
from desktop.runtime.rules import shipped_rules
from desktop.store import backup, restore
from desktop.store.queries import desk as desk_queries
from desktop.store.queries import journal, numbers
from desktop.store.queries import officers as officer_queries
from desktop.store.restore import Inside, Lost
from desktop.store.store import open_store
from desktop.store.unit import Unit

# On a PC that never gave out a number nobody knows how many the other one gave out today: the next begins this far on.
NUMBERS_LEFT_OUT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What restoring a copy would do: `inside` is what it holds, `lost` what the present file has beyond it.

    `lost` is None where nothing is here, or what is here cannot be read (`unreadable`).
    """

    file: Path
    inside: Inside
    lost: Lost | None
    unreadable: bool
    new_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was done: whose desk it is now with its new epoch, how many dossiers, where the former file is kept."""

    identity: DeskIdentity
    dossiers: int
    aside: Path | None


def look_into(profile: Profile, *, file: Path, key: bytes | None = None) -> Offer:
    """Say what a copy would bring and what would be lost; nothing is changed. `key` is that of a rescue kit.

    Raises Rejection `restore.*`, `file.missing`, `restore.key_needed` on a PC that has no key for it, Fault `store.*`.
    """
    own, present = _own(profile, key), profile.database
    new_here = _is_new(present, own)
    if key is None and (own is None or (new_here and present.exists())):
        # A PC that was only just begun has a key, but it is of nothing.
        raise Rejection("restore.key_needed", "kit")
    inside = restore.look_into(file, _needed(key or own))
    lost = None if new_here or own is None else restore.lost_by(present, own, file, key or own)
    if lost is not None and own is not None:
        _check_ours(present, own, inside)
    return Offer(file=file, inside=inside, lost=lost, unreadable=not new_here and lost is None, new_here=new_here)


def _is_new(present: Path, own: bytes | None) -> bool:
    """Tell whether no desk was ever set up on this PC."""
    if not present.exists():
        return True
    try:
        restore.look_into(present, own or b"")
    except Rejection as refusal:
        return refusal.code == "restore.empty"
    except Fault:
        # A disk that does not give its file any more: that is what copies are for.
        return False
    return False


def _own(profile: Profile, brought: bytes | None) -> bytes | None:
    """Return this PC's own key; a broken one counts as none where another is brought."""
    try:
        return kept_key(profile)
    except Fault:
        if brought is None:
            raise
        return None


def _needed(key: bytes | None) -> bytes:
    if key is None:
        raise Rejection("restore.key_needed", "kit")
    return key


def _check_ours(present: Path, key: bytes, inside: Inside) -> None:
    """Refuse the copy of another desk. What is here may be newer than this release: then a copy is the way back."""
    here = restore.look_into(present, key, newer=True)
    if (here.unit_code, here.desk) != (inside.unit_code, inside.desk):
        raise Rejection("restore.foreign", "file", unit=inside.unit_name, desk=inside.desk)


def told(offer: Offer) -> tuple[Problem, ...]:
    """Return what restoring a copy would do, in sentences, the most important first."""
    inside, lost = offer.inside, offer.lost
    last = inside.last_at or "–"
    said = [Problem.of("restore.brings", desk=inside.desk, unit=inside.unit_name, dossiers=inside.dossiers, last=last)]
    if offer.unreadable:
        said.append(Problem.of("restore.unreadable"))
    elif lost is not None and (lost.dossiers or lost.acts):
        said.append(Problem.of("restore.loses", dossiers=lost.dossiers, acts=lost.acts))
    elif lost is not None:
        said.append(Problem.of("restore.loses_nothing"))
    if lost is not None and lost.codes:
        said.append(Problem.of("restore.codes", codes=lost.codes))
    if offer.new_here:
        said.append(Problem.of("restore.numbers", count=NUMBERS_LEFT_OUT))
    return tuple(said)


def restore_copy(
    profile: Profile, *, file: Path, clock: Clock, key: bytes | None = None, last_number: str = ""
) -> Restored:
    """Put a copy in the place of the present file, which is kept aside; nobody may have the desk open.

    `last_number` is the last number or code that was given out today on the PC that is no more, empty where nobody
    knows. Raises what `look_into` does, Rejection `restore.number_odd`, Fault `restore.in_use`, `backup.not_written`;
    the present file stands then.
    """
    offer, own, now = look_into(profile, file=file, key=key), _own(profile, key), clock.now()
    found = _needed(key or own)
    ready = profile.prepared().home / "restoring.db"
    try:
        restore.make_ready(file, found, ready)
        store = open_store(ready, found, backups=profile.backups)
        try:
            with store.unit() as unit:
                identity = _renew(unit, offer, now=now, last_number=last_number.strip())
        finally:
            store.close()
        # What was only just begun is not worth keeping.
        aside = None if offer.new_here else profile.backups / backup.name_of(owner="", label="aside", at=now)
        kept = restore.change_places(ready, profile.database, own or found, aside=aside)
    finally:
        restore.discard(ready)
    if found != own:
        keep_key(profile, found)
    return Restored(identity=identity, dossiers=offer.inside.dossiers, aside=kept)


def _renew(unit: Unit, offer: Offer, *, now: datetime, last_number: str) -> DeskIdentity:
    """Give the copy its new epoch, leave out the numbers that may be in somebody's hand, and journal what was done."""
    former = desk_queries.get(unit)
    if former is None:
        raise Rejection("restore.empty", "file")
    identity = replace(former, epoch=new_id())
    desk_queries.put(unit, identity)
    if offer.new_here or last_number:
        _leave_numbers_out(unit, identity, now, last_number)
    people, lost = officer_queries.active(unit), offer.lost
    after = {
        "epoch": identity.epoch,
        "dossiers": offer.inside.dossiers,
        "lost_dossiers": lost.dossiers if lost is not None else 0,
        "lost_acts": lost.acts if lost is not None else 0,
    }
    act = Act(
        officer=people[0].name if people else "",
        act="restore",
        subject=identity.epoch,
        before={"epoch": former.epoch},
        after=after,
    )
    journal.append(unit, act, at=now)
    return identity


def _leave_numbers_out(unit: Unit, identity: DeskIdentity, now: datetime, last_number: str) -> None:
    today, block = local_date(now), NumberBlock.of(identity.desk, pattern=_pattern(identity))
    highest = max(numbers.highest(unit, today, desk=identity.desk), block.first - 1)
    through = highest + NUMBERS_LEFT_OUT
    if last_number:
        serial = last_number.rsplit("-", 1)[-1]
        if not (serial.isascii() and serial.isdigit()) or not block.owns(int(serial)):
            raise Rejection("restore.number_odd", "number", number=last_number[:60], first=block.first)
        through = int(serial)
    unit.high_water.raise_to(today.isoformat(), identity.desk, through)


def _pattern(identity: DeskIdentity) -> CodePattern:
    return shipped_rules().code_pattern(identity.code_pattern)


def unlock(profile: Profile, *, key: bytes) -> None:
    """Put a key back where the data is here and its key is gone.

    Raises Rejection `kit.nothing_here`, `kit.wrong_key` when it does not open what is here, `restore.*`.
    """
    if not profile.database.exists():
        raise Rejection("kit.nothing_here", "kit")
    try:
        restore.look_into(profile.database, key)
    except Rejection as refusal:
        if refusal.code == "restore.not_a_copy":
            raise Rejection("kit.wrong_key", "kit") from refusal
        raise
    keep_key(profile, key)
