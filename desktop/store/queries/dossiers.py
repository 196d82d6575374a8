"""Dossiers: put in, opened, listed, counted; by code, by person, by date."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, text, update
from sqlalchemy.sql.elements import KeyedColumnElement

from desktop.domain.dossier import Dossier, Person
from desktop.domain.erasure import ERASED
from desktop.domain.facts import ArrivalChannel, ReturnChannel, State
from desktop.domain.folding import fold
from desktop.domain.rows import DossierRow, KnownPerson, Page, Wanted
from desktop.kernel.clock import VIETNAM, to_local
from desktop.store.columns import Moment, to_ms
from desktop.store.queries.dossier_row import dossier_of, search_words, values_of
from desktop.store.tables import DossierTable as Table
from desktop.store.unit import Reading, Unit

LINE: tuple[KeyedColumnElement[Any], ...] = (
    Table.seq,
    Table.id,
    Table.code,
    Table.procedure,
    Table.procedure_name,
    Table.applicant_name,
    Table.applicant_id,
    Table.applicant_phone,
    Table.arrival,
    Table.return_channel,
    Table.state,
    Table.received_at,
    Table.due_at,
    Table.external_code,
    Table.printed,
    Table.officer,
    Table.holder,
    Table.ended_at,
)
_NAMES = tuple(str(column.key) for column in LINE)
COLUMNS = ", ".join(f"dossier.{name}" for name in _NAMES)
_TIMES = tuple(place for place, name in enumerate(_NAMES) if name in {"received_at", "due_at", "ended_at"})
# A list makes fifty lines at each key that is typed: looking a value up is cheaper than calling its enum.
_ARRIVALS = {each.value: each for each in ArrivalChannel}
_RETURNS = {each.value: each for each in ReturnChannel}
_STATES = {each.value: each for each in State}
_INDEX = "INSERT INTO dossier_search (rowid, words) VALUES (?, ?)"
_LIKELY = 5
# Plain statements where every reception passes: a built one costs half of the reception more.
_SINCE = "SELECT seq FROM dossier WHERE procedure = :procedure AND received_day >= :since"
_NEWEST = f"ORDER BY seq DESC LIMIT {_LIKELY}"
_SAME_NAME = f"{_SINCE} AND applicant_sort = :name AND (:person = '' OR applicant_id IN ('', :person)) {_NEWEST}"
_SAME_PERSON = f"{_SINCE} AND applicant_id = :person AND applicant_id <> '' {_NEWEST}"
_SAME = (
    f"SELECT {COLUMNS} FROM dossier WHERE seq IN"  # noqa: S608  # names of columns
    f" (SELECT seq FROM ({_SAME_NAME}) UNION ALL SELECT seq FROM ({_SAME_PERSON})) {_NEWEST}"
)
_OUTSIDE = (
    "SELECT id FROM dossier WHERE external_code = ? AND external_code <> '' LIMIT 1",
    "SELECT id FROM dossier WHERE national_code = ? AND national_code <> '' LIMIT 1",
)
_MOMENTS = tuple(str(each.name) for each in Table.__table__.columns if isinstance(each.type, Moment))
_RUNNING = (State.RECEIVED.value, State.PROCESSING.value)
# Plain statements for the board of the day, which every start waits for.
_DUE = (
    f"SELECT {COLUMNS} FROM dossier WHERE state IN (?, ?) AND due_day <= ?"  # noqa: S608  # names of columns
    " ORDER BY due_day DESC, seq DESC LIMIT ?"
)
_UNPRINTED = f"SELECT {COLUMNS} FROM dossier WHERE printed = 0 ORDER BY seq DESC LIMIT ?"  # noqa: S608  # the same
_IN_STATE = f"SELECT {COLUMNS} FROM dossier WHERE state = ? ORDER BY due_day, seq LIMIT ?"  # noqa: S608  # the same


@cache
def _adding(names: tuple[str, ...]) -> str:
    return f"INSERT INTO dossier ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"  # noqa: S608  # the same


def _stored(dossier: Dossier) -> dict[str, Any]:
    """Return the columns of a dossier as they lie in the file, without its `seq`."""
    values = values_of(dossier)
    for name in _MOMENTS:
        if values[name] is not None:
            values[name] = to_ms(values[name])
    return values


def add(unit: Unit, dossier: Dossier) -> None:
    """Put a dossier in, with its words for the search."""
    values = _stored(dossier)
    seq = unit.connection.exec_driver_sql(_adding(tuple(values)), values).lastrowid
    unit.connection.exec_driver_sql(_INDEX, (seq, search_words(dossier)))


def change(unit: Unit, dossier: Dossier) -> None:
    """Write a dossier's new facts over the old ones, and its words for the search again."""
    values = values_of(dossier)
    seq = unit.connection.execute(
        update(Table).where(Table.id == dossier.id).values(values).returning(Table.seq)
    ).scalar_one()
    unit.connection.exec_driver_sql("DELETE FROM dossier_search WHERE rowid = ?", (seq,))
    unit.connection.exec_driver_sql(_INDEX, (seq, search_words(dossier)))


def add_many(unit: Unit, many: Iterable[Dossier]) -> None:
    """Put many dossiers in at once, in their order."""
    batch = list(many)
    first = (unit.connection.execute(select(func.max(Table.seq))).scalar() or 0) + 1
    rows = [{"seq": seq, **_stored(each)} for seq, each in enumerate(batch, first)]
    unit.connection.exec_driver_sql(_adding(tuple(rows[0])), rows)
    unit.connection.exec_driver_sql(_INDEX, [(seq, search_words(each)) for seq, each in enumerate(batch, first)])


def line_of(row: Sequence[Any]) -> DossierRow:
    """Return the line of a row that holds the columns of `LINE`, in their order."""
    (
        seq,
        identifier,
        code,
        procedure,
        name,
        applicant,
        number,
        phone,
        arrival,
        back,
        state,
        received,
        due,
        external,
        printed,
        officer,
        holder,
        ended,
    ) = row
    return DossierRow(
        seq=seq,
        id=identifier,
        code=code,
        procedure=procedure,
        procedure_name=name,
        applicant=applicant,
        applicant_id=number,
        phone=phone,
        arrival=_ARRIVALS[arrival],
        return_channel=_RETURNS[back],
        state=_STATES[state],
        received_at=to_local(received),
        due_at=to_local(due),
        external_code=external,
        printed=bool(printed),
        officer=officer,
        holder=holder,
        ended_at=to_local(ended) if ended is not None else None,
    )


def stored_line(row: Sequence[Any]) -> DossierRow:
    """Return the line of a row as it lies in the file: the columns of `COLUMNS`, moments as milliseconds."""
    values = list(row)
    for place in _TIMES:
        if values[place] is not None:
            values[place] = datetime.fromtimestamp(values[place] / 1000, VIETNAM)
    return line_of(values)


def _one(reading: Reading, condition: ColumnElement[bool]) -> Dossier | None:
    row = reading.connection.execute(select(Table.__table__).where(condition).limit(1)).first()
    return dossier_of(row) if row is not None else None


def by_id(reading: Reading, identifier: str) -> Dossier | None:
    """Return the dossier of an id."""
    return _one(reading, Table.id == identifier)


def by_code(reading: Reading, code: str) -> Dossier | None:
    """Return the dossier of the desk's own code, or of a national or external one."""
    wanted = code.strip().upper()
    return _one(reading, Table.code == wanted) or by_outside_code(reading, wanted)


def has_code(reading: Reading, code: str) -> bool:
    """Tell whether a dossier is called so."""
    return reading.connection.exec_driver_sql("SELECT 1 FROM dossier WHERE code = ?", (code,)).first() is not None


def by_outside_code(reading: Reading, code: str) -> Dossier | None:
    """Return the dossier that carries a code as its national or external one."""
    if not code:
        return None
    for query in _OUTSIDE:
        found = reading.connection.exec_driver_sql(query, (code,)).scalar()
        if found is not None:
            return by_id(reading, str(found))
    return None


def narrowed(query: "Select[*tuple[Any, ...]]", wanted: Wanted) -> "Select[*tuple[Any, ...]]":
    """Return a query narrowed to all that is wanted but the words."""
    if wanted.received_from is not None:
        query = query.where(Table.received_day >= wanted.received_from.isoformat())
    if wanted.received_to is not None:
        query = query.where(Table.received_day <= wanted.received_to.isoformat())
    if wanted.due_from is not None:
        query = query.where(Table.due_day >= wanted.due_from.isoformat())
    if wanted.due_to is not None:
        query = query.where(Table.due_day <= wanted.due_to.isoformat())
    if wanted.procedure:
        query = query.where(Table.procedure == wanted.procedure)
    if wanted.arrivals:
        query = query.where(or_(*(Table.arrival == each.value for each in wanted.arrivals)))
    if wanted.states:
        query = query.where(Table.state.in_([each.value for each in wanted.states]))
    if wanted.unprinted:
        query = query.where(text("printed = 0"))
    return query


def page(reading: Reading, wanted: Wanted, *, after: int | None, limit: int = 100) -> Page:
    """Return one page, newest first; `after` is the `after` of the page before, None for the first."""
    query = narrowed(select(*LINE), wanted)
    if after is not None:
        query = query.where(Table.seq < after)
    found = reading.connection.execute(query.order_by(Table.seq.desc()).limit(limit)).all()
    rows = tuple(line_of(tuple(row)) for row in found)
    return Page(rows=rows, after=rows[-1].seq if len(rows) == limit else None)


def count(reading: Reading, wanted: Wanted) -> int:
    """Return how many dossiers a list would show."""
    query = narrowed(select(func.count()).select_from(Table), wanted)
    return int(reading.connection.execute(query).scalar_one())


def due_board(reading: Reading, until: date, *, limit: int = 500) -> tuple[DossierRow, ...]:
    """Return the running dossiers that are due on a day or before it, the most urgent first."""
    rows = reading.connection.exec_driver_sql(_DUE, (*_RUNNING, until.isoformat(), limit)).all()
    return tuple(sorted(map(stored_line, rows), key=lambda row: (row.due_at, row.seq)))


def unprinted(reading: Reading, *, limit: int = 100) -> tuple[DossierRow, ...]:
    """Return the newest dossiers whose valid receipt never left the print queue."""
    return tuple(map(stored_line, reading.connection.exec_driver_sql(_UNPRINTED, (limit,)).all()))


def received_on(reading: Reading, day: date) -> int:
    """Return how many dossiers were received on a day."""
    query = "SELECT count(*) FROM dossier WHERE received_day = ?"
    return int(reading.connection.exec_driver_sql(query, (day.isoformat(),)).scalar_one())


def in_state(reading: Reading, state: State, *, limit: int = 500) -> tuple[DossierRow, ...]:
    """Return the dossiers of one state, the earliest promised first."""
    return tuple(map(stored_line, reading.connection.exec_driver_sql(_IN_STATE, (state.value, limit)).all()))


def running_over(reading: Reading, day: date, *, desk: int) -> tuple[Dossier, ...]:
    """Return the whole dossiers of a desk whose clock runs and whose term, as promised, has a day in it."""
    query = select(Table.__table__).where(
        Table.state.in_(_RUNNING),
        Table.due_day >= day.isoformat(),
        Table.received_day <= day.isoformat(),
        Table.desk == desk,
    )
    return tuple(dossier_of(row) for row in reading.connection.execute(query))


def running_of(reading: Reading, *, desk: int) -> dict[str, int]:
    """Return how many dossiers of each procedure a desk has whose clock runs."""
    query = (
        select(Table.procedure, func.count())
        .where(Table.state.in_(_RUNNING), Table.desk == desk)
        .group_by(Table.procedure)
    )
    return {procedure: int(count) for procedure, count in reading.connection.execute(query)}


def ended_until(reading: Reading, *, desk: int, day: date) -> tuple[Dossier, ...]:
    """Return the whole dossiers that ended on a day or before it and still name somebody, the oldest first."""
    query = (
        select(Table.__table__)
        .where(text("ended_day <> ''"), Table.ended_day <= day.isoformat())
        .where(Table.desk == desk, Table.applicant_name != ERASED)
        .order_by(Table.ended_day, Table.seq)
    )
    return tuple(dossier_of(row) for row in reading.connection.execute(query))


def recent_holders(reading: Reading, *, among: int = 400) -> tuple[str, ...]:
    """Return who has any of the newest dossiers now, each once, the newest first."""
    query = select(Table.holder).order_by(Table.seq.desc()).limit(among)
    return tuple(dict.fromkeys(holder for holder in reading.connection.execute(query).scalars() if holder))


def of_person(reading: Reading, number: str, *, limit: int = 5) -> KnownPerson | None:
    """Return the person of a number as their newest dossier has them, with their newest dossiers."""
    if not number:
        return None
    query = select(Table.__table__).where(Table.applicant_id == number, text("applicant_id <> ''"))
    newest = reading.connection.execute(query.order_by(Table.seq.desc()).limit(1)).first()
    if newest is None:
        return None
    lines = select(*LINE).where(Table.applicant_id == number, text("applicant_id <> ''"))
    rows = reading.connection.execute(lines.order_by(Table.seq.desc()).limit(limit)).all()
    total = select(func.count()).select_from(Table).where(Table.applicant_id == number, text("applicant_id <> ''"))
    person: Person = dossier_of(newest).applicant
    return KnownPerson(
        person=person,
        dossiers=int(reading.connection.execute(total).scalar_one()),
        latest=tuple(line_of(tuple(row)) for row in rows),
    )


def likely_duplicates(
    reading: Reading, *, person_id: str, name: str, procedure: str, since: date
) -> tuple[DossierRow, ...]:
    """Return the newest dossiers of a procedure, since a day, of the same number, or of the same name without numbers."""
    wanted = {"procedure": procedure, "name": fold(name), "person": person_id, "since": since.isoformat()}
    return tuple(map(stored_line, reading.connection.exec_driver_sql(_SAME, wanted).all()))


def mark_printed(unit: Unit, identifier: str, *, printed: bool = True) -> None:
    """Remember whether a dossier's valid receipt has left the print queue."""
    unit.connection.execute(update(Table).where(Table.id == identifier).values(printed=int(printed)))


def mark_all_printed(unit: Unit, identifiers: Iterable[str]) -> None:
    """Remember of many dossiers at once that their receipts were printed."""
    unit.connection.exec_driver_sql("UPDATE dossier SET printed = 1 WHERE id = ?", [(each,) for each in identifiers])


def between(reading: Reading, first: date, last: date, *, field: str = "") -> Iterator[Dossier]:
    """Return the dossiers received on civil days, both counted in, oldest first; of one field when it is named."""
    query = select(Table.__table__).where(Table.received_day.between(first.isoformat(), last.isoformat()))
    if field:
        query = query.where(Table.field == field)
    for row in reading.connection.execute(query.order_by(Table.received_day, Table.seq)):
        yield dossier_of(row)


def count_between(reading: Reading, first: date, before: date, *, field: str = "") -> int:
    """Return how many dossiers were received from a day on, up to but without another."""
    query = (
        select(func.count())
        .select_from(Table)
        .where(Table.received_day >= first.isoformat(), Table.received_day < before.isoformat())
    )
    if field:
        query = query.where(Table.field == field)
    return int(reading.connection.execute(query).scalar_one())
