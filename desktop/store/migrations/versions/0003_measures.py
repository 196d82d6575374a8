"""A day counted in measures: what flowed, and what stood at its start and end; an act remembers the date before it."""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    "ALTER TABLE dossier_event ADD COLUMN due_before INTEGER DEFAULT 0 NOT NULL",
    "UPDATE dossier_event SET due_before = due_at",
    "CREATE INDEX ix_dossier_open ON dossier (received_day, seq) WHERE ended_day = ''",
    # Figures are counted again from the dossiers, so the old ones need no carrying over.
    "DROP TABLE summary_cell",
    """
CREATE TABLE summary_cell (
    day TEXT NOT NULL,
    procedure TEXT NOT NULL,
    level TEXT NOT NULL,
    offered_online INTEGER NOT NULL,
    arrival TEXT NOT NULL,
    assisted INTEGER NOT NULL,
    measure TEXT NOT NULL,
    count INTEGER NOT NULL,
    CONSTRAINT pk_summary_cell PRIMARY KEY (day, procedure, level, offered_online, arrival, assisted, measure)
)
 STRICT
""",
    "UPDATE summary_day SET touched = 1",
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
