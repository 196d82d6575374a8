"""Every fault of the line and every verdict, by the real hub: what it comes to, what is said, in which colour (T8-T20, T31)."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from desktop.contract.bundle import MEDIA_TYPE, packed
from desktop.kernel.clock import SetClock, at_local, to_local
from desktop.kernel.errors import Fault as MachineFault
from desktop.runtime import hub_keys
from desktop.runtime.sentences import sentence_of
from desktop.runtime.settings import PROXY
from desktop.sync import conversation
from desktop.sync.backing_off import CAP
from desktop.sync.conversation import Caller
from desktop.sync.wire import Wire
from desktop.ui.sending.courier import tone_of
from desktop.usecases import sending
from desktop.usecases.day_close import close, sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.sending import push
from desktop.usecases.sending_views import standing, status_line
from tests.conftest import DAY
from tests.line import (
    HTML,
    Asked,
    Fault,
    Line,
    Reply,
    answer_of_before,
    break_off,
    cut_answer,
    cut_request,
    double,
    lose_answer,
    page,
    refusal,
    spoil,
)
from tests.province import Province

KEPT = "Số liệu giữ ở máy này và tự gửi lại."


def close_days(desk: Desk, clock: SetClock, count: int, *, first: date = DAY) -> None:
    for ahead in range(count):
        day = first + timedelta(days=ahead)
        clock.at = at_local(day, 17, 0)
        close(desk, day=day, reasons={each.field: "Đã xem" for each in sheet_of(desk, day=day).differences})


def said(desk: Desk) -> str:
    return " ".join(sentence_of(each) for each in status_line(desk, standing(desk)))


def trouble_said(desk: Desk) -> str:
    found = standing(desk).hubs[0].trouble
    return sentence_of(found) if found else ""


def tone(desk: Desk) -> str:
    return tone_of(standing(desk))


@dataclass(frozen=True, slots=True)
class Row:
    """One fault: what the line does, the code it comes to, what is said of it, whether the hub has the figures already."""

    fault: Fault
    code: str
    words: str
    arrived: bool = False


def of_nobody(_: Line, __: Asked) -> Reply:
    """Answer in the right form without one right word."""
    return Reply(200, {"Content-Type": MEDIA_TYPE}, packed([HTML]))


FAULTS = {
    "broken off before": Row(break_off, "sync.broken_off", "Đường truyền đứt"),
    "request cut": Row(cut_request, "sync.broken_off", "Đường truyền đứt"),
    "answer lost": Row(lose_answer, "sync.broken_off", "Đường truyền đứt", arrived=True),
    "answer cut": Row(cut_answer, "sync.broken_off", "Đường truyền đứt", arrived=True),
    "answer spoilt": Row(spoil, "sync.wrong_answer", "không mang chữ ký", arrived=True),
    "answer to another letter": Row(answer_of_before, "sync.wrong_answer", "không mang chữ ký"),
    "answer of nobody": Row(of_nobody, "sync.wrong_answer", "không mang chữ ký"),
    "page of our type": Row(page(200, MEDIA_TYPE), "sync.wrong_answer", "không mang chữ ký"),
    "captive page": Row(page(200), "sync.captive", "đòi đăng nhập"),
    "redirect to another host": Row(page(302, Location="http://login.invalid/"), "sync.captive", "đòi đăng nhập"),
    "permanent redirect": Row(page(308, Location="http://login.invalid/"), "sync.captive", "đòi đăng nhập"),
    "511": Row(page(511), "sync.captive", "đòi đăng nhập"),
    "407": Row(page(407), "sync.proxy_login", "proxy"),
    "404": Row(page(404), "sync.not_a_hub", "trả lời 404"),
    "403 of a proxy": Row(page(403), "sync.not_a_hub", "trả lời 403"),
    "408": Row(page(408), "hub.down", KEPT),
    "429": Row(page(429, Retry_After="90"), "hub.busy", KEPT),
    "429 of a hub": Row(refusal("hub.busy", wait=90), "hub.busy", KEPT),
    "500": Row(page(500), "hub.down", KEPT),
    "502": Row(page(502), "hub.down", KEPT),
    "503": Row(page(503), "hub.down", KEPT),
    "504": Row(page(504), "hub.down", KEPT),
    "503 of a hub": Row(refusal("hub.down", wait=60), "hub.down", KEPT),
    "400 of a hub": Row(refusal("wire.malformed"), "wire.malformed", "không đọc được yêu cầu"),
    "401 unknown key": Row(refusal("auth.unknown_key"), "auth.unknown_key", "chưa biết khóa"),
    "401 signature": Row(refusal("auth.signature"), "auth.signature", "không kiểm được chữ ký"),
    "403 revoked": Row(refusal("auth.revoked"), "auth.revoked", "đã thu hồi khóa"),
    "403 wrong unit": Row(refusal("auth.wrong_unit"), "auth.wrong_unit", "đơn vị khác"),
    "426 too old": Row(refusal("version.too_old", needs="2.4"), "sync.too_old", "Cài bản 2.4"),
    "a reason of a newer hub": Row(refusal("hub.moon_phase"), "sync.refused", "hub.moon_phase"),
}


@pytest.mark.parametrize("row", list(FAULTS.values()), ids=list(FAULTS))
def test_no_fault_of_the_line_counts_as_received_or_is_lost(
    joined: Desk, hub: Province, clock: SetClock, row: Row
) -> None:
    close_days(joined, clock, 1)
    push(joined)
    close_days(joined, clock, 2, first=DAY + timedelta(days=1))
    hub.line.faults = [row.fault]
    found = push(joined).passes[0].trouble
    assert found is not None
    assert (found.code, len(hub.standing)) == (row.code, 3 if row.arrived else 1)
    view = standing(joined).hubs[0]
    assert view.next_at is not None
    assert clock.at < view.next_at <= clock.at + CAP + timedelta(seconds=1)
    assert "2 ngày chưa gửi" in said(joined)
    assert f"Tự gửi lại {to_local(view.next_at):%H:%M}" in said(joined)
    assert row.words in trouble_said(joined)
    assert "{" not in trouble_said(joined)
    assert tone(joined) == "doubt"
    assert push(joined).passes == ()
    clock.at = view.next_at
    push(joined)
    assert (standing(joined).is_done, tone(joined), len(hub.standing), hub.kept) == (True, "proven", 3, 3)
    assert set(hub.standing.values()) == {1}


def test_a_request_that_came_twice_counts_once(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 2)
    hub.line.faults = [double]
    assert push(joined).passes[0].settled == 2
    assert (hub.kept, tone(joined)) == (2, "proven")


NOBODY = {
    "no machine there": ("http://127.0.0.1:9", "sync.unreachable", "Chưa tới được"),
    "no such name": ("http://motcua.invalid", "sync.no_name", "không tìm thấy địa chỉ"),
    "a certificate of nobody": ("https", "sync.tls", "Chứng thư"),
}


@pytest.mark.parametrize(("url", "code", "words"), list(NOBODY.values()), ids=list(NOBODY))
def test_a_hub_that_cannot_be_reached_is_waited_for(
    joined: Desk, hub: Province, clock: SetClock, url: str, code: str, words: str
) -> None:
    close_days(joined, clock, 1)
    with joined.store.unit() as unit:
        told = hub.url.replace("http:", "https:") if url == "https" else url
        unit.connection.exec_driver_sql("UPDATE upstream SET url = ?", (told,))
    found = push(joined).passes[0].trouble
    assert found is not None
    assert (found.code, tone(joined)) == (code, "doubt")
    assert words in trouble_said(joined)


def test_a_hub_that_takes_too_long_is_given_up_for_now(hub: Province, clock: SetClock, joined: Desk) -> None:
    def slow(line: Line, asked: Asked) -> None:
        line.pass_on(asked)
        given_up.wait(20)

    import threading  # noqa: PLC0415  # this one test

    given_up = threading.Event()
    close_days(joined, clock, 1)
    hub.line.faults = [slow]
    caller = sending.caller_of(joined)
    hasty = Caller(key=caller.key, private=caller.private, now=clock.now, lines=Wire(now=clock.now, app="1", stall=0.2))
    known = hub_keys.HubKey(hub.hub.id, hub.key, hub.hub.key.pair.public)
    with pytest.raises(MachineFault) as gone:
        conversation.send(hasty, hub.url, [b"{}"], hub=known)
    given_up.set()
    assert gone.value.code == "sync.timeout"


def test_a_proxy_is_used_where_it_is_set(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    joined.settings.put(PROXY, hub.url)
    with joined.store.unit() as unit:
        unit.connection.exec_driver_sql("UPDATE upstream SET url = 'http://motcua.hatinh.invalid'")
    assert push(joined).passes[0].settled == 1
