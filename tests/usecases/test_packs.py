"""Reference packs: seen before they are applied, applied whole or not at all, corrections kept on top, a way back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.contract.bundle import packed
from desktop.contract.pack import Pack
from desktop.domain.facts import ServiceLevel
from desktop.domain.periods import Pace
from desktop.hub.packs import body_of, publish
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime import signing
from desktop.runtime.resources import resource_json
from desktop.runtime.sentences import sentence_of
from desktop.runtime.settings import ONLINE_TARGET
from desktop.store.queries import desk as desk_queries
from desktop.usecases import browse, calendar_days, cards, packs, procedures, reports
from desktop.usecases.calendar_days import OwnDay
from desktop.usecases.desk import Desk
from desktop.usecases.pack_moves import moves_of
from desktop.usecases.receive import receive
from desktop.usecases.sending import join, push
from desktop.usecases.sending_files import take_in
from tests.conftest import DAY
from tests.province import Province, province
from tests.samples import BIRTH, intake

OFF = date(2026, 12, 4)
OLD_CARD = "042088001234||Nguyễn Văn Đức|05031988|Nam|Thôn 1, Cẩm Thành, Cẩm Xuyên, Hà Tĩnh|15082021"
DAYS = {"overrides": [{"date": OFF.isoformat(), "kind": "off", "name": "Lễ hội tỉnh", "letter": "12/UBND"}]}


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Province]:
    with province(tmp_path, clock) as made:
        yield made


@pytest.fixture
def joined(desk: Desk, hub: Province) -> Desk:
    join(desk, url=hub.url, code=hub.code())
    return desk


def made_pack(hub: Province, number: int, parts: dict[str, Any], *, in_force: date = DAY) -> Pack:
    head = publish(hub.hub, parts, title=f"Gói số {number}", in_force=in_force, by="test")
    return Pack.read(body_of(hub.hub, head.id))


def birth_at(level: str) -> dict[str, Any]:
    shipped = next(each for each in resource_json("reference/procedures.json")["procedures"] if each["code"] == BIRTH)
    return {"procedures": [{**shipped, "versions": [{**each, "level": level} for each in shipped["versions"]]}]}


def level_of(desk: Desk) -> ServiceLevel:
    found = desk.catalogue.get(BIRTH)
    assert found is not None
    return found.versions[-1].level


def said(desk: Desk, pack: Pack) -> str:
    return " ".join(sentence_of(each) for each in packs.changes_of(desk, pack=pack.head.id))


def test_a_pack_comes_by_stick_is_seen_applied_and_gone_back_from(joined: Desk, hub: Province) -> None:
    before = level_of(joined)
    other = "2" if before is not ServiceLevel.LEVEL2 else "1"
    pack = made_pack(
        hub, 1, {"calendar": DAYS, "procedures": birth_at(other), "notices": {"notices": [{"text": "Họp"}]}}
    )
    assert take_in(joined, content=packed([pack.body])).packs == 1
    assert joined.calendar.is_working(OFF)
    assert level_of(joined) is before
    assert "Ngày 04/12/2026 thành ngày nghỉ: Lễ hội tỉnh." in said(joined, pack)
    assert f"Đổi thủ tục {BIRTH}" in said(joined, pack)
    assert "Thông báo: Họp." in said(joined, pack)
    packs.apply(joined, pack=pack.head.id)
    assert not joined.calendar.is_working(OFF)
    assert level_of(joined) is ServiceLevel(other)
    assert [(each.number, each.applied) for each in packs.views(joined)] == [(1, True)]
    packs.take_back(joined, pack=pack.head.id)
    assert joined.calendar.is_working(OFF)
    assert level_of(joined) is before


def test_going_back_brings_the_pack_before_into_force_again(joined: Desk, hub: Province, clock: SetClock) -> None:
    first = made_pack(hub, 1, {"calendar": DAYS})
    second = made_pack(hub, 2, {"calendar": {"overrides": []}})
    assert take_in(joined, content=packed([first.body, second.body, first.body])).packs == 2
    for each in (first, second):
        clock.forward(timedelta(seconds=1))
        packs.apply(joined, pack=each.head.id)
    assert joined.calendar.is_working(OFF)
    packs.take_back(joined, pack=second.head.id)
    assert not joined.calendar.is_working(OFF)
    with pytest.raises(Rejection) as refused:
        packs.take_back(joined, pack=second.head.id)
    assert refused.value.code == "pack.not_applied"


def test_what_the_desk_corrected_stays_on_top(joined: Desk, hub: Province) -> None:
    known = joined.catalogue.get(BIRTH)
    assert known is not None
    procedures.flag(joined, code=BIRTH, pinned=True)
    pack = made_pack(hub, 1, {"procedures": birth_at("2")})
    take_in(joined, content=packed([pack.body]))
    packs.apply(joined, pack=pack.head.id)
    after = joined.catalogue.get(BIRTH)
    assert after is not None
    assert after.pinned


@pytest.mark.parametrize(
    "parts",
    [
        {"calendar": {"overrides": [{"date": "2026-13-01", "kind": "off", "name": "x"}]}},
        {"calendar": {"overrides": [{"date": "2026-12-04", "kind": "closed", "name": "x"}]}},
        {"calendar": {"overrides": [{"kind": "off", "name": "x"}]}},
        {"calendar": {"overrides": [1]}},
        {"calendar": []},
        {"procedures": {"procedures": [{"code": "1.001193"}]}},
        {"notices": {"notices": ["x"]}},
    ],
)
def test_a_pack_with_one_bad_thing_changes_nothing(joined: Desk, hub: Province, parts: dict[str, Any]) -> None:
    pack = made_pack(hub, 1, {"calendar": DAYS, **parts, "targets": {}})
    take_in(joined, content=packed([pack.body]))
    with pytest.raises(Rejection) as refused:
        packs.apply(joined, pack=pack.head.id)
    assert refused.value.code == "pack.malformed"
    assert joined.calendar.is_working(OFF)
    assert not packs.views(joined)[0].applied


def test_a_pack_waits_for_its_day(joined: Desk, hub: Province, clock: SetClock) -> None:
    pack = made_pack(hub, 1, {"calendar": DAYS}, in_force=DAY + timedelta(days=1))
    take_in(joined, content=packed([pack.body]))
    with pytest.raises(Rejection) as refused:
        packs.apply(joined, pack=pack.head.id)
    assert refused.value.code == "pack.not_yet"
    clock.forward(timedelta(days=1))
    packs.apply(joined, pack=pack.head.id)


def test_a_pack_of_a_stranger_is_not_taken_in(joined: Desk, hub: Province) -> None:
    pack, stranger = made_pack(hub, 1, {"calendar": DAYS}), signing.make_pair()
    forged = pack.signed(signing.sign(stranger.private, message=pack.message))
    with pytest.raises(Rejection) as refused:
        take_in(joined, content=packed([forged.body]))
    assert refused.value.code == "sync.no_receipts"


def test_a_pack_comes_by_the_line_and_is_still_there_after_a_restart(
    joined: Desk, hub: Province, clock: SetClock
) -> None:
    pack = made_pack(hub, 1, {"calendar": DAYS})
    push(joined, by_hand=True)
    assert [each.title for each in packs.views(joined)] == ["Gói số 1"]
    packs.apply(joined, pack=pack.head.id)
    clock.forward(timedelta(hours=7))
    push(joined)
    assert len([each for each in hub.line.requests if each.target.startswith("/v1/packs")]) == 1
    joined.reload_calendar()
    assert not joined.calendar.is_working(OFF)


def take(desk: Desk, pack: Pack, *, use: bool = True) -> Pack:
    take_in(desk, content=packed([pack.body]))
    if use:
        packs.apply(desk, pack=pack.head.id)
    return pack


def aim(desk: Desk) -> int:
    return browse.today_board(desk).target


def test_the_aim_of_the_province_is_the_desks_unless_it_set_its_own(joined: Desk, hub: Province) -> None:
    assert aim(joined) == ONLINE_TARGET.default
    pack = take(joined, made_pack(hub, 1, {"targets": {"online_percent": 80}}), use=False)
    assert said(joined, pack) == "Mục tiêu tỷ lệ trực tuyến: 80 % thay 50 %."
    packs.apply(joined, pack=pack.head.id)
    span = reports.usual_span(joined, Pace.MONTH)
    outlook = reports.make(joined, name="online-rate", span=span).outlook
    assert (aim(joined), outlook.target if outlook else 0) == (80, 80)
    joined.settings.put(ONLINE_TARGET, 65)
    assert (aim(joined), said(joined, pack)) == (65, "Mục tiêu tỷ lệ trực tuyến 80 %: giữ 65 % mà quầy đã đặt.")
    joined.settings.put(ONLINE_TARGET, ONLINE_TARGET.default)
    packs.take_back(joined, pack=pack.head.id)
    assert aim(joined) == ONLINE_TARGET.default


def test_a_notice_is_seen_while_it_stands_applied_or_not(joined: Desk, hub: Province, clock: SetClock) -> None:
    until = (DAY + timedelta(days=3)).isoformat()
    take(joined, made_pack(hub, 1, {"notices": {"notices": [{"text": "Họp giao ban", "until": until}]}}), use=False)
    take(joined, made_pack(hub, 2, {"notices": {"notices": [{"text": "Nâng cấp Cổng"}]}}, in_force=DAY), use=False)
    assert set(browse.today_board(joined).notices) == {"Nâng cấp Cổng", "Họp giao ban"}
    clock.forward(timedelta(days=4))
    assert browse.today_board(joined).notices == ("Nâng cấp Cổng",)
    clock.forward(timedelta(days=30))
    assert browse.today_board(joined).notices == ()


def test_a_pack_of_one_part_leaves_the_other_parts_as_they_are(joined: Desk, hub: Province) -> None:
    take(joined, made_pack(hub, 1, {"calendar": DAYS, "targets": {"online_percent": 70}}))
    second = take(joined, made_pack(hub, 2, {"targets": {"online_percent": 90}}))
    assert not joined.calendar.is_working(OFF)
    assert aim(joined) == 90
    packs.take_back(joined, pack=second.head.id)
    assert (aim(joined), joined.calendar.is_working(OFF)) == (70, False)


def test_a_pack_names_the_dossiers_it_would_promise_anew_before_it_is_applied(
    joined: Desk, hub: Province, clock: SetClock
) -> None:
    clock.at = at_local(OFF - timedelta(days=2), 9, 0)
    crossing = receive(joined, intake=intake(procedure=BIRTH, term="5 nlv")).dossier
    short = receive(joined, intake=intake(procedure=BIRTH, term="1 nlv")).dossier
    other = "2" if level_of(joined) is not ServiceLevel.LEVEL2 else "1"
    pack = made_pack(hub, 1, {"calendar": DAYS, "procedures": birth_at(other)})
    take_in(joined, content=packed([pack.body]))
    told = said(joined, pack)
    assert "Ngày hẹn của 1 hồ sơ" in told
    assert crossing.code in told
    assert short.code not in told
    assert f"2 hồ sơ {BIRTH} đang giải quyết giữ thời hạn" in told
    assert f"Thủ tục {BIRTH}: mức độ" in told
    (moved,) = moves_of(joined, pack=pack.head.id)
    assert (moved.code, moved.new - moved.old) == (crossing.code, timedelta(days=1))
    packs.apply(joined, pack=pack.head.id)
    # Applied or not, it is told the same; the promise itself stands until somebody apologises.
    assert moves_of(joined, pack=pack.head.id) == (moved,)
    assert browse.show(joined, code=crossing.code).dossier.due_at == crossing.due_at


def test_a_day_that_the_desk_itself_set_is_not_moved_by_a_pack(joined: Desk, hub: Province, clock: SetClock) -> None:
    clock.at = at_local(OFF - timedelta(days=2), 9, 0)
    calendar_days.put(joined, day=OwnDay(day=OFF, working=False, name="Lễ", letter=""))
    receive(joined, intake=intake(procedure=BIRTH, term="5 nlv"))
    pack = made_pack(hub, 1, {"calendar": DAYS})
    take_in(joined, content=packed([pack.body]))
    assert moves_of(joined, pack=pack.head.id) == ()


def units(**changed: str) -> dict[str, Any]:
    shipped = next(each for each in resource_json("reference/units.json")["units"] if each["code"] == "18685")
    return {"units": {"units": [{**shipped, **changed}]}}


def test_units_of_a_pack_name_the_desk_and_the_addresses_of_cards_until_it_is_taken_back(
    joined: Desk, hub: Province
) -> None:
    old = joined.identity.unit_name
    pack = made_pack(hub, 1, units(name="Bình Cẩm Mới", agency_code="H27.77"))
    push(joined, by_hand=True)
    assert f"Đơn vị 18685: {old} thành xã Bình Cẩm Mới." in said(joined, pack)
    assert "Mã định danh cơ quan trong gói là H27.77" in said(joined, pack)
    agency, former = joined.identity.agency_code, cards.parse(joined, text=OLD_CARD).doubts
    packs.apply(joined, pack=pack.head.id)
    assert (joined.identity.unit_name, joined.identity.agency_code) == ("xã Bình Cẩm Mới", agency)
    assert "xã Bình Cẩm Mới" in " ".join(map(sentence_of, cards.parse(joined, text=OLD_CARD).doubts))
    packs.take_back(joined, pack=pack.head.id)
    assert joined.identity.unit_name == old
    assert cards.parse(joined, text=OLD_CARD).doubts == former


def test_a_name_that_the_desk_was_given_stays_and_units_that_are_none_are_refused(joined: Desk, hub: Province) -> None:
    with joined.store.unit() as unit:
        joined.identity = replace(joined.identity, unit_name="xã Cẩm Bình (cơ sở 2)")
        desk_queries.put(unit, joined.identity)
    pack = made_pack(hub, 1, units(name="Bình Cẩm Mới"))
    bad = made_pack(hub, 2, {"units": {"units": [{"code": "18685"}]}})
    push(joined, by_hand=True)
    assert "Giữ tên đơn vị quầy đã đặt: xã Cẩm Bình (cơ sở 2)." in said(joined, pack)
    packs.apply(joined, pack=pack.head.id)
    assert joined.identity.unit_name == "xã Cẩm Bình (cơ sở 2)"
    with pytest.raises(Rejection) as refused:
        packs.apply(joined, pack=bad.head.id)
    assert refused.value.code == "pack.malformed"
