"""A term as a person says it, in the language of the window; apart from the other words, which every start needs."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.terms import Term, TermUnit
from desktop.runtime import vietnamese
from desktop.ui.commands import N_

_TERMS = {
    TermUnit.HOURS: N_("Words", "{count} giờ"),
    TermUnit.WORKING_HOURS: N_("Words", "{count} giờ làm việc"),
    TermUnit.DAYS: N_("Words", "{count} ngày"),
    TermUnit.WORKING_DAYS: N_("Words", "{count} ngày làm việc"),
    TermUnit.MONTHS: N_("Words", "{count} tháng"),
}
_SAME_DAY = N_("Words", "trong ngày")


def said(found: Term) -> str:
    """Return a term as a person says it: `3 ngày làm việc`, `trong ngày`."""
    if len(found.parts) == 1 and not found.parts[0].amount:
        return QCoreApplication.translate("Words", _SAME_DAY)
    return " + ".join(
        QCoreApplication.translate("Words", _TERMS[each.unit]).format(count=vietnamese.number(each.amount))
        for each in found.parts
    )
