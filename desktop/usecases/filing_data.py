"""The portals' data in force: what ships, what a hub's pack brought, what an administrator put into the desk's folder.

The newest version is used; of one version the folder's comes before a pack's, a pack's before the shipped. What cannot
be used is said and changes nothing. A session that runs keeps the version that it began with.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop.domain.filing import FilingSession
from desktop.filing.checking import LARGEST, checked_guidance, checked_portals
from desktop.filing.definitions import Definitions, Json, shipped_portals, version_key
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.paths import Profile
from desktop.runtime.resources import resource_json
from desktop.store.queries import filing, packs
from desktop.store.unit import Reading

PORTALS, GUIDANCE = "portals", "guidance"
Stamp = tuple[tuple[int, int] | None, ...]
Shape = Callable[[object], Any]
Usable = TypeVar("Usable", Definitions, Json)


class Place(StrEnum):
    """Where data came from, the one that goes first last."""

    SHIPPED = "shipped"
    PACK = "pack"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Chosen(Generic[Usable]):
    """The data of one kind that are used, their version and where they came from."""

    data: Usable
    version: str
    place: Place


@dataclass(frozen=True, slots=True)
class FilingData:
    """What filing works with. `troubles` say why something newer is not used; `stamp` is what the files looked like."""

    portals: Chosen[Definitions]
    guidance: Chosen[Json]
    troubles: tuple[Problem, ...]
    stamp: Stamp
    kept: dict[str, Definitions] = field(default_factory=dict, repr=False)

    def of(self, session: FilingSession) -> Definitions:
        """Return the data that a session began with, once `remember` has seen it; today's for one that named none."""
        return self.kept.get(session.definitions, self.portals.data)

    def is_outdated(self, profile: Profile) -> bool:
        """Tell whether the files of the desk's folder were touched since."""
        return stamp_of(profile) != self.stamp

    def after(self, earlier: "FilingData") -> "FilingData":
        """Return the same data, knowing also those that were in force before, for sessions that still run."""
        self.kept.update(earlier.kept)
        self.kept[earlier.portals.data.digest] = earlier.portals.data
        return self

    def remember(self, reading: Reading, session: FilingSession) -> None:
        """Fetch the data of a session that began with another version."""
        digest = session.definitions
        if digest and digest != self.portals.data.digest and digest not in self.kept:
            text = filing.definitions_of(reading, digest)
            if text is not None:
                self.kept[digest] = Definitions(json.loads(text), digest)


def filing_data(reading: Reading, profile: Profile) -> FilingData:
    """Return the data in force for a profile."""
    sent = packs.in_force(reading)
    troubles: list[Problem] = []
    found = {}
    for kind, shape in ((PORTALS, checked_portals), (GUIDANCE, checked_guidance)):
        offered = [(Place.PACK, pack.parts[kind]) for pack in sent if kind in pack.parts]
        usable = [(Place.SHIPPED, shipped(kind)), *_usable(offered, shape, troubles)]
        own = _own(profile, kind, shape, troubles)
        usable += [(Place.FILE, own)] if own is not None else []
        found[kind] = max(enumerate(usable), key=lambda each: (version_key(version_of(each[1][1])), each[0]))[1]
    return FilingData(
        portals=_chosen(found[PORTALS]),
        guidance=_chosen(found[GUIDANCE]),
        troubles=tuple(troubles),
        stamp=stamp_of(profile),
    )


def _chosen(found: tuple[Place, Any]) -> Chosen[Any]:
    place, data = found
    return Chosen(data, version_of(data), place)


@cache
def shipped(kind: str) -> Definitions | Json:
    """Return what ships of a kind."""
    if kind == PORTALS:
        return shipped_portals()
    words: Mapping[str, Any] = resource_json("reference/guidance.json")
    return words


def version_of(data: Definitions | Json) -> str:
    """Return the version of checked data."""
    return data.version if isinstance(data, Definitions) else str(data["version"])


def _usable(
    offered: Iterable[tuple[Place, object]], shape: Shape, troubles: list[Problem]
) -> Iterable[tuple[Place, Any]]:
    for place, content in offered:
        try:
            yield place, shape(content)
        except Rejection as refused:
            troubles.extend(refused.problems)


def file_of(profile: Profile, kind: str) -> Path:
    """Return where an administrator's file of a kind lies."""
    return profile.reference / f"{kind}.json"


def stamp_of(profile: Profile) -> Stamp:
    """Return what tells whether the files were replaced since."""
    return tuple(_seen(file_of(profile, kind)) for kind in (PORTALS, GUIDANCE))


def _seen(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _own(profile: Profile, kind: str, shape: Shape, troubles: list[Problem]) -> Any:  # noqa: ANN401  # what `shape` gives
    file = file_of(profile, kind)
    if not file.exists():
        return None
    try:
        return shape(read_file(file))
    except Rejection as refused:
        troubles.append(Problem.of("portals.not_used", "file", file=file.name))
        troubles.extend(refused.problems)
        return None


def read_file(file: Path) -> object:
    """Return what a JSON file holds; Rejection `portals.unreadable` or `portals.too_large`."""
    return parsed(bytes_of(file), file)


def bytes_of(file: Path) -> bytes:
    """Return what a file has in it, read once; Rejection as `read_file`."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise Rejection("portals.unreadable", "file", file=file.name) from error
    if len(content) > LARGEST:
        raise Rejection("portals.too_large", "file", file=file.name, most=LARGEST // 1_000_000)
    return content


def parsed(content: bytes, file: Path) -> object:
    """Return what bytes of a file say; Rejection `portals.unreadable`."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Rejection("portals.unreadable", "file", file=file.name) from error
