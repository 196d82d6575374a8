"""What a hub is and aims at, kept in its database so that every worker reads the same."""

from sqlalchemy import Connection, select

from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import SettingTable

UNIT = "unit"
NAME = "name"
TARGET = "online_target"
UNITS_VERSION = "units_version"
UPSTREAM = "upstream"
UPSTREAM_HUB = "upstream_hub"
# The own key by which this hub is known above: it goes on speaking there when another one signs receipts here.
UPSTREAM_KEY = "upstream_key"
# The line of the queue that the hub above settled last, as `unit id`, and when the hub above was last looked at by it.
UPSTREAM_LAST = "upstream_last"
UPSTREAM_LOOKED = "upstream_looked"
# What keeps letters from going up, as one JSON object, `null` for nothing.
UPSTREAM_TROUBLE = "upstream_trouble"
# How far this hub helps itself at the hub above: ALL, PACKS or NOTHING; nobody having said is ALL.
FROM_ABOVE = "from_above"
CHOICES = (ALL, PACKS, NOTHING) = ("all", "packs", "nothing")
# What came of asking the hub above for packs last, as one JSON object: when, and the trouble.
ASKED_ABOVE = "asked_above"


def read(connection: Connection, name: str) -> str:
    """Return a setting, empty when nobody set it."""
    found = table(SettingTable)
    return str(connection.execute(select(found.c.value).where(found.c.name == name)).scalar() or "")


def locked(connection: Connection, name: str, *, shared: bool = False) -> str:
    """Return a setting that nobody changes before this transaction ends; `shared` lets others hold it so too."""
    found = table(SettingTable)
    asked = select(found.c.value).where(found.c.name == name).with_for_update(read=shared)
    return str(connection.execute(asked).scalar() or "")


def write(connection: Connection, name: str, value: str) -> None:
    """Set a setting."""
    keep(connection, SettingTable, [{"name": name, "value": value}])
