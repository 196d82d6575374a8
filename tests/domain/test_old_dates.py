"""Every habit of writing a date is read, and what is no date is left to be refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.old_dates import Written, of_serial, read_written

LATEST = date(2026, 11, 23)
DAY = date(2021, 2, 3)


def read(text: str) -> Written | None:
    return read_written(text, latest=LATEST)


@pytest.mark.parametrize(
    "text",
    [
        "3/2/2021", "03/02/2021", "3-2-21", "03.02.21", "3 / 2 / 2021", "2021-02-03", "2021/2/3", "03022021",
        "ngày 3 tháng 2 năm 2021", "Ngày 03 tháng 02 năm 2021", "3 tháng hai năm 2021", "ngày 3 tháng 2, 2021",
        "NGÀY 3 THÁNG 2 NĂM 2021", "44230", "2021-02-03T00:00:00",
    ],
)  # fmt: skip
def test_days_in_every_habit(text: str) -> None:
    found = read(text)
    assert found is not None
    assert found.day == DAY
    assert found.time in {None, (0, 0)}


@pytest.mark.parametrize(
    "text",
    [
        "9:05 3/2/2021", "3/2/2021 9:05", "3-2-2021 09:05:30", "9h05 3.2.2021", "09 giờ 05, ngày 3 tháng 2 năm 2021",
        "3/2/21 9:05", "2021-02-03T09:05", "2021-02-03T09:05:00+07:00", "lúc 9 giờ 5 phút, ngày 3/2/2021",
    ],
)  # fmt: skip
def test_days_with_their_time(text: str) -> None:
    assert read(text) == Written(DAY, (9, 5))


@pytest.mark.parametrize(
    ("text", "month"),
    [("ngày 1 tháng Giêng năm 2020", 1), ("1 tháng năm năm 2020", 5), ("1 tháng mười hai năm 2020", 12),
     ("1 tháng mười năm 2020", 10), ("1 tháng chạp 2020", 12)],
)  # fmt: skip
def test_months_in_words(text: str, month: int) -> None:
    assert read(text) == Written(date(2020, month, 1))


@pytest.mark.parametrize(
    "text", ["hôm nọ", "12/31/2021", "30/2/2021", "2021", "3/2", "123", "3/2/2021 và 4/2/2021", "25:10 3/2/2021", ""]
)
def test_what_is_no_day_is_left(text: str) -> None:
    assert read(text) is None


def test_a_short_year_is_never_ahead_of_its_time() -> None:
    assert read("1/1/85") == Written(date(1985, 1, 1))
    assert read("1/1/26") == Written(date(2026, 1, 1))


@given(st.dates(date(1930, 1, 1), date(2090, 12, 31)), st.sampled_from(("{0.day}/{0.month}/{0.year}", "{0:%Y-%m-%d}")))
def test_any_day_is_read_back(day: date, habit: str) -> None:
    assert read(habit.format(day)) == Written(day)
    assert of_serial((day - date(1899, 12, 30)) / timedelta(days=1)) == Written(day)
