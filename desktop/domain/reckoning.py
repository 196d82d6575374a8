"""Reckoning a promised date again under another calendar: the reception, its pauses, the whole of its legs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from desktop.domain.deadline import DeadlineRules, due
from desktop.domain.dossier import Dossier
from desktop.domain.pauses import resumed
from desktop.domain.terms import parse_term
from desktop.domain.work_calendar import WorkCalendar

Pause = tuple[datetime, datetime]


def reckoned(dossier: Dossier, pauses: Iterable[Pause], *, calendar: WorkCalendar, rules: DeadlineRules) -> datetime:
    """Return the date that the rules give under a calendar; `pauses` are (papers asked for, papers brought) in order.

    The term of a dossier with legs is the whole of theirs, so it is reckoned as one. A date that was extended by hand
    is not reckoned here: it does not follow from the rules.
    """
    first = due(parse_term(dossier.term), received=dossier.received_at, calendar=calendar, rules=rules)
    standing = replace(dossier, due_at=first.due_at, counted_from=first.counted_from, because=())
    for asked, brought in pauses:
        found = resumed(replace(standing, asked_at=asked), brought, calendar=calendar, rules=rules)
        standing = replace(standing, due_at=found.due_at, counted_from=found.counted_from)
    return standing.due_at
