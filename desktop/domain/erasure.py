"""Erasing who a dossier was about once its term of keeping is over: figures, codes and dates stay (Luật 91/2025)."""

from dataclasses import replace
from datetime import date

from desktop.domain.dossier import Dossier, Person
from desktop.domain.steps import Step

ERASED = "(đã xóa)"
_MONTHS = 12


def kept_until(last: date, months: int) -> date:
    """Return the day on which something last touched on a day may be erased: so many months later, or month's end."""
    count = last.year * _MONTHS + last.month - 1 + months
    year, month = divmod(count, _MONTHS)
    for day in range(last.day, 0, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    message = "every month has a first day"
    raise AssertionError(message)


def is_erased(dossier: Dossier) -> bool:
    """Tell whether a dossier names nobody any more."""
    return dossier.applicant.name == ERASED


def erased(dossier: Dossier) -> Dossier:
    """Return a dossier without a person in it: no names, numbers, birth, addresses, nor anything typed freely."""
    helped = dossier.assistance
    return replace(
        dossier,
        applicant=Person(name=ERASED),
        submitter=None,
        authorisation="",
        request="",
        note="",
        fee_exemption="",
        holder="",
        assistance=replace(helped, reason="") if helped else None,
        items=tuple(replace(each, text=ERASED) for each in dossier.items),
    )


def without_words(step: Step) -> Step:
    """Return a step with its verb, times, sums and channels, and without anything typed freely."""
    return replace(step, to="", reason="", law="", taker="", document="", papers=(), former="")
