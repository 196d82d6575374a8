"""The portal's backlog at the day's close: each dossier with its countdown, a forgotten one alarms, a past day stays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.clock import SetClock, at_local
from desktop.runtime import vietnamese
from desktop.runtime.sentences import sentence_of
from desktop.usecases import browse, filing_queue
from desktop.usecases.closing_paper import closing_sheet
from desktop.usecases.closing_words import sheet_lines
from desktop.usecases.day_close import sheet_of
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.printing.reading import texts
from tests.samples import intake

DAY, NEXT = date(2026, 11, 23), date(2026, 11, 24)
PORTAL_CODE = "G15.18685-261124-150012"


def line(desk: Desk, day: date, label: str) -> str:
    return dict(sheet_lines(desk, sheet_of(desk, day=day)))[label]


def test_each_waits_with_its_countdown_and_a_forgotten_one_alarms(desk: Desk, clock: SetClock) -> None:
    made = receive(desk, intake=intake(reason_not_online="line_down")).dossier
    (waits,) = filing_queue.waiting(desk)
    clock.at = waits.file_by - timedelta(hours=2, minutes=5)
    sheet = sheet_of(desk, day=desk.today())
    assert line(desk, desk.today(), "Chờ nộp lên Cổng") == "1"
    assert line(desk, desk.today(), f"  {made.code}").endswith("còn 2 giờ 5 phút")
    assert not any(each.code == "close.to_file_forgotten" for each in sheet.doubts)
    assert browse.today_board(desk).forgotten == 0
    clock.at = waits.file_by + timedelta(minutes=40)
    sheet = sheet_of(desk, day=desk.today())
    (alarm,) = [each for each in sheet.doubts if each.code == "close.to_file_forgotten"]
    assert made.code in sentence_of(alarm)
    assert line(desk, desk.today(), "Chờ nộp lên Cổng") == "1, quên nộp 1"
    assert line(desk, desk.today(), f"  {made.code}").startswith("QUÊN NỘP, hạn ")
    assert browse.today_board(desk).forgotten == 1
    assert f"{made.code}: QUÊN NỘP" in " ".join(texts(closing_sheet(desk, day=desk.today())))


def test_a_day_that_is_over_keeps_what_waited_at_its_end(desk: Desk, clock: SetClock) -> None:
    made = receive(desk, intake=intake(reason_not_online="portal_down")).dossier
    clock.at = at_local(NEXT, 8, 30)
    filing_queue.reconcile(desk, code=made.code, external_code=PORTAL_CODE)
    clock.forward(timedelta(minutes=1))
    assert [each.code for each in sheet_of(desk, day=DAY).to_file] == [made.code]
    assert sheet_of(desk, day=NEXT).to_file == ()
    assert line(desk, NEXT, "Chờ nộp lên Cổng") == "0"
    assert "Hồ sơ chờ nộp lên Cổng: không còn" in " ".join(texts(closing_sheet(desk, day=NEXT)))


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (125, "còn 2 giờ 5 phút"),
        (120, "còn 2 giờ"),
        (1440 + 185, "còn 1 ngày 3 giờ"),
        (-40, "quá 40 phút"),
        (-2880, "quá 2 ngày"),
        (0, "còn chưa đầy 1 phút"),
    ],
)
def test_a_countdown_is_said_in_days_hours_and_minutes(minutes: int, said: str) -> None:
    assert vietnamese.remaining(timedelta(minutes=minutes)) == said


@given(st.integers(-1_000_000, 1_000_000))
def test_a_countdown_is_never_empty_and_never_says_nought(seconds: int) -> None:
    said = vietnamese.remaining(timedelta(seconds=seconds))
    assert said.startswith("quá " if seconds < 0 else "còn ")
    assert " 0 " not in said
