"""How many services are offered at each level: a service is a procedure at one unit, as its newest dossier says."""

from collections import defaultdict

from sqlalchemy import Connection, and_, func, or_, select

from desktop.hub.store.database import table
from desktop.hub.store.tables import ServiceTable, UnitTable
from desktop.hub.tree import Place, Tier

SERVICE = table(ServiceTable)
UNIT = table(UnitTable)
OFFERED = ("3", "4")
Offered = tuple[str, int, int]


def services(connection: Connection, place: Place, *, whole: bool, days: tuple[str, str]) -> tuple[Offered, ...]:
    """Return tier, services at level 3 and at level 4 of the units that stood between two ISO days.

    `whole` is for the hub's own unit, which has no need to look at where each unit belongs.
    """
    first, last = days
    here = UNIT.c.path.startswith(place.path, autoescape=True)
    ended = or_(UNIT.c.since > last, and_(UNIT.c.until != "", UNIT.c.until < first))
    counts: defaultdict[tuple[str, str], int] = defaultdict(int)
    # Units that are gone are few, so everything less theirs is counted sooner than each that stands.
    for condition, sign in ((None if whole else here, 1), (ended if whole else and_(here, ended), -1)):
        asked = select(SERVICE.c.tier, SERVICE.c.level, func.count()).where(SERVICE.c.level.in_(OFFERED))
        if condition is not None:
            joined = (UNIT.c.code == SERVICE.c.unit) & (UNIT.c.since == SERVICE.c.since)
            asked = asked.join(UNIT, joined).where(condition)
        for tier, level, count in connection.execute(asked.group_by(SERVICE.c.tier, SERVICE.c.level)):
            counts[tier, level] += sign * int(count)
    tiers = (Tier.DEPARTMENT, Tier.DISTRICT, Tier.COMMUNE)
    rows = ((tier.value, counts[tier, "3"], counts[tier, "4"]) for tier in tiers)
    return tuple(each for each in rows if each[1] + each[2])
