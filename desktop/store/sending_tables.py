"""The tables of sending: letters, the hubs they go to, what became of each, packs that came back."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, Text, text

from desktop.store.columns import STRICT, Base, Moment, column, text_column


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

    number = column(Integer, primary_key=True)
    id = column(Text, unique=True)
    epoch = text_column(None)
    sequence = column(Integer)
    letter = text_column(None)
    day = text_column()
    revision = column(Integer, server_default=text("0"))
    figures = text_column()
    made_at = column(Moment)
    digest = column(Text, unique=True)
    body = text_column(None)


class UpstreamTable(Base):
    """A hub that this desk sends to: where it is, the key it signs with, and how it goes with it as a whole.

    `trouble` is the code of what stood in the way last, with the facts of its sentence; `skew` is by how many seconds
    this machine's clock is ahead of the hub's. A hub that was left keeps its row, its receipts are proofs.
    """

    __tablename__ = "upstream"
    __table_args__ = (STRICT,)

    id = column(Text, primary_key=True)
    url = text_column(None)
    name = text_column(None)
    key = text_column(None)
    public = text_column(None)
    joined_at = column(Moment)
    left_at = column(Moment, nullable=True)
    attempts = column(Integer, server_default=text("0"))
    next_at = column(Moment, nullable=True)
    heard_at = column(Moment, nullable=True)
    trouble = text_column()
    facts = text_column("{}")
    skew = column(Integer, server_default=text("0"))
    batch = column(Integer, server_default=text("0"))


class PackTable(Base):
    """A reference pack that a hub sent, its exact bytes; of each hub the one applied last is in force (design §3.7).

    `applied_at` is emptied when the officer goes back to what was in force before it.
    """

    __tablename__ = "pack"
    __table_args__ = (Index("ix_pack_number", "hub", "number", unique=True), STRICT)

    id = column(Text, primary_key=True)
    hub = column(Text, ForeignKey("upstream.id"))
    number = column(Integer)
    body = text_column(None)
    received_at = column(Moment)
    applied_at = column(Moment, nullable=True)


class HubDayTable(Base):
    """A day of which a hub was heard to have a newer revision than this desk: the desk was set back to a copy."""

    __tablename__ = "hub_day"
    __table_args__ = (STRICT,)

    upstream = column(Text, ForeignKey("upstream.id"), primary_key=True)
    day = column(Text, primary_key=True)
    revision = column(Integer)
    figures = text_column(None)


class DeliveryTable(Base):
    """One envelope on its way to one hub; `receipt` is the hub's signed answer, its exact bytes."""

    __tablename__ = "delivery"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'sending', 'handed', 'settled', 'parked')", name="state"),
        Index("ix_delivery_open", "upstream", "envelope", sqlite_where=text("state <> 'settled'")),
        STRICT,
    )

    upstream = column(Text, ForeignKey("upstream.id"), primary_key=True)
    envelope = column(Integer, ForeignKey("outbox.number"), primary_key=True)
    state = text_column(None)
    verdict = text_column()
    code = text_column()
    attempts = column(Integer, server_default=text("0"))
    next_at = column(Moment, nullable=True)
    last_at = column(Moment, nullable=True)
    receipt = text_column()
