"""Portal data from outside: checked whole, the newest used, running sessions left alone, a way back."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cli.main import run_verb
from desktop.contract.bundle import packed
from desktop.domain.terms import parse_term
from desktop.filing.checking import LARGEST, checked_guidance, checked_portals
from desktop.filing.definitions import NATIONAL, PRACTICE, Definitions, Json, StepKind, shipped_portals
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.printing.papers import GuidanceWords
from desktop.runtime.resources import resource_json
from desktop.runtime.sentences import sentence_of
from desktop.usecases import filing, guidance, packs, portal_files
from desktop.usecases.desk import Desk, open_desk
from desktop.usecases.filing_data import Place
from desktop.usecases.sending_files import take_in
from tests.printing.reading import texts
from tests.province import Province
from tests.samples import intake
from tests.usecases.test_packs import hub, joined, made_pack, said  # noqa: F401  # fixtures

NEWER, NEWEST = "2026-12-01", "2026-12-01.2"


def shipped() -> dict[str, Any]:
    return copy.deepcopy(resource_json("reference/portals.json"))


def at_version(version: str, *, title: str = "Mở Cổng mới") -> dict[str, Any]:
    found = shipped()
    found["version"] = version
    opening = next(each for each in found["steps"]["national"] if each["id"] == "open")
    opening["title"] = title
    return found


def written(folder: Path, content: object) -> Path:
    file = folder / "portals.json"
    folder.mkdir(exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return file


def opening_of(desk: Desk, session: str) -> str:
    found = filing.get(desk, session=session)
    return next(each.title for each in filing.portal_of(desk, found).steps if each.id == "open")


def change(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def act(content: dict[str, Any]) -> None:
        place: Any = content
        *before, last = path.split("/")
        for each in before:
            place = place[int(each) if each.isdecimal() else each]
        key = int(last) if last.isdecimal() else last
        if value is None:
            del place[key]
        else:
            place[key] = value

    return act


@pytest.mark.parametrize(
    ("act", "code", "at"),
    [
        (change("version", "hôm nay"), "portals.shape", "version"),
        (change("version", "2026-13-45"), "portals.shape", "version"),
        (change("portals/0/fields/2/selectors", "#x"), "portals.shape", "portals[0].fields[2].selectors"),
        (change("portals/0/fields/2/name", "applicant.password"), "portals.shape", "portals[0].fields[2].name"),
        (change("portals/0/fields/2/label", None), "portals.shape", "portals[0].fields[2].label"),
        (change("portals/0/script", "alert(1)"), "portals.shape", "portals[0].script"),
        (change("portals/0/limits/file_kb", -1), "portals.shape", "portals[0].limits.file_kb"),
        (change("portals/0/addresses/start", "http://dichvucong.gov.vn"), "portals.shape", "portals[0].addresses.start"),
        (change("portals/0/addresses/start", "https://evil.example/"), "portals.address", "portals[0].addresses.start"),
        (change("portals/0/origins/0", "http://192.168.1.1"), "portals.address", "portals[0].origins"),
        (change("portals/0/code/example", "ABC"), "portals.code", "portals[0].code"),
        (change("portals/0/code/pattern", "("), "portals.code", "portals[0].code"),
        (change("portals/1/id", "tap"), "portals.shape", "portals[1].practice"),
        (change("portals/1", None), "portals.missing", ""),
        (change("steps/national/3/who", "officer"), "portals.steps", "steps.national"),
        (change("steps/national/1", None), "portals.steps", "steps.national"),
        (change("steps/national/0/kind", "send_it"), "portals.shape", "steps.national[0].kind"),
        (change("failures/1/key", "Q"), "portals.twice", "failures"),
        (change("failures/0/reason", "bored"), "portals.reason", "failures[0].reason"),
        (change("needs/0/failure", "bored"), "portals.shape", "needs[0].failure"),
        (change("queue/term", "mai"), "portals.term", "queue.term"),
        (change("consent/text", 7), "portals.shape", "consent.text"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_where_it_stands(act: Callable[[dict[str, Any]], None], code: str, at: str) -> None:
    content = shipped()
    act(content)
    with pytest.raises(Rejection) as refused:
        checked_portals(content)
    problem = refused.value.problems[0]
    assert (problem.code, problem.facts.get("at", "")) == (code, at)
    assert at in sentence_of(problem)


@pytest.mark.parametrize("content", [None, [], "x", {}, {"about": "", "version": "2026-01-01"}])
def test_what_is_no_data_at_all_is_refused(content: object) -> None:
    for check in (checked_portals, checked_guidance):
        with pytest.raises(Rejection) as refused:
            check(content)
        assert refused.value.code == "portals.shape"


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 9999)
    | st.text(max_size=12)
    | st.sampled_from(["officer", "Q", "1", "("]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=4,
)


def places(content: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Return the path of every value of a document, its own the empty one."""
    yield at
    rows = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, inner in rows:
        yield from places(inner, (*at, key))


@settings(max_examples=300)
@given(data=st.data(), value=JSON)
@pytest.mark.parametrize("file", ["portals", "guidance"])
def test_whatever_stands_anywhere_it_is_refused_or_can_be_used(file: str, data: st.DataObject, value: object) -> None:
    content = copy.deepcopy(resource_json(f"reference/{file}.json"))
    *before, last = data.draw(st.sampled_from([each for each in places(content) if each]))
    place: Any = content
    for each in before:
        place = place[each]
    place[last] = value
    check: Callable[[object], Definitions | Json] = checked_portals if file == "portals" else checked_guidance
    try:
        found = check(content)
    except Rejection:
        return
    if isinstance(found, Definitions):
        for portal in (NATIONAL, PRACTICE):
            made = found.portal(portal).asking("2.000635")
            assert made.steps[-1].kind is StepKind.CODE
            assert made.checked_code(made.code_example) == made.code_example
            assert made.address("procedure", procedure="1.001193", level="4")
        assert found.failures()
        assert all(found.failure(each.failure) for each in found.needs())
        assert parse_term(found.queue_term)
        assert found.consent
    else:
        assert {GuidanceWords(**words) for words in found["languages"].values()}


def test_a_file_is_used_from_the_next_session_on_and_the_running_one_stays(desk: Desk, tmp_path: Path) -> None:
    running = filing.begin(desk, intake=intake())
    portal_files.use(desk, file=written(tmp_path / "usb", at_version(NEWER)))
    later = filing.begin(desk, intake=intake())
    assert opening_of(desk, running.id) == "Mở Cổng"
    assert opening_of(desk, later.id) == "Mở Cổng mới"
    reopened = open_desk(desk.profile, clock=desk.clock)
    try:
        assert opening_of(reopened, running.id) == "Mở Cổng"
        assert opening_of(reopened, later.id) == "Mở Cổng mới"
        portal_files.back(reopened)
        assert opening_of(reopened, later.id) == "Mở Cổng mới"
        assert opening_of(reopened, filing.begin(reopened, intake=intake()).id) == "Mở Cổng"
    finally:
        reopened.close()


def test_going_back_brings_the_file_before(desk: Desk, tmp_path: Path) -> None:
    for version in (NEWER, NEWEST):
        portal_files.use(desk, file=written(tmp_path / "usb", at_version(version)))
    assert (desk.filing_data.portals.version, desk.filing_data.portals.place) == (NEWEST, Place.FILE)
    assert portal_files.back(desk).version == NEWER
    assert portal_files.back(desk).version == shipped_portals().version
    assert desk.filing_data.portals.place is Place.SHIPPED
    with pytest.raises(Rejection) as none:
        portal_files.back(desk)
    assert none.value.code == "portals.nothing_to_leave"


def test_an_older_file_is_refused_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Rejection) as refused:
        portal_files.use(desk, file=written(tmp_path / "usb", at_version("2026-01-01")))
    assert refused.value.code == "portals.older"
    assert not desk.profile.reference.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b" " * (LARGEST + 1)])
def test_a_file_that_was_dropped_in_and_cannot_be_read_is_said_and_filing_goes_on(desk: Desk, content: bytes) -> None:
    desk.profile.reference.mkdir()
    (desk.profile.reference / "portals.json").write_bytes(content)
    session = filing.begin(desk, intake=intake())
    assert opening_of(desk, session.id) == "Mở Cổng"
    assert desk.filing_data.portals.place is Place.SHIPPED
    told = " ".join(sentence_of(each) for each in desk.filing_data.troubles)
    assert "portals.json" in told
    assert "đang dùng bản trước" in told
    assert desk.filing_data.troubles[1].code in {"portals.unreadable", "portals.too_large"}


def test_a_file_that_was_dropped_in_is_used_at_the_next_session(desk: Desk) -> None:
    written(desk.profile.reference, at_version(NEWER))
    assert opening_of(desk, filing.begin(desk, intake=intake()).id) == "Mở Cổng mới"
    (desk.profile.reference / "portals.json").unlink()
    assert opening_of(desk, filing.begin(desk, intake=intake()).id) == "Mở Cổng"


def test_a_pack_replaces_the_portals_and_the_sheet_and_is_gone_back_from(joined: Desk, hub: Province) -> None:  # noqa: F811  # the fixtures
    words = copy.deepcopy(resource_json("reference/guidance.json"))
    words["version"] = NEWER
    words["languages"]["vi"]["desk"] = "Gọi cho chúng tôi"
    pack = made_pack(hub, 1, {"portals": at_version(NEWER), "guidance": words})
    take_in(joined, content=packed([pack.body]))
    running = filing.begin(joined, intake=intake())
    assert f"bản {NEWER} thay bản {shipped_portals().version}" in said(joined, pack)
    packs.apply(joined, pack=pack.head.id)
    assert joined.filing_data.portals.place is Place.PACK
    assert opening_of(joined, running.id) == "Mở Cổng"
    assert opening_of(joined, filing.begin(joined, intake=intake()).id) == "Mở Cổng mới"
    sheet = guidance.sheet(joined, about=guidance.about_intake(joined, intake()))
    assert "Gọi cho chúng tôi" in texts(sheet)[0]
    packs.take_back(joined, pack=pack.head.id)
    assert joined.filing_data.portals.place is Place.SHIPPED
    assert "không mới hơn" not in said(joined, pack)


def test_a_pack_that_cannot_be_used_is_refused_whole_and_says_where(
    joined: Desk,  # noqa: F811  # the fixtures
    hub: Province,  # noqa: F811  # the same
    capsys: pytest.CaptureFixture[str],
) -> None:
    wrong = at_version(NEWER)
    wrong["portals"][0]["origins"] = ["http://10.0.0.1"]
    pack = made_pack(hub, 1, {"portals": wrong})
    take_in(joined, content=packed([pack.body]))
    for act in (packs.changes_of, packs.apply):
        with pytest.raises(Rejection) as refused:
            act(joined, pack=pack.head.id)
        assert refused.value.code == "portals.address"
    assert run_verb(["sync", "packs", "--home", str(joined.profile.home)], clock=joined.clock) == 0
    assert "phải là https://" in capsys.readouterr().out
    assert joined.filing_data.portals.place is Place.SHIPPED


def test_a_portal_has_the_version_of_its_day() -> None:
    content = shipped()
    old = copy.deepcopy(content["portals"][0])
    content["portals"][0] |= {"valid_from": "2026-12-01", "name": "Cổng mới"}
    old["valid_to"] = "2026-11-30"
    content["portals"].append(old)
    found = checked_portals(content)
    assert found.portal(NATIONAL, on=date(2026, 12, 1)).name == "Cổng mới"
    assert found.portal(NATIONAL, on=date(2026, 11, 30)).name == "Cổng Dịch vụ công quốc gia"
    with pytest.raises(Rejection) as unknown:
        found.portal(NATIONAL, on=date(2020, 1, 1))
    assert unknown.value.code == "filing.portal_unknown"


def test_a_procedure_may_have_steps_and_fields_of_its_own() -> None:
    content = shipped()
    content["steps"]["short"] = [each for each in content["steps"]["national"] if each["id"] != "papers"]
    content["portals"][0]["forms"] = [
        {
            "procedures": ["2.000635"],
            "fields": [{"name": "sets", "label": "Số bản", "selectors": ["#so-ban"]}],
            "steps": "short",
        }
    ]
    portal = checked_portals(content).portal(NATIONAL)
    assert portal.asking("2.000635").fields[-1].label == "Số bản"
    assert "papers" not in {each.id for each in portal.asking("2.000635").steps}
    assert portal.asking("1.001193").fields == portal.fields
    content["portals"][0]["forms"][0]["fields"][0]["name"] = "applicant.name"
    with pytest.raises(Rejection):
        checked_portals(content)


def test_the_command_line_shows_checks_uses_and_goes_back(
    desk: Desk, clock: SetClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(desk.profile.home)]
    good = str(written(tmp_path / "usb", at_version(NEWER)))
    assert run_verb(["portal", "check", good], clock=clock) == 0
    assert f"Dùng được. Dữ liệu Cổng bản {NEWER}." in capsys.readouterr().out
    assert run_verb(["portal", "use", good, *home], clock=clock) == 0
    assert f"bản {NEWER}, tệp trong thư mục quầy" in capsys.readouterr().out
    assert run_verb(["portal", "show", "--json", *home], clock=clock) == 0
    assert json.loads(capsys.readouterr().out)["used"][0] == {"kind": "portals", "version": NEWER, "from": "file"}
    assert run_verb(["portal", "back", *home], clock=clock) == 0
    assert "đi kèm phần mềm" in capsys.readouterr().out
    assert run_verb(["portal", "back", *home], clock=clock) == 2
    wrong = str(written(tmp_path / "usb", {"version": 1}))
    assert run_verb(["portal", "check", wrong], clock=clock) == 2
    assert "Dữ liệu Cổng sai ở “about”" in capsys.readouterr().err
