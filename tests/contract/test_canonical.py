"""One value, one text: golden bytes, round trips, and everything else refused with its own code."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contract import canonical
from desktop.kernel.errors import Rejection

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
NAMES = st.text(st.characters(max_codepoint=127), max_size=8)
LEAVES = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)


def depth(value: Any) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inside is None else 1 + max(map(depth, inside), default=0)


OBJECTS = st.dictionaries(NAMES, VALUES, max_size=5).filter(lambda value: depth(value) <= canonical.DEEPEST)


def code_of(data: bytes) -> str:
    with pytest.raises(Rejection) as refused:
        canonical.read(data)
    return refused.value.code


def outcome(data: bytes) -> tuple[str, dict[str, Any]]:
    try:
        return "", canonical.read(data)
    except Rejection as refusal:
        return refusal.code, {}


def test_the_bytes_are_the_ones_of_rfc_8785() -> None:
    value = {"b": [1, True, None, -5], "a": 'Cẩm Bình\n\u0001\u007f"\\/', "A": {"é": 1}.get("é"), "": 0}
    assert canonical.write(value) == (
        '{"":0,"A":1,"a":"Cẩm Bình\\n\\u0001\u007f\\"\\\\/","b":[1,true,null,-5]}'.encode()
    )


@given(OBJECTS)
def test_what_is_written_is_read_and_written_the_same(value: dict[str, Any]) -> None:
    data = canonical.write(value)
    assert canonical.read(data) == value
    assert canonical.write(canonical.read(data)) == data
    assert b"\n" not in data


@given(OBJECTS)
def test_any_other_text_of_the_same_value_is_refused(value: dict[str, Any]) -> None:
    loose = json.dumps(value, indent=1).encode()
    if loose != canonical.write(value):
        assert code_of(loose) == "wire.not_canonical"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "wire.not_json"),
        (b"<html>", "wire.not_json"),
        (b"[1]", "wire.not_an_object"),
        (b'{"a":1,"a":1}', "wire.duplicate_name"),
        (b'{"a":{"b":1,"b":2}}', "wire.duplicate_name"),
        (b'{"a":1.0}', "wire.fraction"),
        (b'{"a":1e3}', "wire.fraction"),
        (b'{"a":NaN}', "wire.fraction"),
        (b'{"a":-0}', "wire.not_canonical"),
        (b'{"a":01}', "wire.not_json"),
        (b'{"a":9007199254740992}', "wire.number_too_large"),
        (b'{"a":' + b"9" * 5000 + b"}", "wire.number_too_large"),
        (b'{"b":1,"a":1}', "wire.not_canonical"),
        (b'{"a": 1}', "wire.not_canonical"),
        (b'{"a":"\\u0041"}', "wire.not_canonical"),
        (b'{"a":"\\ud800"}', "wire.not_utf8"),
        (b'{"a":"\xff"}', "wire.not_utf8"),
        ('{"a":"e\u0301"}'.encode(), "wire.not_nfc"),
        ('{"é":1}'.encode(), "wire.odd_name"),
        (b'{"a":' + b"[" * 12 + b"]" * 12 + b"}", "wire.too_deep"),
        (b'{"a":' + b"[" * 100_000, "wire.too_deep"),
        (b'{"a":"' + b"x" * canonical.LARGEST + b'"}', "wire.too_large"),
        (b"\xef\xbb\xbf{}", "wire.not_json"),
    ],
)
def test_what_is_not_canonical_is_refused_by_name(data: bytes, code: str) -> None:
    assert code_of(data) == code


@given(st.binary(max_size=200) | TEXTS.map(str.encode))
def test_no_bytes_at_all_do_worse_than_a_refusal(data: bytes) -> None:
    code, found = outcome(data)
    assert code.startswith("wire.") if code else canonical.write(found) == data


@pytest.mark.parametrize("value", [{"a": 0.5}, {"a": 2**53}, {"é": 1}, {"a": "e\u0301"}, {"a": "\ud800"}, {"a": b""}])
def test_what_the_wire_cannot_carry_is_never_written(value: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"wire\."):
        canonical.write(value)
