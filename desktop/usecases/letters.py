"""Making an envelope: numbered, chained, signed and kept for every hub, in the transaction that it tells of (sync R2)."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from desktop import __version__
from desktop.contract.document import digest_of
from desktop.contract.envelope import Envelope, Letter, Versions
from desktop.contract.fields import NO_DIGEST
from desktop.contract.summary import DaySummary
from desktop.domain.desk import DeskIdentity
from desktop.kernel.ids import new_id
from desktop.runtime import signing
from desktop.runtime.resources import resource_json
from desktop.store.queries import calendar, journal, outbox, procedures
from desktop.store.queries.desk_keys import DeskKey
from desktop.store.queries.outbox import Sealed
from desktop.store.unit import Reading, Unit

_LOCAL = "+local"


def post(
    unit: Unit, *, identity: DeskIdentity, key: DeskKey, letter: Letter, payload: Mapping[str, Any], at: datetime
) -> Sealed:
    """Put one letter into an envelope, sign it, and let it wait for every hub; the same bytes go at every attempt."""
    last, head = outbox.last_of(unit, identity.epoch), journal.head(unit)
    unsigned = Envelope(
        id=new_id(),
        epoch=identity.epoch,
        sequence=last.sequence + 1 if last else 1,
        previous=last.digest if last else NO_DIGEST,
        made_at=at,
        unit=identity.unit_code,
        desk=identity.desk,
        letter=letter,
        payload=payload,
        journal_seq=head.seq if head else 0,
        journal_hash=head.hash if head else NO_DIGEST,
        versions=versions_in(unit),
        key=key.id,
    )
    made = unsigned.signed(signing.sign(key.private, message=unsigned.message))
    summary = DaySummary.of(payload) if letter is Letter.DAY_SUMMARY else None
    return outbox.put(
        unit,
        Sealed(
            id=made.id,
            epoch=made.epoch,
            sequence=made.sequence,
            letter=letter.value,
            day=summary.day.isoformat() if summary else "",
            revision=summary.revision if summary else 0,
            figures=summary.figures if summary else "",
            made_at=at,
            digest=digest_of(made.body),
            body=made.body,
        ),
    )


def versions_in(reading: Reading) -> Versions:
    """Return what the figures are made with; `+local` marks reference data that this desk corrected."""
    corrected, days = bool(procedures.corrections(reading)), bool(calendar.overrides(reading))
    return Versions(
        app=__version__,
        rules=_shipped("rules"),
        procedures=_shipped("procedures") + (_LOCAL if corrected else ""),
        calendar=_shipped("calendar") + (_LOCAL if days else ""),
        units=_shipped("units"),
    )


@cache
def _shipped(name: str) -> str:
    return str(resource_json(f"reference/{name}.json")["version"])
