"""Copies of the data: taken on demand and every day, proven, the old ones let go only after a good new one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.files import copy_file
from desktop.runtime.keys import obtain_key
from desktop.runtime.sentences import SENTENCES
from desktop.runtime.settings import BACKUP_DAYS, BACKUP_FOLDER
from desktop.store import backup, copy_log
from desktop.usecases.desk import Desk
from desktop.usecases.rescue import kept_in

MOST_DAYS = 366
OLD_AFTER = timedelta(days=3)
BY_HAND, DAILY, RENEWED = "manual", "daily", "renewed"


class Halted(Exception):  # noqa: N818  # not an error: the window is closing, or the officer stopped it
    """Raised by a copy that was told to stop; nothing of it is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A proven copy: its file, when it was taken, its size in bytes, how many old ones were let go after it.

    `away` is the folder that was set and not there, so that the copy went into the desk's own.
    """

    file: Path
    at: datetime
    size: int
    let_go: int
    away: str = ""

    @property
    def changes(self) -> Changes:
        """What every screen should know."""
        return Changes.of(Kind.COPY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """How it stands with the copies: the last good one and where, what failed since, what the officer should hear.

    `concern` is None while all is well; `same_disk` tells that copies stay beside the data.
    """

    last: datetime | None
    folder: str
    concern: Problem | None
    same_disk: bool


def owner_of(desk: Desk) -> str:
    """Return what names this desk's copies, so that copies of several desks live on one stick."""
    return f"{desk.identity.unit_code}-{desk.identity.desk}"


def folder_of(desk: Desk) -> Path:
    """Return where the daily copies go: the folder of the settings, else the desk's own."""
    chosen = desk.settings.get(BACKUP_FOLDER).strip()
    return Path(chosen) if chosen else desk.profile.backups


def _never() -> bool:
    return False


def choose(desk: Desk, *, folder: str, days: int) -> Changes:
    """Set where the daily copies go and of how many days they are kept; Rejection `backup.*`, nothing is set then."""
    chosen = folder.strip()
    if chosen and not Path(chosen).is_dir():
        raise Rejection("backup.folder_missing", "folder", folder=chosen)
    if not 1 <= days <= MOST_DAYS:
        raise Rejection("backup.days_out_of_range", "days", most=MOST_DAYS)
    desk.settings.put(BACKUP_FOLDER, str(Path(chosen).absolute()) if chosen else "")
    desk.settings.put(BACKUP_DAYS, days)
    return Changes.of(Kind.SETTING)


def back_up(
    desk: Desk,
    *,
    folder: Path | None = None,
    label: str = BY_HAND,
    watch: backup.Watch | None = None,
    halted: Callable[[], bool] = _never,
) -> Taken:
    """Take a copy into a folder, that of the settings unless one is named; let old ones of this desk in it go after.

    Raises Rejection `backup.folder_missing` for a named folder that is not there, Fault `backup.*` or `store.*`.
    """
    target = folder or folder_of(desk)
    if target != desk.profile.backups and not target.is_dir():
        raise Rejection("backup.folder_missing", "folder", folder=str(target))
    return _take(desk, target, label, _watched(watch, halted))


def back_up_daily(desk: Desk, *, again: bool = False, halted: Callable[[], bool] = _never) -> Taken | None:
    """Take the day's copy when it is due, or `again` though there is one of today; None when it is not due.

    Where the folder of the settings is not there, a copy goes into the desk's own, and the concern stays until one is
    where it belongs. Raises Fault `backup.*` or `store.*`, which is kept for the status line as well.
    """
    target = folder_of(desk)
    if not again and not is_due(desk, target):
        return None
    watch = _watched(None, halted)
    if target == desk.profile.backups or target.is_dir():
        return _take(desk, target, DAILY, watch)
    if again or is_due(desk, desk.profile.backups):
        taken = replace(_take(desk, desk.profile.backups, DAILY, watch), away=str(target))
        _note_trouble(desk, Fault("backup.folder_away", folder=str(target)))
        return taken
    return None


def is_due(desk: Desk, folder: Path) -> bool:
    """Tell whether a folder has no copy of today yet; a clock that was set back asks for one too."""
    last = copy_log.read(desk.profile.copies).folders.get(str(folder))
    return last is None or local_date(last) != desk.today()


def _watched(watch: backup.Watch | None, halted: Callable[[], bool]) -> backup.Watch:
    def step(left: int, of: int) -> None:
        if halted():
            raise Halted
        if watch is not None:
            watch(left, of)

    return step


def _take(desk: Desk, folder: Path, label: str, watch: backup.Watch) -> Taken:
    now = desk.now()
    target = folder / backup.name_of(owner=owner_of(desk), label=label, at=now)
    try:
        backup.take(desk.profile.database, obtain_key(desk.profile).key, target, watch=watch)
        size = target.stat().st_size
        _bring_kit(desk, folder)
    except OSError as error:
        fault = Fault("backup.not_written", folder=str(folder))
        _note_trouble(desk, fault)
        raise fault from error
    except Fault as fault:
        _note_trouble(desk, fault)
        raise
    log = copy_log.read(desk.profile.copies)
    gone = _let_go(desk, folder, target, log)
    known = replace(log, folders={**log.folders, str(folder): now}, trouble="", facts={})
    copy_log.write(desk.profile.copies, known)
    return Taken(file=target, at=now, size=size, let_go=len(gone))


def _let_go(desk: Desk, folder: Path, fresh: Path, log: copy_log.CopyLog) -> tuple[Path, ...]:
    """Let old copies go after a good new one: the oldest days, and all that still name who was erased since."""
    files = backup.found_in(folder, owner=owner_of(desk))
    days = min(max(1, desk.settings.get(BACKUP_DAYS)), MOST_DAYS)
    kept = backup.of_days(files.values(), days=days)
    gone = backup.let_go(files, kept=kept)
    if log.erased_at is None:
        return gone
    stale = {
        file: at for file, at in _ours_in(desk, folder).items() if at <= log.erased_at and file not in {fresh, *gone}
    }
    return (*gone, *backup.let_go(stale, kept=frozenset()))


def _bring_kit(desk: Desk, folder: Path) -> None:
    """Lay the rescue kit beside the copy, where there is one: the stick alone, with the code, opens on another PC."""
    unit, number = desk.identity.unit_code, desk.identity.desk
    own = kept_in(desk.profile.home, unit=unit, desk=number)
    there = kept_in(folder, unit=unit, desk=number)
    if own.is_file() and own != there:
        copy_file(own, there)


def _note_trouble(desk: Desk, fault: Fault) -> None:
    log = copy_log.read(desk.profile.copies)
    told = replace(log, trouble=fault.code, facts=dict(fault.problem.facts))
    copy_log.write(desk.profile.copies, told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One copy of this desk that can be reached: its file, when it was taken, its size in bytes."""

    file: Path
    at: datetime
    size: int


def within_reach(desk: Desk) -> tuple[Copy, ...]:
    """Return this desk's copies in every folder that ever got one and is there now, the newest first."""
    found = {file: at for folder in _folders(desk) for file, at in _ours_in(desk, folder).items()}
    return tuple(Copy(file=file, at=at, size=_size(file)) for file, at in _newest_first(found))


def _newest_first(found: dict[Path, datetime]) -> list[tuple[Path, datetime]]:
    return sorted(found.items(), key=lambda each: (each[1], str(each[0])), reverse=True)


def _folders(desk: Desk) -> tuple[Path, ...]:
    log = copy_log.read(desk.profile.copies)
    return tuple(sorted({desk.profile.backups, folder_of(desk), *map(Path, log.folders)}))


def _ours_in(desk: Desk, folder: Path) -> dict[Path, datetime]:
    """Return this desk's copies in a folder; those without an owner are its own in its own folder alone."""
    whose = {owner_of(desk), ""} if folder == desk.profile.backups else {owner_of(desk)}
    return {file: at for file, at in backup.found_in(folder).items() if backup.owner_in(file) in whose}


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """What became of older copies after people were erased: how many are gone, and the folders that still hold some.

    `away` are folders that are not there now, `failed` those in which no new copy could be made.
    """

    gone: int
    away: tuple[str, ...]
    failed: tuple[str, ...]


def renew(desk: Desk) -> Renewed:
    """Take a new copy wherever older ones lie and delete those: they name people who were erased (Luật 91/2025 Đ16).

    A folder that is away now is seen to at the next copy into it.
    """
    log = copy_log.read(desk.profile.copies)
    copy_log.write(desk.profile.copies, replace(log, erased_at=desk.now()))
    gone, away, failed = 0, [], []
    for folder in _folders(desk):
        if not folder.is_dir():
            away += [str(folder)] if str(folder) in log.folders else []
        elif _ours_in(desk, folder):
            try:
                gone += _take(desk, folder, RENEWED, _watched(None, _never)).let_go
            except Fault:
                failed.append(str(folder))
    return Renewed(gone=gone, away=tuple(away), failed=tuple(failed))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def care(desk: Desk) -> Care:
    """Return how it stands with the copies now."""
    log, wanted = copy_log.read(desk.profile.copies), folder_of(desk)
    last = log.folders.get(str(wanted)) or log.last
    return Care(
        last=last,
        folder=next((name for name, at in log.folders.items() if at == last), ""),
        concern=_concern(desk, log, last),
        same_disk=wanted == desk.profile.backups,
    )


def _concern(desk: Desk, log: copy_log.CopyLog, last: datetime | None) -> Problem | None:
    """Say what the officer should see to: what failed last, a copy that is old; a desk begun today has time."""
    if log.trouble in SENTENCES:
        return Problem.of(log.trouble, **log.facts)
    if last is None:
        return Problem.of("copies.never")
    if not timedelta(0) <= desk.now() - last < OLD_AFTER:
        return Problem.of("copies.old", when=local_date(last))
    return None
