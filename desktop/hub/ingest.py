"""Taking envelopes in: each gets its verdict, its effect and its signed receipt in one transaction (sync R1-R6).

A batch is one transaction. A bad envelope in it is a verdict like any other and never costs the good ones (sync T12).
The desks of a batch are locked first, in order, so that two workers never judge one desk at the same time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from desktop.contract.envelope import Envelope
from desktop.contract.receipt import NO_ID, Receipt, Verdict
from desktop.contract.summary import DaySummary
from desktop.hub import figures, settings, upward
from desktop.hub.chain import Chain, chain_of
from desktop.hub.desks import DESK, KEY, Signer, signers
from desktop.hub.hub import Hub
from desktop.hub.reading import Answer, Opened, authenticated, open_lines
from desktop.hub.rollup import Rollup
from desktop.hub.seats import seat_of
from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import DayTable, DeskKeyTable, EnvelopeTable
from desktop.hub.tree import Tree

ENVELOPE = table(EnvelopeTable)
DAY = table(DayTable)
ACCEPTED: Answer = (Verdict.ACCEPTED, "")
# Made once: an envelope runs each of these, and making a statement costs more than running it.
_STORED = select(ENVELOPE.c.unit, ENVELOPE.c.id, ENVELOPE.c.digest, ENVELOPE.c.receipt).where(
    ENVELOPE.c.unit.in_(bindparam("at_units", expanding=True)), ENVELOPE.c.id.in_(bindparam("at_ids", expanding=True))
)
_STANDS = select(DAY.c.revision, DAY.c.figures).where(
    DAY.c.unit == bindparam("at_unit"), DAY.c.desk == bindparam("at_desk"), DAY.c.day == bindparam("at_day")
)
_KEEP = insert(ENVELOPE)
_WAITS = {
    "verdict.newer_version": 24 * 3600,
    "verdict.unknown_unit": 6 * 3600,
    "verdict.future_day": 3600,
    "verdict.busy": 60,
}
_EARLY = ("verdict.signature", "verdict.unknown_key", "verdict.revoked_key")


@dataclass(slots=True)
class Batch:
    """What one transaction works with."""

    hub: Hub
    connection: Connection
    tree: Tree
    asker: Signer | None
    carrier: str
    now: datetime
    forwards: bool
    rollup: Rollup = field(default_factory=Rollup)
    chains: dict[tuple[str, int, str], Chain] = field(default_factory=dict)
    heard: dict[tuple[str, int], str] = field(default_factory=dict)
    days: dict[tuple[str, int, str], tuple[int, str] | None] = field(default_factory=dict)
    stored: dict[tuple[str, str], dict[str, bytes]] = field(default_factory=dict)

    def remember(self, opened: Sequence[Opened]) -> None:
        """Read the receipts of those letters that are here already, all at once."""
        names = [each.envelope for each in opened if each.envelope is not None]
        if not names:
            return
        key = {"at_units": sorted({each.unit for each in names}), "at_ids": sorted({each.id for each in names})}
        for row in self.connection.execute(_STORED, key):
            self.stored.setdefault((row.unit, row.id), {})[row.digest] = bytes(row.receipt)

    def stands(self, summary: DaySummary) -> tuple[int, str] | None:
        """Return revision and digest of the figures that stand on a summary's day, read once."""
        key = (summary.unit, summary.desk, summary.day.isoformat())
        if key not in self.days:
            named = dict(zip(("at_unit", "at_desk", "at_day"), key, strict=True))
            row = self.connection.execute(_STANDS, named).one_or_none()
            self.days[key] = (row.revision, row.figures) if row else None
        return self.days[key]

    def chain(self, envelope: Envelope) -> Chain:
        """Return the chain of an envelope, read once."""
        key = (envelope.unit, envelope.desk, envelope.epoch)
        if key not in self.chains:
            self.chains[key] = chain_of(self.connection, envelope, now=self.now)
        return self.chains[key]


def take(hub: Hub, lines: Sequence[bytes], *, asker: Signer | None, carrier: str) -> list[bytes]:
    """Return one signed receipt for each line, in order; `asker` is None for a file that a person brought.

    Raises Fault `hub.crowded` or `hub.database_down`; nothing has happened then, and the same lines may come again.
    """
    with hub.reading() as connection:
        opened = open_lines(connection, lines)
    with hub.writing() as connection:
        # A change of units waits until these figures are counted, and these wait for one that goes on.
        settings.locked(connection, settings.UNITS_VERSION, shared=True)
        batch = Batch(
            hub=hub,
            connection=connection,
            tree=hub.tree(connection),
            asker=asker,
            carrier=carrier,
            now=hub.clock.now(),
            forwards=bool(settings.read(connection, settings.UPSTREAM)),
        )
        _lock(connection, opened)
        batch.remember(opened)
        receipts = [_take_one(batch, each) for each in opened]
        for chain in batch.chains.values():
            chain.save(connection)
        batch.rollup.write(connection)
        _note_heard(batch)
        return receipts


def _lock(connection: Connection, opened: Iterable[Opened]) -> None:
    # A letter whose key came between the reading and now is judged too: its desk is locked like the others.
    desks = sorted({(each.envelope.unit, each.envelope.desk) for each in opened if each.envelope is not None})
    for unit, desk in desks:
        connection.execute(select(DESK.c.desk).where(DESK.c.unit == unit, DESK.c.desk == desk).with_for_update())


def _take_one(batch: Batch, opened: Opened) -> bytes:
    envelope = opened.envelope
    if envelope is not None and opened.refused is not None and opened.refused[1] == "verdict.unknown_key":
        # An earlier letter of this very batch may have brought the key.
        opened = authenticated(Opened(opened.line, opened.digest, envelope), signers(batch.connection, envelope.key))
    if envelope is None or not opened.known:
        return _refused_early(batch, opened)
    stored = batch.stored.setdefault((envelope.unit, envelope.id), {})
    if opened.digest in stored:
        batch.heard.setdefault((envelope.unit, envelope.desk), "")
        return stored[opened.digest]
    answer = (Verdict.CONFLICT, "verdict.same_id") if stored else _judge(batch, opened, envelope)
    return _settle(batch, opened, envelope, answer)


def _refused_early(batch: Batch, opened: Opened) -> bytes:
    verdict, code = opened.refused or (Verdict.REJECTED, "verdict.malformed")
    if opened.envelope is not None and batch.asker is not None and code in _EARLY:
        batch.heard[batch.asker.unit, batch.asker.desk] = code
    return _receipt(batch, opened, verdict=verdict, code=code, expected=1)


def _judge(batch: Batch, opened: Opened, envelope: Envelope) -> Answer:
    """Return the verdict on an envelope that a known desk signed and that is not here yet."""
    if opened.refused is not None:
        return opened.refused
    chain = batch.chain(envelope)
    if chain.forks(batch.connection, envelope, opened.digest):
        chain.forked_at = chain.forked_at or batch.now
        return Verdict.CONFLICT, "verdict.fork"
    if opened.summary is None:
        return ACCEPTED
    return _judge_day(batch, opened.summary, str(envelope.payload["figures"]))


def _judge_day(batch: Batch, summary: DaySummary, figures: str) -> Answer:
    day = summary.day.isoformat()
    if summary.day > batch.hub.today():
        # One of the two clocks is wrong, and nobody knows here which: the day will come, by one clock or the other.
        return Verdict.LATER, "verdict.future_day"
    if batch.tree.home(summary.unit, day) is None:
        return Verdict.LATER, "verdict.unknown_unit"
    stands = batch.stands(summary)
    if stands is None or stands[0] < summary.revision:
        return ACCEPTED
    if stands[0] > summary.revision:
        return Verdict.SUPERSEDED, ""
    return (Verdict.DUPLICATE, "") if stands[1] == figures else (Verdict.CONFLICT, "verdict.same_revision")


def _settle(batch: Batch, opened: Opened, envelope: Envelope, answer: Answer) -> bytes:
    """Do what the verdict means, keep the envelope with its receipt, and return the receipt."""
    verdict, code = answer
    chain = batch.chain(envelope)
    if verdict is Verdict.LATER:
        batch.heard[envelope.unit, envelope.desk] = code
        return _receipt(batch, opened, verdict=verdict, code=code, expected=chain.expected)
    if verdict is Verdict.ACCEPTED:
        _act(batch, opened, envelope)
    if verdict is not Verdict.CONFLICT:
        chain.took(batch.connection, envelope.sequence, now=batch.now)
    receipt = _receipt(batch, opened, verdict=verdict, code=code, expected=chain.expected)
    summary = opened.summary
    row = {
        "unit": envelope.unit,
        "id": envelope.id,
        "digest": opened.digest,
        "letter": envelope.letter.value,
        "desk": envelope.desk,
        "epoch": envelope.epoch,
        "sequence": envelope.sequence,
        "day": summary.day.isoformat() if summary else "",
        "revision": summary.revision if summary else 0,
        "previous": envelope.previous,
        "journal_head": envelope.journal_hash,
        "body": opened.line,
        "verdict": verdict.value,
        "reason": code,
        "receipt": receipt,
        "carrier": batch.carrier,
        "received_at": batch.now,
    }
    batch.connection.execute(_KEEP, [row])
    batch.stored[envelope.unit, envelope.id][opened.digest] = receipt
    if batch.forwards:
        upward.hand_on(batch.connection, unit=envelope.unit, line=opened.line, now=batch.now)
    batch.heard[envelope.unit, envelope.desk] = "" if verdict.settled else code
    return receipt


def _act(batch: Batch, opened: Opened, envelope: Envelope) -> None:
    if opened.change is not None:
        _change_key(batch, opened, envelope)
        return
    summary = opened.summary
    if summary is None:
        return
    day = summary.day.isoformat()
    seat = seat_of(batch.tree, summary.unit, desk=summary.desk, day=day)
    if seat is not None:
        had = batch.stands(summary) is not None
        told = (str(envelope.payload["figures"]), envelope.id)
        old = figures.apply(batch.connection, seat, summary, told=told, had=had)
        batch.days[summary.unit, summary.desk, summary.day.isoformat()] = (summary.revision, told[0])
        batch.rollup.add(seat, new=summary.counts, old=old)


def _change_key(batch: Batch, opened: Opened, envelope: Envelope) -> None:
    """Retire the key that signed, up to this envelope, and take the new one; what the old one signed stays good."""
    change = opened.change
    if change is None:
        return
    mine = (KEY.c.unit == envelope.unit, KEY.c.desk == envelope.desk)
    batch.connection.execute(
        update(KEY)
        .where(*mine, KEY.c.key == envelope.key)
        .values(valid_to=batch.now, last_epoch=envelope.epoch, last_sequence=envelope.sequence)
    )
    keep(
        batch.connection,
        DeskKeyTable,
        [
            {
                "unit": envelope.unit,
                "desk": envelope.desk,
                "key": change.key,
                "public": change.public,
                "valid_from": batch.now,
                "valid_to": None,
                "last_epoch": "",
                "last_sequence": 0,
            }
        ],
    )


def _receipt(batch: Batch, opened: Opened, *, verdict: Verdict, code: str, expected: int) -> bytes:
    hub = batch.hub
    made = Receipt(
        hub=hub.id,
        key=hub.key.id,
        envelope=opened.envelope.id if opened.envelope else NO_ID,
        digest=opened.digest,
        verdict=verdict,
        code=code,
        at=batch.now,
        expected=expected,
        wait=_WAITS.get(code, 0),
    )
    return made.signed(hub.key.sign(made.message)).body


def _note_heard(batch: Batch) -> None:
    """Note when each desk was heard, and why its last word was refused; a good one clears the reason."""
    if batch.asker is not None:
        batch.heard.setdefault((batch.asker.unit, batch.asker.desk), "")
    for (unit, desk), code in sorted(batch.heard.items()):
        told = {"refusal": code, "refused_at": batch.now} if code else {"refusal": "", "refused_at": None}
        batch.connection.execute(
            update(DESK).where(DESK.c.unit == unit, DESK.c.desk == desk).values(heard_at=batch.now, **told)
        )
