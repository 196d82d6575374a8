"""Half months rolled up from their days; indexes that keep the stocks of an old day as cheap as those of a new one."""

from alembic import op

revision = "0006"
down_revision = "0005"

_STATEMENTS = (
    """
CREATE TABLE summary_half (
    half TEXT NOT NULL,
    CONSTRAINT pk_summary_half PRIMARY KEY (half)
)
 STRICT
""",
    """
CREATE TABLE summary_half_cell (
    half TEXT NOT NULL,
    measure TEXT NOT NULL,
    procedure TEXT NOT NULL,
    level TEXT NOT NULL,
    offered_online INTEGER NOT NULL,
    arrival TEXT NOT NULL,
    assisted INTEGER NOT NULL,
    count INTEGER NOT NULL,
    CONSTRAINT pk_summary_half_cell
        PRIMARY KEY (half, measure, procedure, level, offered_online, arrival, assisted)
)
 STRICT, WITHOUT ROWID
""",
    # The day of reception beside the day of the end: who stood on a day is found without opening a dossier.
    "DROP INDEX ix_dossier_ended_day",
    "CREATE INDEX ix_dossier_ended_day ON dossier (ended_day, seq, received_day) WHERE ended_day <> ''",
    # The few that ran longer than a season are found apart from the many that ended within weeks.
    (
        "CREATE INDEX ix_dossier_long ON dossier (ended_day, received_day)"
        " WHERE ended_day <> '' AND ended_day > date(received_day, '+62 days')"
    ),
    "CREATE INDEX ix_dossier_asked_twice ON dossier (received_day, seq) WHERE requests > 1",
    (
        "CREATE INDEX ix_dossier_sent_online ON dossier (received_day, procedure, arrival)"
        " WHERE returned_at IS NOT NULL AND return_channel = 'online'"
    ),
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
