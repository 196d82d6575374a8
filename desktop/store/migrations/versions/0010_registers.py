"""Old registers taken in: which dossiers came from which, how headings were read, what procedures were called."""

from alembic import op

revision = "0010"
down_revision = "0009"

_STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN imported INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE dossier ADD COLUMN brought INTEGER DEFAULT 0 NOT NULL",
    "CREATE INDEX ix_dossier_imported ON dossier (imported) WHERE imported > 0",
    """
CREATE TABLE register_import (
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    officer TEXT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    sheet TEXT DEFAULT '' NOT NULL,
    taken INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    undone_at INTEGER,
    undone_by TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_register_import PRIMARY KEY (number)
)
 STRICT
""",
    """
CREATE TABLE register_layout (
    "key" TEXT NOT NULL,
    fields TEXT NOT NULL,
    officer TEXT NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT pk_register_layout PRIMARY KEY ("key")
)
 STRICT
""",
    """
CREATE TABLE register_name (
    name TEXT NOT NULL,
    procedure TEXT NOT NULL,
    officer TEXT NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT pk_register_name PRIMARY KEY (name)
)
 STRICT
""",
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
