"""What a start has to do after an update: see whether it arrived, and take the data back when it was undone.

Nothing here is asked of anybody: the number of the running program says what the system did, the plan says what was
meant. Killed anywhere, the next start does the same again.
"""

from desktop.kernel.clock import Clock
from desktop.kernel.errors import Rejection
from desktop.runtime.installation import installed
from desktop.runtime.paths import Profile
from desktop.runtime.updates import handing
from desktop.runtime.updates.packages import keep_only, place_of
from desktop.runtime.updates.plan import Plan, Stage, Way, read_plan, write_plan
from desktop.usecases.restoring import restore_copy


def before_opening(profile: Profile, *, clock: Clock) -> Plan | None:
    """Return the plan that came to its end with this start, with its data in place; None when none did.

    Raises Rejection `update.under_way` while the system still installs, and what restoring the copy from before raises.
    """
    plan = read_plan(profile.plan)
    if plan is None or plan.stage is Stage.DONE:
        return None
    if handing.under_way(profile.updates):
        raise Rejection("update.under_way")
    number = installed().number
    if number == plan.wanted:
        if plan.way is Way.BACK and plan.take_data:
            restore_copy(profile, file=profile.home / plan.copy, clock=clock)
        return plan
    _not_arrived(profile, plan, number)
    return None


def _not_arrived(profile: Profile, plan: Plan, number: str) -> None:
    """The system did not change the program, or somebody else did, by hand and to another number."""
    if number != plan.former:
        write_plan(profile.plan, None)
        keep_only(profile.packages, [])
    elif plan.stage is Stage.HANDED:
        write_plan(profile.plan, plan.at_stage(Stage.FAILED))


def after_opening(profile: Profile, plan: Plan) -> None:
    """Write down that a plan came to its end: the data opened with the number that was wanted."""
    kept = (plan.package, *((plan.before,) if plan.before and plan.way is Way.ON else ()))
    keep_only(profile.packages, [place_of(each, profile.packages) for each in kept])
    write_plan(profile.plan, plan.at_stage(Stage.DONE))
