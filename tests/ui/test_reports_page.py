"""The page of reports: one key shows the month, every number opens its dossiers, files are written, charts are painted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.periods import Span
from desktop.domain.rows import PrintState
from desktop.kernel.clock import at_local
from desktop.runtime.settings import PRINTER, REPORT_CUT
from desktop.store.queries import print_jobs
from desktop.ui.dossier.page import DossierPage
from desktop.ui.reports.chart_view import ChartPanel
from desktop.ui.reports.page import ReportsPage
from desktop.ui.start import Start
from desktop.ui.today.page import TodayPage
from desktop.usecases import print_queue, reports
from desktop.usecases.generate import generate
from desktop.usecases.receive import receive
from desktop.usecases.report_digest import digest_of
from tests.samples import intake


@pytest.fixture
def page(qtbot: QtBot, window: Start) -> ReportsPage:
    """Return the page of reports of a desk with some months behind it."""
    assert window.session is not None
    generate(window.session.desk, count=90, years=0.2, seed=6)
    window.shell.activateWindow()
    qtbot.keyClick(window.shell, Qt.Key.Key_F6)
    found = window.shell.pages.currentWidget()
    assert isinstance(found, ReportsPage)
    still(qtbot, window)
    return found


def still(bot: QtBot, start: Start) -> None:
    bot.waitUntil(lambda: start.lanes.idle, timeout=20_000)


def choose(bot: QtBot, start: Start, page: ReportsPage, name: str) -> None:
    page.names.setCurrentRow(reports.NAMES.index(name))
    still(bot, start)


def test_one_key_shows_the_months_rate_with_its_rule(qtbot: QtBot, window: Start, page: ReportsPage) -> None:
    assert page.report is not None
    assert page.report.span == Span(date(2026, 11, 1), date(2026, 11, 30))
    assert page.figure.headline.text() == page.report.headline
    assert "Mục tiêu 50 %." in page.figure.outlook.text()
    assert page.figure.rates.count() == 4
    for row, rate in enumerate(page.report.rates):
        page.figure.rates.setCurrentRow(row)
        assert page.figure.rule.text().startswith(rate.rule)
    page.names.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    still(qtbot, window)
    assert page.report.span == Span(date(2026, 10, 1), date(2026, 10, 31))
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    still(qtbot, window)
    assert page.report.span == Span(date(2026, 11, 1), date(2026, 11, 30))


def test_every_report_shows_and_its_table_is_sound(
    qtbot: QtBot, window: Start, page: ReportsPage, qtmodeltester: ModelTester
) -> None:
    for name in reports.NAMES:
        choose(qtbot, window, page, name)
        assert page.report is not None
        assert page.report.name == name
        assert page.model.rowCount() == len(page.report.lines) + (page.report.total is not None)
        for place in range(page.tabs.count()):
            page.tabs.setCurrentIndex(place)
            panel = page.tabs.widget(place)
            if isinstance(panel, ChartPanel):
                assert panel.model.rowCount() == len(panel.view.chart.labels)
                picture = panel.view.grab().toImage()
                colours = {
                    picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)
                }
                assert len(colours) > 2, panel.view.chart.key
                assert all(QColor(each).isValid() for each in colours)
        for by in range(page.by.count()):
            page.by.setCurrentIndex(by)
            page.by.activated.emit(by)
            still(qtbot, window)
            assert page.report.columns[0].key in {page.by.currentData(), "procedure"}
    qtmodeltester.check(page.model)


def test_a_number_opens_its_dossiers_and_a_dossier(qtbot: QtBot, window: Start, page: ReportsPage) -> None:
    choose(qtbot, window, page, "06a")
    assert page.report is not None
    last = page.model.rowCount() - 1
    place = [each.key for each in page.report.columns].index("received_offline")
    index = page.model.index(last, place)
    page.table.setFocus()
    page.table.setCurrentIndex(index)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    still(qtbot, window)
    assert page.stack.currentWidget() is page.drill
    assert page.report.total is not None
    count = page.report.total[place].value
    assert page.drill.title.text().endswith(f": {count} hồ sơ")
    assert page.drill.model.rowCount() == count
    qtbot.keyClick(page.drill.table, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.tabs
    assert page.table.currentIndex() == index
    page.open_slice(page.report.total[place].slice, "Tại quầy")  # type: ignore[arg-type]
    still(qtbot, window)
    qtbot.keyClick(page.drill.table, Qt.Key.Key_Return)
    still(qtbot, window)
    assert isinstance(window.shell.pages.currentWidget(), DossierPage)


def test_a_rate_opens_its_numerator_and_the_status_line_opens_the_rate(
    qtbot: QtBot, window: Start, page: ReportsPage
) -> None:
    assert page.report is not None
    page.figure.rates.itemActivated.emit(page.figure.rates.item(0))
    still(qtbot, window)
    assert page.drill.model.rowCount() == page.report.rates[0].numerator.value
    choose(qtbot, window, page, "766")
    window.shell.show_page("today")
    window.shell.status.right.click()
    still(qtbot, window)
    assert window.shell.pages.currentWidget() is page
    assert page.name == "online-rate"
    assert page.stack.currentWidget() is page.tabs


def test_days_are_typed_and_nonsense_is_said(qtbot: QtBot, window: Start, page: ReportsPage) -> None:
    page.period.start.setText("1/10/2026")
    page.period.end.setText("14.10.2026")
    qtbot.keyClick(page.period.end, Qt.Key.Key_Return)
    still(qtbot, window)
    assert page.report is not None
    assert page.report.span == Span(date(2026, 10, 1), date(2026, 10, 14))
    assert page.period.usual.currentText() == "Tự chọn"
    page.period.start.setText("bao giờ")
    qtbot.keyClick(page.period.start, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "không đọc được" in window.shell.notices.text)
    assert page.period.start.property("problem") == "true"
    assert "không đọc được" in page.period.start.accessibleDescription()
    for first, last, said in (
        ("31/10/2026", "01/10/2026", "Đổi lại hai ngày"),
        ("01/01/2099", "31/01/2099", "chưa tới"),
        ("1/1/0001", "31/1/0001", "không đọc được"),
        ("01/01/2026", "31/12/2099", "quá dài"),
    ):
        page.period.start.setText(first)
        page.period.end.setText(last)
        qtbot.keyClick(page.period.end, Qt.Key.Key_Return)
        still(qtbot, window)
        assert said in page.period.start.accessibleDescription()
        assert said in window.shell.notices.text
        assert (page.period.start.text(), page.period.end.text()) == (first, last), "what was typed stays"
        assert page.report.span == Span(date(2026, 10, 1), date(2026, 10, 14))
    page.period.usual.setCurrentIndex(page.period.usual.findText("Quý 15–14 này"))
    page.period.usual.activated.emit(page.period.usual.currentIndex())
    still(qtbot, window)
    assert page.report.span == Span(date(2026, 9, 15), date(2026, 12, 14))
    assert page.period.start.property("problem") == "false"
    page.period.show_span(Span(date(2019, 1, 1), date(2019, 1, 31)))
    choose(qtbot, window, page, "06a")
    assert page.figure.outlook.text() == "Kỳ này không có hồ sơ nào: mọi số đều là 0."


def test_the_first_span_follows_the_setting(qtbot: QtBot, window: Start) -> None:
    assert window.session is not None
    window.session.desk.settings.put(REPORT_CUT, "fifteenth")
    found = window.shell.show_page("reports")
    assert isinstance(found, ReportsPage)
    still(qtbot, window)
    assert found.report is not None
    assert found.report.span == Span(date(2026, 11, 15), date(2026, 12, 14))


@pytest.mark.parametrize(("keys", "suffix"), [(Qt.Key.Key_E, "xlsx"), (Qt.Key.Key_S, "pdf")])
def test_files_are_saved_by_one_key(
    qtbot: QtBot, window: Start, page: ReportsPage, tmp_path: Path, keys: Qt.Key, suffix: str
) -> None:
    page.names.setFocus()
    qtbot.keyClick(page.names, keys, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)), timeout=20_000)
    dialog = page.findChildren(QFileDialog)[0]
    file = tmp_path / f"bao-cao.{suffix}"
    dialog.fileSelected.emit(str(file))
    still(qtbot, window)
    assert f"Đã lưu {file}." in window.shell.notices.text
    if suffix == "xlsx":
        assert "Báo cáo" in load_workbook(file).sheetnames
    else:
        assert file.read_bytes().startswith(b"%PDF")
    dialog.close()


def test_a_period_is_closed_and_revised_by_keys(qtbot: QtBot, window: Start, page: ReportsPage) -> None:
    assert window.session is not None
    desk = window.session.desk
    assert page.sent.close_it.isHidden(), "a month that runs has nothing to close"
    page.period.show_span(Span(date(2026, 10, 1), date(2026, 10, 31)))
    still(qtbot, window)
    assert "chưa chốt" in page.sent.said.words
    page.names.setFocus()
    qtbot.keyClick(page.names, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    still(qtbot, window)
    assert "Bản 1, chốt lúc 09:12 23/11/2026" in page.sent.said.words
    assert page.sent.close_it.isHidden()
    received = replace(intake(term="5 nlv"), received_at=at_local(date(2026, 10, 30), 9))
    late = receive(desk, intake=received).dossier
    choose(qtbot, window, page, "06a")
    assert "đã đổi" in page.sent.said.words
    assert page.report is not None
    before = digest_of(page.report)
    qtbot.keyClick(page.names, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    still(qtbot, window)
    assert page.stack.currentWidget() is page.changes
    said = [page.changes.lines.item(row).text() for row in range(page.changes.lines.count())]
    assert late.code in said[0]
    assert any("thành" in each for each in said)
    qtbot.keyClick(page.changes.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    still(qtbot, window)
    assert "vì sao" in page.changes.field.problem
    page.changes.reason.setText("Ghi muộn")
    qtbot.keyClick(page.changes.reason, Qt.Key.Key_Return)
    still(qtbot, window)
    assert page.stack.currentWidget() is page.tabs
    assert "Bản 2" in page.sent.said.words
    assert digest_of(page.report) != before
    assert page.report.sent is not None
    assert any("Lý do: Ghi muộn" in each for each in page.report.sent.changes)


def test_a_report_goes_through_the_print_queue_where_it_can_be_taken_out(
    qtbot: QtBot, window: Start, page: ReportsPage
) -> None:
    assert window.session is not None
    desk = window.session.desk
    desk.settings.put(PRINTER, "Máy in đã gỡ")
    page.names.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    still(qtbot, window)
    jobs = print_queue.open_jobs(desk)
    assert [(each.kind, each.dossier, each.state) for each in jobs] == [("report", "", PrintState.FAILED)]
    assert "Tỷ lệ trực tuyến, Tháng 11" in jobs[0].code
    today = window.shell.show_page("today")
    assert isinstance(today, TodayPage)
    still(qtbot, window)
    lines = today.printing.lines
    assert lines.item(0).text().startswith(jobs[0].code)
    lines.setCurrentRow(0)
    # Enter sends it to the printer once more, with the very bytes.
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    still(qtbot, window)
    assert print_queue.open_jobs(desk)[0].attempts == 2
    lines.setCurrentRow(0)
    qtbot.keyClick(lines, Qt.Key.Key_Delete)
    still(qtbot, window)
    assert print_queue.open_jobs(desk) == ()
    assert "hàng chờ in" in window.shell.notices.text
    with desk.store.reading() as reading:
        assert print_jobs.bytes_of(reading, jobs[0].id) is None


def test_no_printer_is_said_in_words(
    qtbot: QtBot, window: Start, page: ReportsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.printing.printer.printer_names", tuple)
    page.names.setFocus()
    qtbot.keyClick(page.names, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    still(qtbot, window)
    qtbot.waitUntil(lambda: "máy in" in window.shell.notices.text.lower())


def test_what_does_not_fit_at_200_percent_is_scrolled_to(qtbot: QtBot, window: Start, page: ReportsPage) -> None:
    window.shell.resize(960, 540)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0 and page.area.width() > page.period.width())
    for panel in page.findChildren(ChartPanel):
        assert panel.view.height() >= panel.view.minimumHeight()
    for each in (page.by, page.period, page.outlets.csv):
        assert each.mapTo(page.area, QPoint(each.width(), 0)).x() <= page.area.width()
    assert page.report is not None
    rate = page.report.rates[0]
    assert rate.numerator.slice is not None
    page.open_slice(rate.numerator.slice, "Tử số cách A")
    still(qtbot, window)
    shown = page.drill.table.mapTo(page.area, QPoint(0, page.drill.table.height()))
    assert 0 < shown.y() <= page.area.viewport().height() + page.area.contentsMargins().top() + 1


def test_everything_fits_at_125_percent(qtbot: QtBot, window: Start, page: ReportsPage) -> None:
    window.shell.resize(1092, 614)
    qtbot.waitUntil(lambda: window.shell.width() <= 1100)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    for each in (page.outlets.csv, page.by, page.tabs):
        corner = each.mapTo(window.shell, QPoint(each.width(), each.height()))
        assert corner.x() <= window.shell.width()
        assert corner.y() <= window.shell.height()
    assert page.period.start.width() >= page.period.start.fontMetrics().horizontalAdvance("30/09/2026")
    assert page.model.index(0, 0) != QModelIndex()


def test_a_report_that_no_printer_takes_is_offered_as_a_pdf(qtbot: QtBot, window: Start, page: ReportsPage) -> None:
    assert window.session is not None
    window.session.desk.settings.put(PRINTER, "Máy in đã gỡ")
    page.names.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    still(qtbot, window)
    offer = window.shell.notices.findChild(QPushButton, "offer")
    assert isinstance(offer, QPushButton)
    assert (offer.isHidden(), offer.text()) == (False, "Lưu PDF")
    offer.click()
    qtbot.waitUntil(lambda: window.shell.findChild(QFileDialog) is not None)
    dialog = window.shell.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
