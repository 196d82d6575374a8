"""The tables of sending: letters, the hubs they go to, what became of each, packs that came back."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.store.columns import STRICT, Base, Moment, text_column


class OutboxTable(Base):
    """Every envelope of this desk, its exact bytes, in the order it was made; nothing in it is ever changed (sync R2, R31).

    `day`, `revision` and `figures` name the summary it carries, empty for another letter.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_chain", "epoch", "sequence", unique=True),
        Index("ix_outbox_day", "day", "revision"),
        STRICT,
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(Text, unique=True)
    epoch: Mapped[str] = text_column(None)
    sequence: Mapped[int] = mapped_column()
    letter: Mapped[str] = text_column(None)
    day: Mapped[str] = text_column()
    revision: Mapped[int] = mapped_column(server_default=text("0"))
    figures: Mapped[str] = text_column()
    made_at: Mapped[datetime] = mapped_column(Moment)
    digest: Mapped[str] = mapped_column(Text, unique=True)
    body: Mapped[str] = text_column(None)


class UpstreamTable(Base):
    """A hub that this desk sends to: where it is, the key it signs with, and how it goes with it as a whole.

    `trouble` is the code of what stood in the way last, with the facts of its sentence; `skew` is by how many seconds
    this machine's clock is ahead of the hub's. A hub that was left keeps its row, its receipts are proofs.
    """

    __tablename__ = "upstream"
    __table_args__ = (STRICT,)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    url: Mapped[str] = text_column(None)
    name: Mapped[str] = text_column(None)
    key: Mapped[str] = text_column(None)
    public: Mapped[str] = text_column(None)
    joined_at: Mapped[datetime] = mapped_column(Moment)
    left_at: Mapped[datetime | None] = mapped_column(Moment)
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    next_at: Mapped[datetime | None] = mapped_column(Moment)
    heard_at: Mapped[datetime | None] = mapped_column(Moment)
    trouble: Mapped[str] = text_column()
    facts: Mapped[str] = text_column("{}")
    skew: Mapped[int] = mapped_column(server_default=text("0"))
    batch: Mapped[int] = mapped_column(server_default=text("0"))


class PackTable(Base):
    """A reference pack that a hub sent, its exact bytes; of each hub the one applied last is in force (design §3.7).

    `applied_at` is emptied when the officer goes back to what was in force before it.
    """

    __tablename__ = "pack"
    __table_args__ = (Index("ix_pack_number", "hub", "number", unique=True), STRICT)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    hub: Mapped[str] = mapped_column(Text, ForeignKey("upstream.id"))
    number: Mapped[int] = mapped_column()
    body: Mapped[str] = text_column(None)
    received_at: Mapped[datetime] = mapped_column(Moment)
    applied_at: Mapped[datetime | None] = mapped_column(Moment)


class DeliveryTable(Base):
    """One envelope on its way to one hub; `receipt` is the hub's signed answer, its exact bytes."""

    __tablename__ = "delivery"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'sending', 'handed', 'settled', 'parked')", name="state"),
        Index("ix_delivery_open", "upstream", "envelope", sqlite_where=text("state <> 'settled'")),
        STRICT,
    )

    upstream: Mapped[str] = mapped_column(Text, ForeignKey("upstream.id"), primary_key=True)
    envelope: Mapped[int] = mapped_column(ForeignKey("outbox.number"), primary_key=True)
    state: Mapped[str] = text_column(None)
    verdict: Mapped[str] = text_column()
    code: Mapped[str] = text_column()
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    next_at: Mapped[datetime | None] = mapped_column(Moment)
    last_at: Mapped[datetime | None] = mapped_column(Moment)
    receipt: Mapped[str] = text_column()
