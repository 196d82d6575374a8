"""Terms are read in every habit and written in one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.terms import Term, TermPart, TermUnit, parse_term, write_term
from desktop.kernel.errors import Rejection


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("3 nlv", "3", TermUnit.WORKING_DAYS),
        ("3 ngày làm việc", "3", TermUnit.WORKING_DAYS),
        ("03 NGÀY LÀM VIỆC", "3", TermUnit.WORKING_DAYS),
        ("3 nga\u0300y la\u0300m vie\u0323\u0302c", "3", TermUnit.WORKING_DAYS),
        ("0,5 nlv", "0.5", TermUnit.WORKING_DAYS),
        ("0.25 nlv", "0.25", TermUnit.WORKING_DAYS),
        ("20 ngày", "20", TermUnit.DAYS),
        ("1 tháng", "1", TermUnit.MONTHS),
        ("4 giờ", "4", TermUnit.HOURS),
        ("8 giờ làm việc", "8", TermUnit.WORKING_HOURS),
        ("trong ngày", "0", TermUnit.WORKING_DAYS),
        ("20ngay", "20", TermUnit.DAYS),
    ],
)
def test_read_in_every_habit(text: str, amount: str, unit: TermUnit) -> None:
    assert parse_term(text) == Term((TermPart(Decimal(amount), unit),))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "term.unreadable"),
        ("nlv", "term.unreadable"),
        ("-3 nlv", "term.unreadable"),
        ("3 tuần", "term.unreadable"),
        ("=1+1", "term.unreadable"),
        ("3", "term.no_unit"),
        ("99999 nlv", "term.too_long"),
        ("0.3 nlv", "term.not_quarters"),
        ("1.5 tháng", "term.not_quarters"),
    ],
)
def test_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        parse_term(text)
    assert refused.value.code == code


PARTS = st.builds(
    lambda quarters, unit: TermPart(Decimal(quarters) / (1 if unit is TermUnit.MONTHS else 4), unit),
    st.integers(0, 100),
    st.sampled_from(TermUnit),
)


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_written_terms_read_back_the_same(parts: list[TermPart]) -> None:
    term = Term(tuple(parts))
    assert parse_term(write_term(term)) == term
