"""Which pack of the hub above a pack came from."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add it; packs that are here were published here."""
    op.execute("ALTER TABLE pack ADD COLUMN above TEXT NOT NULL DEFAULT ''")
