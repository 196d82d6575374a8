"""A stick pulled out while an update is looked at, copied in or gone back from: told, nothing half kept, done again later."""

import hashlib
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from desktop import __version__
from desktop.kernel.clock import SystemClock
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentences_for
from desktop.runtime.updates import trust
from desktop.runtime.updates.carrier import open_update
from desktop.runtime.updates.plan import Plan, Stage, Way, write_plan
from desktop.runtime.updates.trust import Package
from desktop.usecases import going_back, updating
from tests.stick import Stick, needs_loop, stick
from tests.updates.kit import Publisher, deb, trusted

CLOCK = SystemClock()
Plugged = Callable[..., Stick]


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    return trusted(tmp_path, monkeypatch)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """Return a package that takes several readings."""
    content = tmp_path / "nặng"
    content.write_bytes(random.Random(7).randbytes(3_000_000))
    return deb(tmp_path, "0.2.0", content=content)


@pytest.fixture
def file(ours: Publisher, newer: Path) -> Path:
    return ours.publish(newer)


@pytest.fixture
def plugged(tmp_path: Path) -> Iterator[Plugged]:
    """Return what plugs a stick with files in."""
    with ExitStack() as stack:
        yield lambda *files: stack.enter_context(stick(tmp_path, *files))


def refused(act: Callable[[], object]) -> str:
    """Return the code for which an act is refused, after seeing that its sentence says what to do."""
    with pytest.raises((Rejection, Fault)) as caught:
        act()
    (said,) = sentences_for(caught.value)
    assert "USB" in said
    return caught.value.code


def nothing_is_kept(profile: Profile) -> None:
    assert not profile.plan.exists()
    assert not profile.packages.exists() or not list(profile.packages.iterdir())


@needs_loop
def test_pulled_while_it_is_copied(plugged: Plugged, profile: Profile, file: Path) -> None:
    usb = plugged(file)
    told: list[int] = []

    def pull(done: int) -> None:
        told.append(done)
        usb.pull()

    assert refused(lambda: updating.take(profile, usb.holds(file), clock=CLOCK, progress=pull)) == "update.stick_gone"
    # Some of it had come.
    assert told
    nothing_is_kept(profile)
    assert updating.take(profile, file, clock=CLOCK).wanted == "0.2.0"


@needs_loop
def test_pulled_between_the_look_and_the_copy(plugged: Plugged, profile: Profile, file: Path) -> None:
    usb = plugged(file)
    assert updating.look(profile, usb.holds(file)).number == "0.2.0"
    usb.pull()
    assert refused(lambda: updating.take(profile, usb.holds(file), clock=CLOCK)) == "update.stick_gone"
    nothing_is_kept(profile)
    assert updating.take(profile, file, clock=CLOCK).wanted == "0.2.0"


@needs_loop
@pytest.mark.usefixtures("ours")
def test_pulled_while_its_statements_are_read(plugged: Plugged, profile: Profile, file: Path) -> None:
    usb, root = plugged(file), trust.trusted_root()
    assert root is not None
    seen = profile.prepared().updates / "seen"

    def look() -> None:
        with open_update(usb.holds(file)) as update:
            usb.pull()
            trust.read_offer(update, root=root, system="debian-amd64", present="0.1.0", seen=seen)

    assert refused(look) == "update.stick_gone"
    assert updating.look(profile, file).number == "0.2.0"


@needs_loop
@pytest.mark.usefixtures("ours")
def test_a_former_package_on_a_stick_that_is_pulled_leads_back_once_it_is_there_again(
    plugged: Plugged, profile: Profile, newer: Path
) -> None:
    was = Package(
        system="debian-amd64",
        number="0.2.0",
        length=newer.stat().st_size,
        digest=hashlib.sha256(newer.read_bytes()).hexdigest(),
        data="",
    )
    now = replace(was, number=__version__, digest="0" * 64)
    plan = Plan(way=Way.ON, stage=Stage.DONE, former="0.2.0", package=now, at=CLOCK.now().isoformat(), before=was)
    write_plan(profile.prepared().plan, plan)
    usb = plugged(newer)
    usb.pull()
    assert refused(lambda: going_back.go_back(profile, clock=CLOCK, brought=usb.holds(newer))) == "update.stick_gone"
    assert going_back.go_back(profile, clock=CLOCK, brought=newer).wanted == "0.2.0"


def test_a_file_that_loses_its_end_while_it_is_copied(profile: Profile, file: Path) -> None:
    whole = file.read_bytes()

    def cut(done: int) -> None:
        with file.open("r+b") as opened:
            opened.truncate(min(done + 100_000, len(whole)))

    assert refused(lambda: updating.take(profile, file, clock=CLOCK, progress=cut)) == "update.cut_off"
    nothing_is_kept(profile)
    file.write_bytes(whole)
    assert updating.take(profile, file, clock=CLOCK).wanted == "0.2.0"


def test_a_file_that_is_gone_between_the_look_and_the_copy(profile: Profile, file: Path) -> None:
    updating.look(profile, file)
    file.unlink()
    assert refused(lambda: updating.take(profile, file, clock=CLOCK)) == "file.missing"
    nothing_is_kept(profile)
