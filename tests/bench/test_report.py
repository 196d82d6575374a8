"""The quarter's report and the 24-month chart against one full scan of the dossiers that groups them."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.periods import Span
from desktop.runtime.paths import Profile
from desktop.usecases import report_charts, reports
from desktop.usecases.desk import Desk
from desktop.usecases.figures import count_all
from tests.bench import load, raw
from tests.bench.table import Line, Table, Target
from tests.bench.turns import median_ms

pytestmark = [pytest.mark.bench, pytest.mark.timeout(0)]

_QUARTER = Span(date(2026, 7, 1), date(2026, 9, 30))
# The share of a scan is what the design asks of ten years of the busiest commune; a smaller desk only shows its time.
_FULL = 1_500_000
_SCAN = "SELECT field, arrival, state, count(*), sum(ended_at > due_at) FROM dossier GROUP BY field, arrival, state"


def chart(desk: Desk) -> None:
    """Reckon the chart of the online rate over 24 months."""
    with desk.store.reading() as reading:
        assert len(report_charts.rate_chart(desk, reading, desk.today()).labels) == report_charts.MONTHS


def scan(bare: Any) -> None:
    """Group all dossiers by what the form's columns are made of."""
    assert bare.execute(_SCAN).fetchall()


def test_reports(table: Table, filled: Profile, size: int) -> None:
    desk = load.opened(filled)
    bare = raw.connected(filled)
    try:
        count_all(desk)
        quarter, line, floor = median_ms(
            lambda: reports.make(desk, name="06a", span=_QUARTER),
            lambda: chart(desk),
            lambda: scan(bare),
            times=7,
        )
    finally:
        bare.close()
        desk.close()
    aim = Target(ratio=1 / 50) if size >= _FULL else Target()
    for what, ours in (("quarter report (06a)", quarter), ("24-month online rate", line)):
        table.add(Line(what=f"{what} : one scan", dossiers=size, ours=ours, floor=floor, target=aim))
