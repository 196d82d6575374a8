"""The figures of one desk's day: every count in full, named by code alone, so that nothing of a person fits in."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.contract import canonical
from desktop.contract.fields import DIGEST, MOST_DESKS, UNIT, Fields
from desktop.kernel.errors import Rejection

FORM = "day"
FORM_VERSION = 1
MOST_CELLS = 5_000
MOST_COUNTS = 50_000
MOST_MEASURES = 80
PROCEDURE = re.compile(r"[0-9A-Z.\-]{1,40}")
MEASURE = re.compile(r"[a-z_]{1,40}(:[a-z0-9_]{1,40})?")
LEVELS = ("unknown", "none", "1", "2", "3", "4")
ARRIVALS = ("counter", "post", "online3", "online4")
# Why a day is told once more. Words typed by a person stay in the desk's journal: they may name somebody.
FIRST = "first"
LATER_ACT = "later_act"
REOPENED = "reopened"
RESTORED = "restored"
RULES = "rules"
REASONS = (FIRST, LATER_ACT, REOPENED, RESTORED, RULES)


Cell = tuple[str, str, bool, str, bool]


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """One measure of one cell; the measures are those of the desk's own rules, known here by name only."""

    procedure: str
    level: str
    offered_online: bool
    arrival: str
    assisted: bool
    measure: str
    count: int

    @property
    def cell(self) -> Cell:
        """What the count is of."""
        return self.procedure, self.level, self.offered_online, self.arrival, self.assisted


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """The full figures of one desk's civil day; revision 1 is the first, each later one says why it came.

    The key of a summary is unit × desk × day × form × form version; a higher revision takes the place of a lower one.
    Counts that are nought are left out; the rest stand in order, each once.
    """

    unit: str
    desk: int
    day: date
    revision: int
    reason: str
    counts: tuple[Count, ...]

    @property
    def figures(self) -> str:
        """The digest of the counts alone: equal figures have equal digests, whatever revision they came in."""
        return _digest(_table(self.counts))

    def payload(self) -> dict[str, Any]:
        """Return the summary as the plain object that an envelope carries."""
        return {
            "form": FORM,
            "form_version": FORM_VERSION,
            "unit": self.unit,
            "desk": self.desk,
            "day": self.day.isoformat(),
            "revision": self.revision,
            "reason": self.reason,
            **_table(self.counts),
            "figures": self.figures,
        }

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> "DaySummary":
        """Return the summary that a payload is; Rejection `wire.shape`, `wire.figures`, `version.newer`."""
        fields = Fields(payload, "payload.")
        if fields.take("form") != FORM:
            raise fields.odd("form")
        if fields.whole("form_version", 1, 999) > FORM_VERSION:
            raise Rejection("version.newer", "payload.form_version", found=payload["form_version"], known=FORM_VERSION)
        found = cls(
            unit=fields.text("unit", UNIT),
            desk=fields.whole("desk", 1, MOST_DESKS),
            day=fields.day("day"),
            revision=fields.whole("revision", 1, 999_999),
            reason=fields.choice("reason", REASONS),
            counts=_counts(fields),
        )
        told = fields.text("figures", DIGEST)
        fields.done()
        # The table is the very one that the counts are written as, so it need not be made anew.
        if told != _digest({"measures": payload["measures"], "cells": payload["cells"]}):
            raise Rejection("wire.figures")
        return found


def _digest(table: Mapping[str, Any]) -> str:
    return hashlib.sha256(canonical.write(table)).hexdigest()


def _table(counts: tuple[Count, ...]) -> dict[str, Any]:
    """Return the counts as a table, half as long on the wire as naming each measure in each cell.

    `measures` are in the order of how many cells have them, so that most rows end early; `cells` are
    `[procedure, level, offered online, [[arrival, assisted, count, count, …], …]]`, without the noughts at a row's end.
    """
    rows: dict[Cell, dict[str, int]] = {}
    for each in sorted(counts):
        if each.count:
            rows.setdefault(each.cell, {})[each.measure] = each.count
    often = Counter(measure for row in rows.values() for measure in row)
    measures = sorted(often, key=lambda measure: (-often[measure], measure))
    groups: dict[tuple[str, str, bool], list[list[Any]]] = {}
    for (procedure, level, offered, arrival, assisted), row in rows.items():
        line = [row.get(measure, 0) for measure in measures]
        length = max(place for place, count in enumerate(line, 1) if count)
        groups.setdefault((procedure, level, offered), []).append([arrival, assisted, *line[:length]])
    return {"measures": measures, "cells": [[*group, lines] for group, lines in groups.items()]}


def _counts(fields: Fields) -> tuple[Count, ...]:
    """Return the counts of a table; only the table that they would be written as is read."""
    measures, cells = fields.rows("measures", most=MOST_MEASURES), fields.rows("cells", most=MOST_CELLS)
    if not all(isinstance(each, str) and MEASURE.fullmatch(each) for each in measures):
        raise fields.odd("measures")
    found: list[Count] = []
    for group in cells:
        match group:
            case [str() as procedure, str() as level, bool() as offered, list() as lines] if _is_known(
                procedure, level
            ):
                found += [each for line in lines for each in _line((procedure, level, offered), line, measures, fields)]
            case _:
                raise fields.odd("cells")
    counts = tuple(sorted(found))
    if len(counts) > MOST_COUNTS or _table(counts) != {"measures": measures, "cells": cells}:
        raise fields.odd("cells")
    return counts


def _is_known(procedure: str, level: str) -> bool:
    return level in LEVELS and PROCEDURE.fullmatch(procedure) is not None


def _line(group: tuple[str, str, bool], line: object, measures: list[str], fields: Fields) -> list[Count]:
    match line:
        case [str() as arrival, bool() as assisted, *values] if arrival in ARRIVALS and len(values) <= len(measures):
            counts = [value for value in values if type(value) is int and value >= 0]
            if len(counts) == len(values):
                named = zip(measures, counts, strict=False)
                return [Count(*group, arrival, assisted, measure, count) for measure, count in named if count]
    raise fields.odd("cells")
