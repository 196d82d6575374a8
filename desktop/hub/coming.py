"""What is known of an update that comes from the hub above: one small file beside its parts, replaced whole."""

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop.contract.updates import UpdateHead
from desktop.hub import updates
from desktop.hub.hub import Hub
from desktop.kernel.errors import Problem

_REMEMBERED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that was no good: which, why as a sentence can say it, and when it was looked at."""

    head: UpdateHead
    code: str
    facts: dict[str, Any]
    at: str

    @property
    def problem(self) -> Problem:
        """Why it was refused."""
        return Problem.of(self.code, **self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """When the hub above was asked (an ISO moment), which file is on its way, which were refused, what the trouble is."""

    asked_at: str = ""
    wanted: UpdateHead | None = None
    refused: tuple[Refused, ...] = ()
    trouble: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def problem(self) -> Problem | None:
        """The trouble as a sentence can say it, None for none."""
        return Problem.of(self.trouble, **self.facts) if self.trouble else None

    def with_refused(self, refused: Refused) -> "Coming":
        """Return the same with one more file that is never fetched again."""
        return replace(self, refused=(*self.refused, refused)[-_REMEMBERED:])


def folder_of(hub: Hub) -> Path:
    """Return where files grow."""
    return updates.folder_of(hub) / "coming"


def read(hub: Hub) -> Coming:
    """Return what is known; nothing when the file is not there or cannot be read."""
    try:
        found = json.loads((folder_of(hub) / "known.json").read_text(encoding="utf-8"))
        wanted = UpdateHead(**found["wanted"]) if found["wanted"] else None
        refused = tuple(Refused(**{**each, "head": UpdateHead(**each["head"])}) for each in found["refused"])
        return Coming(**{**found, "wanted": wanted, "refused": refused})
    except (OSError, ValueError, KeyError, TypeError):
        return Coming()


def write(hub: Hub, known: Coming) -> None:
    """Keep what is known; OSError when the disk does not take it."""
    folder = folder_of(hub)
    text = json.dumps(asdict(known), ensure_ascii=False, default=str)
    if (folder / "known.json").is_file() and (folder / "known.json").read_text(encoding="utf-8") == text:
        return
    fresh = folder / "known.new"
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(folder / "known.json")
