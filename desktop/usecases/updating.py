"""Updating from a file: look at it, take it in, hand it to the system when the window closes, and say how it stands."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop.kernel.clock import Clock
from desktop.kernel.errors import Fault, Problem, Rejection
from desktop.runtime.installation import Installed, installed
from desktop.runtime.keys import obtain_key
from desktop.runtime.paths import Profile
from desktop.runtime.sentences import SENTENCES
from desktop.runtime.updates import handing, trust
from desktop.runtime.updates.carrier import UpdateFile, brings, is_update, open_update
from desktop.runtime.updates.packages import Halted, Progress, is_whole, keep_only, place_of, take_in
from desktop.runtime.updates.plan import Plan, Stage, Way, read_plan, write_plan
from desktop.runtime.updates.trust import Offer, Package
from desktop.store import backup
from desktop.usecases.desk import open_profile

__all__ = ["is_update"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """What an update file would do here: its number and notes, and sentences that say what will happen, in order."""

    number: str
    present: str
    notes: tuple[str, ...]
    made_on: date
    size: int
    steps: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How it stands: what runs, whose updates it takes, and what the last or the coming update has come to.

    `told` says it in a sentence, None when there is nothing to say. `ready` while a proven package waits for the window
    to close; `command` is the line for an administrator where the app may not ask for rights.
    """

    number: str
    whose: Problem
    told: Problem | None
    notes: tuple[str, ...]
    ready: bool
    failed: bool
    command: str
    fresh: bool


def _nobody_watches(done: int) -> None:
    """Take no notice of how far a copy has come."""


def _never() -> bool:
    return False


def settle(profile: Profile, *, clock: Clock) -> None:
    """See whether an update came, as every start does; data that do not open with it keep nobody from going back."""
    if profile.database.exists():
        with suppress(Fault):
            open_profile(profile, clock=clock)[0].close()


def look(profile: Profile, file: Path) -> OfferView:
    """Return what a file brings, its statements verified; the package in it is proven when it is taken in.

    Raises Rejection `file.missing`, `update.*` with the one reason for which it cannot be used here.
    """
    here = installed()
    with open_update(file) as update:
        offer = _offer(profile, update, here)
    return OfferView(
        number=offer.package.number,
        present=here.number,
        notes=offer.notes,
        made_on=offer.made_on,
        size=offer.package.length,
        steps=_steps(here, offer, file),
    )


def _offer(profile: Profile, update: UpdateFile, here: Installed) -> Offer:
    root = trust.trusted_root()
    if root is None:
        raise Rejection("update.no_root")
    handing.check_can_install(here)
    seen = profile.prepared().updates / "seen"
    if _says_too_far(update, here):
        # What is seen of it is not kept: the step that leads up to it is older, and has to pass after it.
        with trust.copy_of(seen) as apart:
            _check_reach(trust.read_offer(update, root=root, system=here.system, present=here.number, seen=apart), here)
    offer = trust.read_offer(update, root=root, system=here.system, present=here.number, seen=seen)
    if parts_of(offer.package.number) <= parts_of(here.number):
        raise Rejection("update.not_newer", found=offer.package.number, present=here.number)
    _check_reach(offer, here)
    if not update.has_package(offer.package.digest):
        raise Rejection("update.without_package")
    return offer


def _says_too_far(update: UpdateFile, here: Installed) -> bool:
    """Tell whether a file says, unverified, that this number is too old for it."""
    with suppress(Rejection):
        said = [each.least for each in brings(update) if each.system == here.system]
        return any(parts_of(here.number) < parts_of(least) for least in said)
    return False


def _check_reach(offer: Offer, here: Installed) -> None:
    if parts_of(here.number) < parts_of(offer.least):
        raise Rejection("update.too_far", found=offer.package.number, present=here.number, least=offer.least)


def parts_of(number: str) -> tuple[int, ...]:
    """Return a number in its parts, so that 0.10 comes after 0.9; Rejection `update.altered` for no number."""
    try:
        return tuple(int(part) for part in number.split("."))
    except ValueError as error:
        raise Rejection("update.altered") from error


def _steps(here: Installed, offer: Offer, file: Path) -> tuple[Problem, ...]:
    way_back = "update.step_back" if offer.before is not None else "update.step_no_back"
    by_hand = handing.is_by_hand(here)
    return (
        Problem.of("update.step_copy", file=file.name, size=offer.package.length // 1_000_000 + 1),
        Problem.of("update.step_data"),
        Problem.of("update.step_by_hand" if by_hand else "update.step_close"),
        *(() if by_hand else (Problem.of("update.step_rights"),)),
        Problem.of(way_back, present=here.number),
    )


def take(
    profile: Profile, file: Path, *, clock: Clock, progress: Progress = _nobody_watches, halted: Halted = _never
) -> Plan:
    """Take the package of a file in, proven, and plan it for when the window closes.

    The package of the present number comes along when the file brings it: it is the way back. Raises what `look` does,
    Rejection `update.altered`, `update.halted`, Fault `update.no_room`, `update.not_kept`, `update.stick_gone`.
    """
    here = installed()
    with open_update(file) as update:
        offer = _offer(profile, update, here)
        _bring(update, offer.package, profile, progress=progress, halted=halted)
        before = offer.before
        if before is not None and update.has_package(before.digest):
            _bring(update, before, profile, progress=_nobody_watches, halted=halted)
    plan = Plan(
        way=Way.ON,
        stage=Stage.READY,
        former=here.number,
        package=offer.package,
        at=clock.now().isoformat(),
        notes=offer.notes,
        before=before,
    )
    if handing.is_by_hand(here):
        plan = with_copy(profile, plan, clock=clock)
    write_plan(profile.plan, plan)
    return plan


def _bring(update: UpdateFile, package: Package, profile: Profile, *, progress: Progress, halted: Halted) -> None:
    source = update.package(package.digest)
    if source is None:
        raise Rejection("update.without_package")
    with source:
        take_in(package, source, folder=profile.packages, progress=progress, halted=halted)


def with_copy(profile: Profile, plan: Plan, *, clock: Clock) -> Plan:
    """Return a plan with a fresh copy of the data in it, which is the only one that stays; the way back has its own.

    Raises Fault `backup.*` or `store.*`.
    """
    if plan.way is Way.BACK or not profile.database.exists():
        return plan
    folder, key = profile.prepared().updates / "data", obtain_key(profile).key
    name = backup.name_of(owner="", label=f"v{plan.former}", at=clock.now())
    copy = backup.take(profile.database, key, folder / name)
    keep_only(folder, [copy])
    return plan.at_stage(plan.stage, copy=str(copy.relative_to(profile.home)))


def is_ready(profile: Profile) -> bool:
    """Tell whether an update waits for the window to close, and the app may hand it over by itself."""
    plan = read_plan(profile.plan)
    return plan is not None and plan.stage is Stage.READY and not handing.is_by_hand(installed())


class Handing(Protocol):
    """Starts what installs when this process has ended, and opens the window `again` after."""

    def __call__(self, *, again: bool = True) -> None:
        """Give the package away; Rejection `update.not_allowed`, Fault `update.not_started`."""
        ...


def hand_over(profile: Profile, *, clock: Clock) -> Handing:
    """Copy the data, prove the package once more, write down that the system has it now, and return what starts it.

    To be called when nobody works any more; what is returned is called when the data are closed. Raises Rejection
    `update.nothing_ready`, `update.package_gone`, `update.others_open`, Fault `backup.*`, `store.*`; the plan
    stands as it was then.
    """
    plan = read_plan(profile.plan)
    if plan is None or plan.stage not in {Stage.READY, Stage.FAILED}:
        raise Rejection("update.nothing_ready")
    here = installed()
    handing.check_can_install(here)
    handing.check_nobody_else(here)
    package = place_of(plan.package, profile.packages)
    if not is_whole(plan.package, package):
        write_plan(profile.plan, None)
        raise Rejection("update.package_gone")
    handed = with_copy(profile, plan, clock=clock).at_stage(Stage.HANDED, trouble="", facts={}, told=False)

    def start(*, again: bool = True) -> None:
        write_plan(profile.plan, handed)
        words = handing.words_again(profile.home) if again else ()
        handing.hand_over(package, here=here, folder=profile.updates, again=words)

    return start


def hand_over_at_close(profile: Profile, *, clock: Clock) -> None:
    """Hand over what waits for the window to close; the window and its data are closed by now.

    Nobody is there to hear a refusal: it is kept, and the next start tells it.
    """
    if not is_ready(profile):
        return
    try:
        hand_over(profile, clock=clock)()
    except (Rejection, Fault) as error:
        problem = error.problems[0] if isinstance(error, Rejection) else error.problem
        plan = read_plan(profile.plan)
        if plan is not None:
            with suppress(Fault):
                write_plan(
                    profile.plan,
                    plan.at_stage(Stage.FAILED, trouble=problem.code, facts=dict(problem.facts), told=False),
                )


def give_up(profile: Profile) -> None:
    """Forget an update that was not handed over yet, and let its packages go."""
    plan = read_plan(profile.plan)
    if plan is not None and plan.stage in {Stage.READY, Stage.FAILED}:
        write_plan(profile.plan, None)
        place_of(plan.package, profile.packages).unlink(missing_ok=True)


def mark_told(profile: Profile) -> None:
    """Remember that the officer has seen how the last update ended."""
    plan = read_plan(profile.plan)
    if plan is not None and plan.stage in {Stage.DONE, Stage.FAILED}:
        write_plan(profile.plan, plan.at_stage(plan.stage, told=True))


def standing(profile: Profile) -> Standing:
    """Return how it stands with updates on this profile."""
    here, plan = installed(), read_plan(profile.plan)
    waits = plan is not None and plan.stage in {Stage.READY, Stage.FAILED}
    by_hand = waits and handing.is_by_hand(here)
    return Standing(
        number=here.number,
        whose=_whose(here),
        told=_told(profile, plan, by_hand=by_hand) if plan is not None else None,
        notes=plan.notes if plan is not None else (),
        ready=waits,
        failed=plan is not None and plan.stage is Stage.FAILED,
        command=handing.command_for_root(place_of(plan.package, profile.packages)) if plan and by_hand else "",
        fresh=plan is not None and plan.stage in {Stage.DONE, Stage.FAILED} and not plan.told,
    )


def _whose(here: Installed) -> Problem:
    if not here.system:
        return Problem.of("update.not_installed")
    root = trust.trusted_root()
    if root is None:
        return Problem.of("update.no_root")
    return Problem.of("update.trusts_development" if trust.is_development(root) else "update.trusts_release")


def _told(profile: Profile, plan: Plan, *, by_hand: bool) -> Problem:
    facts = {"wanted": plan.wanted, "former": plan.former}
    if plan.trouble in SENTENCES:
        return Problem.of(plan.trouble, **plan.facts)
    if by_hand:
        return Problem.of("update.waits_for_administrator", **facts)
    because = handing.why_not(profile.updates) if plan.stage is Stage.FAILED else ""
    if because:
        return Problem.of("update.failed_because", because=because, **facts)
    code = {
        Stage.READY: "update.waits",
        Stage.HANDED: "update.handed",
        Stage.DONE: "update.done",
        Stage.FAILED: "update.failed" if handing.was_allowed(profile.updates) else "update.failed_not_allowed",
    }[plan.stage]
    back = {"update.waits": "update.back_waits", "update.done": "update.back_done"}
    return Problem.of(back.get(code, code) if plan.way is Way.BACK else code, **facts)
