"""An open hub: its database, clock, key, name and tree; one for each worker, all over the same data."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from desktop.hub import keys, planting, seed, settings, tree
from desktop.hub.keys import HubKey
from desktop.hub.store.database import Database
from desktop.hub.tree import Place, Tree
from desktop.kernel.clock import Clock, SystemClock, local_date
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.rules import shipped_rules

DEFAULT_UNIT = "42"
HUB_ID = "hub_id"


@dataclass(slots=True)
class Hub:
    """What every request works with; the tree is read again when somebody changed it, by whichever worker."""

    database: Database
    clock: Clock
    id: str
    name: str
    unit: str
    _key: HubKey = field(repr=False)
    _tree: Tree = field(repr=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a snapshot."""
        with self.database.reading() as connection:
            self._look_at_key(connection)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that writes."""
        with self.database.writing() as connection:
            self._look_at_key(connection)
            yield connection

    def _look_at_key(self, connection: Connection) -> None:
        """See whether some worker, or the command, changed the key since."""
        self._key = keys.current(connection) or self._key

    @property
    def key(self) -> HubKey:
        """The key that signs, as the newest transaction found it."""
        return self._key

    def tree(self, connection: Connection) -> Tree:
        """Return the units as they are now."""
        if settings.read(connection, settings.UNITS_VERSION) != self._tree.version:
            self._tree = tree.load(connection)
        return self._tree

    def root(self, connection: Connection) -> Place:
        """Return the hub's own unit."""
        found = self.tree(connection).latest(self.unit)
        if found is None:
            raise Rejection("hub.unit_unknown", "unit", unit=self.unit)
        return found

    def today(self) -> date:
        """Return the civil date in Vietnam."""
        return local_date(self.clock.now())

    def target(self, connection: Connection) -> int:
        """Return the share of online dossiers that is aimed at, in percent."""
        told = settings.read(connection, settings.TARGET)
        return int(told) if told else int(shipped_rules().content["online_target"]["percent"])

    def close(self) -> None:
        """Close the database."""
        self.database.close()


def open_hub(url: str, *, clock: Clock | None = None, unit: str = "", name: str = "") -> Hub:
    """Open a hub, making it with the shipped units and a key of its own when it is new.

    `unit` is the hub's own unit, `name` what desks show; both are kept, and empty ones leave what was kept. Raises
    Rejection `hub.unit_unknown`, `hub.database_unknown`, Fault `hub.database_down` or `hub.too_new`.
    """
    told = clock or SystemClock()
    database = Database.open(url)
    try:
        with database.reading() as connection:
            ready = bool(settings.read(connection, HUB_ID))
        if not ready or unit or name:
            with database.writing() as connection:
                _make(connection, told, unit=unit, name=name)
        return _opened(database, told)
    except BaseException:
        database.close()
        raise


def _opened(database: Database, clock: Clock) -> Hub:
    with database.reading() as connection:
        key = keys.current(connection)
        if key is None:
            raise Rejection("hub.not_made", "db")
        return Hub(
            database=database,
            clock=clock,
            id=settings.read(connection, HUB_ID),
            name=settings.read(connection, settings.NAME),
            unit=settings.read(connection, settings.UNIT),
            _key=key,
            _tree=tree.load(connection),
        )


def _make(connection: Connection, clock: Clock, *, unit: str, name: str) -> None:
    """Make what is missing; two workers that start together find each other's work."""
    if not settings.read(connection, HUB_ID):
        settings.write(connection, HUB_ID, new_id())
    if keys.current(connection) is None:
        keys.make(connection, clock)
    if not settings.read(connection, settings.UNITS_VERSION):
        planting.replace(connection, seed.shipped_rows())
    chosen = unit or settings.read(connection, settings.UNIT) or DEFAULT_UNIT
    place = tree.load(connection).latest(chosen)
    if place is None:
        raise Rejection("hub.unit_unknown", "unit", unit=chosen)
    settings.write(connection, settings.UNIT, chosen)
    if name or not settings.read(connection, settings.NAME):
        settings.write(connection, settings.NAME, name or f"UBND {place.full_name}")
