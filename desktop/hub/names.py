"""What things are called at the hub: tiers, procedures and their fields, as the shipped catalogue has them."""

from collections.abc import Mapping
from functools import cache

from desktop.domain.procedure import Procedure
from desktop.hub.tree import Tier
from desktop.runtime.reference import shipped_procedures

TIERS: Mapping[str, str] = {
    Tier.NATION: "cả nước",
    Tier.PROVINCE: "tỉnh",
    Tier.DEPARTMENT: "sở, ban, ngành",
    Tier.DISTRICT: "huyện",
    Tier.COMMUNE: "xã",
}
_NO_FIELD = "Chưa rõ lĩnh vực"


@cache
def _known() -> Mapping[str, Procedure]:
    return {each.code: each for each in shipped_procedures()}


def name_of(procedure: str) -> str:
    """Return the short name of a procedure, its code where it is not known here."""
    found = _known().get(procedure)
    return found.short_name if found else procedure


def field_of(procedure: str) -> str:
    """Return the field of a procedure."""
    found = _known().get(procedure)
    return (found.field if found else "") or _NO_FIELD
