"""Envelopes, the hubs they go to, and what became of each: the outbox is written once and never changed."""

from alembic import op

revision = "0005"
down_revision = "0004"

_STATEMENTS = (
    "ALTER TABLE summary_day ADD COLUMN unfrozen INTEGER DEFAULT 1 NOT NULL",
    """
CREATE TABLE outbox (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    epoch TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    letter TEXT NOT NULL,
    day TEXT DEFAULT '' NOT NULL,
    revision INTEGER DEFAULT 0 NOT NULL,
    figures TEXT DEFAULT '' NOT NULL,
    made_at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (number),
    CONSTRAINT uq_outbox_id UNIQUE (id),
    CONSTRAINT uq_outbox_digest UNIQUE (digest)
)
 STRICT
""",
    "CREATE UNIQUE INDEX ix_outbox_chain ON outbox (epoch, sequence)",
    "CREATE INDEX ix_outbox_day ON outbox (day, revision)",
    "CREATE TRIGGER outbox_no_update BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'outbox is append-only'); END",
    "CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'outbox is append-only'); END",
    """
CREATE TABLE upstream (
    id TEXT NOT NULL,
    url TEXT NOT NULL,
    name TEXT NOT NULL,
    "key" TEXT NOT NULL,
    public TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    left_at INTEGER,
    attempts INTEGER DEFAULT 0 NOT NULL,
    next_at INTEGER,
    heard_at INTEGER,
    trouble TEXT DEFAULT '' NOT NULL,
    facts TEXT DEFAULT '{}' NOT NULL,
    skew INTEGER DEFAULT 0 NOT NULL,
    batch INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_upstream PRIMARY KEY (id)
)
 STRICT
""",
    """
CREATE TABLE pack (
    id TEXT NOT NULL,
    hub TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    applied_at INTEGER,
    CONSTRAINT pk_pack PRIMARY KEY (id),
    CONSTRAINT fk_pack_hub_upstream FOREIGN KEY (hub) REFERENCES upstream (id)
)
 STRICT
""",
    "CREATE UNIQUE INDEX ix_pack_number ON pack (hub, number)",
    """
CREATE TABLE delivery (
    upstream TEXT NOT NULL,
    envelope INTEGER NOT NULL,
    state TEXT NOT NULL,
    verdict TEXT DEFAULT '' NOT NULL,
    code TEXT DEFAULT '' NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    next_at INTEGER,
    last_at INTEGER,
    receipt TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_delivery PRIMARY KEY (upstream, envelope),
    CONSTRAINT ck_delivery_state CHECK (state IN ('waiting', 'sending', 'handed', 'settled', 'parked')),
    CONSTRAINT fk_delivery_upstream_upstream FOREIGN KEY (upstream) REFERENCES upstream (id),
    CONSTRAINT fk_delivery_envelope_outbox FOREIGN KEY (envelope) REFERENCES outbox (number)
)
 STRICT
""",
    "CREATE INDEX ix_delivery_open ON delivery (upstream, envelope) WHERE state <> 'settled'",
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
