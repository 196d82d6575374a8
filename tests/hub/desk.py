"""A desk as the hub sees it: a real key, real envelopes chained and signed as the contract says."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from desktop.contract import bundle
from desktop.contract.document import digest_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest
from desktop.contract.envelope import Envelope, KeyChange, Letter, Versions
from desktop.contract.fields import NO_DIGEST
from desktop.contract.receipt import Receipt
from desktop.contract.requests import Asking, body_digest
from desktop.contract.summary import Count, DaySummary
from desktop.domain.seal import PublicKey
from desktop.hub import desks, ingest
from desktop.hub.hub import Hub
from desktop.kernel.ids import new_id
from desktop.runtime import signing

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def counts(*rows: tuple[str, str, bool, str, bool, str, int]) -> tuple[Count, ...]:
    """Return counts in order."""
    return tuple(sorted(Count(*row) for row in rows))


def a_day(received: int = 10, online: int = 4, late: int = 1, procedure: str = "1.001193") -> tuple[Count, ...]:
    """Return a day in balance: some online, the rest at the counter for one reason, all done the same day."""
    counter = received - online
    rows = [
        (procedure, "4", True, "online4", False, "received", online),
        (procedure, "4", True, "online4", False, "resolved_on_time", online),
        (procedure, "4", True, "counter", False, "received", counter),
        (procedure, "4", True, "counter", False, "reason:no_account", counter),
        (procedure, "4", True, "counter", False, "resolved_early", counter - late),
        (procedure, "4", True, "counter", False, "resolved_late", late),
    ]
    return counts(*(row for row in rows if row[-1] > 0))


@dataclass(slots=True)
class FakeDesk:
    """One installation of a desk."""

    unit: str
    desk: int = 1
    pair: signing.KeyPair = field(default_factory=signing.make_pair)
    epoch: str = field(default_factory=new_id)
    sequence: int = 0
    previous: str = NO_DIGEST

    @property
    def key(self) -> str:
        """The id of the desk's key."""
        return PublicKey(self.pair.public).id

    def request(self, code: str) -> bytes:
        """Return the signed request to be let in."""
        made = EnrolRequest(
            code=code,
            unit=self.unit,
            desk=self.desk,
            epoch=self.epoch,
            key=self.key,
            public=self.pair.public,
            app="1",
            at=AT,
        )
        return made.signed(signing.sign(self.pair.private, message=made.message)).body

    def enrol(self, hub: Hub, *, relay: bool = False) -> EnrolAnswer:
        """Enrol with a code that the hub gives."""
        code = desks.make_code(hub, unit=self.unit, desk=self.desk, by="test", relay=relay)
        return EnrolAnswer.read(desks.enrol(hub, self.request(code)))

    def seal(self, letter: Letter, payload: dict[str, object], *, made: str = "") -> bytes:
        """Return the next envelope of the chain."""
        self.sequence += 1
        envelope = Envelope(
            id=made or new_id(),
            epoch=self.epoch,
            sequence=self.sequence,
            previous=self.previous,
            made_at=AT,
            unit=self.unit,
            desk=self.desk,
            letter=letter,
            payload=payload,
            journal_seq=1,
            journal_hash="a" * 64,
            versions=Versions(app="1"),
            key=self.key,
        )
        line = envelope.signed(signing.sign(self.pair.private, message=envelope.message)).body
        self.previous = digest_of(line)
        return line

    def day(self, day: date, found: tuple[Count, ...], revision: int = 1, *, made: str = "") -> bytes:
        """Return the envelope of a day's figures."""
        summary = DaySummary(
            unit=self.unit,
            desk=self.desk,
            day=day,
            revision=revision,
            reason="first" if revision == 1 else "later_act",
            counts=found,
        )
        return self.seal(Letter.DAY_SUMMARY, summary.payload(), made=made)

    def change_key(self) -> bytes:
        """Return the letter that brings the next key, and sign with that from now on."""
        new = signing.make_pair()
        change = KeyChange(key=PublicKey(new.public).id, public=new.public)
        proven = KeyChange(key=change.key, public=new.public, proof=signing.sign(new.private, message=change.message))
        line = self.seal(Letter.KEY_CHANGE, proven.payload())
        self.pair = new
        return line

    def copy(self) -> "FakeDesk":
        """Return a clone of the PC, which believes to be the same desk."""
        return FakeDesk(self.unit, self.desk, self.pair, self.epoch, self.sequence, self.previous)

    def send(self, hub: Hub, *lines: bytes, carrier: str = "https") -> list[Receipt]:
        """Hand lines to a hub and return its receipts, each checked against the hub's key."""
        with hub.reading() as connection:
            asker = desks.signers(connection, self.key)
        answers = ingest.take(hub, lines, asker=asker[0] if asker else None, carrier=carrier)
        return [checked(hub, each) for each in answers]

    def head(self, method: str, target: str, body: bytes = b"") -> dict[str, str]:
        """Return the head that says who asks."""
        asking = Asking(key=self.key, at=AT, method=method, target=target, digest=body_digest(body))
        signed = Asking(
            key=self.key,
            at=AT,
            method=method,
            target=target,
            digest=asking.digest,
            signature=signing.sign(self.pair.private, message=asking.message),
        )
        return {"Authorization": signed.head}


def checked(hub: Hub, body: bytes) -> Receipt:
    """Return a receipt whose signature is the hub's."""
    receipt = Receipt.read(body)
    assert receipt.hub == hub.id
    assert signing.is_signed(hub.key.pair.public, message=receipt.message, signature=receipt.signature)
    return receipt


def packed(lines: Iterable[bytes]) -> bytes:
    """Return lines as the body of a request."""
    return bundle.packed(lines)
