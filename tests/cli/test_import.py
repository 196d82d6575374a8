"""`motcua import`: looked at first, taken in whole, told row by row, listed, taken out again."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock

REGISTERS = Path(__file__).parents[1] / "runtime" / "registers"


@pytest.fixture
def home(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the home of a desk."""
    run_verb(["init", "--unit", "18685", "--desk", "1", "--officer", "Hoa", "--home", str(tmp_path / "p")], clock=clock)
    capsys.readouterr()
    return str(tmp_path / "p")


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_register_goes_in_and_out(
    home: str, tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    file = str(REGISTERS / f"so-cu.{kind}")

    def call(*words: str) -> tuple[int, Any]:
        code = run_verb([*words, "--home", home, "--json"], clock=clock)
        return code, json.loads(capsys.readouterr().out)

    fates = tmp_path / "dong.csv"
    code, found = call("import", file, "--dry-run", "--fates", str(fates))
    assert (code, found["counts"]["taken"], found["from"], found["running"]) == (0, 2, "2021-02-03", 0)
    assert fates.read_text("utf-8-sig").splitlines()[1] == "3,Nhập,G15-21-1,,"
    assert call("find", "duc")[1]["rows"] == []
    code, found = call("import", file)
    assert (code, found["import"]["taken"], found["rows"][1]["code"]) == (0, 2, "G15-21-2")
    assert call("find", "duc")[1]["rows"][0]["code"] == "G15-21-2"
    assert [each["taken"] for each in call("import")[1]] == [2]
    assert call("import", "--undo", "1")[1][0]["undone_at"] == "2026-11-23T09:12:00+07:00"
    assert call("find", "duc")[1]["rows"] == []


def test_columns_and_procedures_can_be_said(
    home: str, tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "so.csv"
    file.write_text("Ai,Việc gì,Bao giờ,Thừa\nTrần Văn Đức,Khai sinh quê,3/2/2021,x\n", encoding="utf-8")

    def call(*words: str) -> tuple[int, str, str]:
        code = run_verb(["import", str(file), *words, "--home", home], clock=clock)
        out, err = capsys.readouterr()
        return code, out, err

    assert call()[0] == 2
    assert "thủ tục, họ tên người nộp, ngày nhận" in call()[2]
    columns = ["--column", "Ai=applicant.name", "--column", "Việc gì=procedure", "--column", "Bao giờ=received_at"]
    code, out, err = call(*columns, "--dry-run")
    assert code == 2
    assert "Chưa biết thủ tục “Khai sinh quê”, 1 dòng" in out
    assert "Dòng 2, ô B (Việc gì): Không nhập được." in err
    code, out, err = call("--procedure", "Khai sinh quê=1.001193")
    assert (code, err) == (0, "")
    assert "1 hồ sơ" in out
    assert "Trùng, bỏ qua" in call("--dry-run")[2]


@pytest.mark.parametrize("name", ["khoa.xlsx", "khoa.xls", "khoa.ods"])
def test_a_password_is_a_sentence(home: str, clock: SetClock, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert run_verb(["import", str(REGISTERS / name), "--home", home], clock=clock) == 2
    assert "đặt mật khẩu" in capsys.readouterr().err


def test_an_export_comes_back(home: str, tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "ra")
    assert run_verb(["import", str(REGISTERS / "so-cu.xls"), "--home", home], clock=clock) == 0
    assert run_verb(["export", folder, "--home", home], clock=clock) == 0
    assert "motcua import" in (tmp_path / "ra" / "DOC-TRUOC.md").read_text("utf-8")
    other = str(tmp_path / "q")
    run_verb(["init", "--unit", "18685", "--desk", "1", "--officer", "Mận", "--home", other], clock=clock)
    capsys.readouterr()
    assert run_verb(["import", folder, "--home", other, "--json"], clock=clock) == 0
    assert json.loads(capsys.readouterr().out)["import"]["taken"] == 2
    assert run_verb(["import", str(tmp_path / "p"), "--home", other], clock=clock) == 2
    assert "dossier.jsonl" in capsys.readouterr().err
