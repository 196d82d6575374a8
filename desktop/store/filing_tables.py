"""The tables of filing online: sessions, proofs, what waits for a portal, guidance given."""

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, Text, text

from desktop.store.columns import STRICT, Base, Moment, column, text_column


class FilingSessionTable(Base):
    """Guided sessions at a portal; `intake` is emptied when a session ends, so that no person stays in it."""

    __tablename__ = "filing_session"
    __table_args__ = (Index("ix_filing_session_day", "day", "state"), STRICT)

    id = column(Text, primary_key=True)
    portal = text_column(None)
    practice = column(Integer)
    procedure = text_column(None)
    arrival = text_column(None)
    fee = column(Integer)
    officer = text_column(None)
    village = text_column()
    state = text_column(None)
    step = text_column(None)
    passed = column(Integer, server_default=text("0"))
    ready = text_column("{}")
    consent = column(Integer, server_default=text("0"))
    intake = text_column()
    draft = text_column()
    dossier = text_column()
    failure = text_column()
    started_at = column(Moment)
    day = text_column(None)
    touched_at = column(Moment)
    spent_ms = column(Integer, server_default=text("0"))
    ended_at = column(Moment, nullable=True)
    definitions = text_column()


class PortalDataTable(Base):
    """Each version of the portals' data that a session began with, as its canonical text."""

    __tablename__ = "portal_data"
    __table_args__ = (STRICT,)

    digest = column(Text, primary_key=True)
    version = text_column(None)
    content = text_column(None)
    kept_at = column(Moment)


class FilingProofTable(Base):
    """The portal's confirmation as a PDF, encrypted with everything else in the file."""

    __tablename__ = "filing_proof"
    __table_args__ = (STRICT,)

    session = column(Text, ForeignKey("filing_session.id"), primary_key=True)
    dossier = text_column()
    at = column(Moment)
    digest = text_column(None)
    pdf = column(LargeBinary)


class FilingQueueTable(Base):
    """Dossiers taken while the portal or the line was down, to be put on it by `file_by`."""

    __tablename__ = "filing_queue"
    __table_args__ = (Index("ix_filing_queue_file_by", "file_by", sqlite_where=text("settled_at IS NULL")), STRICT)

    dossier = column(Text, ForeignKey("dossier.id"), primary_key=True)
    portal = text_column(None)
    failure = text_column(None)
    queued_at = column(Moment)
    file_by = column(Moment)
    settled_at = column(Moment, nullable=True)


class GuidanceTable(Base):
    """What guidance was given (NĐ 61/2018 Đ15): procedure, version, what was missing; never to whom."""

    __tablename__ = "guidance"
    __table_args__ = (Index("ix_guidance_day", "day"), STRICT)

    id = column(Text, primary_key=True)
    at = column(Moment)
    day = text_column(None)
    officer = text_column(None)
    procedure = text_column(None)
    version = text_column(None)
    dossier = text_column()
    missing = text_column("[]")
    sheet = text_column(None)
    digest = text_column(None)


class FilingPaperTable(Base):
    """Scanned papers of a session as PDFs; kept with the dossier by setting, removed with the session otherwise."""

    __tablename__ = "filing_paper"
    __table_args__ = (STRICT,)

    session = column(Text, ForeignKey("filing_session.id"), primary_key=True)
    number = column(Integer, primary_key=True)
    item = text_column(None)
    name = text_column(None)
    pages = column(Integer)
    dossier = text_column()
    at = column(Moment)
    digest = text_column(None)
    pdf = column(LargeBinary)
