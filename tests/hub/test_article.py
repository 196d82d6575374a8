"""The article of 30/05/2022 as a check: three tiers send their days, and the pages show its numbers (domain §0)."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import unescape

import pytest

from desktop.hub.accounts import Role, log_in, make
from desktop.hub.hub import Hub, open_hub
from desktop.hub.pages import board
from desktop.kernel.clock import SetClock, at_local
from tests.hub import article
from tests.hub.asking import report
from tests.hub.serving import serve

PASSWORD = "mat khau dai"
TIER_RATES = [("sở, ban, ngành", Decimal("26.45")), ("huyện", Decimal("10.40")), ("xã", Decimal("10.39"))]


@pytest.fixture
def may(url: str) -> Iterator[Hub]:
    """Return a hub to which every desk of May 2022 has sent its five months."""
    hub = open_hub(url, clock=SetClock(at_local(date(2022, 5, 31), 17, 0)), unit="42")
    for desk, days in article.desks(hub):
        desk.enrol(hub)
        receipts = desk.send(hub, *(desk.day(day, found) for day, found in days))
        assert {each.verdict.value for each in receipts} == {"accepted"}
    yield hub
    hub.close()


def test_the_board_shows_the_article(may: Hub) -> None:
    with may.reading() as connection:
        place = may.root(connection)
        found = board.board(may, connection, place, month="2022-05")
    departments, local, *_ = found.groups
    assert found.whole.year.rate == Decimal("17.00")
    assert (departments.year.rate, departments.now.rate) == (Decimal("26.45"), Decimal("32.70"))
    assert departments.change == Decimal("2.32")
    assert local.year.rate == Decimal("10.40")
    assert found.services[:2] == (("department", 247, 643), ("district", 792, 780))
    assert sum(found.services[1][1:]) == article.DISTRICT_SERVICES
    make(may, name="tinh", password=PASSWORD, role=Role.VIEWER, unit="42", by="")
    token = log_in(may, name="tinh", password=PASSWORD, host="")
    with serve(may) as served:
        page = served.ask("GET", "/?month=2022-05", head={"Cookie": f"motcua={token}"})
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.text)))
    for told in (
        "17,0 % từ đầu năm 2022",
        "32,70 % ▲ +2,32 điểm 26,45 % 26,45 % 0,00 %",
        "Huyện và xã 11,44 %",
        "10,40 %",
        "247 643 890",
        "792 780 1.572",
        "A 20,19 % 17,00 % 41.315 243.000 Hồ sơ nộp trực tuyến",
        "B 20,19 % 17,00 % 41.315 243.000",
        "C 100,00 % 100,00 % 1.014 1.014",
        "D 0,00 % 0,00 % 0 243.000",
        "cách A; nơi dùng cách khác thì ghi rõ",
    ):
        assert told in words, told
    the_report_sets_the_four_definitions_side_by_side(may)


def the_report_sets_the_four_definitions_side_by_side(may: Hub) -> None:
    """Also for a span that is not of whole months, whose sums are counted from the days."""
    found = {}
    for last in (date(2022, 5, 31), date(2022, 5, 30)):
        made = report(may, "online-rate", unit="42", first=date(2022, 1, 1), last=last, by="tier")
        found = {each.key: each for each in made.rates}
        rates = {key: (each.numerator.value, each.denominator.value, each.percent) for key, each in found.items()}
        assert rates["A"] == rates["B"] == (41_315, 243_000, Decimal("17.00"))
        assert rates["C"] == (1_014, 1_014, Decimal("100.00"))
        assert rates["D"] == (0, 243_000, Decimal(0))
        at = [column.key for column in made.columns].index("rate")
        assert [(line[0].value, line[at].value) for line in made.lines] == TIER_RATES
    assert all(each.rule for each in found.values())
