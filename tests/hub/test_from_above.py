"""A district's hub helps itself at the province's: packs and update files come down over real HTTP, by nobody's hand."""

import asyncio
import fcntl
import json
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.app import run
from desktop.contract.requests import PACKS, STATUS, UPDATES
from desktop.contract.updates import PIECE
from desktop.hub import audit, coming, desks, downward, keys, packs, planting, sending, settings, supplies, updates
from desktop.hub.accounts import Role, make
from desktop.hub.asgi import make_app
from desktop.hub.hub import Hub, open_hub
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import resources as reading
from desktop.runtime.updates import packages, proving
from desktop.usecases import packs as desk_packs
from desktop.usecases import sending as desk_sending
from desktop.usecases import updates_by_line, updating
from desktop.usecases.desk import Desk
from tests.conftest import DAY
from tests.hub.desk import FakeDesk
from tests.hub.serving import Served, serve
from tests.line import Asked, Line, Reply, break_off, cut_answer, laid, pass_on, spoil
from tests.line import Fault as Fails
from tests.updates.kit import Publisher, deb, publisher, resources, trusted

CLUSTER = "C1"
ROWS = (
    {"code": CLUSTER, "name": "Cụm Cẩm Xuyên", "kind": "cụm", "tier": "district", "parent": "42"},
    {"code": "18685", "name": "Cẩm Bình", "kind": "xã", "tier": "commune", "parent": CLUSTER},
)
PASSWORD = "mat khau dai"
NOTICES = {"notices": {"notices": [{"text": "Nghỉ bù thứ Hai.", "until": "2026-12-31"}]}}


@dataclass(frozen=True, slots=True)
class Tiers:
    """The province, the line to it, and the district that is let in there, with the address of its data."""

    province: Hub
    line: Line
    district: Hub
    below: str

    def turns(self, most: int = 200) -> None:
        """Let the district take turns until there is nothing more to do at once."""
        for _ in range(most):
            if downward.turn(self.district) >= downward.IDLE:
                return
        raise AssertionError(most)

    def asked(self, path: str) -> list[str]:
        """Return the targets that were asked for under a path."""
        return [each.target for each in self.line.requests if each.target.startswith(path)]

    def acts(self) -> list[tuple[str, str]]:
        """Return acts and subjects of the district's journal that tell of what came from above."""
        with self.district.reading() as connection:
            rows = connection.execute(select(audit.AUDIT).order_by(audit.AUDIT.c.id)).all()
        return [(row.act, row.subject) for row in rows if row.act.startswith(("update_", "pack_"))]


@pytest.fixture
def hub_clock(clock: SetClock) -> SetClock:
    """Return the desk's clock: one time for all three."""
    return clock


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    return trusted(tmp_path, monkeypatch)


@pytest.fixture
def heavy(ours: Publisher, tmp_path: Path) -> Callable[..., Path]:
    """Return how to release an update of several pieces."""

    def release(number: str, **said: str) -> Path:
        content = tmp_path / f"nặng-{number}"
        content.write_bytes(random.Random(number).randbytes(3 * PIECE))
        return ours.publish(deb(tmp_path, number, content=content), **said)  # type: ignore[arg-type]

    return release


@pytest.fixture
def tiers(hub: Hub, below_url: str, hub_clock: SetClock) -> Iterator[Tiers]:
    """Return both hubs over the same kind of database, a line between them that may be bad."""
    with hub.writing() as connection:
        planting.replace(connection, ROWS)
    first = open_hub(below_url, clock=hub_clock)
    with first.writing() as connection:
        planting.replace(connection, ROWS)
    first.close()
    district = open_hub(below_url, clock=hub_clock, unit=CLUSTER)
    with serve(hub) as served, laid(Line(hub_clock.now, served.port)) as line:
        code = desks.make_code(hub, unit=CLUSTER, desk=8, by="test", relay=True)
        sending.join(district, url=line.url, code=code, desk=8)
        yield Tiers(hub, line, district, below_url)
    district.close()


@contextmanager
def joined(tiers: Tiers, desk: Desk) -> Iterator[Served]:
    """Serve the district to a desk that is let in there, and nowhere else."""
    with serve(tiers.district) as served:
        desk_sending.join(desk, url=served.address, code=desks.make_code(tiers.district, unit="18685", desk=1, by=""))
        yield served


def fetched(desk: Desk) -> updates_by_line.Turn:
    turn = updates_by_line.fetch_some(desk)
    while turn.more:
        turn = updates_by_line.fetch_some(desk)
    return turn


def forward(tiers: Tiers, **by: int) -> None:
    """Let time go by for both hubs and the desk, who share one clock."""
    assert isinstance(tiers.district.clock, SetClock)
    tiers.district.clock.forward(timedelta(**by))


def offered(hub: Hub) -> list[str]:
    return [each.head.number for each in updates.held(hub)]


def test_an_update_of_the_province_reaches_the_desk_over_a_line_that_breaks(
    tiers: Tiers, desk: Desk, heavy: Callable[..., Path]
) -> None:
    file = heavy("0.2.0")
    (head,) = updates.publish(tiers.province, file, by="")
    assert head.pieces == 4
    assert downward.turn(tiers.district) < downward.IDLE
    assert downward.turn(tiers.district) < downward.IDLE
    for broken in (cut_answer, break_off):
        tiers.line.faults = [broken]
        with pytest.raises(Fault, match=r"hub.above_silent"):
            downward.turn(tiers.district)
        assert coming.read(tiers.district).trouble == "hub.above_silent"
        assert offered(tiers.district) == []
    # A power cut left a part of a piece behind.
    (part,) = coming.folder_of(tiers.district).glob("*.part")
    with part.open("ab") as opened:
        opened.write(b"half")
    tiers.turns()
    pieces = [target.split("piece=")[1] for target in tiers.asked(f"{UPDATES}/")]
    assert pieces == ["0", "1", "1", "1", "2", "3"]
    (held,) = updates.held(tiers.district)
    assert (held.head, held.source, held.since) == (head, tiers.line.url, tiers.district.clock.now())
    assert updates.file_of(tiers.district, head).read_bytes() == file.read_bytes()
    assert tiers.acts() == [("update_from_above", "0.2.0 (debian-amd64)")]
    assert coming.read(tiers.district).problem is None
    with joined(tiers, desk):
        turn = fetched(desk)
    assert turn.arrived is not None
    assert updating.look(desk.profile, turn.arrived).number == "0.2.0"


def test_a_piece_leaves_the_line_alone_for_three_times_as_long(tiers: Tiers, heavy: Callable[..., Path]) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    downward.turn(tiers.district)
    before = len(tiers.line.requests)
    began = coming.read(tiers.district).wanted
    wait = downward.turn(tiers.district)
    assert began is not None
    assert [each.target for each in tiers.line.requests[before:]] == [f"{UPDATES}/{began.digest}?piece=0"]
    assert 0 < wait < downward.IDLE


@pytest.mark.parametrize("kind", ["foreign", "altered", "expired", "older"])
def test_what_no_desk_would_take_is_refused_written_down_and_never_offered(
    tiers: Tiers, ours: Publisher, heavy: Callable[..., Path], tmp_path: Path, kind: str
) -> None:
    good = heavy("0.2.0")
    if kind == "foreign":
        bad, code = publisher(tmp_path / "người lạ").publish(deb(tmp_path, "0.9.0")), "update.foreign"
    elif kind == "expired":
        bad, code = ours.publish(deb(tmp_path, "0.9.0"), days=-1), "update.expired"
    elif kind == "older":
        bad, code = tmp_path / "cũ.motcua", "update.seen_newer"
        shutil.copy(good, bad)
        good = ours.publish(tmp_path / "motcua_0.2.0_amd64.deb")
        updates.publish(tiers.district, good, by="")
    else:
        bad, code = tmp_path / "sửa.motcua", "update.altered"
        content = bytearray(good.read_bytes())
        content[2 * PIECE] ^= 1
        bad.write_bytes(content)
    updates.publish(tiers.province, bad, by="")
    tiers.turns()
    refused = coming.read(tiers.district).refused
    assert [each.code for each in refused] == [code]
    assert [act for act, _ in tiers.acts()] == ["update_refused"]
    assert offered(tiers.district) == (["0.2.0"] if kind == "older" else [])
    assert not list(coming.folder_of(tiers.district).glob("*.motcua"))
    before = len(tiers.asked(f"{UPDATES}/"))
    forward(tiers, hours=7)
    tiers.turns()
    assert len(tiers.asked(f"{UPDATES}/")) == before
    # The true one still comes.
    if kind != "older":
        updates.publish(tiers.province, heavy("0.2.1"), by="")
        forward(tiers, hours=7)
        tiers.turns()
        assert offered(tiers.district) == ["0.2.1"]


def test_a_step_that_old_desks_need_comes_and_stays_and_what_nobody_wants_goes(
    tiers: Tiers, desk: Desk, heavy: Callable[..., Path]
) -> None:
    first, step, newest = heavy("0.1.5"), heavy("0.2.0"), heavy("0.4.0", least="0.2.0")
    updates.publish(tiers.province, first, by="")
    tiers.turns()
    assert offered(tiers.district) == ["0.1.5"]
    for each in (step, newest):
        updates.publish(tiers.province, each, by="")
    assert offered(tiers.province) == ["0.2.0", "0.4.0"]
    forward(tiers, hours=7)
    tiers.turns()
    assert offered(tiers.district) == ["0.2.0", "0.4.0"]
    assert len(list(updates.folder_of(tiers.district).glob("*.motcua"))) == 2
    # A desk that is too old for the newest is given the step.
    with joined(tiers, desk):
        assert fetched(desk).number == "0.2.0"


def listed_as(number: str) -> Fails:
    """Lie about the number in the list of files, which nobody signs."""

    def reply(line: Line, asked: Asked) -> Reply:
        found = line.pass_on(asked)
        return replace(found, body=found.body.replace(b'"0.2.0"', f'"{number}"'.encode()))

    return reply


def test_a_hub_above_cannot_pass_a_file_off_as_another_number(tiers: Tiers, heavy: Callable[..., Path]) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    tiers.line.faults = [pass_on, listed_as("0.7.0")]
    tiers.turns()
    assert [(act, subject) for act, subject in tiers.acts() if act == "update_refused"] == [
        ("update_refused", "0.7.0 (debian-amd64)")
    ]
    assert offered(tiers.district) == []


def test_bytes_that_changed_on_the_way_are_fetched_again_at_the_next_asking(
    tiers: Tiers, heavy: Callable[..., Path]
) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    downward.turn(tiers.district)
    tiers.line.faults = [pass_on, spoil]
    tiers.turns()
    assert [act for act, _ in tiers.acts()] == ["update_broken"]
    assert not list(coming.folder_of(tiers.district).glob("*.part"))
    forward(tiers, hours=7)
    tiers.turns()
    assert offered(tiers.district) == ["0.2.0"]


def test_a_full_disk_is_said_once_in_the_log_and_the_file_comes_when_there_is_room(
    tiers: Tiers, heavy: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    downward.turn(tiers.district)
    with monkeypatch.context() as full:
        # The one figure of the disk that is asked for; a disk of this test's own needs root.
        full.setattr(packages, "SPARE", 10**18)
        for _ in range(2):
            with pytest.raises(Fault, match=r"hub.update_no_room"):
                downward.turn(tiers.district)
    told = [each for each in caplog.messages if "Ổ đĩa" in each]
    assert len(told) == 1
    assert "bản cập nhật 0.2.0" in told[0]
    assert coming.read(tiers.district).trouble == "hub.update_no_room"
    tiers.turns()
    assert offered(tiers.district) == ["0.2.0"]
    assert coming.read(tiers.district).problem is None


def test_a_power_cut_while_a_whole_file_is_proven_costs_no_second_fetch(
    tiers: Tiers, heavy: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")

    def cut(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as power:
        power.setattr(proving, "prove", cut)
        with pytest.raises(KeyboardInterrupt):
            tiers.turns()
    before = len(tiers.asked(f"{UPDATES}/"))
    tiers.turns()
    assert offered(tiers.district) == ["0.2.0"]
    assert len(tiers.asked(f"{UPDATES}/")) == before == 4


def test_a_file_that_the_hub_above_let_go_is_asked_about_anew(tiers: Tiers, heavy: Callable[..., Path]) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    downward.turn(tiers.district)
    downward.turn(tiers.district)
    updates.publish(tiers.province, heavy("0.3.0"), by="")
    with pytest.raises(Rejection, match=r"hub.above_refused"):
        downward.turn(tiers.district)
    tiers.turns()
    assert offered(tiers.district) == ["0.3.0"]
    assert [each.name for each in coming.folder_of(tiers.district).iterdir() if each.suffix == ".part"] == []


def test_of_several_workers_one_fetches(tiers: Tiers, heavy: Callable[..., Path]) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    downward.turn(tiers.district)
    with (coming.folder_of(tiers.district) / "lock").open("a", encoding="utf-8") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        before = len(tiers.line.requests)
        assert downward.turn(tiers.district) == downward.IDLE
        assert len(tiers.line.requests) == before
    assert downward.turn(tiers.district) < downward.IDLE


def test_a_build_of_no_release_hands_nothing_on_by_itself(
    tiers: Tiers, heavy: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    bare = resources(tmp_path / "bare", root=None)
    monkeypatch.setattr(reading, "_root", lambda: bare)
    tiers.turns()
    assert tiers.asked(UPDATES) == []


@pytest.mark.parametrize("allowed", [settings.PACKS, settings.NOTHING])
def test_what_the_settings_forbid_is_not_asked_for(tiers: Tiers, heavy: Callable[..., Path], allowed: str) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    with tiers.district.writing() as connection:
        settings.write(connection, settings.FROM_ABOVE, allowed)
    before = len(tiers.line.requests)
    assert downward.turn(tiers.district) == downward.IDLE
    targets = [each.target.split("?")[0] for each in tiers.line.requests[before:]]
    assert targets == ([STATUS] if allowed == settings.PACKS else [])


def test_packs_of_the_province_reach_the_desk_under_the_district_s_own_key(tiers: Tiers, desk: Desk) -> None:
    packs.publish(tiers.district, {"targets": {"online_percent": 50}}, title="Của huyện", in_force=DAY, by="")
    packs.publish(tiers.province, NOTICES, title="Thông báo", in_force=DAY, by="")
    with tiers.province.writing() as connection:
        keys.rotate(connection, tiers.province.clock, hub=tiers.province.id)
    packs.publish(tiers.province, {"targets": {"online_percent": 77}}, title="Chỉ tiêu", in_force=DAY, by="")
    tiers.turns()
    with tiers.district.reading() as connection:
        assert [(each.number, each.title) for each in packs.heads(connection)] == [
            (1, "Của huyện"),
            (2, "Thông báo"),
            (3, "Chỉ tiêu"),
        ]
        assert tiers.district.target(connection) == 77
    assert [act for act, _ in tiers.acts()] == ["pack_from_above"] * 2
    forward(tiers, minutes=20)
    tiers.turns()
    assert len(tiers.asked(f"{PACKS}/")) == 2
    with joined(tiers, desk):
        desk_sending.push(desk, by_hand=True)
    assert [each.title for each in desk_packs.views(desk)] == ["Chỉ tiêu", "Thông báo", "Của huyện"]
    assert {each.hub for each in desk_packs.views(desk)} == {tiers.district.name}


def test_a_pack_that_somebody_on_the_way_changed_is_not_handed_down(tiers: Tiers) -> None:
    packs.publish(tiers.province, NOTICES, title="Thông báo", in_force=DAY, by="")
    tiers.line.faults = [pass_on, renamed]
    downward.turn(tiers.district)
    found = downward.asked(tiers.district).problem
    assert found is not None
    assert found.code == "hub.above_unproven"
    with tiers.district.reading() as connection:
        assert packs.heads(connection) == ()
    forward(tiers, minutes=20)
    downward.turn(tiers.district)
    with tiers.district.reading() as connection:
        assert len(packs.heads(connection)) == 1
    assert downward.asked(tiers.district).problem is None


def renamed(line: Line, asked: Asked) -> Reply:
    """Change the title of a pack on its way."""
    found = line.pass_on(asked)
    return replace(found, body=found.body.replace("Thông báo".encode(), b"Thong bao"))


def test_the_server_does_all_of_it_by_itself(tiers: Tiers, heavy: Callable[..., Path]) -> None:
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    packs.publish(tiers.province, NOTICES, title="Thông báo", in_force=DAY, by="")

    async def until_it_came() -> None:
        app = make_app(tiers.district)
        async with app.router.lifespan_context(app), asyncio.timeout(60):
            while len(tiers.acts()) < 2:  # noqa: ASYNC110  # that both came is the only sign
                await asyncio.sleep(0.05)

    asyncio.run(until_it_came())
    assert [act for act, _ in tiers.acts()] == ["pack_from_above", "update_from_above"]
    assert offered(tiers.district) == ["0.2.0"]


def log_in(served: Served, hub: Hub) -> tuple[dict[str, str], str]:
    """Return the head of an administrator's requests and the secret of their forms."""
    make(hub, name="quantri", password=PASSWORD, role=Role.ADMINISTRATOR, unit=hub.unit, by="")
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = served.ask("POST", "/log-in", b"name=quantri&password=mat+khau+dai&to=%2F", form)
    head = {"Cookie": answer.head["set-cookie"].split(";")[0], **form}
    secret = served.ask("GET", "/supplies", head=head).text.split('name="secret" value="')[1].split('"')[0]
    return head, secret


def test_the_page_and_the_command_tell_what_is_here_from_where_and_how_much_came(
    tiers: Tiers,
    heavy: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    updates.publish(tiers.province, publisher(tmp_path / "người lạ").publish(deb(tmp_path, "0.9.0")), by="")
    packs.publish(tiers.province, NOTICES, title="Nghỉ bù", in_force=DAY, by="")
    tiers.turns()
    updates.publish(tiers.province, heavy("0.2.0"), by="")
    forward(tiers, hours=7)
    for _ in range(3):
        downward.turn(tiers.district)
    with serve(tiers.district) as served:
        head, secret = log_in(served, tiers.district)
        page = served.ask("GET", "/supplies", head=head).text
        for told in (
            tiers.line.url,
            "Đang tải bản 0.2.0",
            "đã có 0,5 trên",
            "Nghỉ bù",
            "trạm cấp trên",
            "không do nơi phát hành",
        ):
            assert told in page, told
        tiers.turns()
        with monkeypatch.context() as full:
            full.setattr(packages, "SPARE", 10**18)
            updates.publish(tiers.province, heavy("0.3.0"), by="")
            forward(tiers, hours=7)
            downward.turn(tiers.district)
            assert "Ổ đĩa của trạm còn" in served.ask("GET", "/supplies", head=head).text
        answer = served.ask("POST", "/supplies", f"secret={secret}&from_above=nothing".encode(), head)
        assert answer.status == 303
        assert served.ask("POST", "/supplies", f"secret={secret}&from_above=x".encode(), head).status == 400
        page = served.ask("GET", "/supplies", head=head).text
        assert '<option value="nothing" selected>' in page
        assert "Đang tải" not in page
    assert run(["hub", "status", "--db", tiers.below, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["upstream"], told["from_above"], told["coming"]) == (tiers.line.url, "nothing", None)
    assert [(each["number"], each["source"]) for each in told["updates"]] == [("0.2.0", tiers.line.url)]
    assert [(each["title"], each["from_above"]) for each in told["packs"]] == [("Nghỉ bù", True)]
    assert [(each["number"], each["code"]) for each in told["refused"]] == [("0.9.0", "update.foreign")]


def test_why_letters_do_not_go_up_is_shown_until_they_do(tiers: Tiers) -> None:
    supplies.allow(tiers.district, settings.NOTHING, by="")
    desk = FakeDesk("18685")
    desk.enrol(tiers.district)
    desks.revoke(tiers.province, unit=CLUSTER, desk=8, by="")

    def served_until(done: Callable[[], bool]) -> None:
        async def wait() -> None:
            app = make_app(tiers.district)
            async with app.router.lifespan_context(app), asyncio.timeout(60):
                while not done():  # noqa: ASYNC110  # what is kept is the only sign
                    await asyncio.sleep(0.05)

        asyncio.run(wait())

    served_until(lambda: supplies.supplies(tiers.district).troubles != ())
    assert [each[:40] for each in supplies.supplies(tiers.district).troubles] == [
        "Trạm cấp trên từ chối (auth.revoked). Xi"
    ]
    code = desks.make_code(tiers.province, unit=CLUSTER, desk=8, by="test", relay=True)
    sending.join(tiers.district, url=tiers.line.url, code=code, desk=8)
    served_until(lambda: supplies.supplies(tiers.district).troubles == ())
    assert supplies.supplies(tiers.district).waiting == 0
