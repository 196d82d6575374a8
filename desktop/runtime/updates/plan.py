"""What is to happen with an update and how far it has come: one small file, replaced whole at every step.

A step is written down before it is taken. Whatever ends the program in between, the next start reads how far it came and
sees by its own number whether the system has changed the program.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from desktop.kernel.errors import Fault
from desktop.runtime.updates.trust import Package

VERSION = 1


class Way(StrEnum):
    """Whether a plan leads to a newer number or back to the former one."""

    ON = "on"
    BACK = "back"


class Stage(StrEnum):
    """READY: proven and waiting for the window to close. HANDED: given to the system. Then DONE or FAILED."""

    READY = "ready"
    HANDED = "handed"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One update of one profile.

    `copy` is the copy of the data from before it, `before` the package that leads back, as the release signed it. On the way back `take_data` says that the data of `copy` take the place of the present ones.
    `trouble` is the code and `facts` are the facts of what kept it from being handed over, `told` is set when the officer
    has seen how it ended.
    """

    way: Way
    stage: Stage
    former: str
    package: Package
    at: str
    notes: tuple[str, ...] = ()
    before: Package | None = None
    copy: str = ""
    take_data: bool = False
    trouble: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    told: bool = False

    @property
    def wanted(self) -> str:
        """The number that the program shall have."""
        return self.package.number

    def at_stage(self, stage: Stage, **changes: Any) -> Self:  # noqa: ANN401  # fields of this class
        """Return the same plan, further on."""
        return replace(self, stage=stage, **changes)


def read_plan(file: Path) -> Plan | None:
    """Return the plan that a file holds; None for no file, and for one that is not whole: then nothing is planned."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if found.pop("version") != VERSION:
            return None
        return Plan(
            **{
                **_known(Plan, found),
                "way": Way(found["way"]),
                "stage": Stage(found["stage"]),
                "package": _package(found["package"]),
                "notes": tuple(found["notes"]),
                "before": _package(found["before"]) if found["before"] else None,
            }
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _package(found: Mapping[str, Any]) -> Package:
    return Package(**_known(Package, found))


def _known(of: type[Plan | Package], found: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that this release knows: a plan that leads back was written by a later one."""
    names = {each.name for each in fields(of)}
    return {name: value for name, value in found.items() if name in names}


def write_plan(file: Path, plan: Plan | None) -> None:
    """Keep a plan, or none, so that a power cut leaves the one before or this one; Fault `update.not_kept`."""
    fresh = file.with_suffix(".new")
    try:
        if plan is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as opened:
            json.dump({"version": VERSION, **asdict(plan)}, opened, ensure_ascii=False, indent=1, default=str)
            opened.flush()
            os.fsync(opened.fileno())
        fresh.replace(file)
    except OSError as error:
        raise Fault("update.not_kept", folder=str(file.parent)) from error
