"""Where the next percent of the online rate is to be won: reasons by procedure, success and minutes of help."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from desktop.domain.facts import ArrivalChannel
from desktop.domain.filing import FilingSession, SessionState
from desktop.domain.measures import REASON, Measure
from desktop.kernel.clock import to_local
from desktop.runtime.rules import shipped_rules
from desktop.store.queries import filing, summaries
from desktop.usecases.desk import Desk

_UNSAID = "Không ghi"


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """One procedure that could have come online: how many came by counter, how many online, and why, most first."""

    procedure: str
    name: str
    counter: int
    online: int
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped:
    """Sessions of one procedure, officer, hour or village: how many, how many led to a filing, their median minutes."""

    name: str
    sessions: int
    filed: int
    minutes: int
    failures: tuple[tuple[str, int], ...]

    @property
    def percent(self) -> float:
        """The share of sessions that led to a filing, in percent."""
        return 100 * self.filed / self.sessions


def why_not_online(desk: Desk, *, first: date, last: date) -> tuple[WhyNot, ...]:
    """Return, for civil days both counted in, the procedures with most counter dossiers first, each with its reasons."""
    words = {each.code: each.short for each in shipped_rules().reasons_not_online()}
    counter: Counter[str] = Counter()
    online: Counter[str] = Counter()
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with desk.store.reading() as reading:
        for cell in summaries.cells(reading, first, last):
            if not cell.offered_online:
                continue
            if cell.arrival.is_online and cell.measure == Measure.RECEIVED:
                online[cell.procedure] += cell.count
            elif cell.arrival is ArrivalChannel.COUNTER and cell.measure == Measure.RECEIVED:
                counter[cell.procedure] += cell.count
            elif cell.arrival is ArrivalChannel.COUNTER and cell.measure.startswith(REASON):
                code = cell.measure.removeprefix(REASON)
                reasons[cell.procedure][words.get(code, code)] += cell.count
    for procedure, count in counter.items():
        unsaid = count - reasons[procedure].total()
        if unsaid:
            reasons[procedure][_UNSAID] += unsaid
    return tuple(
        WhyNot(
            procedure=code,
            name=_name(desk, code),
            counter=count,
            online=online[code],
            reasons=tuple(reasons[code].most_common()),
        )
        for code, count in counter.most_common()
    )


def helped_by(desk: Desk, *, first: date, last: date, by: str) -> tuple[Helped, ...]:
    """Return sessions of civil days by `procedure`, `officer`, `hour` or `village`, those with most sessions first."""
    with desk.store.reading() as reading:
        sessions = filing.ended_between(reading, first, last)
    words = {each.code: each.short for each in desk.filing_data.portals.data.failures()}
    found = [_helped(name, several, words) for name, several in grouped(desk, sessions, by).items()]
    return tuple(sorted(found, key=lambda each: (-each.sessions, each.name)))


def grouped(desk: Desk, sessions: Iterable[FilingSession], by: str) -> dict[str, list[FilingSession]]:
    """Return sessions by the words of their `procedure`, `officer`, `hour` or `village`."""
    groups: dict[str, Callable[[FilingSession], str]] = {
        "procedure": lambda each: _name(desk, each.procedure),
        "officer": lambda each: each.officer,
        "hour": lambda each: f"{to_local(each.started_at).hour:02d} giờ",
        "village": lambda each: each.village or "Không rõ",
    }
    found: defaultdict[str, list[FilingSession]] = defaultdict(list)
    for each in sessions:
        found[groups[by](each)].append(each)
    return dict(found)


def usual_minutes(desk: Desk, *, procedure: str) -> int | None:
    """Return the median minutes that helping with a procedure took this month, None where nobody was helped."""
    today = desk.today()
    with desk.store.reading() as reading:
        sessions = filing.ended_between(reading, today.replace(day=1), today)
    spent = [each.minutes for each in sessions if each.procedure == procedure and each.state is SessionState.FILED]
    return round(median(spent)) if spent else None


def _helped(name: str, sessions: Iterable[FilingSession], words: Mapping[str, str]) -> Helped:
    several = list(sessions)
    failures = Counter(words.get(each.failure, each.failure) for each in several if each.failure)
    return Helped(
        name=name,
        sessions=len(several),
        filed=sum(each.state is SessionState.FILED for each in several),
        minutes=round(median(each.minutes for each in several)),
        failures=tuple(failures.most_common()),
    )


def _name(desk: Desk, code: str) -> str:
    known = desk.catalogue.get(code)
    return known.short_name if known else code
