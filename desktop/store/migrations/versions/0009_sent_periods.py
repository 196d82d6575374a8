"""Periods as they were reported, written once; the print queue takes papers of no dossier, their bytes with them."""

from alembic import op

revision = "0009"
down_revision = "0008"

_STATEMENTS = (
    """
CREATE TABLE period_close (
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    officer TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    mark TEXT NOT NULL,
    journal_seq INTEGER NOT NULL,
    days TEXT NOT NULL,
    reports TEXT NOT NULL,
    differences TEXT DEFAULT '[]' NOT NULL,
    late TEXT DEFAULT '[]' NOT NULL,
    CONSTRAINT pk_period_close PRIMARY KEY (first, last, revision)
)
 STRICT
""",
    (
        "CREATE TRIGGER period_close_no_update BEFORE UPDATE ON period_close"
        " BEGIN SELECT RAISE(ABORT, 'a reported period is append-only'); END"
    ),
    (
        "CREATE TRIGGER period_close_no_delete BEFORE DELETE ON period_close"
        " BEGIN SELECT RAISE(ABORT, 'a reported period is append-only'); END"
    ),
    # SQLite lets no column become optional in place: the queue is copied into a table whose dossier may be none.
    """
CREATE TABLE print_job_new (
    id TEXT NOT NULL,
    dossier TEXT,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    printer TEXT DEFAULT '' NOT NULL,
    sheets INTEGER NOT NULL,
    reprint INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    error TEXT DEFAULT '' NOT NULL,
    created_at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    pdf BLOB,
    CONSTRAINT pk_print_job PRIMARY KEY (id),
    CONSTRAINT fk_print_job_dossier_dossier FOREIGN KEY(dossier) REFERENCES dossier (id)
)
 STRICT
""",
    (
        "INSERT INTO print_job_new SELECT id, dossier, code, kind, printer, sheets, reprint, state, attempts, error,"
        " created_at, digest, NULL FROM print_job"
    ),
    "DROP TABLE print_job",
    "ALTER TABLE print_job_new RENAME TO print_job",
    "CREATE INDEX ix_print_job_dossier ON print_job (dossier)",
    "CREATE INDEX ix_print_job_open ON print_job (state) WHERE state NOT IN ('sent', 'cancelled')",
    # What was returned by the end of a period is found without opening a dossier.
    "DROP INDEX ix_dossier_sent_online",
    (
        "CREATE INDEX ix_dossier_sent_online ON dossier (received_day, procedure, arrival, returned_at)"
        " WHERE returned_at IS NOT NULL AND return_channel = 'online'"
    ),
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
