"""What the tests of the line stand on: a desk, the province's real hub behind a bad line, chance that is even."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.kernel.clock import SetClock
from desktop.usecases import sending
from desktop.usecases.desk import Desk
from desktop.usecases.sending import join
from tests.province import Province, province


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Province]:
    """Return the hub of the province."""
    with province(tmp_path, clock) as made:
        yield made


@pytest.fixture
def joined(desk: Desk, hub: Province) -> Desk:
    """Return a desk that sends to it."""
    join(desk, url=hub.url, code=hub.code())
    return desk


@pytest.fixture(autouse=True)
def even_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every wait be in the middle of its room."""
    monkeypatch.setattr(sending, "chance", lambda: 0.5)
