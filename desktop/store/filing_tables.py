"""The tables of filing online and of guidance, beside those of the dossiers that they belong to."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.store.columns import STRICT, Base, Moment
from desktop.store.columns import text_column as _text


class FilingSessionTable(Base):
    """Guided sessions at a portal; `intake` is emptied when a session ends, so that no person stays in it."""

    __tablename__ = "filing_session"
    __table_args__ = (Index("ix_filing_session_day", "day", "state"), STRICT)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    portal: Mapped[str] = _text(None)
    practice: Mapped[int] = mapped_column()
    procedure: Mapped[str] = _text(None)
    arrival: Mapped[str] = _text(None)
    fee: Mapped[int] = mapped_column()
    officer: Mapped[str] = _text(None)
    village: Mapped[str] = _text()
    state: Mapped[str] = _text(None)
    step: Mapped[str] = _text(None)
    passed: Mapped[int] = mapped_column(server_default=text("0"))
    ready: Mapped[str] = _text("{}")
    consent: Mapped[int] = mapped_column(server_default=text("0"))
    intake: Mapped[str] = _text()
    draft: Mapped[str] = _text()
    dossier: Mapped[str] = _text()
    failure: Mapped[str] = _text()
    started_at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[str] = _text(None)
    touched_at: Mapped[datetime] = mapped_column(Moment)
    spent_ms: Mapped[int] = mapped_column(server_default=text("0"))
    ended_at: Mapped[datetime | None] = mapped_column(Moment)


class FilingProofTable(Base):
    """The portal's confirmation as a PDF, encrypted with everything else in the file."""

    __tablename__ = "filing_proof"
    __table_args__ = (STRICT,)

    session: Mapped[str] = mapped_column(Text, ForeignKey("filing_session.id"), primary_key=True)
    dossier: Mapped[str] = _text()
    at: Mapped[datetime] = mapped_column(Moment)
    digest: Mapped[str] = _text(None)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)


class FilingQueueTable(Base):
    """Dossiers taken while the portal or the line was down, to be put on it by `file_by`."""

    __tablename__ = "filing_queue"
    __table_args__ = (Index("ix_filing_queue_file_by", "file_by", sqlite_where=text("settled_at IS NULL")), STRICT)

    dossier: Mapped[str] = mapped_column(Text, ForeignKey("dossier.id"), primary_key=True)
    portal: Mapped[str] = _text(None)
    failure: Mapped[str] = _text(None)
    queued_at: Mapped[datetime] = mapped_column(Moment)
    file_by: Mapped[datetime] = mapped_column(Moment)
    settled_at: Mapped[datetime | None] = mapped_column(Moment)


class GuidanceTable(Base):
    """What guidance was given (NĐ 61/2018 Đ15): procedure, version, what was missing; never to whom."""

    __tablename__ = "guidance"
    __table_args__ = (Index("ix_guidance_day", "day"), STRICT)

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[str] = _text(None)
    officer: Mapped[str] = _text(None)
    procedure: Mapped[str] = _text(None)
    version: Mapped[str] = _text(None)
    dossier: Mapped[str] = _text()
    missing: Mapped[str] = _text("[]")
    sheet: Mapped[str] = _text(None)
    digest: Mapped[str] = _text(None)


class FilingPaperTable(Base):
    """Scanned papers of a session as PDFs; kept with the dossier by setting, removed with the session otherwise."""

    __tablename__ = "filing_paper"
    __table_args__ = (STRICT,)

    session: Mapped[str] = mapped_column(Text, ForeignKey("filing_session.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[str] = _text(None)
    name: Mapped[str] = _text(None)
    pages: Mapped[int] = mapped_column()
    dossier: Mapped[str] = _text()
    at: Mapped[datetime] = mapped_column(Moment)
    digest: Mapped[str] = _text(None)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
