"""Backups by the online backup API: written beside, proven, then named; and the rules by which old ones are let go."""

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.kernel.errors import Fault
from desktop.store.engine import connect, dress
from desktop.store.failures import ENGINE_ERRORS, machine_failures

ENDING = ".db"
_STAMP = "%Y%m%dT%H%M%S"
_NAMED = re.compile(r"motcua-(?:(?P<owner>[0-9A-Za-z]+-\d+)-)?(?P<stamp>\d{8}T\d{6})-(?P<label>[a-z0-9]+)\.db")
_UNFINISHED = ".part"
_DAILY, _WEEKLY, _MONTHLY = 7, 5, 12
_ALWAYS = 3
_PAGES_A_STEP = 1_000
# Told how many pages are left and how many there are; what it raises ends the copy, which leaves nothing then.
Watch = Callable[[int, int], None]


def name_of(*, owner: str, label: str, at: datetime) -> str:
    """Return the file name of a copy; `owner` is `unit-desk`, empty for a copy that stays in the desk's own folder."""
    parts = ["motcua", owner, at.astimezone(UTC).strftime(_STAMP), label]
    return "-".join(each for each in parts if each) + ENDING


def take(path: Path, key: bytes, target: Path, *, watch: Watch | None = None) -> Path:
    """Copy a file that may be in use whole to `target`, encrypted with the same key, and prove the copy.

    A plain copy of a live file comes out empty; the backup API copies it whole, at one moment. The copy has its name
    only when it opens, its pages are whole and it holds as many rows as the file: whoever finds one can trust it.
    Raises Fault `backup.disk_full`, `backup.not_written`, `backup.not_whole`, or `store.*` when the file itself fails.
    """
    part = target.with_suffix(_UNFINISHED)
    with machine_failures():
        source = dress(connect(path, key))
        try:
            source.execute("BEGIN")
            counted = row_counts(source)
            _make_room(path, target.parent)
            _write(source, key, part, watch)
        finally:
            source.close()
    try:
        _prove(part, key, counted)
        _sync(part)
        part.chmod(0o600)
        part.replace(target)
    except OSError as error:
        raise _not_written(target.parent, error) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def _make_room(path: Path, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise _not_written(folder, error) from error
    if free < path.stat().st_size:
        raise Fault("backup.disk_full", folder=str(folder))


def _write(source: Any, key: bytes, part: Path, watch: Watch | None) -> None:  # noqa: ANN401  # the driver has no types
    """Write the copy; it is one plain file, which opens from a stick that takes no writing too."""
    try:
        part.unlink(missing_ok=True)
        copy = connect(part, key)
        try:
            source.backup(copy, pages=_PAGES_A_STEP, progress=_progress(watch))
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            copy.close()
    except (*ENGINE_ERRORS, OSError) as error:
        part.unlink(missing_ok=True)
        if "malformed" in str(error):
            raise
        raise _not_written(part.parent, error) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _progress(watch: Watch | None) -> Callable[[int, int, int], None] | None:
    if watch is None:
        return None

    def told(status: int, left: int, of: int) -> None:  # noqa: ARG001  # the driver's shape
        watch(left, of)

    return told


def _prove(part: Path, key: bytes, counted: dict[str, int]) -> None:
    """Open the copy as a restore would; Fault `backup.not_whole` when it is not what was copied."""
    try:
        copy = connect(part, key)
        try:
            whole = copy.execute("PRAGMA quick_check").fetchone()[0] == "ok" and row_counts(copy) == counted
        finally:
            copy.close()
    except ENGINE_ERRORS as error:
        raise Fault("backup.not_whole", folder=str(part.parent)) from error
    if not whole:
        raise Fault("backup.not_whole", folder=str(part.parent))


def _sync(part: Path) -> None:
    """Have the disk write it out: a stick that is pulled in the next moment holds it whole."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _not_written(folder: Path, error: BaseException) -> Fault:
    full = "full" in str(error).lower() or getattr(error, "errno", None) in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return Fault("backup.disk_full" if full else "backup.not_written", folder=str(folder))


def row_counts(raw: Any) -> dict[str, int]:  # noqa: ANN401  # the driver has no types
    """Return how many rows each table holds, without the search index and SQLite's own tables."""
    names = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'dossier_search%' AND name <> 'alembic_version'"
    ).fetchall()
    counting = "SELECT count(*) FROM "
    return {name: raw.execute(f'{counting}"{name}"').fetchone()[0] for (name,) in names}


def moment_of(file: Path) -> datetime | None:
    """Return when a backup was taken, by its name; None for a file that is no backup."""
    named = _NAMED.fullmatch(file.name)
    return datetime.strptime(named["stamp"], _STAMP).replace(tzinfo=UTC) if named else None


def found_in(folder: Path, *, owner: str = "") -> dict[Path, datetime]:
    """Return the backups of a folder with when each was taken, the newest first; only those of an owner when named.

    A folder that is not there, as a stick that was pulled, holds none.
    """
    found: dict[Path, datetime] = {}
    try:
        files = sorted(folder.iterdir())
    except OSError:
        return {}
    for file in files:
        named, moment = _NAMED.fullmatch(file.name), moment_of(file)
        if named is not None and moment is not None and (not owner or named["owner"] == owner):
            found[file] = moment
    return dict(sorted(found.items(), key=lambda each: each[1], reverse=True))


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Return which backups stay: the newest of each of 7 days, 5 weeks and 12 months, and always the newest three."""
    ordered = sorted(moments, reverse=True)
    kept = set(ordered[:_ALWAYS])
    for span, form in ((_DAILY, "%Y-%m-%d"), (_WEEKLY, "%G-%V"), (_MONTHLY, "%Y-%m")):
        newest: dict[str, datetime] = {}
        for each in ordered:
            newest.setdefault(each.strftime(form), each)
        kept.update(list(newest.values())[:span])
    return frozenset(kept)


def of_days(moments: Iterable[datetime], *, days: int) -> frozenset[datetime]:
    """Return which daily copies stay: the newest of each of the last days that have one, and the newest three."""
    ordered = sorted(moments, reverse=True)
    newest: dict[str, datetime] = {}
    for each in ordered:
        newest.setdefault(each.strftime("%Y-%m-%d"), each)
    return frozenset([*ordered[:_ALWAYS], *list(newest.values())[:days]])


def thin(folder: Path) -> None:
    """Delete the backups taken before upgrades that the rule lets go."""
    files = {file: moment for file, moment in found_in(folder).items() if not owner_in(file)}
    let_go(files, kept=to_keep(files.values()))


def owner_in(file: Path) -> str:
    """Return whose copy a file is by its name, empty for one that a desk took for itself before an upgrade."""
    named = _NAMED.fullmatch(file.name)
    return (named["owner"] or "") if named else ""


def let_go(files: dict[Path, datetime], *, kept: frozenset[datetime]) -> tuple[Path, ...]:
    """Delete those whose moment is not kept and return them; one that cannot be deleted now goes another time."""
    gone = []
    for file, moment in files.items():
        if moment not in kept:
            try:
                file.unlink(missing_ok=True)
            except OSError:
                continue
            gone.append(file)
    return tuple(gone)
