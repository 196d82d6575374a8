"""What packages are made for: desks on two systems and the hub; and what the lock says each of them needs."""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements-run.lock"


@dataclass(frozen=True, slots=True)
class Target:
    """A system: the markers of the lock in its words, the wheels that fit it, where packages lie in its tree."""

    name: str
    python: str
    system: str
    machine: str
    platforms: tuple[str, ...]
    packages: str

    @property
    def environment(self) -> dict[str, str]:
        """What the markers in the lock ask about."""
        windows = self.system == "Windows"
        return {
            "sys_platform": "win32" if windows else "linux",
            "os_name": "nt" if windows else "posix",
            "platform_system": self.system,
            "platform_machine": self.machine,
            "python_version": self.python,
            "python_full_version": f"{self.python}.2",
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
        }


# Ubuntu 22.04 has glibc 2.35, so a wheel may ask for 2.34 and nothing newer.
LINUX = Target(
    name="linux",
    python="3.11",
    system="Linux",
    machine="x86_64",
    platforms=("manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    packages="lib/python3.11/site-packages",
)
WINDOWS = Target(
    name="windows",
    python="3.13",
    system="Windows",
    machine="AMD64",
    platforms=("win_amd64",),
    packages="Lib/site-packages",
)
# A server has no window: the same system, with what the receiving end uses.
HUB = replace(LINUX, name="hub")
TARGETS = {target.name: target for target in (LINUX, WINDOWS, HUB)}


@dataclass(frozen=True, slots=True)
class Locked:
    """One line of the lock: a distribution, its version and the digests of its files."""

    name: str
    version: str
    digests: frozenset[str]

    @property
    def line(self) -> str:
        """The same as pip reads it, without the marker."""
        return " ".join((f"{self.name}=={self.version}", *(f"--hash=sha256:{each}" for each in sorted(self.digests))))


def locked(target: Target, lock: Path = LOCK) -> tuple[Locked, ...]:
    """Return what the lock names for a system; pip itself would ask the markers of the machine it runs on."""
    found = []
    for line in lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        head, *digests = re.split(r"\s+--hash=sha256:", line.strip())
        requirement = Requirement(head)
        if requirement.marker is not None and not requirement.marker.evaluate(target.environment):
            continue
        (pin,) = requirement.specifier
        found.append(
            Locked(canonicalize_name(requirement.name), pin.version, frozenset(each.strip() for each in digests))
        )
    return tuple(found)


def wheels(folder: Path, target: Target) -> dict[Locked, Path]:
    """Return the wheel of each line of the lock; ValueError when one is missing or is not the one that was locked."""
    by_digest = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(folder.glob("*.whl"))}
    chosen = {}
    for each in locked(target):
        fitting = sorted(by_digest[digest] for digest in each.digests if digest in by_digest)
        if len(fitting) != 1:
            message = f"{each.name} {each.version}: {len(fitting)} wheels in {folder}"
            raise ValueError(message)
        chosen[each] = fitting[0]
    return chosen
