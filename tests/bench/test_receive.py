"""Receiving a dossier against one bare transaction of the same bytes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from random import Random
from typing import Any

import pytest

from desktop.domain.dossier import Intake
from desktop.kernel.ids import new_id
from desktop.runtime.paths import Profile
from desktop.store.queries.dossier_row import search_words
from desktop.usecases import browse, invented
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.bench import load, raw
from tests.bench.table import Line, Table, Target
from tests.bench.turns import median_ms

pytestmark = [pytest.mark.bench, pytest.mark.timeout(0)]

_TIMES, _WARM, _BLOCKS = 60, 10, 5
Reception = list[tuple[str, Sequence[Any]]]


def test_receive(table: Table, filled: Profile, size: int) -> None:
    desk = load.opened(filled)
    bare = raw.connected(filled)
    try:
        ours, floor = _measured(desk, bare)
    finally:
        bare.close()
        desk.close()
    table.add(Line(what="receive a dossier", dossiers=size, ours=ours, floor=floor, target=Target(ratio=3)))


def _measured(desk: Desk, bare: Any) -> tuple[float, float]:
    """Take turns in blocks: a connection forgets its pages whenever another one has written."""
    found = []
    intakes = _intakes(desk)
    for _ in range(_BLOCKS):
        coming = iter([next(intakes) for _ in range(_WARM + _TIMES)])
        codes: list[str] = []
        (ours,) = median_ms(
            lambda coming=coming, codes=codes: codes.append(receive(desk, intake=next(coming)).dossier.code),
            times=_TIMES,
            warm=_WARM,
        )
        same = iter([_again(bare, desk, code) for code in codes])
        (floor,) = median_ms(lambda same=same: raw.transaction(bare, next(same)), times=_TIMES, warm=_WARM)
        found.append((ours, floor))
    found.sort(key=lambda pair: pair[0] / pair[1])
    return found[len(found) // 2]


def _intakes(desk: Desk) -> Iterator[Intake]:
    random = Random(7)
    procedures = [each for each in desk.catalogue.procedures if each.active]
    for number in count(1):
        found = invented.intake(random, procedures=procedures, commune="Cẩm Bình", day=load.DAY, mix=invented.Mix())
        if found is not None:
            # On a large desk an invented code of the portal would be taken already.
            yield replace(found, external_code=f"G15.{number:012d}" if found.external_code else "")


def _again(bare: Any, desk: Desk, code: str) -> Reception:
    """Return the statements that write, as another desk's, the very bytes that the reception of a code has written."""
    dossier = browse.show(desk, code=code).dossier
    twin, agency = new_id(), desk.identity.agency_code
    marks = {"id": twin, "dossier": twin, "subject": twin, "seq": None, "code": code.replace(agency, agency[::-1])}
    written = (
        ("dossier", raw.row_of(bare, "dossier", "id", dossier.id) | {"desk": 2}),
        ("number", raw.row_of(bare, "number", "dossier", dossier.id) | {"desk": 2}),
        ("journal", raw.row_of(bare, "journal", "subject", dossier.id)),
    )
    return [
        *(
            raw.inserting(table, row | {name: mark for name, mark in marks.items() if name in row})
            for table, row in written
        ),
        (raw.INDEXED, (None, search_words(dossier))),
        (raw.TOUCHED, (load.DAY.isoformat(),)),
        (raw.USED, (dossier.procedure, 0)),
    ]
