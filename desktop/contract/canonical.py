"""One JSON value, one text: RFC 8785 for what the wire needs, so no fractions, ASCII names, NFC letters.

Reading accepts the canonical bytes and nothing else: two readers can never understand one text differently, and the
hash of what was read is the hash of what would be written.
"""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any, NoReturn

from desktop.kernel.errors import Rejection

LARGEST_NUMBER = 2**53 - 1
DEEPEST = 12
LARGEST = 256 * 1024
_DIGITS = 16


def write(value: Mapping[str, Any]) -> bytes:
    """Return the canonical bytes of a plain object; ValueError for what the wire cannot carry, a defect of ours."""
    wrong = _wrong_with(value, 1)
    if wrong:
        raise ValueError(wrong)
    return _text(value).encode()


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _wrong_with(value: object, depth: int) -> str:
    """Return the code of the first thing that has no canonical form, or nothing."""
    if isinstance(value, (Mapping, list, tuple)):
        return _wrong_inside(value, depth)
    if isinstance(value, str):
        return _wrong_with_text(value)
    if value is None or isinstance(value, bool):
        return ""
    if not isinstance(value, int):
        return "wire.odd_value"
    return "" if abs(value) <= LARGEST_NUMBER else "wire.number_too_large"


def _wrong_inside(value: Any, depth: int) -> str:  # noqa: ANN401  # an object or a list
    if depth > DEEPEST:
        return "wire.too_deep"
    if isinstance(value, Mapping):
        if any(not (isinstance(key, str) and key.isascii()) for key in value):
            return "wire.odd_name"
        value = value.values()
    for each in value:
        if _is_plain(each):
            continue
        found = _wrong_with(each, depth + 1)
        if found:
            return found
    return ""


def _is_plain(value: object) -> bool:
    """Tell at a glance that there is nothing wrong: nearly every value of every letter is a count or an ASCII name."""
    kind = type(value)
    if kind is int:
        return -LARGEST_NUMBER <= value <= LARGEST_NUMBER  # type: ignore[operator]  # its type was just asked
    return kind is bool or (kind is str and value.isascii())  # type: ignore[attr-defined]  # see above


def _wrong_with_text(text: str) -> str:
    if text.isascii():
        return ""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "wire.not_utf8"
    return "" if unicodedata.is_normalized("NFC", text) else "wire.not_nfc"


def read(data: bytes, *, largest: int = LARGEST) -> dict[str, Any]:
    """Return the object whose canonical bytes these are.

    Raises Rejection `wire.too_large`, `wire.not_utf8`, `wire.not_json`, `wire.not_an_object`, `wire.duplicate_name`,
    `wire.fraction`, `wire.number_too_large`, `wire.too_deep`, `wire.not_nfc`, `wire.odd_name` or `wire.not_canonical`.
    """
    if len(data) > largest:
        raise Rejection("wire.too_large", limit=largest)
    try:
        found = json.loads(
            data.decode(),
            object_pairs_hook=_object,
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
            parse_int=_whole,
        )
    except UnicodeDecodeError as error:
        raise Rejection("wire.not_utf8") from error
    except RecursionError as error:
        raise Rejection("wire.too_deep") from error
    except ValueError as error:
        raise Rejection("wire.not_json") from error
    if not isinstance(found, dict):
        raise Rejection("wire.not_an_object")
    wrong = _wrong_with(found, 1)
    if wrong:
        raise Rejection(wrong)
    if _text(found).encode() != data:
        raise Rejection("wire.not_canonical")
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Rejection("wire.duplicate_name")
    return made


def _no_fraction(text: str) -> NoReturn:
    raise Rejection("wire.fraction", text=text[:_DIGITS])


def _whole(text: str) -> int:
    if len(text) > _DIGITS + 1:
        raise Rejection("wire.number_too_large")
    return int(text)
