"""The report forms that ship as data: definitions of the online rate, columns of the forms, the index of QĐ 766."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.domain.facts import ArrivalChannel
from desktop.domain.report import Column, Kind
from desktop.domain.slices import Trait
from desktop.runtime.resources import resource_json

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """A column of a form and how it is counted: measures summed, those of `less` taken off; `unknown` says why not."""

    column: Column
    measures: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    arrivals: tuple[ArrivalChannel, ...] = ()
    traits: tuple[Trait, ...] = ()
    unknown: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A statutory form: its columns, what it has no column for, the identities it must keep."""

    title: str
    symbol: str
    columns: tuple[FormColumn, ...]
    beside: tuple[FormColumn, ...]
    identities: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One component of the index: its points and threshold where known, how it is computed or why it cannot be."""

    key: str
    group: str
    title: str
    most: int | None
    threshold: int | None
    compute: str
    trap: str
    unknown: str


@dataclass(frozen=True, slots=True)
class ReportRules:
    """The content of `resources/reference/reports.json`."""

    content: Json

    def definitions(self) -> tuple[tuple[str, str, str], ...]:
        """Return (key, title, rule) of the four definitions of the online rate (domain §7.2)."""
        return tuple((row["key"], row["title"], row["rule"]) for row in self.content["online_rate"]["definitions"])

    def share(self, name: str) -> int:
        """Return a threshold of TT 01/2018 Đ13 indicator 9, in percent."""
        return int(self.content["online_rate"][name])

    @property
    def forecast_method(self) -> str:
        """How the forecast is made, in words."""
        return str(self.content["online_rate"]["forecast"])

    @property
    def outages(self) -> tuple[str, ...]:
        """The reasons not online that tell of a line or a portal that was down."""
        return tuple(self.content["outages"])

    def form(self, name: str) -> Form:
        """Return a form by its name; KeyError for an unknown one."""
        row = self.content["forms"][name]
        return Form(
            title=row["title"],
            symbol=row["symbol"],
            columns=tuple(_column(each) for each in row["columns"]),
            beside=tuple(_column(each) for each in row["beside"]),
            identities=tuple((each["words"], tuple(each["left"]), tuple(each["right"])) for each in row["identities"]),
            notes=tuple(row["notes"]),
        )

    @property
    def index_title(self) -> str:
        """The title of the index."""
        return str(self.content["766"]["title"])

    def index_groups(self) -> dict[str, tuple[str, int]]:
        """Return the groups of the index: (title, points at most) by key."""
        return {row["key"]: (row["title"], row["max"]) for row in self.content["766"]["groups"]}

    def components(self) -> tuple[Component, ...]:
        """Return the components of the index, in order."""
        return tuple(
            Component(
                key=row["key"],
                group=row["group"],
                title=row["title"],
                most=row["max"],
                threshold=row.get("threshold"),
                compute=row.get("compute", ""),
                trap=row.get("trap", ""),
                unknown=row.get("unknown", ""),
            )
            for row in self.content["766"]["components"]
        )

    def index_notes(self) -> tuple[str, ...]:
        """Return what must be said under the index."""
        return tuple(self.content["766"]["notes"])


def _column(row: Json) -> FormColumn:
    number = f" {row['number']}" if "number" in row else ""
    return FormColumn(
        column=Column(
            key=row["key"], title=f"{row['title']}{number}", kind=Kind(row.get("kind", "count")), group=row["group"]
        ),
        measures=tuple(row.get("measures", ())),
        less=tuple(row.get("less", ())),
        arrivals=tuple(ArrivalChannel(each) for each in row.get("arrivals", ())),
        traits=tuple(Trait(each) for each in row.get("traits", ())),
        unknown=row.get("unknown", ""),
    )


@cache
def shipped_report_rules() -> ReportRules:
    """Return the report forms that ship, read once."""
    return ReportRules(resource_json("reference/reports.json"))
