"""Law as data: rule sets of terms, form numbers, code patterns, vocabularies, each with its dates of validity."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Any

from desktop.domain.codes import CodePattern
from desktop.domain.deadline import DeadlineRules
from desktop.domain.facts import Restart
from desktop.domain.work_calendar import OfficeHours
from desktop.runtime.reference import day_of
from desktop.runtime.resources import resource_json

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FormRule:
    """One statutory form in one set: its number, title and the symbol after its number (domain §2.1-2.3)."""

    form_set: str
    kind: str
    number: str
    title: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a vocabulary: its code, the key that picks it, its words and its short words."""

    code: str
    key: str
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class Rules:
    """The shipped rules of `resources/reference/rules.json`."""

    content: Json

    def deadline_rules_on(self, day: date) -> DeadlineRules:
        """Return the rule set of due dates in force on a day (NĐ 61/2018 Đ18-19, NĐ 118/2025 Đ17-18)."""
        row = _in_force(self.content["term_rules"], day)
        return DeadlineRules(
            id=row["id"],
            cut_off=time.fromisoformat(row["cut_off"]),
            supplement_days=row["supplement"]["agency_days"] + row["supplement"]["desk_days"],
            restart=Restart(row["supplement"]["restart"]),
            extensions=row["extension"]["times"],
            extension_days_before=row["extension"]["days_before_due"],
            source=row["source"],
            confirmed=row["confirmed"],
        )

    def office_hours(self) -> tuple[OfficeHours, ...]:
        """Return the office hours that ship, each with its dates; unverified, a commune sets its own."""
        return tuple(
            OfficeHours(
                sessions=tuple((time.fromisoformat(start), time.fromisoformat(end)) for start, end in row["parts"]),
                valid_from=day_of(row["valid_from"]),
                valid_to=day_of(row["valid_to"]),
            )
            for row in self.content["office_hours"]
        )

    @property
    def default_code_pattern(self) -> str:
        """The id of the newest pattern that a desk issues by itself."""
        return str([row["id"] for row in self.content["code_patterns"] if row["issue"]][-1])

    def code_pattern(self, pattern: str) -> CodePattern:
        """Return a pattern of dossier codes by its id; KeyError for an unknown one."""
        return _pattern({row["id"]: row for row in self.content["code_patterns"]}[pattern])

    def code_patterns(self) -> dict[str, CodePattern]:
        """Return all patterns by id, also those that are only recognised (domain §3.1)."""
        return {row["id"]: _pattern(row) for row in self.content["code_patterns"]}

    def form(self, kind: str, *, form_set: str, day: date) -> FormRule:
        """Return a form's number and title: of the named set, or of the set in force on the day."""
        sets = {row["id"]: row for row in self.content["form_sets"]}
        chosen = sets.get(form_set) or _in_force(self.content["form_sets"], day)
        row = next((each for each in chosen["forms"] if each["kind"] == kind), None)
        if row is None:
            # A set without the form (2018 has no notice of stop) borrows the newest one's words, without its number.
            borrowed = next(each for each in self.content["form_sets"][-1]["forms"] if each["kind"] == kind)
            row = {**borrowed, "number": ""}
        desk = _in_force(self.content["desks"], day)
        symbol = row["symbol"].replace("{number}", "").replace("{desk}", desk["abbreviation"])
        return FormRule(chosen["id"], kind, row["number"], row["title"], symbol)

    def desk_name_on(self, day: date) -> str:
        """Return what the law calls the desk on a day."""
        return str(_in_force(self.content["desks"], day)["name"])

    def level_label(self, level: str, day: date) -> str:
        """Return the words for a service level on a day: `Mức độ 4` before 2022, `Toàn trình` after."""
        return str(_in_force(self.content["service_levels"], day)["labels"][level])

    def level_changes(self) -> tuple[tuple[date, str], ...]:
        """Return when the rules on service levels changed, each with its source."""
        rows = self.content["service_levels"]
        return tuple((date.fromisoformat(row["valid_from"]), row["source"].split(":")[0].split(";")[0]) for row in rows)

    def reasons_not_online(self) -> tuple[Choice, ...]:
        """Return the reasons why a dossier did not come online, each with its key."""
        return _choices(self.content["reasons_not_online"])

    def arrival_channels(self) -> tuple[Choice, ...]:
        """Return the arrival channels, each with its key."""
        return _choices(self.content["arrival_channels"])

    def return_channels(self) -> tuple[Choice, ...]:
        """Return the channels by which a result comes back."""
        return _choices(self.content["return_channels"])


def _in_force(rows: list[Any], day: date) -> Any:  # noqa: ANN401  # rows of a JSON file
    for row in reversed(rows):
        start, end = day_of(row["valid_from"]), day_of(row["valid_to"])
        if (start is None or start <= day) and (end is None or day <= end):
            return row
    # A day before the first rule is reckoned by the first, a day after the last by the last.
    first = day_of(rows[0]["valid_from"])
    return rows[0] if first is not None and day < first else rows[-1]


def _choices(rows: list[Any]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            row["code"],
            row.get("key", ""),
            row.get("text") or row["label"],
            row.get("short") or row.get("label") or row["text"],
        )
        for row in rows
    )


def _pattern(row: Json) -> CodePattern:
    return CodePattern(
        id=row["id"],
        template=row["pattern"],
        serial_digits=row["serial_digits"],
        grows=row["grows"],
        valid_from=day_of(row["valid_from"]),
        valid_to=day_of(row["valid_to"]),
    )


@cache
def shipped_rules() -> Rules:
    """Return the rules that ship, read once."""
    return Rules(resource_json("reference/rules.json"))
