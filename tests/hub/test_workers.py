"""Several workers over one PostgreSQL: whoever is asked, the answer is the same, and nothing is counted twice."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from desktop.contract import bundle
from desktop.contract.requests import ENVELOPES
from desktop.hub import planting
from desktop.hub.hub import Hub, open_hub
from desktop.hub.pages import months
from desktop.kernel.clock import SetClock
from tests.hub.databases import Cluster
from tests.hub.desk import FakeDesk, a_day, checked, packed
from tests.hub.serving import Served, serve

WORKERS = 4
DAYS = 6
DAY = date(2026, 11, 20)
UNITS = ("18685", "18673", "18676", "18682", "18736", "18739", "18742", "18748")


@pytest.fixture
def workers(cluster: Cluster, hub_clock: SetClock) -> Iterator[list[tuple[Hub, Served]]]:
    """Return four workers, each with its own hub over the same database."""
    url = cluster.fresh()
    with ExitStack() as stack:
        found = []
        for _ in range(WORKERS):
            hub = open_hub(url, clock=hub_clock, unit="42")
            stack.callback(hub.close)
            found.append((hub, stack.enter_context(serve(hub))))
        yield found


def test_four_workers_give_the_same_answers(workers: list[tuple[Hub, Served]]) -> None:
    hub = workers[0][0]
    desks = [FakeDesk(unit) for unit in UNITS]
    for desk in desks:
        desk.enrol(hub)
    lines = {desk.unit: [desk.day(DAY - timedelta(days=back), a_day(10, 4)) for back in range(DAYS)] for desk in desks}
    ready = threading.Barrier(len(desks))

    def send(desk: FakeDesk) -> list[list[bytes]]:
        """Send everything to every worker, all desks at once, each beginning with another worker."""
        ready.wait(20)
        body, answers = packed(lines[desk.unit]), []
        for turn in range(WORKERS):
            _, served = workers[(turn + UNITS.index(desk.unit)) % WORKERS]
            answer = served.ask("POST", ENVELOPES, body, desk.head("POST", ENVELOPES, body))
            assert answer.status == 200, answer.body
            answers.append(list(bundle.unpacked(answer.body).lines))
        return answers

    with ThreadPoolExecutor(len(desks)) as pool:
        found = list(pool.map(send, desks))
    for answers in found:
        assert all(each == answers[0] for each in answers)
        assert [checked(hub, each).verdict.value for each in answers[0]] == ["accepted"] * DAYS
    for each, _ in workers:
        with each.reading() as connection:
            whole = months.series(connection, "42", first="2026-11", last="2026-11").of("2026-11")
        assert (whole.received, whole.online) == (len(desks) * DAYS * 10, len(desks) * DAYS * 4)


def test_two_workers_that_are_given_one_desk_judge_it_once(workers: list[tuple[Hub, Served]]) -> None:
    hub = workers[0][0]
    desk = FakeDesk("18685")
    desk.enrol(hub)
    line = desk.day(DAY, a_day())
    ready = threading.Barrier(WORKERS)

    def send(worker: tuple[Hub, Served]) -> bytes:
        body = packed([line])
        ready.wait(20)
        return worker[1].ask("POST", ENVELOPES, body, desk.head("POST", ENVELOPES, body)).body

    with ThreadPoolExecutor(WORKERS) as pool:
        answers = set(pool.map(send, workers))
    assert len(answers) == 1
    month = months.MONTH
    with hub.reading() as connection:
        assert connection.execute(select(func.sum(month.c.received)).where(month.c.unit == "42")).scalar() == 10


def test_a_change_of_the_tree_reaches_every_worker(workers: list[tuple[Hub, Served]]) -> None:
    with workers[0][0].writing() as connection:
        planting.replace(connection, [{"code": "42-01", "name": "Sở", "tier": "department", "parent": "42"}])
    for hub, _ in workers:
        with hub.reading() as connection:
            assert hub.tree(connection).latest("42-01") is not None
