"""The life after reception: where a dossier is, its acts, closed days, the desk's signing keys."""

from alembic import op

revision = "0002"
down_revision = "0001"

_COLUMNS = (
    "holder TEXT DEFAULT '' NOT NULL",
    "requests INTEGER DEFAULT 0 NOT NULL",
    "asked_at INTEGER",
    "resumes TEXT DEFAULT '' NOT NULL",
    "extended INTEGER DEFAULT 0 NOT NULL",
    "legs TEXT DEFAULT '' NOT NULL",
    "ended_at INTEGER",
    "ended_day TEXT DEFAULT '' NOT NULL",
    "returned_at INTEGER",
    "paid INTEGER DEFAULT 0 NOT NULL",
    "paid_way TEXT DEFAULT '' NOT NULL",
    "receipts INTEGER DEFAULT 1 NOT NULL",
    "events INTEGER DEFAULT 0 NOT NULL",
    "last_at INTEGER",
)
_STATEMENTS = (
    *(f"ALTER TABLE dossier ADD COLUMN {column}" for column in _COLUMNS),
    "CREATE INDEX ix_dossier_ended_day ON dossier (ended_day, seq) WHERE ended_day <> ''",
    """
CREATE TABLE dossier_event (
    dossier TEXT NOT NULL,
    number INTEGER NOT NULL,
    verb TEXT NOT NULL,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    officer TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    facts TEXT NOT NULL,
    CONSTRAINT pk_dossier_event PRIMARY KEY (dossier, number),
    CONSTRAINT fk_dossier_event_dossier_dossier FOREIGN KEY(dossier) REFERENCES dossier (id)
)
 STRICT
""",
    "CREATE INDEX ix_dossier_event_day ON dossier_event (day, verb)",
    """
CREATE TABLE day_close (
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    officer TEXT NOT NULL,
    sheet TEXT NOT NULL,
    journal_head TEXT NOT NULL,
    reopened_at INTEGER,
    reopen_reason TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_day_close PRIMARY KEY (day)
)
 STRICT
""",
    """
CREATE TABLE desk_key (
    id TEXT NOT NULL,
    public TEXT NOT NULL,
    private TEXT DEFAULT '' NOT NULL,
    made_at INTEGER NOT NULL,
    retired_at INTEGER,
    CONSTRAINT pk_desk_key PRIMARY KEY (id)
)
 STRICT
""",
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
