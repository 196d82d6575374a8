"""Whether a dossier's papers were made into files, and days counted anew with the two measures of it."""

from alembic import op

revision = "0012"
down_revision = "0011"

_STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN digitised INTEGER DEFAULT 0 NOT NULL",
    "UPDATE dossier SET digitised = 1 WHERE arrival IN ('online3', 'online4')",
    # Kept figures know nothing of the new measures; days with online dossiers are counted anew in the background. What
    # was sent stays as it was sent: only a day that changes for another reason is told again.
    (
        "UPDATE summary_day SET touched = 1 WHERE day IN"
        " (SELECT DISTINCT received_day FROM dossier WHERE arrival IN ('online3', 'online4'))"
    ),
    "DELETE FROM summary_half_cell",
    "DELETE FROM summary_half",
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
