"""The open desk: its profile, its store, its clock and the reference data that every verb works with."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.domain.catalogue import Catalogue
from desktop.domain.codes import CodePattern
from desktop.domain.deadline import DeadlineRules
from desktop.domain.desk import DeskIdentity, Officer
from desktop.domain.journal import Act
from desktop.domain.work_calendar import WorkCalendar
from desktop.kernel.clock import Clock, local_date
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.keys import obtain_key
from desktop.runtime.paths import Profile
from desktop.runtime.rules import shipped_rules
from desktop.runtime.settings import Settings
from desktop.store.queries import desk as desk_queries
from desktop.store.queries import journal, outbox
from desktop.store.queries import officers as officer_queries
from desktop.store.store import Store, open_store
from desktop.usecases.reference_data import calendar_of, catalogue_of

if TYPE_CHECKING:
    from desktop.usecases.filing_data import FilingData


@dataclass(slots=True)
class Desk:
    """One desk at work. Reference data is read once and replaced whole when a verb changes it."""

    profile: Profile
    store: Store
    clock: Clock
    settings: Settings
    identity: DeskIdentity
    officer: Officer
    catalogue: Catalogue
    calendar: WorkCalendar
    key_place: str
    filing_now: "FilingData | None" = None

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return self.clock.now()

    def today(self) -> date:
        """Return the present civil day in Vietnam."""
        return local_date(self.clock.now())

    def rules_on(self, day: date) -> DeadlineRules:
        """Return the rule set of due dates in force on a day."""
        return shipped_rules().deadline_rules_on(day)

    def code_pattern(self) -> CodePattern:
        """Return the pattern of dossier codes that this desk uses."""
        return shipped_rules().code_pattern(self.identity.code_pattern)

    def reload_catalogue(self) -> None:
        """Read the desk's corrections again and lay them over the shipped procedures."""
        with self.store.reading() as reading:
            self.catalogue = catalogue_of(reading)

    def reload_calendar(self) -> None:
        """Read the desk's days off and make-up days again."""
        with self.store.reading() as reading:
            self.calendar = calendar_of(reading)

    @property
    def filing_data(self) -> "FilingData":
        """The portals' data in force, read when somebody first files or guides: no start waits for them."""
        return self.filing_now or self.reload_filing_data()

    def reload_filing_data(self) -> "FilingData":
        """Read the portals' data again; sessions that run keep theirs."""
        from desktop.usecases.filing_data import filing_data  # noqa: PLC0415  # see `filing_data`

        with self.store.reading() as reading:
            found = filing_data(reading, self.profile)
        self.filing_now = found if self.filing_now is None else found.after(self.filing_now)
        return self.filing_now

    def refresh_filing_data(self) -> None:
        """Read the portals' data again if the files of the desk's folder were touched since."""
        if self.filing_data.is_outdated(self.profile):
            self.reload_filing_data()

    def as_officer(self, officer: Officer) -> "Desk":
        """Return the same desk with another officer at it."""
        return replace(self, officer=officer)

    def close(self) -> None:
        """Close the store."""
        self.store.close()


def open_profile(profile: Profile, *, clock: Clock) -> tuple[Store, str]:
    """Open the profile's store, making or upgrading it, and see to an update that came; return where its key is kept.

    Raises Fault when the disk, the key or the file does not allow it, Rejection `update.under_way`.
    """
    obtained = obtain_key(profile)
    if not profile.plan.exists():
        return open_store(profile.database, obtained.key, backups=profile.backups), obtained.where
    from desktop.usecases import update_start  # noqa: PLC0415  # a start without an update does not load it

    arrived = update_start.before_opening(profile, clock=clock)
    store = open_store(profile.database, obtained.key, backups=profile.backups)
    if arrived is not None:
        update_start.after_opening(profile, arrived)
    return store, obtained.where


def open_desk(profile: Profile, *, clock: Clock) -> Desk:
    """Open a desk that has been set up; Rejection `desk.not_set_up` when it has not."""
    store, key_place = open_profile(profile, clock=clock)
    try:
        return desk_of(profile, store, clock=clock, key_place=key_place)
    except BaseException:
        store.close()
        raise


def desk_of(profile: Profile, store: Store, *, clock: Clock, key_place: str) -> Desk:
    """Return the desk of an open store; Rejection `desk.not_set_up` when nobody has set it up."""
    with store.reading() as reading:
        identity = desk_queries.get(reading)
        officers = officer_queries.active(reading)
        if identity is None or not officers:
            raise Rejection("desk.not_set_up")
        set_back = outbox.is_set_back(reading, identity.epoch)
    if set_back:
        identity = _begun_anew(store, identity, officer=officers[0], at=clock.now())
    with store.reading() as reading:
        return Desk(
            profile=profile,
            store=store,
            clock=clock,
            settings=Settings.load(profile.settings),
            identity=identity,
            officer=officers[0],
            catalogue=catalogue_of(reading),
            calendar=calendar_of(reading),
            key_place=key_place,
        )


def _begun_anew(store: Store, identity: DeskIdentity, *, officer: Officer, at: datetime) -> DeskIdentity:
    """Begin a new epoch: somebody put an older file back by hand, and a hub would take its next letter for a fork (R27)."""
    renewed = replace(identity, epoch=new_id())
    with store.unit() as unit:
        desk_queries.put(unit, renewed)
        act = Act(
            officer=officer.name,
            act="restore",
            subject=renewed.epoch,
            before={"epoch": identity.epoch},
            after={"by": "hand"},
        )
        journal.append(unit, act, at=at)
    return renewed
