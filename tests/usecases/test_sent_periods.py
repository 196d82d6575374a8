"""A reported period stays as sent: whatever is recorded later, until a revision says what it changes and why."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import DatabaseError

from desktop.contract.period import period_mark
from desktop.contract.summary import DaySummary
from desktop.domain.facts import ArrivalChannel, State
from desktop.domain.periods import Span
from desktop.domain.report import Report
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local, local_date
from desktop.kernel.errors import Rejection
from desktop.printing.workbook import workbook
from desktop.store.queries import outbox
from desktop.usecases import reports, sent_periods
from desktop.usecases.acts import act
from desktop.usecases.browse import DossierView
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.day_close import close, reopen
from desktop.usecases.desk import Desk
from desktop.usecases.figures import count_all
from desktop.usecases.generate import generate
from desktop.usecases.long_work import LongWork
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from desktop.usecases.report_content import plain_of, report_of
from desktop.usecases.report_digest import digest_of
from desktop.usecases.report_files import PDF, XLSX, paper_of, report_file
from desktop.usecases.sent_words import change_lines
from tests.printing.reading import texts
from tests.samples import intake
from tests.usecases.test_figures import every
from tests.usecases.test_register_import import csv_of, taken

OCTOBER = Span(date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture
def worked(desk: Desk) -> Desk:
    """Return a desk with two and a half months behind it."""
    generate(desk, count=150, years=0.22, seed=21)
    count_all(desk)
    return desk


def bare(report: Report) -> Report:
    """Return a report without what opens its dossiers, as it reads back from where it is kept."""
    return report_of(json.loads(json.dumps(plain_of(report))))


def at_counter(desk: Desk) -> DossierView:
    """Return a dossier of October that came by counter and was offered online."""
    return next(
        each
        for each in every(desk)
        if OCTOBER.start <= local_date(each.dossier.received_at) <= OCTOBER.end
        and each.dossier.arrival is ArrivalChannel.COUNTER
        and each.dossier.offered_online
        and each.dossier.state in {State.PROCESSING, State.RECEIVED, State.RESOLVED}
    )


def came_online(desk: Desk, view: DossierView) -> None:
    changed = replace(
        intake_from(view.dossier), arrival=ArrivalChannel.ONLINE4, reason_not_online="", external_code="G15-77"
    )
    correct(desk, code=view.dossier.code, intake=changed, reason="Đã nộp trên Cổng")


def test_every_report_reads_back_as_it_was_kept(worked: Desk) -> None:
    for name in reports.REPORTED:
        report = reports.make(worked, name=name, span=OCTOBER, charts=True)
        again = bare(report)
        assert plain_of(again) == plain_of(report)
        assert digest_of(again) == digest_of(report)
        assert again.charts == report.charts
        assert again.checks == report.checks


def test_a_period_rests_on_the_very_summaries_that_are_sent(worked: Desk) -> None:
    made = sent_periods.close_period(worked, span=OCTOBER).period
    with worked.store.reading() as reading:
        sent = [json.loads(each.body)["payload"] for each in outbox.every(reading) if each.letter == "day_summary"]
    carried = {each["day"]: each["figures"] for each in sent}
    assert {each.day.isoformat(): each.figures for each in made.days} == carried
    assert all(DaySummary.of(each).figures == each["figures"] for each in sent)
    assert made.mark == period_mark(
        OCTOBER.start, OCTOBER.end, [(date.fromisoformat(day), figures) for day, figures in carried.items()]
    )
    assert carried["2026-10-31"], "a Saturday stands too, for what is pending at its end"
    assert len(carried) == OCTOBER.days


def test_what_is_recorded_later_changes_no_reported_figure_and_no_paper(worked: Desk, clock: SetClock) -> None:
    before = {name: reports.make(worked, name=name, span=OCTOBER, charts=True) for name in reports.REPORTED}
    sent_periods.close_period(worked, span=OCTOBER)
    shown = {name: sent_periods.view(worked, name=name, span=OCTOBER, charts=True).report for name in before}
    papers = {name: report_file(worked, each, PDF) for name, each in shown.items()}
    sheets = {name: workbook(paper_of(worked, each)) for name, each in shown.items()}
    came_online(worked, at_counter(worked))
    clock.forward(timedelta(days=40))
    for name, kept in before.items():
        view = sent_periods.view(worked, name=name, span=OCTOBER, charts=True)
        assert plain_of(view.report) == plain_of(kept)
        assert report_file(worked, view.report, PDF) == papers[name]
        assert view.report.sent is not None
        assert digest_of(view.report)[:16] in "".join(texts(papers[name]))
        assert view.report.sent.mark[:16] in "".join(texts(papers[name]))
        assert sheets[name]
    live = reports.make(worked, name="06a", span=OCTOBER)
    assert plain_of(live)["total"] != plain_of(before["06a"])["total"]


def test_a_late_correction_is_a_revision_with_its_figures_its_dossier_and_its_reason(
    worked: Desk, clock: SetClock
) -> None:
    sent_periods.close_period(worked, span=OCTOBER)
    with pytest.raises(Rejection) as refused:
        sent_periods.revise_period(worked, span=OCTOBER, reason="Không có gì")
    assert refused.value.code == "period.nothing_changed"
    moved = at_counter(worked)
    clock.forward(timedelta(days=2))
    came_online(worked, moved)
    # An act of today on a dossier of the period is no late act of the period.
    other = next(each for each in every(worked) if each.dossier.state is State.PROCESSING)
    act(worked, code=other.dossier.code, step=Step(verb=Verb.WITHDRAW, at=clock.now(), officer="Hoa"))
    view = sent_periods.view(worked, name="06a", span=OCTOBER)
    total = {each.column: (each.before, each.after) for each in view.differences if each.line == "Tổng cộng"}
    online = next(title for title in total if "trực tuyến" in title)
    assert total[online][1] == total[online][0] + 1  # type: ignore[operator]  # counts
    found = sent_periods.changes_since(worked, span=OCTOBER)
    assert [(each.code, each.verb) for each in found.late] == [(moved.dossier.code, "correct")]
    with pytest.raises(Rejection) as refused:
        sent_periods.revise_period(worked, span=OCTOBER, reason="  ")
    assert refused.value.code == "period.reason_missing"
    first = sent_periods.revisions(worked, span=OCTOBER)[0]
    made = sent_periods.revise_period(worked, span=OCTOBER, reason="Hồ sơ đã nộp trên Cổng từ đầu").period
    assert (made.revision, made.late, made.mark != first.mark) == (2, found.late, True)
    assert sent_periods.revisions(worked, span=OCTOBER)[1] == first
    view = sent_periods.view(worked, name="06a", span=OCTOBER)
    assert not view.differences
    assert view.report.sent is not None
    said = "\n".join(view.report.sent.changes)
    assert "Lý do: Hồ sơ đã nộp trên Cổng từ đầu" in said
    assert f"Hồ sơ {moved.dossier.code}: sửa" in said
    assert f"{total[online][0]} thành {total[online][1]}" in said
    printed = " ".join(texts(report_file(worked, view.report, PDF)))
    assert "Thay đổi gì và vì sao" in printed
    assert moved.dossier.code in printed
    assert report_file(worked, view.report, XLSX)
    assert prove(worked).problems == ()


def test_a_backdated_act_and_a_moved_reception_are_told(worked: Desk, clock: SetClock) -> None:
    sent_periods.close_period(worked, span=OCTOBER)
    clock.forward(timedelta(days=1))
    late = receive(worked, intake=replace(intake(term="5 nlv"), received_at=at_local(date(2026, 10, 30), 9))).dossier
    found = sent_periods.changes_since(worked, span=OCTOBER)
    assert [(each.code, each.verb, each.day) for each in found.late] == [
        (late.code, "receive", date(2026, 10, 30)),
    ]
    clock.forward(timedelta(minutes=1))
    away = replace(intake_from(late), received_at=at_local(date(2026, 11, 23), 9))
    correct(worked, code=late.code, intake=away, reason="Nhầm ngày")
    found = sent_periods.changes_since(worked, span=OCTOBER)
    assert found.differences == ()
    assert [(each.code, each.verb) for each in found.late] == [(late.code, "correct")]


def test_an_old_register_that_comes_in_later_is_told_as_one_act(worked: Desk, clock: SetClock) -> None:
    sent_periods.close_period(worked, span=OCTOBER)
    clock.forward(timedelta(days=1))
    rows = [
        (
            str(number),
            f"H27.31-2610{day:02}-{number:04}",
            "Trần Văn Đức",
            "",
            "Đăng ký khai sinh",
            f"{day}/10/2026",
            "",
            "",
        )
        for number, day in enumerate((5, 6, 7), 1)
    ]
    taken(worked, csv_of(rows), revise_sent=True)
    found = sent_periods.changes_since(worked, span=OCTOBER)
    assert [(each.dossier, each.code, each.verb) for each in found.late] == [("", "1", "import_register")]
    made = sent_periods.revise_period(worked, span=OCTOBER, reason="Nhập sổ của xã cũ").period
    assert "Sổ cũ đợt 1: nhập, hồ sơ từ ngày 05/10/2026" in "\n".join(change_lines((made,)))


def test_a_report_that_an_older_version_did_not_keep_is_counted_anew(worked: Desk) -> None:
    sent_periods.close_period(worked, span=OCTOBER)
    with worked.store.unit() as unit:
        unit.connection.exec_driver_sql("DROP TRIGGER period_close_no_update")
        unit.connection.exec_driver_sql("UPDATE period_close SET reports = json_remove(reports, '$.766')")
    view = sent_periods.view(worked, name="766", span=OCTOBER)
    assert (view.revision, view.report.sent) == (1, None)
    assert sent_periods.changes_since(worked, span=OCTOBER).differences == ()


def test_what_cannot_be_closed_is_said(worked: Desk, clock: SetClock) -> None:
    def refusal(span: Span) -> str:
        with pytest.raises(Rejection) as refused:
            sent_periods.close_period(worked, span=span)
        return refused.value.code

    assert refusal(Span(date(2026, 11, 1), date(2026, 11, 30))) == "period.not_over"
    assert refusal(Span(worked.today(), worked.today())) == "period.not_over"
    assert refusal(Span(OCTOBER.end, OCTOBER.start)) == "report.days_crossed"
    day = date(2026, 10, 15)
    close(worked, day=day, reasons=dict.fromkeys((each.dossier.code for each in every(worked)), "In ở máy khác"))
    reopen(worked, day=day, reason="Ghi thiếu")
    assert refusal(OCTOBER) == "period.day_open"
    with pytest.raises(Rejection) as refused:
        sent_periods.changes_since(worked, span=OCTOBER)
    assert refused.value.code == "period.not_closed"
    september = Span(date(2026, 9, 1), date(2026, 9, 30))
    sent_periods.close_period(worked, span=september)
    assert refusal(september) == "period.closed"
    clock.forward(timedelta(days=1))
    assert [each.span for each in sent_periods.reported(worked)] == [september]


def test_closing_is_watched_and_stopped_with_nothing_kept(worked: Desk) -> None:
    work = LongWork()
    work.stop()
    with pytest.raises(Rejection) as refused:
        sent_periods.close_period(worked, span=OCTOBER, work=work)
    assert (refused.value.code, work.total) == ("period.stopped", OCTOBER.days)
    assert sent_periods.revisions(worked, span=OCTOBER) == ()
    again = LongWork()
    sent_periods.close_period(worked, span=OCTOBER, work=again)
    assert (again.done, again.total) == (OCTOBER.days - 1, OCTOBER.days)


def test_the_register_and_a_breakdown_go_on_being_counted(worked: Desk) -> None:
    sent_periods.close_period(worked, span=OCTOBER)
    came_online(worked, at_counter(worked))
    assert sent_periods.view(worked, name="register", span=OCTOBER).report.sent is None
    by = sent_periods.view(worked, name="online-rate", span=OCTOBER, by="procedure")
    assert by.report.sent is None
    assert "Kỳ này đã chốt" in by.report.notes[0]
    assert sent_periods.view(worked, name="online-rate", span=OCTOBER, by="field").report.sent is not None


def test_nothing_rewrites_what_was_reported(worked: Desk) -> None:
    sent_periods.close_period(worked, span=OCTOBER)
    for statement in ("UPDATE period_close SET officer = 'Ai đó'", "DELETE FROM period_close"):
        with pytest.raises(DatabaseError, match="append-only"), worked.store.unit() as unit:
            unit.connection.exec_driver_sql(statement)


def test_a_kept_figure_opens_todays_dossiers(worked: Desk) -> None:
    sent_periods.close_period(worked, span=OCTOBER)
    report = sent_periods.view(worked, name="06a", span=OCTOBER).report
    live = reports.make(worked, name="06a", span=OCTOBER)
    assert [[cell.slice for cell in line] for line in report.lines] == [
        [cell.slice for cell in line] for line in live.lines
    ]
