"""An export read back: its dossiers with every act, so that another desk counts what this one counted."""

import hashlib
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from desktop.domain.headings import Columns
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.sheets import Book
from desktop.store.queries import incoming, registers, returning
from desktop.store.store import Apart
from desktop.usecases.desk import Desk
from desktop.usecases.long_work import LongWork
from desktop.usecases.old_lives import Lived
from desktop.usecases.register_import import Fate, Plan, RowFate
from desktop.usecases.register_taking import Imported, Staging, changes_of, moved_in

DOSSIERS, ACTS = "dossier.jsonl", "dossier_event.jsonl"
_AT_ONCE = 1_000
Line = dict[str, Any]


def bring_back(desk: Desk, *, folder: Path, work: LongWork, revise_sent: bool = False) -> Imported:
    """Take in the dossiers of an export and all that was done to them, as one import that can be undone.

    A dossier whose code the desk has is a duplicate. Journal, numbers, keys, papers and letters are not brought back:
    they prove what the other desk did. Rejection `export.not_an_export`, and those of `take_in`.
    """
    file, acts = folder / DOSSIERS, folder / ACTS
    if not file.is_file() or not acts.is_file():
        raise Rejection("export.not_an_export", "file", folder=str(folder))
    digest = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            for line in stream:
                digest.update(line)
                work.total += 1
        name, whole = folder.resolve().name, digest.hexdigest()
        book = Book(name=name, kind="export", sheets=(), macros=False, digest=whole, content=b"")
        plan = Plan(book=book, columns=Columns(0, (), ()), revise_sent=revise_sent)
        with desk.store.apart() as apart:
            return _brought(desk, apart, folder=folder, plan=plan, work=work)
    except OSError as error:
        raise Fault("file.unreadable", file=str(folder)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise Rejection("export.not_an_export", "file", folder=str(folder)) from error


def _brought(desk: Desk, apart: Apart, *, folder: Path, plan: Plan, work: LongWork) -> Imported:
    with apart.reading() as reading:
        incoming.prepare(reading)
    staging, taken, now = Staging(apart), set[str](), desk.now()
    for number, row, known in _dossiers(apart, folder / DOSSIERS):
        dossier = returning.dossier_of(row)
        fate = RowFate(number, Fate.TAKEN, dossier.code)
        if known:
            problem = Problem.of("import.code_known", "external_code", code=known)
            fate = RowFate(number, Fate.DUPLICATE, dossier.code, (problem,))
        else:
            staging.add(number, Lived(dossier))
            taken.add(dossier.id)
        staging.found.note(fate, None if known else dossier, now=now)
        work.reach(number)
    staging.flush()
    for batch in _batches(folder / ACTS):
        rows = [returning.event_of(each) for each in batch if each["dossier"] in taken]
        staging.days |= {each["at"].date() for each in rows}
        with apart.reading() as reading:
            incoming.stage_events(reading, rows)
        work.reach(work.done)
    work.settle()
    with apart.unit() as unit:
        made = moved_in(desk, unit, plan=plan, staging=staging)
    return Imported(made, tuple(staging.found.fates), changes_of())


def _dossiers(apart: Apart, file: Path) -> Iterator[tuple[int, Line, str]]:
    """Return each line with its number, and the code of the dossier that the desk has already, empty for none."""
    number = 0
    for batch in _batches(file):
        with apart.reading() as reading:
            known = registers.codes_known(reading, [str(each["code"]) for each in batch])
        for row in batch:
            number += 1
            yield number, row, known.get(str(row["code"]), "")


def _batches(file: Path) -> Iterator[list[Line]]:
    with file.open(encoding="utf-8") as stream:
        while lines := list(islice(stream, _AT_ONCE)):
            yield [json.loads(line) for line in lines]
