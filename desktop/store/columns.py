"""Column types and names that every table shares."""

from datetime import UTC, datetime

from sqlalchemy import Dialect, Integer, MetaData, Text, TypeDecorator, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

STRICT = {"sqlite_strict": True}
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The tables of the desk's file; names of constraints are fixed, because batch migrations need them."""

    metadata = MetaData(naming_convention=NAMES)


def text_column(default: str | None = "") -> Mapped[str]:
    """Return a column of text that is never NULL; without a default, one that must be given."""
    return mapped_column(Text, nullable=False, server_default=text(f"'{default}'") if default is not None else None)


class Moment(TypeDecorator[datetime]):
    """An aware moment kept as whole milliseconds since 1970 in UTC; a naive one is refused."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # SQLAlchemy's shape
        """Return the milliseconds."""
        return None if value is None else to_ms(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's shape
        """Return the moment, aware, in UTC."""
        return None if value is None else from_ms(value)


def to_ms(value: datetime) -> int:
    """Return whole milliseconds since 1970; ValueError for a naive moment."""
    if value.tzinfo is None:
        message = "a naive datetime is never stored"
        raise ValueError(message)
    return round(value.timestamp() * 1000)


def from_ms(value: int) -> datetime:
    """Return the aware moment of milliseconds since 1970."""
    return datetime.fromtimestamp(value / 1000, UTC)
