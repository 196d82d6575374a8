"""The shipped procedures and calendar with this desk's own corrections laid over them."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from desktop.domain.catalogue import Catalogue
from desktop.domain.procedure import Procedure
from desktop.domain.work_calendar import WorkCalendar
from desktop.runtime.calendar_source import OverrideRow, build_calendar, override_of
from desktop.runtime.reference import procedure_of, shipped_procedures, version_of
from desktop.store.queries import calendar as calendar_queries
from desktop.store.queries import packs as pack_queries
from desktop.store.queries import procedures as procedure_queries
from desktop.store.queries.procedures import Correction
from desktop.store.unit import Reading

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def catalogue_of(reading: Reading) -> Catalogue:
    """Return the catalogue: shipped procedures, corrected, switched off or pinned here, and the desk's own.

    A correction is kept apart from the shipped data and wins over it, so that an update does not undo it.
    """
    corrections = {each.code: each for each in procedure_queries.corrections(reading)}
    shipped = {each.code: each for each in shipped_procedures()}
    # A pack of a hub takes the place of what ships; the desk's own corrections stay on top of it.
    shipped |= {each.code: each for each in sent_procedures(reading)}
    own = (procedure_of(each.payload, own=True) for code, each in corrections.items() if code not in shipped)
    merged = tuple(_corrected(each, corrections.get(each.code)) for each in shipped.values())
    return Catalogue(
        merged + tuple(_flagged(each, corrections[each.code]) for each in own), procedure_queries.uses(reading)
    )


def _corrected(procedure: Procedure, correction: Correction | None) -> Procedure:
    if correction is None:
        return procedure
    payload = correction.payload
    changed = procedure
    if "versions" in payload:
        changed = replace(
            changed,
            versions=tuple(version_of(each) for each in payload["versions"]),
            corrected=True,
        )
    names = {name: payload[name] for name in ("name", "short_name", "field") if name in payload}
    if names:
        changed = replace(changed, corrected=True, **names)
    return _flagged(changed, correction)


def _flagged(procedure: Procedure, correction: Correction) -> Procedure:
    return replace(procedure, active=not correction.off, pinned=correction.pinned)


def calendar_of(reading: Reading) -> WorkCalendar:
    """Return the working calendar: shipped days with this desk's own days laid over them."""
    return build_calendar(local=(*sent_days(reading), *calendar_queries.overrides(reading)))


def sent_procedures(reading: Reading) -> tuple[Procedure, ...]:
    """Return the procedures of the packs in force, a later pack's last."""
    packs = pack_queries.in_force(reading)
    return tuple(each for pack in packs for each in procedures_in(pack.parts))


def sent_days(reading: Reading) -> tuple[OverrideRow, ...]:
    """Return the days of the calendar of the packs in force, a later pack's last."""
    return tuple(each for pack in pack_queries.in_force(reading) for each in days_in(pack.parts))


def procedures_in(parts: Mapping[str, Any]) -> tuple[Procedure, ...]:
    """Read the procedures of a pack; KeyError, TypeError or ValueError for what is none."""
    return tuple(procedure_of(each) for each in parts.get("procedures", _NOTHING).get("procedures", ()))


def days_in(parts: Mapping[str, Any]) -> tuple[OverrideRow, ...]:
    """Read the calendar days of a pack; KeyError, TypeError or ValueError for what is none."""
    return tuple(override_of(each) for each in parts.get("calendar", _NOTHING).get("overrides", ()))
