"""Desks with so many dossiers: generated once, kept for the next run where a folder is named, worked on as copies."""

import os
import shutil
from datetime import date
from pathlib import Path

from desktop.kernel.clock import SetClock, at_local
from desktop.runtime.paths import Profile
from desktop.store.upgrade import NEWEST
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.generate import generate
from desktop.usecases.setup import FirstRun, set_up

SIZES = tuple(int(each) for each in os.environ.get("MOTCUA_BENCH_SIZES", "10000,100000").split(","))
DAY = date(2026, 11, 23)
# Ten years of the busiest commune make a million and a half (design §6): a larger desk is an older one.
_A_YEAR = 150_000
_SEED = 2026


def clock() -> SetClock:
    """Return a clock at 09:12 of a Monday, the day after the last generated one that was worked."""
    return SetClock(at_local(DAY, 9, 12))


def generated(size: int, folder: Path) -> Path:
    """Return the home of a desk with that many dossiers, made now when the folder does not have it whole."""
    home = folder / f"{size}-dossiers-{NEWEST}"
    if home.exists():
        return home
    unfinished = home.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    answers = FirstRun(unit_code="18685", desk=1, officer="Nguyễn Thị Hoa")
    desk = set_up(Profile(unfinished), answers=answers, clock=clock())
    try:
        generate(desk, count=size, years=size / _A_YEAR, seed=_SEED)
    finally:
        desk.close()
    unfinished.rename(home)
    return home


def copied(home: Path, to: Path) -> Profile:
    """Return a copy to work on, so that what is kept stays as it was generated."""
    shutil.copytree(home, to)
    return Profile(to)


def opened(profile: Profile) -> Desk:
    """Return the open desk of a profile on the bench's day."""
    return open_desk(profile, clock=clock())
