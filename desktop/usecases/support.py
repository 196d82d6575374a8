"""The support bundle: what somebody far away needs to explain a fault, and nothing of anybody.

Everything in it is named here, one by one (sync R35): numbers, codes, times and choices from a list. Words that people
typed stay out, and so do names of folders, which carry the names of those who use the PC.
"""

import json
import locale
import platform
import re
import shutil
import sys
import time
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path
from typing import Any

from desktop.contract import VERSION as WIRE
from desktop.kernel.clock import Clock
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime import settings as declared
from desktop.runtime.installation import installed
from desktop.runtime.paths import Profile
from desktop.runtime.resources import resource_file
from desktop.runtime.settings import Settings
from desktop.runtime.shipped import BILL
from desktop.store import copy_log
from desktop.store.upgrade import NEWEST
from desktop.usecases import prove, sending_views, updating
from desktop.usecases.desk import Desk, open_desk

# Settings whose words come from a list, not from a keyboard.
_CHOICES = (declared.THEME, declared.FORM_SET, declared.REPORT_CUT, declared.FILING_PORTAL)
# Facts of a problem that are versions.
_VERSIONS = {"found", "known", "wanted", "former", "present", "least"}
_NUMBER = re.compile(r"[0-9A-Za-z.+\-]{1,24}")
# A path between quotation marks, as stacks show it; and the folders that carry the names of persons.
_QUOTED = re.compile(r'"[^"\n]*[/\\]([^"/\\\n]+)"')
_PERSONAL = re.compile(r"[/\\](?:home|Users)[/\\]")
_MOST = 20


@dataclass(frozen=True, slots=True)
class Made:
    """A bundle: its file, its size in bytes and the names of what is in it."""

    file: Path
    size: int
    parts: tuple[str, ...]


def make(profile: Profile, *, target: Path, clock: Clock, desk: Desk | None = None) -> Made:
    """Write the bundle of a profile; a folder gets a file with a name of its own.

    `desk` is the open desk when there is one. A desk that does not open is in the bundle as what kept it from opening.
    Raises Fault `file.not_written`.
    """
    now = clock.now()
    file = target / f"motcua-hotro-{now.astimezone(UTC):%Y%m%dT%H%M%S}.zip" if target.is_dir() else target
    parts = {name: _text(value) for name, value in _parts(profile, clock, desk).items()}
    parts |= _logs(profile)
    part = file.with_suffix(".part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in sorted(parts.items()):
                archive.writestr(name, text)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Fault("file.not_written", file=file.name) from error
    return Made(file=file, size=file.stat().st_size, parts=tuple(sorted(parts)))


def _text(value: Any) -> str:  # noqa: ANN401  # a JSON value
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _parts(profile: Profile, clock: Clock, desk: Desk | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "about.json": _about(profile, clock),
        "settings.json": _settings(Settings.load(profile.settings)),
        "copies.json": _copies(profile),
        "update.json": _update(profile),
    }
    if desk is not None:
        return {**found, **_of_desk(desk)}
    if not profile.database.exists():
        return {**found, "desk.json": {"opens": False, "problems": [{"code": "desk.not_set_up", "facts": {}}]}}
    try:
        opened = open_desk(profile, clock=clock)
    except (Rejection, Fault) as error:
        problems = error.problems if isinstance(error, Rejection) else (error.problem,)
        return {**found, "desk.json": {"opens": False, "problems": [_problem(each) for each in problems]}}
    try:
        return {**found, **_of_desk(opened)}
    finally:
        opened.close()


def _about(profile: Profile, clock: Clock) -> dict[str, Any]:
    here = installed()
    return {
        "version": here.number,
        "package": here.system or "checkout",
        "data_version": NEWEST,
        "wire_version": WIRE,
        "python": platform.python_version(),
        "system": platform.platform(),
        "language": locale.getlocale()[0] or "",
        "encoding": sys.getfilesystemencoding(),
        "made_at": clock.now().isoformat(timespec="seconds"),
        "utc_offset_seconds": -time.timezone,
        "data_bytes": _size(profile.database),
        "free_bytes": _free(profile.home),
        "processor": platform.machine(),
    }


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0


def _free(folder: Path) -> int:
    with suppress(OSError):
        return shutil.disk_usage(folder).free
    return 0


def _settings(found: Settings) -> dict[str, Any]:
    """Return each setting: numbers and choices as they are, words that somebody typed only as typed or not."""
    told = {}
    for setting in declared.ALL:
        value = found.get(setting)
        plain = not isinstance(value, str) or setting in _CHOICES
        told[setting.name] = value if plain else ("typed" if value else "")
    return told


def _copies(profile: Profile) -> dict[str, Any]:
    log = copy_log.read(profile.copies)
    return {"last": log.last.isoformat() if log.last else None, "folders": len(log.folders), "trouble": log.trouble}


def _update(profile: Profile) -> dict[str, Any]:
    found = updating.standing(profile)
    told = _problem(found.told) if found.told else None
    return {"trust": found.whose.code, "told": told, "ready": found.ready, "failed": found.failed}


def _of_desk(desk: Desk) -> dict[str, Any]:
    proof, standing = prove.prove(desk), sending_views.standing(desk)
    return {
        "desk.json": {
            "opens": True,
            "unit": desk.identity.unit_code,
            "desk": desk.identity.desk,
            "pattern": desk.identity.code_pattern,
            "epoch": desk.identity.epoch,
            "key": desk.key_place,
        },
        "check.json": {
            "whole": not proof.problems,
            "dossiers": proof.dossiers,
            "journal_entries": proof.entries,
            "journal_head": proof.head,
            "problems": [_problem(each) for each in proof.problems],
        },
        "sending.json": {
            "unclosed_days": standing.unclosed,
            "held_days": standing.held,
            "hubs": [
                {
                    "hub": each.id,
                    "unsent_days": each.days,
                    "unsent": each.letters,
                    "parked": each.parked,
                    "settled": each.settled,
                    "received_at": each.received_at.isoformat() if each.received_at else None,
                    "next_at": each.next_at.isoformat() if each.next_at else None,
                    "trouble": _problem(each.trouble) if each.trouble else None,
                    "clock": _problem(each.clock) if each.clock else None,
                }
                for each in standing.hubs
            ],
        },
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "facts": _facts(problem.facts)}


def _facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts that are numbers, days or versions; words stay out."""
    told: dict[str, Any] = {}
    for name, value in facts.items():
        if isinstance(value, (bool, int)):
            told[name] = value
        elif isinstance(value, date):
            told[name] = value.isoformat()
        elif name in _VERSIONS and isinstance(value, str) and _NUMBER.fullmatch(value):
            told[name] = value
    return told


def _logs(profile: Profile) -> dict[str, str]:
    """Return reports on defects, what the system's installer said last, and the bill of the product's parts."""
    found = {}
    files = sorted(profile.crashes.glob("*.txt"))[-_MOST:] if profile.crashes.is_dir() else []
    for file in (*files, profile.updates / "apply.log"):
        with suppress(OSError):
            text = file.read_text(encoding="utf-8", errors="replace")
            found[f"logs/{file.name}"] = without_folders(text, home=profile.home)
    if resource_file(BILL).is_file():
        found["sbom.cdx.json"] = resource_file(BILL).read_text(encoding="utf-8")
    return found


def without_folders(text: str, *, home: Path) -> str:
    """Return a log without the folders that it names: a quoted path keeps its last name, other lines with one go."""
    lines = (_QUOTED.sub(r'"\1"', line) for line in text.splitlines())
    ours = (str(home), str(Path.home()))
    return "".join(
        f"{line}\n" for line in lines if not _PERSONAL.search(line) and not any(each in line for each in ours)
    )
