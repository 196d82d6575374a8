"""What the benches share: desks of each size, generated once, and the table that is printed when all is measured."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.runtime.paths import Profile
from tests.bench import load
from tests.bench.table import Table

_TABLE = Table()


@pytest.fixture(scope="session")
def table() -> Table:
    """Return the table of this run."""
    return _TABLE


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of generated desks: the one that the environment names, or one for this run."""
    named = os.environ.get("MOTCUA_BENCH_DATA", "")
    folder = Path(named) if named else tmp_path_factory.mktemp("desks")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session", params=load.SIZES, ids=lambda size: f"{size} dossiers")
def size(request: pytest.FixtureRequest) -> int:
    """Return how many dossiers the desk has."""
    found: int = request.param
    return found


@pytest.fixture(scope="session")
def filled(size: int, data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Profile]:
    """Return a desk with that many dossiers, to be worked on; it is let go at the end, for it may be large."""
    profile = load.copied(load.generated(size, data), tmp_path_factory.mktemp("desk") / "home")
    yield profile
    shutil.rmtree(profile.home)


@pytest.fixture(scope="session")
def small(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """Return a desk with a thousand dossiers."""
    return load.copied(load.generated(1_000, data), tmp_path_factory.mktemp("small") / "home")


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where started processes keep their bytecode."""
    return tmp_path_factory.mktemp("compiled")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table once, after everything."""
    if _TABLE.lines:
        terminalreporter.section("figures of design 6, medians, ours and the floor in the same run")
        terminalreporter.write_line(_TABLE.rendered())
