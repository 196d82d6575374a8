"""What must be true, reckoned without the product's own code: from the dossiers that were given, and from plain JSON.

The hub's tables are read as they are. Nothing here calls what it judges.
"""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.fuzz.stations import DISTRICT, PROVINCE, Station

ONLINE = {"online3", "online4"}
Key = tuple[str, int, str]
Cell = tuple[str, str, bool, str, bool, str]


def digest_of(body: bytes) -> str:
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(body).hexdigest()


def cells_of(payload: dict[str, Any]) -> dict[Cell, int]:
    """Return the counts of a day's payload, each measure of each cell by itself."""
    found: dict[Cell, int] = {}
    for procedure, level, offered, lines in payload["cells"]:
        for arrival, assisted, *values in lines:
            for measure, count in zip(payload["measures"], values, strict=False):
                if count:
                    found[procedure, level, offered, arrival, assisted, measure] = count
    return found


@dataclass(slots=True)
class Given:
    """The dossiers that a desk was given on each day: how many came, and how many of them online."""

    days: dict[str, Counter[str]] = field(default_factory=dict)

    def took(self, day: str, arrival: str) -> None:
        """Count one dossier in."""
        of = self.days.setdefault(day, Counter())
        of["received"] += 1
        of["online"] += arrival in ONLINE


def expected_of(payload: dict[str, Any]) -> Counter[str]:
    """Return received and online of a payload."""
    found: Counter[str] = Counter({"received": 0, "online": 0})
    for (_, _, _, arrival, _, measure), count in cells_of(payload).items():
        if measure == "received":
            found["received"] += count
            found["online"] += count * (arrival in ONLINE)
    return found


def check_station(station: Station, made: dict[str, bytes]) -> None:
    """Hold a hub's days, cells and months to the envelopes that it keeps, and those to what desks really made."""
    days = check_days(station, made)
    sums: dict[tuple[str, str], Counter[str]] = {}
    stored: dict[Key, dict[Cell, int]] = {}
    for row in station.rows(
        "SELECT unit, desk, day, procedure, level, offered_online, arrival, assisted, measure, count FROM day_figure"
    ):
        unit, desk, day, procedure, level, offered, arrival, assisted, measure, count = row
        cell = (procedure, level, bool(offered), arrival, bool(assisted), measure)
        stored.setdefault((unit, desk, day), {})[cell] = count
    for key, payload in days.items():
        assert stored.get(key, {}) == cells_of(payload), (station.name, key)
        counted = expected_of(payload)
        for unit in (key[0], DISTRICT, PROVINCE):
            sums.setdefault((unit, key[2][:7]), Counter()).update(counted)
    assert set(stored) <= set(days)
    months = {
        (unit, month): (received, online)
        for unit, month, received, online in station.rows(
            "SELECT unit, month, sum(received), sum(online3 + online4) FROM month_total GROUP BY unit, month"
        )
        if received
    }
    assert months == {key: (each["received"], each["online"]) for key, each in sums.items() if each["received"]}


def check_days(station: Station, made: dict[str, bytes]) -> dict[Key, dict[str, Any]]:
    """Return what stands on each day: of the envelopes that were accepted, the highest revision, and no other."""
    best: dict[Key, tuple[int, str, dict[str, Any]]] = {}
    seen: set[tuple[str, str]] = set()
    for identifier, digest, verdict, body in station.rows("SELECT id, digest, verdict, body FROM envelope"):
        assert digest == digest_of(bytes(body))
        assert made.get(digest) == bytes(body), "a hub keeps what no desk made"
        assert verdict == "conflict" or (identifier, "") not in seen, "one id counts twice"
        seen |= {(identifier, "")} if verdict != "conflict" else set()
        envelope = json.loads(bytes(body))
        payload = envelope["payload"]
        if verdict == "accepted" and envelope["letter"] == "day_summary":
            key = (envelope["unit"], envelope["desk"], payload["day"])
            if key not in best or best[key][0] < payload["revision"]:
                best[key] = (payload["revision"], identifier, payload)
    standing = {
        (unit, desk, day): (revision, envelope)
        for unit, desk, day, revision, envelope in station.rows(
            "SELECT unit, desk, day, revision, envelope FROM day_state"
        )
    }
    assert standing == {key: (revision, identifier) for key, (revision, identifier, _) in best.items()}
    return {key: payload for key, (_, _, payload) in best.items()}
