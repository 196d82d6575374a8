"""What goes out of one desk comes into another, and every figure is the same there."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.periods import Span
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.usecases import reports
from desktop.usecases.desk import Desk
from desktop.usecases.export_all import export_all
from desktop.usecases.export_back import bring_back
from desktop.usecases.figures import count_all, of_span
from desktop.usecases.generate import generate
from desktop.usecases.long_work import LongWork
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.register_taking import undo
from desktop.usecases.setup import FirstRun, set_up
from tests.conftest import DAY
from tests.samples import intake
from tests.usecases.test_figures import every, told

FIRST = date(2026, 8, 1)


def counted(desk: Desk) -> object:
    """Return the figures of each day since August that any dossier of the export touched."""
    count_all(desk)
    found = of_span(desk, start=FIRST, end=DAY)
    return {day: told(found, day) for day in (FIRST + timedelta(days=back) for back in range(120))}


def test_figures_are_equal_where_an_export_is_brought_back(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    generate(desk, count=300, years=0.2, seed=11)
    export_all(desk, folder=tmp_path / "ra")
    answers = FirstRun(unit_code="18685", desk=1, officer="Trần Thị Mận")
    other = set_up(Profile(tmp_path / "khác"), answers=answers, clock=clock)
    done = bring_back(other, folder=tmp_path / "ra", work=LongWork())
    assert (done.made.taken, done.made.duplicates) == (300, 0)
    assert counted(other) == counted(desk)
    for name in ("online-rate", "06a", "services"):
        span = Span(FIRST, DAY)
        mine, theirs = (reports.make(each, name=name, span=span) for each in (desk, other))
        assert theirs.lines == mine.lines
    assert prove(other).problems == ()
    ours, theirs = ({view.dossier.id: (view.dossier, view.events) for view in every(each)} for each in (desk, other))
    assert theirs == ours
    assert receive(other, intake=intake()).dossier.code not in {dossier.code for dossier, _ in ours.values()}
    with pytest.raises(Rejection) as refused:
        bring_back(other, folder=tmp_path / "ra", work=LongWork())
    assert refused.value.code == "import.nothing"
    undo(other, number=1)
    assert len(every(other)) == 1
    other.close()


def test_todays_numbers_pass_over_what_a_register_brought(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    first = receive(desk, intake=intake()).dossier
    export_all(desk, folder=tmp_path / "ra")
    other = set_up(Profile(tmp_path / "khác"), answers=FirstRun(unit_code="18685", desk=1, officer="Mận"), clock=clock)
    bring_back(other, folder=tmp_path / "ra", work=LongWork())
    second = receive(other, intake=intake()).dossier
    assert first.code.endswith("1001")
    assert second.code.endswith("1002")
    other.close()


@pytest.mark.parametrize("content", ["", "{}", "[1]", "không phải", json.dumps({"code": "A"})])
def test_a_folder_that_is_no_export_is_refused(desk: Desk, tmp_path: Path, content: str) -> None:
    with pytest.raises(Rejection) as refused:
        bring_back(desk, folder=tmp_path, work=LongWork())
    assert refused.value.code == "export.not_an_export"
    (tmp_path / "dossier.jsonl").write_text(content, encoding="utf-8")
    (tmp_path / "dossier_event.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(Rejection) as refused:
        bring_back(desk, folder=tmp_path, work=LongWork())
    assert refused.value.code == ("export.not_an_export" if content else "import.nothing")
    assert every(desk) == []
