"""Joining, sending, waiting: the desk at the province's real hub over real HTTP; the line that it says is true (R7-R16)."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.bundle import packed, unpacked
from desktop.contract.receipt import Receipt, Verdict
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime import signing
from desktop.runtime.sentences import sentence_of
from desktop.sync.backing_off import CAP, wait_after
from desktop.sync.wire import address
from desktop.usecases import sealing
from desktop.usecases.day_close import sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.sending import join, leave, push
from desktop.usecases.sending_files import export, take_in
from desktop.usecases.sending_views import letters, standing
from tests.conftest import DAY
from tests.line import HTML, Asked, Line, Reply, break_off, lose_answer, page, refusal
from tests.province import NAME, Province, province
from tests.sync.test_faults import close_days, said


def test_joining_takes_one_code_and_lets_everything_wait(desk: Desk, hub: Province, clock: SetClock) -> None:
    close_days(desk, clock, 2)
    done = join(desk, url=hub.url + "/", code=hub.code().lower().replace("-", " "), key=hub.key)
    assert (done.name, done.key) == (NAME, hub.key)
    view = standing(desk).hubs[0]
    assert (view.days, view.letters, view.received_at) == (2, 2, None)
    assert said(desk) == "2 ngày chưa gửi, cũ nhất hôm qua. Tỉnh Hà Tĩnh chưa nhận gì."


def test_a_lost_answer_to_joining_costs_no_second_code(desk: Desk, hub: Province) -> None:
    hub.line.faults, code = [lose_answer], hub.code()
    with pytest.raises(Fault) as broken:
        join(desk, url=hub.url, code=code)
    assert broken.value.code == "sync.broken_off"
    assert join(desk, url=hub.url, code=code).hub == hub.hub.id


def test_a_code_that_is_no_good_joins_nothing(desk: Desk, hub: Province) -> None:
    with pytest.raises(Fault) as refused:
        join(desk, url=hub.url, code="AAAA-BBBB-CCCC")
    assert refused.value.code == "enrol.code_unknown"
    with pytest.raises(Rejection) as wrong:
        join(desk, url=hub.url, code=hub.code(), key="ANOTHER")
    assert wrong.value.code == "sync.wrong_hub_key"
    assert standing(desk).hubs == ()
    assert said(desk) == "Chưa nối với nơi nhận nào."


def test_a_pass_brings_everything_once_and_says_so(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 3)
    sent = push(joined)
    assert (sent.passes[0].settled, sent.passes[0].trouble) == (3, None)
    assert (len(hub.standing), hub.kept) == (3, 3)
    assert said(joined) == "Mọi ngày đã khóa sổ đã gửi. Tỉnh Hà Tĩnh đã nhận 17:00."
    assert push(joined).passes == ()
    assert all(each.settled and Receipt.read(each.receipt).verdict is Verdict.ACCEPTED for each in letters(joined))
    assert sheet_of(joined, day=DAY).unsent == 0


def test_a_busy_hub_is_left_alone_as_long_as_it_asked(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    hub.line.faults = [refusal("hub.busy", wait=600)]
    push(joined)
    next_at = standing(joined).hubs[0].next_at
    assert next_at is not None
    assert clock.at + timedelta(seconds=600) <= next_at <= clock.at + timedelta(seconds=630)
    before = len(hub.line.requests)
    assert push(joined, by_hand=True).passes[0].settled == 1
    assert len(hub.line.requests) == before + 1


@pytest.mark.parametrize("no", [refusal("wire.too_large"), page(413)], ids=["of the hub", "of a proxy before it"])
def test_a_batch_that_is_too_large_is_halved_until_it_goes(
    joined: Desk, hub: Province, clock: SetClock, no: object
) -> None:
    close_days(joined, clock, 5)

    def narrow(line: Line, asked: Asked) -> Reply | None:
        crowded = asked.body and len(unpacked(asked.body).lines) > 1
        return no(line, asked) if crowded else line.pass_on(asked)  # type: ignore[operator]  # a fault of the line

    hub.line.faults = [narrow] * 12
    assert push(joined).passes[0].settled == 5
    assert standing(joined).is_done


def test_a_letter_that_is_too_large_by_itself_is_parked_and_told(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    hub.line.faults = [refusal("wire.too_large")]
    assert push(joined).passes[0].parked == 1
    assert letters(joined)[0].told.code == "verdict.too_large"


def test_two_tiers_have_each_its_own_state(joined: Desk, hub: Province, clock: SetClock, tmp_path: Path) -> None:
    with province(tmp_path, clock, name="Bộ Nội vụ") as second:
        join(joined, url=second.url, code=second.code())
        close_days(joined, clock, 3)
        second.line.faults = [break_off]
        first, other = push(joined).passes
        assert (first.settled, other.trouble is not None) == (3, True)
        assert [each.letters for each in standing(joined).hubs] == [0, 3]
        clock.forward(CAP)
        assert push(joined).passes[-1].settled == 3
        assert second.standing == hub.standing
        leave(joined, hub="Bộ Nội vụ")
        assert [each.name for each in standing(joined).hubs] == [NAME]
    push(joined, by_hand=True)
    assert standing(joined).is_done


def test_a_wrong_clock_is_told_and_hinders_nothing(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    hub.line.now = lambda: clock.now() - timedelta(minutes=42)
    assert push(joined).passes[0].settled == 1
    told = standing(joined).hubs[0].clock
    assert told is not None
    assert sentence_of(told).startswith("Giờ máy này lệch 42 phút")


def test_a_clock_set_back_does_not_silence_the_desk(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    hub.line.faults = [break_off]
    clock.forward(timedelta(days=3650))
    push(joined)
    clock.forward(timedelta(days=-3650))
    assert push(joined).passes[0].settled == 1


def test_a_new_key_is_learned_in_the_very_request_that_it_signs(
    joined: Desk, hub: Province, clock: SetClock, tmp_path: Path
) -> None:
    close_days(joined, clock, 2)
    clock.forward(timedelta(minutes=1))
    sealing.rotate(joined)
    assert push(joined).passes[0].settled == 3
    with province(tmp_path, clock, name="Huyện") as late:
        join(joined, url=late.url, code=late.code())
        assert push(joined, by_hand=True).passes[-1].settled == 3
    assert hub.kept == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "wire.not_a_bundle"), (HTML, "wire.not_a_bundle"), (packed([b"{}"]), "sync.no_receipts")],
)
def test_a_file_that_is_none_of_ours_is_refused(joined: Desk, content: bytes, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        take_in(joined, content=content)
    assert refused.value.code == code


def test_a_receipt_signed_by_another_hub_counts_for_nothing(
    joined: Desk, hub: Province, clock: SetClock, tmp_path: Path
) -> None:
    close_days(joined, clock, 1)
    receipts = [Receipt.read(each) for each in unpacked(hub.by_stick(export(joined, target=tmp_path).file)).lines]
    stranger = signing.make_pair()
    forged = [each.signed(signing.sign(stranger.private, message=each.message)).body for each in receipts]
    with pytest.raises(Rejection) as refused:
        take_in(joined, content=packed(forged))
    assert refused.value.code == "sync.no_receipts"


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
