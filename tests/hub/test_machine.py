"""The machine face over real HTTP: what is asked, what is refused early, what a desk is told."""

import gzip
import json
import socket
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from desktop.contract import bundle
from desktop.contract.enrolment import EnrolAnswer
from desktop.contract.pack import Pack
from desktop.contract.receipt import Verdict
from desktop.contract.requests import ENROL, ENVELOPES, PACKS, STATUS, Refusal
from desktop.contract.status import StatusAnswer
from desktop.hub import desks, packs
from desktop.hub.hub import Hub
from desktop.hub.machine import Machine
from desktop.hub.pages.standing import standing
from desktop.kernel.clock import SetClock
from desktop.runtime import signing
from tests.hub.desk import FakeDesk, a_day, checked, packed
from tests.hub.serving import Answer, Served

Enrol = Callable[..., FakeDesk]
DAY = date(2026, 11, 20)


def sent(served: Served, desk: FakeDesk, body: bytes) -> Answer:
    return served.ask("POST", ENVELOPES, body, desk.head("POST", ENVELOPES, body))


def refusal(answer: Answer) -> tuple[int, str]:
    return answer.status, Refusal.read(answer.body).code


def test_a_desk_enrols_sends_and_asks(hub: Hub, served: Served) -> None:
    desk = FakeDesk("18685")
    code = desks.make_code(hub, unit="18685", desk=1, by="test")
    let_in = EnrolAnswer.read(served.ask("POST", ENROL, desk.request(code)).body)
    assert (let_in.hub, let_in.desk_key) == (hub.id, desk.key)
    assert signing.is_signed(let_in.public, message=let_in.message, signature=let_in.signature)
    answer = sent(served, desk, packed([desk.day(DAY, a_day()), b"{}"]))
    receipts = [checked(hub, each) for each in bundle.unpacked(answer.body).lines]
    assert [each.verdict for each in receipts] == [Verdict.ACCEPTED, Verdict.REJECTED]
    target = f"{STATUS}?epoch={desk.epoch}&days=5"
    told = StatusAnswer.read(served.ask("GET", target, head=desk.head("GET", target)).body)
    assert (told.last, told.digest, told.expected) == (1, desk.previous, 2)
    assert [(each.day, each.revision) for each in told.days] == [(DAY, 1)]


def test_a_desk_that_only_asks_is_not_silent(hub: Hub, served: Served, enrolled: Enrol, hub_clock: SetClock) -> None:
    desk = enrolled()
    sent(served, desk, packed([desk.day(DAY, a_day())]))
    hub_clock.forward(timedelta(days=9))
    target = f"{STATUS}?epoch={desk.epoch}"
    assert served.ask("GET", target, head=desk.head("GET", target)).status == 200
    with hub.reading() as connection:
        place = hub.tree(connection).latest("42")
        assert place is not None
        found = standing(hub, connection, place)
    assert (found.silent.count, found.late.count) == (0, 1)


def test_a_pack_is_offered_and_handed_out(hub: Hub, served: Served, enrolled: Enrol) -> None:
    desk = enrolled()
    head = packs.publish(hub, {"targets": {"online": 60}}, title="Chỉ tiêu 2027", in_force=date(2027, 1, 1), by="test")
    target = f"{STATUS}?epoch={desk.epoch}"
    told = StatusAnswer.read(served.ask("GET", target, head=desk.head("GET", target)).body)
    assert told.packs == (head,)
    place = f"{PACKS}/{head.id}"
    pack = Pack.read(served.ask("GET", place, head=desk.head("GET", place)).body)
    assert pack.parts == {"targets": {"online": 60}}
    assert signing.is_signed(hub.key.pair.public, message=pack.message, signature=pack.signature)
    nowhere = f"{PACKS}/{desk.epoch}"
    assert refusal(served.ask("GET", nowhere, head=desk.head("GET", nowhere))) == (404, "pack.unknown")


def test_who_asks_is_checked_before_anything_else(hub: Hub, served: Served, enrolled: Enrol) -> None:
    desk, stranger = enrolled(), FakeDesk("18685")
    body = packed([desk.day(DAY, a_day())])
    assert refusal(served.ask("POST", ENVELOPES, body)) == (401, "auth.missing")
    assert refusal(sent(served, stranger, body)) == (401, "auth.unknown_key")
    head = desk.head("POST", ENVELOPES, body + b" ")
    assert refusal(served.ask("POST", ENVELOPES, body, head)) == (401, "auth.signature")
    desks.revoke(hub, unit="18685", desk=1, by="test")
    assert refusal(sent(served, desk, body)) == (403, "auth.revoked")


DEEP = b"[" * 100_000 + b"]" * 100_000
BODIES = {
    "not gzip": b"hello",
    "an empty one": b"",
    "gzip of nothing": gzip.compress(b""),
    "a bomb": gzip.compress(b"\n" * 200_000_000, compresslevel=9),
    "cut off": packed([b"{}"])[:-12],
}


@pytest.mark.parametrize("body", list(BODIES.values()), ids=list(BODIES))
def test_what_is_no_bundle_is_refused_whole(served: Served, enrolled: Enrol, body: bytes) -> None:
    answer = sent(served, enrolled(), body)
    assert refusal(answer) in {(400, "wire.malformed"), (413, "wire.too_large")}


@pytest.mark.parametrize("line", [DEEP, b'{"a":1,"a":2}', b"\xff", b'{"a":1.5}', b"null", b"{" * 1000])
def test_a_bad_line_is_a_verdict(hub: Hub, served: Served, enrolled: Enrol, line: bytes) -> None:
    desk = enrolled()
    answer = sent(served, desk, packed([line, desk.day(DAY, a_day())]))
    receipts = [checked(hub, each) for each in bundle.unpacked(answer.body).lines]
    assert [each.verdict for each in receipts] == [Verdict.REJECTED, Verdict.ACCEPTED]


def test_an_oversized_body_is_refused_by_what_it_says_it_is(served: Served, enrolled: Enrol) -> None:
    answer = sent(served, enrolled(), b"x" * (5 * 1024 * 1024))
    assert refusal(answer) == (413, "wire.too_large")


def test_enrolling_is_refused_in_words_of_the_contract(served: Served) -> None:
    assert refusal(served.ask("POST", ENROL, b"{}")) == (400, "wire.malformed")
    assert refusal(served.ask("POST", ENROL, FakeDesk("18685").request("AAAA-BBBB-CCCC"))) == (
        404,
        "enrol.code_unknown",
    )


def test_a_line_that_breaks_off_in_a_request_is_no_news(
    served: Served, enrolled: Enrol, caplog: pytest.LogCaptureFixture
) -> None:
    desk = enrolled()
    body = packed([desk.day(DAY, a_day())])
    for place in (ENVELOPES, ENROL, "/log-in"):
        line = socket.create_connection(("127.0.0.1", served.port))
        line.sendall(f"POST {place} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:40])
        line.close()
    assert sent(served, desk, body).status == 200
    assert not [each for each in caplog.records if each.levelname == "ERROR"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?epoch=x",
        "?epoch=01890000-0000-7000-8000-000000000001&days=-1",
        "?epoch=01890000-0000-7000-8000-000000000001&days=0000999999",
        f"?epoch=01890000-0000-7000-8000-000000000001&days={'9' * 5000}",
    ],
)
def test_a_status_that_asks_nothing_is_refused(served: Served, enrolled: Enrol, query: str) -> None:
    target = STATUS + query
    assert refusal(served.ask("GET", target, head=enrolled().head("GET", target))) == (400, "wire.malformed")


def test_the_machine_face_describes_all_that_it_answers_and_nothing_else(hub: Hub, served: Served) -> None:
    document = json.loads(served.ask("GET", "/v1/openapi.json").body)
    assert document["openapi"].startswith("3.1")
    described = {(path, method.upper()) for path, methods in document["paths"].items() for method in methods}
    routes = {
        (each.path, method) for each in Machine(hub).routes() for method in (each.methods or ()) if method != "HEAD"
    }
    assert described == routes - {("/v1/openapi.json", "GET")}
    for path, method in described:
        answer = served.ask(method, path.replace("{id}", hub.id))
        said = document["paths"][path][method.lower()]
        assert str(answer.status) in said["responses"], (path, answer.status)
        if answer.status != 200:
            (media,) = said["responses"][str(answer.status)]["content"]
            assert answer.head["content-type"].startswith(media)
        assert bool(said["security"]) is (answer.status == 401), path


def test_a_desk_that_changed_its_key_speaks_with_the_new_one_at_once(hub: Hub, served: Served, enrolled: Enrol) -> None:
    desk = enrolled()
    changes = [desk.change_key(), desk.change_key()]
    answer = sent(served, desk, packed([*changes, desk.day(DAY, a_day())]))
    receipts = [checked(hub, each) for each in bundle.unpacked(answer.body).lines]
    assert [each.verdict for each in receipts] == [Verdict.ACCEPTED] * 3
    target = f"{STATUS}?epoch={desk.epoch}"
    assert served.ask("GET", target, head=desk.head("GET", target)).status == 200


def test_nobody_brings_a_key_for_another(served: Served, enrolled: Enrol) -> None:
    enrolled()
    thief = FakeDesk("18685")
    assert refusal(sent(served, thief, packed([thief.change_key()]))) == (401, "auth.unknown_key")


def test_too_many_tries_are_told_when_to_come_again(served: Served) -> None:
    """The same answer that a crowded hub gives: 429, a time to come back in head and body, nothing done."""
    body = FakeDesk("18685").request("AAAA-BBBB-CCCC")
    answers = [served.ask("POST", ENROL, body) for _ in range(61)]
    assert {each.status for each in answers[:60]} == {404}
    refused = Refusal.read(answers[60].body)
    assert (answers[60].status, refused.code) == (429, "hub.busy")
    assert int(answers[60].head["retry-after"]) == refused.wait > 0
