"""Papers for the portal: straight, readable, within the limit, from a real SANE device, a folder or files; bad ones said."""

import io
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from desktop.domain.filing import FilingSession
from desktop.filing import scanner
from desktop.filing.sheets import LARGEST, paper_of, skew_of
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.settings import KEEP_PAPERS, SCAN_FOLDER
from desktop.usecases import filing, filing_papers, papers
from desktop.usecases.desk import Desk
from tests.samples import intake
from tests.usecases.test_filing import CODE, to_the_code

needs_sane = pytest.mark.skipif(shutil.which("scanimage") is None, reason="sane-utils is not installed")


def written(angle: float = 0.0, *, width: int = 1240, height: int = 1754) -> Image.Image:
    """Return a page with lines of words, turned as a hand lays it on the glass."""
    page = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(page)
    for line in range(120, height - 120, 40):
        pen.rectangle((120, line, width - 200 - line % 170, line + 14), fill="black")
    return page.rotate(angle, fillcolor="white", resample=Image.Resampling.BICUBIC)


def bytes_of(page: Image.Image, kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    page.save(target, kind)
    return target.getvalue()


def pages_of(pdf: bytes) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(pdf)
    found = [(round(width), round(height)) for width, height in (page.get_size() for page in document)]
    document.close()
    return found


@pytest.mark.parametrize("angle", [-3.0, -1.5, 0.0, 2.0, 4.0])
def test_a_page_laid_on_askew_comes_out_level(angle: float) -> None:
    assert abs(skew_of(written(angle)) + angle) <= 0.5


def test_pictures_become_one_paper_within_the_limit() -> None:
    made = paper_of([bytes_of(written()), bytes_of(written(), "JPEG")], limit_kb=5120)
    assert made.pages == 2
    assert len(made.pdf) <= 5120 * 1024
    assert len(pages_of(made.pdf)) == 2
    for width, height in pages_of(made.pdf):
        assert width <= 596
        assert height <= 842


def test_a_small_limit_costs_sharpness_first_and_then_is_said() -> None:
    noisy = Image.effect_noise((2480, 3508), 90).convert("RGB")
    assert len(paper_of([bytes_of(noisy)], limit_kb=900).pdf) <= 900 * 1024
    with pytest.raises(Rejection) as refused:
        paper_of([bytes_of(noisy)], limit_kb=20)
    assert refused.value.code == "scan.over_limit"


def test_a_telephone_picture_stands_upright() -> None:
    picture = written(width=1754, height=1240)
    exif = picture.getexif()
    exif[0x0112] = 6
    target = io.BytesIO()
    picture.save(target, "JPEG", exif=exif)
    ((width, height),) = pages_of(paper_of([target.getvalue()], limit_kb=5120).pdf)
    assert height > width


@pytest.mark.parametrize(
    ("contents", "code"),
    [
        ([], "scan.nothing"),
        ([b"khong phai anh"], "scan.unreadable"),
        ([b"%PDF-1.7 khong phai"], "scan.pdf_broken"),
        ([b"%PDF-1.4", b"%PDF-1.4"], "scan.one_pdf"),
        ([b"\x89PNG\r\n\x1a\n" + bytes(100)], "scan.unreadable"),
        ([bytes(LARGEST + 1)], "scan.too_large"),
        ([b"x"] * 61, "scan.too_many_pages"),
    ],
)
def test_what_is_no_paper_is_said(contents: list[bytes], code: str) -> None:
    with pytest.raises(Rejection) as refused:
        paper_of(contents, limit_kb=5120)
    assert refused.value.code == code


@pytest.fixture
def sane(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give SANE its test device alone."""
    give_sane_its_test_device(tmp_path, monkeypatch)


def give_sane_its_test_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point SANE to a configuration of its own."""
    folder = tmp_path / "sane.d"
    folder.mkdir()
    (folder / "dll.conf").write_text("test\n")
    (folder / "test.conf").write_text("number_of_devices 1\n")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(folder))


@needs_sane
@pytest.mark.usefixtures("sane")
def test_a_real_scanner_gives_its_pages(tmp_path: Path) -> None:
    (found,) = scanner.devices()
    assert found.id.startswith("test")
    assert found.name
    (page,) = scanner.scan("", tmp_path / "browser")
    assert paper_of([page], limit_kb=5120).pages == 1
    assert len(scanner.scan(found.id, tmp_path / "browser", feeder=True)) == 10
    assert list((tmp_path / "browser").iterdir()) == []


@needs_sane
@pytest.mark.usefixtures("sane")
def test_a_scanner_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Fault) as failed:
        scanner.scan("test:9", tmp_path)
    assert failed.value.code == "scan.failed"


def test_without_sane_there_is_no_scanner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert scanner.devices() == ()
    with pytest.raises(Rejection):
        scanner.scan("", tmp_path)


def test_the_watched_folder_gives_whole_new_papers_alone(tmp_path: Path) -> None:
    since = datetime.now(UTC) - timedelta(seconds=5)
    (tmp_path / "moi.png").write_bytes(bytes_of(written()))
    (tmp_path / "dang-ghi.png").write_bytes(bytes_of(written())[:-40])
    (tmp_path / "ghi-chu.txt").write_text("khong phai giay to")
    old = tmp_path / "cu.png"
    old.write_bytes(bytes_of(written()))
    os.utime(old, (since.timestamp() - 60, since.timestamp() - 60))
    assert [each.name for each in scanner.newest_in(tmp_path, since=since)] == ["moi.png"]
    with pytest.raises(Fault):
        scanner.newest_in(tmp_path / "khong-co", since=since)


def begin(desk: Desk) -> FilingSession:
    return filing.begin(desk, intake=intake())


def test_papers_are_named_by_rule_counted_and_kept_with_the_dossier(desk: Desk, tmp_path: Path) -> None:
    session = begin(desk)
    key = "giay-chung-sinh"
    kept = filing_papers.add(desk, session=session.id, item=key, contents=[bytes_of(written())] * 2)
    assert (kept.name, kept.pages) == ("01-giay-chung-sinh.pdf", 2)
    wrong = filing_papers.add(desk, session=session.id, item=key, contents=[bytes_of(written())])
    filing_papers.remove(desk, session=session.id, number=wrong.number)
    (first, *_) = filing_papers.wanted(desk, session=session)
    assert (first.item.key, first.pages) == (key, 2)
    (laid,) = filing_papers.laid_out(desk, session=session, folder=tmp_path)
    assert (laid.item, laid.label, laid.file.name) == (key, first.item.text, kept.name)
    done = filing.finish(desk, session=to_the_code(desk, session).id, code=CODE)
    assert done.dossier is not None
    ((paper, pdf),) = filing_papers.of_dossier(desk, dossier=done.dossier.id)
    assert paper == kept
    assert len(pages_of(pdf)) == 2
    assert len(pages_of(papers.paper(desk, kind="scans", code=CODE))) == 2


def test_pages_are_counted_against_the_originals_on_the_desk(desk: Desk) -> None:
    session = begin(desk)
    key = "giay-chung-sinh"
    filing_papers.add(desk, session=session.id, item=key, contents=[bytes_of(written())])
    (first, second, *_) = filing_papers.wanted(desk, session=session)
    assert (first.item.key, first.pages, first.item.originals, first.short) == (key, 1, 1, False)
    assert not second.short
    assert replace(first, item=replace(first.item, originals=2)).short


@pytest.mark.parametrize("ends", ["not kept", "failed"])
def test_papers_go_with_the_session_where_they_are_not_to_be_kept(desk: Desk, ends: str) -> None:
    session = begin(desk)
    filing_papers.add(desk, session=session.id, item="", contents=[bytes_of(written())])
    if ends == "failed":
        done = filing.fail(desk, session=session.id, failure="no_account", take=True)
    else:
        desk.settings.put(KEEP_PAPERS, value=False)
        done = filing.finish(desk, session=to_the_code(desk, session).id, code=CODE)
    assert done.dossier is not None
    assert filing_papers.of_dossier(desk, dossier=done.dossier.id) == ()
    with pytest.raises(Rejection) as none:
        papers.paper(desk, kind="scans", code=done.dossier.id)
    assert none.value.code == "filing.no_scans"


def test_the_folder_is_emptied_of_what_was_taken(desk: Desk, tmp_path: Path) -> None:
    session = begin(desk)
    for code in ("scan.folder_unset", "scan.folder_empty"):
        with pytest.raises(Rejection) as refused:
            filing_papers.from_folder(desk, session=session.id, item="")
        assert refused.value.code == code
        folder = tmp_path / "quet"
        folder.mkdir(exist_ok=True)
        desk.settings.put(SCAN_FOLDER, str(folder))
    picture = folder / "anh.png"
    picture.write_bytes(bytes_of(written()))
    later = session.started_at.timestamp() + 60
    os.utime(picture, (later, later))
    assert filing_papers.from_folder(desk, session=session.id, item="").pages == 1
    assert not picture.exists()


def test_a_file_of_two_hundred_megabytes_is_refused_unread(desk: Desk, tmp_path: Path) -> None:
    huge = tmp_path / "to.pdf"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(Rejection) as refused:
        filing_papers.from_files(desk, session=begin(desk).id, item="", files=[huge])
    assert refused.value.code == "scan.too_large"
    with pytest.raises(Fault):
        filing_papers.from_files(desk, session=begin(desk).id, item="", files=[tmp_path / "khong-co.pdf"])
