"""A district's hub hands on to the province's what its desks signed; the desks' own signatures stand at both."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update

from desktop.hub import desks, keys, planting, relay, sending, upward
from desktop.hub.audit import AUDIT
from desktop.hub.hub import Hub, open_hub
from desktop.hub.ingest import ENVELOPE
from desktop.hub.pages import months
from desktop.hub.store.database import TABLES
from desktop.hub.upward import FORWARD
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Fault, Rejection
from tests.hub.desk import FakeDesk, a_day
from tests.hub.serving import serve
from tests.line import Line, cut_answer, laid, page, pass_on, spoil

DAY = date(2022, 5, 20)
LATER = {"name": "Xã", "tier": "commune", "parent": "446", "valid_from": "2026-01-01"}


@pytest.fixture
def district(tmp_path: Path, hub_clock: SetClock) -> Iterator[Hub]:
    """Return the hub of huyện Cẩm Xuyên."""
    opened = open_hub(f"sqlite:///{tmp_path / 'district.db'}", clock=hub_clock, unit="446")
    yield opened
    opened.close()


@pytest.fixture
def hub_clock() -> SetClock:
    """Return a clock of the days when there were districts."""
    return SetClock(at_local(date(2022, 5, 31), 17, 0))


def received(hub: Hub, unit: str) -> int:
    with hub.reading() as connection:
        return months.series(connection, unit, first="2022-05", last="2022-05").of("2022-05").received


def states(hub: Hub) -> list[str]:
    with hub.reading() as connection:
        return list(connection.execute(select(FORWARD.c.state).order_by(FORWARD.c.id)).scalars())


def test_what_desks_signed_reaches_the_province_as_they_signed_it(hub: Hub, district: Hub) -> None:
    early, late = FakeDesk("18685"), FakeDesk("18682")
    early.enrol(district)
    early.send(district, early.day(DAY, a_day(10)))
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    with serve(hub) as served:
        sending.join(district, url=served.address, code=code, desk=8)
        with district.writing() as connection:
            assert upward.hand_everything_on(connection, now=district.clock.now()) == 2
        late.enrol(district)
        late.send(district, late.day(DAY, a_day(7)), late.day(DAY, a_day(8), 2))
        assert sending.send_some(district) == 5
        assert sending.send_some(district) == 0
    assert states(district) == [upward.DONE] * 5
    assert received(hub, "42") == received(hub, "446") == received(district, "446") == 18
    with hub.reading() as upper, district.reading() as lower:
        assert set(upper.execute(select(ENVELOPE.c.body)).scalars()) == set(
            lower.execute(select(ENVELOPE.c.body)).scalars()
        )


def test_nothing_is_lost_while_the_province_is_away(hub: Hub, district: Hub) -> None:
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    with serve(hub) as served:
        sending.join(district, url=served.address, code=code, desk=8)
    desk = FakeDesk("18685")
    desk.enrol(district)
    desk.send(district, *(desk.day(DAY - timedelta(days=back), a_day()) for back in range(3)))
    with pytest.raises(Fault) as silent:
        sending.send_some(district)
    assert silent.value.code == "hub.above_silent"
    assert states(district) == ["waiting"] * 4


def test_lines_go_up_as_they_came_and_one_that_waits_holds_up_none(
    hub: Hub, district: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    with serve(hub) as served:
        sending.join(district, url=served.address, code=code, desk=8)
        desk, other = FakeDesk("18685"), FakeDesk("18682")
        desk.enrol(district)
        other.enrol(district)
        changes = [desk.change_key() for _ in range(8)]
        desk.send(district, *changes, desk.day(DAY, a_day(10)))
        with hub.writing() as connection:
            planting.replace(connection, [{"code": "18685", "name": "Xã", "tier": "commune", "parent": "446"}])
            planting.replace(connection, [{**LATER, "code": "18682"}])
        other.send(district, *(other.day(DAY - timedelta(days=back), a_day()) for back in range(3)))
        monkeypatch.setattr(sending, "MOST", 12)
        while sending.send_some(district):
            pass
        desk.send(district, desk.day(DAY, a_day(11), 2))
        assert sending.send_some(district) == 1
    assert states(district).count("waiting") == 3
    assert received(hub, "18685") == 11


def test_large_letters_go_up_in_requests_that_the_hub_above_takes(
    hub: Hub, district: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    with serve(hub) as served:
        sending.join(district, url=served.address, code=code, desk=8)
        desk = FakeDesk("18685")
        desk.enrol(district)
        desk.send(district, *(desk.day(DAY - timedelta(days=back), a_day()) for back in range(3)))
        monkeypatch.setattr(sending, "LARGEST_REQUEST", 1_500)
        assert [sending.send_some(district) for _ in range(4)] == [2, 1, 1, 0]
    assert received(hub, "42") == 30


def test_an_envelope_that_came_before_its_desk_was_known_waits(
    hub: Hub, district: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "MOST", 1)
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    with serve(hub) as served:
        sending.join(district, url=served.address, code=code, desk=8)
        desk = FakeDesk("18685")
        desk.enrol(district)
        desk.send(district, desk.day(DAY, a_day(10)))
        with district.writing() as connection:
            (first, last) = connection.execute(select(FORWARD.c.id).order_by(FORWARD.c.id)).scalars()
            connection.execute(update(FORWARD).where(FORWARD.c.id == first).values(id="f" + last[1:]))
        assert sending.send_some(district) == 0
        assert states(district) == ["waiting", "waiting"]
        assert (sending.send_some(district), sending.send_some(district)) == (1, 1)
    assert received(hub, "42") == 10


def test_a_hub_vouches_for_nobody_outside_its_district(hub: Hub, district: Hub) -> None:
    stranger = FakeDesk("18313")
    body = stranger.request("AAAA-BBBB-CCCC")
    desk = FakeDesk("446", 8)
    desk.enrol(hub, relay=True)
    with hub.reading() as connection:
        (asker,) = desks.signers(connection, desk.key)
    with pytest.raises(Rejection) as refused:
        relay.vouched(hub, body, asker=asker)
    assert refused.value.code == "auth.wrong_unit"
    answers = relay.take(hub, [body], asker=asker, carrier="https")
    assert b'"verdict.malformed"' in answers[0]
    with hub.reading() as connection:
        assert not desks.signers(connection, stranger.key)
    assert received(district, "446") == 0


def test_either_hub_may_change_its_key(hub: Hub, district: Hub) -> None:
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    desk = FakeDesk("18685")
    with serve(hub) as served:
        sending.join(district, url=served.address, code=code, desk=8)
        desk.enrol(district)
        for each in (hub, district):
            with each.writing() as connection:
                keys.rotate(connection, each.clock, hub=each.id)
        desk.send(district, desk.day(DAY, a_day(10)))
        while sending.send_some(district):
            pass
    assert states(district) == [upward.DONE] * 2
    assert received(hub, "42") == 10


def kept(hub: Hub) -> dict[str, list[dict[str, object]]]:
    """Return all that a hub has, as a copy of its database has it."""
    with hub.reading() as connection:
        return {
            name: [dict(row) for row in connection.execute(select(each)).mappings()]
            for name, each in TABLES.tables.items()
        }


def set_back(hub: Hub, copy: dict[str, list[dict[str, object]]]) -> None:
    """Put a copy in the place of all that a hub has."""
    with hub.writing() as connection:
        for name, each in TABLES.tables.items():
            connection.execute(delete(each))
            if copy[name]:
                connection.execute(insert(each), copy[name])


def noticed(district: Hub) -> list[str]:
    with district.reading() as connection:
        asked = select(AUDIT.c.subject).where(AUDIT.c.act == "above_set_back")
        return list(connection.execute(asked).scalars())


def all_on(district: Hub) -> None:
    while sending.send_some(district):
        pass


@pytest.mark.parametrize("idle", [True, False])
def test_a_province_set_back_to_an_old_copy_gets_again_what_it_lost(
    hub: Hub, district: Hub, hub_clock: SetClock, capsys: pytest.CaptureFixture[str], *, idle: bool
) -> None:
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    early, late = FakeDesk("18685"), FakeDesk("18682")
    with serve(hub) as served:
        sending.join(district, url=served.address, code=code, desk=8)
        early.enrol(district)
        early.send(district, early.day(DAY, a_day(10)), early.day(DAY - timedelta(days=1), a_day(10)))
        all_on(district)
        copy = kept(hub)
        # After the copy: more days, a revision, a key, and a desk that the copy has never heard of.
        late.enrol(district)
        early.send(district, early.change_key(), early.day(DAY, a_day(11), 2))
        late.send(district, late.day(DAY, a_day(7)))
        all_on(district)
        before = received(hub, "42")
        set_back(hub, copy)
        assert received(hub, "42") < before
        if idle:
            assert sending.send_some(district) == 0
            assert noticed(district) == []
            hub_clock.forward(sending.LOOK_EVERY + timedelta(seconds=1))
            assert sending.send_some(district) == 0
        else:
            # Whatever goes up next brings it to light.
            early.send(district, early.day(DAY + timedelta(days=1), a_day(5)))
            before += 5
            sending.send_some(district)
        assert len(noticed(district)) == 1
        assert "không thư nào tính hai lần" in capsys.readouterr().err
        all_on(district)
        hub_clock.forward(sending.LOOK_EVERY + timedelta(seconds=1))
        all_on(district)
    assert received(hub, "42") == received(district, "446") == before
    assert set(states(district)) == {upward.DONE}
    assert len(noticed(district)) == 1
    with hub.reading() as upper, district.reading() as lower:
        assert set(upper.execute(select(ENVELOPE.c.body)).scalars()) == set(
            lower.execute(select(ENVELOPE.c.body)).scalars()
        )


def test_a_province_that_was_not_set_back_is_left_alone(hub: Hub, district: Hub, hub_clock: SetClock) -> None:
    code = desks.make_code(hub, unit="446", desk=8, by="test", relay=True)
    desk = FakeDesk("18685")
    with serve(hub) as served, laid(Line(hub_clock.now, served.port)) as line:
        sending.join(district, url=line.url, code=code, desk=8)
        desk.enrol(district)
        desk.send(district, desk.day(DAY, a_day(10)))
        all_on(district)
        with hub.writing() as connection:
            keys.rotate(connection, hub.clock, hub=hub.id)
        for fault in (spoil, cut_answer, page(200), pass_on):
            hub_clock.forward(sending.LOOK_EVERY + timedelta(seconds=1))
            line.faults = [fault]
            with suppress(Fault, Rejection):
                assert sending.send_some(district) == 0
            assert len(line.posted()) > 0
            assert not line.faults
    assert (states(district), noticed(district)) == ([upward.DONE] * 2, [])
