"""A dossier (hồ sơ TTHC): what the officer took in, and what was committed of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.facts import (
    ArrivalChannel,
    ItemUse,
    KeyedAt,
    OfferChannel,
    PaymentWay,
    ReturnChannel,
    ServiceLevel,
    Sex,
    State,
)
from desktop.domain.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A citizen or an organisation: the applicant (chủ hồ sơ) or the submitter (người nộp).

    `id` is the personal number, an old identity number, a passport or an organisation's number, as text.
    """

    name: str = ""
    id: str = ""
    birth: date | None = None
    sex: Sex | None = None
    address: str = ""
    phone: str = ""
    email: str = ""


class AssistanceResult(StrEnum):
    """How an assisted online filing ended."""

    FILED = "filed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistance:
    """That the desk helped the citizen file online: who, how long, with what result (NĐ 61/2018 Đ8; design §2)."""

    by: str
    minutes: int | None = None
    consent: bool = False
    result: AssistanceResult = AssistanceResult.FILED
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledItem:
    """One paper that was really handed in or shown; `key` is empty for one that is not on the checklist."""

    key: str = ""
    text: str
    use: ItemUse = ItemUse.SUBMIT
    originals: int = 1
    copies: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Everything the officer puts in for one dossier; nothing in it is decided yet.

    `received_at` None means now. `term` replaces the catalogue's term where that is unknown or the officer chose
    another of its alternatives. `fee` None takes the catalogue's; `paid_way` is how it was paid there and then, None
    for later. `sets` is the number of dossier sets (bộ); `digitised` that its papers were made into files (TT 01/2023 Đ8).
    """

    procedure: str = ""
    applicant: Person = field(default_factory=Person)
    submitter: Person | None = None
    authorisation: str = ""
    arrival: ArrivalChannel = ArrivalChannel.COUNTER
    assistance: Assistance | None = None
    reason_not_online: str = ""
    received_at: datetime | None = None
    items: tuple[FiledItem, ...] = ()
    sets: int = 1
    digitised: bool = False
    return_channel: ReturnChannel = ReturnChannel.COUNTER
    term: str = ""
    fee: int | None = None
    fee_exemption: str = ""
    paid_way: PaymentWay | None = None
    request: str = ""
    national_code: str = ""
    external_code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """One agency's part of an inter-agency procedure (liên thông): its own term and its own date."""

    agency: str
    term: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A committed dossier with all that was decided at its reception; times are aware.

    `code` is the desk's own number (TT 01/2018 Đ19), `national_code` that of the national portal, `external_code`
    that of another system; one dossier never gets a second number of one kind.
    `version`, `term`, `level`, `fee` are those in force at reception and stay when the catalogue changes.
    `holder` is who has it now, empty for the desk; `requests` counts how often papers were asked for, since
    `asked_at` while it waits, and `resumes` is where it goes on after; `extended` counts new dates given;
    `ended_at` is the end of processing, whatever the end; `receipts` numbers the valid receipt; `events` counts
    the acts after reception, the last of them at `last_at`.
    """

    id: str
    code: str
    national_code: str = ""
    external_code: str = ""
    procedure: str
    procedure_name: str
    field: str
    version: str
    level: ServiceLevel
    offered_online: bool
    arrival: ArrivalChannel
    keyed_at: KeyedAt = KeyedAt.DESK
    assistance: Assistance | None = None
    reason_not_online: str = ""
    applicant: Person
    submitter: Person | None = None
    authorisation: str = ""
    items: tuple[FiledItem, ...] = ()
    sets: int = 1
    digitised: bool = False
    return_channel: ReturnChannel = ReturnChannel.COUNTER
    term: str
    fee: int | None = None
    fee_exemption: str = ""
    request: str = ""
    note: str = ""
    received_at: datetime
    counted_from: datetime
    due_at: datetime
    because: tuple[Reason, ...] = ()
    state: State = State.RECEIVED
    desk: int
    officer: str
    register_book: str = ""
    register_number: int = 0
    holder: str = ""
    requests: int = 0
    asked_at: datetime | None = None
    resumes: State | None = None
    extended: int = 0
    legs: tuple["Leg", ...] = ()
    ended_at: datetime | None = None
    returned_at: datetime | None = None
    paid: int = 0
    paid_way: PaymentWay | None = None
    receipts: int = 1
    events: int = 0
    last_at: datetime | None = None

    @property
    def latest_at(self) -> datetime:
        """When something was last done to the dossier."""
        return self.last_at or self.received_at

    @property
    def owed(self) -> int:
        """What is still to be paid, in đồng; 0 for a fee that is not known."""
        return max(0, (self.fee or 0) - self.paid)

    @property
    def offer_channel(self) -> OfferChannel:
        """The catalogue's channel that this dossier's term and fee were taken from."""
        return self.arrival.offer
