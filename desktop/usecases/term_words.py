"""A term in the words of the statutory forms."""

from desktop.domain.terms import TermUnit, parse_term
from desktop.runtime import vietnamese

_UNITS = {
    TermUnit.HOURS: "giờ",
    TermUnit.WORKING_HOURS: "giờ làm việc",
    TermUnit.DAYS: "ngày",
    TermUnit.WORKING_DAYS: "ngày làm việc",
    TermUnit.MONTHS: "tháng",
}


def term_in_words(term: str) -> str:
    """Return a term as the receipt says it: `03 ngày làm việc`, `trong ngày làm việc`, `01 giờ`."""
    parts = parse_term(term).parts
    if len(parts) == 1 and not parts[0].amount:
        return "trong ngày làm việc"
    return " + ".join(f"{_amount(vietnamese.number(each.amount))} {_UNITS[each.unit]}" for each in parts)


def _amount(text: str) -> str:
    return f"0{text}" if len(text) == 1 else text
