"""The tables of the desk's file. STRICT, so that a column keeps its type; CHECK for what must never be."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, LargeBinary, Text, text

from desktop.store.columns import STRICT, Base, Moment, column, text_column


class DeskTable(Base):
    """The one row that says whose file this is."""

    __tablename__ = "desk"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"), STRICT)

    id = column(Integer, primary_key=True)
    epoch = text_column(None)
    unit_code = text_column(None)
    unit_name = text_column(None)
    agency_code = text_column(None)
    desk = column(Integer)
    code_pattern = text_column(None)
    phone = text_column()
    address = text_column()
    hours = text_column()


class OfficerTable(Base):
    """Who works or worked at the desk."""

    __tablename__ = "officer"
    __table_args__ = (STRICT,)

    id = column(Text, primary_key=True)
    name = text_column(None)
    active = column(Integer)


class DossierTable(Base):
    """One dossier. `seq` is the order of reception on this desk and the row of the search index.

    Those of an old register stand before all of them: their `seq` is negative, `imported` the number of the import,
    and the first `brought` of their acts came from the register too.
    """

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
        Index("ix_dossier_imported", "imported", sqlite_where=text("imported > 0")),
        Index("ix_dossier_same", "procedure", "applicant_sort", "received_day"),
        STRICT,
    )

    seq = column(Integer, primary_key=True)
    id = column(Text, unique=True)
    code = column(Text, unique=True)
    national_code = text_column()
    external_code = text_column()
    procedure = text_column(None)
    procedure_name = text_column(None)
    field = text_column(None)
    version = text_column(None)
    level = text_column(None)
    offered_online = column(Integer)
    arrival = text_column(None)
    keyed_at = text_column(None)
    assistance = text_column()
    assisted = column(Integer)
    reason_not_online = text_column()
    applicant_name = text_column(None)
    applicant_sort = text_column(None)
    applicant_id = text_column()
    applicant_phone = text_column()
    applicant = text_column(None)
    submitter = text_column()
    authorisation = text_column()
    items = text_column(None)
    sets = column(Integer)
    digitised = column(Integer, server_default=text("0"))
    return_channel = text_column(None)
    term = text_column(None)
    fee = column(Integer, nullable=True)
    fee_exemption = text_column()
    request = text_column()
    note = text_column()
    received_at = column(Moment)
    received_day = text_column(None)
    counted_from = column(Moment)
    due_at = column(Moment)
    due_day = text_column(None)
    because = text_column(None)
    state = text_column(None)
    desk = column(Integer)
    officer = text_column(None)
    register_book = text_column()
    register_number = column(Integer)
    printed = column(Integer, server_default=text("0"))
    holder = text_column()
    requests = column(Integer, server_default=text("0"))
    asked_at = column(Moment, nullable=True)
    resumes = text_column()
    extended = column(Integer, server_default=text("0"))
    legs = text_column()
    ended_at = column(Moment, nullable=True)
    ended_day = text_column()
    returned_at = column(Moment, nullable=True)
    paid = column(Integer, server_default=text("0"))
    paid_way = text_column()
    receipts = column(Integer, server_default=text("1"))
    events = column(Integer, server_default=text("0"))
    last_at = column(Moment, nullable=True)
    imported = column(Integer, server_default=text("0"))
    brought = column(Integer, server_default=text("0"))


class EventTable(Base):
    """The acts on a dossier after its reception, in order; the journal holds the digest of each one's facts."""

    __tablename__ = "dossier_event"
    __table_args__ = (Index("ix_dossier_event_day", "day", "verb"), STRICT)

    dossier = column(Text, ForeignKey("dossier.id"), primary_key=True)
    number = column(Integer, primary_key=True)
    verb = text_column(None)
    at = column(Moment)
    day = text_column(None)
    officer = text_column(None)
    state = text_column(None)
    due_before = column(Moment, server_default=text("0"))
    due_at = column(Moment)
    facts = text_column(None)


class CloseTable(Base):
    """Days that were closed with their sheet; `reopened_at` is set while a closed day is open again."""

    __tablename__ = "day_close"
    __table_args__ = (STRICT,)

    day = column(Text, primary_key=True)
    at = column(Moment)
    officer = text_column(None)
    sheet = text_column(None)
    journal_head = text_column(None)
    reopened_at = column(Moment, nullable=True)
    reopen_reason = text_column()


class KeyTable(Base):
    """The desk's Ed25519 keys: the newest signs, retired ones stay so that old receipts can be verified."""

    __tablename__ = "desk_key"
    __table_args__ = (STRICT,)

    id = column(Text, primary_key=True)
    public = text_column(None)
    private = text_column()
    made_at = column(Moment)
    retired_at = column(Moment, nullable=True)


class NumberTable(Base):
    """Every serial that was given out: used by a dossier, or spoiled for a reason; never given out again."""

    __tablename__ = "number"
    __table_args__ = (CheckConstraint("state IN ('used', 'spoiled')", name="state"), STRICT)

    day = column(Text, primary_key=True)
    desk = column(Integer, primary_key=True)
    serial = column(Integer, primary_key=True)
    code = text_column(None)
    state = text_column(None)
    dossier = text_column()
    reason = text_column()


class JournalTable(Base):
    """The append-only journal; triggers refuse every update and delete (sync R31)."""

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_subject", "subject", "seq"), STRICT)

    seq = column(Integer, primary_key=True)
    at = text_column(None)
    officer = text_column(None)
    act = text_column(None)
    subject = text_column(None)
    before = text_column(None)
    after = text_column(None)
    previous = text_column(None)
    hash = text_column(None)


class DraftTable(Base):
    """Half-typed intakes and those that wait for papers."""

    __tablename__ = "draft"
    __table_args__ = (STRICT,)

    id = column(Text, primary_key=True)
    state = text_column(None)
    officer = text_column(None)
    title = text_column(None)
    fields = text_column(None)
    updated_at = column(Moment)


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

    id = column(Text, primary_key=True)
    dossier = column(Text, ForeignKey("dossier.id"), nullable=True)
    code = text_column(None)
    kind = text_column(None)
    printer = text_column()
    sheets = column(Integer)
    reprint = column(Integer)
    state = text_column(None)
    attempts = column(Integer)
    error = text_column()
    created_at = column(Moment)
    digest = text_column(None)
    pdf = column(LargeBinary, nullable=True)


class PeriodCloseTable(Base):
    """Periods as they were reported, each revision whole; triggers refuse every update and delete (sync R23)."""

    __tablename__ = "period_close"
    __table_args__ = (STRICT,)

    first = column(Text, primary_key=True)
    last = column(Text, primary_key=True)
    revision = column(Integer, primary_key=True)
    at = column(Moment)
    officer = text_column(None)
    reason = text_column()
    mark = text_column(None)
    journal_seq = column(Integer)
    days = text_column(None)
    reports = text_column(None)
    differences = text_column("[]")
    late = text_column("[]")


class CorrectionTable(Base):
    """What this desk changed of the catalogue, apart from what ships."""

    __tablename__ = "procedure_correction"
    __table_args__ = (STRICT,)

    code = column(Text, primary_key=True)
    payload = text_column(None)
    off = column(Integer)
    pinned = column(Integer)
    officer = text_column(None)
    at = column(Moment)


class UseTable(Base):
    """How often each procedure was received here, so that favourites come first."""

    __tablename__ = "procedure_use"
    __table_args__ = (STRICT,)

    code = column(Text, primary_key=True)
    uses = column(Integer)
    last_used = column(Moment)


class CalendarTable(Base):
    """Days off and make-up days that this desk set."""

    __tablename__ = "calendar_override"
    __table_args__ = (CheckConstraint("kind IN ('off', 'working')", name="kind"), STRICT)

    day = column(Text, primary_key=True)
    kind = text_column(None)
    name = text_column(None)
    letter = text_column()
    officer = text_column(None)
    at = column(Moment)


class SummaryDayTable(Base):
    """Days whose figures were counted; `touched` means that a dossier of the day changed since.

    `unfrozen` means that it changed since the day's figures were last frozen for sending.
    """

    __tablename__ = "summary_day"
    __table_args__ = (STRICT,)

    day = column(Text, primary_key=True)
    touched = column(Integer)
    unfrozen = column(Integer, server_default=text("1"))


class SummaryCellTable(Base):
    """The figures of a counted day, always recounted from dossiers, never added up (sync R5)."""

    __tablename__ = "summary_cell"
    __table_args__ = (STRICT,)

    day = column(Text, primary_key=True)
    procedure = column(Text, primary_key=True)
    level = column(Text, primary_key=True)
    offered_online = column(Integer, primary_key=True)
    arrival = column(Text, primary_key=True)
    assisted = column(Integer, primary_key=True)
    measure = column(Text, primary_key=True)
    count = column(Integer)


class SummaryHalfTable(Base):
    """Half months (from the 1st, from the 15th) that were rolled up; one with a touched day in it counts for nothing."""

    __tablename__ = "summary_half"
    __table_args__ = (STRICT,)

    half = column(Text, primary_key=True)


class SummaryHalfCellTable(Base):
    """The figures of a half month: flows of its counted days, stocks of its first and its last day."""

    __tablename__ = "summary_half_cell"
    __table_args__ = ({**STRICT, "sqlite_with_rowid": False},)

    half = column(Text, primary_key=True)
    measure = column(Text, primary_key=True)
    procedure = column(Text, primary_key=True)
    level = column(Text, primary_key=True)
    offered_online = column(Integer, primary_key=True)
    arrival = column(Text, primary_key=True)
    assisted = column(Integer, primary_key=True)
    count = column(Integer)
