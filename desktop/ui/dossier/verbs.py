"""What an officer most likely does next with a dossier, what its state forbids, which paper an act owns."""

from datetime import datetime

from desktop.domain.dossier import Dossier
from desktop.domain.facts import State
from desktop.domain.life import ALLOWED, check_order
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Problem, Rejection
from desktop.usecases.browse import DossierView

PAPERS = {
    Verb.FORWARD: "control",
    Verb.SUPPLEMENT: "supplement",
    Verb.REFUSE: "refusal",
    Verb.EXTEND: "apology",
    Verb.STOP: "stop",
}
# In what order the verbs that a state allows are shown after the likely one.
_ORDER = (
    Verb.RESOLVE,
    Verb.RETURN,
    Verb.FORWARD,
    Verb.TAKE_BACK,
    Verb.SUPPLEMENTED,
    Verb.SUPPLEMENT,
    Verb.PAY,
    Verb.EXTEND,
    Verb.REFUSE,
    Verb.WITHDRAW,
    Verb.STOP,
    Verb.LINK,
    Verb.CORRECT,
)


def likely(dossier: Dossier) -> Verb | None:
    """Return the act that moves the dossier on, None when it has ended for good."""
    match dossier.state:
        case State.RECEIVED:
            same_day = local_date(dossier.due_at) == local_date(dossier.received_at)
            return Verb.RESOLVE if same_day else Verb.FORWARD
        case State.PROCESSING:
            return Verb.RESOLVE
        case State.WAITING:
            return Verb.SUPPLEMENTED
        case State.RESOLVED:
            return Verb.RETURN
        case _:
            return None


def in_order(dossier: Dossier) -> tuple[tuple[Verb, ...], tuple[Verb, ...]]:
    """Return the verbs that may be tried, the likely one first, and those that the state forbids."""
    first = likely(dossier)
    allowed = [each for each in _ORDER if _may(dossier, each) and each is not first]
    forbidden = tuple(each for each in _ORDER if not _may(dossier, each))
    return (*((first,) if first else ()), *allowed), forbidden


def _may(dossier: Dossier, verb: Verb) -> bool:
    return dossier.state in ALLOWED[verb] and (verb is not Verb.PAY or dossier.owed > 0)


def forbids(dossier: Dossier, verb: Verb, *, now: datetime) -> Problem | None:
    """Return the rule that forbids a verb in this state, None where it may be tried."""
    try:
        check_order(dossier, Step(verb=verb, at=max(now, dossier.latest_at), officer=""))
    except Rejection as refusal:
        return refusal.problems[0]
    return None if _may(dossier, verb) else Problem.of("typed.nothing_owed")


def paper_of(view: DossierView) -> str:
    """Return the paper that belongs to where the dossier stands now: that of its last act, else the control slip."""
    last = view.events[-1].step.verb if view.events else Verb.FORWARD
    return PAPERS.get(last, "control")
