"""Changing the desk's own particulars and settings."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop.domain.desk import DeskIdentity, Officer
from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime import settings as declared
from desktop.store.queries import desk as desk_queries
from desktop.store.queries import journal
from desktop.store.queries import officers as officer_queries
from desktop.usecases import exchange
from desktop.usecases.desk import Desk
from desktop.usecases.setup import FirstRun, check_first_run


def change(desk: Desk, *, identity: DeskIdentity, officer: str, settings: Mapping[str, Any]) -> Changes:
    """Keep the desk's particulars, who sits there, and the settings; Rejection with every problem."""
    problems = check_first_run(
        FirstRun(
            unit_code=identity.unit_code,
            unit_name=identity.unit_name,
            desk=identity.desk,
            officer=officer,
            agency_code=identity.agency_code,
        )
    )
    if problems:
        raise Rejection.of(problems)
    document = exchange.checked(str(settings.get(declared.EXCHANGE.name, "")))
    changed = replace(identity, phone=nfc(identity.phone), address=nfc(identity.address), hours=nfc(identity.hours))
    person = desk.officer if nfc(officer) == desk.officer.name else Officer(id=new_id(), name=nfc(officer))
    with desk.store.unit() as unit:
        desk_queries.put(unit, changed)
        if declared.EXCHANGE.name in settings:
            exchange.note(desk, unit, document=document)
        if person.id != desk.officer.id:
            officer_queries.replace_active(unit, person)
        journal.append(
            unit,
            Act(
                officer=person.name,
                act="change_desk",
                subject=changed.epoch,
                before={"agency": desk.identity.agency_code, "pattern": desk.identity.code_pattern},
                after={"agency": changed.agency_code, "pattern": changed.code_pattern},
            ),
            at=desk.now(),
        )
    desk.identity = changed
    desk.officer = person
    for setting in declared.ALL:
        if setting.name in settings:
            desk.settings.put(setting, settings[setting.name])
    return Changes.of(Kind.DESK) | Changes.of(Kind.SETTING)
