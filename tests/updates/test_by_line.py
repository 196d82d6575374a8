"""An update that a hub hands on over real HTTP: piece by piece, on after a break, judged by its release alone."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.contract import updates as wire
from desktop.hub import updates as handing_on
from desktop.hub.desks import make_code
from desktop.hub.hub import Hub, open_hub
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Fault, Rejection
from desktop.usecases import sending, updates_by_line, updating
from desktop.usecases.desk import Desk
from tests.hub.serving import Served, serve
from tests.updates.kit import Publisher, deb, publisher, trusted


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    return trusted(tmp_path, monkeypatch)


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Hub]:
    (tmp_path / "trạm").mkdir()
    opened = open_hub(f"sqlite:///{tmp_path / 'trạm' / 'hub.db'}", unit="42", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def served(hub: Hub) -> Iterator[Served]:
    with serve(hub) as found:
        yield found


@pytest.fixture
def joined(ours: Publisher, desk: Desk, hub: Hub, served: Served) -> Desk:  # noqa: ARG001  # the product is ours
    sending.join(desk, url=served.address, code=make_code(hub, unit="18685", desk=1, by=""))
    return desk


@pytest.fixture
def file(ours: Publisher, tmp_path: Path) -> Path:
    """Return an update of several pieces."""
    content = tmp_path / "nặng"
    content.write_bytes(random.Random(7).randbytes(3 * wire.PIECE))
    return ours.publish(deb(tmp_path, "0.2.0", content=content))


def fetched(desk: Desk) -> updates_by_line.Turn:
    turn = updates_by_line.fetch_some(desk)
    while turn.more:
        turn = updates_by_line.fetch_some(desk)
    return turn


def test_what_a_hub_hands_on_comes_whole_and_can_be_taken(joined: Desk, hub: Hub, file: Path) -> None:
    assert [each.number for each in handing_on.publish(hub, file, by="")] == ["0.2.0"]
    turn = fetched(joined)
    assert turn.arrived is not None
    assert turn.arrived.read_bytes() == file.read_bytes()
    assert updating.look(joined.profile, turn.arrived).number == "0.2.0"
    updating.take(joined.profile, turn.arrived, clock=joined.clock)
    # What was taken in is not kept twice, and not fetched again.
    assert fetched(joined).arrived is None
    assert not updates_by_line.folder_of(joined.profile).exists()


def test_a_line_that_breaks_off_goes_on_where_it_was(
    joined: Desk, hub: Hub, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handing_on.publish(hub, file, by="")
    stops = iter((False, False, True))
    first = updates_by_line.fetch_some(joined, halted=lambda: next(stops, True))
    assert first.more
    assert 0 < first.done < first.length
    (part,) = updates_by_line.folder_of(joined.profile).glob("*.part")
    # A power cut left half a piece behind.
    with part.open("ab") as opened:
        opened.write(b"half")
    asked: list[int] = []
    piece = updates_by_line.line.piece

    def counted(*given: object, **named: int) -> bytes:
        asked.append(named["number"])
        return piece(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(updates_by_line.line, "piece", counted)
    turn = fetched(joined)
    assert turn.arrived is not None
    assert turn.arrived.read_bytes() == file.read_bytes()
    assert asked[0] == first.done // wire.PIECE


def test_a_hub_cannot_slip_in_what_the_release_did_not_sign(joined: Desk, hub: Hub, file: Path, tmp_path: Path) -> None:
    other = publisher(tmp_path / "người lạ").publish(deb(tmp_path, "0.9.0"))
    handing_on.publish(hub, other, by="")
    assert fetched(joined).arrived is None
    assert not list(updates_by_line.folder_of(joined.profile).iterdir())
    # It is not fetched a second time; the true one is, at the next asking.
    handing_on.publish(hub, file, by="")
    assert fetched(joined).arrived is None
    assert isinstance(joined.clock, SetClock)
    joined.clock.forward(updates_by_line.ASK_EVERY + timedelta(seconds=1))
    assert fetched(joined).arrived is not None


def test_what_is_not_newer_or_for_another_system_is_not_fetched(
    joined: Desk, hub: Hub, ours: Publisher, tmp_path: Path
) -> None:
    handing_on.publish(hub, ours.publish(deb(tmp_path, "0.0.5")), by="")
    setup = tmp_path / "MotCua-0.7.0-Setup.exe"
    setup.write_bytes(b"MZ" * 100)
    handing_on.publish(hub, ours.publish(setup), by="")
    assert fetched(joined) == updates_by_line.Turn()
    assert not updates_by_line.folder_of(joined.profile).exists()


def test_a_newer_file_takes_the_place_of_the_former_one_at_the_hub(
    joined: Desk, hub: Hub, file: Path, ours: Publisher, tmp_path: Path
) -> None:
    (old,) = handing_on.publish(hub, file, by="")
    (new,) = handing_on.publish(hub, ours.publish(deb(tmp_path, "0.3.0")), by="")
    assert wire.read_listing(handing_on.offered(hub)) == (new,)
    with pytest.raises(Rejection, match=r"update.unknown"):
        handing_on.piece_of(hub, old.digest, piece=0)
    turn = fetched(joined)
    assert turn.number == "0.3.0"


def test_what_is_no_update_file_is_not_handed_on(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "a.motcua").write_bytes(b"\x1f\x8b nothing")
    with pytest.raises(Rejection, match=r"update.not_an_update"):
        handing_on.publish(hub, tmp_path / "a.motcua", by="")
    assert wire.read_listing(handing_on.offered(hub)) == ()


def test_a_dead_line_loses_nothing_and_is_a_fault(joined: Desk, hub: Hub, file: Path, served: Served) -> None:
    handing_on.publish(hub, file, by="")
    for each in handing_on.folder_of(hub).glob("*.motcua"):
        each.unlink()
    assert served.ask("GET", "/v1/updates").status == 401
    assert fetched(joined) == updates_by_line.Turn()
    with pytest.raises((Fault, Rejection)):
        handing_on.piece_of(hub, "no digest", piece=0)
