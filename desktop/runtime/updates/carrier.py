"""The update file: an uncompressed ZIP, signed statements of the release first, the packages after them."""

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from desktop.contract.updates import is_number
from desktop.kernel.errors import Fault, Rejection

FORMAT = 1
# The first entry has this name, so that a file is known by its first bytes, also where its end is missing.
MARK = "motcua-update"
STATEMENTS = "statements/"
PACKAGES = "packages/"
_LOCAL_HEADER = b"PK\x03\x04"
_NAME_AT = 30
_MOST_ENTRIES = 400
_MARK_LIMIT = 1024
_STATEMENT_LIMIT = 512 * 1024


def is_update(file: Path) -> bool:
    """Tell whether a file begins as update files do; False also for a file that cannot be read."""
    try:
        return _begins_as_ours(file)
    except OSError:
        return False


def _begins_as_ours(file: Path) -> bool:
    with file.open("rb") as opened:
        head = opened.read(_NAME_AT + len(MARK))
    return head[:4] == _LOCAL_HEADER and head[_NAME_AT:] == MARK.encode()


class UpdateFile:
    """An open update file; nothing that is in it is believed yet."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._entries = {each.filename: each for each in archive.infolist()}

    def statement(self, name: str) -> IO[bytes] | None:
        """Open one signed statement, e.g. `timestamp.json`; None when it is not in the file."""
        return self._opened(STATEMENTS + name)

    def package(self, digest: str) -> IO[bytes] | None:
        """Open the package of a SHA-256; None when the file does not bring it."""
        return self._opened(PACKAGES + digest)

    def has_package(self, digest: str) -> bool:
        """Tell whether the file says that it brings a package."""
        return PACKAGES + digest in self._entries

    @property
    def packages(self) -> tuple[str, ...]:
        """The digests of the packages that the file says it brings."""
        return tuple(name.removeprefix(PACKAGES) for name in self._entries if name.startswith(PACKAGES))

    def _opened(self, name: str) -> IO[bytes] | None:
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1:
            raise Rejection("update.altered")
        return self._archive.open(entry)


@contextmanager
def open_update(file: Path) -> Iterator[UpdateFile]:
    """Open an update file for reading.

    Raises Rejection `file.missing`, `update.not_an_update`, `update.cut_off` for one that was not copied to its end or
    lost its end while it was read, `update.newer_format`; Fault `update.stick_gone`, `file.unreadable` without rights.
    """
    try:
        if not _begins_as_ours(file):
            raise Rejection("update.not_an_update", file=file.name)
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        # The library says so too where the stick does not give the end of the file.
        if isinstance(error.__context__, OSError):
            raise Fault("update.stick_gone") from error
        raise Rejection("update.cut_off", file=file.name) from error
    except RuntimeError as error:
        # A kind of ZIP that nobody of ours writes.
        raise Rejection("update.altered") from error
    except OSError as error:
        raise unread(file, error) from error
    with archive:
        try:
            _check_format(archive)
            yield UpdateFile(archive)
        except EOFError as error:
            raise Rejection("update.cut_off", file=file.name) from error
        except (zipfile.BadZipFile, RuntimeError) as error:
            raise Rejection("update.altered") from error
        except OSError as error:
            raise unread(file, error) from error


def unread(file: Path, error: OSError) -> Rejection | Fault:
    """Return what to say of a file that is not given: none there, no rights, or a stick that was pulled out."""
    if isinstance(error, (FileNotFoundError, IsADirectoryError)):
        return Rejection("file.missing", file=file.name)
    if isinstance(error, PermissionError):
        return Fault("file.unreadable", file=file.name)
    return Fault("update.stick_gone")


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file says that it brings: a system's package of a number, and the oldest number that it updates."""

    system: str
    number: str
    least: str


def brings(update: UpdateFile) -> tuple[Brought, ...]:
    """Return what a file says it brings packages for, by system, unverified; Rejection `update.altered`.

    For whoever hands it on: who may believe it has to verify it. Rejection `update.without_package` for none.
    """
    opened = update.statement("targets.json")
    try:
        with opened or io.BytesIO() as file:
            targets = json.loads(file.read(_STATEMENT_LIMIT))["signed"]["targets"]
        named = {name.split("/")[0]: each for name, each in targets.items() if name.endswith("/newest")}
        found = [
            Brought(system, str(each["custom"]["number"]), str(each["custom"]["least"]))
            for system, each in named.items()
            if update.has_package(each["hashes"]["sha256"])
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Rejection("update.altered") from error
    if not found:
        raise Rejection("update.without_package")
    if not all(is_number(each.number) and is_number(each.least) for each in found):
        raise Rejection("update.altered")
    return tuple(sorted(found, key=lambda each: each.system))


def _check_format(archive: zipfile.ZipFile) -> None:
    if len(archive.infolist()) > _MOST_ENTRIES:
        raise Rejection("update.altered")
    with archive.open(MARK) as mark:
        try:
            found = json.loads(mark.read(_MARK_LIMIT)).get("format")
        except (ValueError, AttributeError) as error:
            raise Rejection("update.altered") from error
    if not isinstance(found, int) or found > FORMAT:
        raise Rejection("update.newer_format")
