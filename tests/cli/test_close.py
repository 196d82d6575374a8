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


def test_a_day_off_shows_what_it_moves_and_apologises(run: Run) -> None:
    day = ("--day", "25/11/2026", "--kind", "off", "--name", "Bão số 13", "--letter", "CV 12")
    code, out, _ = run("calendar", "add", *day, "--dry-run")
    assert (code, out["kept"]) == (0, False)
    assert out["moves"] == [
        {
            "code": CODE,
            "applicant": "Nguyễn Văn Đức",
            "old_due_at": "2026-12-01T17:00:00+07:00",
            "new_due_at": "2026-12-02T17:00:00+07:00",
            "favour": "office",
        }
    ]
    assert run("calendar", "extend", "--day", "25/11/2026", "--reason", "Nghỉ bão")[0] == 2
    _, said, _ = run("calendar", "add", *day, plain=True)
    assert "Ngày này dời 1 hồ sơ." in said
    assert "motcua calendar extend --day 2026-11-25" in said
    assert run("calendar", "add", *day)[0] == 2
    own = [each for each in run("calendar", "list")[1]["rows"] if each["own"]]
    assert [(each["day"], each["kind"], each["name"]) for each in own] == [("2026-11-25", "off", "Bão số 13")]
    assert "25/11/2026  nghỉ  Bão số 13  (quầy thêm)" in run("calendar", "list", "--year", "2026", plain=True)[1]
    done = run("calendar", "extend", "--day", "25/11/2026", "--reason", "Nghỉ bão")[1]
    assert [each["code"] for each in done["done"]] == [CODE]
    assert run("show", CODE)[1]["due_at"] == "2026-12-02T17:00:00+07:00"


def test_a_date_that_may_not_move_any_more_is_told(run: Run, clock: SetClock) -> None:
    day = ("--day", "30/11/2026", "--kind", "off", "--name", "Bão số 13")
    run("calendar", "add", *day)
    clock.forward(timedelta(days=8))
    code, out, err = run("calendar", "extend", "--day", "30/11/2026", "--reason", "Nghỉ bão", plain=True)
    assert (code, out) == (2, "Đã gia hạn 0 hồ sơ.\n")
    assert "Gia hạn chậm nhất" in err


def test_what_is_kept_too_long_is_listed_copied_and_erased(run: Run, clock: SetClock, tmp_path: Path) -> None:
    run("act", CODE, "withdraw")
    assert run("retention", "list")[1] == {"months": 36, "rows": []}
    assert run("retention", "erase", "--reason", "Hết hạn")[0] == 2
    clock.forward(timedelta(days=3 * 366))
    (row,) = run("retention", "list")[1]["rows"]
    assert (row["code"], row["state"], row["due_since"]) == (CODE, "withdrawn", "2029-11-23")
    assert "1 hồ sơ hết thời hạn lưu 36 tháng." in run("retention", "list", plain=True)[1]
    file = tmp_path / "bản cuối.json"
    assert run("retention", "export", str(file))[1]["dossiers"] == 1
    assert json.loads(file.read_text(encoding="utf-8"))[0]["intake"]["applicant"]["name"] == "Nguyễn Văn Đức"
    assert run("retention", "export", str(tmp_path / "không có" / "tệp"))[0] == 3
    assert "Đã xóa thông tin cá nhân của 1 hồ sơ." in run("retention", "erase", "--reason", "Hết hạn", plain=True)[1]
    assert run("show", CODE)[1]["applicant"]["name"] == "(đã xóa)"
    assert run("check")[1]["whole"]
