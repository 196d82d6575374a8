"""Counts what the file is asked: a figure of speed that no busy machine can change."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event


@contextmanager
def counted() -> Iterator[list[str]]:
    """Note every statement that is sent to any file meanwhile."""
    sent: list[str] = []

    def note(*context: Any) -> None:
        sent.append(str(context[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)
