"""What is known of the copies outside the file: which folder got the last good one and when, and what failed last.

It is kept beside the file, not in it: a file that was set back must not forget the copies that were taken since.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLog:
    """`folders` maps a folder to when it got its last good copy; `trouble` is the code of the last failure since.

    `erased_at` is when people were last erased from the data: an older copy still names them and goes when it is reached.
    """

    folders: Mapping[str, datetime] = field(default_factory=dict)
    trouble: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    erased_at: datetime | None = None

    @property
    def last(self) -> datetime | None:
        """When the last good copy was taken, anywhere."""
        return max(self.folders.values(), default=None)


def read(file: Path) -> CopyLog:
    """Return what is known; nothing for a missing or unreadable file."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        folders = {str(name): datetime.fromisoformat(at) for name, at in found["folders"].items()}
        erased = datetime.fromisoformat(found["erased_at"]) if found.get("erased_at") else None
        return CopyLog(folders=folders, trouble=str(found["trouble"]), facts=dict(found["facts"]), erased_at=erased)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return CopyLog()


def write(file: Path, log: CopyLog) -> None:
    """Keep what is known; a disk that refuses is told by the next copy, not here."""
    text = json.dumps(
        {
            "folders": {name: at.isoformat() for name, at in sorted(log.folders.items())},
            "trouble": log.trouble,
            "facts": dict(log.facts),
            "erased_at": log.erased_at.isoformat() if log.erased_at else "",
        },
        ensure_ascii=False,
    )
    fresh = file.with_suffix(".new")
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
