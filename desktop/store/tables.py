"""The tables of the desk's file. STRICT, so that a column keeps its type; CHECK for what must never be."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.store.columns import STRICT, Base, Moment, text_column


class DeskTable(Base):
    """The one row that says whose file this is."""

    __tablename__ = "desk"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    epoch: Mapped[str] = text_column(None)
    unit_code: Mapped[str] = text_column(None)
    unit_name: Mapped[str] = text_column(None)
    agency_code: Mapped[str] = text_column(None)
    desk: Mapped[int] = mapped_column()
    code_pattern: Mapped[str] = text_column(None)
    phone: Mapped[str] = text_column()
    address: Mapped[str] = text_column()
    hours: Mapped[str] = text_column()


class OfficerTable(Base):
    """Who works or worked at the desk."""

    __tablename__ = "officer"
    __table_args__ = (STRICT,)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = text_column(None)
    active: Mapped[int] = mapped_column()


class DossierTable(Base):
    """One dossier. `seq` is the order of reception on this desk and the row of the search index."""

    __tablename__ = "dossier"
    __table_args__ = (
        CheckConstraint("sets BETWEEN 1 AND 99", name="sets_range"),
        CheckConstraint("due_at >= received_at", name="due_after_reception"),
        Index("ix_dossier_received_day", "received_day", "seq"),
        Index("ix_dossier_due", "state", "due_day", "seq"),
        Index("ix_dossier_person", "applicant_id", "seq", sqlite_where=text("applicant_id <> ''")),
        Index("ix_dossier_external_code", "external_code", sqlite_where=text("external_code <> ''")),
        Index("ix_dossier_national_code", "national_code", sqlite_where=text("national_code <> ''")),
        Index("ix_dossier_unprinted", "seq", sqlite_where=text("printed = 0")),
        Index("ix_dossier_open", "received_day", "seq", sqlite_where=text("ended_day = ''")),
        Index("ix_dossier_ended_day", "ended_day", "seq", "received_day", sqlite_where=text("ended_day <> ''")),
        Index(
            "ix_dossier_long",
            "ended_day",
            "received_day",
            sqlite_where=text("ended_day <> '' AND ended_day > date(received_day, '+62 days')"),
        ),
        Index("ix_dossier_asked_twice", "received_day", "seq", sqlite_where=text("requests > 1")),
        Index(
            "ix_dossier_sent_online",
            "received_day",
            "procedure",
            "arrival",
            "returned_at",
            sqlite_where=text("returned_at IS NOT NULL AND return_channel = 'online'"),
        ),
        Index("ix_dossier_same", "procedure", "applicant_sort", "received_day"),
        STRICT,
    )

    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(Text, unique=True)
    code: Mapped[str] = mapped_column(Text, unique=True)
    national_code: Mapped[str] = text_column()
    external_code: Mapped[str] = text_column()
    procedure: Mapped[str] = text_column(None)
    procedure_name: Mapped[str] = text_column(None)
    field: Mapped[str] = text_column(None)
    version: Mapped[str] = text_column(None)
    level: Mapped[str] = text_column(None)
    offered_online: Mapped[int] = mapped_column()
    arrival: Mapped[str] = text_column(None)
    keyed_at: Mapped[str] = text_column(None)
    assistance: Mapped[str] = text_column()
    assisted: Mapped[int] = mapped_column()
    reason_not_online: Mapped[str] = text_column()
    applicant_name: Mapped[str] = text_column(None)
    applicant_sort: Mapped[str] = text_column(None)
    applicant_id: Mapped[str] = text_column()
    applicant_phone: Mapped[str] = text_column()
    applicant: Mapped[str] = text_column(None)
    submitter: Mapped[str] = text_column()
    authorisation: Mapped[str] = text_column()
    items: Mapped[str] = text_column(None)
    sets: Mapped[int] = mapped_column()
    return_channel: Mapped[str] = text_column(None)
    term: Mapped[str] = text_column(None)
    fee: Mapped[int | None] = mapped_column()
    fee_exemption: Mapped[str] = text_column()
    request: Mapped[str] = text_column()
    note: Mapped[str] = text_column()
    received_at: Mapped[datetime] = mapped_column(Moment)
    received_day: Mapped[str] = text_column(None)
    counted_from: Mapped[datetime] = mapped_column(Moment)
    due_at: Mapped[datetime] = mapped_column(Moment)
    due_day: Mapped[str] = text_column(None)
    because: Mapped[str] = text_column(None)
    state: Mapped[str] = text_column(None)
    desk: Mapped[int] = mapped_column()
    officer: Mapped[str] = text_column(None)
    register_book: Mapped[str] = text_column()
    register_number: Mapped[int] = mapped_column()
    printed: Mapped[int] = mapped_column(server_default=text("0"))
    holder: Mapped[str] = text_column()
    requests: Mapped[int] = mapped_column(server_default=text("0"))
    asked_at: Mapped[datetime | None] = mapped_column(Moment)
    resumes: Mapped[str] = text_column()
    extended: Mapped[int] = mapped_column(server_default=text("0"))
    legs: Mapped[str] = text_column()
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_day: Mapped[str] = text_column()
    returned_at: Mapped[datetime | None] = mapped_column(Moment)
    paid: Mapped[int] = mapped_column(server_default=text("0"))
    paid_way: Mapped[str] = text_column()
    receipts: Mapped[int] = mapped_column(server_default=text("1"))
    events: Mapped[int] = mapped_column(server_default=text("0"))
    last_at: Mapped[datetime | None] = mapped_column(Moment)


class EventTable(Base):
    """The acts on a dossier after its reception, in order; the journal holds the digest of each one's facts."""

    __tablename__ = "dossier_event"
    __table_args__ = (Index("ix_dossier_event_day", "day", "verb"), STRICT)

    dossier: Mapped[str] = mapped_column(Text, ForeignKey("dossier.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    verb: Mapped[str] = text_column(None)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[str] = text_column(None)
    officer: Mapped[str] = text_column(None)
    state: Mapped[str] = text_column(None)
    due_before: Mapped[datetime] = mapped_column(Moment, server_default=text("0"))
    due_at: Mapped[datetime] = mapped_column(Moment)
    facts: Mapped[str] = text_column(None)


class CloseTable(Base):
    """Days that were closed with their sheet; `reopened_at` is set while a closed day is open again."""

    __tablename__ = "day_close"
    __table_args__ = (STRICT,)

    day: Mapped[str] = mapped_column(Text, primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    officer: Mapped[str] = text_column(None)
    sheet: Mapped[str] = text_column(None)
    journal_head: Mapped[str] = text_column(None)
    reopened_at: Mapped[datetime | None] = mapped_column(Moment)
    reopen_reason: Mapped[str] = text_column()


class KeyTable(Base):
    """The desk's Ed25519 keys: the newest signs, retired ones stay so that old receipts can be verified."""

    __tablename__ = "desk_key"
    __table_args__ = (STRICT,)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    public: Mapped[str] = text_column(None)
    private: Mapped[str] = text_column()
    made_at: Mapped[datetime] = mapped_column(Moment)
    retired_at: Mapped[datetime | None] = mapped_column(Moment)


class NumberTable(Base):
    """Every serial that was given out: used by a dossier, or spoiled for a reason; never given out again."""

    __tablename__ = "number"
    __table_args__ = (CheckConstraint("state IN ('used', 'spoiled')", name="state"), STRICT)

    day: Mapped[str] = mapped_column(Text, primary_key=True)
    desk: Mapped[int] = mapped_column(primary_key=True)
    serial: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = text_column(None)
    state: Mapped[str] = text_column(None)
    dossier: Mapped[str] = text_column()
    reason: Mapped[str] = text_column()


class JournalTable(Base):
    """The append-only journal; triggers refuse every update and delete (sync R31)."""

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_subject", "subject", "seq"), STRICT)

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str] = text_column(None)
    officer: Mapped[str] = text_column(None)
    act: Mapped[str] = text_column(None)
    subject: Mapped[str] = text_column(None)
    before: Mapped[str] = text_column(None)
    after: Mapped[str] = text_column(None)
    previous: Mapped[str] = text_column(None)
    hash: Mapped[str] = text_column(None)


class DraftTable(Base):
    """Half-typed intakes and those that wait for papers."""

    __tablename__ = "draft"
    __table_args__ = (STRICT,)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    state: Mapped[str] = text_column(None)
    officer: Mapped[str] = text_column(None)
    title: Mapped[str] = text_column(None)
    fields: Mapped[str] = text_column(None)
    updated_at: Mapped[datetime] = mapped_column(Moment)


class PrintJobTable(Base):
    """Papers on their way to a printer, and what became of them.

    A paper of no dossier brings its bytes (`pdf`) along, until it is printed or taken out.
    """

    __tablename__ = "print_job"
    __table_args__ = (
        Index("ix_print_job_dossier", "dossier"),
        Index("ix_print_job_open", "state", sqlite_where=text("state NOT IN ('sent', 'cancelled')")),
        STRICT,
    )

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    dossier: Mapped[str | None] = mapped_column(Text, ForeignKey("dossier.id"))
    code: Mapped[str] = text_column(None)
    kind: Mapped[str] = text_column(None)
    printer: Mapped[str] = text_column()
    sheets: Mapped[int] = mapped_column()
    reprint: Mapped[int] = mapped_column()
    state: Mapped[str] = text_column(None)
    attempts: Mapped[int] = mapped_column()
    error: Mapped[str] = text_column()
    created_at: Mapped[datetime] = mapped_column(Moment)
    digest: Mapped[str] = text_column(None)
    pdf: Mapped[bytes | None] = mapped_column(LargeBinary)


class PeriodCloseTable(Base):
    """Periods as they were reported, each revision whole; triggers refuse every update and delete (sync R23)."""

    __tablename__ = "period_close"
    __table_args__ = (STRICT,)

    first: Mapped[str] = mapped_column(Text, primary_key=True)
    last: Mapped[str] = mapped_column(Text, primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    officer: Mapped[str] = text_column(None)
    reason: Mapped[str] = text_column()
    mark: Mapped[str] = text_column(None)
    journal_seq: Mapped[int] = mapped_column()
    days: Mapped[str] = text_column(None)
    reports: Mapped[str] = text_column(None)
    differences: Mapped[str] = text_column("[]")
    late: Mapped[str] = text_column("[]")


class CorrectionTable(Base):
    """What this desk changed of the catalogue, apart from what ships."""

    __tablename__ = "procedure_correction"
    __table_args__ = (STRICT,)

    code: Mapped[str] = mapped_column(Text, primary_key=True)
    payload: Mapped[str] = text_column(None)
    off: Mapped[int] = mapped_column()
    pinned: Mapped[int] = mapped_column()
    officer: Mapped[str] = text_column(None)
    at: Mapped[datetime] = mapped_column(Moment)


class UseTable(Base):
    """How often each procedure was received here, so that favourites come first."""

    __tablename__ = "procedure_use"
    __table_args__ = (STRICT,)

    code: Mapped[str] = mapped_column(Text, primary_key=True)
    uses: Mapped[int] = mapped_column()
    last_used: Mapped[datetime] = mapped_column(Moment)


class CalendarTable(Base):
    """Days off and make-up days that this desk set."""

    __tablename__ = "calendar_override"
    __table_args__ = (CheckConstraint("kind IN ('off', 'working')", name="kind"), STRICT)

    day: Mapped[str] = mapped_column(Text, primary_key=True)
    kind: Mapped[str] = text_column(None)
    name: Mapped[str] = text_column(None)
    letter: Mapped[str] = text_column()
    officer: Mapped[str] = text_column(None)
    at: Mapped[datetime] = mapped_column(Moment)


class SummaryDayTable(Base):
    """Days whose figures were counted; `touched` means that a dossier of the day changed since.

    `unfrozen` means that it changed since the day's figures were last frozen for sending.
    """

    __tablename__ = "summary_day"
    __table_args__ = (STRICT,)

    day: Mapped[str] = mapped_column(Text, primary_key=True)
    touched: Mapped[int] = mapped_column()
    unfrozen: Mapped[int] = mapped_column(server_default=text("1"))


class SummaryCellTable(Base):
    """The figures of a counted day, always recounted from dossiers, never added up (sync R5)."""

    __tablename__ = "summary_cell"
    __table_args__ = (STRICT,)

    day: Mapped[str] = mapped_column(Text, primary_key=True)
    procedure: Mapped[str] = mapped_column(Text, primary_key=True)
    level: Mapped[str] = mapped_column(Text, primary_key=True)
    offered_online: Mapped[int] = mapped_column(primary_key=True)
    arrival: Mapped[str] = mapped_column(Text, primary_key=True)
    assisted: Mapped[int] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(Text, primary_key=True)
    count: Mapped[int] = mapped_column()


class SummaryHalfTable(Base):
    """Half months (from the 1st, from the 15th) that were rolled up; one with a touched day in it counts for nothing."""

    __tablename__ = "summary_half"
    __table_args__ = (STRICT,)

    half: Mapped[str] = mapped_column(Text, primary_key=True)


class SummaryHalfCellTable(Base):
    """The figures of a half month: flows of its counted days, stocks of its first and its last day."""

    __tablename__ = "summary_half_cell"
    __table_args__ = ({**STRICT, "sqlite_with_rowid": False},)

    half: Mapped[str] = mapped_column(Text, primary_key=True)
    measure: Mapped[str] = mapped_column(Text, primary_key=True)
    procedure: Mapped[str] = mapped_column(Text, primary_key=True)
    level: Mapped[str] = mapped_column(Text, primary_key=True)
    offered_online: Mapped[int] = mapped_column(primary_key=True)
    arrival: Mapped[str] = mapped_column(Text, primary_key=True)
    assisted: Mapped[int] = mapped_column(primary_key=True)
    count: Mapped[int] = mapped_column()
