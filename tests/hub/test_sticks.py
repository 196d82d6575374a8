"""Sticks between a district's hub and the province's: letters up, receipts, packs and updates down, as a person carries them."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select

from desktop.app import run
from desktop.contract import bundle
from desktop.contract.cover import Cover
from desktop.contract.document import digest_of
from desktop.contract.receipt import Receipt
from desktop.hub import audit, coming, desks, files, keys, packs, sending, settings, sticks, updates, upward
from desktop.hub.accounts import Role, make
from desktop.hub.hub import Hub, open_hub
from desktop.hub.ingest import ENVELOPE
from desktop.hub.pages import months
from desktop.hub.upward import FORWARD
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.updates.carrier import brings, open_update
from tests.hub.desk import FakeDesk, a_day
from tests.hub.serving import serve
from tests.stick import needs_loop, stick
from tests.updates.kit import Publisher, deb, publisher, trusted

DAY = date(2022, 5, 20)
NOTICES = {"notices": {"notices": [{"text": "Nghỉ bù thứ Hai.", "until": "2026-12-31"}]}}
PASSWORD = "mat khau dai"


@pytest.fixture
def hub_clock() -> SetClock:
    """Return a clock of the days when there were districts."""
    return SetClock(at_local(date(2022, 5, 31), 17, 0))


@pytest.fixture
def district(hub: Hub, below_url: str, hub_clock: SetClock) -> Iterator[Hub]:
    """Return the hub of huyện Cẩm Xuyên, let in at the province's while there was a line."""
    opened = open_hub(below_url, clock=hub_clock, unit="446")
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    with serve(hub) as served:
        sending.join(opened, url=served.address, code=code, desk=8)
    yield opened
    opened.close()


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Return how to give a command over a database and read what it says."""

    def give(url: str, *words: str) -> Any:
        assert run(["hub", *words, "--db", url, "--json"]) == 0, capsys.readouterr().err
        return json.loads(capsys.readouterr().out)

    return give


def received(hub: Hub) -> int:
    with hub.reading() as connection:
        return months.series(connection, "42", first="2022-05", last="2022-05").of("2022-05").received


def states(hub: Hub) -> list[str]:
    with hub.reading() as connection:
        return list(connection.execute(select(FORWARD.c.state).order_by(FORWARD.c.id)).scalars())


def a_month(district: Hub, *units: str) -> None:
    """Let desks in at the district, a new key in each, and send three days."""
    for unit in units:
        desk = FakeDesk(unit)
        desk.enrol(district)
        days = [desk.day(DAY - timedelta(days=back), a_day(10)) for back in range(2)]
        desk.send(district, *days, desk.change_key(), desk.day(DAY + timedelta(days=1), a_day(10)))


def test_a_stick_carries_letters_up_and_what_answers_them_down(
    tiers: tuple[Hub, Hub], both: tuple[str, str], told: Callable[..., Any], tmp_path: Path
) -> None:
    (hub, district), (url, below_url) = tiers, both
    a_month(district, "18685", "18682")
    packs.publish(hub, {"targets": {"online_percent": 77}, **NOTICES}, title="Chỉ tiêu", in_force=DAY, by="")
    with hub.writing() as connection:
        keys.rotate(connection, hub.clock, hub=hub.id)
    stick = tmp_path / "usb"
    stick.mkdir()
    written = told(below_url, "export", str(stick))
    assert (written["lines"], written["left"]) == (10, 0)
    # Handed over is not received.
    assert set(states(district)) == {upward.WAITING}
    back = stick / "ve-446.motcua"
    for _ in range(2):
        taken = told(url, "import", written["file"], "-o", str(back))
        assert (taken["envelopes"], taken["settled"], taken["whole"]) == (10, 10, True)
    assert received(hub) == 60
    assert told(below_url, "import", str(back)) == {"settled": 10, "packs": 1, "whole": True}
    assert set(states(district)) == {upward.DONE}
    assert told(below_url, "import", str(back)) == {"settled": 0, "packs": 0, "whole": True}
    with district.reading() as connection:
        assert [each.title for each in packs.heads(connection)] == ["Chỉ tiêu"]
        assert district.target(connection) == 77
    # The line that comes back has nothing to carry twice.
    assert told(below_url, "export", str(stick))["lines"] == 0
    with serve(hub) as served:
        with district.writing() as connection:
            settings.write(connection, settings.UPSTREAM, served.address)
        assert sending.send_some(district) == 0
    assert set(states(district)) == {upward.DONE}


def test_a_file_that_breaks_off_counts_up_to_the_break_and_the_whole_one_closes_the_rest(
    hub: Hub, district: Hub
) -> None:
    a_month(district, "18685", "18682", "18679")
    whole = sticks.up(district, by="").content
    lines = bundle.unpacked(whole).lines
    cut = bundle.unpacked(whole[: len(whole) // 2])
    assert 1 < len(cut.lines) < len(lines)
    assert not cut.whole
    for content in (whole[: len(whole) // 2], whole):
        taken = files.take(hub, content, by="")
        back = sticks.take_back(district, taken.receipts, by="")
        assert back.settled > 0
    assert set(states(district)) == {upward.DONE}
    assert received(hub) == 90


def test_a_file_of_a_hub_that_was_not_let_in_changes_nothing(
    hub: Hub, district: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    a_month(district, "18685")
    desks.revoke(hub, unit="446", desk=8, by="")
    file = tmp_path / "len.motcua"
    file.write_bytes(sticks.up(district, by="").content)
    assert run(["hub", "import", str(file), "-o", str(tmp_path / "ve.motcua"), "--db", url]) == 2
    assert "trạm cấp dưới" in capsys.readouterr().err
    assert not (tmp_path / "ve.motcua").exists()
    with hub.reading() as connection:
        assert connection.execute(select(func.count()).select_from(ENVELOPE)).scalar_one() == 0


def test_a_cover_vouches_for_no_enrolment_that_its_hub_did_not_name(hub: Hub, district: Hub) -> None:
    a_month(district, "18685")
    cover, *rest = bundle.unpacked(sticks.up(district, by="").content).lines
    stranger = FakeDesk("18682")
    slipped = stranger.request("AAAA-BBBB-CCCC")
    for lines in ([cover, slipped], [slipped], [slipped, cover]):
        answers = bundle.unpacked(files.take(hub, bundle.packed(lines), by="").receipts).lines
        assert [Receipt.read(each).code for each in answers] == ["verdict.malformed"] * len(answers)
    # A name that was written into a cover afterwards is not signed for.
    named = Cover.read(cover)
    forged = replace(named, enrolments=(*named.enrolments, digest_of(slipped))).body
    with pytest.raises(Rejection, match=r"hub.cover_unknown"):
        files.take(hub, bundle.packed([forged, slipped, *rest]), by="")
    with hub.reading() as connection:
        assert not desks.signers(connection, stranger.key)


def test_what_is_not_from_the_hub_above_is_said_and_changes_nothing(
    hub: Hub, district: Hub, fresh: Callable[..., Hub]
) -> None:
    a_month(district, "18685")
    content = sticks.up(district, by="").content
    other = fresh("sqlite")
    foreign = files.take(hub, content, by="").receipts
    assert sticks.is_from_above(bundle.unpacked(foreign).lines)
    with pytest.raises(Rejection, match=r"hub.no_above"):
        sticks.take_back(other, foreign, by="")
    with pytest.raises(Rejection, match=r"hub.no_above"):
        sticks.up(hub, by="")
    packs.publish(other, NOTICES, title="Của trạm khác", in_force=DAY, by="")
    with pytest.raises(Rejection, match=r"hub.not_from_above"):
        sticks.take_back(district, sticks.down(other), by="")
    assert set(states(district)) == {upward.WAITING}
    with district.reading() as connection:
        assert packs.heads(connection) == ()


def test_a_stick_brings_to_light_that_the_hub_above_was_set_back(hub: Hub, district: Hub, hub_clock: SetClock) -> None:
    a_month(district, "18685")
    first = files.take(hub, sticks.up(district, by="").content, by="").receipts
    sticks.take_back(district, first, by="")
    # The same hub without its letters, as an older copy of it has them.
    with hub.writing() as connection:
        connection.execute(ENVELOPE.delete())
    hub_clock.forward(timedelta(minutes=5))
    up = sticks.up(district, by="")
    assert up.lines == 0
    sticks.take_back(district, files.take(hub, up.content, by="").receipts, by="")
    assert set(states(district)) == {upward.WAITING}
    # The receipts of before, found again in a drawer, settle what they are about and raise no second alarm.
    assert sticks.take_back(district, first, by="").settled == 5
    with district.reading() as connection:
        asked = select(func.count()).select_from(audit.AUDIT).where(audit.AUDIT.c.act == "above_set_back")
        assert connection.execute(asked).scalar_one() == 1


@pytest.fixture
def tiers(hub: Hub, district: Hub) -> tuple[Hub, Hub]:
    """Return both hubs."""
    return hub, district


@pytest.fixture
def both(url: str, below_url: str) -> tuple[str, str]:
    """Return where both keep their data."""
    return url, below_url


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    return trusted(tmp_path, monkeypatch)


def test_a_stick_carries_packs_and_updates_down_and_a_foreign_update_is_refused(
    tiers: tuple[Hub, Hub], both: tuple[str, str], told: Callable[..., Any], ours: Publisher, tmp_path: Path
) -> None:
    (hub, district), (url, below_url) = tiers, both
    file = ours.publish(deb(tmp_path, "0.2.0"))
    updates.publish(hub, file, by="")
    packs.publish(hub, NOTICES, title="Nghỉ bù", in_force=DAY, by="")
    stick = tmp_path / "usb"
    stick.mkdir()
    bundle_file, update_file = told(url, "export", str(stick), "--down")["files"]
    assert Path(update_file).read_bytes() == file.read_bytes()
    assert told(below_url, "import", bundle_file)["packs"] == 1
    assert told(below_url, "import", update_file)["updates"][0]["number"] == "0.2.0"
    (held,) = updates.held(district)
    assert (held.head.number, held.source) == ("0.2.0", sticks.FILE)
    strange = publisher(tmp_path / "người lạ").publish(deb(tmp_path, "0.9.0"))
    for bad, code in ((strange, "update.foreign"), (file, "hub.update_not_wanted")):
        with pytest.raises(Rejection, match=code):
            sticks.take_update(district, bad)
    assert [each.head.number for each in updates.held(district)] == ["0.2.0"]
    assert [each.name for each in coming.folder_of(district).iterdir() if each.suffix == ".copy"] == []
    with district.reading() as connection:
        acts = connection.execute(select(audit.AUDIT.c.act, audit.AUDIT.c.subject)).all()
    assert ("update_refused", "0.9.0 (debian-amd64)") in [tuple(each) for each in acts]


@needs_loop
def test_a_stick_pulled_while_an_update_is_published_is_said_and_leaves_nothing(
    hub: Hub, ours: Publisher, tmp_path: Path
) -> None:
    content = tmp_path / "nặng"
    content.write_bytes(Random(7).randbytes(3_000_000))
    file = ours.publish(deb(tmp_path, "0.2.0", content=content))
    with stick(tmp_path, file) as usb:
        # What says which update it is has been read and is still known; the rest is gone.
        with open_update(usb.holds(file)) as update:
            assert brings(update)
        os.truncate(usb.blocks, 0)
        with pytest.raises(Fault, match=r"update\.stick_gone"):
            updates.publish(hub, usb.holds(file), by="")
    assert (updates.held(hub), list(updates.folder_of(hub).iterdir())) == ((), [])
    updates.publish(hub, file, by="")
    assert [each.head.number for each in updates.held(hub)] == ["0.2.0"]


def test_the_page_gives_the_file_up_and_takes_the_answer_back(hub: Hub, district: Hub) -> None:
    a_month(district, "18685")
    packs.publish(district, NOTICES, title="Nghỉ bù", in_force=DAY, by="")
    make(district, name="quantri", password=PASSWORD, role=Role.ADMINISTRATOR, unit="446", by="")
    with serve(district) as served:
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = served.ask("POST", "/log-in", b"name=quantri&password=mat+khau+dai&to=%2F", form)
        head = {"Cookie": answer.head["set-cookie"].split(";")[0]}
        page = served.ask("GET", "/files", head=head).text
        assert '<a href="/files/up.motcua">' in page
        up = served.ask("GET", "/files/up.motcua", head=head)
        assert "len-446-20220531.motcua" in up.head["content-disposition"]
        back = files.take(hub, up.body, by="").receipts
        secret = page.split('name="secret" value="')[1].split('"')[0]
        body = b"".join(
            b"--m\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n" % (name, content)
            for name, content in ((b"secret", secret.encode()), (b"file", back))
        )
        kind = {"Content-Type": "multipart/form-data; boundary=m"}
        page = served.ask("POST", "/files", body + b"--m--\r\n", {**head, **kind}).text
        assert "Trạm cấp trên đã nhận 5 thư" in page
        down = bundle.unpacked(served.ask("GET", "/files/down.motcua", head=head).body).lines
        assert sticks.is_from_above(down)
    assert set(states(district)) == {upward.DONE}


def test_receipts_of_a_desk_s_file_bring_the_packs_along(hub: Hub, enrolled: Callable[..., FakeDesk]) -> None:
    packs.publish(hub, NOTICES, title="Nghỉ bù", in_force=DAY, by="")
    desk = enrolled("18685")
    lines = bundle.unpacked(files.take(hub, bundle.packed([desk.day(DAY, a_day())]), by="").receipts).lines
    assert Receipt.read(lines[0]).verdict.settled
    assert b'"kind":"pack"' in lines[1]
