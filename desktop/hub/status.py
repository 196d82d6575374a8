"""What the hub tells a desk of itself: how far its chain came, which figures stand, which packs wait, signed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from desktop import __version__
from desktop.contract import OLDEST, VERSION
from desktop.contract.fields import ID, NO_DIGEST
from desktop.contract.receipt import Verdict
from desktop.contract.status import MOST_DAYS, DayMark, StatusAnswer
from desktop.hub import packs
from desktop.hub.chain import ENVELOPE, INSTALLATION
from desktop.hub.desks import Signer
from desktop.hub.hub import Hub
from desktop.hub.store.database import table
from desktop.hub.store.tables import DayTable
from desktop.kernel.errors import Rejection

DAY = table(DayTable)
_DAYS = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a desk asks about: one of its epochs, and how many of its newest days."""

    epoch: str
    days: int


def asked(query: Mapping[str, str]) -> Asked:
    """Read the query of a request; Rejection `wire.malformed`."""
    epoch, days = query.get("epoch", ""), query.get("days", "0")
    if not ID.fullmatch(epoch) or not _DAYS.fullmatch(days) or int(days) > MOST_DAYS:
        raise Rejection("wire.malformed")
    return Asked(epoch, int(days))


def answer(hub: Hub, signer: Signer, *, asked: Asked) -> bytes:
    """Return the signed answer."""
    with hub.reading() as connection:
        chain = connection.execute(
            select(INSTALLATION.c.highest, INSTALLATION.c.complete_to).where(
                INSTALLATION.c.unit == signer.unit,
                INSTALLATION.c.desk == signer.desk,
                INSTALLATION.c.epoch == asked.epoch,
            )
        ).one_or_none()
        highest, complete_to = (chain.highest, chain.complete_to) if chain else (0, 0)
        made = StatusAnswer(
            hub=hub.id,
            name=hub.name,
            key=hub.key.id,
            at=hub.clock.now(),
            epoch=asked.epoch,
            last=highest,
            digest=_digest(connection, signer, asked.epoch, highest),
            expected=complete_to + 1,
            epochs=_epochs(connection, signer),
            days=_days(connection, signer, asked.days),
            packs=packs.heads(connection),
            oldest_contract=OLDEST,
            newest_contract=VERSION,
            newest_app=__version__,
        )
    return made.signed(hub.key.sign(made.message)).body


def _digest(connection: Connection, signer: Signer, epoch: str, sequence: int) -> str:
    found = connection.execute(
        select(ENVELOPE.c.digest).where(
            ENVELOPE.c.unit == signer.unit,
            ENVELOPE.c.desk == signer.desk,
            ENVELOPE.c.epoch == epoch,
            ENVELOPE.c.sequence == sequence,
            ENVELOPE.c.verdict != Verdict.CONFLICT.value,
        )
    ).scalar()
    return str(found or NO_DIGEST)


def _epochs(connection: Connection, signer: Signer) -> tuple[str, ...]:
    rows = connection.execute(
        select(INSTALLATION.c.epoch)
        .where(INSTALLATION.c.unit == signer.unit, INSTALLATION.c.desk == signer.desk)
        .order_by(INSTALLATION.c.began_at, INSTALLATION.c.epoch)
    ).scalars()
    return tuple(rows)


def _days(connection: Connection, signer: Signer, most: int) -> tuple[DayMark, ...]:
    rows = connection.execute(
        select(DAY.c.day, DAY.c.revision, DAY.c.figures)
        .where(DAY.c.unit == signer.unit, DAY.c.desk == signer.desk)
        .order_by(DAY.c.day.desc())
        .limit(most)
    ).all()
    return tuple(DayMark(day=date.fromisoformat(row.day), revision=row.revision, figures=row.figures) for row in rows)
