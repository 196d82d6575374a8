"""The reference files hold what the law and the lists say: units, former communes, calendar, dated rules."""

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.facts import ItemNeed, OfferChannel
from desktop.runtime.reference import shipped_procedures

REFERENCE = Path(__file__).resolve().parents[2] / "resources" / "reference"
NAMES = ("units.json", "former-communes.json", "provinces.json", "calendar.json", "rules.json", "procedures.json")

# Written by hand from the official calendars (domain.md §9.2), as day/month; 2027 is an estimate.
DAYS_OFF = {
    2022: "03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09",
    2023: "02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09",
    2024: "01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09",
    2025: "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09",
    2026: "01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11",
    2027: "01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09 24/11",
}
MAKE_UP_DAYS = {2022: "", 2023: "", 2024: "04/05", 2025: "26/04", 2026: "10/01 22/08", 2027: ""}


def read(name: str) -> Any:  # JSON is whatever it is; the tests check its shape
    """Return a reference file, parsed."""
    return json.loads((REFERENCE / name).read_bytes())


def dated(node: object) -> Iterator[dict[str, Any]]:
    """Yield every object in a parsed file that has a validity."""
    if isinstance(node, dict):
        if "valid_from" in node or "valid_to" in node:
            yield node
        for value in node.values():
            yield from dated(value)
    elif isinstance(node, list):
        for value in node:
            yield from dated(value)


def days(text: str, year: int) -> set[date]:
    """Turn `03/01 31/01` into dates of the year."""
    return {date(year, int(each[3:]), int(each[:2])) for each in text.split()}


@pytest.mark.parametrize("name", NAMES)
def test_each_file_says_what_it_is_and_is_written_in_nfc(name: str) -> None:
    text = (REFERENCE / name).read_text(encoding="utf-8")
    content = json.loads(text)
    assert unicodedata.is_normalized("NFC", text)
    assert set(content["about"]) == {"what", "source", "as_of", "confidence"}
    assert date.fromisoformat(content["about"]["as_of"])
    assert date.fromisoformat(content["version"])
    assert text == json.dumps(content, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_each_validity_is_a_date_or_open_and_does_not_run_backwards(name: str) -> None:
    for each in dated(read(name)):
        first, last = (each.get(end) and date.fromisoformat(each[end]) for end in ("valid_from", "valid_to"))
        assert not (first and last) or first <= last, each


def test_ha_tinh_has_sixty_nine_communes_of_which_nine_are_wards() -> None:
    units = read("units.json")["units"]
    kinds = [each["kind"] for each in units]
    assert (len(units), kinds.count("xã"), kinds.count("phường")) == (69, 60, 9)
    assert len({each["code"] for each in units}) == 69
    assert all(re.fullmatch(r"1[89]\d{3}", each["code"]) for each in units)
    assert all(each["full_name"] == f"UBND {each['kind']} {each['name']}" for each in units)


def test_a_known_commune_is_formed_from_the_four_of_the_resolution() -> None:
    unit = next(each for each in read("units.json")["units"] if each["code"] == "18685")
    assert (unit["name"], unit["valid_from"], unit["agency_code"]) == ("Cẩm Bình", "2025-07-01", None)
    assert {each["name"] for each in unit["formed_from"]} == {"Cẩm Bình", "Cẩm Vịnh", "Thạch Bình", "Cẩm Thành"}


def test_each_former_commune_became_communes_that_exist() -> None:
    codes = {each["code"] for each in read("units.json")["units"]}
    for each in read("former-communes.json")["communes"]:
        assert each["became"], each
        assert set(each["became"]) <= codes, each


def test_all_two_hundred_and_nine_communes_of_june_2025_are_there_and_two_are_divided() -> None:
    rows = [each for each in read("former-communes.json")["communes"] if each["valid_to"] == "2025-06-30"]
    assert len(rows) == len({each["code"] for each in rows}) == 209
    assert {each["name"] for each in rows if each["divided"]} == {"Đại Nài", "Kỳ Lợi"}
    assert all(each["divided"] == (len(each["became"]) > 1) for each in rows)


def test_formed_from_and_became_tell_the_same_story() -> None:
    rows = [each for each in read("former-communes.json")["communes"] if each["valid_to"] == "2025-06-30"]
    down = {(each["code"], new) for each in rows for new in each["became"]}
    up = {(old["code"], each["code"]) for each in read("units.json")["units"] for old in each["formed_from"]}
    assert down == up


def test_one_address_on_an_old_card_never_has_two_answers() -> None:
    answers: dict[tuple[str, ...], list[str]] = {}
    for each in read("former-communes.json")["communes"]:
        key = tuple(each[part] for part in ("kind", "name", "district_kind", "district"))
        assert answers.setdefault(key, each["became"]) == each["became"], key
    assert answers["xã", "Thạch Kim", "huyện", "Lộc Hà"] == ["18568"]


def test_thirty_four_provinces_take_up_all_sixty_three() -> None:
    content = read("provinces.json")
    new = {each["code"]: each for each in content["provinces"]}
    old = content["former_provinces"]
    assert (len(new), len(old), len(content["personal_number_codes"])) == (34, 63, 63)
    assert sum(each["kind"] == "thành phố" for each in new.values()) == 7
    assert all(each["code"] in new[each["became"]]["formed_from"] for each in old)
    assert sum(len(each["formed_from"]) for each in new.values()) == 63


@pytest.mark.parametrize(
    ("code", "name"), [("001", "Hà Nội"), ("002", "Hà Giang"), ("042", "Hà Tĩnh"), ("096", "Cà Mau")]
)
def test_the_first_three_digits_of_a_personal_number_name_a_province(code: str, name: str) -> None:
    assert read("provinces.json")["personal_number_codes"][code] == name


def test_overrides_are_unique_days_with_a_known_kind_and_status() -> None:
    rows = read("calendar.json")["overrides"]
    assert len({each["date"] for each in rows}) == len(rows)
    assert {each["kind"] for each in rows} == {"off", "working"}
    assert {each["status"] for each in rows} == {"announced", "to_confirm", "estimate"}
    assert all(each["letter"] for each in rows if each["status"] == "announced")
    for each in rows:
        weekend = date.fromisoformat(each["date"]).isoweekday() > 5
        assert weekend == (each["kind"] == "working"), each


def test_days_that_the_library_lacks_are_in_the_overrides() -> None:
    rows = {each["date"]: each for each in read("calendar.json")["overrides"]}
    swap, make_up, culture = rows["2026-01-02"], rows["2026-01-10"], rows["2026-11-24"]
    assert (swap["kind"], swap["letter"]) == ("off", "12729/VPCP-KGVX")
    assert (make_up["kind"], make_up["letter"]) == ("working", "12729/VPCP-KGVX")
    assert (culture["status"], culture["note"]) == ("to_confirm", "Cần xác nhận trước khi dùng")
    assert (rows["2026-08-31"]["kind"], rows["2026-08-22"]["kind"]) == ("off", "working")


@pytest.mark.parametrize("year", sorted(DAYS_OFF))
def test_library_and_overrides_give_the_official_calendar(year: int) -> None:
    library = pytest.importorskip("holidays").country_holidays("VN", years=year, language="vi")
    overrides = {date.fromisoformat(each["date"]): each["kind"] for each in read("calendar.json")["overrides"]}
    every = [date(year, 1, 1) + timedelta(days=n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]
    working = {
        day for day in every if overrides.get(day, "working" if library.is_working_day(day) else "off") == "working"
    }
    assert {day for day in every if day.isoweekday() <= 5 and day not in working} == days(DAYS_OFF[year], year)
    assert {day for day in every if day.isoweekday() > 5 and day in working} == days(MAKE_UP_DAYS[year], year)


def test_every_day_since_2018_has_one_set_of_term_rules() -> None:
    rules = read("rules.json")["term_rules"]
    assert [(each["id"], each["valid_from"], each["valid_to"]) for each in rules] == [
        ("2018", "2018-06-21", "2025-06-30"),
        ("2025", "2025-07-01", None),
    ]
    assert all(time.fromisoformat(each["cut_off"]) == time(15) for each in rules)
    assert [each["supplement"]["agency_days"] for each in rules] == [3, 2]
    assert [each["supplement"]["confirmed"] for each in rules] == [True, False]


def test_office_hours_are_in_order_and_not_taken_for_certain() -> None:
    hours = read("rules.json")["office_hours"][0]
    edges = [time.fromisoformat(edge) for part in hours["parts"] for edge in part]
    assert edges == sorted(edges) == [time(7), time(11, 30), time(13, 30), time(17)]
    assert (hours["weekdays_iso"], hours["confirmed"]) == ([1, 2, 3, 4, 5], False)


@pytest.mark.parametrize(("chosen", "control", "register", "count"), [("2018", "05", "06", 6), ("2025", "06", "07", 7)])
def test_form_numbers_follow_the_set(chosen: str, control: str, register: str, count: int) -> None:
    forms = {each["kind"]: each for each in _form_set(chosen)["forms"]}
    assert [each["number"] for each in forms.values()] == [f"{n:02}" for n in range(1, count + 1)]
    assert (forms["control"]["number"], forms["register"]["number"]) == (control, register)
    assert (forms["receipt"]["copies"], forms["receipt"]["paper"], forms["register"]["paper"]) == (2, "A5", "A4")
    assert ("stop" in forms) == (chosen == "2025")


def _form_set(chosen: str) -> dict[str, Any]:
    sets: list[dict[str, Any]] = read("rules.json")["form_sets"]
    return next(each for each in sets if each["id"] == chosen)


def test_each_code_pattern_makes_its_own_example() -> None:
    for each in read("rules.json")["code_patterns"]:
        parts = each["example_parts"]
        day = date.fromisoformat(parts["date"])
        made = each["pattern"].format(
            agency=parts["agency"],
            yymmdd=f"{day:%y%m%d}",
            yyyymmdd=f"{day:%Y%m%d}",
            host=parts.get("host", ""),
            serial=f"{parts['serial']:0{each['serial_digits']}}",
        )
        assert made == each["example"]
        assert re.match(each["agency_pattern"], parts["agency"])


def test_reasons_have_the_agreed_keys_and_no_two_share_one() -> None:
    keys = {each["key"]: each["code"] for each in read("rules.json")["reasons_not_online"]}
    assert keys == {
        "Q": "no_account",
        "W": "no_phone",
        "E": "line_down",
        "R": "wants_paper",
        "T": "cannot_use",
        "Y": "portal_down",
        "U": "no_digital_papers",
        "I": "other",
    }


def test_channels_and_levels_use_the_words_of_the_domain() -> None:
    content = read("rules.json")
    assert [each["code"] for each in content["arrival_channels"]] == ["counter", "post", "online3", "online4"]
    assert [each["code"] for each in content["return_channels"]] == ["counter", "post", "online"]
    assert [each["labels"]["4"] for each in content["service_levels"]] == ["Mức độ 4", "Toàn trình", "Toàn trình"]
    assert (content["online_target"]["percent"], content["online_target"]["editable"]) == (50, True)


def test_every_procedure_has_a_checklist_an_officer_can_tick() -> None:
    procedures = shipped_procedures()
    assert len(procedures) == 113
    for procedure in procedures:
        items = procedure.current.items
        assert items, procedure.code
        assert len({each.key for each in items}) == len(items), procedure.code
        for each in items:
            assert re.fullmatch(r"[a-z0-9-]{2,60}", each.key), (procedure.code, each.key)
            assert 2 < len(each.text) <= 110, (procedure.code, each.text)
            assert not each.text.endswith("."), (procedure.code, each.text)
            assert each.originals + each.copies >= 1, (procedure.code, each.text)
            assert bool(each.case) is (each.need is ItemNeed.CASE), (procedure.code, each.text)


def test_a_channel_that_is_offered_asks_for_papers_unless_a_form_online_replaces_them() -> None:
    bare = [
        (procedure.code, offer.channel)
        for procedure in shipped_procedures()
        for offer in procedure.current.offers
        if not procedure.current.items_for(offer.channel)
    ]
    # domain §6: CT01 is filled in on the portal, so this confirmation asks for no paper online.
    assert bare == [("1.010041", OfferChannel.ONLINE)]


def test_the_declaration_of_civil_status_is_asked_for_on_paper_only() -> None:
    birth = next(each for each in shipped_procedures() if each.code == "1.001193").current
    keys = {channel: {each.key for each in birth.items_for(channel)} for channel in OfferChannel}
    assert "to-khai" in keys[OfferChannel.COUNTER] & keys[OfferChannel.POST]
    assert "to-khai" not in keys[OfferChannel.ONLINE]
    assert "ban-sao-chung-thuc" in keys[OfferChannel.POST] - keys[OfferChannel.COUNTER]


def test_no_two_procedures_share_a_short_name_or_another_name() -> None:
    names = [each.short_name for each in shipped_procedures()]
    aliases = [alias for each in shipped_procedures() for alias in each.aliases]
    assert len(set(names)) == len(names)
    assert len(set(aliases)) == len(aliases)
    assert max(map(len, names)) <= 60
