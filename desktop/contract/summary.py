"""The figures of one desk's day: every count in full, named by code alone, so that nothing of a person fits in."""

import hashlib
import re
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
    def cell(self) -> tuple[str, str, bool, str, bool]:
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
        return hashlib.sha256(canonical.write({"cells": _cells(self.counts)})).hexdigest()

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
            "cells": _cells(self.counts),
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
        if told != found.figures:
            raise Rejection("wire.figures")
        return found


def _cells(counts: tuple[Count, ...]) -> list[list[Any]]:
    """Return `[procedure, level, offered, arrival, assisted, {measure: count}]` per cell, in order."""
    made: dict[tuple[str, str, bool, str, bool], dict[str, int]] = {}
    for each in sorted(counts):
        if each.count:
            made.setdefault(each.cell, {})[each.measure] = each.count
    return [[*cell, measures] for cell, measures in made.items()]


def _counts(fields: Fields) -> tuple[Count, ...]:
    found: list[Count] = []
    for row in fields.rows("cells", most=MOST_CELLS):
        counts = _cell(row)
        if not counts or (found and found[-1].cell >= counts[0].cell):
            raise fields.odd("cells")
        found += counts
    return tuple(found)


def _cell(row: object) -> list[Count]:
    """Return the counts of one row, none when the row is not as agreed."""
    match row:
        case [
            str() as procedure,
            str() as level,
            bool() as offered,
            str() as arrival,
            bool() as assisted,
            dict() as of,
        ]:
            known = level in LEVELS and arrival in ARRIVALS and PROCEDURE.fullmatch(procedure) is not None
            if known and len(of) <= MOST_MEASURES and all(_is_count(*each) for each in of.items()):
                cell = (procedure, level, offered, arrival, assisted)
                return [Count(*cell, measure, of[measure]) for measure in sorted(of)]
    return []


def _is_count(measure: str, count: object) -> bool:
    if isinstance(count, bool) or not isinstance(count, int):
        return False
    return count > 0 and MEASURE.fullmatch(measure) is not None
