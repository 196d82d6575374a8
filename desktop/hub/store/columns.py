"""Column types and names of the hub's tables, the same meaning in SQLite and in PostgreSQL."""

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, MetaData, Text, TypeDecorator, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}
STRICT = {"sqlite_strict": True}
# A table that is only ever read by its key keeps its rows in the order of the key, without a second copy of it.
BY_KEY = {"sqlite_strict": True, "sqlite_with_rowid": False}
# SQLite has one whole number; PostgreSQL's small one ends at two thousand million.
WHOLE = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """The tables of a hub; names of constraints are fixed, because rungs of the ladder need them."""

    metadata = MetaData(naming_convention=NAMES)


class Moment(TypeDecorator[datetime]):
    """An aware moment kept as whole milliseconds since 1970 in UTC; a naive one is refused with ValueError."""

    impl = WHOLE
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # SQLAlchemy's shape
        """Return the milliseconds."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a naive datetime is never stored"
            raise ValueError(message)
        return round(value.timestamp() * 1000)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's shape
        """Return the moment, aware, in UTC."""
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


def key_text() -> Mapped[str]:
    """Return a text column that is part of the primary key."""
    return mapped_column(Text, primary_key=True)


def key_whole() -> Mapped[int]:
    """Return a whole number that is part of the primary key and never counts itself up."""
    return mapped_column(WHOLE, primary_key=True, autoincrement=False)


def words(default: str = "") -> Mapped[str]:
    """Return a text column that is empty when nobody says anything."""
    return mapped_column(Text, nullable=False, server_default=text(f"'{default}'"))


def whole() -> Mapped[int]:
    """Return a whole number that is 0 when nobody says anything."""
    return mapped_column(WHOLE, nullable=False, server_default=text("0"))


def raw() -> Mapped[bytes]:
    """Return a column of bytes."""
    return mapped_column(LargeBinary, nullable=False)


def moment() -> Mapped[datetime]:
    """Return a moment that must be there."""
    return mapped_column(Moment, nullable=False)


def moment_or_none() -> Mapped[datetime | None]:
    """Return a moment that may be missing."""
    return mapped_column(Moment)
