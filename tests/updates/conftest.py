"""A release of two numbers and a PC with the former, which every test gets a copy of."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.updates.kit import publisher
from tests.updates.standing_in import FORMER, NEXT, Machine, Released, another, helpers, machine


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Released:
    folder = tmp_path_factory.mktemp("phát hành")
    ours = publisher(folder / "nơi phát hành")
    pc = machine(folder / "máy", FORMER, root=ours.root)
    made = Released(ours, pc, folder, folder)
    former = made.package(FORMER)
    ours.publish(former)
    file = ours.publish(made.package(NEXT, data="9001"), before=[former], data="9001")
    return Released(ours, pc, former, file)


@pytest.fixture
def pc(released: Released, tmp_path: Path) -> Iterator[Machine]:
    made = another(released.pc, tmp_path / "máy")
    yield made
    for process in helpers(made.home / "updates"):
        os.killpg(process, signal.SIGKILL)


@pytest.fixture
def file(released: Released) -> Path:
    return released.file
