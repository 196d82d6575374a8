"""The units that ship, as rows of the tree: the province, its districts and communes then and its communes now."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from desktop.hub.tree import Tier, day_after
from desktop.runtime.resources import resource_json

Row = Mapping[str, Any]
_REFORM = "2025-07-01"


def shipped_rows() -> list[Row]:
    """Return province, districts, former communes and communes (domain §3.4), each with its dates."""
    now = resource_json("reference/units.json")
    province = now["province"]
    districts = resource_json("reference/former-districts.json")["districts"]
    former = resource_json("reference/former-communes.json")["communes"]
    return [
        {"code": province["code"], "name": province["name"], "kind": province["kind"], "tier": Tier.PROVINCE},
        *({**row, "tier": Tier.DISTRICT, "parent": province["code"]} for row in districts),
        *_former(former, {(row["kind"], row["name"]): row["code"] for row in districts}),
        *(
            {**row, "tier": Tier.COMMUNE, "parent": province["code"], "became": row["successors"]}
            for row in now["units"]
        ),
    ]


def _former(rows: list[Row], districts: Mapping[tuple[str, str], str]) -> list[Row]:
    """Date the former communes: a code that had another name or district before 2025 begins anew the day after."""
    by_code: dict[str, list[Row]] = {}
    for row in rows:
        by_code.setdefault(row["code"], []).append(row)
    made: list[Row] = []
    for code, same in by_code.items():
        since = ""
        for row in sorted(same, key=lambda each: each["valid_to"]):
            made.append(
                {
                    "code": code,
                    "name": row["name"],
                    "kind": row["kind"],
                    "tier": Tier.COMMUNE,
                    "parent": districts[row["district_kind"], row["district"]],
                    "valid_from": since,
                    "valid_to": row["valid_to"],
                    # A row that ended before the reform went on under the same code, with another name or district.
                    "became": row["became"] if row["valid_to"] >= _eve(_REFORM) else [code],
                }
            )
            since = day_after(row["valid_to"])
    return made


def _eve(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
