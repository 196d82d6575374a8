"""Codes without a server: each desk its block, nothing issued twice, foreign codes read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codes import (
    NumberBlock,
    check_external_code,
    check_procedure_code,
    make_code,
    next_serial,
    parse_code,
)
from desktop.kernel.errors import Rejection
from desktop.runtime.rules import shipped_rules

NEW = shipped_rules().code_pattern("2020")
OLD = shipped_rules().code_pattern("2018")


def test_the_two_patterns_of_the_law() -> None:
    assert make_code(NEW, "H27.18685", date(2026, 11, 23), 1012) == "H27.18685-261123-1012"
    assert make_code(OLD, "000.01.02.H27", date(2019, 3, 25), 7) == "000.01.02.H27-190325-0007"


def test_a_desk_begins_its_day_in_its_own_thousand() -> None:
    assert next_serial(0, NumberBlock.of(1, pattern=NEW)) == 1001
    assert next_serial(0, NumberBlock.of(8, pattern=NEW)) == 8001


def test_a_full_block_goes_on_with_five_digits_where_the_pattern_grows() -> None:
    block = NumberBlock.of(3, pattern=NEW)
    assert next_serial(3999, block) == 30001
    assert next_serial(30001, block) == 30002
    assert next_serial(39999, block) == 300001


def test_a_full_block_is_refused_where_the_pattern_does_not_grow() -> None:
    with pytest.raises(Rejection) as refused:
        next_serial(3999, NumberBlock.of(3, pattern=OLD))
    assert refused.value.code == "code.block_exhausted"


@given(st.integers(1, 8), st.integers(1, 8), st.integers(1, 3000))
def test_blocks_of_two_desks_never_meet(one: int, other: int, count: int) -> None:
    def serials(desk: int) -> set[int]:
        block, serial, found = NumberBlock.of(desk, pattern=NEW), 0, set()
        for _ in range(count):
            serial = next_serial(serial, block)
            assert block.owns(serial)
            found.add(serial)
        return found

    if one != other:
        assert not serials(one) & serials(other)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 9_999_999))
def test_a_code_says_what_it_was_made_of(day: date, serial: int) -> None:
    found = parse_code(make_code(NEW, "H27.18685", day, serial))
    assert found is not None
    assert (found.agency, found.day, found.serial) == ("H27.18685", day, serial)


def test_codes_of_other_systems_are_read() -> None:
    found = parse_code("G09.20-20260609-0092637")
    assert found is not None
    assert (found.day, found.serial) == (date(2026, 6, 9), 92637)
    assert parse_code("khong phai ma") is None
    assert parse_code("H27-991399-1") is None


@pytest.mark.parametrize("text", ["", "a b", "Đ", "x" * 100, "=1+1", "H27--"])
def test_what_no_system_issues_is_refused(text: str) -> None:
    with pytest.raises(Rejection):
        check_external_code(text)


def test_codes_come_out_in_one_form() -> None:
    assert check_external_code("  g15.99-261123-0000001 ") == "G15.99-261123-0000001"
    assert check_procedure_code("1.001193.000.00.00.h27") == "1.001193.000.00.00.H27"
    with pytest.raises(Rejection):
        check_procedure_code("khai sinh")


@pytest.mark.parametrize("text", ["H27-261123-²", "H27-26112³-1001", "H27-²61123-1"])
def test_a_digit_that_is_no_number_is_no_code(text: str) -> None:
    assert parse_code(text) is None
