"""A few seeds of the fuzz in the suite; `installer/test fuzz` goes on for as long as it is told (T1)."""

from pathlib import Path

import pytest

from tests.fuzz.play import play
from tests.hub.conftest import cluster  # noqa: F401  # the fixture of a running PostgreSQL
from tests.hub.databases import Cluster

STEPS = 45


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_two_tiers_come_to_what_the_desks_were_given(tmp_path: Path, seed: int) -> None:
    play(tmp_path, seed=seed, steps=STEPS)


def test_two_tiers_over_postgresql_do_so_too(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    made: Cluster = request.getfixturevalue("cluster")
    play(tmp_path, seed=5, steps=STEPS, urls=(made.fresh(), made.fresh()))
