"""The first tables of a hub, in words that SQLite and PostgreSQL both understand."""

from alembic import op

revision = "0001"
down_revision = None

_SQLITE = {"whole": "INTEGER", "bytes": "BLOB", "strict": " STRICT", "by_key": " STRICT, WITHOUT ROWID"}
_POSTGRES = {"whole": "BIGINT", "bytes": "BYTEA", "strict": "", "by_key": ""}
_STATEMENTS = (
    """
CREATE TABLE account (
    name TEXT NOT NULL,
    role TEXT DEFAULT '' NOT NULL,
    unit TEXT DEFAULT '' NOT NULL,
    password TEXT DEFAULT '' NOT NULL,
    made_at {whole} NOT NULL,
    closed_at {whole},
    CONSTRAINT pk_account PRIMARY KEY (name)
){strict}
""",
    """
CREATE TABLE attempt (
    what TEXT NOT NULL,
    "window" {whole} NOT NULL,
    count {whole} DEFAULT 0 NOT NULL,
    CONSTRAINT pk_attempt PRIMARY KEY (what, "window")
){strict}
""",
    """
CREATE TABLE audit (
    id TEXT NOT NULL,
    at {whole} NOT NULL,
    account TEXT DEFAULT '' NOT NULL,
    act TEXT DEFAULT '' NOT NULL,
    subject TEXT DEFAULT '' NOT NULL,
    facts TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (id)
){strict}
""",
    "CREATE INDEX ix_audit_at ON audit (at)",
    """
CREATE TABLE day_figure (
    unit TEXT NOT NULL,
    desk {whole} NOT NULL,
    day TEXT NOT NULL,
    procedure TEXT NOT NULL,
    level TEXT NOT NULL,
    offered_online {whole} NOT NULL,
    arrival TEXT NOT NULL,
    assisted {whole} NOT NULL,
    measure TEXT NOT NULL,
    count {whole} DEFAULT 0 NOT NULL,
    CONSTRAINT pk_day_figure PRIMARY KEY (unit, desk, day, procedure, level, offered_online, arrival, assisted, measure)
){strict}
""",
    """
CREATE TABLE day_state (
    unit TEXT NOT NULL,
    desk {whole} NOT NULL,
    day TEXT NOT NULL,
    revision {whole} DEFAULT 0 NOT NULL,
    figures TEXT DEFAULT '' NOT NULL,
    envelope TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_day_state PRIMARY KEY (unit, desk, day)
){strict}
""",
    """
CREATE TABLE desk (
    unit TEXT NOT NULL,
    desk {whole} NOT NULL,
    epoch TEXT DEFAULT '' NOT NULL,
    app TEXT DEFAULT '' NOT NULL,
    enrolment {bytes} NOT NULL,
    vouched_by TEXT DEFAULT '' NOT NULL,
    relay {whole} DEFAULT 0 NOT NULL,
    enrolled_at {whole} NOT NULL,
    revoked_at {whole},
    heard_at {whole},
    refused_at {whole},
    refusal TEXT DEFAULT '' NOT NULL,
    last_day TEXT DEFAULT '' NOT NULL,
    pending_in_time {whole} DEFAULT 0 NOT NULL,
    pending_overdue {whole} DEFAULT 0 NOT NULL,
    waiting {whole} DEFAULT 0 NOT NULL,
    CONSTRAINT pk_desk PRIMARY KEY (unit, desk)
){strict}
""",
    """
CREATE TABLE desk_key (
    unit TEXT NOT NULL,
    desk {whole} NOT NULL,
    key TEXT NOT NULL,
    public {bytes} NOT NULL,
    valid_from {whole} NOT NULL,
    valid_to {whole},
    last_epoch TEXT DEFAULT '' NOT NULL,
    last_sequence {whole} DEFAULT 0 NOT NULL,
    revoked_at {whole},
    CONSTRAINT pk_desk_key PRIMARY KEY (unit, desk, key)
){strict}
""",
    "CREATE INDEX ix_desk_key_key ON desk_key (key)",
    """
CREATE TABLE enrol_code (
    code_hash TEXT NOT NULL,
    unit TEXT DEFAULT '' NOT NULL,
    desk {whole} DEFAULT 0 NOT NULL,
    made_at {whole} NOT NULL,
    expires_at {whole} NOT NULL,
    used_at {whole},
    used_by TEXT DEFAULT '' NOT NULL,
    relay {whole} DEFAULT 0 NOT NULL,
    answer {bytes} NOT NULL,
    made_by TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_enrol_code PRIMARY KEY (code_hash)
){strict}
""",
    """
CREATE TABLE envelope (
    unit TEXT NOT NULL,
    id TEXT NOT NULL,
    digest TEXT NOT NULL,
    letter TEXT DEFAULT '' NOT NULL,
    desk {whole} DEFAULT 0 NOT NULL,
    epoch TEXT DEFAULT '' NOT NULL,
    sequence {whole} DEFAULT 0 NOT NULL,
    day TEXT DEFAULT '' NOT NULL,
    revision {whole} DEFAULT 0 NOT NULL,
    previous TEXT DEFAULT '' NOT NULL,
    journal_head TEXT DEFAULT '' NOT NULL,
    body {bytes} NOT NULL,
    verdict TEXT DEFAULT '' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    receipt {bytes} NOT NULL,
    carrier TEXT DEFAULT '' NOT NULL,
    received_at {whole} NOT NULL,
    CONSTRAINT pk_envelope PRIMARY KEY (unit, id, digest)
){strict}
""",
    "CREATE INDEX ix_envelope_chain ON envelope (unit, desk, epoch, sequence)",
    "CREATE INDEX ix_envelope_day ON envelope (unit, desk, day, revision)",
    "CREATE INDEX ix_envelope_received_at ON envelope (received_at)",
    """
CREATE TABLE forward (
    unit TEXT NOT NULL,
    id TEXT NOT NULL,
    line {bytes} NOT NULL,
    made_at {whole} NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    attempts {whole} DEFAULT 0 NOT NULL,
    problem TEXT DEFAULT '' NOT NULL,
    receipt {bytes} NOT NULL,
    CONSTRAINT pk_forward PRIMARY KEY (unit, id)
){strict}
""",
    "CREATE INDEX ix_forward_state ON forward (state, id)",
    """
CREATE TABLE hub_key (
    id TEXT NOT NULL,
    public {bytes} NOT NULL,
    private {bytes} NOT NULL,
    made_at {whole} NOT NULL,
    retired_at {whole},
    CONSTRAINT pk_hub_key PRIMARY KEY (id)
){strict}
""",
    """
CREATE TABLE installation (
    unit TEXT NOT NULL,
    desk {whole} NOT NULL,
    epoch TEXT NOT NULL,
    began_at {whole} NOT NULL,
    highest {whole} DEFAULT 0 NOT NULL,
    complete_to {whole} DEFAULT 0 NOT NULL,
    gap_since {whole},
    forked_at {whole},
    CONSTRAINT pk_installation PRIMARY KEY (unit, desk, epoch)
){strict}
""",
    """
CREATE TABLE month_procedure (
    unit TEXT NOT NULL,
    since TEXT NOT NULL,
    month TEXT NOT NULL,
    procedure TEXT NOT NULL,
    level TEXT NOT NULL,
    arrival TEXT NOT NULL,
    slot {whole} NOT NULL,
    received {whole} DEFAULT 0 NOT NULL,
    offered {whole} DEFAULT 0 NOT NULL,
    resolved {whole} DEFAULT 0 NOT NULL,
    late {whole} DEFAULT 0 NOT NULL,
    CONSTRAINT pk_month_procedure PRIMARY KEY (unit, since, month, procedure, level, arrival, slot)
){strict}
""",
    """
CREATE TABLE month_reason (
    unit TEXT NOT NULL,
    since TEXT NOT NULL,
    month TEXT NOT NULL,
    reason TEXT NOT NULL,
    slot {whole} NOT NULL,
    count {whole} DEFAULT 0 NOT NULL,
    CONSTRAINT pk_month_reason PRIMARY KEY (unit, since, month, reason, slot)
){strict}
""",
    """
CREATE TABLE month_total (
    unit TEXT NOT NULL,
    since TEXT NOT NULL,
    month TEXT NOT NULL,
    tier TEXT NOT NULL,
    slot {whole} NOT NULL,
    received {whole} DEFAULT 0 NOT NULL,
    online3 {whole} DEFAULT 0 NOT NULL,
    online4 {whole} DEFAULT 0 NOT NULL,
    post {whole} DEFAULT 0 NOT NULL,
    offered {whole} DEFAULT 0 NOT NULL,
    offered_online {whole} DEFAULT 0 NOT NULL,
    assisted {whole} DEFAULT 0 NOT NULL,
    online_returned {whole} DEFAULT 0 NOT NULL,
    resolved_early {whole} DEFAULT 0 NOT NULL,
    resolved_on_time {whole} DEFAULT 0 NOT NULL,
    resolved_late {whole} DEFAULT 0 NOT NULL,
    refused {whole} DEFAULT 0 NOT NULL,
    CONSTRAINT pk_month_total PRIMARY KEY (unit, since, month, tier, slot)
){strict}
""",
    "CREATE INDEX ix_month_total_month ON month_total (month, tier, slot)",
    """
CREATE TABLE pack (
    number {whole} NOT NULL,
    id TEXT DEFAULT '' NOT NULL,
    head TEXT DEFAULT '' NOT NULL,
    body {bytes} NOT NULL,
    published_at {whole} NOT NULL,
    published_by TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_pack PRIMARY KEY (number)
){strict}
""",
    """
CREATE TABLE service (
    unit TEXT NOT NULL,
    since TEXT NOT NULL,
    procedure TEXT NOT NULL,
    tier TEXT DEFAULT '' NOT NULL,
    level TEXT DEFAULT '' NOT NULL,
    day TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_service PRIMARY KEY (unit, since, procedure)
){strict}
""",
    "CREATE INDEX ix_service_tier ON service (tier, level)",
    """
CREATE TABLE session (
    token_hash TEXT NOT NULL,
    account TEXT DEFAULT '' NOT NULL,
    made_at {whole} NOT NULL,
    expires_at {whole} NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (token_hash)
){strict}
""",
    "CREATE INDEX ix_session_expires_at ON session (expires_at)",
    """
CREATE TABLE setting (
    name TEXT NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_setting PRIMARY KEY (name)
){strict}
""",
    """
CREATE TABLE unit (
    code TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT DEFAULT '' NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    tier TEXT DEFAULT '' NOT NULL,
    parent TEXT DEFAULT '' NOT NULL,
    path TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_unit PRIMARY KEY (code, since)
){strict}
""",
    "CREATE INDEX ix_unit_path ON unit (path)",
    """
CREATE TABLE unit_successor (
    code TEXT NOT NULL,
    since TEXT NOT NULL,
    successor TEXT NOT NULL,
    CONSTRAINT pk_unit_successor PRIMARY KEY (code, since, successor)
){strict}
""",
)


def upgrade() -> None:
    """Add it all."""
    words = _POSTGRES if op.get_bind().dialect.name == "postgresql" else _SQLITE
    for statement in _STATEMENTS:
        op.execute(statement.format(**words))
