"""The day's close: closing with reasons for what does not agree, reopening, spoiled numbers."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.closing import ClosingSheet, gaps
from desktop.domain.folding import nfc
from desktop.domain.journal import Act, canonical
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import to_local
from desktop.kernel.errors import Problem, Rejection
from desktop.store.queries import closes, journal, numbers
from desktop.store.queries.closes import Close
from desktop.store.unit import Unit
from desktop.usecases.closing_sheet import NO_REASONS, block_of, code_of, facts_of, figures_of, sheet_in
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import try_freeze

_REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Closed:
    """The sheet of a day after it was closed, reopened, or one of its numbers was spoiled, and what changed.

    `held` says why the figures of a closed day could not be frozen for sending, None when they were.
    """

    sheet: ClosingSheet
    changes: Changes
    held: Problem | None = None


def sheet_of(desk: Desk, *, day: date) -> ClosingSheet:
    """Return the sheet of a day; of a closed day with the reasons and the journal's head that were kept."""
    with desk.store.reading() as reading:
        return sheet_in(desk, reading, day=day)


def close(desk: Desk, *, day: date, reasons: Mapping[str, str] = NO_REASONS) -> Closed:
    """Close a day with its sheet (design §4) and freeze its figures; nothing more is recorded until it is reopened.

    `reasons` settle differences, by the code that each stands for; missing numbers are spoiled for theirs. Rejection
    `close.in_future`, `close.closed_already`, or every difference that no reason settles; nothing is changed then.
    """
    given = {key: _reason(text) for key, text in reasons.items() if nfc(text)}
    with desk.store.unit() as unit:
        earlier = _check_may_close(desk, unit, day)
        for run in gaps(facts_of(desk, unit, day, earlier), block_of(desk)):
            reason = given.get(code_of(desk, day, run[0]), "")
            for serial in run if reason else ():
                _spoil(desk, unit, day, serial=serial, reason=reason)
        sheet = sheet_in(desk, unit, day=day, reasons=given)
        if sheet.differences:
            raise Rejection.of(sheet.differences)
        _write_close(desk, unit, sheet, earlier)
        held = try_freeze(desk, unit, day=day)
        closed = sheet_in(desk, unit, day=day)
    return Closed(closed, _changes(day) | Changes.of(Kind.SENDING), held)


def reopen(desk: Desk, *, day: date, reason: str) -> Closed:
    """Let work go on in a closed day, for a reason; Rejection `close.not_closed`, `close.reopen_reason_missing`."""
    reason = _reason(reason)
    if not reason:
        raise Rejection("close.reopen_reason_missing", "reason")
    with desk.store.unit() as unit:
        if not closes.is_closed(unit, day):
            raise Rejection("close.not_closed", "day", day=day)
        closes.reopen(unit, day, at=desk.now(), reason=reason)
        _journal(desk, unit, "reopen_day", day, {"reason": digest_of(reason)})
        sheet = sheet_in(desk, unit, day=day)
    return Closed(sheet, _changes(day))


def spoil(desk: Desk, *, day: date, serial: int | None = None, reason: str) -> Closed:
    """Record a number that no dossier will ever carry: the next free one, or one that is missing in the register."""
    reason = _reason(reason)
    if not reason:
        raise Rejection("close.spoil_reason_missing", "reason")
    if day > desk.today():
        raise Rejection("close.in_future", "day", day=day)
    with desk.store.unit() as unit:
        if closes.is_closed(unit, day):
            raise Rejection("act.day_closed", "day", day=day)
        chosen = _serial_to_spoil(desk, unit, day, serial)
        _spoil(desk, unit, day, serial=chosen, reason=reason)
        sheet = sheet_in(desk, unit, day=day)
    return Closed(sheet, _changes(day))


def _serial_to_spoil(desk: Desk, unit: Unit, day: date, serial: int | None) -> int:
    block = block_of(desk)
    upcoming = block.after(numbers.highest(unit, day, desk=desk.identity.desk))
    if serial is None:
        return upcoming
    if not block.owns(serial):
        raise Rejection("close.serial_not_ours", "serial", serial=str(serial))
    if serial > upcoming:
        raise Rejection("close.serial_ahead", "serial", serial=str(serial), next=str(upcoming))
    if any(each.serial == serial for each in numbers.of_day(unit, day, desk=desk.identity.desk)):
        raise Rejection("close.serial_taken", "serial", serial=str(serial))
    return serial


def _spoil(desk: Desk, unit: Unit, day: date, *, serial: int, reason: str) -> None:
    code = code_of(desk, day, serial)
    numbers.spoil(unit, day, serial=serial, desk=desk.identity.desk, code=code, reason=reason)
    _journal(desk, unit, "spoil_number", day, {"code": code, "reason": digest_of(reason)})


def _check_may_close(desk: Desk, unit: Unit, day: date) -> Close | None:
    if day > desk.today():
        raise Rejection("close.in_future", "day", day=day)
    earlier = closes.of_day(unit, day)
    if earlier is not None and not earlier.open_again:
        raise Rejection("close.closed_already", "day", day=day, at=to_local(earlier.at))
    return earlier


def _write_close(desk: Desk, unit: Unit, sheet: ClosingSheet, earlier: Close | None) -> None:
    figures = figures_of(sheet)
    former = [*earlier.sheet.get("former", ()), _former(earlier)] if earlier else []
    settled = [
        {"code": each.problem.code, "key": each.problem.field, "facts": dict(each.problem.facts), "reason": each.reason}
        for each in sheet.settled
    ]
    kept = {**figures, "settled": settled, "former": former}
    now = desk.now()
    closes.put(unit, Close(day=sheet.day, at=now, officer=desk.officer.name, sheet=kept, journal_head=sheet.head_hash))
    _journal(desk, unit, "close_day", sheet.day, {**figures, "settled": digest_of(canonical({"settled": settled}))})


def _former(earlier: Close) -> dict[str, Any]:
    reopened = earlier.reopened_at
    return {
        "at": to_local(earlier.at).isoformat(),
        "officer": earlier.officer,
        "head": earlier.journal_head,
        "reopened_at": to_local(reopened).isoformat() if reopened else None,
        "reason": earlier.reason,
    }


def _reason(text: str) -> str:
    reason = nfc(text)
    if len(reason) > _REASON_LIMIT:
        raise Rejection("intake.text_too_long", "reason", limit=_REASON_LIMIT, length=len(reason))
    return reason


def digest_of(text: str) -> str:
    """Return what the journal keeps of words typed freely, so that erasing them leaves its proof whole."""
    return hashlib.sha256(text.encode()).hexdigest()


def _journal(desk: Desk, unit: Unit, act: str, day: date, after: Mapping[str, Any]) -> None:
    journal.append(unit, Act(officer=desk.officer.name, act=act, subject=day.isoformat(), after=after), at=desk.now())


def _changes(day: date) -> Changes:
    return Changes.of(Kind.DAY, day.isoformat()) | Changes.of(Kind.NUMBER)
