"""The units of a reference pack at a desk: what communes are called now, the desk's own unit among them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from desktop.domain.desk import DeskIdentity
from desktop.kernel.errors import Problem
from desktop.runtime.reference import Unit, shipped_units, unit_of
from desktop.store.queries import desk as desk_queries
from desktop.store.queries import packs
from desktop.store.unit import Reading
from desktop.store.unit import Unit as Work
from desktop.usecases.desk import Desk


def units_in(parts: Mapping[str, Any]) -> tuple[Unit, ...]:
    """Read the units of a pack; KeyError, TypeError or ValueError for what is none."""
    found = tuple(unit_of(each) for each in parts.get("units", {}).get("units", ()))
    if any(not each.code or not each.name for each in found):
        raise ValueError(found)
    return found


def units_of(reading: Reading) -> dict[str, Unit]:
    """Return the units by code: those that ship, over them those of the packs in force, a later pack's last."""
    sent = (each for pack in packs.in_force(reading) for each in units_in(pack.parts))
    return {each.code: each for each in (*shipped_units(), *sent)}


def unit_changes(desk: Desk, parts: Mapping[str, Any]) -> Iterable[Problem]:
    """Tell which units a pack adds or calls otherwise, and what it says of the desk's own."""
    with desk.store.reading() as reading:
        now = units_of(reading)
    for each in units_in(parts):
        known = now.get(each.code)
        if known is None:
            yield Problem.of("pack.unit_added", code=each.code, name=each.full_name)
        elif known.full_name != each.full_name:
            yield Problem.of("pack.unit_renamed", code=each.code, old=known.full_name, new=each.full_name)
        if each.code == desk.identity.unit_code:
            yield from _own_changes(desk.identity, known, each)


def _own_changes(identity: DeskIdentity, known: Unit | None, sent: Unit) -> Iterable[Problem]:
    if known is not None and identity.unit_name not in {known.full_name, sent.full_name}:
        yield Problem.of("pack.unit_kept", name=identity.unit_name)
    if sent.agency_code and sent.agency_code != identity.agency_code:
        yield Problem.of("pack.agency", sent=sent.agency_code, now=identity.agency_code)


def renamed(unit: Work, identity: DeskIdentity, before: Mapping[str, Unit]) -> DeskIdentity:
    """Call the desk's own unit as the packs in force do, unless the desk was given a name of its own; keep that.

    The agency's code makes the numbers of dossiers: it is told, and changed by nobody but the officer.
    """
    was, now = before.get(identity.unit_code), units_of(unit).get(identity.unit_code)
    if was is None or now is None or identity.unit_name != was.full_name or was.full_name == now.full_name:
        return identity
    changed = replace(identity, unit_name=now.full_name)
    desk_queries.put(unit, changed)
    return changed
