"""That a unit reported: what the hub certifies, on paper and in its code, and that nothing else passes for it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.app import run
from desktop.contract.receipt import Receipt
from desktop.contract.statement import Statement
from desktop.domain.reporting import came_in_time, due_day
from desktop.hub import keys, statements
from desktop.hub.hub import Hub
from desktop.hub.pages.months import span_of
from desktop.hub.pages.standing import calendar
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from tests.hub.desk import FakeDesk, a_day

Enrol = Callable[..., FakeDesk]
MONTH = "2026-11"
FRIDAY = date(2026, 11, 6)


def certified(hub: Hub, unit: str = "18685") -> Statement:
    with hub.reading() as connection:
        place = hub.tree(connection).on(unit, "2026-11-15")
        assert place is not None
        return statements.statement(hub, connection, place, span_of(MONTH))


@pytest.fixture
def reported(hub: Hub, hub_clock: SetClock) -> FakeDesk:
    """Return a desk that was let in on a Monday and sent Monday to Friday, Thursday's figures a week late."""
    now = hub_clock.at
    hub_clock.at = at_local(date(2026, 11, 2), 8, 0)
    desk = FakeDesk("18685")
    desk.enrol(hub)
    for day, came in ((2, 2), (3, 5), (4, 5), (6, 9), (5, 13)):
        hub_clock.at = at_local(date(2026, 11, came), 17, 0)
        desk.send(hub, desk.day(date(2026, 11, day), a_day()))
    hub_clock.at = now
    return desk


@pytest.mark.usefixtures("reported")
def test_a_month_is_certified_as_it_came(hub: Hub, hub_clock: SetClock) -> None:
    hub_clock.at = at_local(date(2026, 11, 10), 9, 0)
    found = certified(hub)
    assert (found.desks, found.due, found.came, found.late, found.is_whole) == (1, 5, 5, 1, False)
    hub_clock.at = at_local(date(2026, 11, 12), 9, 0)
    assert certified(hub).due == 7
    with pytest.raises(Rejection) as nothing:
        certified(hub, "18673")
    assert nothing.value.code == "proof.no_figures"


@pytest.mark.parametrize(
    ("came", "in_time"),
    [((2026, 11, 6), True), ((2026, 11, 9), True), ((2026, 11, 10), True), ((2026, 11, 11), False)],
)
def test_a_day_is_in_time_until_the_second_working_day_after_it_is_over(
    came: tuple[int, int, int],
    in_time: bool,  # noqa: FBT001  # a case of the table
) -> None:
    assert came_in_time(calendar(), FRIDAY, received=date(*came)) is in_time
    assert due_day(calendar(), date(2026, 11, 10)) == FRIDAY


def test_the_paper_proves_itself_and_nothing_altered_does(
    hub: Hub, reported: FakeDesk, tmp_path: Path, hub_clock: SetClock
) -> None:
    found = certified(hub)
    with hub.reading() as connection:
        place = hub.root(connection)
    pdf = statements.statement_pdf(hub, place, found)
    assert statements.verified(hub, pdf) == (found, True)
    with hub.writing() as connection:
        keys.rotate(connection, hub.clock, hub=hub.id)
    hub_clock.forward(timedelta(days=1))
    assert statements.verified(hub, pdf) == (found, True)
    altered = found.body.replace(b'"late":1', b'"late":0')
    assert altered != found.body
    letter, genuine = statements.verified(hub, altered)
    assert (isinstance(letter, Statement), genuine) == (True, False)
    (receipt,) = reported.send(hub, reported.day(date(2026, 11, 16), a_day()))
    again, good = statements.verified(hub, receipt.body)
    assert (isinstance(again, Receipt), good) == (True, True)
    with pytest.raises(Rejection) as none:
        statements.verified(hub, b"{}")
    assert none.value.code == "proof.none"
    (tmp_path / "giay.pdf").write_bytes(pdf)


@pytest.mark.usefixtures("reported")
def test_the_commands_certify_and_verify(
    hub: Hub, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "giay.pdf"
    assert run(["hub", "certify", "--db", url, "--unit", "18685", "--month", MONTH, "-o", str(file)]) == 0
    assert run(["hub", "verify", "--db", url, str(file)]) == 0
    assert "Đúng: trạm này ký." in capsys.readouterr().out
    altered = tmp_path / "sua.txt"
    altered.write_bytes(certified(hub).body.replace(b'"late":1', b'"late":0'))
    assert run(["hub", "verify", "--db", url, str(altered)]) == 2
