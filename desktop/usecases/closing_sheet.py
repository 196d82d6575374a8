"""The sheet of a day as it stands: what the store knows of it, what agrees, what a reason settles."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from desktop.domain.closing import Closing, ClosingSheet, DayFacts, FeeSum, Settled, differences, issued_serials
from desktop.domain.codes import NumberBlock, make_code
from desktop.domain.facts import PaymentWay
from desktop.domain.filing import Waiting
from desktop.domain.steps import Verb
from desktop.kernel.clock import at_local, to_local
from desktop.kernel.errors import Problem
from desktop.store.queries import closes, day_facts, deliveries, events, filing_queue, journal, outbox, summaries
from desktop.store.queries.closes import Close
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk

NO_REASONS: Mapping[str, str] = MappingProxyType({})


def figures_of(sheet: ClosingSheet) -> dict[str, Any]:
    """Return a sheet's figures as a plain object: counts, codes and sums, no reasons and nothing that names a person."""
    return {
        "dossiers": sheet.dossiers,
        "receipts": sheet.receipts,
        "used": sheet.used,
        "spoiled": [each.code for each in sheet.spoiled],
        "issued": sheet.issued,
        "waiting_papers": len(sheet.jobs),
        "fees": {each.way.value: {"count": each.count, "amount": each.amount} for each in sheet.fees},
        "acts": {verb.value: count for verb, count in sheet.acts},
        "unsent": sheet.unsent,
        "to_file": [each.code for each in sheet.to_file],
        "head": {"seq": sheet.head_seq, "hash": sheet.head_hash},
    }


def sheet_in(desk: Desk, reading: Reading, *, day: date, reasons: Mapping[str, str] = NO_REASONS) -> ClosingSheet:
    """Return the sheet of a day inside a transaction that is open; `reasons` settle differences by their code."""
    kept = closes.of_day(reading, day)
    closed = kept is not None and not kept.open_again
    facts = facts_of(desk, reading, day, kept)
    before = _kept_settled(kept)
    known = {**{each.problem.field: each.reason for each in before}, **reasons}
    found = differences(facts, block_of(desk), lambda serial: code_of(desk, day, serial), closed=closed)
    settled = tuple(Settled(each, known[each.field]) for each in found if each.field in known)
    seq, hashed = _head(reading, kept if closed else None)
    counted = events.counts(reading, day)
    at = min(desk.now(), at_local(day + timedelta(days=1)))
    to_file = filing_queue.waiting_at(reading, at)
    return ClosingSheet(
        day=day,
        desk=desk.identity.desk,
        dossiers=len(facts.taken),
        receipts=sum(each.on_paper and each.printed for each in facts.taken),
        used=sum(not each.spoiled for each in facts.numbers),
        spoiled=tuple(each for each in facts.numbers if each.spoiled),
        issued=len(issued_serials(facts.highest, block_of(desk))),
        first=block_of(desk).first,
        highest=facts.highest,
        jobs=facts.jobs,
        fees=_fees(reading, day),
        acts=tuple((verb, counted[verb]) for verb in Verb if verb in counted),
        unsent=deliveries.unsent_days(reading),
        to_file=to_file,
        counted_at=at,
        head_seq=seq,
        head_hash=hashed,
        differences=tuple(each for each in found if each.field not in known),
        settled=before if closed else settled,
        doubts=(*_doubts(desk, facts, day, kept), *_forgotten(to_file, at)),
        closing=_closing(kept),
        figures=_sent_figures(reading, day) if closed else "",
    )


def facts_of(desk: Desk, reading: Reading, day: date, kept: Close | None) -> DayFacts:
    """Return what the store knows of a day; `kept` is its last close."""
    seq = kept.sheet.get("head", {}).get("seq") if kept else None
    return day_facts.of_day(reading, day, desk=desk.identity.desk, closed_at_seq=seq)


def _sent_figures(reading: Reading, day: date) -> str:
    """Return the digest that the day's newest summary carries, where nothing of the day changed since."""
    last = outbox.last_of_day(reading, day.isoformat())
    return last.figures if last is not None and summaries.is_settled(reading, day) else ""


def _kept_settled(kept: Close | None) -> tuple[Settled, ...]:
    rows = kept.sheet.get("settled", ()) if kept else ()
    return tuple(
        Settled(Problem(row["code"], row["key"], MappingProxyType(row["facts"])), row["reason"]) for row in rows
    )


def _head(reading: Reading, kept: Close | None) -> tuple[int, str]:
    if kept is not None and "head" in kept.sheet:
        return kept.sheet["head"]["seq"], kept.sheet["head"]["hash"]
    last = journal.head(reading)
    return (last.seq, last.hash) if last else (0, "")


def _fees(reading: Reading, day: date) -> tuple[FeeSum, ...]:
    paid = [event.step for _, event in events.of_day(reading, day, verb=Verb.PAY)]
    by_way = {way: [each.amount for each in paid if each.way is way] for way in PaymentWay}
    return tuple(FeeSum(way, len(amounts), sum(amounts)) for way, amounts in by_way.items() if amounts)


def _forgotten(to_file: tuple[Waiting, ...], at: datetime) -> Iterable[Problem]:
    """Alarm for each dossier that should have been on the portal by now (NĐ 61/2018 Đ18)."""
    for each in to_file:
        if each.forgotten(at):
            yield Problem.of("close.to_file_forgotten", each.code, code=each.code, since=each.file_by)


def _doubts(desk: Desk, facts: DayFacts, day: date, kept: Close | None) -> tuple[Problem, ...]:
    found = []
    if kept is None or kept.open_again:
        if day == desk.today() and desk.calendar.is_working(day) and desk.now() < desk.calendar.close(day):
            found.append(Problem.of("close.day_not_over", "day", time=desk.calendar.close(day).time()))
        late = [each.code for each in facts.taken if each.after_close]
        found.extend(Problem.of("close.received_after_close", code, code=code) for code in late)
    return tuple(found)


def _closing(kept: Close | None) -> Closing | None:
    if kept is None:
        return None
    return Closing(at=to_local(kept.at), officer=kept.officer, open_again=kept.open_again, reason=kept.reason)


def block_of(desk: Desk) -> NumberBlock:
    """Return the block of serials that the desk gives out."""
    return NumberBlock.of(desk.identity.desk, pattern=desk.code_pattern())


def code_of(desk: Desk, day: date, serial: int) -> str:
    """Return the code that a serial of a day makes."""
    return make_code(desk.code_pattern(), desk.identity.agency_code, day, serial)
