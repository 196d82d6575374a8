"""`motcua hub …` as an administrator types it, in a process of its own."""

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.app import run
from desktop.hub import desks
from desktop.hub.hub import open_hub
from desktop.hub.reports import making
from tests.hub.desk import FakeDesk, a_day
from tests.hub.serving import Served

ROOT = Path(__file__).parents[2]


def hub(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert run(["hub", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_hub_is_made_enrols_reports_and_publishes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    home = ("--home", str(tmp_path / "trạm"))
    made = hub(capsys, "init", *home, "--target", "55")
    assert (made["unit"], made["account"], bool(made["password"])) == ("42", "quantri", True)
    code = hub(capsys, "enrol", *home, "--unit", "18685", "--desk", "1")["code"]
    assert len(code.replace("-", "")) == 12
    units = hub(capsys, "units", *home, "--day", "2022-05-20")["units"]
    assert [sum(row["tier"] == tier for row in units) for tier in ("district", "commune")] == [13, 216]
    assert len([row for row in hub(capsys, "units", *home)["units"] if row["tier"] == "commune"]) == 69
    report = hub(capsys, "report", "online-rate", *home, "--from", "2026-11-01", "--to", "30/11/2026")
    assert (report["from"], report["to"], sorted(report["definitions"])) == (
        "2026-11-01",
        "2026-11-30",
        ["A", "B", "C", "D"],
    )
    assert set(report["definitions"]["A"]) == {"numerator", "denominator", "rate", "rule"}
    targets = tmp_path / "targets.json"
    targets.write_text('{"online_percent": 60}')
    assert hub(capsys, "publish", *home, str(targets), "--title", "Chỉ tiêu")["parts"] == ["targets"]
    for bad in ('{"online_percent": 0}', '{"online_percent": "60"}', "[]"):
        targets.write_text(bad)
        assert run(["hub", "publish", *home, str(targets), "--title", "Chỉ tiêu"]) == 2
    assert "targets hoặc notices" in capsys.readouterr().err
    opened = open_hub(f"sqlite:///{tmp_path / 'trạm' / 'hub.db'}")
    with opened.reading() as connection:
        assert opened.target(connection) == 60
    opened.close()
    assert hub(capsys, "account", *home, "xem", "--unit", "18685")["role"] == "viewer"


def test_every_report_is_told_and_written_with_the_same_figures(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    home = ("--home", str(tmp_path / "hub"))
    hub(capsys, "init", *home)
    opened = open_hub(f"sqlite:///{tmp_path / 'hub' / 'hub.db'}")
    desk = FakeDesk("18685")
    desk.enrol(opened)
    days = [date(2026, 10, day) for day in (30, 31)] + [date(2026, 11, day) for day in (2, 3)]
    desk.send(opened, *(desk.day(day, a_day(10, 4)) for day in days))
    opened.close()
    span = ("--from", "2026-10-31", "--to", "2026-11-02", "--unit", "18685")
    for name in making.NAMES:
        files = {kind: tmp_path / f"{name}.{kind}" for kind in ("csv", "xlsx")}
        shape = hub(capsys, "report", name, *home, *span, *(f"--{kind}={file}" for kind, file in files.items()))
        rows = list(csv.reader(files["csv"].read_text("utf-8-sig").splitlines()))
        assert len(rows) - 1 == len(shape["rows"]) + bool(shape["total"]), name
        assert load_workbook(files["xlsx"]).sheetnames[:2] == ["Báo cáo", "Quy tắc"]
        assert run(["hub", "report", name, *home, *span]) == 0
        assert shape["headline"] in capsys.readouterr().out
    assert hub(capsys, "report", "online-rate", *home, *span)["total"]["received"] == 20
    assert [row["received_total"] for row in hub(capsys, "report", "06a", *home, *span)["rows"]] == [20]
    months = hub(capsys, "report", "on-time", *home, *span, "--by", "month")["rows"]
    assert [(row["month"], row["resolved"], row["rate"]) for row in months] == [
        ("10/2026", 10, 90.0),
        ("11/2026", 10, 90.0),
    ]
    assert hub(capsys, "report", "reasons", *home, *span)["rows"][0] | {"reason": ""} == {
        "reason": "",
        "count": 12,
        "share": 100.0,
    }
    assert [row["level4"] for row in hub(capsys, "report", "services", *home, *span)["rows"]] == [1]
    assert run(["hub", "report", "reasons", *home, "--by", "sao"]) == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("enrol", "--unit", "99999", "--desk", "1"), "99999"),
        (("enrol", "--unit", "18685", "--desk", "9"), "1 đến 8"),
        (("revoke", "--unit", "18685", "--desk", "1"), "18685"),
        (("report", "online-rate", "--from", "hôm qua", "--to", "2026-11-30"), "hôm qua"),
        (("publish", "không có.json", "--title", "x"), "không có.json"),
        (("serve", "--workers", "2"), "PostgreSQL"),
        (("init", "--db", "mysql://x/y"), "postgresql://"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    assert run(["hub", *words, "--home", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n"), told in said.err) == ("", 1, True), said.err


def test_units_come_from_a_file_and_a_bad_file_changes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    home, file = ("--home", str(tmp_path)), tmp_path / "units.json"
    rows = [{"code": "42-01", "name": "Sở Tư pháp", "tier": "department", "parent": "42"}]
    file.write_text(json.dumps(rows))
    assert hub(capsys, "units", *home, str(file))["units"] == 1
    for bad in ({"parent": "77"}, {"tier": "vương quốc"}, {"valid_from": "2027-13-01"}, {"name": ""}):
        file.write_text(json.dumps([{**rows[0], **bad}]))
        assert run(["hub", "units", *home, str(file)]) == 2
    capsys.readouterr()
    assert "Sở Tư pháp" in [row["name"].strip() for row in hub(capsys, "units", *home)["units"]]


def test_serving_needs_nothing_but_the_word(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "desktop", "hub", "serve", "--home", str(tmp_path), "--port", "0", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            told = json.loads(process.stdout.readline())
            assert (told["account"], bool(told["password"])) == ("quantri", True)
            served = Served(int(told["address"].rsplit(":", 1)[1]))
            assert "Đăng nhập" in served.ask("GET", "/log-in").text
        finally:
            process.terminate()
            assert process.wait(30) in {0, -15, 143}


def test_a_copy_brings_everything_back_and_nothing_else_does(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    home, file = ("--home", str(tmp_path / "hub")), tmp_path / "sao.db"
    made = hub(capsys, "init", *home)
    code = hub(capsys, "enrol", *home, "--unit", "18685", "--desk", "1")["code"]
    assert hub(capsys, "backup", *home, str(file))["bytes"] == file.stat().st_size
    assert file.stat().st_mode & 0o077 == 0
    assert run(["hub", "backup", *home, str(file)]) == 2
    newer = hub(capsys, "key", "rotate", *home)["keys"]
    assert [bool(each["retired_at"]) for each in newer] == [False, True]
    assert newer[1]["id"] == made["key"]
    kept = hub(capsys, "restore", *home, str(file))["kept"]
    assert [each["id"] for each in hub(capsys, "key", "show", *home)["keys"]] == [made["key"]]
    opened = open_hub(f"sqlite:///{tmp_path / 'hub' / 'hub.db'}")
    desks.enrol(opened, FakeDesk("18685").request(code))
    with opened.writing():
        assert run(["hub", "restore", *home, str(file)]) == 2
    opened.close()
    assert Path(kept).is_file()
    for bad in (b"", b"SQLite format 3\x00" + bytes(4096), file.read_bytes()[:-5000]):
        (tmp_path / "hong.db").write_bytes(bad)
        assert run(["hub", "restore", *home, str(tmp_path / "hong.db")]) == 2
    assert [each["id"] for each in hub(capsys, "key", "show", *home)["keys"]] == [made["key"]]
