"""Replacing the portals' data at this desk by a file, and going back; hubs do the same by their packs."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.journal import Act
from desktop.filing.checking import checked_guidance, checked_portals
from desktop.filing.definitions import Definitions, Json, version_key
from desktop.kernel.errors import Fault, Rejection
from desktop.store.queries import journal
from desktop.usecases.desk import Desk
from desktop.usecases.filing_data import GUIDANCE, PORTALS, bytes_of, file_of, parsed, version_of


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be used: its kind (`portals` or `guidance`) and its version."""

    kind: str
    version: str


def check(*, file: Path) -> Checked:
    """Look at a file as if it were to be used; Rejection `portals.*` names what is wrong and where."""
    kind, data = _checked(bytes_of(file), file)
    return Checked(kind, version_of(data))


def use(desk: Desk, *, file: Path) -> Checked:
    """Use a file from the next session on; what the folder had before is kept for going back.

    Raises Rejection `portals.*`, `portals.older` for a version not newer than the one in force, Fault
    `file.not_written`.
    """
    # What is judged is what is kept: on a stick it may be another file a moment later, or none.
    content = bytes_of(file)
    kind, data = _checked(content, file)
    made = Checked(kind, version_of(data))
    used = (desk.filing_data.portals if kind == PORTALS else desk.filing_data.guidance).version
    if version_key(made.version) <= version_key(used):
        raise Rejection("portals.older", "file", version=made.version, used=used)
    place = file_of(desk.profile, kind)
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        fresh = place.with_suffix(".new")
        fresh.write_bytes(content)
        if place.exists():
            place.replace(_before(place))
        fresh.replace(place)
    except OSError as error:
        raise Fault("file.not_written", file=str(place)) from error
    _taken_in(desk, "use_portal_data", made)
    return made


def back(desk: Desk, *, kind: str = PORTALS) -> Checked:
    """Take the folder's file out again and use what was there before it; Rejection `portals.nothing_to_leave`."""
    place = file_of(desk.profile, kind)
    if not place.exists():
        raise Rejection("portals.nothing_to_leave", "file")
    before = _before(place)
    try:
        if before.exists():
            before.replace(place)
        else:
            place.unlink()
    except OSError as error:
        raise Fault("file.not_written", file=str(place)) from error
    desk.reload_filing_data()
    found = desk.filing_data.portals if kind == PORTALS else desk.filing_data.guidance
    made = Checked(kind, found.version)
    _taken_in(desk, "leave_portal_data", made)
    return made


def _before(place: Path) -> Path:
    return place.with_suffix(".before.json")


def _checked(content: bytes, file: Path) -> tuple[str, Definitions | Json]:
    found = parsed(content, file)
    if isinstance(found, dict) and "home_steps" in found:
        return GUIDANCE, checked_guidance(found)
    return PORTALS, checked_portals(found)


def _taken_in(desk: Desk, act: str, made: Checked) -> None:
    with desk.store.unit() as unit:
        after = {"kind": made.kind, "version": made.version}
        journal.append(unit, Act(officer=desk.officer.name, act=act, subject=made.kind, after=after), at=desk.now())
    desk.reload_filing_data()
