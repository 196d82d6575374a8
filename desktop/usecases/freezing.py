"""Freezing a day's figures for sending: counted anew, in balance, signed and kept before the first try (sync R2, R20)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.contract.envelope import Letter
from desktop.contract.summary import FIRST, LATER_ACT, REOPENED, RESTORED, Count, DaySummary
from desktop.domain.journal import Act
from desktop.domain.measures import imbalance
from desktop.domain.periods import Span
from desktop.domain.rows import DayCount
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem, Rejection
from desktop.store.queries import closes, hub_days, journal, outbox, summaries
from desktop.store.queries.outbox import Sealed
from desktop.store.unit import Reading, Unit
from desktop.usecases.desk import Desk
from desktop.usecases.letters import post
from desktop.usecases.long_work import LongWork
from desktop.usecases.sealing import signing_key_in

LOOK_BACK = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """The days whose figures were frozen by a call, and what kept others from it."""

    days: tuple[date, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def changes(self) -> Changes:
        """What every screen should know."""
        return Changes.of(Kind.SENDING) if self.days else Changes()


def freeze_in(desk: Desk, unit: Unit, *, day: date) -> Sealed | None:
    """Freeze a day in the open transaction; None when its figures are already frozen as they stand.

    Where a hub has a newer revision, as after a restore, the next one goes above it: the caller has a person's word.

    Raises Rejection `freeze.unbalanced`, before anything is written, when the figures of a procedure do not add up.
    """
    counts = summaries.of_days(unit, (day.isoformat(),))
    _check_balance(day, counts)
    last, above = outbox.last_of_day(unit, day.isoformat()), hub_days.highest(unit, day.isoformat())
    newest, known = last.revision if last else 0, above.revision if above else 0
    summary = DaySummary(
        unit=desk.identity.unit_code,
        desk=desk.identity.desk,
        day=day,
        revision=max(newest, known) + 1,
        reason=RESTORED if known > newest else _reason(unit, day, last),
        counts=tuple(_count(each) for each in counts if each.count),
    )
    summaries.settle(unit, day)
    stands = above.figures if above is not None and known > newest else last.figures if last else ""
    if stands == summary.figures:
        return None
    after = {"revision": summary.revision, "reason": summary.reason, "figures": summary.figures}
    act = Act(officer=desk.officer.name, act="freeze_day", subject=day.isoformat(), after=after)
    journal.append(unit, act, at=desk.now())
    return post(
        unit,
        identity=desk.identity,
        key=signing_key_in(desk, unit),
        letter=Letter.DAY_SUMMARY,
        payload=summary.payload(),
        at=desk.now(),
    )


def try_freeze(desk: Desk, unit: Unit, *, day: date) -> Problem | None:
    """Freeze a day as it is closed; figures that do not add up are told and hold up the sending, never the close."""
    try:
        freeze_in(desk, unit, day=day)
    except Rejection as refusal:
        return refusal.problems[0]
    return None


def _check_balance(day: date, counts: Iterable[DayCount]) -> None:
    """Hold the balance of every cell, so that what two errors hide from the total shows."""
    cells: dict[tuple[str, str, bool, str, bool], dict[str, int]] = {}
    for each in counts:
        cell = (each.procedure, each.level, each.offered_online, each.arrival.value, each.assisted)
        cells.setdefault(cell, {})[each.measure] = each.count
    for (procedure, *_), measures in cells.items():
        off = imbalance(measures)
        if off:
            raise Rejection("freeze.unbalanced", "day", day=day, procedure=procedure, off=abs(off))


def _reason(reading: Reading, day: date, last: Sealed | None) -> str:
    if last is None:
        return FIRST
    close = closes.of_day(reading, day)
    former = close.sheet.get("former", ()) if close is not None else ()
    reopened = any((each["reopened_at"] or "") > last.made_at.isoformat() for each in former)
    return REOPENED if reopened else LATER_ACT


def _count(found: DayCount) -> Count:
    return Count(
        found.procedure,
        found.level,
        found.offered_online,
        found.arrival.value,
        found.assisted,
        found.measure,
        found.count,
    )


def changed_days(desk: Desk, reading: Reading) -> tuple[date, ...]:
    """Return the days whose figures should go as they are now: frozen ones that changed since, and closed ones.

    A closed day is among them when its figures did not add up at its close. Days that are open again or not over wait,
    and so do days of which a hub has newer figures: only a person may say that this desk's are the right ones.
    """
    frozen, ahead = outbox.frozen_days(reading), hub_days.ahead(reading)
    first = date.fromisoformat(min(frozen, default=desk.today().isoformat()))
    start = min(first, desk.today() - timedelta(days=LOOK_BACK))
    changed = summaries.unfrozen_days(reading, start, desk.today())
    return tuple(
        day
        for day in changed
        if day.isoformat() not in ahead
        and (day.isoformat() in frozen or held(reading, day))
        and _is_done(desk, reading, day)
    )


def held(reading: Reading, day: date) -> bool:
    """Tell whether a day is closed while its figures are not on their way as they stand."""
    return closes.is_closed(reading, day) and not summaries.is_settled(reading, day)


def _is_done(desk: Desk, reading: Reading, day: date) -> bool:
    close = closes.of_day(reading, day)
    return day < desk.today() if close is None else not close.open_again


def unclosed_days(desk: Desk, reading: Reading, *, since: date | None = None) -> tuple[date, ...]:
    """Return the past days with figures that nobody closed or froze, of the last two months unless said otherwise.

    A day that was opened again and changed is among them until it is closed again: nobody closed what it says now.
    """
    yesterday = desk.today() - timedelta(days=1)
    start = since or yesterday - timedelta(days=LOOK_BACK)
    frozen, ahead = outbox.frozen_days(reading), hub_days.ahead(reading)
    found = summaries.unfrozen_days(reading, start, yesterday)
    return tuple(day for day in found if day.isoformat() not in ahead and _is_left_open(reading, day, frozen))


def _is_left_open(reading: Reading, day: date, frozen: frozenset[str]) -> bool:
    close = closes.of_day(reading, day)
    return day.isoformat() not in frozen if close is None else close.open_again


def freeze_changed(desk: Desk) -> Frozen:
    """Freeze anew every frozen day that changed since: each is a new revision with its reason (sync R23)."""
    with desk.store.reading() as reading:
        days = changed_days(desk, reading)
    return _freeze(desk, days)


def freeze_span(desk: Desk, span: Span, *, work: LongWork) -> Frozen:
    """Freeze every day of a span that has figures and is not frozen as it stands, closed or not.

    Rejection `period.stopped` where the work was told to end; days that are frozen by then stay so.

    Days without a dossier are frozen too where dossiers were pending: what a period is carried over from and leaves
    pending stands on its first and last day, whatever those days are.
    """
    days = (span.start + timedelta(days=back) for back in range(span.days))
    with desk.store.reading() as reading:
        frozen = {date.fromisoformat(day) for day in outbox.frozen_days(reading)}
        ahead = {date.fromisoformat(day) for day in hub_days.ahead(reading)}
        changed = set(summaries.unfrozen_days(reading, span.start, span.end))
        told = [
            day
            for day in days
            if day not in ahead
            and (day in changed or (day not in frozen and summaries.of_days(reading, (day.isoformat(),))))
        ]
    work.total = len(told)
    return _freeze(desk, _watched(told, work))


def _watched(days: Iterable[date], work: LongWork) -> Iterator[date]:
    for number, day in enumerate(days):
        work.done = number
        if work.stopped:
            raise Rejection("period.stopped")
        yield day


def freeze_ahead(desk: Desk) -> Frozen:
    """Freeze the days of which a hub has newer figures, above what it has: a person said that this desk's are right.

    The hub keeps every revision, so that what they replace there is not lost (sync R21, R23).
    """
    with desk.store.reading() as reading:
        days = hub_days.ahead(reading)
    return _freeze(desk, (date.fromisoformat(day) for day in days))


def freeze_unclosed(desk: Desk, *, since: date | None = None) -> Frozen:
    """Freeze the past days that nobody closed; they stay open, and a close later tells them again if they change."""
    with desk.store.reading() as reading:
        days = unclosed_days(desk, reading, since=since)
    return _freeze(desk, days)


def _freeze(desk: Desk, days: Iterable[date]) -> Frozen:
    """Freeze days one transaction each, so that a reception never waits behind many."""
    frozen: list[date] = []
    problems: list[Problem] = []
    for day in days:
        try:
            with desk.store.unit() as unit:
                made = freeze_in(desk, unit, day=day)
        except Rejection as refusal:
            problems += refusal.problems
        else:
            frozen += [day] if made is not None else []
    return Frozen(days=tuple(frozen), problems=tuple(problems))
