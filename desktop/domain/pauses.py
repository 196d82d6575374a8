"""What becomes of a date when the citizen has brought the papers: the term begins anew, or the waiting is taken off."""

from datetime import date, datetime, timedelta

from desktop.domain.deadline import DeadlineRules, Due, due
from desktop.domain.dossier import Dossier
from desktop.domain.facts import Restart
from desktop.domain.reason import Reason
from desktop.domain.terms import TermUnit, parse_term
from desktop.domain.work_calendar import WorkCalendar
from desktop.kernel.clock import local_date, to_local

_BY_CALENDAR = frozenset((TermUnit.DAYS, TermUnit.MONTHS))
_BY_HOURS = frozenset((TermUnit.HOURS, TermUnit.WORKING_HOURS))


def resumed(dossier: Dossier, brought: datetime, *, calendar: WorkCalendar, rules: DeadlineRules) -> Due:
    """Return the date after the papers were brought, with the pause in its sum.

    FROM_ZERO reckons the whole term from the moment they were brought (NĐ 61/2018 Đ19 k4); SUBTRACT moves the date on
    by the days waited (QĐ 766 index 2.1 reckons so): working days for terms in working days, calendar days for terms
    in days or months, office hours for terms in hours.
    """
    asked = dossier.asked_at or brought
    pause = Reason.of("due.paused", asked=to_local(asked), brought=to_local(brought))
    if rules.restart is Restart.FROM_ZERO:
        found = due(parse_term(dossier.term), received=brought, calendar=calendar, rules=rules)
        return Due(found.due_at, found.counted_from, (pause, Reason.of("due.restarted"), *found.because))
    end, waited = _moved_on(dossier, asked, brought, calendar=calendar)
    return Due(end, dossier.counted_from, (*dossier.because, pause, waited))


def _moved_on(
    dossier: Dossier, asked: datetime, brought: datetime, *, calendar: WorkCalendar
) -> tuple[datetime, Reason]:
    unit = parse_term(dossier.term).parts[-1].unit
    if unit in _BY_HOURS:
        span = calendar.worked_between(to_local(asked), to_local(brought))
        end = calendar.after_working(to_local(dossier.due_at), span)
        return end, Reason.of("due.waited_hours", count=round(span.total_seconds() / 3600, 2), due=end)
    first, last = local_date(asked), local_date(brought)
    day = local_date(dossier.due_at)
    if unit in _BY_CALENDAR:
        count = (last - first).days
        end_day = calendar.on_or_after(day + timedelta(days=count))
        code = "due.waited_days"
    else:
        count = _working_days(calendar, first, last)
        end_day = day
        for _ in range(count):
            end_day = calendar.next_working(end_day)
        code = "due.waited_working_days"
    end = calendar.close(end_day)
    return end, Reason.of(code, count=count, due=end)


def _working_days(calendar: WorkCalendar, first: date, last: date) -> int:
    return sum(calendar.is_working(first + timedelta(days=step)) for step in range(1, (last - first).days + 1))
