"""Who may look: accounts with a role, Argon2 passwords, sessions whose token nobody can read from the database."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import delete, func, insert, select, update

from desktop.hub import attempts, audit
from desktop.hub.hub import Hub
from desktop.hub.store.database import table
from desktop.hub.store.people import AccountTable, SessionTable
from desktop.kernel.errors import Rejection

ACCOUNT = table(AccountTable)
SESSION = table(SessionTable)
LASTS = timedelta(hours=12)
SHORTEST = 10
FIRST_NAME = "quantri"
_TRIES_A_NAME = 10
_TRIES_A_HOST = 60
_LONGEST = 256
_HASHER = PasswordHasher()
# A name that does not exist costs as long as one that does, so that nobody can find names by the clock.
_NOBODY = _HASHER.hash(secrets.token_urlsafe())


class Role(StrEnum):
    """What an account may do: see a unit and what is below it, or everything and change it."""

    VIEWER = "viewer"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who is logged in; `secret` is what the hidden field of this session's forms must carry."""

    name: str
    role: Role
    unit: str
    secret: str

    @property
    def administers(self) -> bool:
        """Whether the account may change anything."""
        return self.role is Role.ADMINISTRATOR


def _hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def make(hub: Hub, *, name: str, password: str, role: Role, unit: str, by: str) -> None:
    """Make an account; Rejection `hub.account_name`, `hub.account_taken`, `hub.password_short`, `hub.unit_unknown`."""
    cleaned = name.strip().lower()
    if not (cleaned.isascii() and cleaned.replace(".", "").replace("_", "").isalnum() and len(cleaned) <= 40):  # noqa: PLR2004  # a name fits a line
        raise Rejection("hub.account_name", "name")
    if not SHORTEST <= len(password) <= _LONGEST:
        raise Rejection("hub.password_short", "password", least=SHORTEST)
    hashed = _HASHER.hash(password)
    with hub.writing() as connection:
        if hub.tree(connection).latest(unit) is None:
            raise Rejection("hub.unit_unknown", "unit", unit=unit)
        if connection.execute(select(ACCOUNT.c.name).where(ACCOUNT.c.name == cleaned)).scalar():
            raise Rejection("hub.account_taken", "name", name=cleaned)
        row = {"name": cleaned, "role": role.value, "unit": unit, "password": hashed, "made_at": hub.clock.now()}
        connection.execute(insert(ACCOUNT), [row])
        audit.note(connection, hub.clock, by, act="account_made", subject=cleaned, role=role.value, unit=unit)


def new_password() -> str:
    """Return a password that nobody guesses."""
    return secrets.token_urlsafe(12)


def make_first(hub: Hub) -> str:
    """Make the first administrator when there is no account at all; return the password, empty when there was one."""
    with hub.reading() as connection:
        if connection.execute(select(func.count()).select_from(ACCOUNT)).scalar_one():
            return ""
    password = new_password()
    make(hub, name=FIRST_NAME, password=password, role=Role.ADMINISTRATOR, unit=hub.unit, by="")
    return password


def log_in(hub: Hub, *, name: str, password: str, host: str) -> str:
    """Return the token of a new session.

    Raises Rejection `hub.log_in_wrong` without saying what was wrong, Fault `hub.too_many_tries`.
    """
    cleaned = name.strip().lower()[:_LONGEST]
    attempts.count(hub, f"log-in/{host}", most=_TRIES_A_HOST)
    attempts.count(hub, f"log-in/{cleaned}", most=_TRIES_A_NAME)
    with hub.reading() as connection:
        row = connection.execute(
            select(ACCOUNT.c.password).where(ACCOUNT.c.name == cleaned, ACCOUNT.c.closed_at.is_(None))
        ).scalar()
    good = _fits(row or _NOBODY, password[:_LONGEST]) and row is not None
    token = secrets.token_urlsafe(32)
    now = hub.clock.now()
    with hub.writing() as connection:
        audit.note(connection, hub.clock, cleaned, act="log_in" if good else "log_in_refused", subject=host)
        if good:
            connection.execute(delete(SESSION).where(SESSION.c.expires_at < now))
            session = {"token_hash": _hash_of(token), "account": cleaned, "made_at": now, "expires_at": now + LASTS}
            connection.execute(insert(SESSION), [session])
    if not good:
        raise Rejection("hub.log_in_wrong", "name")
    attempts.forget(hub, f"log-in/{cleaned}")
    return token


def _fits(hashed: str, password: str) -> bool:
    try:
        return _HASHER.verify(hashed, password)
    except (VerifyMismatchError, InvalidHashError):
        return False


def of_token(hub: Hub, token: str) -> Account | None:
    """Return whose session a token is, None when it is over or was never one."""
    if not token:
        return None
    with hub.reading() as connection:
        row = connection.execute(
            select(ACCOUNT.c.name, ACCOUNT.c.role, ACCOUNT.c.unit)
            .join(SESSION, SESSION.c.account == ACCOUNT.c.name)
            .where(
                SESSION.c.token_hash == _hash_of(token),
                SESSION.c.expires_at > hub.clock.now(),
                ACCOUNT.c.closed_at.is_(None),
            )
        ).one_or_none()
    return Account(row.name, Role(row.role), row.unit, form_secret(token)) if row else None


def form_secret(token: str) -> str:
    """Return what a form of this session must carry; it cannot be made without the cookie."""
    return hashlib.sha256(f"form/{token}".encode()).hexdigest()


def log_out(hub: Hub, token: str) -> None:
    """End a session."""
    with hub.writing() as connection:
        connection.execute(delete(SESSION).where(SESSION.c.token_hash == _hash_of(token)))


def close(hub: Hub, *, name: str, by: str) -> None:
    """Close an account and end its sessions; Rejection `hub.account_unknown`."""
    with hub.writing() as connection:
        closed = connection.execute(
            update(ACCOUNT)
            .where(ACCOUNT.c.name == name, ACCOUNT.c.closed_at.is_(None))
            .values(closed_at=hub.clock.now())
        ).rowcount
        if not closed:
            raise Rejection("hub.account_unknown", "name", name=name)
        connection.execute(delete(SESSION).where(SESSION.c.account == name))
        audit.note(connection, hub.clock, by, act="account_closed", subject=name)
