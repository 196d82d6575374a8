"""The personal identification number and the other numbers that papers carry (NĐ 137/2015/NĐ-CP Đ13)."""

import re
from datetime import date

from desktop.domain.facts import Sex
from desktop.kernel.errors import Problem

PERSONAL, OLD_ID, ORGANISATION, PASSPORT, OTHER = "personal", "old_id", "organisation", "passport", "other"

_FORMS = (
    (PERSONAL, re.compile(r"\d{12}")),
    (OLD_ID, re.compile(r"\d{9}")),
    (ORGANISATION, re.compile(r"\d{10}(?:-\d{3})?|\d{13}")),
    (PASSPORT, re.compile(r"[A-Z]{1,2}\d{6,8}")),
)
_CENTURY = 1900


def kind_of(number: str) -> str:
    """Return what kind of number a text is: `personal`, `old_id`, `organisation`, `passport` or `other`."""
    return next((kind for kind, form in _FORMS if form.fullmatch(number.upper())), OTHER)


def sex_of(number: str) -> Sex:
    """Return the sex that a 12-digit number states in its fourth digit."""
    return Sex.FEMALE if int(number[3]) % 2 else Sex.MALE


def birth_year_of(number: str) -> int:
    """Return the year of birth that a 12-digit number states in its fourth to sixth digits."""
    return _CENTURY + int(number[3]) // 2 * 100 + int(number[4:6])


def check(
    number: str, *, sex: Sex | None, birth: date | None, provinces: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    """Return what does not fit: the number has no check digit, so only sex, year and province can be compared."""
    problems = []
    if kind_of(number) != PERSONAL:
        return (Problem.of("id.not_twelve_digits", "id", number=number[:20]),)
    if sex is not None and sex_of(number) is not sex:
        problems.append(Problem.of("id.sex_mismatch", "id", number=number))
    if birth is not None and birth_year_of(number) != birth.year:
        problems.append(Problem.of("id.year_mismatch", "id", stated=str(birth_year_of(number)), year=str(birth.year)))
    if provinces and number[:3] not in provinces:
        problems.append(Problem.of("id.province_unknown", "id", province=number[:3]))
    return tuple(problems)
