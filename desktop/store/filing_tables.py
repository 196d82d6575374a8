"""The tables of filing online: sessions, proofs, what waits for a portal, guidance given."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.store.columns import STRICT, Base, Moment, text_column


class FilingSessionTable(Base):
    """Guided sessions at a portal; `intake` is emptied when a session ends, so that no person stays in it."""

    __tablename__ = "filing_session"
    __table_args__ = (Index("ix_filing_session_day", "day", "state"), STRICT)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    portal: Mapped[str] = text_column(None)
    practice: Mapped[int] = mapped_column()
    procedure: Mapped[str] = text_column(None)
    arrival: Mapped[str] = text_column(None)
    fee: Mapped[int] = mapped_column()
    officer: Mapped[str] = text_column(None)
    village: Mapped[str] = text_column()
    state: Mapped[str] = text_column(None)
    step: Mapped[str] = text_column(None)
    passed: Mapped[int] = mapped_column(server_default=text("0"))
    ready: Mapped[str] = text_column("{}")
    consent: Mapped[int] = mapped_column(server_default=text("0"))
    intake: Mapped[str] = text_column()
    draft: Mapped[str] = text_column()
    dossier: Mapped[str] = text_column()
    failure: Mapped[str] = text_column()
    started_at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[str] = text_column(None)
    touched_at: Mapped[datetime] = mapped_column(Moment)
    spent_ms: Mapped[int] = mapped_column(server_default=text("0"))
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    definitions: Mapped[str] = text_column()


class PortalDataTable(Base):
    """Each version of the portals' data that a session began with, as its canonical text."""

    __tablename__ = "portal_data"
    __table_args__ = (STRICT,)

    digest: Mapped[str] = mapped_column(Text, primary_key=True)
    version: Mapped[str] = text_column(None)
    content: Mapped[str] = text_column(None)
    kept_at: Mapped[datetime] = mapped_column(Moment)


class FilingProofTable(Base):
    """The portal's confirmation as a PDF, encrypted with everything else in the file."""

    __tablename__ = "filing_proof"
    __table_args__ = (STRICT,)

    session: Mapped[str] = mapped_column(Text, ForeignKey("filing_session.id"), primary_key=True)
    dossier: Mapped[str] = text_column()
    at: Mapped[datetime] = mapped_column(Moment)
    digest: Mapped[str] = text_column(None)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)


class FilingQueueTable(Base):
    """Dossiers taken while the portal or the line was down, to be put on it by `file_by`."""

    __tablename__ = "filing_queue"
    __table_args__ = (Index("ix_filing_queue_file_by", "file_by", sqlite_where=text("settled_at IS NULL")), STRICT)

    dossier: Mapped[str] = mapped_column(Text, ForeignKey("dossier.id"), primary_key=True)
    portal: Mapped[str] = text_column(None)
    failure: Mapped[str] = text_column(None)
    queued_at: Mapped[datetime] = mapped_column(Moment)
    file_by: Mapped[datetime] = mapped_column(Moment)
    settled_at: Mapped[datetime | None] = mapped_column(Moment)


class GuidanceTable(Base):
    """What guidance was given (NĐ 61/2018 Đ15): procedure, version, what was missing; never to whom."""

    __tablename__ = "guidance"
    __table_args__ = (Index("ix_guidance_day", "day"), STRICT)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[str] = text_column(None)
    officer: Mapped[str] = text_column(None)
    procedure: Mapped[str] = text_column(None)
    version: Mapped[str] = text_column(None)
    dossier: Mapped[str] = text_column()
    missing: Mapped[str] = text_column("[]")
    sheet: Mapped[str] = text_column(None)
    digest: Mapped[str] = text_column(None)


class FilingPaperTable(Base):
    """Scanned papers of a session as PDFs; kept with the dossier by setting, removed with the session otherwise."""

    __tablename__ = "filing_paper"
    __table_args__ = (STRICT,)

    session: Mapped[str] = mapped_column(Text, ForeignKey("filing_session.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[str] = text_column(None)
    name: Mapped[str] = text_column(None)
    pages: Mapped[int] = mapped_column()
    dossier: Mapped[str] = text_column()
    at: Mapped[datetime] = mapped_column(Moment)
    digest: Mapped[str] = text_column(None)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
