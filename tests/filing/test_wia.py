"""The Windows side of scanning as far as it can be seen without Windows: the words it runs, the answers it reads.

A program stands in for PowerShell: it gets the same words and the same environment, and answers as the script does.
"""

import base64
import json
import sys
from pathlib import Path

import pytest

from desktop.filing import wia
from desktop.filing.sheets import paper_of
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.sentences import sentence_of
from tests.filing.test_scanning import bytes_of, written

STAND_IN = """#!{python}
import json, os, shutil, sys
from pathlib import Path
here = Path({here!r})
kept = {{name: value for name, value in os.environ.items() if name.startswith("MOTCUA_")}}
(here / "asked.json").write_text(json.dumps([sys.argv[1:], kept]))
for name in ("001.png", "002.png"):
    if (here / name).exists():
        shutil.copy(here / name, kept["MOTCUA_FOLDER"])
sys.stdout.buffer.write((here / "answer").read_bytes())
"""


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    """Return a program that answers what lies in `answer`, and puts the pages that lie beside it into the folder."""
    file = tmp_path / "powershell.exe"
    file.write_text(STAND_IN.format(python=sys.executable, here=str(tmp_path)))
    file.chmod(0o700)
    return file


def answering(shell: Path, text: str) -> None:
    (shell.parent / "answer").write_bytes(text.encode("utf-8-sig"))


def asked(shell: Path) -> tuple[list[str], dict[str, str], str]:
    words, facts = json.loads((shell.parent / "asked.json").read_text())
    return words, facts, base64.b64decode(words[-1]).decode("utf-16-le")


def test_scanners_are_listed_with_their_names(shell: Path) -> None:
    answering(shell, "SCANNER\t{6BDD1FC6}\\0001\tMáy quét Canon\r\nSCANNER\t{6BDD1FC6}\\0002\t\r\nrác\r\n")
    assert wia.devices(shell) == (
        wia.Device("{6BDD1FC6}\\0001", "Máy quét Canon"),
        wia.Device("{6BDD1FC6}\\0002", "{6BDD1FC6}\\0002"),
    )
    words, _, script = asked(shell)
    assert words[:-1] == ["-NoLogo", "-NoProfile", "-NonInteractive", "-Sta", "-EncodedCommand"]
    assert "New-Object -ComObject WIA.DeviceManager" in script


def test_pages_come_as_pictures_and_no_name_of_a_device_is_run(shell: Path, tmp_path: Path) -> None:
    for name in ("001.png", "002.png"):
        (tmp_path / name).write_bytes(bytes_of(written()))
    answering(shell, "PAGE 1\r\nPAGE 2\r\n")
    folder = tmp_path / "trang"
    folder.mkdir()
    evil = "'; Remove-Item C:\\ -Recurse; '"
    wia.scan(shell, evil, folder, dpi="300", feeder=True)
    pages = [each.read_bytes() for each in sorted(folder.glob("*.png"))]
    assert paper_of(pages, limit_kb=5120).pages == 2
    words, facts, script = asked(shell)
    assert facts == {
        "MOTCUA_SCANNER": evil,
        "MOTCUA_FOLDER": str(folder),
        "MOTCUA_FEEDER": "1",
        "MOTCUA_DPI": "300",
    }
    assert "Remove-Item" not in script + " ".join(words)


@pytest.mark.parametrize(
    ("answer", "code", "words"),
    [
        ("ERROR 80210003", "scan.paper_empty", "hết giấy"),
        ("ERROR 80210002", "scan.jammed", "kẹt giấy"),
        ("ERROR 80210016", "scan.cover_open", "Đóng nắp"),
        ("ERROR 80210005", "scan.offline", "đang tắt"),
        ("ERROR 80210006", "scan.busy", "đang bận"),
        ("ERROR 80210015", "scan.no_scanner", "Không thấy máy quét"),
    ],
)
def test_what_the_scanner_says_is_a_sentence_to_act_on(shell: Path, answer: str, code: str, words: str) -> None:
    answering(shell, f"{answer}\r\n")
    with pytest.raises(Rejection) as refused:
        wia.scan(shell, "", shell.parent, dpi="300", feeder=False)
    assert refused.value.code == code
    assert words in sentence_of(refused.value.problems[0])


@pytest.mark.parametrize("answer", ["", "ERROR 80004005", "PAGE"])
def test_everything_else_is_a_scanner_that_does_not_answer(shell: Path, answer: str) -> None:
    answering(shell, answer)
    with pytest.raises(Fault) as failed:
        wia.scan(shell, "", shell.parent, dpi="300", feeder=False)
    assert failed.value.code == "scan.failed"


def test_a_shell_that_is_not_there_lists_nothing_and_fails(tmp_path: Path) -> None:
    gone = tmp_path / "khong-co.exe"
    assert wia.devices(gone) == ()
    with pytest.raises(Fault):
        wia.scan(gone, "", tmp_path, dpi="300", feeder=False)


def test_the_systems_own_shell_is_taken_before_one_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "Windows" / "System32" / "WindowsPowerShell" / "v1.0" / "powershell.exe"
    other = tmp_path / "bin" / "powershell.exe"
    for each in (own, other):
        each.parent.mkdir(parents=True)
        each.write_text("")
        each.chmod(0o700)
    monkeypatch.setenv("PATH", str(other.parent))
    monkeypatch.delenv("SYSTEMROOT", raising=False)
    assert wia.powershell() == other
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path / "Windows"))
    assert wia.powershell() == own
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("SYSTEMROOT")
    assert wia.powershell() is None
