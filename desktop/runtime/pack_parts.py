"""The parts of a reference pack that are read in one way by who publishes them and by who is told: targets and notices.

`targets` is `{"online_percent": 60}`; `notices` is `{"notices": [{"text": "…", "until": "2026-12-31"}]}`, where `until`
may be left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.domain.folding import nfc

LONGEST = 2_000
_SHOWN_FOR = timedelta(days=30)
_WHOLE = 100
Parts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the province tells its desks, and up to which day, counted in; None where the pack does not say."""

    text: str
    until: date | None

    def stands_on(self, day: date, *, since: date) -> bool:
        """Tell whether it is shown on a day; one without an end for thirty days."""
        return since <= day <= (self.until or since + _SHOWN_FOR)


def online_percent(parts: Parts) -> int | None:
    """Return the aim that a pack sets for the online rate, None for none; ValueError for what is no share."""
    found = parts.get("targets", {}).get("online_percent")
    if found is None:
        return None
    if not isinstance(found, int) or isinstance(found, bool) or not 0 < found <= _WHOLE:
        raise ValueError(found)
    return found


def notices(parts: Parts) -> tuple[Notice, ...]:
    """Return the notices of a pack; KeyError, TypeError or ValueError for what is none."""
    rows = parts.get("notices", {}).get("notices", ())
    return tuple(_notice(each) for each in rows)


def _notice(row: Parts) -> Notice:
    until = row.get("until", "")
    text = nfc(str(row["text"]))[:LONGEST]
    if not text:
        raise ValueError(row)
    return Notice(text, date.fromisoformat(until) if until else None)
