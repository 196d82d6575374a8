"""The verb `sync`: joining, sending, standing, files; Vietnamese and JSON; exit codes of design §8."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run_verb
from desktop.contract.enrolment import join_text
from desktop.kernel.clock import SetClock, at_local
from tests.conftest import DAY
from tests.line import refusal
from tests.province import Province, province

Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Province]:
    with province(tmp_path, clock) as made:
        yield made


@pytest.fixture
def run(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller whose profile has closed one day."""

    def call(*words: str, plain: bool = False) -> tuple[int, Any, str]:
        tail = [] if plain else ["--json"]
        code = run_verb([*words, "--home", str(tmp_path / "p"), *tail], clock=clock)
        out, err = capsys.readouterr()
        return code, (out if plain else json.loads(out or "null")), err

    call("init", "--unit", "18685", "--desk", "1", "--officer", "Nguyễn Thị Hoa")
    clock.at = at_local(DAY, 17, 0)
    call("close")
    return call


def test_a_desk_joins_sends_and_tells(run: Run, hub: Province) -> None:
    assert run("sync", "status")[1] == {
        "line": "Chưa nối với nơi nhận nào.",
        "done": False,
        "unclosed_days": 0,
        "held_days": 0,
        "hubs": [],
        "letters": run("sync", "status")[1]["letters"],
    }
    code, none, said = run("sync")
    assert (code, none) == (2, None)
    assert said.startswith("Quầy chưa nối với nơi nhận nào.")
    code, made, _ = run("sync", "join", hub.url, hub.code(), "--key", hub.key)
    assert (code, made) == (0, {"hub": hub.hub.id, "name": "Tỉnh Hà Tĩnh", "key": hub.key})
    code, done, said = run("sync")
    assert (code, done["settled"], done["done"], done["problems"], said) == (0, 1, True, [], "")
    code, found, _ = run("sync", "status")
    assert [(each["day"], each["state"], each["settled"]) for each in found["letters"]] == [
        ("2026-11-23", "accepted", True)
    ]
    assert json.loads(found["letters"][0]["receipt"])["hub"] == hub.hub.id
    code, text, _ = run("sync", "status", plain=True)
    assert "Mọi ngày đã khóa sổ đã gửi." in text
    assert "2026-11-23 bản 1  Tỉnh Hà Tĩnh: Đã nhận." in text


def test_the_text_of_the_qr_is_enough_to_join(run: Run, hub: Province) -> None:
    assert run("sync", "join", join_text(hub.url, hub.code(), key=hub.key))[0] == 0
    code, _, said = run("sync", "join", "một mã lạ")
    assert (code, said.startswith("Đây không phải mã đăng ký")) == (2, True)


def test_a_hub_that_does_not_answer_is_a_fault_of_the_machine(run: Run, hub: Province) -> None:
    run("sync", "join", hub.url, hub.code())
    hub.line.faults = [refusal("hub.down")]
    code, done, said = run("sync")
    assert (code, done["done"]) == (3, False)
    assert said == "Nơi nhận đang bảo trì. Số liệu giữ ở máy này và tự gửi lại.\n"
    assert done["hubs"][0]["trouble"]["code"] == "hub.down"
    assert run("sync")[1]["done"]


def test_a_stick_carries_envelopes_out_and_receipts_in(run: Run, hub: Province, tmp_path: Path) -> None:
    run("sync", "join", hub.url, hub.code())
    code, made, _ = run("sync", "export", str(tmp_path))
    assert (code, made["envelopes"]) == (0, 1)
    assert Path(made["file"]).name == "motcua-18685-1-20261123.motcua"
    back = tmp_path / "bien-nhan.motcua"
    back.write_bytes(hub.by_stick(Path(made["file"])))
    code, done, _ = run("sync", "import", str(back))
    assert (code, done) == (0, {"settled": 1, "parked": 0, "later": 0, "packs": 0, "foreign": 0, "whole": True})
    assert run("sync", "status")[1]["done"]
    assert run("sync", "export", str(tmp_path))[0] == 2
    assert run("sync", "import", str(tmp_path / "không có"))[0] == 2
    assert run("sync", "import", made["file"])[2].startswith("Tệp này không có biên nhận nào")


def test_a_hub_is_left_and_past_days_are_sent_when_asked(
    run: Run, hub: Province, clock: SetClock, tmp_path: Path
) -> None:
    run("sync", "join", hub.url, hub.code())
    row = {"procedure": "1.001193", "applicant": {"name": "Lê Văn Tám"}, "arrival": "counter"}
    file = tmp_path / "a.json"
    file.write_text(json.dumps([{**row, "reason_not_online": "no_account"}]), encoding="utf-8")
    clock.at = at_local(DAY.replace(day=24), 9, 0)
    assert run("receive", str(file))[0] == 0
    clock.at = at_local(DAY.replace(day=25), 9, 0)
    assert run("sync", "status")[1]["unclosed_days"] == 1
    assert run("sync", "--unclosed", "--since", "2026-11-01")[1]["settled"] == 2
    assert set(hub.standing) == {"2026-11-23", "2026-11-24"}
    assert run("sync", "leave", "tỉnh hà tĩnh")[1]["hubs"] == []
    assert run("sync", "leave", hub.url)[0] == 2
