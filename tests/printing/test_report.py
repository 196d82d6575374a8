"""A report as a file: the same bytes twice, every number read back, totals as formulas, no text that can run."""

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from desktop.domain.periods import Span
from desktop.domain.plot import Box, Dot, Pen, Stroke, Words, shapes_of
from desktop.domain.report import Cell, Chart, ChartKind, Check, Column, Kind, Rate, Report, Series
from desktop.domain.slices import Figure
from desktop.kernel.clock import VIETNAM
from desktop.printing.papers import Header, ReportPaper, Signer
from desktop.printing.report import report_pdf
from desktop.printing.workbook import csv_bytes, workbook
from tests.printing.reading import A4, A4_ACROSS, assert_apart, assert_whole, in_order, sizes, texts

LINE = Chart(
    key="rate",
    title="Tỷ lệ trực tuyến 24 tháng",
    kind=ChartKind.LINE,
    labels=tuple(f"{month:02d}/26" for month in range(1, 13)),
    series=(
        Series("Cách A", (None, Decimal("31.5"), *(Decimal(30 + each) for each in range(10)))),
        Series("Cách B", tuple(Decimal(40 + each) for each in range(12))),
    ),
    percent=True,
    target=Decimal(50),
    marks=((6, "Quy định mới: NĐ 224/2026/NĐ-CP"), (9, "Mạng hoặc Cổng hỏng: 12 hồ sơ")),
)
STACK = Chart(
    key="channels",
    title="Kênh nộp",
    kind=ChartKind.STACK,
    labels=("10/26", "11/26"),
    series=(Series("Trực tuyến", (Decimal(40), Decimal(45))), Series("Tại quầy", (Decimal(60), Decimal(55)))),
    percent=True,
)
BARS = Chart(
    key="reasons",
    title="Lý do",
    kind=ChartKind.BARS,
    labels=("Muốn giấy", "Không có tài khoản VNeID"),
    series=(Series("Số hồ sơ", (41, 12)),),
)
GRID = Chart(
    key="load",
    title="Giờ nào đông",
    kind=ChartKind.GRID,
    labels=("7 giờ", "8 giờ", "9 giờ"),
    series=(Series("thứ Hai", (1, 9, 3)), Series("thứ Ba", (0, 4, 2))),
)
REPORT = Report(
    name="online-rate",
    title="Tỷ lệ hồ sơ trực tuyến",
    span=Span(date(2026, 10, 1), date(2026, 10, 31)),
    headline="41,20 % (412/1.000 hồ sơ)",
    columns=(
        Column(key="field", title="Lĩnh vực", kind=Kind.TEXT),
        Column(key="received", title="Nhận trong kỳ", group="Hồ sơ"),
        Column(key="online", title="Trực tuyến", group="Hồ sơ"),
        Column(key="rate", title="Tỷ lệ", kind=Kind.RATE, ratio=("online", "received")),
    ),
    lines=(
        (Cell("Hộ tịch"), Cell(600), Cell(300), Cell(Decimal("50.00"))),
        (Cell('=HYPERLINK("x")'), Cell(400), Cell(112), Cell(Decimal("28.00"))),
    ),
    total=(Cell("Tổng cộng"), Cell(1000), Cell(412), Cell(Decimal("41.20"))),
    rates=(
        Rate(
            key="A", title="Trên mọi hồ sơ", rule="Tử số: … Mẫu số: …", numerator=Figure(412), denominator=Figure(1000)
        ),
    ),
    checks=(Check("(3) = (4) + (5)", 1000, 1000), Check("(7) = (8)", 3, 2)),
    beside=(("Từ chối", Cell(5)),),
    notes=("Kỳ chưa hết.",),
    charts=(LINE, STACK, BARS, GRID),
)
PAPER = ReportPaper(
    header=Header(
        "ỦY BAN NHÂN DÂN XÃ CẨM BÌNH",
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "Số: ……/BC-UBND",
        "Cẩm Bình",
        date(2026, 11, 1),
    ),
    unit="Ủy ban nhân dân xã Cẩm Bình",
    period="Tháng 10 năm 2026",
    report=REPORT,
    outlook=("Mục tiêu 50 %.",),
    digest="0123456789abcdef" * 4,
    signers=(Signer("NGƯỜI LẬP BIỂU", "Nguyễn Thị Hoa"), Signer("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ")),
)


def test_the_paper_says_figure_rule_table_and_checks_in_order() -> None:
    pdf = report_pdf(PAPER)
    assert pdf == report_pdf(PAPER)
    assert sizes(pdf) == {A4}
    assert_whole(pdf)
    in_order(
        " ".join(texts(pdf)),
        (
            "Tỷ lệ hồ sơ trực tuyến",
            "Tháng 10 năm 2026",
            "41,20 % (412/1.000 hồ sơ)",
            "Mục tiêu 50 %",
            "A. Trên mọi hồ sơ: 412 ÷ 1.000 = 41,20 %",
            "Hộ tịch 600 300 50,00 %",
            "Tổng cộng 1.000 412 41,20 %",
            "Từ chối: 5",
            "Đối chiếu (3) = (4) + (5): 1.000 = 1.000, đúng",
            "3 ≠ 2, LỆCH 1",
            "Kỳ chưa hết.",
            "mục tiêu 50 %",
            "(1) 07/26: Quy định mới: NĐ 224/2026/NĐ-CP",
            "NGƯỜI LẬP BIỂU",
        ),
    )


def test_a_long_wide_form_lies_across_and_repeats_its_head() -> None:
    columns = (REPORT.columns[0], *(Column(key=f"c{each}", title=f"Cột số {each}", group="Nhóm") for each in range(12)))
    lines = tuple((Cell(f"Lĩnh vực số {row}"), *(Cell(row * each) for each in range(12))) for row in range(60))
    wide = replace(REPORT, columns=columns, lines=lines, total=None, rates=(), charts=(), symbol="Biểu số II.06a")
    pdf = report_pdf(replace(PAPER, report=wide))
    assert sizes(pdf) == {A4_ACROSS}
    pages = texts(pdf)
    assert len(pages) > 2
    assert all("Cột số 11" in page for page in pages if "Lĩnh vực số" in page)
    assert_apart(pdf)


def test_the_spreadsheet_holds_numbers_formulas_and_harmless_texts() -> None:
    book = load_workbook(io.BytesIO(workbook(PAPER)))
    sheet = book["Báo cáo"]
    assert sheet.freeze_panes == "B5"
    assert [each.value for each in sheet[5]] == ["Hộ tịch", 600, 300, 0.5]
    assert (sheet["A6"].value, sheet["A6"].data_type) == ('=HYPERLINK("x")', "s")
    assert sheet["B7"].value == "=SUM(B5:B6)"
    assert sheet["D7"].value == '=IF(B7=0,"",C7/B7)'
    assert sheet["D5"].number_format == "0.00%"
    assert all(sheet.column_dimensions[letter].width >= 9 for letter in "ABCD")
    assert [each.value for each in book["24 tháng"][3]][:3] == ["02/26", 0.315, 0.41]
    rules = [[cell.value for cell in row] for row in book["Quy tắc"].iter_rows()]
    assert ["A", "Trên mọi hồ sơ", 412, 1000, 0.412, "Tử số: … Mẫu số: …"] in rules
    assert any(row[0] == "Dấu số liệu" and row[1] == PAPER.digest for row in rules)


def test_moments_are_real_dates() -> None:
    at = datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
    columns = (Column(key="at", title="Nhận", kind=Kind.MOMENT), Column(key="fee", title="Phí", kind=Kind.MONEY))
    report = replace(REPORT, columns=columns, lines=((Cell(at), Cell(8000)),), total=None, charts=())
    sheet = load_workbook(io.BytesIO(workbook(replace(PAPER, report=report))))["Báo cáo"]
    assert sheet["A5"].value == datetime(2026, 11, 23, 9, 12)  # noqa: DTZ001  # a spreadsheet knows no zones
    assert sheet["A5"].is_date
    assert sheet["B5"].value == 8000
    assert csv_bytes(report).decode("utf-8-sig").splitlines()[1] == "2026-11-23 09:12,8000"


@given(text=st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_no_text_becomes_a_formula_in_any_file(text: str) -> None:
    report = replace(REPORT, lines=((Cell(text), Cell(1), Cell(1), Cell(Decimal(1))),), charts=())
    for row in load_workbook(io.BytesIO(workbook(replace(PAPER, report=report))))["Báo cáo"].iter_rows(max_row=5):
        assert all(cell.data_type != "f" for cell in row)
    rows = list(csv.reader(io.StringIO(csv_bytes(report).decode("utf-8-sig"), newline="")))
    assert not rows[1][0].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_reads_the_spreadsheet_and_sums_it(tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.xlsx"
    file.write_bytes(workbook(PAPER))
    subprocess.run(
        [
            shutil.which("soffice") or "",
            "--headless",
            f"-env:UserInstallation=file://{tmp_path}/lo",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76",
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=100,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    rows = list(csv.reader(file.with_suffix(".csv").read_text(encoding="utf-8").splitlines()))
    assert rows[-1] == ["Tổng cộng", "1,000", "412", "41.20%"]


def points(chart: Chart, width: float, height: float) -> Iterator[tuple[float, float]]:
    pen = Pen(width, height, lambda text, size: len(text) * size * 0.55, lambda value, _: str(value))
    for shape in shapes_of(chart, pen):
        match shape:
            case Stroke():
                yield from shape.points
            case Box():
                yield from ((shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height))
            case Dot() | Words():
                yield shape.x, shape.y


@settings(max_examples=40)
@given(
    chart=st.sampled_from((LINE, STACK, BARS, GRID, replace(LINE, series=()), replace(STACK, series=STACK.series[:1]))),
    width=st.floats(300, 1400),
    height=st.floats(110, 500),
)
def test_a_chart_stays_in_its_box(chart: Chart, width: float, height: float) -> None:
    for x, y in points(chart, width, height):
        assert -0.01 <= x <= width + 0.01
        assert -13 <= y <= height + 0.01
