"""The portals' data as each session began with it, so that a replaced version changes no session under way."""

from alembic import op

revision = "0008"
down_revision = "0007"

_STATEMENTS = (
    """
CREATE TABLE portal_data (
    digest TEXT NOT NULL,
    version TEXT NOT NULL,
    content TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    CONSTRAINT pk_portal_data PRIMARY KEY (digest)
)
 STRICT
""",
    "ALTER TABLE filing_session ADD COLUMN definitions TEXT DEFAULT '' NOT NULL",
)


def upgrade() -> None:
    """Add it all."""
    for statement in _STATEMENTS:
        op.execute(statement)
