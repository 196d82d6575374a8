"""Papers go into the page's own file fields, in real Chromium: seen there, named where there is no place, never sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.filing.browser import Chromium
from desktop.filing.driver import FillState, PaperFile
from desktop.filing.practice.server import Practice
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from tests.filing.driven import Hand, browser_at, practice_at
from tests.filing.hostile_site import serving


@pytest.fixture
def practice(clock: SetClock) -> Iterator[Practice]:
    with Practice(now=clock.now, unit="18685") as running:
        yield running


@pytest.fixture
def browser(practice: Practice, tmp_path: Path) -> Iterator[Chromium]:
    made = browser_at(practice_at(practice.base), tmp_path / "browser")
    yield made
    made.close()


def paper(folder: Path, name: str, item: str) -> PaperFile:
    file = folder / name
    file.write_bytes(b"%PDF-1.7 mot trang")
    return PaperFile(item, name, file)


def states(browser: Chromium, *papers: PaperFile) -> list[FillState]:
    return [each.state for each in browser.attach(papers)]


def test_papers_stand_in_the_fields_of_the_practice_portal_and_the_citizen_sends_them(
    browser: Chromium, practice: Practice, tmp_path: Path
) -> None:
    hand = Hand(browser)
    browser.open(practice_at(practice.base).address("procedure", procedure="1.001193", level="4"))
    hand.to_the_form()
    hand.click("main button")
    hand.wait("#tep")
    proof, second = paper(tmp_path, "01-giay.pdf", "giay-chung-sinh"), paper(tmp_path, "02-giay.pdf", "giay-chung-sinh")
    other = paper(tmp_path, "03-khac.pdf", "khong-trong-danh-muc")
    found = browser.attach((proof, second, other))
    assert [(each.paper, each.state) for each in found] == [(each, FillState.FILLED) for each in (proof, second, other)]
    names = "[...document.querySelector('#tep-giay-chung-sinh').files].map(each => each.name)"
    assert hand.run(names) == ["01-giay.pdf", "02-giay.pdf"]
    (dossier,) = practice.desk.filings.values()
    assert dossier.files == []
    assert practice.desk.sent == 0
    hand.click("form[enctype] button")
    hand.wait("#tep")
    assert sorted(dossier.files) == ["01-giay.pdf", "02-giay.pdf", "03-khac.pdf"]


def test_what_has_no_place_or_is_not_taken_is_named(tmp_path: Path) -> None:
    page = "<input type=file id=tep-mot><input type=file id=tep-hai onchange=\"this.value=''\">"
    mot, again = paper(tmp_path, "a.pdf", "mot"), paper(tmp_path, "b.pdf", "mot")
    hai, nowhere = paper(tmp_path, "c.pdf", "hai"), paper(tmp_path, "d.pdf", "ba")
    odd = paper(tmp_path, "e.pdf", "x'], [id='tep-mot")
    with serving({"/": page}) as site:
        browser = browser_at(practice_at(site.base), tmp_path / "browser")
        browser.open(site.base + "/")
        found = states(browser, mot, again, hai, nowhere, odd)
        browser.close()
    assert found == [FillState.FILLED, FillState.DIFFERS, FillState.DIFFERS, FillState.LOST, FillState.LOST]


def test_nothing_is_put_into_a_foreign_page(browser: Chromium, practice: Practice, tmp_path: Path) -> None:
    with serving({"/": "<input type=file id=tep>"}) as other:
        browser._portal = practice_at(other.base)
        browser.open(other.base + "/")
        browser._portal = practice_at(practice.base)
        with pytest.raises(Rejection) as refused:
            browser.attach((paper(tmp_path, "a.pdf", "mot"),))
    assert refused.value.code == "filing.foreign_page"
