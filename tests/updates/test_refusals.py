"""An update file that is old, foreign, altered, cut off, expired or for another machine is refused, each by its name."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop import __version__
from desktop.kernel.clock import SystemClock
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import resources as reading
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import sentence_of, sentences_for
from desktop.runtime.updates.carrier import STATEMENTS
from desktop.runtime.updates.packages import need_room
from desktop.usecases import updating
from desktop.usecases.desk import Desk
from desktop.usecases.sending_files import take_in_file
from tests.updates.kit import Publisher, deb, publisher, resources

CLOCK = SystemClock()


@pytest.fixture
def ours(tmp_path: Path) -> Publisher:
    return publisher(tmp_path / "nơi phát hành")


@pytest.fixture
def product(ours: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Return what makes this process the built product of a system, trusting a root; at first Debian's, trusting ours."""

    def be(*, root: bytes | None = ours.root, system: str = "debian-amd64", name: str = "resources") -> None:
        folder = resources(tmp_path / name, root=root, system=system)
        monkeypatch.setattr(reading, "_root", lambda: folder)

    be()
    return be


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    return deb(tmp_path, "0.2.0")


def refused(profile: Profile, file: Path) -> str:
    """Return the code for which a file is refused, after seeing that it has its sentence and that nothing is planned."""
    with pytest.raises((Rejection, Fault)) as caught:
        updating.take(profile, file, clock=CLOCK)
    assert all(text.endswith(".") for text in sentences_for(caught.value))
    assert not profile.plan.exists()
    assert not list(profile.packages.glob("*")) if profile.packages.exists() else True
    return caught.value.code


def altered(file: Path, at: int) -> Path:
    """Return a copy of a file with one bit turned."""
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    made = file.with_name("altered.motcua")
    made.write_bytes(content)
    return made


@pytest.mark.usefixtures("product")
def test_a_good_file_says_what_it_brings_and_is_taken(ours: Publisher, profile: Profile, newer: Path) -> None:
    file = ours.publish(newer)
    seen = updating.look(profile, file)
    assert (seen.number, seen.present, len(seen.notes)) == ("0.2.0", __version__, 2)
    assert all(sentence_of(step).endswith(".") for step in seen.steps)
    told: list[int] = []
    plan = updating.take(profile, file, clock=CLOCK, progress=told.append)
    assert plan.wanted == "0.2.0"
    (taken,) = profile.packages.iterdir()
    assert taken.read_bytes() == newer.read_bytes()
    assert told[-1] == newer.stat().st_size
    assert updating.standing(profile).ready


@pytest.mark.usefixtures("product")
def test_a_file_cut_off_anywhere_is_refused(ours: Publisher, profile: Profile, newer: Path) -> None:
    whole = ours.publish(newer).read_bytes()
    for length in (60, 2_000, len(whole) // 2, len(whole) - 1):
        file = ours.folder / f"{length}.motcua"
        file.write_bytes(whole[:length])
        assert refused(profile, file) == "update.cut_off"


@pytest.mark.usefixtures("product")
def test_a_file_with_one_bit_turned_anywhere_is_refused(ours: Publisher, profile: Profile, newer: Path) -> None:
    file = ours.publish(newer)
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()[1:]
    for entry in entries:
        inside = entry.header_offset + 30 + len(entry.filename) + entry.file_size // 2
        # The first root is only compared with the one that ships; nothing is believed because of it.
        if entry.filename != f"{STATEMENTS}1.root.json":
            assert refused(profile, altered(file, inside)) == "update.altered", entry.filename


@pytest.mark.usefixtures("product")
def test_a_package_put_in_the_place_of_the_signed_one_is_refused(
    ours: Publisher, profile: Profile, newer: Path, tmp_path: Path
) -> None:
    file = ours.publish(newer)
    other = tmp_path / "other.motcua"
    with zipfile.ZipFile(file) as good, zipfile.ZipFile(other, "w") as bad:
        for entry in good.infolist():
            package = entry.filename.startswith("packages/")
            bad.writestr(entry, b"#!/bin/sh\n" if package else good.read(entry))
    assert refused(profile, other) == "update.altered"


@pytest.mark.usefixtures("product")
def test_a_stranger_s_file_is_refused(profile: Profile, newer: Path, tmp_path: Path) -> None:
    assert refused(profile, publisher(tmp_path / "người lạ").publish(newer)) == "update.foreign"


@pytest.mark.usefixtures("product")
def test_a_file_signed_by_a_key_of_another_role_is_refused(ours: Publisher, profile: Profile, newer: Path) -> None:
    assert refused(profile, ours.publish(newer, release_key="timestamp")) == "update.altered"


@pytest.mark.usefixtures("product")
def test_an_expired_file_is_refused(ours: Publisher, profile: Profile, newer: Path) -> None:
    assert refused(profile, ours.publish(newer, days=-2)) == "update.expired"


@pytest.mark.usefixtures("product")
def test_what_is_not_newer_is_refused(ours: Publisher, profile: Profile, tmp_path: Path) -> None:
    assert refused(profile, ours.publish(deb(tmp_path, "0.0.9"))) == "update.not_newer"
    assert refused(profile, ours.publish(deb(tmp_path, __version__))) == "update.not_newer"


@pytest.mark.usefixtures("product")
def test_an_older_file_cannot_pass_for_the_newest_once_a_newer_was_seen(
    ours: Publisher, profile: Profile, newer: Path, tmp_path: Path
) -> None:
    first = ours.publish(newer)
    newest = ours.publish(deb(tmp_path, "0.10.0"))
    assert updating.look(profile, first).number == "0.2.0"
    assert updating.look(profile, newest).number == "0.10.0"
    assert refused(profile, first) == "update.seen_newer"


@pytest.mark.usefixtures("product")
def test_a_present_number_that_is_too_old_is_told_where_to_go_first(
    ours: Publisher, profile: Profile, newer: Path
) -> None:
    assert refused(profile, ours.publish(newer, least="0.1.5")) == "update.too_far"


@pytest.mark.usefixtures("product")
def test_the_step_that_the_refusal_names_is_taken_after_it(
    ours: Publisher, profile: Profile, newer: Path, tmp_path: Path
) -> None:
    step = ours.publish(newer)
    newest = ours.publish(deb(tmp_path, "0.10.0"), least="0.2.0")
    assert refused(profile, newest) == "update.too_far"
    assert updating.look(profile, step).number == "0.2.0"
    assert refused(profile, newest) == "update.too_far"


def test_a_file_for_another_system_is_refused(
    ours: Publisher, product: Callable[..., None], profile: Profile, newer: Path, tmp_path: Path
) -> None:
    setup = tmp_path / "MotCua-0.2.0-Setup.exe"
    setup.write_bytes(b"MZ" * 1000)
    assert refused(profile, ours.publish(setup)) == "update.other_system"
    both = ours.publish(newer, setup)
    assert updating.look(profile, both).number == "0.2.0"
    # Stated for Debian too, but this file brings Windows' package alone.
    assert refused(profile, ours.publish(setup, newer)) == "update.without_package"
    product(system="windows-amd64", name="windows")
    assert refused(profile, both) == "update.by_policy"


def test_a_build_without_a_root_and_a_checkout_take_nothing(
    ours: Publisher, product: Callable[..., None], profile: Profile, newer: Path
) -> None:
    file = ours.publish(newer)
    product(root=None, name="rootless")
    assert refused(profile, file) == "update.no_root"
    product(system="", name="checkout")
    assert refused(profile, file) == "update.not_installed"


@pytest.mark.usefixtures("product")
def test_another_kind_of_file_is_named_as_what_it_is_not(profile: Profile, tmp_path: Path) -> None:
    for name, content in (("a.motcua", b""), ("b.motcua", b"\x1f\x8b\x08"), ("c.motcua", b"PK\x03\x04" + b"\0" * 80)):
        (tmp_path / name).write_bytes(content)
        assert refused(profile, tmp_path / name) == "update.not_an_update"
    assert refused(profile, tmp_path / "không có.motcua") == "file.missing"


@pytest.mark.usefixtures("product")
def test_an_update_among_the_receipts_is_shown_its_place(ours: Publisher, desk: Desk, newer: Path) -> None:
    with pytest.raises(Rejection, match=r"update.elsewhere"):
        take_in_file(desk, file=ours.publish(newer))


@pytest.mark.usefixtures("product")
def test_keys_change_by_a_root_that_the_former_holders_signed(
    ours: Publisher, profile: Profile, newer: Path, tmp_path: Path
) -> None:
    assert updating.look(profile, ours.publish(newer)).number == "0.2.0"
    ours.make_keys("three", "release-2")
    ours.add_root(root=("two", "three"), release_key="release-2", sign=("one", "two", "three"))
    later = deb(tmp_path, "0.3.0")
    assert updating.look(profile, ours.publish(later, release_key="release-2")).number == "0.3.0"
    # The key that was let go signs no more, however new the file is.
    assert refused(profile, ours.publish(deb(tmp_path, "0.4.0"), release_key="release")) == "update.altered"


@pytest.mark.usefixtures("product")
def test_a_root_that_too_few_of_the_former_holders_signed_is_refused(
    ours: Publisher, profile: Profile, newer: Path
) -> None:
    ours.make_keys("three", "release-2")
    ours.add_root(root=("two", "three"), release_key="release-2", sign=("two", "three"))
    assert refused(profile, ours.publish(newer, release_key="release-2")) == "update.altered"


def test_a_disk_without_room_is_told_with_its_figures(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        need_room(tmp_path, 10**18)
    assert caught.value.code == "update.no_room"
    assert "MB để cập nhật" in sentences_for(caught.value)[0]


@pytest.mark.usefixtures("product")
def test_stopping_leaves_nothing(ours: Publisher, profile: Profile, newer: Path) -> None:
    file = ours.publish(newer)
    with pytest.raises(Rejection) as caught:
        updating.take(profile, file, clock=CLOCK, halted=lambda: True)
    assert caught.value.code == "update.halted"
    assert not list(profile.packages.iterdir())


@pytest.mark.usefixtures("product")
def test_what_was_taken_in_can_be_given_up(ours: Publisher, profile: Profile, newer: Path) -> None:
    updating.take(profile, ours.publish(newer), clock=CLOCK)
    updating.give_up(profile)
    assert not list(profile.packages.iterdir())
    assert not updating.standing(profile).ready


@pytest.mark.usefixtures("product")
def test_a_development_root_is_visibly_such(profile: Profile) -> None:
    assert updating.standing(profile).whose.code == "update.trusts_development"
