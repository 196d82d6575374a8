"""What is installed here: the package of which system, its number, and where it lies."""

from dataclasses import dataclass
from pathlib import Path

from desktop import __version__
from desktop.runtime.resources import resource_file, resource_json

DEBIAN = "debian-amd64"
WINDOWS = "windows-amd64"
SYSTEMS = (DEBIAN, WINDOWS)
# What people call them.
SYSTEM_NAMES = {DEBIAN: "Debian, Ubuntu", WINDOWS: "Windows"}
_MARK = "installed.json"
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Installed:
    """The program that runs: `system` is one of SYSTEMS, or empty when it runs from a checkout."""

    system: str
    number: str
    place: Path


def installed() -> Installed:
    """Return what runs; the packages carry a mark of their system, a checkout carries none."""
    system = ""
    if resource_file(_MARK).is_file():
        found = resource_json(_MARK).get("system")
        system = found if found in SYSTEMS else ""
    return Installed(system, __version__, _PACKAGE)
