"""The verbs `verify` and `key`: from a scan, a PDF, a picture, stdin; exit codes and shapes."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop.cli.main import run_verb
from desktop.kernel.clock import SetClock
from desktop.printing.raster import page_images
from desktop.runtime.pictures import codes_in_pdf

Run = Callable[..., tuple[int, Any, str]]
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
    """Return a caller: words in, exit code, parsed JSON and stderr out; desk 2 is set up."""

    def call(*words: str, plain: bool = False, home: str = "p") -> tuple[int, Any, str]:
        given = [words[0], "--home", str(tmp_path / home), *words[1:], *([] if plain else ["--json"])]
        code = run_verb(given, clock=clock)
        out, err = capsys.readouterr()
        return code, (out if plain else json.loads(out or "null")), err

    call("init", "--unit", "18685", "--desk", "2", "--officer", "Nguyễn Thị Hoa")
    return call


@pytest.fixture
def other(run: Run) -> str:
    """Return the folder of desk 3."""
    run("init", "--unit", "18685", "--desk", "3", "--officer", "Lê Thị Bé", home="q")
    return "q"


@pytest.fixture
def pdf(run: Run, tmp_path: Path) -> Path:
    """Return the file of a receipt that desk 2 printed."""
    row = tmp_path / "a.json"
    row.write_text(json.dumps(ROW), encoding="utf-8")
    code = run("receive", str(row))[1]["received"][0]["code"]
    target = tmp_path / "giấy tiếp nhận.pdf"
    assert run("print", code, "receipt", "-o", str(target))[0] == 0
    return target


@pytest.fixture
def text(pdf: Path) -> str:
    """Return what a scanner reads from that receipt."""
    return next(each for each in codes_in_pdf(pdf.read_bytes()) if each.startswith("MC1:"))


def scanned(pdf: Path, *, dpi: int = 200, turned: float = 0) -> Image.Image:
    page = page_images(pdf.read_bytes(), dpi=dpi)[0]
    image = Image.frombytes("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride)
    return image.convert("L").rotate(turned, expand=True, fillcolor=255)


def test_a_genuine_receipt_says_whose_it_is(run: Run, text: str) -> None:
    code, out, err = run("verify", text)
    assert (code, err) == (0, "")
    assert {name: out[name] for name in ("verdict", "code", "due_at", "unit", "desk", "signer")} == {
        "verdict": "genuine",
        "code": "H27.18685-261123-2001",
        "due_at": "2026-11-23T17:00:00+07:00",
        "unit": "18685",
        "desk": 2,
        "signer": "quầy 2 xã Cẩm Bình",
    }
    assert out["dossier"]["applicant"]["name"] == "Nguyễn Văn Đức"
    _, said, _ = run("verify", text, plain=True)
    assert said.startswith("Giấy thật: hồ sơ H27.18685-261123-2001, hẹn trả 17:00 thứ Hai 23/11/2026")
    assert "Nguyễn Văn Đức, số giấy tờ 042088001234" in said


def test_from_the_pdf_and_from_pictures_of_it(run: Run, pdf: Path, tmp_path: Path) -> None:
    genuine = run("verify", str(pdf))
    assert genuine[0] == 0
    scanned(pdf).save(tmp_path / "quét.png")
    scanned(pdf, dpi=300, turned=3).save(tmp_path / "ảnh chụp.jpg", quality=60)
    scanned(pdf, dpi=300, turned=90).save(tmp_path / "quét xong.pdf")
    for name in ("quét.png", "ảnh chụp.jpg", "quét xong.pdf"):
        assert run("verify", str(tmp_path / name)) == genuine


def test_from_stdin_and_from_a_text_file(
    run: Run, pdf: Path, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mã").write_text(f"\ufeff{text}\r\n", encoding="utf-8")
    assert run("verify", str(tmp_path / "mã"))[0] == 0
    for content in (text.encode(), pdf.read_bytes()):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
        assert run("verify", "-")[0] == 0


def test_an_altered_receipt_is_refused_in_one_line(run: Run, text: str) -> None:
    code, out, err = run("verify", text.replace(":2611231700:", ":2611221700:"))
    assert (code, out["verdict"], err.count("\n")) == (2, "altered", 1)
    assert "đã bị sửa" in err
    code, said, err = run("verify", text[:-1], plain=True)
    assert (code, said, err.count("\n")) == (2, "", 1)


def test_a_stale_receipt_is_refused_with_the_new_date(run: Run, text: str) -> None:
    assert run("act", "H27.18685-261123-2001", "correct", "--reason", "Sai", "--set", "applicant.name=Đức")[0] == 0
    code, out, err = run("verify", text)
    assert (code, out["verdict"]) == (2, "stale")
    assert (
        err
        == "Giấy thật nhưng đã cũ: hồ sơ H27.18685-261123-2001 đã thay đổi, nay hẹn trả 17:00 thứ Hai 23/11/2026. In giấy mới cho công dân.\n"
    )


def test_another_desk_trusts_the_key_first(run: Run, other: str, pdf: Path, tmp_path: Path) -> None:
    code, out, err = run("verify", str(pdf), home=other)
    assert (code, out["verdict"], out["dossier"]) == (2, "unknown_key", None)
    assert out["key"] in err
    shown = run("key", "show", plain=True)[1]
    file = tmp_path / "khóa.txt"
    file.write_text(shown, encoding="utf-8")
    assert run("key", "trust", str(file), "--name", "Quầy 2", home=other)[:2] == (
        0,
        {"id": out["key"], "name": "Quầy 2"},
    )
    code, out, _ = run("verify", str(pdf), home=other)
    assert (code, out["verdict"], out["signer"], out["dossier"]) == (0, "genuine", "Quầy 2", None)
    assert "Giấy thật" in run("verify", str(pdf), plain=True, home=other)[1]


def test_the_key_is_shown_rotated_and_trusted_as_text(run: Run, other: str, text: str) -> None:
    first = run("key", "show")[1]
    assert (first["unit"], first["desk"], first["public_key"].split(":")[:2]) == ("18685", 2, ["MCK1", first["id"]])
    second = run("key", "rotate")[1]
    assert second["id"] != first["id"]
    assert run("key", "show")[1] == second
    assert run("verify", text)[0] == 0
    assert "Đã thêm khóa" in run("key", "trust", second["public_key"], "--name", "Quầy 2", plain=True, home=other)[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("trust", "MCK1:0", "--name", "Quầy 2"), "MCK1"),
        (("trust", "--name", "Quầy 2"), "MCK1"),
        (("trust", "x" * 5000, "--name", "Quầy 2"), "MCK1"),
        (("trust", "khóa.txt", "--name", "Quầy 2"), "khóa.txt"),
    ],
    ids=["short", "none", "long", "missing"],
)
def test_what_is_no_key_is_refused(run: Run, words: tuple[str, ...], said: str) -> None:
    code, _, err = run("key", *words)
    assert (code, said in err) == (2, True)


def test_a_trusted_key_needs_a_name(run: Run, other: str) -> None:
    shown = run("key", "show", home=other)[1]["public_key"]
    assert run("key", "trust", shown)[0] == 2


def test_without_a_desk_nothing_is_made_and_the_form_is_still_checked(run: Run, text: str, tmp_path: Path) -> None:
    code, out, _ = run("verify", text, home="trống")
    assert (code, out["verdict"]) == (2, "unknown_key")
    assert run("verify", text + "0", home="trống")[0] == 2
    assert not (tmp_path / "trống").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("xin chào", "Không phải mã"),
        ("H27.18685-261123-2001", "Không phải mã"),
        ("042088001234|184012345|Nguyễn Văn Đức|05031988|Nam|" + "x" * 5000, "Không phải mã"),
        ("a\0b", "Không phải mã"),
        ("khong-co.pdf", "Không thấy tệp"),
        (".", "Không phải mã"),
    ],
    ids=["words", "code", "card", "nul", "missing", "folder"],
)
def test_what_is_no_receipt_is_refused_in_one_line(run: Run, given: str, said: str) -> None:
    code, out, err = run("verify", given)
    assert (code, out, err.count("\n")) == (2, None, 1)
    assert said in err


def test_a_file_that_the_machine_does_not_give_is_a_fault(run: Run, tmp_path: Path) -> None:
    (tmp_path / "thư mục.pdf").mkdir()
    assert run("verify", str(tmp_path / "thư mục.pdf"))[0] == 3
