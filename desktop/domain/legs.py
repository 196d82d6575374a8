"""Inter-agency procedures (liên thông): the agencies in order, each with its own date; the last is what is promised."""

from datetime import datetime

from desktop.domain.deadline import DeadlineRules, Due, due
from desktop.domain.dossier import Leg
from desktop.domain.reason import Reason
from desktop.domain.steps import LegTerm
from desktop.domain.terms import Term, parse_term, write_term
from desktop.domain.work_calendar import WorkCalendar
from desktop.kernel.errors import Rejection

LEAST, MOST = 2, 9


def linked(
    wanted: tuple[LegTerm, ...], *, received: datetime, calendar: WorkCalendar, rules: DeadlineRules
) -> tuple[tuple[Leg, ...], Due]:
    """Return the legs with their dates, and the whole: the terms run one after another from the one reception.

    NĐ 61/2018 Đ19 k6-7. Rejection `act.legs_missing`, `act.agency_missing` or the term's own at field `legs`.
    """
    if not LEAST <= len(wanted) <= MOST:
        raise Rejection("act.legs_missing", "legs", least=LEAST, most=MOST)
    legs: list[Leg] = []
    terms: list[Term] = []
    reasons: list[Reason] = []
    for number, each in enumerate(wanted, 1):
        if not each.agency:
            raise Rejection("act.agency_missing", "legs", number=number)
        terms.append(parse_term(each.term))
        so_far = Term(tuple(part for term in terms for part in term.parts))
        total = due(so_far, received=received, calendar=calendar, rules=rules)
        legs.append(Leg(each.agency, write_term(terms[-1]), total.due_at))
        reasons.append(Reason.of("due.leg", number=number, agency=each.agency, due=total.due_at))
    return tuple(legs), Due(total.due_at, total.counted_from, (*total.because, *reasons))
