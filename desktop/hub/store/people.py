"""The tables of those who look at the hub's pages, and of what they did."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.hub.store.columns import STRICT, Base, key_text, key_whole, moment, moment_or_none, whole, words


class AccountTable(Base):
    """Somebody who may log in: a viewer of a unit and what is below it, or an administrator."""

    __tablename__ = "account"
    __table_args__ = (STRICT,)

    name: Mapped[str] = key_text()
    role: Mapped[str] = words()
    unit: Mapped[str] = words()
    password: Mapped[str] = words()
    made_at: Mapped[datetime] = moment()
    closed_at: Mapped[datetime | None] = moment_or_none()


class SessionTable(Base):
    """A log-in that lasts; only the hash of its token is kept."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_expires_at", "expires_at"), STRICT)

    token_hash: Mapped[str] = key_text()
    account: Mapped[str] = words()
    made_at: Mapped[datetime] = moment()
    expires_at: Mapped[datetime] = moment()


class AttemptTable(Base):
    """How often something was tried in a span of time; all workers count in one place."""

    __tablename__ = "attempt"
    __table_args__ = (STRICT,)

    what: Mapped[str] = key_text()
    window: Mapped[int] = key_whole()
    count: Mapped[int] = whole()


class AuditTable(Base):
    """Who did what on the hub, in order; the program has no update or delete on it."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_at", "at"), STRICT)

    id: Mapped[str] = key_text()
    at: Mapped[datetime] = moment()
    account: Mapped[str] = words()
    act: Mapped[str] = words()
    subject: Mapped[str] = words()
    facts: Mapped[str] = words()
