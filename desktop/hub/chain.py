"""The chain of one installation of a desk: what has come, what is missing, and whether two desks say to be one (R12, R27)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from desktop.contract.envelope import Envelope
from desktop.contract.fields import NO_DIGEST
from desktop.contract.receipt import Verdict
from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import EnvelopeTable, InstallationTable

ENVELOPE = table(EnvelopeTable)
INSTALLATION = table(InstallationTable)
_MINE = (
    ENVELOPE.c.unit == bindparam("at_unit"),
    ENVELOPE.c.desk == bindparam("at_desk"),
    ENVELOPE.c.epoch == bindparam("at_epoch"),
    ENVELOPE.c.verdict != Verdict.CONFLICT.value,
)
# Made once: an envelope runs each of these, and making a statement costs more than running it.
_BESIDE = select(ENVELOPE.c.sequence, ENVELOPE.c.digest, ENVELOPE.c.previous).where(
    *_MINE, ENVELOPE.c.sequence.between(bindparam("first"), bindparam("last"))
)
_LATER = (
    select(ENVELOPE.c.sequence).where(*_MINE, ENVELOPE.c.sequence > bindparam("after")).order_by(ENVELOPE.c.sequence)
)


@dataclass(slots=True)
class Chain:
    """How far the envelopes of one epoch have come: the highest, and the last one without a gap before it."""

    unit: str
    desk: int
    epoch: str
    began_at: datetime
    highest: int = 0
    complete_to: int = 0
    gap_since: datetime | None = None
    forked_at: datetime | None = None

    @property
    def expected(self) -> int:
        """The first sequence that is missing."""
        return self.complete_to + 1

    def forks(self, connection: Connection, envelope: Envelope, digest: str) -> bool:
        """Tell whether an envelope does not fit the ones before, beside and after it: a copy of the desk sent it."""
        key = {"at_unit": self.unit, "at_desk": self.desk, "at_epoch": self.epoch}
        near = {"first": envelope.sequence - 1, "last": envelope.sequence + 1}
        rows = connection.execute(_BESIDE, {**key, **near}).all()
        beside = {row.sequence: row for row in rows}
        before, same, after = (beside.get(envelope.sequence + step) for step in (-1, 0, 1))
        if envelope.sequence == 1 and envelope.previous != NO_DIGEST:
            return True
        return (
            (same is not None and same.digest != digest)
            or (before is not None and before.digest != envelope.previous)
            or (after is not None and after.previous != digest)
        )

    def took(self, connection: Connection, sequence: int, *, now: datetime) -> None:
        """Count an envelope in that is kept now."""
        self.highest = max(self.highest, sequence)
        if sequence == self.complete_to + 1:
            self.complete_to = sequence
            if self.highest > sequence:
                self._go_on(connection)
        self.gap_since = None if self.complete_to >= self.highest else self.gap_since or now

    def _go_on(self, connection: Connection) -> None:
        key = {"at_unit": self.unit, "at_desk": self.desk, "at_epoch": self.epoch}
        later = connection.execute(_LATER, {**key, "after": self.complete_to}).scalars()
        for sequence in later:
            if sequence > self.complete_to + 1:
                return
            self.complete_to = sequence

    def save(self, connection: Connection) -> None:
        """Keep how far it came."""
        names = ("unit", "desk", "epoch", "began_at", "highest", "complete_to", "gap_since", "forked_at")
        keep(connection, InstallationTable, [{name: getattr(self, name) for name in names}])


def chain_of(connection: Connection, envelope: Envelope, *, now: datetime) -> Chain:
    """Return the chain that an envelope belongs to."""
    row = connection.execute(
        select(INSTALLATION).where(
            INSTALLATION.c.unit == envelope.unit,
            INSTALLATION.c.desk == envelope.desk,
            INSTALLATION.c.epoch == envelope.epoch,
        )
    ).one_or_none()
    if row is None:
        return Chain(envelope.unit, envelope.desk, envelope.epoch, began_at=now)
    return Chain(
        row.unit, row.desk, row.epoch, row.began_at, row.highest, row.complete_to, row.gap_since, row.forked_at
    )
