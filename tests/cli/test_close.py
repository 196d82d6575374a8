"""The verbs `close`, `reopen`, `spoil`: the sheet as words and JSON, refusals line by line with exit code 2."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock
from tests.cli.test_act import ROW

Run = Callable[..., tuple[int, Any, str]]
CODE = "H27.18685-261123-1001"


@pytest.fixture
def run(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller whose profile holds one dossier without a printed receipt."""

    def call(*words: str, plain: bool = False) -> tuple[int, Any, str]:
        home = ["--home", str(tmp_path / "p")]
        at = 2 if words[0] in {"calendar", "retention"} else 1
        code = run_verb([*words[:at], *home, *words[at:], *([] if plain else ["--json"])], clock=clock)
        out, err = capsys.readouterr()
        return code, (out if plain else json.loads(out or "null")), err

    call("init", "--unit", "18685", "--desk", "1", "--officer", "Nguyễn Thị Hoa")
    file = tmp_path / "a.json"
    file.write_text(json.dumps(ROW), encoding="utf-8")
    call("receive", str(file))
    clock.forward(timedelta(hours=9))
    return call


def test_a_day_is_looked_at_refused_and_closed(run: Run) -> None:
    code, sheet, _ = run("close", "--dry-run")
    assert (code, sheet["closed"], sheet["dossiers"], sheet["receipts"], sheet["used"]) == (0, False, 1, 0, 1)
    assert [(each["difference"], each["code"]) for each in sheet["differences"]] == [("close.receipt_unprinted", CODE)]
    code, out, err = run("close")
    assert (code, out) == (2, None)
    assert err == f"Hồ sơ {CODE} chưa in giấy tiếp nhận. In, hoặc ghi lý do, ví dụ: trả kết quả ngay.\n"
    code, sheet, _ = run("close", "--day", "23/11/2026", "--reason", f"{CODE}=Trả kết quả ngay")
    assert (code, sheet["closed"], sheet["closing"]["officer"]) == (0, True, "Nguyễn Thị Hoa")
    assert [each["reason"] for each in sheet["settled"]] == ["Trả kết quả ngay"]
    assert sheet["unsent"] is None
    assert run("close")[0] == 2
    assert run("check")[1]["whole"]


def test_a_day_is_opened_again_and_told_in_words(run: Run) -> None:
    run("close", "--reason", f"{CODE}=Trả ngay")
    code, out, _ = run("reopen", "--day", "2026-11-23", "--reason", "Quên một hồ sơ", plain=True)
    assert code == 0
    assert "Đã mở lại ngày 23/11/2026." in out
    assert "Đã giải trình: Hồ sơ" in out
    assert run("reopen", "--day", "2026-11-23", "--reason", "x")[0] == 2


def test_numbers_are_spoiled(run: Run) -> None:
    code, sheet, _ = run("spoil", "--reason", "In nhầm")
    assert (code, sheet["spoiled"]) == (
        0,
        [{"code": "H27.18685-261123-1002", "serial": 1002, "reason": "In nhầm"}],
    )
    assert (
        "Đã ghi hỏng số H27.18685-261123-1003." in run("spoil", "--serial", "1003", "--reason", "Rách", plain=True)[1]
    )
    code, _, err = run("spoil", "--serial", "1001", "--reason", "x")
    assert (code, err) == (2, "Số 1001 đã dùng hoặc đã ghi hỏng. Xem lại số.\n")


def test_words_that_cannot_be_read_are_refused(run: Run) -> None:
    assert "không đọc được" in run("close", "--day", "hôm qua")[2]
    assert "MÃ=lý do" in run("close", "--reason", CODE)[2]
    assert "chưa tới" in run("close", "--day", "24/11/2026")[2]
