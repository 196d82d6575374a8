"""An office's own register: columns by heading, old letters mended, dates in every habit, each row's fate told."""

import csv
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock
from tests.domain.test_old_text import tcvn3, vni

HEAD = ("STT", "Mã hồ sơ", "Họ và tên", "Số CCCD", "Địa chỉ", "Tên TTHC", "Ngày tiếp nhận", "Hình thức nộp", "Cột lạ")
ROWS = (
    (
        "1",
        "G15-1",
        "Nguyễn Thị Phương Thảo",
        "",
        "Thôn Bình Minh, Cẩm Bình",
        "Đăng ký khai sinh",
        "16/11/2026",
        "Trực tuyến",
        "x",
    ),
    (
        "2",
        "G15-2",
        "Trần Văn Đức",
        "",
        "Thôn Đông Hà, Cẩm Bình",
        "Đăng ký khai sinh",
        "9h30 17.11.2026",
        "Trực tuyến",
        "",
    ),
    ("3", "", "", "", "", "Thủ tục không có", "18/11/2026", "Trực tiếp", ""),
)


@pytest.fixture
def home(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the home of a desk."""
    run_verb(["init", "--unit", "18685", "--desk", "1", "--officer", "Hoa", "--home", str(tmp_path / "p")], clock=clock)
    capsys.readouterr()
    return str(tmp_path / "p")


def written(folder: Path, kind: str) -> Path:
    """Write the register as a file of a kind."""
    lines = [("SỔ THEO DÕI HỒ SƠ",), HEAD, *ROWS]
    if kind == "xlsx":
        book = Workbook()
        for line in lines:
            book.active.append(line)
        book.active["G3"] = datetime(2026, 11, 16, 8, 15)  # noqa: DTZ001  # a spreadsheet knows no zones
        book.save(folder / "so.xlsx")
        return folder / "so.xlsx"
    letters = {"tcvn3": tcvn3, "vni": vni, "utf8": str}[kind]
    file = folder / f"{kind}.csv"
    with file.open("w", encoding="utf-8-sig" if kind == "utf8" else "latin-1", newline="") as target:
        csv.writer(target, delimiter=";").writerows([[letters(cell) for cell in line] for line in lines])
    return file


@pytest.mark.parametrize("kind", ["xlsx", "utf8", "tcvn3", "vni"])
def test_a_register_is_judged_first_and_received_after(
    home: str, tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    file = written(tmp_path, kind)

    def call(*words: str) -> tuple[int, Any, str]:
        code = run_verb([*words, "--home", home, "--json"], clock=clock)
        out, err = capsys.readouterr()
        return code, json.loads(out), err

    code, found, err = call("receive", str(file), "--dry-run")
    assert code == 2
    assert found["columns"]["read"]["Họ và tên"] == "applicant.name"
    assert found["columns"]["ignored"] == ["STT", "Cột lạ"]
    assert [each["row"] for each in found["received"]] == [1, 2]
    assert {each["row"] for each in found["refused"]} == {3}
    assert "Dòng 3" in err
    assert (kind in found["columns"]["mended"]) == (kind in {"tcvn3", "vni"})
    assert call("find", "duc")[1]["rows"] == []
    code, found, _ = call("receive", str(file))
    assert [each["row"] for each in found["received"]] == [1, 2]
    row = call("find", "tran van duc")[1]["rows"][0]
    assert (row["applicant"], row["arrival"], row["external_code"]) == ("Trần Văn Đức", "online4", "G15-2")
    assert row["received_at"] == "2026-11-17T09:30:00+07:00"
