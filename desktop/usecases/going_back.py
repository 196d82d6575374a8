"""Going back to the number before an update: what would be lost is said first, the data are copied before anything."""

import os
from dataclasses import dataclass
from pathlib import Path

from desktop.kernel.clock import Clock
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.installation import installed
from desktop.runtime.keys import obtain_key
from desktop.runtime.paths import Profile
from desktop.runtime.updates import handing
from desktop.runtime.updates.carrier import is_update, open_update, unread
from desktop.runtime.updates.packages import is_whole, place_of, take_in
from desktop.runtime.updates.plan import Plan, Stage, Way, read_plan, write_plan
from desktop.runtime.updates.trust import Package
from desktop.store.failures import machine_failures
from desktop.store.restore import lost_by
from desktop.store.upgrade import version_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """The way back from the last update: to which number, and what to know before.

    `has_package` is False when the package of that number has to be brought, on a stick, once more. `warning` says what
    work would be lost; it is lost when the data changed their form, and only then.
    """

    number: str
    has_package: bool
    loses: bool
    warning: Problem


def way_back(profile: Profile) -> WayBack | None:
    """Return the way back from the last update, None when there is none."""
    plan = read_plan(profile.plan)
    # The number that runs says that the update came, also where the data would not open with it.
    if plan is None or plan.before is None or plan.way is not Way.ON or plan.wanted != installed().number:
        return None
    taken = _takes_data(profile, plan)
    return WayBack(
        number=plan.before.number,
        has_package=place_of(plan.before, profile.packages).is_file(),
        loses=taken,
        warning=_warning(profile, plan) if taken else Problem.of("update.back_keeps", number=plan.before.number),
    )


def _takes_data(profile: Profile, plan: Plan) -> bool:
    """Tell whether the former number cannot read the data as they are now."""
    if not profile.database.exists() or plan.before is None:
        return False
    with machine_failures():
        return version_of(profile.database, obtain_key(profile).key) != plan.before.data


def _warning(profile: Profile, plan: Plan) -> Problem:
    copy, key = profile.home / plan.copy, obtain_key(profile).key
    if not plan.copy or not copy.is_file():
        return Problem.of("update.no_copy")
    lost = lost_by(profile.database, key, copy, key)
    if lost is None:
        return Problem.of("update.no_copy")
    facts = {"number": plan.former, "acts": lost.acts, "dossiers": lost.dossiers}
    return Problem.of("update.back_loses" if lost.acts else "update.back_loses_nothing", **facts)


def go_back(profile: Profile, *, clock: Clock, brought: Path | None = None) -> Plan:
    """Plan the way back for when the window closes; `brought` is the former package, or an update file that has it.

    Raises Rejection `update.no_way_back`, `update.no_copy`, `update.package_needed`, `update.not_that_package`;
    `file.missing`; Fault as for taking a package in.
    """
    plan = read_plan(profile.plan)
    found = way_back(profile)
    if plan is None or plan.before is None or found is None:
        raise Rejection("update.no_way_back")
    handing.check_can_install(installed())
    if found.loses and found.warning.code == "update.no_copy":
        raise Rejection("update.no_copy")
    if not is_whole(plan.before, place_of(plan.before, profile.packages)):
        _bring(profile, plan.before, brought)
    back = Plan(
        way=Way.BACK,
        stage=Stage.READY,
        former=installed().number,
        package=plan.before,
        at=clock.now().isoformat(),
        copy=plan.copy,
        take_data=found.loses,
    )
    write_plan(profile.plan, back)
    return back


def _bring(profile: Profile, package: Package, brought: Path | None) -> None:
    """Take the former package in from a file: the digest that the release signed says whether it is the one."""
    if brought is None:
        raise Rejection("update.package_needed", number=package.number)
    if not is_update(brought):
        _bring_plain(profile, package, brought)
        return
    with open_update(brought) as update:
        inside = update.package(package.digest)
        if inside is None:
            raise Rejection("update.not_that_package", number=package.number)
        with inside:
            take_in(package, inside, folder=profile.packages, progress=_unwatched, halted=_never)


def _bring_plain(profile: Profile, package: Package, brought: Path) -> None:
    """Take in what should be the package itself: it is read once, and proven by what was read."""
    try:
        with brought.open("rb") as source:
            fits = os.fstat(source.fileno()).st_size == package.length
            if fits:
                take_in(package, source, folder=profile.packages, progress=_unwatched, halted=_never)
    except Rejection as refusal:
        raise Rejection("update.not_that_package", number=package.number) from refusal
    except OSError as error:
        raise unread(brought, error) from error
    if not fits:
        raise Rejection("update.not_that_package", number=package.number)


def _unwatched(done: int) -> None:
    """Take no notice of how far a copy has come."""


def _never() -> bool:
    return False
