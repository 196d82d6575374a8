"""The command line: what people read, what programs read, and the exit codes."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock

Run = Callable[..., tuple[int, Any, str]]
CARD = "042088001234|184012345|Nguyễn Văn Đức|05031988|Nam|Thôn Bình Minh, Cẩm Bình, Hà Tĩnh|15082021"
ROW = {
    "procedure": "1.001193",
    "applicant": {"name": "Nguyễn Văn Đức", "id": "042088001234", "birth": "05/03/1988", "sex": "male"},
    "arrival": "counter",
    "reason_not_online": "no_account",
    "received_at": "2026-11-23T09:00:00+07:00",
    "items": "all",
}


@pytest.fixture
def run(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller: words in, exit code, parsed JSON and stderr out; the profile is set up."""

    def call(*words: str, plain: bool = False) -> tuple[int, Any, str]:
        home = ["--home", str(tmp_path / "p")]
        code = run_verb([words[0], *home, *words[1:], *([] if plain else ["--json"])], clock=clock)
        out, err = capsys.readouterr()
        return code, (out if plain else json.loads(out or "null")), err

    call("init", "--unit", "18685", "--desk", "2", "--officer", "Nguyễn Thị Hoa")
    return call


def test_init_says_whose_desk_it_is_and_only_once(run: Run) -> None:
    code, _, err = run("init", "--unit", "18685", "--desk", "1", "--officer", "Ai đó")
    assert code == 2
    assert "đã thiết lập" in err


def test_receive_takes_a_list_and_names_the_bad_row(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hồ sơ.json"
    bad = {**ROW, "applicant": {"name": "", "birth": "32/13/2020"}, "màu": "xanh"}
    file.write_text(json.dumps([ROW, bad, {**ROW, "procedure": "2.000815", "reason_not_online": ""}]), encoding="utf-8")
    code, out, err = run("receive", str(file))
    assert code == 2
    assert [each["code"] for each in out["received"]] == ["H27.18685-261123-2001", "H27.18685-261123-2002"]
    assert out["received"][0]["due_at"] == "2026-11-23T17:00:00+07:00"
    assert out["received"][0]["because"]
    assert {(each["row"], each["field"]) for each in out["refused"]} == {(2, "màu"), (2, "applicant.birth")}
    assert "Dòng 2, ô applicant.birth" in err


def test_receive_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(ROW).encode()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stream)
    code, out, _ = run("receive", "-")
    assert (code, len(out["received"])) == (0, 1)


def test_receive_from_a_spreadsheet_and_from_csv(run: Run, tmp_path: Path) -> None:
    heading = ["procedure", "applicant.name", "applicant.id", "arrival", "reason_not_online", "items"]
    line = ["1.001193", "Trần Thị Mận", "042155000001", "counter", "no_phone", "all"]
    book = Workbook()
    for row in (heading, line, [None] * 6):
        book.worksheets[0].append(row)
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.csv").write_text("\ufeff" + "\n".join(",".join(row) for row in (heading, line)), encoding="utf-8")
    for name in ("a.xlsx", "a.csv"):
        code, out, err = run("receive", str(tmp_path / name))
        assert (code, len(out["received"]), err) == (0, 1, "")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", b"{", "JSON"),
        ("a.json", b"\xff\xfe", "UTF-8"),
        ("a.xlsx", b"PK\x03\x04 nothing", "lưu lại dạng .xlsx"),
        ("a.csv", b"a,b\n1,2\n", "tên cột"),
    ],
)
def test_a_broken_file_is_refused_with_a_sentence(
    run: Run, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    code, _, err = run("receive", str(tmp_path / name))
    assert code == 2
    assert words in err


def test_a_missing_file_is_refused(run: Run) -> None:
    code, _, err = run("receive", "khong-co.json")
    assert (code, "Không thấy tệp" in err) == (2, True)


def test_due_needs_no_profile(clock: SetClock, capsys: pytest.CaptureFixture[str]) -> None:
    code = run_verb(["due", "--term", "3 nlv", "--received", "2025-11-17T09:12", "--json"], clock=clock)
    out = json.loads(capsys.readouterr().out)
    assert code == 0
    assert out["due_at"] == "2025-11-20T17:00:00+07:00"
    assert out["because"][0].startswith("Nhận lúc 09:12")
    assert run_verb(["due", "--term", "3", "--received", "2025-11-17"], clock=clock) == 2
    assert run_verb(["due", "--term", "3 nlv", "--received", "hôm qua"], clock=clock) == 2


def test_card_prints_its_shape_or_refuses(clock: SetClock, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_verb(["card", CARD, "--json"], clock=clock) == 0
    assert json.loads(capsys.readouterr().out) == {
        "id": "042088001234",
        "old_id": "184012345",
        "name": "Nguyễn Văn Đức",
        "birth": "1988-03-05",
        "sex": "male",
        "address": "Thôn Bình Minh, Cẩm Bình, Hà Tĩnh",
        "issued": "2021-08-15",
        "doubts": [],
    }
    assert run_verb(["card", "xin chào"], clock=clock) == 2
    assert capsys.readouterr().err.startswith("Không phải mã QR")


def test_find_show_print_and_check(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps(ROW), encoding="utf-8")
    made = run("receive", str(file))[1]["received"][0]["code"]
    assert [row["code"] for row in run("find", "duc", "nguyen")[1]["rows"]] == [made]
    shown = run("show", made)[1]
    assert (shown["arrival"], shown["reason_not_online"], shown["fee"]) == ("counter", "no_account", 0)
    assert [each["act"] for each in shown["history"]] == ["receive"]
    target = tmp_path / "giấy.pdf"
    assert run("print", made, "receipt", "-o", str(target))[0] == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert run("print", made, "khác", "-o", str(target))[0] == 2
    assert run("show", "H27-0")[0] == 2
    code, proof, _ = run("check")
    assert (code, proof["whole"], proof["dossiers"]) == (0, True, 1)


def test_people_read_vietnamese(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps(ROW), encoding="utf-8")
    _, out, _ = run("receive", str(file), plain=True)
    assert "hẹn trả 17:00 thứ Hai 23/11/2026" in out
    assert "Dữ liệu còn nguyên: 1 hồ sơ" in run("check", plain=True)[1]
    assert "Không thấy hồ sơ nào" in run("find", "zzz", plain=True)[1]
    assert "đã nạp" in run("generate", "--dossiers", "20", plain=True)[1].lower()


def test_without_a_desk_a_verb_says_what_to_do(
    tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_verb(["find", "--home", str(tmp_path / "trống"), "a"], clock=clock) == 2
    assert "motcua init" in capsys.readouterr().err


def test_a_wrong_call_is_one_vietnamese_line(clock: SetClock, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run_verb(["due"], clock=clock)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert run_verb(["--version"], clock=clock) == 0
