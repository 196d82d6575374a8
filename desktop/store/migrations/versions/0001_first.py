"""The first tables, the search index, and the triggers that keep the journal append-only."""

from alembic import op

revision = "0001"
down_revision = None

_STATEMENTS = (
    """
CREATE TABLE calendar_override (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    letter TEXT DEFAULT '' NOT NULL,
    officer TEXT NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT pk_calendar_override PRIMARY KEY (day),
    CONSTRAINT ck_calendar_override_kind CHECK (kind IN ('off', 'working'))
)
 STRICT
""",
    """
CREATE TABLE desk (
    id INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    agency_code TEXT NOT NULL,
    desk INTEGER NOT NULL,
    code_pattern TEXT NOT NULL,
    phone TEXT DEFAULT '' NOT NULL,
    address TEXT DEFAULT '' NOT NULL,
    hours TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_desk PRIMARY KEY (id),
    CONSTRAINT ck_desk_one_row CHECK (id = 1)
)
 STRICT
""",
    """
CREATE TABLE dossier (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    national_code TEXT DEFAULT '' NOT NULL,
    external_code TEXT DEFAULT '' NOT NULL,
    procedure TEXT NOT NULL,
    procedure_name TEXT NOT NULL,
    field TEXT NOT NULL,
    version TEXT NOT NULL,
    level TEXT NOT NULL,
    offered_online INTEGER NOT NULL,
    arrival TEXT NOT NULL,
    keyed_at TEXT NOT NULL,
    assistance TEXT DEFAULT '' NOT NULL,
    assisted INTEGER NOT NULL,
    reason_not_online TEXT DEFAULT '' NOT NULL,
    applicant_name TEXT NOT NULL,
    applicant_sort TEXT NOT NULL,
    applicant_id TEXT DEFAULT '' NOT NULL,
    applicant_phone TEXT DEFAULT '' NOT NULL,
    applicant TEXT NOT NULL,
    submitter TEXT DEFAULT '' NOT NULL,
    authorisation TEXT DEFAULT '' NOT NULL,
    items TEXT NOT NULL,
    sets INTEGER NOT NULL,
    return_channel TEXT NOT NULL,
    term TEXT NOT NULL,
    fee INTEGER,
    fee_exemption TEXT DEFAULT '' NOT NULL,
    request TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    received_at INTEGER NOT NULL,
    received_day TEXT NOT NULL,
    counted_from INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    due_day TEXT NOT NULL,
    because TEXT NOT NULL,
    state TEXT NOT NULL,
    desk INTEGER NOT NULL,
    officer TEXT NOT NULL,
    register_book TEXT DEFAULT '' NOT NULL,
    register_number INTEGER NOT NULL,
    printed INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_dossier PRIMARY KEY (seq),
    CONSTRAINT ck_dossier_sets_range CHECK (sets BETWEEN 1 AND 99),
    CONSTRAINT ck_dossier_due_after_reception CHECK (due_at >= received_at),
    CONSTRAINT uq_dossier_id UNIQUE (id),
    CONSTRAINT uq_dossier_code UNIQUE (code)
)
 STRICT
""",
    """
CREATE INDEX ix_dossier_due ON dossier (state, due_day, seq)
""",
    """
CREATE INDEX ix_dossier_external_code ON dossier (external_code) WHERE external_code <> ''
""",
    """
CREATE INDEX ix_dossier_national_code ON dossier (national_code) WHERE national_code <> ''
""",
    """
CREATE INDEX ix_dossier_person ON dossier (applicant_id, seq) WHERE applicant_id <> ''
""",
    """
CREATE INDEX ix_dossier_received_day ON dossier (received_day, seq)
""",
    """
CREATE INDEX ix_dossier_same ON dossier (procedure, applicant_sort, received_day)
""",
    """
CREATE INDEX ix_dossier_unprinted ON dossier (seq) WHERE printed = 0
""",
    """
CREATE TABLE draft (
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    officer TEXT NOT NULL,
    title TEXT NOT NULL,
    fields TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (id)
)
 STRICT
""",
    """
CREATE TABLE journal (
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    officer TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (seq)
)
 STRICT
""",
    """
CREATE INDEX ix_journal_subject ON journal (subject, seq)
""",
    """
CREATE TABLE number (
    day TEXT NOT NULL,
    desk INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    code TEXT NOT NULL,
    state TEXT NOT NULL,
    dossier TEXT DEFAULT '' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_number PRIMARY KEY (day, desk, serial),
    CONSTRAINT ck_number_state CHECK (state IN ('used', 'spoiled'))
)
 STRICT
""",
    """
CREATE TABLE officer (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL,
    CONSTRAINT pk_officer PRIMARY KEY (id)
)
 STRICT
""",
    """
CREATE TABLE procedure_correction (
    code TEXT NOT NULL,
    payload TEXT NOT NULL,
    off INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    officer TEXT NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT pk_procedure_correction PRIMARY KEY (code)
)
 STRICT
""",
    """
CREATE TABLE procedure_use (
    code TEXT NOT NULL,
    uses INTEGER NOT NULL,
    last_used INTEGER NOT NULL,
    CONSTRAINT pk_procedure_use PRIMARY KEY (code)
)
 STRICT
""",
    """
CREATE TABLE summary_cell (
    day TEXT NOT NULL,
    procedure TEXT NOT NULL,
    level TEXT NOT NULL,
    offered_online INTEGER NOT NULL,
    arrival TEXT NOT NULL,
    assisted INTEGER NOT NULL,
    reason_not_online TEXT NOT NULL,
    received INTEGER NOT NULL,
    CONSTRAINT pk_summary_cell PRIMARY KEY (day, procedure, level, offered_online, arrival, assisted, reason_not_online)
)
 STRICT
""",
    """
CREATE TABLE summary_day (
    day TEXT NOT NULL,
    touched INTEGER NOT NULL,
    CONSTRAINT pk_summary_day PRIMARY KEY (day)
)
 STRICT
""",
    """
CREATE TABLE print_job (
    id TEXT NOT NULL,
    dossier TEXT NOT NULL,
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
    CONSTRAINT pk_print_job PRIMARY KEY (id),
    CONSTRAINT fk_print_job_dossier_dossier FOREIGN KEY(dossier) REFERENCES dossier (id)
)
 STRICT
""",
    """
CREATE INDEX ix_print_job_dossier ON print_job (dossier)
""",
    """
CREATE INDEX ix_print_job_open ON print_job (state) WHERE state NOT IN ('sent', 'cancelled')
""",
    """
CREATE VIRTUAL TABLE dossier_search USING fts5(
    words, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61'
)
""",
    """
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
""",
    """
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
""",
)


def upgrade() -> None:
    """Make everything."""
    for statement in _STATEMENTS:
        op.execute(statement)
