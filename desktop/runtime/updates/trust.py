"""Whom an update is from: the roles of The Update Framework, read out of a file instead of off a server (decision 0018).

The shipped root names the keys; a file brings later roots, timestamp, snapshot and targets, each signed. What was once
seen is kept in the profile, so that an older file cannot pass for the newest.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.installation import SYSTEM_NAMES, SYSTEMS
from desktop.runtime.resources import resource_file
from desktop.runtime.updates.carrier import UpdateFile

ROOT = "reference/update-root.json"
DEVELOPMENT = "x-motcua-development"
NEWEST = "newest"
_OF_A_RELEASE = ("timestamp.json", "snapshot.json", "targets.json")
_LIMIT = 64 * 1024
_TARGETS_LIMIT = 512 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What one system installs: its number, size and SHA-256, and the version of the data that it writes."""

    system: str
    number: str
    length: int
    digest: str
    data: str

    def plain(self) -> dict[str, Any]:
        """Return it as a plain object."""
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What an update file brings for this system, as its release signed it; `before` is the way back from it."""

    package: Package
    least: str
    notes: tuple[str, ...]
    made_on: date
    good_until: datetime
    before: Package | None


def trusted_root() -> bytes | None:
    """Return the root that this product was released with; None for a build of no release, which takes no update."""
    file = resource_file(ROOT)
    return file.read_bytes() if file.is_file() else None


def is_development(root: bytes) -> bool:
    """Tell whether a root says of itself that it is for trying out and guards nothing."""
    return bool(json.loads(root)["signed"].get(DEVELOPMENT, False))


def read_offer(update: UpdateFile, *, root: bytes, system: str, present: str, seen: Path) -> Offer:
    """Return what a file brings for a system, its statements verified against the root and what was seen before.

    `seen` is the folder where statements are kept. Raises Rejection `update.foreign`, `update.altered`,
    `update.expired`, `update.seen_newer` or `update.other_system`; Fault `update.stick_gone`, `update.not_kept`.
    """
    # The framework's library loads a fifth of a second's worth of modules, and is needed a few times a year.
    from tuf.api import exceptions  # noqa: PLC0415
    from tuf.ngclient.config import UpdaterConfig  # noqa: PLC0415
    from tuf.ngclient.updater import Updater  # noqa: PLC0415

    from desktop.runtime.updates.fetching import FileFetcher  # noqa: PLC0415  # it is built on the library

    config = UpdaterConfig(
        root_max_length=_LIMIT,
        timestamp_max_length=_LIMIT,
        snapshot_max_length=_LIMIT,
        targets_max_length=_TARGETS_LIMIT,
    )
    try:
        seen.mkdir(parents=True, exist_ok=True)
        updater = Updater(str(seen), "file:", fetcher=FileFetcher(update), config=config, bootstrap=root)
        updater.refresh()
        return _offer(updater, system, present, _good_until(seen))
    except exceptions.ExpiredMetadataError as error:
        raise Rejection("update.expired") from error
    except exceptions.BadVersionNumberError as error:
        raise Rejection("update.seen_newer") from error
    except exceptions.UnsignedMetadataError as error:
        raise Rejection("update.altered" if _is_of_root(update, root) else "update.foreign") from error
    except OSError as error:
        raise Fault("update.not_kept", folder=str(seen)) from error
    except (exceptions.RepositoryError, exceptions.DownloadError, KeyError, TypeError, ValueError) as error:
        raise Rejection("update.altered") from error


@contextmanager
def copy_of(seen: Path, *, roots_only: bool = False) -> Iterator[Path]:
    """Return a copy of what was seen that is gone afterwards, to judge a file by and remember nothing of it.

    Fault `update.not_kept` when the disk does not take it.
    """
    left_out = set(_OF_A_RELEASE) if roots_only else set()
    with ExitStack() as stack:
        try:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "seen"
            if seen.is_dir():
                shutil.copytree(seen, folder, symlinks=True, ignore=lambda _, names: left_out & set(names))
        except OSError as error:
            raise Fault("update.not_kept", folder=tempfile.gettempdir()) from error
        yield folder


def _good_until(seen: Path) -> datetime:
    """Return when the file's statements expire: the timestamp's end, which the release sets a year off and more."""
    signed = json.loads((seen / "timestamp.json").read_bytes())["signed"]
    return datetime.fromisoformat(signed["expires"])


def _offer(updater: Any, system: str, present: str, good_until: datetime) -> Offer:  # noqa: ANN401  # a lazy library's
    newest = {each: updater.get_targetinfo(f"{each}/{NEWEST}") for each in SYSTEMS}
    chosen = newest.get(system)
    if chosen is None:
        raise Rejection("update.other_system", systems=_names(each for each in SYSTEMS if newest[each] is not None))
    told = chosen.custom
    before = updater.get_targetinfo(f"{system}/{present}")
    return Offer(
        package=_package(system, chosen),
        least=str(told["least"]),
        notes=tuple(str(line) for line in told["notes"]),
        made_on=date.fromisoformat(told["made_on"]),
        good_until=good_until,
        before=_package(system, before) if before is not None else None,
    )


def _package(system: str, target: Any) -> Package:  # noqa: ANN401  # a lazy library's
    told = target.custom
    return Package(
        system=system,
        number=str(told["number"]),
        length=target.length,
        digest=target.hashes["sha256"],
        data=str(told["data"]),
    )


def _names(systems: Iterator[str]) -> str:
    return ", ".join(SYSTEM_NAMES[each] for each in systems) or "máy khác"


def _is_of_root(update: UpdateFile, root: bytes) -> bool:
    """Tell whether a file brings our own root, so that a bad signature in it means damage and not a stranger."""
    version = json.loads(root)["signed"]["version"]
    return _content(update.statement(f"{version}.root.json")) == root


def _content(opened: IO[bytes] | None) -> bytes:
    if opened is None:
        return b""
    with opened:
        return opened.read(_TARGETS_LIMIT)
