"""What a new day off or make-up day does to dates that were promised: a list, and apologies where they move later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.dossier import Dossier
from desktop.domain.folding import nfc
from desktop.domain.reckoning import Pause, reckoned
from desktop.domain.steps import Step, Verb
from desktop.domain.work_calendar import WorkCalendar
from desktop.kernel.changes import Changes
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.calendar_source import OverrideRow, build_calendar
from desktop.store.queries import calendar, dossiers, events
from desktop.store.unit import Reading
from desktop.usecases.acts import act
from desktop.usecases.calendar_days import OwnDay
from desktop.usecases.desk import Desk
from desktop.usecases.reference_data import sent_days


class Favour(StrEnum):
    """Whom a moved date serves: the citizen when it is earlier, the office when it is later."""

    CITIZEN = "citizen"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A running dossier whose promised date would be another one by the rules."""

    id: str
    code: str
    applicant: str
    old: datetime
    new: datetime

    @property
    def favour(self) -> Favour:
        """In whose favour the date would move."""
        return Favour.CITIZEN if self.new < self.old else Favour.OFFICE


@dataclass(frozen=True, slots=True)
class Prepared:
    """Which dossiers got their new date with an apology, which did not and why, and what changed."""

    done: tuple[Moved, ...]
    refused: tuple[tuple[Moved, tuple[Problem, ...]], ...]
    changes: Changes


def affected(desk: Desk, *, day: OwnDay) -> tuple[Moved, ...]:
    """Return the running dossiers whose date a day moves, the earliest promised first; nothing is written.

    It is told the same before the day is kept and after. A day past the promised date moves nothing. Dates given anew by the head (NĐ 61/2018 Đ19 k9) stay, and
    so do those of dossiers that wait for papers: theirs is reckoned when the papers come.
    """
    with desk.store.reading() as reading:
        others = tuple(each for each in calendar.overrides(reading) if each.day != day.day)
        told = sent_days(reading)
        without = build_calendar(local=(*told, *others))
        wanted = build_calendar(local=(*told, *others, _row(day)))
        return moved_between(desk, reading, days=(day.day,), without=without, wanted=wanted)


def moved_between(
    desk: Desk, reading: Reading, *, days: Iterable[date], without: WorkCalendar, wanted: WorkCalendar
) -> tuple[Moved, ...]:
    """Return the running dossiers whose date is another one by the wanted calendar, on account of days that differ."""
    running = {each.id: each for day in days for each in dossiers.running_over(reading, day, desk=desk.identity.desk)}
    found = (_moved(desk, reading, each, without=without, wanted=wanted) for each in running.values())
    return tuple(sorted((each for each in found if each), key=lambda moved: (moved.old, moved.code)))


def own_day(desk: Desk, *, day: date) -> OwnDay:
    """Return a day that this desk set; Rejection `calendar.not_ours` when it set none."""
    with desk.store.reading() as reading:
        row = next((each for each in calendar.overrides(reading) if each.day == day), None)
    if row is None:
        raise Rejection("calendar.not_ours", "day", day=day)
    return OwnDay(day=row.day, working=row.kind == "working", name=row.name, letter=row.letter)


def prepare(desk: Desk, *, moves: Iterable[Moved], reason: str) -> Prepared:
    """Give each dossier whose date moves later its new date, with the reason for the apology; where the law allows.

    A date is never moved silently in the office's favour: each is an extension with its own act and its own slip. An
    earlier date needs none, the old one still stands as promised.
    """
    if not nfc(reason):
        raise Rejection("act.reason_missing", "reason")
    done: list[Moved] = []
    refused: list[tuple[Moved, tuple[Problem, ...]]] = []
    changes = Changes()
    for each in moves:
        if each.favour is Favour.CITIZEN:
            continue
        step = Step(verb=Verb.EXTEND, at=desk.now(), officer=desk.officer.name, reason=reason, due_at=each.new)
        try:
            changes |= act(desk, code=each.id, step=step).changes
        except Rejection as refusal:
            refused.append((each, refusal.problems))
        else:
            done.append(each)
    return Prepared(tuple(done), tuple(refused), changes)


def _row(day: OwnDay) -> OverrideRow:
    return OverrideRow(day=day.day, kind="working" if day.working else "off", name=day.name, letter=day.letter)


def _moved(
    desk: Desk, reading: Reading, dossier: Dossier, *, without: WorkCalendar, wanted: WorkCalendar
) -> Moved | None:
    if dossier.extended:
        return None
    pauses = _pauses(reading, dossier) if dossier.requests else ()
    rules = desk.rules_on(local_date(dossier.received_at))
    new = reckoned(dossier, pauses, calendar=wanted, rules=rules)
    if new == dossier.due_at or new == reckoned(dossier, pauses, calendar=without, rules=rules):
        return None
    return Moved(
        id=dossier.id,
        code=dossier.code,
        applicant=dossier.applicant.name,
        old=to_local(dossier.due_at),
        new=to_local(new),
    )


def _pauses(reading: Reading, dossier: Dossier) -> tuple[Pause, ...]:
    steps = [each.step for each in events.of_dossier(reading, dossier.id)]
    asked = [each.at for each in steps if each.verb is Verb.SUPPLEMENT]
    brought = [each.at for each in steps if each.verb is Verb.SUPPLEMENTED]
    return tuple(zip(asked, brought, strict=False))
