"""What a start has to do after an update: see whether it arrived, and take the data back when it was undone.

Nothing here is asked of anybody: the number of the running program says what the system did, the plan says what was
meant. Killed anywhere, the next start does the same again.
"""

from dataclasses import replace

from desktop.domain.journal import Act
from desktop.kernel.clock import Clock
from desktop.kernel.errors import Fault, Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.installation import installed
from desktop.runtime.paths import Profile
from desktop.runtime.updates import handing
from desktop.runtime.updates.packages import keep_only, place_of
from desktop.runtime.updates.plan import Plan, Stage, Way, read_plan, write_plan
from desktop.store import exchange
from desktop.store.queries import desk as desk_queries
from desktop.store.queries import journal
from desktop.store.queries import officers as officer_queries
from desktop.store.store import Store


def before_opening(profile: Profile, key: bytes) -> Plan | None:
    """Return the plan that came to its end with this start, with its data in place; None when none did.

    Raises Rejection `update.under_way` while the system still installs; Fault `update.not_taken_back`.
    """
    plan = read_plan(profile.plan)
    if plan is None or plan.stage is Stage.DONE:
        return None
    if handing.under_way(profile.updates):
        raise Rejection("update.under_way")
    number = installed().number
    if number == plan.wanted:
        if plan.way is Way.BACK and plan.take_data:
            _take_data_back(profile, key, plan)
        return plan
    _not_arrived(profile, plan, number)
    return None


def _not_arrived(profile: Profile, plan: Plan, number: str) -> None:
    """The system did not change the program, or somebody else did, by hand and to another number."""
    if number != plan.former:
        write_plan(profile.plan, None)
    elif plan.stage is Stage.HANDED:
        write_plan(profile.plan, plan.at_stage(Stage.FAILED))


def _take_data_back(profile: Profile, key: bytes, plan: Plan) -> None:
    try:
        exchange.put_in_place(profile.home / plan.copy, profile.database, key)
    except OSError as error:
        raise Fault("update.not_taken_back", copy=plan.copy) from error


def after_opening(profile: Profile, store: Store, plan: Plan, *, clock: Clock) -> None:
    """Write down that a plan came to its end: the data opened with the number that was wanted.

    Data that were taken back begin a new epoch: hubs have seen later letters of the former one (sync R27).
    """
    if plan.way is Way.BACK and plan.take_data:
        with store.unit() as unit:
            identity, officers = desk_queries.get(unit), officer_queries.active(unit)
            if identity is not None and officers:
                begun = replace(identity, epoch=new_id())
                desk_queries.put(unit, begun)
                act = Act(
                    officer=officers[0].name,
                    act="return_to_former",
                    subject=begun.epoch,
                    before={"epoch": identity.epoch, "number": plan.former},
                    after={"epoch": begun.epoch, "number": plan.wanted},
                )
                journal.append(unit, act, at=clock.now())
    kept = (plan.package, *((plan.before,) if plan.before and plan.way is Way.ON else ()))
    keep_only(profile.packages, [place_of(each, profile.packages) for each in kept])
    write_plan(profile.plan, plan.at_stage(Stage.DONE))
