"""The changes of the hub's own key, each signed by both keys, for whoever knows the former one."""

from alembic import op

revision = "0002"
down_revision = "0001"

_SQLITE = {"whole": "INTEGER", "bytes": "BLOB", "strict": " STRICT"}
_POSTGRES = {"whole": "BIGINT", "bytes": "BYTEA", "strict": ""}
_STATEMENT = """
CREATE TABLE hub_key_change (
    key TEXT NOT NULL,
    body {bytes} NOT NULL,
    made_at {whole} NOT NULL,
    CONSTRAINT pk_hub_key_change PRIMARY KEY (key)
){strict}
"""


def upgrade() -> None:
    """Add it."""
    words = _POSTGRES if op.get_bind().dialect.name == "postgresql" else _SQLITE
    op.execute(_STATEMENT.format(**words))
