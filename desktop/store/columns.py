"""Column types and names that every table shares."""

from datetime import UTC, datetime
from typing import Any, ClassVar, TypeVar

from sqlalchemy import Column, Dialect, ForeignKey, Integer, MetaData, Table, Text, TypeDecorator, text
from sqlalchemy.sql.elements import KeyedColumnElement
from sqlalchemy.types import TypeEngine

T = TypeVar("T")

STRICT = {"sqlite_strict": True}
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base:
    """A table of the desk's file as a class whose attributes are its columns, without SQLAlchemy's ORM.

    Nothing here maps objects, and the ORM alone costs a start fifty milliseconds and eight megabytes. A statement takes
    the class where it takes a table. Names of constraints are fixed, because batch migrations need them.
    """

    metadata: ClassVar = MetaData(naming_convention=NAMES)
    __tablename__: ClassVar[str]
    __table_args__: ClassVar[tuple[Any, ...]]
    __table__: ClassVar[Table]

    def __init_subclass__(cls) -> None:
        """Make the table of a class: its columns by their names, its constraints, and the options that come last."""
        columns = {name: each for name, each in vars(cls).items() if isinstance(each, Column)}
        for name, each in columns.items():
            each.name = each.key = name
        *constraints, options = cls.__table_args__
        cls.__table__ = Table(cls.__tablename__, cls.metadata, *columns.values(), *constraints, **options)

    @classmethod
    def __clause_element__(cls) -> Table:
        """Return the table, which SQLAlchemy asks for where a statement is given the class."""
        return cls.__table__


def column(
    kind: TypeEngine[T] | type[TypeEngine[T]],
    *more: ForeignKey,
    nullable: bool = False,
    **options: Any,  # noqa: ANN401  # SQLAlchemy's
) -> KeyedColumnElement[T]:
    """Return a column that is NULL only where that is said.

    It is called by its base's name, because the library types a `Column` read from a class as a mistake.
    """
    return Column(kind, *more, nullable=nullable, **options)


def text_column(default: str | None = "") -> KeyedColumnElement[str]:
    """Return a column of text that is never NULL; without a default, one that must be given."""
    return column(Text, server_default=text(f"'{default}'") if default is not None else None)


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
