"""Looking: lists, search, one dossier with its history, the boards of the day."""

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.dossier import Dossier
from desktop.domain.facts import State
from desktop.domain.filing import Waiting
from desktop.domain.journal import Entry
from desktop.domain.periods import Span
from desktop.domain.rows import DossierRow, DraftRow, DraftState, DueClass, KnownPerson, Page, PrintJob, Wanted
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Rejection
from desktop.store.queries import dossiers, drafts, events, filing_queue, journal, print_jobs, rollups, search
from desktop.store.queries.events import Event
from desktop.store.unit import Reading
from desktop.usecases import aims
from desktop.usecases.desk import Desk

__all__ = ["Event"]

_SOON_DAYS = 2


@dataclass(frozen=True, slots=True)
class DossierView:
    """One dossier with everything that happened to it, oldest first."""

    dossier: Dossier
    history: tuple[Entry, ...]
    jobs: tuple[PrintJob, ...]
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineRate:
    """Definition A of the online rate over a span of days: online ÷ all received (domain §7.2)."""

    online: int
    received: int

    @property
    def percent(self) -> float | None:
        """The rate in percent, None when nothing was received."""
        return 100 * self.online / self.received if self.received else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayBoard:
    """What the day asks of the officer; `received` counts what came in today.

    `results` wait to be handed out, `asked` for the citizen's papers; `waiting` are intakes that are not dossiers yet;
    `to_file` were taken while the portal or the line was down and wait to be put on it, `forgotten` of them too long.
    `target` is the aim of the online rate in percent, `notices` what the province tells its desks.
    """

    day: date
    overdue: tuple[DossierRow, ...] = ()
    due_today: tuple[DossierRow, ...] = ()
    due_next: tuple[DossierRow, ...] = ()
    results: tuple[DossierRow, ...] = ()
    asked: tuple[DossierRow, ...] = ()
    unprinted: tuple[DossierRow, ...] = ()
    to_file: tuple[Waiting, ...] = ()
    waiting: tuple[DraftRow, ...] = ()
    received: int = 0
    forgotten: int = 0
    target: int = 0
    notices: tuple[str, ...] = ()
    month: OnlineRate = field(default_factory=lambda: OnlineRate(online=0, received=0))


def page(desk: Desk, *, wanted: Wanted, after: int | None = None, limit: int = 100) -> Page:
    """Return one page of the list, newest first; words are searched for, the rest narrows."""
    with desk.store.reading() as reading:
        if wanted.words.strip():
            return search.page(reading, wanted, after=after, limit=limit)
        return dossiers.page(reading, wanted, after=after, limit=limit)


def find(desk: Desk, *, words: str, limit: int = 50) -> tuple[DossierRow, ...]:
    """Return the dossiers that every word matches, newest first: names, codes, numbers, telephones, procedures."""
    with desk.store.reading() as reading:
        return search.find(reading, words, limit=limit)


def show(desk: Desk, *, code: str) -> DossierView:
    """Return one dossier by its id or any of its codes; Rejection `dossier.not_found`."""
    with desk.store.reading() as reading:
        found = dossiers.by_id(reading, code) or dossiers.by_code(reading, code)
        if found is None:
            raise Rejection("dossier.not_found", "code", code=code)
        return DossierView(
            found,
            journal.of(reading, found.id),
            print_jobs.of_dossier(reading, found.id),
            events.of_dossier(reading, found.id),
        )


def known_person(desk: Desk, *, number: str) -> KnownPerson | None:
    """Return the person of a number with their earlier dossiers, newest first; None when they are new here."""
    with desk.store.reading() as reading:
        return dossiers.of_person(reading, number, limit=5)


def holders(desk: Desk) -> tuple[str, ...]:
    """Return whom dossiers were forwarded to lately, to be offered when the next one goes out."""
    with desk.store.reading() as reading:
        return dossiers.recent_holders(reading)


def due_class(row: DossierRow, today: date) -> DueClass:
    """Tell how a dossier stands to its date: the day is what counts for colour, the hour is on the row."""
    if row.state is State.WAITING:
        return DueClass.WAITING
    if not row.state.is_running:
        return DueClass.ENDED
    due_day = local_date(row.due_at)
    if due_day < today:
        return DueClass.OVERDUE
    if due_day == today:
        return DueClass.TODAY
    return DueClass.SOON if (due_day - today).days <= _SOON_DAYS else DueClass.LATER


def today_board(desk: Desk) -> TodayBoard:
    """Return the board of the day."""
    today = desk.today()
    upcoming = desk.calendar.next_working(today)
    with desk.store.reading() as reading:
        running = dossiers.due_board(reading, upcoming)
        to_file = filing_queue.waiting(reading)
        return TodayBoard(
            day=today,
            overdue=tuple(each for each in running if to_local(each.due_at).date() < today),
            due_today=tuple(each for each in running if to_local(each.due_at).date() == today),
            due_next=tuple(each for each in running if to_local(each.due_at).date() > today),
            results=dossiers.in_state(reading, State.RESOLVED),
            asked=dossiers.in_state(reading, State.WAITING),
            unprinted=dossiers.unprinted(reading),
            to_file=to_file,
            forgotten=sum(each.forgotten(desk.now()) for each in to_file),
            waiting=tuple(each for each in drafts.all_kept(reading) if each.state is DraftState.WAITING),
            received=dossiers.received_on(reading, today),
            month=_rate(reading, today.replace(day=1), today),
            target=aims.online_target(desk, reading),
            notices=aims.notices(desk, reading),
        )


def _rate(reading: Reading, start: date, end: date) -> OnlineRate:
    found = rollups.by_arrival(reading, Span(start, end))
    return OnlineRate(
        online=sum(received for arrival, received in found.items() if arrival.is_online),
        received=sum(found.values()),
    )


def online_rate(desk: Desk, *, start: date, end: date) -> OnlineRate:
    """Return definition A of the online rate over civil days, both counted in."""
    with desk.store.reading() as reading:
        return _rate(reading, start, end)
