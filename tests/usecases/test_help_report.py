"""Why not online and what help brings: by procedure, officer, hour and village, each against a count by hand."""

from datetime import timedelta

import pytest

from desktop.domain.periods import Span
from desktop.domain.report import Report
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.usecases import filing, reports
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.samples import intake
from tests.usecases.test_filing import to_the_code

CODE = "G15.18685-261123-15001{}"


@pytest.fixture
def worked(desk: Desk, clock: SetClock) -> Desk:
    """Return a desk where four were helped, two with success after 4 and 10 minutes, and five came to the counter."""
    for number, minutes in enumerate((4, 10)):
        session = to_the_code(desk, filing.begin(desk, intake=intake()))
        clock.forward(timedelta(minutes=minutes))
        filing.finish(desk, session=session.id, code=CODE.format(number))
    clock.forward(timedelta(hours=1))
    for failure in ("no_account", "no_code"):
        session = filing.begin(desk, intake=intake())
        clock.forward(timedelta(minutes=2))
        filing.fail(desk, session=session.id, failure=failure, take=failure == "no_code")
    filing.begin(desk, intake=intake(), practice=True)
    for reason in ("no_account", "no_account", "wants_paper"):
        receive(desk, intake=intake(reason_not_online=reason))
    return desk


def made(desk: Desk, name: str, by: str) -> Report:
    return reports.make(desk, name=name, span=Span(desk.today(), desk.today()), by=by)


def rows(report: Report) -> list[dict[str, object]]:
    keys = [each.key for each in report.columns]
    return [dict(zip(keys, [cell.value for cell in line], strict=True)) for line in report.lines]


def test_help_is_counted_with_its_success_minutes_and_failures(worked: Desk) -> None:
    report = made(worked, "help", "procedure")
    (row,) = rows(report)
    assert row["procedure"] == "Đăng ký khai sinh"
    assert (row["sessions"], row["filed"], row["median_minutes"], row["minutes"]) == (4, 2, 3, 18)
    assert str(row["rate"]) == "50.00"
    assert (row["no_account"], row["no_code"]) == (1, 1)
    assert report.headline == "Giúp 4 lần, 2 lần nộp được (50,0 %); mỗi lần 3 phút"


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("procedure", ["Đăng ký khai sinh"]),
        ("officer", ["Nguyễn Thị Hoa"]),
        ("hour", ["09 giờ", "10 giờ"]),
        ("village", ["Thôn Bình Minh"]),
    ],
)
def test_both_reports_are_sliced_alike(worked: Desk, by: str, names: list[str]) -> None:
    helped, reasons = made(worked, "help", by), made(worked, "reasons", by)
    assert sorted(str(each[by]) for each in rows(helped)) == names
    assert {str(each[by]) for each in rows(reasons)} <= set(names)
    assert helped.total is not None
    assert reasons.total is not None
    assert helped.total[1].value == sum(int(str(each["sessions"])) for each in rows(helped)) == 4
    assert reasons.total[1].value == sum(int(str(each["count"])) for each in rows(reasons)) == 4
    for line in reasons.lines:
        for cell in line[1:]:
            if cell.slice is not None:
                assert reports.count_behind(worked, wanted=cell.slice) == cell.value


def test_the_reasons_say_where_the_next_percent_is(worked: Desk) -> None:
    notes = made(worked, "reasons", "reason").notes
    assert "4 hồ sơ tại quầy của 1.001193 (Đăng ký khai sinh); 2 vì không có tài khoản VNeID." in notes


def test_a_span_without_help_says_so(desk: Desk) -> None:
    report = made(desk, "help", "officer")
    assert (report.lines, report.total) == ((), None)
    assert report.headline == "Kỳ này chưa giúp ai nộp trực tuyến"
    assert all("không có hồ sơ" not in each for each in report.notes)


@pytest.mark.parametrize("name", ["help", "reasons"])
def test_an_unknown_slice_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(Rejection) as refused:
        made(desk, name, "moon")
    assert refused.value.code == "report.by_unknown"
