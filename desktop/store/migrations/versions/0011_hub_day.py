"""Days of which a hub has a newer revision than the desk, as it told."""

from alembic import op

revision = "0011"
down_revision = "0010"

_STATEMENTS = (
    """
CREATE TABLE hub_day (
    upstream TEXT NOT NULL,
    day TEXT NOT NULL,
    revision INTEGER NOT NULL,
    figures TEXT NOT NULL,
    CONSTRAINT pk_hub_day PRIMARY KEY (upstream, day),
    CONSTRAINT fk_hub_day_upstream_upstream FOREIGN KEY(upstream) REFERENCES upstream (id)
)
 STRICT
""",
)


def upgrade() -> None:
    """Add it."""
    for statement in _STATEMENTS:
        op.execute(statement)
