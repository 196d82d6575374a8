"""The desk against a real HTTP hub: once in effect whatever the line does, and the line tells the truth (T1, T8, T9)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.contract.bundle import MEDIA_TYPE, packed, unpacked
from desktop.contract.envelope import Envelope
from desktop.contract.receipt import Receipt, Verdict
from desktop.kernel.clock import SetClock, at_local, to_local
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import signing
from desktop.runtime.sentences import sentence_of
from desktop.runtime.settings import PROXY
from desktop.sync.backing_off import CAP, wait_after
from desktop.sync.wire import address
from desktop.usecases import sealing, sending
from desktop.usecases.day_close import close, sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.sending import Sent, join, leave, push
from desktop.usecases.sending_files import export, take_in
from desktop.usecases.sending_views import letters, standing, status_line
from tests.conftest import DAY
from tests.hub_double import CODE, Hub, Reply, refusal, serving

HTML = b"<html><body>Wi-Fi: please log in</body></html>"


@pytest.fixture
def hub(clock: SetClock) -> Iterator[Hub]:
    with serving(Hub(clock.now)) as made:
        yield made


@pytest.fixture
def joined(desk: Desk, hub: Hub) -> Desk:
    join(desk, url=hub.url, code=CODE)
    return desk


@pytest.fixture(autouse=True)
def even_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "chance", lambda: 0.5)


def close_days(desk: Desk, clock: SetClock, count: int) -> None:
    for ahead in range(count):
        clock.at = at_local(DAY + timedelta(days=ahead), 17, 0)
        day = DAY + timedelta(days=ahead)
        close(desk, day=day, reasons={each.field: "Đã xem" for each in sheet_of(desk, day=day).differences})


def said(desk: Desk) -> str:
    return " ".join(sentence_of(each) for each in status_line(desk, standing(desk)))


def trouble(sent: Sent) -> str:
    found = sent.passes[0].trouble
    return found.code if found else ""


def test_joining_takes_one_code_and_lets_everything_wait(desk: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(desk, clock, 2)
    done = join(desk, url=hub.url + "/", code=CODE.lower().replace("-", " "), key=hub.key)
    assert (done.name, done.key) == ("Tỉnh Hà Tĩnh", hub.key)
    view = standing(desk).hubs[0]
    assert (view.days, view.letters, view.received_at) == (2, 2, None)
    assert said(desk) == "2 ngày chưa gửi, cũ nhất hôm qua. Tỉnh Hà Tĩnh chưa nhận gì."


def test_a_lost_answer_to_joining_costs_no_second_code(desk: Desk, hub: Hub) -> None:
    def lost(at: Hub, body: bytes) -> None:
        at.honest("POST", "/v1/enrol", "", body)

    hub.faults = [lost]
    with pytest.raises(Fault) as broken:
        join(desk, url=hub.url, code=CODE)
    assert broken.value.code == "sync.broken_off"
    assert join(desk, url=hub.url, code=CODE).hub == hub.id


def test_a_code_that_is_no_good_joins_nothing(desk: Desk, hub: Hub) -> None:
    with pytest.raises(Fault) as refused:
        join(desk, url=hub.url, code="AAAA-BBBB-CCCC")
    assert refused.value.code == "enrol.code_unknown"
    with pytest.raises(Rejection) as wrong:
        join(desk, url=hub.url, code=CODE, key="ANOTHER")
    assert wrong.value.code == "sync.wrong_hub_key"
    assert standing(desk).hubs == ()
    assert said(desk) == "Chưa nối với nơi nhận nào."


def test_a_pass_brings_everything_once_and_says_so(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 3)
    sent = push(joined)
    assert (sent.passes[0].settled, sent.passes[0].trouble) == (3, None)
    assert len(hub.standing) == 3
    assert said(joined) == "Mọi ngày đã khóa sổ đã gửi. Tỉnh Hà Tĩnh đã nhận 17:00."
    assert push(joined).passes == ()
    assert all(each.settled and Receipt.read(each.receipt).verdict is Verdict.ACCEPTED for each in letters(joined))
    assert sheet_of(joined, day=DAY).unsent == 0


def break_off(_: Hub, __: bytes) -> None:
    return None


def lose_answer(hub: Hub, body: bytes) -> None:
    for line in unpacked(body).lines:
        hub._receipt(line)


def cut_answer(hub: Hub, body: bytes) -> Reply:
    lines = [hub._receipt(line) for line in unpacked(body).lines]
    whole = packed(lines)
    return 200, MEDIA_TYPE, whole[: len(whole) // 2], {}


def other_envelopes(hub: Hub, body: bytes) -> Reply:
    found = Envelope.read(unpacked(body).lines[0])
    return 200, MEDIA_TYPE, packed([hub.signed(found, "f" * 64, Verdict.ACCEPTED)]), {}


def forged(hub: Hub, body: bytes) -> Reply:
    found, pair = [Receipt.read(hub._receipt(line)) for line in unpacked(body).lines], signing.make_pair()
    hub.receipts.clear()
    hub.standing.clear()
    lines = [each.signed(signing.sign(pair.private, message=each.message)).body for each in found]
    return 200, MEDIA_TYPE, packed(lines), {}


def page(status: int, media: str = "text/html", **heads: str) -> object:
    def reply(_: Hub, __: bytes) -> Reply:
        return status, media, HTML, heads

    return reply


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (break_off, "sync.broken_off"),
        (lose_answer, "sync.broken_off"),
        (cut_answer, ""),
        (other_envelopes, "sync.wrong_answer"),
        (forged, "sync.wrong_answer"),
        (page(200), "sync.captive"),
        (page(200, MEDIA_TYPE), "sync.wrong_answer"),
        (page(302, Location="http://login.invalid/"), "sync.captive"),
        (page(511), "sync.captive"),
        (page(407), "sync.proxy_login"),
        (page(404), "sync.not_a_hub"),
        (page(500), "hub.down"),
        (page(502), "hub.down"),
        (page(408), "hub.down"),
        (page(429, **{"Retry-After": "90"}), "hub.busy"),
        (lambda *_: refusal("hub.busy", wait=90), "hub.busy"),
        (lambda *_: refusal("hub.down"), "hub.down"),
        (lambda *_: refusal("auth.revoked"), "auth.revoked"),
        (lambda *_: refusal("auth.unknown_key"), "auth.unknown_key"),
        (lambda *_: refusal("version.too_old", needs="2.0"), "version.too_old"),
        (lambda *_: refusal("hub.moon_phase"), "sync.refused"),
    ],
)
def test_no_fault_of_the_line_counts_as_received_or_is_lost(
    joined: Desk, hub: Hub, clock: SetClock, fault: object, code: str
) -> None:
    close_days(joined, clock, 2)
    hub.faults = [fault]  # type: ignore[list-item]
    assert trouble(push(joined)) in {code, "sync.wrong_answer"}
    view = standing(joined).hubs[0]
    if view.letters:
        assert view.next_at is not None
        assert view.trouble is not None
        assert "2 ngày chưa gửi" in said(joined)
        assert "Tự gửi lại" in said(joined)
        assert f"{to_local(view.next_at):%H:%M}" in said(joined)
        assert clock.at < view.next_at <= clock.at + CAP + timedelta(seconds=1)
        assert push(joined).passes == ()
        clock.at = view.next_at
    push(joined)
    assert standing(joined).is_done
    assert len(hub.standing) == 2
    assert sorted(each.revision for each in hub.standing.values()) == [1, 1]


def test_a_busy_hub_is_left_alone_as_long_as_it_asked(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    hub.faults = [lambda *_: refusal("hub.busy", wait=600)]
    push(joined)
    next_at = standing(joined).hubs[0].next_at
    assert next_at is not None
    assert clock.at + timedelta(seconds=600) <= next_at <= clock.at + timedelta(seconds=630)
    before = len(hub.requests)
    assert push(joined, by_hand=True).passes[0].settled == 1
    assert len(hub.requests) == before + 1


def test_one_poisoned_letter_never_holds_up_the_others(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 5)
    bad, slow = letters(joined)[2].id, letters(joined)[1].id
    hub.verdicts = {
        bad: (Verdict.REJECTED, "verdict.unbalanced", 0),
        slow: (Verdict.LATER, "verdict.unknown_unit", 120),
    }
    done = push(joined).passes[0]
    assert (done.settled, done.parked, done.later) == (3, 1, 1)
    assert len(hub.requests) == 2
    assert "1 thư bị từ chối, cần xem. Tự gửi lại 17:02." in said(joined)
    told = {each.id: each.told.code for each in letters(joined)}
    assert (told[bad], told[slow]) == ("verdict.unbalanced", "verdict.unknown_unit")
    assert push(joined).passes == ()
    hub.verdicts.clear()
    clock.forward(timedelta(seconds=180))
    assert push(joined).passes[0].settled == 1
    assert not standing(joined).is_done


def test_a_batch_that_is_too_large_is_halved_until_it_goes(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 5)
    honest = hub.honest

    def narrow(method: str, target: str, head: str, body: bytes) -> Reply:
        crowded = body and len(unpacked(body).lines) > 1
        return refusal("wire.too_large") if crowded else honest(method, target, head, body)

    hub.honest = narrow  # type: ignore[method-assign]
    assert push(joined).passes[0].settled == 5
    assert standing(joined).is_done


def test_two_tiers_have_each_its_own_state(joined: Desk, hub: Hub, clock: SetClock) -> None:
    with serving(Hub(clock.now, "Bộ Nội vụ")) as second:
        join(joined, url=second.url, code=CODE)
        close_days(joined, clock, 3)
        second.faults = [break_off]
        first, other = push(joined).passes
        assert (first.settled, other.trouble is not None) == (3, True)
        assert [each.letters for each in standing(joined).hubs] == [0, 3]
        clock.forward(CAP)
        assert push(joined).passes[-1].settled == 3
        assert second.standing == hub.standing
        leave(joined, hub="Bộ Nội vụ")
        assert [each.name for each in standing(joined).hubs] == [hub.name]
    push(joined, by_hand=True)
    assert standing(joined).is_done


def test_a_wrong_clock_is_told_and_hinders_nothing(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    hub.now = lambda: clock.now() - timedelta(minutes=42)
    assert push(joined).passes[0].settled == 1
    told = standing(joined).hubs[0].clock
    assert told is not None
    assert sentence_of(told).startswith("Giờ máy này lệch 42 phút")


def test_a_clock_set_back_does_not_silence_the_desk(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    hub.faults = [break_off]
    clock.forward(timedelta(days=3650))
    push(joined)
    clock.forward(timedelta(days=-3650))
    assert push(joined).passes[0].settled == 1


def test_a_hub_set_back_to_an_old_copy_gets_again_what_it_lost(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 3)
    push(joined)
    hub.receipts.clear()
    hub.sequences.clear()
    del hub.standing[(DAY + timedelta(days=1)).isoformat()]
    clock.forward(timedelta(hours=7))
    push(joined)
    push(joined)
    assert len(hub.standing) == 3
    assert standing(joined).is_done


def test_a_copy_of_the_desk_is_told_that_the_hub_knows_more(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    push(joined)
    hub.sequences[joined.identity.epoch][2] = "e" * 64
    clock.forward(timedelta(hours=7))
    push(joined)
    found = standing(joined).hubs[0].trouble
    assert found is not None
    assert found.code == "sync.fork"


def test_a_new_key_is_learned_in_the_very_request_that_it_signs(joined: Desk, clock: SetClock) -> None:
    close_days(joined, clock, 2)
    clock.forward(timedelta(minutes=1))
    sealing.rotate(joined)
    assert push(joined).passes[0].settled == 3
    with serving(Hub(clock.now, "Huyện")) as late:
        join(joined, url=late.url, code=CODE)
        assert push(joined, by_hand=True).passes[-1].settled == 3


def test_by_stick_and_by_line_come_to_one(joined: Desk, hub: Hub, clock: SetClock, tmp_path: Path) -> None:
    close_days(joined, clock, 3)
    file = export(joined, target=tmp_path)
    assert (file.envelopes, file.file.name) == (3, "motcua-18685-1-20261125.motcua")
    assert {each.told.code for each in letters(joined)} == {"verdict.handed"}
    assert "3 ngày chưa gửi" in said(joined)
    receipts = packed([hub._receipt(line) for line in unpacked(file.file.read_bytes()).lines])
    hub.faults = [lose_answer]
    push(joined)
    done = take_in(joined, content=receipts)
    assert (done.settled, done.foreign, done.whole) == (3, 0, True)
    assert standing(joined).is_done
    assert take_in(joined, content=receipts).settled == 3
    assert len(hub.receipts) == 3
    half = take_in(joined, content=receipts[:-20])
    assert not half.whole
    with pytest.raises(Rejection) as empty:
        export(joined, target=tmp_path)
    assert empty.value.code == "sync.nothing_to_export"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "wire.not_a_bundle"), (HTML, "wire.not_a_bundle"), (packed([b"{}"]), "sync.no_receipts")],
)
def test_a_file_that_is_none_of_ours_is_refused(joined: Desk, content: bytes, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        take_in(joined, content=content)
    assert refused.value.code == code


def test_a_receipt_signed_by_another_hub_counts_for_nothing(
    joined: Desk, hub: Hub, clock: SetClock, tmp_path: Path
) -> None:
    close_days(joined, clock, 1)
    file = export(joined, target=tmp_path)
    stranger = Hub(clock.now)
    stranger.id, stranger.key, stranger.keys = hub.id, hub.key, hub.keys
    with pytest.raises(Rejection) as refused:
        take_in(joined, content=packed([stranger._receipt(line) for line in unpacked(file.file.read_bytes()).lines]))
    assert refused.value.code == "sync.no_receipts"


def test_a_proxy_is_used_where_it_is_set(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    joined.settings.put(PROXY, hub.url)
    with joined.store.unit() as unit:
        unit.connection.exec_driver_sql("UPDATE upstream SET url = 'http://motcua.hatinh.invalid'")
    assert push(joined).passes[0].settled == 1


def test_a_machine_that_is_not_there_is_waited_for(joined: Desk, hub: Hub, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    with joined.store.unit() as unit:
        unit.connection.exec_driver_sql("UPDATE upstream SET url = 'http://127.0.0.1:9'")
    assert trouble(push(joined)) == "sync.unreachable"
    assert hub.standing == {}


@pytest.mark.parametrize(
    "text", ["", "ftp://x", "http://", "https://a b", "http://u:p@x", "https://x/?a=1", "http://x:0"]
)
def test_an_address_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(Rejection) as refused:
        address(text)
    assert refused.value.code == "sync.address_malformed"


@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True), st.integers(0, 3600))
def test_a_wait_is_never_less_than_asked_nor_more_than_the_cap(attempts: int, chance: float, asked: int) -> None:
    wait = wait_after(attempts, chance=lambda: chance, asked=timedelta(seconds=asked))
    assert timedelta(seconds=max(asked, 1)) <= wait <= max(CAP, timedelta(seconds=asked + 30))


FAULTS = st.sampled_from([break_off, lose_answer, cut_answer, other_envelopes, page(200), page(503), None])


@settings(max_examples=12)
@given(st.lists(st.tuples(st.sampled_from(["close", "push", "stick"]), FAULTS), min_size=3, max_size=12))
def test_whatever_happens_on_the_way_each_figure_arrives_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, object]]
) -> None:
    from desktop.runtime.paths import Profile  # noqa: PLC0415  # a profile for each example
    from desktop.usecases.setup import FirstRun, set_up  # noqa: PLC0415  # see above

    clock = SetClock(at_local(DAY, 17, 0))
    answers = FirstRun(unit_code="18685", desk=1, officer="Hoa")
    home = tmp_path_factory.mktemp("p")
    desk = set_up(Profile(home / "q"), answers=answers, clock=clock)
    with serving(Hub(clock.now)) as hub:
        join(desk, url=hub.url, code=CODE)
        days = 0
        for what, fault in steps:
            if what == "close":
                clock.at = at_local(DAY + timedelta(days=days), 17, 0)
                close(desk, day=DAY + timedelta(days=days))
                days += 1
            elif what == "push":
                hub.faults = [fault] if fault else []  # type: ignore[list-item]
                push(desk, by_hand=True)
            elif not standing(desk).is_done and days:
                lines = unpacked(export(desk, target=home).file.read_bytes()).lines
                take_in(desk, content=packed([hub._receipt(line) for line in lines]))
        hub.faults = []
        push(desk, by_hand=True)
        assert len(hub.standing) == days
        assert [each.sequence for each in reversed(letters(desk))] == list(range(1, days + 1))
        assert not days or standing(desk).is_done
    desk.close()
