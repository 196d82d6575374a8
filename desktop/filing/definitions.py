"""Portals as data: steps, fields in the portal's order, limits, addresses, the code's form, reasons of failure."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from desktop.domain.codes import check_external_code
from desktop.domain.facts import ArrivalChannel
from desktop.kernel.errors import Rejection
from desktop.runtime.reference import day_of
from desktop.runtime.resources import resource_json
from desktop.runtime.rules import Choice

Json = Mapping[str, Any]
NATIONAL, PRACTICE = "dvcqg", "practice"
_BASE = "{base}"


class StepKind(StrEnum):
    """What a step of a guided session asks for."""

    READINESS = "readiness"
    CONSENT = "consent"
    OPEN = "open"
    LOG_IN = "log_in"
    FIELDS = "fields"
    PAPERS = "papers"
    FEE = "fee"
    SEND = "send"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class FlowStep:
    """One step: who does it, its title, the one instruction; `arrivals` empty for all, `only_with_fee` where one is due."""

    id: str
    kind: StepKind
    who: str
    title: str
    say: str
    arrivals: tuple[ArrivalChannel, ...] = ()
    only_with_fee: bool = False

    def belongs(self, arrival: ArrivalChannel, *, fee: int) -> bool:
        """Tell whether a session of this channel and fee has the step."""
        return (not self.arrivals or arrival in self.arrivals) and (fee > 0 or not self.only_with_fee)


@dataclass(frozen=True, slots=True)
class PortalField:
    """One field of the portal's form, in its order: our fact's name, the label on the page, where it is on the page."""

    name: str
    label: str
    selectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcedureForm:
    """What the portal asks for certain procedures alone: fields after the common ones, and steps where they differ."""

    procedures: frozenset[str]
    fields: tuple[PortalField, ...]
    steps: tuple[FlowStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """One portal as one version of the data describes it; `confirmed` False while nobody has checked it on the page.

    `paper_selectors` say where on the page a paper is put in, `{item}` being the checklist's key of the paper.
    """

    id: str
    name: str
    short: str
    practice: bool
    confirmed: bool
    valid_from: date | None
    valid_to: date | None
    addresses: Mapping[str, str]
    origins: tuple[str, ...]
    arrivals: Mapping[str, ArrivalChannel]
    file_kb: int
    file_types: tuple[str, ...]
    code_pattern: str
    code_example: str
    code_selectors: tuple[str, ...]
    paper_selectors: tuple[str, ...]
    steps: tuple[FlowStep, ...]
    fields: tuple[PortalField, ...]
    forms: tuple[ProcedureForm, ...]

    def asking(self, procedure: str) -> "Portal":
        """Return the portal with the steps and fields that it has for one procedure."""
        own = [each for each in self.forms if procedure in each.procedures]
        fields = (*self.fields, *(field for each in own for field in each.fields))
        steps = next((each.steps for each in own if each.steps), self.steps)
        return replace(self, fields=fields, steps=steps)

    def address(self, name: str, *, procedure: str = "", level: str = "") -> str:
        """Return one of the portal's addresses, with the procedure's code and level in it."""
        return self.addresses[name].replace("{procedure}", procedure).replace("{level}", level)

    def at(self, base: str) -> "Portal":
        """Return the portal at an address known only now: the practice portal's port is the machine's choice."""
        addresses = {name: text.replace(_BASE, base) for name, text in self.addresses.items()}
        return replace(self, addresses=addresses, origins=tuple(each.replace(_BASE, base) for each in self.origins))

    def checked_code(self, text: str) -> str:
        """Return a code of the portal in one form; Rejection for what this portal does not issue."""
        if not text.strip():
            raise Rejection("filing.code_missing", "external_code", portal=self.name)
        code = check_external_code(text)
        if not re.fullmatch(self.code_pattern, code):
            raise Rejection(
                "filing.code_unlike", "external_code", code=code, portal=self.name, example=self.code_example
            )
        return code


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that must be ready, its key, and the failure that its lack is."""

    code: str
    key: str
    text: str
    failure: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a filing did not come about: its key, its words, and the reason not online that it counts as."""

    code: str
    key: str
    text: str
    short: str
    reason: str

    @property
    def choice(self) -> Choice:
        """The failure as a button with a key."""
        return Choice(self.code, self.key, self.text, self.short)


@dataclass(frozen=True, slots=True)
class Definitions:
    """Everything that one version of `reference/portals.json` says; `digest` is over its content, as 64 hex digits."""

    content: Json
    digest: str

    @classmethod
    def of(cls, content: Json) -> "Definitions":
        """Return the definitions that a parsed file holds, unchecked."""
        made = cls(content, "")
        return replace(made, digest=hashlib.sha256(made.text.encode()).hexdigest())

    @property
    def text(self) -> str:
        """The content in one form: the same content is the same text."""
        return json.dumps(self.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def version(self) -> str:
        """The version of the data: a day, and a number where there are several of it."""
        return str(self.content["version"])

    def portal(self, portal: str, *, on: date | None = None) -> Portal:
        """Return a portal by its id as it is on a day, the newest without one; Rejection `filing.portal_unknown`."""
        rows = [each for each in self.content["portals"] if each["id"] == portal]
        if on is not None:
            rows = [each for each in rows if _in_force(each, on)]
        if not rows:
            raise Rejection("filing.portal_unknown", "portal", portal=portal)
        row = max(rows, key=lambda each: each["valid_from"] or "")
        return _portal(row, self.content["steps"])

    def needs(self) -> tuple[Need, ...]:
        """Return what must be ready before a session, in the order it is asked."""
        return tuple(Need(**row) for row in self.content["needs"])

    def failures(self) -> tuple[Failure, ...]:
        """Return the reasons of failure, each with its key."""
        return tuple(Failure(**row) for row in self.content["failures"])

    def failure(self, code: str) -> Failure:
        """Return one reason; Rejection `filing.failure_unknown`."""
        found = next((each for each in self.failures() if each.code == code), None)
        if found is None:
            raise Rejection("filing.failure_unknown", "reason", code=code)
        return found

    @property
    def consent(self) -> str:
        """What the citizen agrees to, in the words that are read out (Luật 91/2025/QH15)."""
        return str(self.content["consent"]["text"])

    @property
    def queue_reasons(self) -> tuple[str, ...]:
        """The reasons not online after which a dossier waits to be put on the portal."""
        return tuple(self.content["queue"]["reasons"])

    @property
    def queue_term(self) -> str:
        """How long a dossier may wait to be put on the portal (NĐ 61/2018 Đ18), as a term."""
        return str(self.content["queue"]["term"])


def version_key(version: str) -> tuple[str, int]:
    """Return by what versions are put in order: the day, then the number of that day."""
    day, _, number = version.partition(".")
    return day, int(number or 0)


def _in_force(row: Json, day: date) -> bool:
    start, end = day_of(row["valid_from"]), day_of(row["valid_to"])
    return (start is None or start <= day) and (end is None or day <= end)


def _portal(row: Json, steps: Mapping[str, list[Json]]) -> Portal:
    code, limits = row["code"], row["limits"]
    return Portal(
        id=row["id"],
        name=row["name"],
        short=row["short"],
        practice=row["practice"],
        confirmed=row["confirmed"],
        valid_from=day_of(row["valid_from"]),
        valid_to=day_of(row["valid_to"]),
        addresses=dict(row["addresses"]),
        origins=tuple(row["origins"]),
        arrivals={level: ArrivalChannel(arrival) for level, arrival in row["levels"].items()},
        file_kb=limits["file_kb"],
        file_types=tuple(limits["types"]),
        code_pattern=code["pattern"],
        code_example=code["example"],
        code_selectors=tuple(code["selectors"]),
        paper_selectors=tuple(row["papers"]["selectors"]),
        steps=_steps(steps[row["steps"]]),
        fields=_fields(row["fields"]),
        forms=tuple(
            ProcedureForm(
                frozenset(each["procedures"]),
                _fields(each["fields"]),
                _steps(steps[each["steps"]]) if "steps" in each else (),
            )
            for each in row["forms"]
        ),
    )


def _fields(rows: list[Json]) -> tuple[PortalField, ...]:
    return tuple(PortalField(each["name"], each["label"], tuple(each["selectors"])) for each in rows)


def _steps(rows: list[Json]) -> tuple[FlowStep, ...]:
    return tuple(_step(each) for each in rows)


def _step(row: Json) -> FlowStep:
    return FlowStep(
        id=row["id"],
        kind=StepKind(row["kind"]),
        who=row["who"],
        title=row["title"],
        say=row["say"],
        arrivals=tuple(ArrivalChannel(each) for each in row.get("arrivals", ())),
        only_with_fee=row.get("only_with_fee", False),
    )


@cache
def shipped_portals() -> Definitions:
    """Return the definitions that ship, read once."""
    return Definitions.of(resource_json("reference/portals.json"))
