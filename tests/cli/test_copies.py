"""The verbs `backup`, `restore`, `rescue` and `key unlock`: exit codes, shapes, what is said, the secret from stdin."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock
from tests.cli.test_seal import ROW

Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def run(tmp_path: Path, clock: SetClock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a caller: words in, exit code, parsed JSON and stderr out; desk 2 has one dossier."""

    def call(*words: str, home: str = "p", typed: str = "", plain: bool = False) -> tuple[int, Any, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = run_verb(
            [words[0], "--home", str(tmp_path / home), *words[1:], *([] if plain else ["--json"])], clock=clock
        )
        out, err = capsys.readouterr()
        return code, (out if plain else json.loads(out or "null")), err

    call("init", "--unit", "18685", "--desk", "2", "--officer", "Nguyễn Thị Hoa")
    rows = tmp_path / "rows.json"
    rows.write_text(json.dumps([ROW]), encoding="utf-8")
    call("receive", str(rows))
    return call


def test_a_copy_goes_where_it_is_told_and_comes_back(run: Run, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    code, _, err = run("backup", "--to", str(stick))
    assert (code, "Không có thư mục" in err) == (2, True)
    stick.mkdir()
    code, taken, _ = run("backup", "--to", str(stick))
    assert code == 0
    assert Path(taken["file"]).parent == stick
    assert taken["bytes"] == Path(taken["file"]).stat().st_size
    run("receive", str(tmp_path / "rows.json"))
    code, offer, _ = run("restore", taken["file"], "--dry-run")
    assert (code, offer["dossiers"], offer["lost_dossiers"], len(offer["lost_codes"])) == (0, 1, 1, 1)
    assert run("check")[1]["dossiers"] == 2
    code, done, _ = run("restore", taken["file"])
    assert (code, done["dossiers"], Path(done["aside"]).exists()) == (0, 1, True)
    assert run("check")[1]["dossiers"] == 1
    assert run("check")[0] == 0


def test_a_wrong_file_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / "ảnh.db"
    odd.write_bytes(b"x" * 5000)
    code, _, err = run("restore", str(odd))
    assert (code, "ảnh.db" in err, err.count("\n")) == (2, True, 1)
    code, _, err = run("restore", str(tmp_path / "không có.db"))
    assert (code, err.count("\n")) == (2, 1)


def test_the_kit_and_its_code_open_the_copy_elsewhere(run: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "to.pdf"
    code, made, _ = run("rescue", str(tmp_path / "kit.motcua"), "--pdf", str(sheet))
    assert code == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    taken = run("backup")[1]["file"]
    code, _, err = run("restore", taken, home="mới")
    assert (code, "bộ cứu hộ" in err) == (2, True)
    code, _, err = run("restore", taken, "--kit", made["file"], home="mới", typed="SAI-MA\n")
    assert (code, "Mã cứu hộ không đúng" in err) == (2, True)
    assert run("restore", taken, "--kit", made["file"], home="mới", typed=made["code"] + "\n")[0] == 0
    assert run("check", home="mới")[1]["dossiers"] == 1


def test_a_lost_key_is_put_back(run: Run, tmp_path: Path) -> None:
    made = run("rescue", str(tmp_path), "--passphrase", typed="con cò bay lả bay la\n")[1]
    assert made["code"] == ""
    (tmp_path / "p" / "desk.key").unlink()
    code, _, err = run("check")
    assert (code, "bộ cứu hộ" in err) == (3, True)
    code, _, err = run("key", "unlock", made["file"], typed="con cò bay lả\n")
    assert (code, "không đúng" in err) == (2, True)
    code, said, _ = run("key", "unlock", made["file"], typed="con cò bay lả bay la\n", plain=True)
    assert (code, "mở được" in said) == (0, True)
    assert run("check")[0] == 0
