"""Search as you type against the bare index, which gives 50 row numbers for the same words."""

import statistics
from typing import Any

import pytest

from desktop.runtime.paths import Profile
from desktop.usecases import browse
from desktop.usecases.desk import Desk
from tests.bench import load, raw
from tests.bench.table import Line, Table, Target
from tests.bench.turns import median_ms

pytestmark = [pytest.mark.bench, pytest.mark.timeout(0)]

# What an officer types, letter by letter and without tone marks: a name, a number, a village, a procedure.
TYPED = (
    "ngu",
    "nguy",
    "nguyen",
    "nguyen t",
    "nguyen thi",
    "nguyen thi hang",
    "duc",
    "tran van",
    "dang quang hung",
    "0420",
    "04208",
    "0912",
    "binh minh",
    "hong lam tran",
    "khai sinh",
    "chung thuc ban sao",
)
_TIMES = 25
_A_FRAME = 16


def test_search_as_you_type(table: Table, filled: Profile, size: int) -> None:
    desk = load.opened(filled)
    bare = raw.connected(filled)
    try:
        found = [_one(desk, bare, words) for words in TYPED]
    finally:
        bare.close()
        desk.close()
    ours, floor = (statistics.median(each) for each in zip(*found, strict=True))
    slowest = max(found)
    aim = Target(ratio=1.5, amount=_A_FRAME)
    table.add(
        Line(what="search as you type, the middle of the words", dossiers=size, ours=ours, floor=floor, target=aim)
    )
    table.add(
        Line(what="search as you type, the slowest words", dossiers=size, ours=slowest[0], floor=slowest[1], target=aim)
    )


def _one(desk: Desk, bare: Any, words: str) -> tuple[float, float]:
    assert browse.find(desk, words=words), words
    ours, floor = median_ms(lambda: browse.find(desk, words=words), lambda: raw.fifty_ids(bare, words), times=_TIMES)
    return ours, floor
