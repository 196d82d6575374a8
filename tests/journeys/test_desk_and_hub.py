"""A real desk and a real hub, each a process's worth of the product, over HTTP, a stick and a change of keys."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.app import run
from desktop.hub.accounts import Role, log_in, make
from desktop.hub.hub import Hub, open_hub
from desktop.kernel.clock import VIETNAM
from tests.hub.serving import serve
from tests.printing.reading import texts

PASSWORD = "mat khau dai"
SHARE = ("numerator", "denominator", "rate")
NOTHING_LEFT = 2
LINE_DOWN = 3


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    """Return the province's hub, on this machine's own clock as the desk is."""
    opened = open_hub(f"sqlite:///{tmp_path / 'hub.db'}", unit="42")
    yield opened
    opened.close()


def told(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """Run one verb with --json and return what it said."""
    capsys.readouterr()
    assert run([*words, "--json"]) == 0, capsys.readouterr().err
    return json.loads(capsys.readouterr().out)


def test_what_a_desk_counts_is_what_the_province_sees(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, hub: Hub
) -> None:
    desk, station = ("--home", str(tmp_path / "desk")), ("--db", f"sqlite:///{tmp_path / 'hub.db'}")
    span = ("--from", "2020-01-01", "--to", "2030-12-31")

    def both_say_the_same(*names: str) -> int:
        mine = told(capsys, "report", "online-rate", *span, *desk)["definitions"]
        theirs = told(capsys, "hub", "report", "online-rate", *span, "--unit", "18685", *station)["definitions"]
        for name in names:
            assert [theirs[name][part] for part in SHARE] == [mine[name][part] for part in SHARE], name
        return int(mine["A"]["denominator"])

    told(capsys, "init", "--unit", "18685", "--desk", "1", "--officer", "Nguyễn Thị Hoa", *desk)
    told(capsys, "generate", "--dossiers", "300", "--years", "0.1", *desk)
    code = told(capsys, "hub", "enrol", "--unit", "18685", "--desk", "1", *station)["code"]
    with serve(hub) as served:
        told(capsys, "sync", "join", served.address, code, *desk)
        told(capsys, "sync", "--unclosed", *desk)
        # C and D need a desk's own catalogue and settings; the hub says in their rules what it counts instead.
        first = both_say_the_same("A", "B")
        told(capsys, "key", "rotate", *desk)
        told(capsys, "generate", "--dossiers", "40", "--years", "0.1", "--seed", "7", *desk)
        told(capsys, "sync", "--unclosed", *desk)
        second = both_say_the_same("A", "B")
    told(capsys, "generate", "--dossiers", "25", "--years", "0.1", "--seed", "9", *desk)
    assert run(["sync", "--unclosed", *desk]) == LINE_DOWN
    stick, receipts = str(tmp_path / "stick.motcua"), str(tmp_path / "receipts.motcua")
    told(capsys, "sync", "export", stick, *desk)
    assert told(capsys, "hub", "import", stick, "-o", receipts, *station)["settled"] > 0
    told(capsys, "sync", "import", receipts, *desk)
    assert 250 < first < second < both_say_the_same("A", "B")
    capsys.readouterr()
    # Every day has its receipt now, by one carrier or the other: nothing is left for a second stick.
    assert run(["sync", "export", stick, *desk]) == NOTHING_LEFT

    make(hub, name="tinh", password=PASSWORD, role=Role.ADMINISTRATOR, unit="42", by="")
    cookie = f"motcua={log_in(hub, name='tinh', password=PASSWORD, host='')}"
    with serve(hub) as served:
        page = served.ask("GET", "/units/18685", head={"Cookie": cookie})
    assert page.status == 200
    assert "xã Cẩm Bình" in page.text


def test_a_reported_period_has_the_same_mark_at_the_desk_on_paper_and_at_the_province(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, hub: Hub
) -> None:
    desk, station = ("--home", str(tmp_path / "desk")), ("--db", f"sqlite:///{tmp_path / 'hub.db'}")
    today = datetime.now(VIETNAM).date()
    span = ("--from", (today - timedelta(days=30)).isoformat(), "--to", (today - timedelta(days=2)).isoformat())

    def at_the_province() -> list[dict[str, Any]]:
        told(capsys, "sync", *desk)
        found: list[dict[str, Any]] = told(capsys, "hub", "report", "online-rate", *span, "--unit", "18685", *station)[
            "marks"
        ]
        return found

    told(capsys, "init", "--unit", "18685", "--desk", "1", "--officer", "Nguyễn Thị Hoa", *desk)
    told(capsys, "generate", "--dossiers", "150", "--years", "0.1", *desk)
    code = told(capsys, "hub", "enrol", "--unit", "18685", "--desk", "1", *station)["code"]
    with serve(hub) as served:
        told(capsys, "sync", "join", served.address, code, *desk)
        made = told(capsys, "period", "close", *span, *desk)
        assert at_the_province() == [{"desk": 1, "mark": made["mark"], "days": len(made["days"])}]
        paper = tmp_path / "06a.pdf"
        report = told(capsys, "report", "06a", *span, "--pdf", str(paper), *desk)
        assert (report["digest"], report["sent"]["mark"]) == (made["reports"]["06a"], made["mark"])
        assert f"Dấu kỳ: {made['mark'][:16]}" in " ".join(texts(paper.read_bytes()))
        listed = told(capsys, "report", "register", *span, *desk)["rows"]
        counter = next(each["code"] for each in listed if (each["arrival"], each["ended_at"]) == ("Tại quầy", None))
        told(capsys, "act", counter, "correct", "--reason", "Nhầm kênh", "--set", "arrival=post", *desk)
        # Till the desk says so, its report stays as sent, whatever the province hears of its days meanwhile.
        assert told(capsys, "report", "06a", *span, *desk)["digest"] == report["digest"]
        assert [each["code"] for each in told(capsys, "period", "changes", *span, *desk)["late"]] == [counter]
        again = told(capsys, "period", "revise", *span, "--reason", "Ghi nhầm kênh nộp", *desk)
        assert (again["revision"], again["mark"] != made["mark"]) == (2, True)
        assert at_the_province() == [{"desk": 1, "mark": again["mark"], "days": len(again["days"])}]
