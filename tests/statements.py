"""Counts what the file is asked: a figure of speed that no busy machine can change."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, event


@dataclass(slots=True)
class Asked:
    """Every statement that was `sent`, and those of them that had to be `built` of parts before."""

    sent: list[str] = field(default_factory=list)
    built: list[str] = field(default_factory=list)


@contextmanager
def counted() -> Iterator[Asked]:
    """Note what any file is asked meanwhile."""
    asked = Asked()

    def note(*context: Any) -> None:
        asked.sent.append(str(context[2]))

    def note_built(*context: Any) -> None:
        asked.built.append(str(context[1]))

    event.listen(Engine, "before_cursor_execute", note)
    event.listen(Engine, "before_execute", note_built)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)
        event.remove(Engine, "before_execute", note_built)
