"""What ships as data, read into the values of the domain: procedures, units, rules, reasons, provinces."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from desktop.domain.facts import ItemNeed, ItemUse, OfferChannel, ServiceLevel
from desktop.domain.procedure import Offer, Procedure, ProcedureVersion, RequiredItem
from desktop.runtime.resources import resource_json

Json = Mapping[str, Any]


def day_of(text: str | None) -> date | None:
    """Return the date of an ISO text, None for none."""
    return date.fromisoformat(text) if text else None


def item_of(row: Json) -> RequiredItem:
    """Read one paper of a checklist."""
    return RequiredItem(
        key=row["key"],
        text=row["text"],
        use=ItemUse(row.get("use", "submit")),
        originals=row.get("originals", 1),
        copies=row.get("copies", 0),
        need=ItemNeed(row.get("need", "always")),
        case=row.get("case", ""),
        channels=tuple(OfferChannel(each) for each in row.get("channels", ())),
    )


def offer_of(row: Json) -> Offer:
    """Read what one channel promises."""
    return Offer(
        channel=OfferChannel(row["channel"]),
        terms=tuple(row.get("terms", ())),
        fee=row.get("fee"),
        fee_by_council=row.get("fee_by_council", False),
        note=row.get("note", ""),
    )


def version_of(row: Json) -> ProcedureVersion:
    """Read one version of a procedure."""
    return ProcedureVersion(
        version=row["version"],
        valid_from=day_of(row.get("valid_from")),
        valid_to=day_of(row.get("valid_to")),
        decision=row.get("decision", ""),
        level=ServiceLevel(row.get("level", "unknown")),
        level_source=row.get("level_source", ""),
        offers=tuple(offer_of(each) for each in row.get("offers", ())),
        items=tuple(item_of(each) for each in row.get("items", ())),
        results=tuple(row.get("results", ())),
    )


def procedure_of(row: Json, *, own: bool = False) -> Procedure:
    """Read one procedure with its versions."""
    return Procedure(
        code=row["code"],
        name=row["name"],
        short_name=row.get("short_name") or row["name"],
        field=row.get("field", ""),
        aliases=tuple(row.get("aliases", ())),
        versions=tuple(version_of(each) for each in row["versions"]),
        own=own,
    )


@cache
def shipped_procedures() -> tuple[Procedure, ...]:
    """Return the procedures that ship, in the catalogue's order (domain §6)."""
    return tuple(procedure_of(each) for each in resource_json("reference/procedures.json")["procedures"])


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit of the province: GSO code, bare name, kind (`xã`, `phường`), dates of validity."""

    code: str
    name: str
    kind: str
    agency_code: str
    valid_from: date | None
    valid_to: date | None

    @property
    def full_name(self) -> str:
        """The unit's name with its kind: `xã Cẩm Bình`."""
        return f"{self.kind} {self.name}".strip()


def unit_of(row: Json) -> Unit:
    """Read one unit."""
    return Unit(
        row["code"],
        row["name"],
        row["kind"],
        row.get("agency_code") or "",
        day_of(row.get("valid_from")),
        day_of(row.get("valid_to")),
    )


@cache
def shipped_units() -> tuple[Unit, ...]:
    """Return the province's communes with their dates (domain §3.4)."""
    return tuple(unit_of(row) for row in resource_json("reference/units.json")["units"])


@cache
def shipped_former_communes() -> tuple[Json, ...]:
    """Return the communes that ended and what each became (domain §3.4), as the file's rows."""
    return tuple(resource_json("reference/former-communes.json")["communes"])


@cache
def shipped_province_codes() -> frozenset[str]:
    """Return the three-digit province codes of personal numbers (TT 59/2021/TT-BCA)."""
    return frozenset(resource_json("reference/provinces.json")["personal_number_codes"])
