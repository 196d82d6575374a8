"""Terms as the procedures state them: `3 nlv`, `20 ngày`, `1 tháng`, `0.25 nlv`, `4 giờ`, sums with `+`."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from desktop.domain.folding import fold
from desktop.kernel.errors import Rejection


class TermUnit(StrEnum):
    """The units found in real procedures (domain §1.8), written as terms are written."""

    HOURS = "giờ"
    WORKING_HOURS = "giờ làm việc"
    DAYS = "ngày"
    WORKING_DAYS = "nlv"
    MONTHS = "tháng"


@dataclass(frozen=True, slots=True)
class TermPart:
    """One amount in one unit; days and hours in quarters, months whole."""

    amount: Decimal
    unit: TermUnit


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its parts run one after another."""

    parts: tuple[TermPart, ...]


_UNITS = {
    "gio": TermUnit.HOURS,
    "h": TermUnit.HOURS,
    "gio lam viec": TermUnit.WORKING_HOURS,
    "ngay": TermUnit.DAYS,
    "nlv": TermUnit.WORKING_DAYS,
    "ngay lam viec": TermUnit.WORKING_DAYS,
    "thang": TermUnit.MONTHS,
}
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z ]*)")
_SAME_DAY = frozenset(("trong ngay", "trong ngay lam viec", "ngay trong ngay"))
_QUARTER = Decimal("0.25")
_MOST = {
    TermUnit.HOURS: Decimal(2000),
    TermUnit.WORKING_HOURS: Decimal(2000),
    TermUnit.DAYS: Decimal(3650),
    TermUnit.WORKING_DAYS: Decimal(2500),
    TermUnit.MONTHS: Decimal(120),
}


def parse_term(text: str) -> Term:
    """Return the term of a text; Rejection `term.unreadable`, `term.no_unit`, `term.too_long` or `term.not_quarters`."""
    folded = fold(text)
    if folded in _SAME_DAY:
        return Term((TermPart(Decimal(0), TermUnit.WORKING_DAYS),))
    return Term(tuple(_part(each.strip(), text) for each in folded.split("+")))


def _part(folded: str, text: str) -> TermPart:
    found = _PART.fullmatch(folded)
    if found is None:
        raise Rejection("term.unreadable", "term", text=text[:60])
    if not found[2].strip():
        raise Rejection("term.no_unit", "term", text=text[:60])
    unit = _UNITS.get(found[2].strip())
    if unit is None:
        raise Rejection("term.unreadable", "term", text=text[:60])
    try:
        amount = Decimal(found[1].replace(",", "."))
    except InvalidOperation as error:
        raise Rejection("term.unreadable", "term", text=text[:60]) from error
    if amount > _MOST[unit]:
        raise Rejection("term.too_long", "term", text=text[:60])
    if amount % (Decimal(1) if unit is TermUnit.MONTHS else _QUARTER):
        raise Rejection("term.not_quarters", "term", text=text[:60])
    return TermPart(amount, unit)


def write_term(term: Term) -> str:
    """Return the canonical text, which `parse_term` reads back to the same term."""
    return " + ".join(f"{_number(each.amount)} {each.unit.value}" for each in term.parts)


_WORDS = {
    TermUnit.HOURS: "giờ",
    TermUnit.WORKING_HOURS: "giờ làm việc",
    TermUnit.DAYS: "ngày",
    TermUnit.WORKING_DAYS: "ngày làm việc",
    TermUnit.MONTHS: "tháng",
}


def in_words(term: Term) -> str:
    """Return the term as a person says it, `trong ngày` or `3 ngày làm việc`; `parse_term` reads it back."""
    if len(term.parts) == 1 and not term.parts[0].amount:
        return "trong ngày"
    return " + ".join(f"{_number(each.amount).replace('.', ',')} {_WORDS[each.unit]}" for each in term.parts)


def _number(amount: Decimal) -> str:
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
