"""The proportions of the article of 30/05/2022 (domain §0), as days that desks of three tiers send.

Departments 26.45 % over five months and 32.70 % in May, 2.32 points above April; districts and communes 10.40 %; all
together 17.0 %. Services: departments 247 at level 3 and 643 at level 4, districts 1,572 in all.
"""

from collections.abc import Iterator
from datetime import date

from desktop.contract.summary import Count
from desktop.hub import planting, tree
from desktop.hub.hub import Hub
from desktop.hub.tree import Tier
from tests.hub.desk import FakeDesk

MONTHS = tuple(date(2022, month, 20) for month in range(1, 6))
DEPARTMENTS = 20
DISTRICTS = 13
COMMUNES = 216
# Received and online of a month, January to May.
OF_DEPARTMENTS = ((20_000, 4_400), (20_000, 4_600), (20_000, 4_834), (20_000, 6_076), (20_000, 6_540))
OF_DISTRICTS = tuple((10_400, 1_080 + step) for step in (-100, -50, 0, 50, 108))
OF_COMMUNES = tuple((18_200, 1_893 + step) for step in (-200, -100, 0, 100, 192))
LEVELS = (247, 643)
DISTRICT_SERVICES = 1_572
# Months whose figures all go to one procedure, so that the check costs seconds and not a minute.
_PLAIN = 2
_OF_COMMUNE = ("1.001193", "2.000815", "1.004873", "1.000894")
_REASONS = ("no_account", "no_phone", "cannot_use", "wants_paper", "line_down")


def departments() -> list[dict[str, str]]:
    """Return the departments as rows of the tree."""
    return [
        {"code": f"42-{number:02d}", "name": f"Sở số {number}", "kind": "", "tier": Tier.DEPARTMENT, "parent": "42"}
        for number in range(1, DEPARTMENTS + 1)
    ]


def split(whole: int, parts: int) -> list[int]:
    """Divide a number into parts that differ by one at most."""
    return [whole // parts + (place < whole % parts) for place in range(parts)]


def desks(hub: Hub) -> Iterator[tuple[FakeDesk, list[tuple[date, tuple[Count, ...]]]]]:
    """Return each desk with its days; the hub's tree gets the departments first."""
    with hub.writing() as connection:
        planting.replace(connection, departments())
    with hub.reading() as connection:
        standing = [each for each in hub.tree(connection) if each.stood_on("2022-05-20")]
    for tier, of, codes in _services(standing):
        received = [split(month[0], len(codes)) for month in of]
        online = [split(month[1], len(codes)) for month in of]
        for place, (unit, services) in enumerate(codes):
            days = [
                (
                    day,
                    _day(
                        services if number > _PLAIN else services[:1],
                        received[number][place],
                        online[number][place],
                        tier=tier,
                    ),
                )
                for number, day in enumerate(MONTHS)
            ]
            yield FakeDesk(unit), days


def _services(
    standing: list[tree.Place],
) -> Iterator[tuple[Tier, tuple[tuple[int, int], ...], list[tuple[str, list[tuple[str, str]]]]]]:
    """Return for each tier its figures and its units, each unit with its services and their levels."""
    units = {tier: sorted(each.code for each in standing if each.tier == tier) for tier in Tier}
    assert [len(units[tier]) for tier in (Tier.DEPARTMENT, Tier.DISTRICT, Tier.COMMUNE)] == [
        DEPARTMENTS,
        DISTRICTS,
        COMMUNES,
    ]
    every = [("3" if number < LEVELS[0] else "4") for number in range(sum(LEVELS))]
    mine = iter(enumerate(every))
    shares = split(len(every), DEPARTMENTS)
    yield (
        Tier.DEPARTMENT,
        OF_DEPARTMENTS,
        [
            (unit, [(f"2.{number:06d}", level) for number, level in (next(mine) for _ in range(share))])
            for unit, share in zip(units[Tier.DEPARTMENT], shares, strict=True)
        ],
    )
    yield (
        Tier.DISTRICT,
        OF_DISTRICTS,
        [
            (unit, [(f"3.{number:06d}", "4" if number % 2 else "3") for number in range(share)])
            for unit, share in zip(units[Tier.DISTRICT], split(DISTRICT_SERVICES, DISTRICTS), strict=True)
        ],
    )
    yield Tier.COMMUNE, OF_COMMUNES, [(unit, [(code, "4") for code in _OF_COMMUNE]) for unit in units[Tier.COMMUNE]]


def _day(services: list[tuple[str, str]], received: int, online: int, *, tier: Tier) -> tuple[Count, ...]:
    """Return a day in balance: resolved the same day, one in thirty late, a reason for each that came by counter."""
    found: list[Count] = []
    whole, came = split(received, len(services)), split(online, len(services))
    for place, (code, level) in enumerate(services):
        for arrival, count in ((f"online{level}", came[place]), ("counter", whole[place] - came[place])):
            late = count // 30
            cells = [("received", count), ("resolved_late", late), ("resolved_on_time", count - late)]
            if arrival == "counter" and tier is Tier.COMMUNE:
                parts = split(count, len(_REASONS) * 2)
                cells += [(f"reason:{each}", sum(parts[step::5])) for step, each in enumerate(_REASONS)]
            found += [Count(code, level, True, arrival, False, measure, each) for measure, each in cells if each]  # noqa: FBT003  # offered, not assisted
    return tuple(sorted(found))
