"""The journal's chain: each entry carries the hash of the one before, so that a silent change shows (sync R31)."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

GENESIS = "0" * 64


def _nothing() -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What somebody does, before it has its place in the chain; `before` and `after` are plain JSON objects."""

    officer: str
    act: str
    subject: str
    before: Mapping[str, Any] = field(default_factory=_nothing)
    after: Mapping[str, Any] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act: who did what to which dossier and when; `before` and `after` are plain JSON objects.

    `seq` counts from 1 without a gap; `at` is ISO 8601 in UTC with milliseconds; `hash` is 64 hexadecimal digits.
    """

    seq: int
    at: str
    officer: str
    act: str
    subject: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    previous: str
    hash: str = ""


def canonical(value: Mapping[str, Any]) -> str:
    """Return the one JSON text of a plain object: sorted keys, no spaces, UTF-8 kept."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(entry: Entry) -> str:
    """Return the SHA-256 of the entry's content and of its predecessor's hash, as 64 hexadecimal digits."""
    content = "\x1f".join(
        (
            str(entry.seq),
            entry.at,
            entry.officer,
            entry.act,
            entry.subject,
            canonical(entry.before),
            canonical(entry.after),
            entry.previous,
        )
    )
    return hashlib.sha256(content.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a chain does not hold: the sequence number, and `gap`, `link` or `content`."""

    seq: int
    kind: str


def first_break(entries: Iterable[Entry], *, seq: int = 1, previous: str = GENESIS) -> Break | None:
    """Return the first break of a chain that should go on from `seq` and `previous`, or None when it holds."""
    for expected, entry in enumerate(entries, seq):
        if entry.seq != expected:
            return Break(expected, "gap")
        if entry.previous != previous:
            return Break(entry.seq, "link")
        if entry.hash != digest(entry):
            return Break(entry.seq, "content")
        previous = entry.hash
    return None
