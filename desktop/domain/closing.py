"""The close of a day: paper, records and numbers must agree, and each place where they do not is named."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from desktop.domain.codes import NumberBlock
from desktop.domain.facts import PaymentWay
from desktop.domain.filing import Waiting
from desktop.domain.rows import PrintJob, PrintState
from desktop.domain.steps import Verb
from desktop.kernel.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A dossier of the day. `printed` is what its record says, `on_paper` what the print queue knows of its receipt."""

    id: str
    code: str
    printed: bool
    on_paper: bool
    numbered: bool = True
    after_close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedNumber:
    """A number of the day: of a dossier (`dossier` is its id), or spoiled for a reason."""

    serial: int
    code: str
    spoiled: bool
    dossier: str
    reason: str


@dataclass(frozen=True, slots=True)
class FeeSum:
    """What was taken in one way of payment: how often, how much in đồng."""

    way: PaymentWay
    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class Settled:
    """A difference and the reason that settles it."""

    problem: Problem
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """When and by whom a day was closed; `open_again` with its reason after a reopening."""

    at: datetime
    officer: str
    open_again: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """What the store knows of a day of one desk; `highest` is the highest serial that was ever given out on it."""

    taken: tuple[TakenIn, ...]
    numbers: tuple[UsedNumber, ...]
    highest: int
    jobs: tuple[PrintJob, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingSheet:
    """The figures of a day; `issued` counts the serials from the block's first to the highest.

    Receipts = dossiers = numbers used, and used + spoiled = issued, unless `differences` says where not: each names
    at its field the dossier or the number that a reason can be given for. `to_file` waited for the portal at
    `counted_at`, which is the end of a day that is over. `unsent` is None while no place to send
    summaries to is set. `closing` is None for a day that was never closed. `figures` is the digest of the day's figures
    that its summary carries on the wire, empty while they are not frozen as they stand.
    """

    day: date
    desk: int
    dossiers: int
    receipts: int
    used: int
    spoiled: tuple[UsedNumber, ...]
    issued: int
    first: int
    highest: int
    jobs: tuple[PrintJob, ...]
    fees: tuple[FeeSum, ...]
    acts: tuple[tuple[Verb, int], ...]
    unsent: int | None
    to_file: tuple[Waiting, ...]
    counted_at: datetime
    head_seq: int
    head_hash: str
    differences: tuple[Problem, ...]
    settled: tuple[Settled, ...]
    doubts: tuple[Problem, ...]
    closing: Closing | None
    figures: str = ""

    @property
    def is_closed(self) -> bool:
        """True while nothing more may be recorded on the day."""
        return self.closing is not None and not self.closing.open_again

    @property
    def forgotten(self) -> tuple[Waiting, ...]:
        """Those that should have been on the portal by then."""
        return tuple(each for each in self.to_file if each.forgotten(self.counted_at))

    @property
    def fees_total(self) -> int:
        """Everything that was taken, in đồng."""
        return sum(each.amount for each in self.fees)


def issued_serials(highest: int, block: NumberBlock) -> tuple[int, ...]:
    """Return every serial from the block's first to the highest, in the order in which they are given out."""
    found: list[int] = []
    serial = 0
    while serial < highest:
        serial = block.after(serial)
        found.append(serial)
    return tuple(found)


def gaps(facts: DayFacts, block: NumberBlock) -> tuple[tuple[int, ...], ...]:
    """Return the runs of serials that were given out and are neither on a dossier nor spoiled."""
    known = {each.serial for each in facts.numbers}
    marked = groupby(issued_serials(facts.highest, block), key=lambda serial: serial not in known)
    return tuple(tuple(run) for missing, run in marked if missing)


def differences(
    facts: DayFacts, block: NumberBlock, code_of: Callable[[int], str], *, closed: bool
) -> tuple[Problem, ...]:
    """Return every place where paper, records and numbers do not agree, each with the code it stands for."""
    return (
        *_of_dossiers(facts, closed=closed),
        *_of_numbers(facts, block, code_of),
        *(Problem.of(_JOB_CODES[each.state], each.code, code=each.code) for each in facts.jobs),
    )


_JOB_CODES: Mapping[PrintState, str] = {
    PrintState.QUEUED: "close.print_waiting",
    PrintState.SENDING: "close.print_waiting",
    PrintState.FAILED: "close.print_failed",
    PrintState.UNSURE: "close.print_unsure",
}


def _of_dossiers(facts: DayFacts, *, closed: bool) -> Iterator[Problem]:
    # A paper that stands in the queue is named once, there.
    queued = {each.dossier for each in facts.jobs}
    for each in facts.taken:
        if not each.numbered:
            yield Problem.of("close.dossier_without_number", each.code, code=each.code)
        if not each.on_paper and each.id not in queued:
            code = "close.receipt_unknown" if each.printed else "close.receipt_unprinted"
            yield Problem.of(code, each.code, code=each.code)
        elif each.on_paper and not each.printed and each.id not in queued:
            # Corrected since: the receipt in the citizen's hand is void and the valid one is on no paper yet.
            yield Problem.of("close.receipt_outdated", each.code, code=each.code)
        if each.after_close and closed:
            yield Problem.of("close.received_in_closed_day", each.code, code=each.code)


def _of_numbers(facts: DayFacts, block: NumberBlock, code_of: Callable[[int], str]) -> Iterator[Problem]:
    dossiers = {each.id for each in facts.taken}
    for each in facts.numbers:
        if not each.spoiled and each.dossier not in dossiers:
            yield Problem.of("close.number_without_dossier", each.code, code=each.code)
    for run in gaps(facts, block):
        first, last = code_of(run[0]), code_of(run[-1])
        if len(run) == 1:
            yield Problem.of("close.number_missing", first, code=first)
        else:
            yield Problem.of("close.numbers_missing", first, first=first, last=last, count=len(run))
