"""The backlog of a dead portal: taken and printed now, put on the portal later, each reconciled code to code.

A dossier that came to the counter stays a counter dossier, also when its data reach the portal afterwards: the citizen
did not file it online, and no rate is helped by it.
"""

from dataclasses import replace
from datetime import datetime

from desktop.domain.deadline import due
from desktop.domain.dossier import Dossier
from desktop.domain.facts import ArrivalChannel
from desktop.domain.filing import Waiting
from desktop.domain.journal import Act
from desktop.domain.terms import parse_term
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.runtime.settings import FILING_PORTAL
from desktop.store.queries import dossiers, filing_queue, journal
from desktop.store.unit import Unit
from desktop.usecases.desk import Desk


def put_in_queue(desk: Desk, unit: Unit, dossier: Dossier, *, now: datetime) -> bool:
    """Let a dossier wait for the portal when that is why it was not filed online; tell whether it does."""
    definitions = desk.filing_data.portals.data
    waits = (
        dossier.arrival is ArrivalChannel.COUNTER
        and dossier.reason_not_online in definitions.queue_reasons
        and not dossier.external_code
    )
    if waits:
        received = dossier.received_at
        limit = due(
            parse_term(definitions.queue_term),
            received=received,
            calendar=desk.calendar,
            rules=desk.rules_on(local_date(received)),
        )
        filing_queue.put(
            unit,
            dossier.id,
            portal=desk.settings.get(FILING_PORTAL),
            failure=dossier.reason_not_online,
            at=now,
            file_by=limit.due_at,
        )
    return waits


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Return the dossiers that wait to be put on the portal, the most pressing first."""
    with desk.store.reading() as reading:
        return filing_queue.waiting(reading)


def reconcile(desk: Desk, *, code: str, external_code: str) -> Changes:
    """Give a waiting dossier the portal's code; it waits no more and keeps every other fact.

    Raises Rejection `filing.not_waiting`, `filing.code_unlike`, `code.malformed` or `intake.external_code_taken`.
    """
    now = desk.now()
    with desk.store.unit() as unit:
        return reconcile_in(desk, unit, code=code, external_code=external_code, now=now)


def reconcile_in(desk: Desk, unit: Unit, *, code: str, external_code: str, now: datetime) -> Changes:
    """Reconcile inside a transaction that is already open."""
    found = next((each for each in filing_queue.waiting(unit) if code in {each.dossier, each.code}), None)
    if found is None:
        raise Rejection("filing.not_waiting", "external_code", code=code)
    portal = desk.filing_data.portals.data.portal(found.portal, on=local_date(now))
    outside = portal.checked_code(external_code)
    taken = dossiers.by_outside_code(unit, outside)
    if taken is not None:
        raise Rejection("intake.external_code_taken", "external_code", external=outside, code=taken.code)
    dossier = dossiers.by_id(unit, found.dossier)
    if dossier is None:
        raise Rejection("filing.not_waiting", "external_code", code=code)
    dossiers.change(unit, replace(dossier, external_code=outside))
    filing_queue.settle(unit, dossier.id, at=now)
    act = Act(
        officer=desk.officer.name,
        act="reconcile",
        subject=dossier.id,
        before={"external_code": ""},
        after={"external_code": outside, "portal": found.portal},
    )
    journal.append(unit, act, at=now)
    return Changes.of(Kind.DOSSIER, dossier.id) | Changes.of(Kind.FILING)
