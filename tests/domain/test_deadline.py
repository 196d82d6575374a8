"""Due dates: a table reckoned by hand, and laws that hold for every term and moment."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.deadline import DeadlineRules, due
from desktop.domain.terms import parse_term
from desktop.domain.work_calendar import SpecialDay
from desktop.kernel.clock import VIETNAM, at_local
from desktop.runtime.calendar_source import OverrideRow, build_calendar
from desktop.runtime.sentences import sentence

CALENDAR = build_calendar(local=())
RULES = DeadlineRules()

TABLE = (
    # an ordinary week of November 2025
    ("3 nlv", "2025-11-17T09:12", "2025-11-20T17:00"),
    ("1 nlv", "2025-11-17T07:00", "2025-11-18T17:00"),
    ("5 nlv", "2025-11-17T09:12", "2025-11-24T17:00"),
    ("0 nlv", "2025-11-17T09:12", "2025-11-17T17:00"),
    ("trong ngày", "2025-11-17T14:59", "2025-11-17T17:00"),
    # the cut-off: exactly 15:00 is still today, a second later is not
    ("0 nlv", "2025-11-17T15:00", "2025-11-17T17:00"),
    ("0 nlv", "2025-11-17T15:00:01", "2025-11-18T17:00"),
    ("3 nlv", "2025-11-17T15:00", "2025-11-20T17:00"),
    ("3 nlv", "2025-11-17T15:00:01", "2025-11-21T17:00"),
    ("3 nlv", "2025-11-14T15:30", "2025-11-20T17:00"),
    # days off: reception on Saturday and Sunday counts from Monday
    ("1 nlv", "2025-11-15T09:00", "2025-11-18T17:00"),
    ("0 nlv", "2025-11-16T09:00", "2025-11-17T17:00"),
    # calendar days that end on a weekend move to Monday
    ("5 ngày", "2025-11-17T09:00", "2025-11-24T17:00"),
    ("15 ngày", "2025-11-17T09:00", "2025-12-02T17:00"),
    ("20 ngày", "2026-02-02T09:00", "2026-02-23T17:00"),
    # make-up Saturdays 10/01/2026 and 22/08/2026, and the days they pay for
    ("1 nlv", "2026-01-09T09:00", "2026-01-10T17:00"),
    ("1 nlv", "2025-12-31T09:00", "2026-01-05T17:00"),
    ("0 nlv", "2026-01-10T09:00", "2026-01-10T17:00"),
    ("1 nlv", "2026-08-21T09:00", "2026-08-22T17:00"),
    ("0 nlv", "2026-08-21T15:30", "2026-08-22T17:00"),
    ("1 nlv", "2026-08-28T09:00", "2026-09-03T17:00"),
    ("3 ngày", "2026-08-28T09:00", "2026-09-03T17:00"),
    # make-up Saturdays 04/05/2024 and 26/04/2025
    ("1 nlv", "2024-05-03T09:00", "2024-05-04T17:00"),
    ("2 nlv", "2024-04-26T09:00", "2024-05-03T17:00"),
    ("1 nlv", "2025-04-25T09:00", "2025-04-26T17:00"),
    ("1 nlv", "2025-04-29T09:00", "2025-05-05T17:00"),
    # Tết 2026: 16 to 20 February
    ("1 nlv", "2026-02-13T09:00", "2026-02-23T17:00"),
    ("10 nlv", "2026-02-10T10:00", "2026-03-03T17:00"),
    ("3 ngày", "2026-02-14T09:00", "2026-02-26T17:00"),
    # Giỗ Tổ, 30/4 and 1/5 of 2026
    ("1 nlv", "2026-04-24T09:00", "2026-04-28T17:00"),
    ("1 nlv", "2026-04-29T09:00", "2026-05-04T17:00"),
    # 24/11/2026, a Tuesday, the first Ngày Văn hóa Việt Nam
    ("3 nlv", "2026-11-23T09:12", "2026-11-27T17:00"),
    ("1 nlv", "2026-11-23T15:01", "2026-11-26T17:00"),
    ("0 nlv", "2026-11-24T09:00", "2026-11-25T17:00"),
    # months, also where the day does not exist and where the end is a day off
    ("1 tháng", "2025-11-17T09:00", "2025-12-17T17:00"),
    ("1 tháng", "2024-01-31T09:00", "2024-02-29T17:00"),
    ("1 tháng", "2026-01-30T09:00", "2026-03-02T17:00"),
    ("3 tháng", "2025-11-30T09:00", "2026-03-02T17:00"),
    # leap day and the year's end
    ("1 nlv", "2024-02-28T09:00", "2024-02-29T17:00"),
    ("2 nlv", "2026-12-31T09:00", "2027-01-05T17:00"),
    # quarters and halves of the eight office hours, across lunch and overnight
    ("0.5 nlv", "2025-11-17T07:00", "2025-11-17T11:00"),
    ("0.5 nlv", "2025-11-17T10:00", "2025-11-17T16:00"),
    ("0.25 nlv", "2025-11-17T11:00", "2025-11-17T15:00"),
    ("0.75 nlv", "2025-11-17T14:00", "2025-11-18T10:00"),
    ("1.5 nlv", "2025-11-17T10:00", "2025-11-19T11:00"),
    # hours run inside office hours
    ("1 giờ", "2025-11-17T09:12", "2025-11-17T10:12"),
    ("1 giờ", "2025-11-17T11:00", "2025-11-17T14:00"),
    ("8 giờ", "2025-11-17T07:00", "2025-11-17T17:00"),
    ("8 giờ làm việc", "2025-11-17T10:00", "2025-11-18T10:00"),
    ("4 giờ", "2025-11-14T14:00", "2025-11-17T08:00"),
    # two parts run one after the other
    ("1 nlv + 3 nlv", "2025-11-17T09:00", "2025-11-21T17:00"),
    # before the office opens, and in the lunch break
    ("1 giờ", "2025-11-17T05:30", "2025-11-17T08:00"),
    ("0 nlv", "2025-11-17T12:15", "2025-11-17T17:00"),
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(("term", "received", "expected"), TABLE)
def test_reckoned_by_hand(term: str, received: str, expected: str) -> None:
    found = due(parse_term(term), received=local(received), calendar=CALENDAR, rules=RULES)
    assert found.due_at == local(expected)


def test_the_sum_names_the_holiday_its_letter_and_that_it_is_not_sure() -> None:
    found = due(parse_term("3 nlv"), received=local("2026-11-23T09:12"), calendar=CALENDAR, rules=RULES)
    said = [sentence(each.code, each.facts) for each in found.because]
    assert said[0] == "Nhận lúc 09:12 thứ Hai 23/11/2026"
    assert "3 ngày làm việc: 25/11/2026, 26/11/2026 và 27/11/2026; không tính ngày nhận" in said
    assert any("24/11/2026" in line and "80-NQ/TW" in line for line in said)
    assert any("cần xác nhận" in line for line in said)


def test_a_day_off_of_the_desk_itself_moves_the_date() -> None:
    storm = OverrideRow(day=date(2025, 11, 18), kind="off", name="Bão số 13", letter="12/CĐ-UBND")
    found = due(
        parse_term("1 nlv"), received=local("2025-11-17T09:00"), calendar=build_calendar(local=(storm,)), rules=RULES
    )
    assert found.due_at == local("2025-11-19T17:00")
    assert any("Bão số 13" in sentence(each.code, each.facts) for each in found.because)


MOMENTS = st.datetimes(datetime(2022, 1, 1), datetime(2027, 6, 30)).map(lambda moment: moment.replace(tzinfo=VIETNAM))  # noqa: DTZ001  # made aware in the same breath
COUNTS = st.integers(0, 60)
UNITS = st.sampled_from(["nlv", "ngày", "tháng", "giờ"])


@given(MOMENTS, st.integers(0, 100_000), COUNTS, UNITS)
def test_a_later_reception_is_never_due_earlier(moment: datetime, seconds: int, count: int, unit: str) -> None:
    term = parse_term(f"{min(count, 12) if unit == 'tháng' else count} {unit}")
    one = due(term, received=moment, calendar=CALENDAR, rules=RULES)
    later = due(term, received=moment + timedelta(seconds=seconds), calendar=CALENDAR, rules=RULES)
    assert later.due_at >= one.due_at


@given(MOMENTS, st.integers(0, 240), UNITS.filter(lambda unit: unit != "tháng"))
def test_a_longer_term_is_never_due_earlier(moment: datetime, quarters: int, unit: str) -> None:
    shorter = due(parse_term(f"{quarters / 4} {unit}"), received=moment, calendar=CALENDAR, rules=RULES)
    longer = due(parse_term(f"{(quarters + 1) / 4} {unit}"), received=moment, calendar=CALENDAR, rules=RULES)
    if quarters:
        # "0 nlv" is the close of the day, not the moment of reception: it is its own rule.
        assert longer.due_at >= shorter.due_at


@given(MOMENTS, COUNTS, UNITS)
def test_it_never_ends_on_a_day_off_nor_after_hours(moment: datetime, count: int, unit: str) -> None:
    term = parse_term(f"{min(count, 12) if unit == 'tháng' else count} {unit}")
    found = due(term, received=moment, calendar=CALENDAR, rules=RULES)
    assert CALENDAR.is_working(found.due_at.date())
    assert found.due_at <= CALENDAR.close(found.due_at.date())
    assert found.due_at >= found.counted_from


@given(MOMENTS, st.integers(1, 30), st.integers(1, 40))
def test_one_more_day_off_never_makes_it_earlier(moment: datetime, count: int, ahead: int) -> None:
    day = moment.date() + timedelta(days=ahead)
    off = {**CALENDAR.off, day: SpecialDay(day, "Nghỉ thêm")}
    stricter = type(CALENDAR)(off, {}, CALENDAR.hours, CALENDAR.known_to)
    plain = type(CALENDAR)(CALENDAR.off, {}, CALENDAR.hours, CALENDAR.known_to)
    term = parse_term(f"{count} nlv")
    assert (
        due(term, received=moment, calendar=stricter, rules=RULES).due_at
        >= due(term, received=moment, calendar=plain, rules=RULES).due_at
    )


@given(MOMENTS, st.integers(1, 40))
def test_working_days_are_counted_one_by_one(moment: datetime, count: int) -> None:
    found = due(parse_term(f"{count} nlv"), received=moment, calendar=CALENDAR, rules=RULES)
    start = found.counted_from.date()
    between = [start + timedelta(days=step) for step in range(1, (found.due_at.date() - start).days + 1)]
    assert sum(CALENDAR.is_working(day) for day in between) == count


def test_a_year_beyond_the_known_ones_says_that_it_is_an_estimate() -> None:
    found = due(parse_term("5 nlv"), received=at_local(date(2028, 3, 1), 9), calendar=CALENDAR, rules=RULES)
    assert found.because[-1].code == "due.beyond_calendar"
