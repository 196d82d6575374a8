"""Reports and closing sheets in an English window: whole sentences, the desk's own names untouched, the paper as ever."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.periods import Pace, Span, span_of
from desktop.domain.report import Report
from desktop.domain.rows import Wanted
from desktop.runtime.report_text import period_words
from desktop.ui.language import speak
from desktop.ui.reports.page import ReportsPage
from desktop.ui.reports.retelling import retold_report
from desktop.ui.retold import retold
from desktop.ui.start import Start
from desktop.usecases import browse, closing_words, day_close, reports
from desktop.usecases.desk import Desk
from desktop.usecases.generate import generate
from desktop.usecases.report_files import outlook_words

VIETNAMESE = re.compile("[À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
# What stays as the law and the office write it: marks of decrees and of the currency.
LAW = re.compile(r"\b(?:NĐ|QĐ|TT|CP)\b[\w /.-]*|\bđồng\b|\bđ\b")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Let the window speak English."""
    silence(qapp)
    speak(qapp, "en")
    yield
    silence(qapp)


def silence(qapp: QApplication) -> None:
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.setParent(None)  # type: ignore[call-overload]  # Qt takes none


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """Return a desk with some months of dossiers."""
    generate(desk, count=160, years=0.3, seed=11)
    return desk


def names(desk: Desk) -> list[str]:
    """Return what the window must leave as it is: names of procedures, fields, people, villages, offices."""
    found = {desk.officer.name, desk.identity.unit_name}
    for each in desk.catalogue.find("", limit=500, inactive=True):
        found |= {each.name, each.short_name, each.field}
    for row in browse.page(desk, wanted=Wanted(), limit=500).rows:
        dossier = browse.show(desk, code=row.id).dossier
        people = [dossier.applicant, *([dossier.submitter] if dossier.submitter else [])]
        found |= {text for each in people for text in (each.name, each.address)}
        found |= {dossier.officer, dossier.procedure_name, *dossier.applicant.address.split(", ")}
    return sorted((each for each in found if each), key=len, reverse=True)


def said(report: Report) -> Iterator[str]:
    yield from (report.title, report.headline, *report.notes, *(each.words for each in report.checks))
    yield from (text for each in report.columns for text in (each.title, each.group))
    yield from (words for words, _ in report.beside)
    for line in (*report.lines, *((report.total,) if report.total else ())):
        yield from (cell.value for cell in line if isinstance(cell.value, str))
    for rate in report.rates:
        yield from (rate.title, rate.rule, *(text for part in rate.parts for text in part))
    for chart in report.charts:
        yield from (chart.title, *chart.labels, *(each.name for each in chart.series))
        yield from (words for _, words in chart.marks)
    yield from (retold(each) for each in outlook_words(report.outlook, how=False))
    yield retold(period_words(report.span))


def left(texts: Iterator[str], kept: list[str]) -> set[str]:
    """Return the texts in which Vietnamese is left once names are taken out."""
    found = set()
    for text in texts:
        bare = text
        for name in kept:
            bare = bare.replace(name, "")
        if VIETNAMESE.search(LAW.sub("", bare)):
            found.add(text)
    return found


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("name", reports.NAMES)
def test_a_report_is_said_in_english(busy: Desk, name: str) -> None:
    today = busy.today()
    spans = [span_of(today, Pace.MONTH), span_of(today, Pace.QUARTER), Span(today - timedelta(days=40), today)]
    kept = names(busy)
    texts = [
        text
        for span in spans
        for by in (reports.breakdowns(name) or ("",))
        for text in said(retold_report(reports.make(busy, name=name, span=span, by=by, charts=True)))
    ]
    assert len(texts) > 20
    assert left(iter(texts), kept) == set()


@pytest.mark.usefixtures("english")
def test_a_closing_sheet_is_said_in_english(busy: Desk) -> None:
    days = [busy.today() - timedelta(days=back) for back in range(40)]
    lines = [line for day in days for line in closing_words.sheet_lines(busy, day_close.sheet_of(busy, day=day))]
    assert left((retold(text.strip()) for line in lines for text in line), names(busy)) == set()


@pytest.mark.usefixtures("english")
def test_names_stay_as_they_are_written(busy: Desk) -> None:
    kept = names(busy)
    assert len(kept) > 200
    assert [retold(each) for each in kept] == kept


def test_a_vietnamese_window_says_what_was_written(busy: Desk, qapp: QApplication) -> None:
    silence(qapp)
    report = reports.make(busy, name="06a", span=span_of(busy.today(), Pace.QUARTER), charts=True)
    assert retold_report(report) == report


@pytest.mark.parametrize(
    ("text", "english_text"),
    [
        ("36,84 % (7/19 hồ sơ)", "36,84 % (7/19 dossiers)"),
        ("hạn 17:00 25/11/2026, còn 1 ngày 17 giờ", "limit 17:00 25/11/2026, 1 d 17 h left"),
        ("QUÊN NỘP, hạn 17:00 25/11/2026, quá 5 phút", "NOT FILED IN TIME, limit 17:00 25/11/2026, 5 min over"),
        ("tiếp nhận 19, gia hạn, xin lỗi 1", "received 19, extended, with apology 1"),
        ("thứ Hai 02/11/2026", "Monday 02/11/2026"),
        ("Quý III năm 2026 (từ 01/07/2026 đến 30/09/2026)", "Quarter III of 2026 (from 01/07/2026 to 30/09/2026)"),
        ("Số hồ sơ tiếp nhận: Tổng số (3): 4 thành 5", "Received: Total (3): 4 became 5"),
        ("Lý do: Dừng xe", "Reason: Dừng xe"),
        ("Ông/Bà cần mang thêm 2 giấy tờ", "Papers to bring too: 2"),
    ],
)
@pytest.mark.usefixtures("english")
def test_sentences_are_recognised_by_their_form(text: str, english_text: str) -> None:
    assert retold(text) == english_text


@pytest.mark.usefixtures("english")
def test_what_is_printed_stays_as_it_is_written(qtbot: QtBot, window: Start) -> None:
    page = window.shell.show_page("reports")
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.report is not None and window.lanes.idle, timeout=20_000)
    assert page.outlets.report is not None
    assert page.outlets.report.headline == "Kỳ này không nhận hồ sơ nào"
    assert page.figure.headline.text() == "No dossier received in this period"
