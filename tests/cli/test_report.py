"""The verb `report`: the shapes that others build on, files, refusals with exit code 2."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock
from tests.printing.reading import texts

Run = Callable[..., tuple[int, Any, str]]
ROWS = {
    "received_total",
    "received_online",
    "received_offline",
    "carried_over",
    "resolved_total",
    "resolved_early",
    "resolved_on_time",
    "resolved_late",
    "pending_total",
    "pending_in_time",
    "pending_late",
}


@pytest.fixture
def run(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller whose profile has a month of dossiers behind it."""

    def call(*words: str, plain: bool = False) -> tuple[int, Any, str]:
        code = run_verb([*words, "--home", str(tmp_path / "p"), *([] if plain else ["--json"])], clock=clock)
        out, err = capsys.readouterr()
        return code, (out if plain else json.loads(out or "null")), err

    call("init", "--unit", "18685", "--desk", "1", "--officer", "Nguyễn Thị Hoa")
    call("generate", "--dossiers", "60", "--years", "0.1", "--seed", "8")
    return call


def test_the_online_rate_tells_all_four_definitions(run: Run) -> None:
    code, found, _ = run("report", "online-rate", "--from", "2026-10-01", "--to", "31/10/2026")
    assert (code, found["from"], found["to"]) == (0, "2026-10-01", "2026-10-31")
    assert set(found["definitions"]) == {"A", "B", "C", "D"}
    for each in found["definitions"].values():
        assert set(each) == {"numerator", "denominator", "rate", "rule"}
        assert each["rate"] == round(100 * each["numerator"] / each["denominator"], 2)
        assert each["rule"].endswith(".")
    assert found["before"] == {"from": "2026-09-01", "to": "2026-09-30", "rate": None}
    assert sum(row["received"] for row in found["rows"]) == found["definitions"]["A"]["denominator"]
    weekly = run("report", "online-rate", "--from", "2026-10-01", "--to", "2026-10-31", "--by", "week")[1]
    assert weekly["total"] == found["total"]


def test_06a_has_its_exact_columns(run: Run) -> None:
    code, found, _ = run("report", "06a")
    assert (code, found["from"], found["to"]) == (0, "2026-11-01", "2026-11-30")
    assert all(set(row) == {"field", *ROWS} for row in found["rows"])
    assert set(found["total"]) == ROWS
    assert all(each["holds"] for each in found["checks"])
    assert found["total"]["received_total"] == sum(row["received_total"] for row in found["rows"])


@pytest.mark.parametrize("name", ["online-rate", "06a", "07a", "766", "services", "reasons", "help"])
def test_every_report_is_told_and_written(run: Run, tmp_path: Path, name: str) -> None:
    code, out, _ = run("report", name, "--from", "2026-10-16", plain=True)
    assert code == 0
    assert "16/10/2026" in out
    files = {kind: tmp_path / f"r.{kind}" for kind in ("xlsx", "csv", "pdf")}
    words = [word for kind, file in files.items() for word in (f"--{kind}", str(file))]
    code, out, _ = run("report", name, "--from", "2026-10-16", *words, plain=True)
    assert (code, out.count("Đã ghi")) == (0, 3)
    assert files["pdf"].read_bytes().startswith(b"%PDF")
    assert files["csv"].read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Báo cáo" in load_workbook(files["xlsx"]).sheetnames


def test_the_register_goes_into_a_spreadsheet_and_into_its_book(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "so.xlsx"
    code, found, _ = run("report", "register", "--from", "2026-10-01", "--to", "2026-10-31", "--xlsx", str(file))
    assert (code, found["files"]) == (0, [str(file)])
    assert load_workbook(file)["Báo cáo"].max_row == 4 + len(found["rows"])
    book = tmp_path / "so.pdf"
    days = ("--from", "2026-10-01", "--to", "2026-10-31")
    assert run("report", "register", *days, "--pdf", str(book))[0] == 0
    assert found["rows"][0]["code"] in " ".join(texts(book.read_bytes()))
    code, out, err = run("report", "register", "--from", "2025-10-01", "--to", "2025-10-31", "--pdf", str(book))
    assert (code, out) == (2, None)
    assert "Không có hồ sơ nào" in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("07b",), "Không có báo cáo"),
        (("06a", "--by", "field"), "không chia theo"),
        (("online-rate", "--by", "moon"), "không chia theo"),
        (("06a", "--from", "hôm nọ"), "không đọc được"),
        (("06a", "--from", "2026-11-02", "--to", "2026-11-01"), "Đổi lại hai ngày"),
        (("06a", "--from", "2027-01-01", "--to", "2027-01-31"), "chưa tới"),
        (("06a", "--from", "0001-01-01", "--to", "0001-01-31"), "quá xa"),
        (("online-rate", "--from", "2026-01-01", "--to", "9999-12-31"), "quá dài"),
    ],
)
def test_what_cannot_be_reported_is_said_in_one_line(run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run("report", *words)
    assert (code, out) == (2, None)
    assert said in err
    assert err.count("\n") == 1


def test_everything_is_exported_once_into_an_empty_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    code, found, _ = run("export", str(folder))
    assert (code, found["rows"]["dossier"]) == (0, 60)
    code, out, err = run("export", str(folder))
    assert (code, out) == (2, None)
    assert "đã có tệp" in err
    assert "60 hồ sơ" in run("export", str(tmp_path / "khác"), plain=True)[1]
