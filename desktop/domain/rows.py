"""Frozen read models: what a list, a search or a board shows of a dossier, without opening it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.dossier import Person
from desktop.domain.facts import ArrivalChannel, ReturnChannel, State


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRow:
    """One line of a list of dossiers; `seq` is the store's own order, newest highest; times are aware.

    `printed` tells whether its receipt has left the print queue at least once; `officer` took it in, `holder` has it
    now, empty for the desk; `ended_at` is the end of processing, whatever the end.
    """

    seq: int
    id: str
    code: str
    procedure: str
    procedure_name: str
    applicant: str
    applicant_id: str
    phone: str
    arrival: ArrivalChannel
    return_channel: ReturnChannel
    state: State
    received_at: datetime
    due_at: datetime
    external_code: str = ""
    printed: bool = False
    officer: str = ""
    holder: str = ""
    ended_at: datetime | None = None


class DueClass(StrEnum):
    """How a dossier stands to its date: the colour, icon and word of a row; only a running one can be overdue."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    WAITING = "waiting"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a list of dossiers is narrowed to; an empty value does not narrow. Days are civil days, both counted in."""

    words: str = ""
    received_from: date | None = None
    received_to: date | None = None
    due_from: date | None = None
    due_to: date | None = None
    procedure: str = ""
    arrivals: tuple[ArrivalChannel, ...] = ()
    states: tuple[State, ...] = ()
    unprinted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a list, newest first; `after` goes into the next request, None at the end."""

    rows: tuple[DossierRow, ...] = ()
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person found by number among earlier dossiers, with the newest of them."""

    person: Person
    dossiers: int
    latest: tuple[DossierRow, ...] = field(default=())


class DraftState(StrEnum):
    """Whether a draft is being typed or waits until the citizen brings the missing papers."""

    TYPING = "typing"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A half-typed intake kept through a crash, or one that waits for papers; `fields` is the form's plain content."""

    id: str
    state: DraftState
    officer: str
    title: str
    fields: dict[str, object]
    updated_at: datetime


class PrintState(StrEnum):
    """A print job's life; SENDING marks the moment that must never be repeated by itself (sync T22)."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNSURE = "unsure"
    CANCELLED = "cancelled"


# The kind of the one paper that every dossier has.
RECEIPT = "receipt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """One paper on its way to one printer; `sheets` counts printed copies (liên); `error` is a sentence's code.

    `dossier` is empty for a paper of none, such as a report: `code` is its title then.
    """

    id: str
    dossier: str
    code: str
    kind: str
    printer: str
    sheets: int
    reprint: bool
    state: PrintState
    attempts: int
    error: str
    created_at: datetime
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """One measure of a civil day in one cell: procedure × level × arrival × assisted; `domain.measures` names them."""

    day: date
    procedure: str
    level: str
    offered_online: bool
    arrival: ArrivalChannel
    assisted: bool
    measure: str
    count: int


@dataclass(frozen=True, slots=True)
class CellCount:
    """One measure of a span of days in one cell: procedure × level × offered online × arrival × assisted."""

    procedure: str
    level: str
    offered_online: bool
    arrival: ArrivalChannel
    assisted: bool
    measure: str
    count: int
