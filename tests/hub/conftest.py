"""What the hub's tests stand on: both databases, a hub over each, and desks that sign as real ones do."""

import shutil
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.hub.hub import Hub, open_hub
from desktop.kernel.clock import SetClock, at_local
from tests.hub.databases import Cluster, running
from tests.hub.desk import FakeDesk
from tests.hub.serving import Served, serve

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Return a running PostgreSQL of this run's own."""
    with running() as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hub.db'}"
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.fresh()


@pytest.fixture
def below_url(request: pytest.FixtureRequest, url: str, tmp_path: Path) -> str:
    """Return the URL of another empty database of the same kind, for a hub below."""
    if url.startswith("postgresql"):
        cluster: Cluster = request.getfixturevalue("cluster")
        return cluster.fresh()
    (tmp_path / "huyện").mkdir()
    return f"sqlite:///{tmp_path / 'huyện' / 'hub.db'}"


@pytest.fixture
def hub_clock() -> SetClock:
    """Return a clock that stands at 17:00 of a Monday."""
    return SetClock(at_local(TODAY, 17, 0))


@pytest.fixture
def hub(url: str, hub_clock: SetClock) -> Iterator[Hub]:
    """Return an open hub of Hà Tĩnh over each database."""
    opened = open_hub(url, clock=hub_clock, unit="42")
    yield opened
    opened.close()


@pytest.fixture
def enrolled(hub: Hub) -> Callable[..., FakeDesk]:
    """Return how to enrol a desk of a unit."""

    def enrol(unit: str = "18685", desk: int = 1) -> FakeDesk:
        made = FakeDesk(unit=unit, desk=desk)
        made.enrol(hub)
        return made

    return enrol


@pytest.fixture
def served(hub: Hub) -> Iterator[Served]:
    """Return the hub behind real HTTP on this machine."""
    with serve(hub) as found:
        yield found


@pytest.fixture
def fresh(request: pytest.FixtureRequest, tmp_path: Path, hub_clock: SetClock) -> Iterator[Callable[[str], Hub]]:
    """Return how to open one more empty hub of a kind of database."""
    opened: list[Hub] = []
    empty = tmp_path / "empty.db"
    open_hub(f"sqlite:///{empty}", clock=hub_clock, unit="42").close()

    def make(kind: str) -> Hub:
        while opened:
            opened.pop().close()
        if kind == "postgresql":
            cluster: Cluster = request.getfixturevalue("cluster")
            url = cluster.fresh()
        else:
            file = tmp_path / f"{uuid.uuid4().hex}.db"
            shutil.copy(empty, file)
            url = f"sqlite:///{file}"
        opened.append(open_hub(url, clock=hub_clock, unit="42"))
        return opened[-1]

    yield make
    for each in opened:
        each.close()
