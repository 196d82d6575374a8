"""Saying that a period is reported: its reports stay as sent; a late correction is a new revision that says why (R23)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.contract.period import period_mark
from desktop.domain.dossier import Dossier
from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.domain.period_close import ClosedPeriod, DayMark, Difference, LateAct, differences, label_of, opening
from desktop.domain.periods import Span
from desktop.domain.report import Report, Sent
from desktop.domain.steps import Verb
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Rejection
from desktop.store.queries import closes, dossiers, hub_days, journal, outbox, period_closes, registers, summaries
from desktop.store.queries.dossier_row import from_text
from desktop.store.queries.period_closes import Written
from desktop.store.unit import Reading, Unit
from desktop.usecases import reports
from desktop.usecases.day_close import digest_of as digest_of_text
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import freeze_span
from desktop.usecases.long_work import LongWork
from desktop.usecases.report_digest import digest_of
from desktop.usecases.report_ground import ground_in
from desktop.usecases.sent_rows import period_of, row_of
from desktop.usecases.sent_words import BROUGHT, UNDONE, change_lines

_TRIES, _LONGEST = 3, 366
_LIVE = "Kỳ này đã chốt; bảng này không nằm trong bản đã chốt nên đếm theo hồ sơ hiện có."


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodView:
    """A report as the office sees it: as it was sent where its period is reported, else as it is counted now.

    `differences` are what this report has otherwise now; `can_close` is True for a period that is over and not reported.
    """

    report: Report
    revision: int = 0
    differences: tuple[Difference, ...] = ()
    can_close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodChanges:
    """What is different in all reports since the newest revision, and what was recorded late; `revisions` newest first."""

    revisions: tuple[ClosedPeriod, ...]
    differences: tuple[Difference, ...]
    late: tuple[LateAct, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """A revision just kept, and what changed."""

    period: ClosedPeriod
    changes: Changes


def view(desk: Desk, *, name: str, span: Span, by: str = "", charts: bool = False) -> PeriodView:
    """Return a report for the screen, a file or the terminal; Rejection as `reports.make`."""
    live = reports.make(desk, name=name, span=span, by=by, charts=charts)
    if name not in reports.REPORTED:
        return PeriodView(report=live)
    found = revisions(desk, span=span)
    if not found:
        return PeriodView(report=live, can_close=span.end < desk.today())
    kept = found[0].reports.get(name)
    # A report that this version has and the one that closed the period had not is counted anew, as a breakdown is.
    if kept is None or by not in {"", *reports.breakdowns(name)[:1]}:
        return PeriodView(report=replace(live, notes=(_LIVE, *live.notes)), revision=found[0].revision)
    return PeriodView(
        report=replace(opening(kept, live), sent=_sent(found, label_of(kept))),
        revision=found[0].revision,
        differences=differences(kept, live),
    )


def _sent(found: tuple[ClosedPeriod, ...], label: str) -> Sent:
    newest = found[0]
    return Sent(
        revision=newest.revision,
        at=newest.at,
        officer=newest.officer,
        mark=newest.mark,
        changes=change_lines(found, label),
    )


def revisions(desk: Desk, *, span: Span) -> tuple[ClosedPeriod, ...]:
    """Return every revision of a period, the newest first; none when it was never reported."""
    with desk.store.reading() as reading:
        return tuple(period_of(row) for row in period_closes.of_span(reading, span))


def reported(desk: Desk) -> tuple[ClosedPeriod, ...]:
    """Return the newest revision of every period that was reported, the latest period first."""
    with desk.store.reading() as reading:
        return tuple(period_of(period_closes.of_span(reading, span)[0]) for span in period_closes.spans(reading))


def changes_since(desk: Desk, *, span: Span) -> PeriodChanges:
    """Return what is different since a period was reported; Rejection `period.not_closed`."""
    found = revisions(desk, span=span)
    if not found:
        raise Rejection("period.not_closed")
    with desk.store.reading() as reading:
        now = _reports(desk, reading, span)
        return PeriodChanges(
            revisions=found,
            differences=tuple(_all_differences(found[0], now)),
            late=_late(reading, found[0]),
        )


def close_period(desk: Desk, *, span: Span, work: LongWork | None = None) -> Closed:
    """Keep every report of a period as it is now, on figures that are frozen for the hubs; seconds, where days wait.

    Rejection `report.days_crossed`, `period.too_long`, `period.not_over`, `period.closed`, `period.day_open`, `period.hub_ahead`, `period.stopped`, `period.busy` while others
    write in its days, or every day whose figures do not add up; nothing is kept then.
    """
    if revisions(desk, span=span):
        raise Rejection("period.closed", "to")
    return _kept(desk, span, reason="", former=None, work=work or LongWork())


def revise_period(desk: Desk, *, span: Span, reason: str, work: LongWork | None = None) -> Closed:
    """Keep a new revision of a reported period: from which figures to which, who, why, and by which late acts.

    Rejection `period.reason_missing`, `period.not_closed`, `period.nothing_changed`, or as `close_period`.
    """
    reason = nfc(reason)
    if not reason:
        raise Rejection("period.reason_missing", "reason")
    found = revisions(desk, span=span)
    if not found:
        raise Rejection("period.not_closed")
    return _kept(desk, span, reason=reason, former=found[0], work=work or LongWork())


def _kept(desk: Desk, span: Span, *, reason: str, former: ClosedPeriod | None, work: LongWork) -> Closed:
    """Freeze, read, keep: reading six reports holds no writer up, so it is done again when a day changed meanwhile."""
    _check_may_close(desk, span)
    for _ in range(_TRIES):
        frozen = freeze_span(desk, span, work=work)
        if frozen.problems:
            raise Rejection.of(frozen.problems)
        with desk.store.reading() as reading:
            made = _as_it_stands(desk, reading, span, reason=reason, former=former)
        with desk.store.unit() as unit:
            if not summaries.unfrozen_days(unit, span.start, span.end):
                _write(unit, made)
                return Closed(made, Changes.of(Kind.PERIOD) | frozen.changes)
    raise Rejection("period.busy")


def _check_may_close(desk: Desk, span: Span) -> None:
    if span.end < span.start:
        raise Rejection("report.days_crossed", "from")
    if span.days > _LONGEST:
        raise Rejection("period.too_long", "to")
    if span.end >= desk.today():
        raise Rejection("period.not_over", "to", day=span.end)
    with desk.store.reading() as reading:
        ahead = [day for day in map(date.fromisoformat, hub_days.ahead(reading)) if span.start <= day <= span.end]
        if ahead:
            raise Rejection("period.hub_ahead", "to", day=min(ahead))
        for back in range(span.days):
            day = span.start + timedelta(days=back)
            close = closes.of_day(reading, day)
            if close is not None and close.open_again:
                raise Rejection("period.day_open", "to", day=day)


def _as_it_stands(
    desk: Desk, reading: Reading, span: Span, *, reason: str, former: ClosedPeriod | None
) -> ClosedPeriod:
    days = tuple(DayMark(date.fromisoformat(day), number, figures) for day, number, figures in _marks(reading, span))
    now, head = _reports(desk, reading, span), journal.head(reading)
    changed = tuple(_all_differences(former, now)) if former is not None else ()
    if former is not None and not changed:
        raise Rejection("period.nothing_changed")
    return ClosedPeriod(
        span=span,
        revision=former.revision + 1 if former is not None else 1,
        at=to_local(desk.now()),
        officer=desk.officer.name,
        reason=reason,
        mark=period_mark(span.start, span.end, ((each.day, each.figures) for each in days)),
        journal_seq=head.seq if head is not None else 0,
        days=days,
        reports=now,
        differences=changed,
        late=_late(reading, former) if former is not None else (),
    )


def _marks(reading: Reading, span: Span) -> tuple[tuple[str, int, str], ...]:
    return outbox.marks(reading, span.start.isoformat(), span.end.isoformat())


def _reports(desk: Desk, reading: Reading, span: Span) -> dict[str, Report]:
    ground = ground_in(desk, reading, span)
    return {name: reports.make_in(ground, name=name, charts=True) for name in reports.REPORTED}


def _all_differences(former: ClosedPeriod, now: dict[str, Report]) -> Iterator[Difference]:
    for name, kept in former.reports.items():
        if name in now:
            yield from differences(kept, now[name])


def _late(reading: Reading, former: ClosedPeriod) -> tuple[LateAct, ...]:
    found = period_closes.written_since(reading, since=former.journal_seq, last=former.span.end)
    acts = (
        LateAct(
            dossier=each.dossier,
            code=each.code,
            verb=each.verb,
            day=each.day,
            written_at=each.at,
            officer=each.officer,
        )
        for each in found
        if each.verb != Verb.CORRECT or _counts_otherwise(reading, each, former.span.end)
    )
    return tuple(sorted((*_registers(reading, former), *acts), key=lambda each: each.written_at))


def _registers(reading: Reading, former: ClosedPeriod) -> Iterator[LateAct]:
    """Yield the old registers that were taken in or out since: each is one act, whatever number of dossiers it holds."""
    for each in registers.every(reading):
        day = date.fromisoformat(each.first_day)
        moves = ((each.at, BROUGHT, each.officer), (each.undone_at, UNDONE, each.undone_by))
        for at, verb, officer in moves:
            if at is not None and at > former.at and day <= former.span.end:
                yield LateAct(
                    dossier="", code=str(each.number), verb=verb, day=day, written_at=to_local(at), officer=officer
                )


def _counts_otherwise(reading: Reading, each: Written, last: date) -> bool:
    """Tell whether a correction moved a dossier from one figure up to a day to another."""
    now = dossiers.by_id(reading, each.dossier)
    if not each.former or now is None:
        return each.received <= last
    before = from_text(each.former)
    moved = _place(before) != _place(now)
    return moved and min(local_date(before.received_at), local_date(now.received_at)) <= last


def _place(dossier: Dossier) -> tuple[object, ...]:
    """Return everything of a dossier's reception that decides where it is counted."""
    return (
        local_date(dossier.received_at),
        dossier.procedure,
        dossier.field,
        dossier.level,
        dossier.offered_online,
        dossier.arrival,
        dossier.assistance,
        dossier.reason_not_online,
        dossier.fee,
    )


def _write(unit: Unit, made: ClosedPeriod) -> None:
    period_closes.put(unit, row_of(made))
    after = {
        "revision": made.revision,
        "mark": made.mark,
        "reports": {name: digest_of(each) for name, each in made.reports.items()},
        "reason": digest_of_text(made.reason),
    }
    subject = f"{made.span.start.isoformat()}/{made.span.end.isoformat()}"
    verb = "close_period" if made.revision == 1 else "revise_period"
    journal.append(unit, Act(officer=made.officer, act=verb, subject=subject, after=after), at=made.at)
