"""The article of 30/05/2022 as a check: three tiers send their days, and the pages show its numbers (domain §0)."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import unescape

import pytest

from desktop.hub import spans
from desktop.hub.accounts import Role, log_in, make
from desktop.hub.hub import Hub, open_hub
from desktop.hub.pages import board
from desktop.kernel.clock import SetClock, at_local
from tests.hub import article
from tests.hub.serving import serve

PASSWORD = "mat khau dai"


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
    for told in ("17,0 % từ đầu năm 2022", "32,70 % ▲ +2,32 điểm 26,45 %", "10,40 %", "247 643 890", "1.572"):
        assert told in words, told
    the_report_sets_the_four_definitions_side_by_side(may)


def the_report_sets_the_four_definitions_side_by_side(may: Hub) -> None:
    found = spans.online_rate(may, unit="42", first=date(2022, 1, 1), last=date(2022, 5, 31))
    assert (found["A"].numerator, found["A"].denominator, found["A"].rate) == (41_315, 243_000, Decimal("17.00"))
    assert found["B"].rate == found["A"].rate
    assert found["C"].denominator > 2_400 - article.DISTRICT_SERVICES
    assert found["D"].numerator == 0
    assert all(each.rule for each in found.values())
