"""Backups by the online backup API, and the rule by which old ones are let go."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.store.engine import connect

_PATTERN = "motcua-*.db"
_STAMP = "%Y%m%dT%H%M%S"
_DAILY, _WEEKLY, _MONTHLY = 7, 5, 12


def take(source: Any, key: bytes, folder: Path, *, label: str, at: datetime) -> Path:  # noqa: ANN401  # the driver has no types
    """Copy an open file whole into the folder, encrypted with the same key; return the copy's path.

    A plain copy of a live file comes out empty; the backup API copies it whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"motcua-{at.astimezone(UTC).strftime(_STAMP)}-{label}.db"
    copy = connect(target, key)
    try:
        source.backup(copy)
    finally:
        copy.close()
    target.chmod(0o600)
    return target


def moment_of(file: Path) -> datetime | None:
    """Return when a backup was taken, by its name; None for a file that is no backup."""
    parts = file.stem.split("-")
    try:
        return datetime.strptime(parts[1], _STAMP).replace(tzinfo=UTC)
    except (IndexError, ValueError):
        return None


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Return which backups stay: the newest of each of 7 days, 5 weeks and 12 months, and always the newest three."""
    ordered = sorted(moments, reverse=True)
    kept = set(ordered[:3])
    for span, form in ((_DAILY, "%Y-%m-%d"), (_WEEKLY, "%G-%V"), (_MONTHLY, "%Y-%m")):
        newest: dict[str, datetime] = {}
        for each in ordered:
            newest.setdefault(each.strftime(form), each)
        kept.update(list(newest.values())[:span])
    return frozenset(kept)


def thin(folder: Path) -> None:
    """Delete the backups that the rule lets go."""
    files = {file: moment for file in folder.glob(_PATTERN) if (moment := moment_of(file)) is not None}
    kept = to_keep(files.values())
    for file, moment in files.items():
        if moment not in kept:
            file.unlink(missing_ok=True)
