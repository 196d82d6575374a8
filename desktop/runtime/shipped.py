"""What an installed product is made of: the parts of its bill (CycloneDX), and the texts under which each is passed on.

The packages lay both beside the resources; a checkout has neither.
"""

from dataclasses import dataclass
from typing import Any

from desktop.runtime.resources import resource_file, resource_json, resource_text

FOLDER = "shipped"
BILL = f"{FOLDER}/sbom.cdx.json"
LICENCES = f"{FOLDER}/licenses"
# The property of a component that names its folder or file of texts.
TEXTS = "motcua:licenses"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name, number and terms as SPDX says them, and where its texts lie under LICENCES."""

    name: str
    version: str
    terms: str
    place: str


def parts() -> tuple[Part, ...]:
    """Return the parts, ours first, then by name; none when this is a checkout."""
    if not resource_file(BILL).is_file():
        return ()
    bill = resource_json(BILL)
    others = sorted((_part(each) for each in bill["components"]), key=lambda part: part.name.lower())
    return (_part(bill["metadata"]["component"]), *others)


def licence_text(part: Part) -> str:
    """Return the texts of a part, one after the other."""
    place = resource_file(f"{LICENCES}/{part.place}")
    files = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
    names = [path.relative_to(resource_file("")).as_posix() for path in files]
    return "\n\n".join(resource_text(name).strip() for name in names)


def _part(component: dict[str, Any]) -> Part:
    terms = [each.get("expression") or _named(each["license"]) for each in component["licenses"]]
    (place,) = (each["value"] for each in component["properties"] if each["name"] == TEXTS)
    return Part(component["name"], component["version"], ", ".join(terms), place)


def _named(licence: dict[str, str]) -> str:
    return licence.get("id") or licence["name"]
