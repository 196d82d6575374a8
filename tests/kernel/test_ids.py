"""Ids sort in the order in which they were made, whatever the clock does."""

import time
import uuid

import pytest

from desktop.kernel.ids import new_id


def test_ids_of_one_millisecond_sort_as_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
    made = [new_id() for _ in range(500)]
    monkeypatch.setattr(time, "time", lambda: now - 3600)
    made += [new_id() for _ in range(500)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_an_id_is_a_version_seven_of_its_millisecond() -> None:
    made = uuid.UUID(new_id(1_700_000_000_000))
    assert (made.version, made.variant, made.int >> 80) == (7, uuid.RFC_4122, 1_700_000_000_000)
