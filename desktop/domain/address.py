"""Addresses on cards: their parts from the end, and whether the commune they name still exists (domain §3.4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.folding import fold, nfc
from desktop.kernel.errors import Problem

_PREFIXES = (
    "thi tran ",
    "thi xa ",
    "thanh pho ",
    "phuong ",
    "quan ",
    "huyen ",
    "xa ",
    "tinh ",
    "tt. ",
    "tx. ",
    "tp. ",
    "p. ",
    "h. ",
    "x. ",
    "q. ",
    "tt ",
    "tx ",
    "tp ",
)
_HA_TINH = "ha tinh"


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address; `district` is empty since July 2025."""

    detail: str
    commune: str
    district: str
    province: str


def bare(name: str) -> str:
    """Return a place's folded name without the word for its kind."""
    folded = fold(name)
    prefix = next((each for each in _PREFIXES if folded.startswith(each)), "")
    return folded[len(prefix) :].strip()


def split_address(text: str) -> Address:
    """Return the parts, counted from the end: with four or more, the third from the end is the commune of old."""
    parts = [part.strip() for part in nfc(text).split(",") if part.strip()]
    province = parts[-1] if parts else ""
    named = [fold(part).startswith(("huyen ", "thi xa ", "thanh pho ", "quan ")) for part in parts]
    has_district = len(parts) >= len(("detail", "commune", "district", "province")) or any(named[:-1])
    district = parts[-2] if has_district and len(parts) > 1 else ""
    place = -3 if has_district else -2
    commune = parts[place] if len(parts) >= -place else ""
    return Address(", ".join(parts[:place]) if len(parts) > -place else "", commune, district, province)


@dataclass(frozen=True)
class FormerCommunes:
    """What became of the province's communes, found by their bare names."""

    by_name: Mapping[str, tuple[Mapping[str, Any], ...]]
    names: Mapping[str, str]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> "FormerCommunes":
        """Make the look-up from the rows of the file and the present units' names by code."""
        found: dict[str, list[Mapping[str, Any]]] = {}
        for row in rows:
            for spelled in (row["name"], *row.get("also_spelled", ())):
                found.setdefault(bare(spelled), []).append(row)
        return cls({name: tuple(many) for name, many in found.items()}, names)

    def matching(self, address: Address) -> tuple[Mapping[str, Any], ...]:
        """Return the former communes that an address may mean; its district decides where it names one."""
        rows = self.by_name.get(bare(address.commune), ())
        district = bare(address.district)
        return tuple(row for row in rows if not district or bare(row["district"]) == district) or rows

    @property
    def present(self) -> frozenset[str]:
        """The bare names of the communes of today."""
        return frozenset(bare(name) for name in self.names.values())


def commune_doubts(text: str, *, former: FormerCommunes) -> tuple[Problem, ...]:
    """Return what to say of an address whose commune is no longer there, or whose form is of before July 2025."""
    address = split_address(text)
    if fold(address.province) and bare(address.province) != _HA_TINH:
        return (Problem.of("address.old_form", "applicant.address"),) if address.district else ()
    rows = former.matching(address)
    if not address.district and bare(address.commune) in former.present:
        return ()
    if not rows:
        return (Problem.of("address.old_form", "applicant.address"),) if address.district else ()
    became = sorted({code for row in rows for code in row["became"]})
    now = tuple(former.names.get(code, code) for code in became)
    if len(became) > 1:
        return (Problem.of("address.commune_divided", "applicant.address", old=address.commune, now=now),)
    if bare(now[0]) == bare(address.commune):
        return ()
    return (Problem.of("address.commune_gone", "applicant.address", old=address.commune, now=now[0]),)
