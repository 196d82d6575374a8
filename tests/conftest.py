"""What every test stands on: its own profile, no network, a still house at the end."""

import os
import socket
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from desktop.kernel.clock import SetClock, at_local
from desktop.runtime.paths import Profile
from desktop.usecases.desk import Desk
from desktop.usecases.setup import FirstRun, set_up

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.load_profile("suite")

DAY = date(2026, 11, 23)
_LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the home of whoever runs it."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def no_scanner(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SANE look for no scanner, which takes it seconds; a test that scans names the one it wants."""
    folder = tmp_path_factory.getbasetemp() / "sane"
    folder.mkdir(exist_ok=True)
    (folder / "dll.conf").touch()
    monkeypatch.setenv("SANE_CONFIG_DIR", str(folder))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test reach beyond this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
            message = f"a test reached for {address}"
            raise AssertionError(message)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def still_house() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [each.name for each in threading.enumerate() if each not in before and not each.daemon]
    assert not left, f"threads left running: {left}"


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Give the one application of a run the style that the product's own is born with."""
    from desktop.ui.theme import STYLE  # noqa: PLC0415  # the window's library is for tests of the window

    return ["motcua", *STYLE]


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """Return a folder of its own, not set up yet."""
    return Profile(tmp_path / "quầy số một")


@pytest.fixture
def clock() -> SetClock:
    """Return a clock at 09:12 of a Monday."""
    return SetClock(at_local(DAY, 9, 12))


@pytest.fixture
def desk(profile: Profile, clock: SetClock) -> Iterator[Desk]:
    """Return an open desk of xã Cẩm Bình."""
    answers = FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa")
    opened = set_up(profile, answers=answers, clock=clock)
    yield opened
    opened.close()
