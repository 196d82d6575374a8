"""Guiding: the same answer for everybody who stands there with the same papers, kept without saying to whom."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.cli.main import run_verb
from desktop.domain.dossier import Intake, Person
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.store.queries import journal
from desktop.usecases import guidance, papers
from desktop.usecases.desk import Desk
from desktop.usecases.guidance import About, SheetChoice
from desktop.usecases.prove import prove
from desktop.usecases.receive import receive
from tests.printing.reading import A4, A5, assert_apart, assert_whole, sizes, texts
from tests.samples import COPY, DUC, intake


def whole(pdf: bytes) -> str:
    return " ".join(texts(pdf))


def about(desk: Desk, intake_: Intake) -> About:
    return guidance.about_intake(desk, intake_)


@pytest.mark.parametrize("code", ["1.001193", "2.000635", "2.000815"])
def test_every_kind_of_procedure_has_its_sheet(desk: Desk, code: str) -> None:
    text = whole(guidance.give(desk, about=about(desk, Intake(procedure=code))).pdf)
    assert "Ông/Bà cần mang" in text
    online = desk.catalogue.get(code)
    assert online is not None
    assert ("Nộp tại nhà" in text) is online.current.offered_online


def test_every_procedure_that_ships_can_be_guided(desk: Desk) -> None:
    for each in desk.catalogue.procedures:
        assert guidance.sheet(desk, about=about(desk, Intake(procedure=each.code))).startswith(b"%PDF")


def test_this_citizen_hears_what_is_still_missing(desk: Desk) -> None:
    half = replace(intake(), items=intake().items[:1])
    made = guidance.give(desk, about=about(desk, half))
    assert made.answer == "Ông/Bà cần mang thêm 1 giấy tờ"
    text = whole(made.pdf)
    assert text.index("cần mang thêm 1") < text.index("Giấy chứng sinh") < text.index("Đã có") < text.index("Tờ khai")
    assert guidance.give(desk, about=about(desk, intake())).answer == "Giấy tờ của Ông/Bà đã đủ"


def test_what_was_given_is_kept_without_the_person(desk: Desk) -> None:
    guidance.give(desk, about=about(desk, replace(intake(), items=())))
    (kept,) = guidance.given(desk, first=desk.today(), last=desk.today())
    assert (kept.procedure, kept.officer, kept.missing) == (
        "1.001193",
        "Nguyễn Thị Hoa",
        ("to-khai", "giay-chung-sinh"),
    )
    with desk.store.reading() as reading:
        written = str(tuple(journal.walk(reading)))
    assert "guide" in written
    assert DUC.name not in written + str(kept)
    assert DUC.id not in written + str(kept)


def test_looking_at_a_sheet_keeps_nothing(desk: Desk) -> None:
    guidance.sheet(desk, about=about(desk, intake()))
    assert guidance.given(desk, first=desk.today(), last=desk.today()) == ()


def test_a_dossier_gets_its_own_sheet(desk: Desk) -> None:
    made = receive(desk, intake=intake()).dossier
    kept = guidance.give(desk, about=guidance.about_dossier(desk, code=made.code))
    assert "đã đủ" in kept.answer
    assert papers.paper(desk, kind="guidance", code=made.code) == kept.pdf
    assert guidance.given(desk, first=desk.today(), last=desk.today())[0].dossier == made.id
    assert prove(desk).problems == ()


def test_large_print_and_a4_are_a_choice(desk: Desk) -> None:
    found = about(desk, Intake(procedure=COPY, applicant=Person(name="Lê Thị Bưởi")))
    assert sizes(guidance.sheet(desk, about=found)) == {A5}
    assert sizes(guidance.sheet(desk, about=found, choice=SheetChoice(large=True, a4=True))) == {A4}


@pytest.mark.parametrize("code", ["", "9.999999"])
def test_no_procedure_no_sheet(desk: Desk, code: str) -> None:
    with pytest.raises(Rejection) as refused:
        guidance.give(desk, about=about(desk, Intake(procedure=code)))
    assert refused.value.code.startswith("intake.procedure_")


def test_the_command_line_writes_both_sheets(desk: Desk, profile: Profile, clock: SetClock, tmp_path: Path) -> None:
    made = receive(desk, intake=intake()).dossier
    home = ["--home", str(profile.home)]
    assert run_verb(["guidance", "2.000635", "-o", str(tmp_path / "a.pdf"), *home, "--large", "--a4"], clock=clock) == 0
    assert run_verb(["print", made.code, "guidance", "-o", str(tmp_path / "b.pdf"), *home], clock=clock) == 0
    assert sizes((tmp_path / "a.pdf").read_bytes()) == {A4}
    assert len(guidance.given(desk, first=desk.today(), last=desk.today())) == 2


@pytest.mark.parametrize("code", ["1.001193", "2.000635", "2.000815"])
def test_a_sample_is_marked_on_every_page_and_names_nobody_real(desk: Desk, code: str) -> None:
    pdf = guidance.sample(desk, procedure=code)
    assert sizes(pdf) == {A4}
    assert_whole(pdf)
    assert_apart(pdf)
    for text in texts(pdf):
        assert "MẪU" in text
    assert "bịa ra" in whole(pdf)
    assert guidance.sample(desk, procedure=code) == pdf
    assert guidance.given(desk, first=desk.today(), last=desk.today()) == ()


def test_the_command_line_writes_a_sample(desk: Desk, profile: Profile, clock: SetClock, tmp_path: Path) -> None:
    assert desk.today()
    words = ["guidance", "1.001193", "--sample", "-o", str(tmp_path / "m.pdf"), "--home", str(profile.home)]
    assert run_verb(words, clock=clock) == 0
    assert "MẪU" in whole((tmp_path / "m.pdf").read_bytes())
    assert [each.sheet for each in guidance.given(desk, first=desk.today(), last=desk.today())] == ["sample"]
