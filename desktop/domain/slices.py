"""What a figure of a report is made of: its days, its measures, its cells; by it a figure opens its dossiers."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.domain.facts import ArrivalChannel
from desktop.domain.measures import Measure
from desktop.domain.rows import CellCount

ONLINE = (ArrivalChannel.ONLINE3, ArrivalChannel.ONLINE4)
OFFLINE = (ArrivalChannel.COUNTER, ArrivalChannel.POST)


class Trait(StrEnum):
    """What the cells of a day cannot tell of a dossier; a figure with one is counted from the dossiers themselves.

    All but FEE_DUE are told as they were at the end of the slice's last day, so that time alone changes no figure.
    SENT_ONLINE: its result was returned online; FEE_DUE: it bears a fee; FEE_ONLINE: a fee was paid online;
    TIMELY: on time as the index counts it (domain §7.4, 2.1): papers were asked for at most once and not after the date,
    and it did not end after the date in any other way than by its result; NOT_APOLOGISED: it ended without a new date.
    """

    SENT_ONLINE = "sent_online"
    FEE_DUE = "fee_due"
    FEE_ONLINE = "fee_online"
    TIMELY = "timely"
    NOT_APOLOGISED = "not_apologised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Days, both counted in, and what is counted on them; an empty tuple or None does not narrow.

    Stocks are those of the first day (CARRIED_OVER) and of the last (PENDING_*, WAITING). `procedures` None is all of
    them. `officer`, `village` and `traits` are known of dossiers only, not of the cells of a day. `paperless` are the
    procedures that yield no paper, whose dossiers need no electronic result to count as SENT_ONLINE. `until` is the day
    up to whose end traits are told, where that is not the last day: a week of a quarter counts what the quarter saw.
    """

    start: date
    end: date
    measures: tuple[str, ...] = (Measure.RECEIVED,)
    procedures: frozenset[str] | None = None
    arrivals: tuple[ArrivalChannel, ...] = ()
    levels: tuple[str, ...] = ()
    offered_online: bool | None = None
    assisted: bool | None = None
    officer: str | None = None
    village: str | None = None
    traits: tuple[Trait, ...] = ()
    paperless: frozenset[str] = frozenset()
    until: date | None = None

    @property
    def of_dossiers(self) -> bool:
        """True when only the dossiers themselves can be counted: the slower path."""
        return bool(self.traits) or self.officer is not None or self.village is not None

    def has(self, cell: CellCount) -> bool:
        """Tell whether a cell belongs to the figure."""
        return (
            cell.measure in self.measures
            and (self.procedures is None or cell.procedure in self.procedures)
            and (not self.arrivals or cell.arrival in self.arrivals)
            and (not self.levels or cell.level in self.levels)
            and self.offered_online in {None, cell.offered_online}
            and self.assisted in {None, cell.assisted}
        )

    def of(self, *measures: str) -> "Slice":
        """Return the same slice counted in other measures."""
        return replace(self, measures=measures)

    def online(self) -> "Slice":
        """Return the online part of it."""
        return replace(self, arrivals=ONLINE)

    def offline(self) -> "Slice":
        """Return the part of it that came by counter or post."""
        return replace(self, arrivals=OFFLINE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the slice it was counted from; None where nothing was counted, as nobody here can know it."""

    value: int
    slice: Slice | None = None
