"""What is known of old registers: imports, readings of headings, names of procedures, what the desk has already."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.domain.imports import Import
from desktop.kernel.clock import to_local
from desktop.store.register_tables import ImportTable, LayoutTable, ProcedureNameTable
from desktop.store.unit import Reading, Unit

# What a dossier is called whose register gives it no number.
UNNUMBERED = "SOCU-"
_CODES = """
SELECT j.value, d.code FROM json_each(:codes) j JOIN dossier d ON d.code = j.value
UNION ALL SELECT j.value, d.code FROM json_each(:codes) j
JOIN dossier d ON d.external_code = j.value AND d.external_code <> ''
UNION ALL SELECT j.value, d.code FROM json_each(:codes) j
JOIN dossier d ON d.national_code = j.value AND d.national_code <> ''
"""
_SAME = """
SELECT d.procedure, d.applicant_sort, d.received_day, d.applicant_id, d.code, d.external_code, d.imported,
d.register_number FROM json_each(:keys) j JOIN dossier d ON d.procedure = j.value ->> 0
AND d.applicant_sort = j.value ->> 1 AND d.received_day = j.value ->> 2
"""
_TOUCH = (
    "INSERT INTO summary_day (day, touched, unfrozen) VALUES (?, 1, 1)"
    " ON CONFLICT (day) DO UPDATE SET touched = 1, unfrozen = 1"
)
_TOUCH_BETWEEN = "UPDATE summary_day SET touched = 1, unfrozen = 1 WHERE day BETWEEN ? AND ?"


@dataclass(frozen=True, slots=True)
class Known:
    """A dossier that the desk has: who, which procedure and day, and by which mark another could be told from it."""

    person_id: str
    code: str
    mark: str


def every(reading: Reading) -> tuple[Import, ...]:
    """Return all imports, the newest first."""
    columns = ImportTable.__table__.columns
    rows = reading.connection.execute(select(*columns).order_by(ImportTable.number.desc()))
    return tuple(_import(row._asdict()) for row in rows)


def one(reading: Reading, number: int) -> Import | None:
    """Return an import by its number."""
    return next((each for each in every(reading) if each.number == number), None)


def _import(found: dict[str, object]) -> Import:
    moments = {name: to_local(value) for name, value in found.items() if isinstance(value, datetime)}
    return Import(**{**found, **moments})  # type: ignore[arg-type]  # the columns are the fields


def next_number(reading: Reading) -> int:
    """Return the number of the next import."""
    return int(reading.connection.execute(select(func.max(ImportTable.number))).scalar() or 0) + 1


def put(unit: Unit, made: Import) -> None:
    """Keep that a register was taken in."""
    unit.connection.execute(insert(ImportTable), asdict(made))


def mark_undone(unit: Unit, number: int, *, at: datetime, officer: str) -> None:
    """Keep that an import was taken out again."""
    unit.connection.execute(
        update(ImportTable).where(ImportTable.number == number).values(undone_at=at, undone_by=officer)
    )


def layout(reading: Reading, key: str) -> tuple[str, ...] | None:
    """Return how a heading was read the last time, None where it is new."""
    found = reading.connection.execute(select(LayoutTable.fields).where(LayoutTable.key == key)).scalar()
    return tuple(json.loads(found)) if found is not None else None


def keep_layout(unit: Unit, key: str, fields: Sequence[str], *, officer: str, at: datetime) -> None:
    """Remember how a heading is read."""
    values = {"fields": json.dumps(list(fields)), "officer": officer, "at": at}
    unit.connection.execute(
        upsert(LayoutTable).values(key=key, **values).on_conflict_do_update(index_elements=["key"], set_=values)
    )


def names(reading: Reading) -> dict[str, str]:
    """Return the procedure that each folded name of this office's registers stands for."""
    rows = reading.connection.execute(select(ProcedureNameTable.name, ProcedureNameTable.procedure))
    return {name: procedure for name, procedure in rows}  # noqa: C416  # rows are no pairs to the types


def keep_names(unit: Unit, chosen: Mapping[str, str], *, officer: str, at: datetime) -> None:
    """Remember which procedure each folded name stands for."""
    for name, procedure in chosen.items():
        values = {"procedure": procedure, "officer": officer, "at": at}
        unit.connection.execute(
            upsert(ProcedureNameTable)
            .values(name=name, **values)
            .on_conflict_do_update(index_elements=["name"], set_=values)
        )


def codes_known(reading: Reading, codes: Collection[str]) -> dict[str, str]:
    """Return, of some codes, those that the desk has already, each with the code of its dossier."""
    rows = reading.connection.exec_driver_sql(_CODES, {"codes": json.dumps(list(codes))}).all()
    return {found: code for found, code in rows}  # noqa: C416  # rows are no pairs to the types


def same_known(
    reading: Reading, keys: Collection[tuple[str, str, str]]
) -> dict[tuple[str, str, str], tuple[Known, ...]]:
    """Return the dossiers that the desk has of (procedure, folded name, ISO day of reception)."""
    found: dict[tuple[str, str, str], tuple[Known, ...]] = {}
    for row in reading.connection.exec_driver_sql(_SAME, {"keys": json.dumps(list(keys))}).all():
        procedure, name, day, person_id, code, external, imported, number = row
        mark = external or (str(number) if number else code if imported and not code.startswith(UNNUMBERED) else "")
        key = (procedure, name, day)
        found[key] = (*found.get(key, ()), Known(person_id, code, mark))
    return found


def closed_days(reading: Reading) -> frozenset[date]:
    """Return the days that are closed and not open again."""
    rows = reading.connection.exec_driver_sql("SELECT day FROM day_close WHERE reopened_at IS NULL").scalars()
    return frozenset(map(date.fromisoformat, rows))


def touch(unit: Unit, days: Iterable[date], *, stood: Iterable[tuple[date, date]]) -> None:
    """Mark days on which something happened, and every counted day of spans on which a dossier stood."""
    wanted = [(each.isoformat(),) for each in sorted(set(days))]
    if wanted:
        unit.connection.exec_driver_sql(_TOUCH, wanted)
    spans = [(first.isoformat(), last.isoformat()) for first, last in stood]
    if spans:
        unit.connection.exec_driver_sql(_TOUCH_BETWEEN, spans)
