"""Filing online at the desk: sessions, proofs, dossiers that wait for the portal, guidance that was given."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    """
CREATE TABLE filing_session (
    id TEXT NOT NULL,
    portal TEXT NOT NULL,
    practice INTEGER NOT NULL,
    procedure TEXT NOT NULL,
    arrival TEXT NOT NULL,
    fee INTEGER NOT NULL,
    officer TEXT NOT NULL,
    village TEXT DEFAULT '' NOT NULL,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    passed INTEGER DEFAULT 0 NOT NULL,
    ready TEXT DEFAULT '{}' NOT NULL,
    consent INTEGER DEFAULT 0 NOT NULL,
    intake TEXT DEFAULT '' NOT NULL,
    draft TEXT DEFAULT '' NOT NULL,
    dossier TEXT DEFAULT '' NOT NULL,
    failure TEXT DEFAULT '' NOT NULL,
    started_at INTEGER NOT NULL,
    day TEXT NOT NULL,
    touched_at INTEGER NOT NULL,
    spent_ms INTEGER DEFAULT 0 NOT NULL,
    ended_at INTEGER,
    CONSTRAINT pk_filing_session PRIMARY KEY (id)
)
 STRICT
""",
    "CREATE INDEX ix_filing_session_day ON filing_session (day, state)",
    """
CREATE TABLE filing_proof (
    session TEXT NOT NULL,
    dossier TEXT DEFAULT '' NOT NULL,
    at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    pdf BLOB NOT NULL,
    CONSTRAINT pk_filing_proof PRIMARY KEY (session),
    CONSTRAINT fk_filing_proof_session_filing_session FOREIGN KEY(session) REFERENCES filing_session (id)
)
 STRICT
""",
    """
CREATE TABLE filing_paper (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    item TEXT NOT NULL,
    name TEXT NOT NULL,
    pages INTEGER NOT NULL,
    dossier TEXT DEFAULT '' NOT NULL,
    at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    pdf BLOB NOT NULL,
    CONSTRAINT pk_filing_paper PRIMARY KEY (session, number),
    CONSTRAINT fk_filing_paper_session_filing_session FOREIGN KEY(session) REFERENCES filing_session (id)
)
 STRICT
""",
    """
CREATE TABLE filing_queue (
    dossier TEXT NOT NULL,
    portal TEXT NOT NULL,
    failure TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    file_by INTEGER NOT NULL,
    settled_at INTEGER,
    CONSTRAINT pk_filing_queue PRIMARY KEY (dossier),
    CONSTRAINT fk_filing_queue_dossier_dossier FOREIGN KEY(dossier) REFERENCES dossier (id)
)
 STRICT
""",
    "CREATE INDEX ix_filing_queue_file_by ON filing_queue (file_by) WHERE settled_at IS NULL",
    """
CREATE TABLE guidance (
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    officer TEXT NOT NULL,
    procedure TEXT NOT NULL,
    version TEXT NOT NULL,
    dossier TEXT DEFAULT '' NOT NULL,
    missing TEXT DEFAULT '[]' NOT NULL,
    sheet TEXT NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_guidance PRIMARY KEY (id)
)
 STRICT
""",
    "CREATE INDEX ix_guidance_day ON guidance (day)",
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
