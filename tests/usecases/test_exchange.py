"""Exchanging dossiers with other systems: off by default, journaled one by one, and coming back as they went."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app import run
from desktop.domain.dossier import FiledItem, Person
from desktop.domain.exchange import DAYS, LISTS, TEXTS, exchanged, faults, intake_from
from desktop.domain.facts import ArrivalChannel, ItemUse, ReturnChannel, Sex
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.runtime.paths import Profile
from desktop.runtime.settings import EXCHANGE
from desktop.usecases import browse, exchange
from desktop.usecases.acts import act
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from desktop.usecases.setup import FirstRun, set_up
from tests.rights import is_own
from tests.samples import intake

PAPER = "Công văn số 12/UBND-VP ngày 01/12/2026"
PERSON = Person(
    name="Trần Thị Bưởi",
    id="042190777888",
    birth=date(1990, 2, 17),
    sex=Sex.FEMALE,
    address="Xóm 3, Cẩm Bình",
    phone="0977123987",
    email="buoi@example.vn",
)


@pytest.fixture
def code(desk: Desk) -> str:
    """Return a dossier with all that the shape can carry."""
    wanted = intake(
        applicant=PERSON,
        submitter=Person(name="Lê Văn Chanh", id="042085111222", phone="0911000333"),
        authorisation="Giấy ủy quyền số 7",
        items=(
            FiledItem(key="a", text="Tờ khai", originals=1, copies=2),
            FiledItem(text="Sổ hộ khẩu", use=ItemUse.PRESENT, originals=1),
        ),
        fee=8_000,
        request="Khai sinh cho con",
        note="Gọi trước khi trả",
        return_channel=ReturnChannel.POST,
        sets=2,
    )
    return receive(desk, intake=wanted).dossier.code


def test_nothing_goes_out_until_the_commune_allows_it(desk: Desk, code: str) -> None:
    assert EXCHANGE.default == ""
    with pytest.raises(Rejection) as refused:
        exchange.export(desk, codes=[code])
    assert refused.value.code == "exchange.off"
    with pytest.raises(Rejection):
        exchange.allow(desk, document="ừ")
    exchange.allow(desk, document=PAPER)
    (found,) = exchange.export(desk, codes=[code, code])
    assert found["MaHoSo"] == code
    acts = [each.act for each in browse.show(desk, code=code).history]
    assert acts.count("exchange_dossier") == 1
    exchange.allow(desk, document="")
    with pytest.raises(Rejection):
        exchange.export(desk, codes=[code])


def test_every_value_is_text_and_every_field_of_the_shape_is_there(desk: Desk, clock: SetClock, code: str) -> None:
    exchange.allow(desk, document=PAPER)
    act(desk, code=code, step=Step(verb=Verb.SUPPLEMENT, at=clock.now(), officer="Hoa", papers=("Giấy chứng sinh",)))
    act(desk, code=code, step=Step(verb=Verb.SUPPLEMENTED, at=clock.now(), officer="Hoa", papers=("Giấy chứng sinh",)))
    (found,) = exchange.export(desk, codes=[code])
    assert set(found) == {*TEXTS, *DAYS, *LISTS, "DinhDanhCHS"}
    assert faults(found) == ()
    assert all(isinstance(found[name], str) for name in (*TEXTS, *DAYS))
    assert {name: set(found[name][0]) for name in LISTS if found[name]} == {
        name: set(LISTS[name]) for name in LISTS if found[name]
    }
    (asked,) = found["DanhSachHoSoBoSung"]
    assert (asked["NoiDungBoSung"], asked["TrangThaiBoSung"]) == ("Giấy chứng sinh", "1")
    assert found["DanhSachLePhi"][0]["Gia"] == "8000"
    assert [(row["SoLuong"], row["LoaiGiayTo"]) for row in found["DanhSachTepDinhKemKhac"][:2]] == [
        ("1", "0"),
        ("2", "1"),
    ]
    assert found["DinhDanhCHS"] == {"LoaiDinhDanh": "1", "SoDinhDanh": PERSON.id}


def test_a_dossier_comes_back_as_it_went(desk: Desk, clock: SetClock, code: str, tmp_path: Path) -> None:
    exchange.allow(desk, document=PAPER)
    (sent,) = exchange.export(desk, codes=[code])
    first = FirstRun(unit_code="18673", unit_name="xã Cẩm Xuyên", desk=1, officer="Hà", agency_code="H27.18673")
    other = set_up(Profile(tmp_path / "khác"), answers=first, clock=clock)
    try:
        taken = receive(other, intake=exchange.intake_of(other, sent)).dossier
        assert (taken.external_code, taken.due_at) == (code, browse.show(desk, code=code).dossier.due_at)
        exchange.allow(other, document=PAPER)
        (back,) = exchange.export(other, codes=[taken.code])
        assert back == sent | {"DonViXuLy": "Bộ phận Một cửa xã Cẩm Xuyên"}
        with pytest.raises(Rejection) as twice:
            receive(other, intake=exchange.intake_of(other, sent))
        assert twice.value.code == "intake.external_code_taken"
    finally:
        other.close()


def test_a_promise_made_elsewhere_is_kept_in_sight(desk: Desk, code: str) -> None:
    exchange.allow(desk, document=PAPER)
    (sent,) = exchange.export(desk, codes=[code])
    assert "Hẹn trả" not in exchange.intake_of(desk, sent).note
    other = exchange.intake_of(desk, sent | {"NgayHenTra": "30/11/2026 11:00:00"})
    assert other.note == "Gọi trước khi trả Hẹn trả ở hệ thống gửi: 11:00 thứ Hai 30/11/2026."


@given(
    arrival=st.sampled_from(sorted(ArrivalChannel)),
    person=st.builds(Person, name=st.text(min_size=1), id=st.text(max_size=12), address=st.text(), phone=st.text()),
    texts=st.lists(st.text(min_size=1), unique=True, max_size=3),
)
def test_any_intake_survives_the_way(arrival: ArrivalChannel, person: Person, texts: list[str], received: Any) -> None:
    items = tuple(FiledItem(key=str(number), text=text, copies=number) for number, text in enumerate(texts))
    dossier = replace(received, applicant=person, arrival=arrival, items=items)
    found = exchanged(dossier, (), unit="quầy")
    assert faults(json.loads(json.dumps(found))) == ()
    back = intake_from(found, online=ArrivalChannel.ONLINE4 if arrival is ArrivalChannel.COUNTER else arrival)
    assert (back.applicant, back.arrival, back.items) == (person, arrival, items)


@pytest.fixture
def received(desk: Desk) -> Any:
    """Return a dossier that was received."""
    return receive(desk, intake=intake()).dossier


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"MaHoSo": ""}, "MaHoSo"),
        ({"ChuHoSo": 7}, "ChuHoSo"),
        ({"KenhThucHien": "4"}, "KenhThucHien"),
        ({"NgayHenTra": "ngày mai"}, "NgayHenTra"),
        ({"DanhSachLePhi": {}}, "DanhSachLePhi"),
        ({"DanhSachLePhi": [{"Gia": 8000}]}, "DanhSachLePhi[0].Gia"),
        ({"TrangThaiHoSo": "9"}, "TrangThaiHoSo"),
        ({"MaTTHC": "khai sinh"}, "MaTTHC"),
    ],
)
def test_what_does_not_fit_the_shape_is_named(desk: Desk, code: str, change: dict[str, object], at: str) -> None:
    exchange.allow(desk, document=PAPER)
    (sent,) = exchange.export(desk, codes=[code])
    with pytest.raises(Rejection) as refused:
        exchange.intake_of(desk, sent | change)
    assert [each.field for each in refused.value.problems] == [at]
    with pytest.raises(Rejection):
        exchange.intake_of(desk, "hồ sơ")


def test_the_command_line_exports_and_takes_in(
    desk: Desk, profile: Profile, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.close()
    home, file = ("--home", str(profile.home)), tmp_path / "hồ sơ.json"
    assert run(["exchange", "export", code, "-o", str(file), *home]) == 2
    assert run(["exchange", "allow", PAPER, *home]) == 0
    assert run(["exchange", "export", code, "-o", str(file), *home]) == 0
    assert is_own(file)
    rows = json.loads(file.read_text("utf-8"))
    capsys.readouterr()
    file.write_text(json.dumps([rows[0] | {"MaHoSo": "000.01.H27-1"}, rows[0]]))
    assert run(["receive", str(file), "--json", *home]) == 0
    taken = json.loads(capsys.readouterr().out)["received"]
    assert len(taken) == 2
    assert run(["exchange", "forbid", "--json", *home]) == 0
    assert json.loads(capsys.readouterr().out) == {"allowed": False, "document": ""}
