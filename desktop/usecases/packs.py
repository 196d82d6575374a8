"""Reference packs of a hub: what one would change, applying it whole or not at all, going back (design §3.7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.domain.desk import DeskIdentity
from desktop.domain.journal import Act
from desktop.domain.procedure import Procedure
from desktop.filing.checking import checked_guidance, checked_portals
from desktop.filing.definitions import version_key
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime import pack_parts
from desktop.runtime.calendar_source import OverrideRow
from desktop.runtime.rules import shipped_rules
from desktop.runtime.settings import ONLINE_TARGET
from desktop.store.queries import dossiers, journal, packs, upstreams
from desktop.store.queries.packs import KeptPack
from desktop.store.unit import Reading
from desktop.usecases.aims import online_target
from desktop.usecases.calendar_moves import Moved
from desktop.usecases.desk import Desk
from desktop.usecases.filing_data import GUIDANCE, PORTALS, version_of
from desktop.usecases.pack_moves import moves_in
from desktop.usecases.pack_units import renamed, unit_changes, units_in, units_of
from desktop.usecases.reference_data import days_in, procedures_in

_MOST_NAMED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PackView:
    """One pack: whose, which, whether it is in force now, whether a newer one of its hub is here."""

    id: str
    hub: str
    number: int
    title: str
    in_force_from: date
    received_at: datetime
    applied_at: datetime | None
    applied: bool
    newest: bool


def views(desk: Desk) -> tuple[PackView, ...]:
    """Return every pack that is here, the newest of each hub first."""
    with desk.store.reading() as reading:
        applied = {each.id for each in packs.in_force(reading)}
        found = packs.every(reading)
        names = {each.hub: upstreams.by_id(reading, each.hub) for each in found}
    newest: dict[str, str] = {}
    for each in found:
        newest.setdefault(each.hub, each.id)
    return tuple(
        PackView(
            id=each.id,
            hub=hub.name if (hub := names[each.hub]) else "",
            number=each.number,
            title=each.title,
            in_force_from=each.in_force,
            received_at=each.received_at,
            applied_at=each.applied_at,
            applied=each.id in applied,
            newest=newest[each.hub] == each.id,
        )
        for each in found
    )


def changes_of(desk: Desk, *, pack: str) -> tuple[Problem, ...]:
    """Return what a pack would change here, in sentences, counting what this desk sees now; nothing is written.

    Raises Rejection `pack.unknown_here`, `pack.malformed`, `portals.*`.
    """
    with desk.store.reading() as reading:
        found = _known(reading, pack)
        procedures, days = _checked(found)
        running = dossiers.running_of(reading, desk=desk.identity.desk)
        moved = moves_in(desk, reading, found)
    told = [*_procedure_changes(desk, procedures, running), *_day_changes(desk, days), *_date_changes(moved)]
    told += [Problem.of("pack.notice", text=each) for each in notices_in(found)]
    told += _filing_changes(desk, found)
    told += _aim(desk, found)
    told += unit_changes(desk, found.parts)
    return tuple(told) or (Problem.of("pack.no_change"),)


def _aim(desk: Desk, found: KeptPack) -> Iterable[Problem]:
    """Say what a pack's aim for the online rate would change; one that the desk set itself stays."""
    percent = pack_parts.online_percent(found.parts)
    if percent is None:
        return
    with desk.store.reading() as reading:
        now = online_target(desk, reading)
    if desk.settings.get(ONLINE_TARGET) != ONLINE_TARGET.default:
        yield Problem.of("pack.target_kept", percent=percent, now=now)
    elif percent != now:
        yield Problem.of("pack.target", percent=percent, now=now)


def told_of(desk: Desk, *, pack: str) -> tuple[Problem, ...]:
    """Return what a pack would change here, or why it cannot be applied, in sentences."""
    try:
        return changes_of(desk, pack=pack)
    except Rejection as refusal:
        return refusal.problems


def apply(desk: Desk, *, pack: str) -> Changes:
    """Put a pack into force, all of it; what this desk corrected itself stays as it is, on top.

    Raises Rejection `pack.unknown_here`, `pack.malformed`, `portals.*`, `pack.applied_already`, `pack.not_yet`.
    """
    now = desk.now()
    with desk.store.unit() as unit:
        found = _known(unit, pack)
        _checked(found)
        if found.in_force > desk.today():
            raise Rejection("pack.not_yet", "pack", day=found.in_force)
        if any(each.id == pack for each in packs.in_force(unit)):
            raise Rejection("pack.applied_already", "pack", title=found.title)
        before = units_of(unit)
        packs.set_applied(unit, pack, at=now)
        identity = renamed(unit, desk.identity, before)
        _journal(desk, unit, "apply_pack", found, now)
    return _reloaded(desk, identity)


def take_back(desk: Desk, *, pack: str) -> Changes:
    """Go back to what was in force before a pack; Rejection `pack.unknown_here`, `pack.not_applied`."""
    with desk.store.unit() as unit:
        found = _known(unit, pack)
        if not any(each.id == pack for each in packs.in_force(unit)):
            raise Rejection("pack.not_applied", "pack", title=found.title)
        before = units_of(unit)
        packs.set_applied(unit, pack, at=None)
        identity = renamed(unit, desk.identity, before)
        _journal(desk, unit, "take_back_pack", found, desk.now())
    return _reloaded(desk, identity)


def _journal(desk: Desk, unit: Any, act: str, found: KeptPack, at: datetime) -> None:  # noqa: ANN401  # a unit of work
    after = {"hub": found.hub, "number": found.number}
    journal.append(unit, Act(officer=desk.officer.name, act=act, subject=found.id, after=after), at=at)


def _reloaded(desk: Desk, identity: DeskIdentity) -> Changes:
    desk.identity = identity
    desk.reload_catalogue()
    desk.reload_calendar()
    desk.reload_filing_data()
    return Changes.of(Kind.PROCEDURE) | Changes.of(Kind.CALENDAR) | Changes.of(Kind.SENDING) | Changes.of(Kind.DESK)


def _known(reading: Reading, identifier: str) -> KeptPack:
    found = packs.by_id(reading, identifier)
    if found is None:
        raise Rejection("pack.unknown_here", "pack")
    return found


def _checked(found: KeptPack) -> tuple[tuple[Procedure, ...], tuple[OverrideRow, ...]]:
    """Read all that a pack brings, so that none of it is applied when one thing cannot be read."""
    try:
        procedures, days = procedures_in(found.parts), days_in(found.parts)
        odd = any(each.kind not in {"off", "working"} for each in days) or any(not each.versions for each in procedures)
        pack_parts.notices(found.parts)
        pack_parts.online_percent(found.parts)
        units_in(found.parts)
        _filing_parts(found)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Rejection("pack.malformed", "pack", title=found.title) from error
    if odd:
        raise Rejection("pack.malformed", "pack", title=found.title)
    return procedures, days


def _filing_parts(found: KeptPack) -> dict[str, str]:
    """Return the kind and version of a pack's data for filing; Rejection `portals.*` for what cannot be used."""
    shapes = ((PORTALS, checked_portals), (GUIDANCE, checked_guidance))
    return {kind: version_of(shape(found.parts[kind])) for kind, shape in shapes if kind in found.parts}


def _filing_changes(desk: Desk, found: KeptPack) -> Iterable[Problem]:
    """Tell whether the pack's data for filing are newer than those in use."""
    data = desk.filing_data
    for kind, version in _filing_parts(found).items():
        used = (data.portals if kind == PORTALS else data.guidance).version
        newer = version_key(version) > version_key(used)
        yield Problem.of(f"pack.{kind}" if newer else f"pack.{kind}_older", version=version, used=used)


def notices_in(found: KeptPack) -> tuple[str, ...]:
    """Return the notices of a pack, each as one text."""
    return tuple(each.text for each in pack_parts.notices(found.parts))


def _date_changes(moved: tuple[Moved, ...]) -> Iterable[Problem]:
    if moved:
        yield Problem.of("pack.moves", count=len(moved))
    for each in moved[:_MOST_NAMED]:
        yield Problem.of("pack.move", code=each.code, old=each.old, new=each.new)


def _procedure_changes(desk: Desk, procedures: Iterable[Procedure], running: Mapping[str, int]) -> Iterable[Problem]:
    for each in procedures:
        known = desk.catalogue.get(each.code)
        if known is None:
            yield Problem.of("pack.procedure_added", code=each.code, name=each.short_name)
        elif known.corrected:
            yield Problem.of("pack.procedure_corrected_here", code=each.code, name=known.short_name)
        elif (known.name, known.versions) != (each.name, each.versions):
            yield Problem.of("pack.procedure_changed", code=each.code, name=each.short_name)
            yield from _level_change(desk, known, each)
            if running.get(each.code):
                yield Problem.of("pack.running_stay", code=each.code, count=running[each.code])


def _level_change(desk: Desk, known: Procedure, sent: Procedure) -> Iterable[Problem]:
    today = desk.today()
    old, new = known.on(today), sent.on(today)
    if old is not None and new is not None and old.level is not new.level:
        label = shipped_rules().level_label
        yield Problem.of(
            "pack.level", code=sent.code, old=label(old.level.value, today), new=label(new.level.value, today)
        )


def _day_changes(desk: Desk, days: Iterable[OverrideRow]) -> Iterable[Problem]:
    for each in days:
        working = each.kind == "working"
        if desk.calendar.is_working(each.day) is not working:
            yield Problem.of("pack.day_working" if working else "pack.day_off", day=each.day, name=each.name)
