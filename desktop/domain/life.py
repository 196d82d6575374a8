"""The life of a dossier after its reception: what may be done when, and what becomes of its date; pure rules.

Source: NĐ 61/2018/NĐ-CP Đ19-21 and its successor NĐ 118/2025/NĐ-CP; the numbers are data (`DeadlineRules`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from desktop.domain.deadline import DeadlineRules
from desktop.domain.dossier import Dossier
from desktop.domain.facts import PaymentWay, ReturnChannel, State
from desktop.domain.legs import linked
from desktop.domain.pauses import resumed
from desktop.domain.reason import Reason
from desktop.domain.steps import Step, Verb
from desktop.domain.work_calendar import WorkCalendar
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Problem, Rejection

TEXT_LIMIT = 1000
PAPERS_LIMIT = 60
_RUNNING = frozenset((State.RECEIVED, State.PROCESSING))
_OPEN = _RUNNING | {State.WAITING}
ALLOWED: dict[Verb, frozenset[State]] = {
    Verb.FORWARD: _RUNNING,
    Verb.TAKE_BACK: frozenset((State.PROCESSING,)),
    Verb.SUPPLEMENT: _RUNNING,
    Verb.SUPPLEMENTED: frozenset((State.WAITING,)),
    Verb.REFUSE: _OPEN,
    Verb.RESOLVE: _RUNNING,
    Verb.RETURN: frozenset((State.RESOLVED,)),
    Verb.WITHDRAW: _OPEN,
    Verb.STOP: _OPEN,
    Verb.EXTEND: _RUNNING,
    Verb.PAY: _OPEN | {State.RESOLVED},
    Verb.CORRECT: _OPEN,
    Verb.LINK: _RUNNING,
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a step is judged by: the working calendar and the rule set in force on the dossier's day."""

    calendar: WorkCalendar
    rules: DeadlineRules


@dataclass(frozen=True, slots=True)
class Outcome:
    """The dossier after a step, and what is doubtful about it though allowed."""

    dossier: Dossier
    doubts: tuple[Problem, ...] = field(default=())


def perform(dossier: Dossier, step: Step, *, ground: Ground) -> Outcome:
    """Return the dossier after a step; Rejection `act.*` when the state or the law forbids it, nothing is changed."""
    check_order(dossier, step)
    _check_texts(step)
    outcome = _RULES[step.verb](dossier, step, ground)
    done = replace(outcome.dossier, events=dossier.events + 1, last_at=step.at)
    return Outcome(done, outcome.doubts)


def check_order(dossier: Dossier, step: Step) -> None:
    """Refuse a step that the dossier's state does not allow, or that stands before what was already done."""
    if dossier.state not in ALLOWED[step.verb]:
        raise Rejection(_forbidden(dossier, step.verb), "verb", at=to_local(dossier.latest_at))
    if step.at < dossier.latest_at:
        raise Rejection("act.before_last", "at", at=to_local(dossier.latest_at))


def _forbidden(dossier: Dossier, verb: Verb) -> str:
    """Return the sentence that says why: the verb's own where it needs something first, else the state's."""
    if verb is Verb.RETURN and dossier.state.is_open:
        return "act.no_result_yet"
    if verb is Verb.SUPPLEMENTED and dossier.state.is_running:
        return "act.nothing_asked"
    if verb is Verb.TAKE_BACK and dossier.state is State.RECEIVED:
        return "act.not_forwarded"
    return f"act.is_{dossier.state.value}"


def _check_texts(step: Step) -> None:
    texts = (("reason", step.reason), ("to", step.to), ("law", step.law), ("taker", step.taker))
    for at, text in (*texts, ("document", step.document), *(("papers", paper) for paper in step.papers)):
        if len(text) > TEXT_LIMIT:
            raise Rejection("intake.text_too_long", at, limit=TEXT_LIMIT, length=len(text))
    if len(step.papers) > PAPERS_LIMIT:
        raise Rejection("intake.too_many_items", "papers", limit=PAPERS_LIMIT)


def _needed(text: str, code: str, at: str) -> None:
    if not text:
        raise Rejection(code, at)


def _forward(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    _needed(step.to, "act.to_missing", "to")
    if step.to == dossier.holder:
        raise Rejection("act.already_there", "to", holder=dossier.holder)
    return Outcome(replace(dossier, state=State.PROCESSING, holder=step.to))


def _take_back(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    return Outcome(replace(dossier, state=State.RECEIVED, holder=""))


def last_day_to_ask(dossier: Dossier, ground: Ground) -> date:
    """Return the last day on which papers may be asked for (NĐ 61/2018 Đ19 k4: within 03 working days)."""
    day = local_date(dossier.counted_from)
    for _ in range(ground.rules.supplement_days):
        day = ground.calendar.next_working(day)
    return day


def _supplement(dossier: Dossier, step: Step, ground: Ground) -> Outcome:
    if not step.papers:
        raise Rejection("act.papers_missing", "papers")
    last = last_day_to_ask(dossier, ground)
    if local_date(step.at) > last and not step.law:
        raise Rejection("act.supplement_too_late", "at", days=ground.rules.supplement_days, last=last)
    doubts: tuple[Problem, ...] = ()
    if dossier.requests:
        # QĐ 766 index 2.1: a second request counts the dossier late, whoever is to blame (domain §7.4).
        _needed(step.reason, "act.second_request_reason", "reason")
        doubts = (Problem.of("act.second_request_counts_late", "papers", count=dossier.requests + 1),)
    asked = replace(
        dossier, state=State.WAITING, resumes=dossier.state, asked_at=step.at, requests=dossier.requests + 1
    )
    return Outcome(asked, doubts)


def _supplemented(dossier: Dossier, step: Step, ground: Ground) -> Outcome:
    found = resumed(dossier, step.at, calendar=ground.calendar, rules=ground.rules)
    back = replace(
        dossier,
        state=dossier.resumes or State.RECEIVED,
        resumes=None,
        asked_at=None,
        due_at=found.due_at,
        counted_from=found.counted_from,
        because=found.because,
    )
    return Outcome(back)


def _ended(dossier: Dossier, step: Step, state: State) -> Dossier:
    return replace(dossier, state=state, ended_at=step.at, asked_at=None, resumes=None)


def _refuse(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    _needed(step.reason, "act.reason_missing", "reason")
    late = dossier.state.is_running and step.at > dossier.due_at
    doubts = (Problem.of("act.refused_late", "at", due=to_local(dossier.due_at)),) if late else ()
    return Outcome(_ended(dossier, step, State.REFUSED), doubts)


def _resolve(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    late = step.at > dossier.due_at
    doubts = (Problem.of("act.resolved_late", "at", due=to_local(dossier.due_at)),) if late else ()
    return Outcome(_ended(dossier, step, State.RESOLVED), doubts)


def _return(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    channel = step.channel or dossier.return_channel
    if channel is ReturnChannel.COUNTER:
        _needed(step.taker, "act.taker_missing", "taker")
    doubts = (Problem.of("act.fee_owed", "amount", owed=dossier.owed),) if dossier.owed else ()
    returned = replace(dossier, state=State.RETURNED, returned_at=step.at, return_channel=channel)
    return Outcome(returned, doubts)


def _withdraw(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    return Outcome(_ended(dossier, step, State.WITHDRAWN))


def _stop(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    return Outcome(_ended(dossier, step, State.STOPPED))


def _extend(dossier: Dossier, step: Step, ground: Ground) -> Outcome:
    """Give a new date with an apology: once, before the date, to a working day after it (NĐ 61/2018 Đ19 k9)."""
    _needed(step.reason, "act.reason_missing", "reason")
    if dossier.extended >= ground.rules.extensions:
        raise Rejection("act.extended_already", "due_at", times=ground.rules.extensions)
    last = local_date(dossier.due_at) - timedelta(days=ground.rules.extension_days_before)
    if local_date(step.at) > last:
        raise Rejection("act.extended_too_late", "at", last=last, days=ground.rules.extension_days_before)
    if step.due_at is None:
        raise Rejection("act.new_date_missing", "due_at")
    day = local_date(step.due_at)
    if day <= local_date(dossier.due_at):
        raise Rejection("act.new_date_not_later", "due_at", due=to_local(dossier.due_at))
    if not ground.calendar.is_working(day):
        raise Rejection("act.new_date_off", "due_at", day=day)
    new = ground.calendar.close(day)
    because = (*dossier.because, Reason.of("due.extended", at=to_local(step.at), old=to_local(dossier.due_at), new=new))
    return Outcome(replace(dossier, due_at=new, extended=dossier.extended + 1, because=because))


def _pay(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    if step.way is None or step.way is PaymentWay.LATER:
        raise Rejection("act.way_missing", "way")
    if not 0 < step.amount <= dossier.owed:
        raise Rejection("act.amount_out_of_range", "amount", owed=dossier.owed)
    return Outcome(replace(dossier, paid=dossier.paid + step.amount, paid_way=step.way))


def dates_are_settled(dossier: Dossier) -> bool:
    """Tell whether the date no longer follows from the reception alone: papers were asked for, or it was extended."""
    return bool(dossier.requests or dossier.extended)


def _correct(dossier: Dossier, step: Step, ground: Ground) -> Outcome:  # noqa: ARG001  # every rule takes the ground
    _needed(step.reason, "act.reason_missing", "reason")
    return Outcome(replace(dossier, receipts=dossier.receipts + 1))


def _link(dossier: Dossier, step: Step, ground: Ground) -> Outcome:
    if dates_are_settled(dossier):
        raise Rejection("act.date_settled", "legs")
    legs, total = linked(step.legs, received=dossier.received_at, calendar=ground.calendar, rules=ground.rules)
    term = " + ".join(each.term for each in legs)
    return Outcome(replace(dossier, legs=legs, term=term, due_at=total.due_at, because=total.because))


Rule = Callable[[Dossier, Step, Ground], Outcome]
_RULES: dict[Verb, Rule] = {
    Verb.FORWARD: _forward,
    Verb.TAKE_BACK: _take_back,
    Verb.SUPPLEMENT: _supplement,
    Verb.SUPPLEMENTED: _supplemented,
    Verb.REFUSE: _refuse,
    Verb.RESOLVE: _resolve,
    Verb.RETURN: _return,
    Verb.WITHDRAW: _withdraw,
    Verb.STOP: _stop,
    Verb.EXTEND: _extend,
    Verb.PAY: _pay,
    Verb.CORRECT: _correct,
    Verb.LINK: _link,
}
