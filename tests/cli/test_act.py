"""The verb `act`: words or a JSON list in, the new standing out, refusals with the rule and exit code 2."""

import io
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock

Run = Callable[..., tuple[int, Any, str]]
ROW = {
    "procedure": "1.001193",
    "applicant": {"name": "Nguyễn Văn Đức", "id": "042088001234"},
    "arrival": "counter",
    "reason_not_online": "no_account",
    "term": "5 nlv",
    "items": "all",
}


@pytest.fixture
def run(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller whose profile holds one dossier, H27.18685-261123-1001, received five minutes ago."""

    def call(*words: str, plain: bool = False) -> tuple[int, Any, str]:
        home = ["--home", str(tmp_path / "p")]
        code = run_verb([words[0], *home, *words[1:], *([] if plain else ["--json"])], clock=clock)
        out, err = capsys.readouterr()
        return code, (out if plain else json.loads(out or "null")), err

    call("init", "--unit", "18685", "--desk", "1", "--officer", "Nguyễn Thị Hoa")
    file = tmp_path / "a.json"
    file.write_text(json.dumps(ROW), encoding="utf-8")
    call("receive", str(file))
    clock.forward(timedelta(minutes=5))
    return call


CODE = "H27.18685-261123-1001"


def test_acts_by_words(run: Run) -> None:
    assert run("act", CODE, "forward", "--to", "Công an xã")[1]["holder"] == "Công an xã"
    code, out, err = run("act", CODE, "return", "--taker", "Đức")
    assert (code, out) == (2, None)
    assert err == "Hồ sơ chưa có kết quả. Ghi Có kết quả trước khi trả.\n"
    asked = run("act", CODE, "supplement", "--paper", "Ảnh", "--paper", "Tờ khai")[1]
    assert asked["state"] == "waiting"
    _, out, _ = run("act", CODE, "supplemented", plain=True)
    assert "Đang xử lý, hẹn trả 17:00 thứ Ba 01/12/2026" in out
    assert (
        run("act", CODE, "extend", "--due", "04/12/2026", "--reason", "x")[1]["due_at"] == "2026-12-04T17:00:00+07:00"
    )
    assert [each["act"] for each in run("show", CODE)[1]["history"]] == [
        "receive",
        "forward",
        "supplement",
        "supplemented",
        "extend",
    ]


def test_a_correction_names_its_fields(run: Run) -> None:
    done = run("act", CODE, "correct", "--reason", "Gõ nhầm", "--set", "applicant.name=Trần Thị Mận")[1]
    assert done["receipt"] == 2
    assert run("show", CODE)[1]["applicant"]["name"] == "Trần Thị Mận"
    assert run("act", CODE, "correct", "--reason", "x", "--set", "applicant.phone=abc")[0] == 2
    assert run("act", CODE, "correct", "--reason", "x", "--set", "màu=xanh")[0] == 2


def test_agencies_in_order(run: Run) -> None:
    done = run("act", CODE, "link", "--leg", "Tư pháp=1 nlv", "--leg", "BHXH=3 nlv")[1]
    assert [each["due_at"][:10] for each in done["legs"]] == ["2026-11-25", "2026-11-30"]
    assert done["due_at"] == "2026-11-30T17:00:00+07:00"


def test_a_list_goes_on_past_the_bad_ones(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    acts = [
        {"code": CODE, "verb": "forward", "to": "Công an xã"},
        {"code": CODE, "verb": "bay"},
        {"code": "H27-0", "verb": "withdraw"},
        {"code": CODE, "verb": "resolve", "at": "hôm qua"},
        {"code": CODE, "verb": "resolve"},
    ]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(acts).encode()), encoding="utf-8"))
    code, out, err = run("act", "-")
    assert code == 2
    assert [(each["row"], each["state"]) for each in out["done"]] == [(1, "processing"), (5, "resolved")]
    assert [(each["row"], each["field"]) for each in out["refused"]] == [(2, "verb"), (3, "code"), (4, "at")]
    assert "Dòng 2, ô verb" in err


def test_payment_and_return(run: Run) -> None:
    run("act", CODE, "correct", "--reason", "Có phí", "--set", "fee=8000")
    assert run("act", CODE, "pay", "--way", "cash", "--amount", "tám")[0] == 2
    assert run("act", CODE, "pay", "--way", "séc", "--amount", "8000")[0] == 2
    assert run("act", CODE, "pay", "--way", "cash", "--amount", "8000")[0] == 0
    run("act", CODE, "resolve")
    assert run("act", CODE, "return", "--taker", "Nguyễn Văn Đức")[1]["state"] == "returned"
    assert run("check")[1]["whole"]


def test_papers_and_the_register_are_written(run: Run, tmp_path: Path) -> None:
    run("act", CODE, "forward", "--to", "Công an xã")
    for kind in ("receipt", "control", "due", "evaluation"):
        target = tmp_path / f"{kind}.pdf"
        assert run("print", CODE, kind, "-o", str(target))[0] == 0
        assert target.read_bytes().startswith(b"%PDF")
    code, _, err = run("print", CODE, "apology", "-o", str(tmp_path / "a.pdf"))
    assert (code, "Gia hạn" in err) == (2, True)
    book = tmp_path / "so.pdf"
    assert run("print", "register", "--from", "23/11/2026", "--to", "2026-11-23", "-o", str(book))[0] == 0
    assert book.read_bytes().startswith(b"%PDF")
    assert run("print", "register", "--from", "hôm qua", "--to", "2026-11-23", "-o", str(book))[0] == 2
    assert run("print", CODE, "receipt", "-o", str(tmp_path / "không" / "có.pdf"))[0] == 3
