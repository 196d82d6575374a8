"""Whatever comes in, every route answers without a failure of its own: the machine face by its schema, pages and forms by theirs.

The machine face is asked by the OpenAPI that it gives itself, the pages by the routes of the application: a new route is
asked from the day it is there. Bodies are signed as a desk signs them, so that they get as deep as they can.
"""

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.routing import Route

from desktop.contract import canonical
from desktop.contract.requests import DOCUMENT_TYPE, ENROL, ENVELOPES, Refusal
from desktop.hub import desks
from desktop.hub.accounts import Role, form_secret, log_in, make
from desktop.hub.asgi import make_app
from desktop.hub.hub import Hub
from desktop.runtime import signing
from tests.hub.desk import FakeDesk, a_day, packed
from tests.hub.serving import Answer, Served

Enrol = Callable[..., FakeDesk]
DAY = date(2026, 11, 20)
PASSWORD = "mat khau dai"
FEW = settings(max_examples=25)
MORE = settings(max_examples=60)
# What people and programs never type by accident stands beside what they do.
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "",
            "\0",
            "42",
            "18685",
            "2026-11",
            "0000-00",
            "9999-99",
            "-1",
            "9" * 400,
            "e\u0301",
            "../..",
            "%00",
            "'",
            "\ud7ff",
        ]
    ),
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)
MONTHS = st.one_of(TEXTS, st.sampled_from(["2026-11", "2022-05", "2026-13", "0001-01"]))


def encoded(pairs: dict[str, str]) -> str:
    """Return fields as a query or a form carries them, whatever is in them."""
    return urlencode({name: value.encode("utf-8", "surrogatepass") for name, value in pairs.items()})


def good(answer: Answer) -> Answer:
    """Hold an answer to what no request may bring about."""
    assert answer.status < 500, answer.text
    return answer


@dataclass(frozen=True, slots=True)
class Entry:
    """How to come in: what a machine signs with, what an administrator's cookie and forms carry."""

    desk: FakeDesk
    cookie: str
    secret: str


@pytest.fixture
def entry(hub: Hub, enrolled: Enrol) -> Entry:
    """Return a desk that is known and an administrator who is logged in."""
    make(hub, name="quantri", password=PASSWORD, role=Role.ADMINISTRATOR, unit="42", by="")
    token = log_in(hub, name="quantri", password=PASSWORD, host="")
    return Entry(enrolled(), f"motcua={token}", form_secret(token))


def operations(served: Served) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Return method, path and parameters of all that the machine face says it has."""
    paths = json.loads(served.ask("GET", "/v1/openapi.json").body)["paths"]
    return [
        (method.upper(), path, told.get("parameters", []))
        for path, methods in paths.items()
        for method, told in methods.items()
    ]


@MORE
@given(data=st.data())
def test_the_machine_face_refuses_in_its_own_words(hub: Hub, served: Served, entry: Entry, data: st.DataObject) -> None:
    method, path, parameters = data.draw(st.sampled_from(operations(served)))
    for each in parameters:
        if each["in"] == "path":
            # A stroke in the path asks for another route.
            told = data.draw(TEXTS).replace("/", "").encode("utf-8", "surrogatepass")
            path = path.replace(f"{{{each['name']}}}", quote(told, safe="") or "x")
    query = {each["name"]: data.draw(TEXTS) for each in parameters if each["in"] == "query"}
    target = f"{path}?{encoded(query)}" if query else path
    body = (
        data.draw(st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(gzip.compress)))
        if method == "POST"
        else b""
    )
    head = data.draw(st.sampled_from([{}, entry.desk.head(method, target, body), {"Authorization": "Motcua key="}]))
    answer = good(served.ask(method, target, body, head))
    if answer.status != 200:
        assert answer.head["content-type"] == DOCUMENT_TYPE
        assert Refusal.read(answer.body).status == answer.status
    assert hub.id


def changed(document: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    """Return a document with one value somewhere in it replaced, taken away, or added beside."""
    found: Any = json.loads(json.dumps(document))
    place = found
    while True:
        keys = sorted(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        inner = place[key]
        if isinstance(inner, (dict, list)) and inner and data.draw(st.booleans()):
            place = inner
            continue
        act = data.draw(st.sampled_from(["replace", "remove", "add"]))
        if act == "remove":
            del place[key]
        elif act == "add" and isinstance(place, dict):
            place[data.draw(TEXTS)] = data.draw(VALUES)
        else:
            place[key] = data.draw(VALUES)
        break
    result: dict[str, Any] = found
    return result


def signed(document: dict[str, Any], desk: FakeDesk) -> bytes:
    """Return a document as its desk would have signed it, as bare JSON where it has no canonical form."""
    plain = {name: value for name, value in document.items() if name != "signature"}
    try:
        message = canonical.write(plain)
        return canonical.write({**plain, "signature": signing.sign(desk.pair.private, message=message).hex()})
    except (ValueError, TypeError):
        return json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()


@MORE
@given(data=st.data())
def test_a_letter_bent_anywhere_is_a_verdict(served: Served, entry: Entry, data: st.DataObject) -> None:
    writer = FakeDesk(entry.desk.unit, 1, entry.desk.pair)
    letter = data.draw(st.sampled_from(["day", "key"]))
    line = writer.day(DAY, a_day()) if letter == "day" else FakeDesk(entry.desk.unit, 1, writer.pair).change_key()
    bent = signed(changed(json.loads(line), data), entry.desk)
    body = packed([bent.replace(b"\n", b" ")])
    good(served.ask("POST", ENVELOPES, body, entry.desk.head("POST", ENVELOPES, body)))


@FEW
@given(data=st.data())
def test_an_enrolment_bent_anywhere_is_refused(hub: Hub, served: Served, data: st.DataObject) -> None:
    desk = FakeDesk("18685", 2)
    code = desks.make_code(hub, unit="18685", desk=2, by="test")
    bent = signed(changed(json.loads(desk.request(code)), data), desk)
    good(served.ask("POST", ENROL, bent))


def routes(hub: Hub) -> list[tuple[str, str]]:
    """Return method and path of every page and form."""
    return [
        (method, each.path)
        for each in make_app(hub).routes
        if isinstance(each, Route) and not each.path.startswith("/v1")
        for method in sorted(each.methods or ())
        if method != "HEAD"
    ]


FIELDS = ("name", "password", "role", "unit", "desk", "secret", "to", "key", "tier", "month", "page", "file")


@MORE
@given(data=st.data())
def test_pages_and_forms_answer_whatever_is_asked(hub: Hub, served: Served, entry: Entry, data: st.DataObject) -> None:
    method, path = data.draw(st.sampled_from(routes(hub)))
    while "{" in path:
        name = path[path.index("{") : path.index("}") + 1]
        told = data.draw(st.one_of(TEXTS, st.sampled_from(["18685", "42", "446", "xlsx", "csv", "json"])))
        path = path.replace(name, quote(told.encode("utf-8", "surrogatepass"), safe="") or "x")
    query = data.draw(
        st.fixed_dictionaries({}, optional={"month": MONTHS, "tier": TEXTS, "page": TEXTS, "unit": TEXTS, "to": TEXTS})
    )
    target = f"{path}?{encoded(query)}" if query else path
    head = {"Cookie": data.draw(st.sampled_from([entry.cookie, entry.cookie, "motcua=x"]))}
    body = b""
    if method == "POST":
        form = data.draw(st.dictionaries(st.sampled_from(FIELDS), TEXTS, max_size=6))
        if data.draw(st.integers(0, 3)):
            form["secret"] = entry.secret
        kind = data.draw(
            st.sampled_from(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "a/b"])
        )
        body = encoded(form).encode()
        if kind.startswith("multipart"):
            parts = "".join(
                f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n' for name, text in form.items()
            )
            body = f"{parts}--x--\r\n".encode("utf-8", "surrogatepass")
        head["Content-Type"] = kind
    if path != "/log-out" or method != "POST":
        good(served.ask(method, target, body, head))


def test_a_byte_that_no_database_keeps_is_refused_everywhere(hub: Hub, served: Served, entry: Entry) -> None:
    for method, path in [(method, path) for method, path, _ in operations(served)] + routes(hub):
        whole = "/".join("%00" if "{" in part else part for part in path.split("/"))
        query = encoded(dict.fromkeys(FIELDS, "\0"))
        head = {"Cookie": entry.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        form = encoded({**dict.fromkeys(FIELDS, "a\0b"), "secret": entry.secret}).encode() if method == "POST" else b""
        for target in (whole, f"{whole}?{query}"):
            good(served.ask(method, target, form, {**head, **entry.desk.head(method, target, form)}))
