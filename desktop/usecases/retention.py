"""Keeping no longer than the law allows: what is due, a last copy if wanted, erasing for good (domain §1.7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.domain.dossier import Dossier
from desktop.domain.erasure import erased, is_erased, kept_until
from desktop.domain.facts import State
from desktop.domain.folding import nfc
from desktop.domain.journal import Act
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date, to_local
from desktop.kernel.errors import Problem, Rejection
from desktop.runtime.settings import RETENTION_MONTHS
from desktop.store.queries import closes, dossiers, erasing, events, filing, filing_papers, journal
from desktop.store.unit import Reading
from desktop.usecases.backups import Renewed, renew
from desktop.usecases.correct import intake_from
from desktop.usecases.day_close import digest_of
from desktop.usecases.desk import Desk
from desktop.usecases.importing import row_of

_SUBJECT = "retention"
_LENGTHS_DIFFER_BY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Expired:
    """An ended dossier whose term of keeping is over: the day of its last act and the day since when it is due."""

    id: str
    code: str
    applicant: str
    procedure_name: str
    state: State
    last_day: date
    due_since: date


@dataclass(frozen=True, slots=True)
class Erased:
    """The codes of the dossiers that name nobody any more, what changed, what became of the copies that name them."""

    codes: tuple[str, ...]
    changes: Changes
    copies: Renewed


def due_for_erasure(desk: Desk, *, on: date) -> tuple[Expired, ...]:
    """Return the ended dossiers whose last act lies longer back than the term of keeping, the oldest first."""
    with desk.store.reading() as reading:
        found = (_expired(desk, each) for each in _candidates(desk, reading, on))
        return tuple(each for each in found if each.due_since <= on)


def export(desk: Desk, *, rows: Iterable[Expired]) -> list[dict[str, Any]]:
    """Return whole dossiers as plain objects, to be handed to the archive before they are erased.

    Each has `code`, `state`, `due_at`, `ended_at`, `returned_at`, `paid` (đồng) and `acts` (`verb`, `at`, `officer`,
    `facts`), and under `intake` the very object that `motcua receive` takes. Times are ISO 8601 with offset.
    """
    with desk.store.reading() as reading:
        wanted = (dossiers.by_id(reading, each.id) for each in rows)
        return [_plain(reading, each) for each in wanted if each is not None]


def erase(desk: Desk, *, ids: Iterable[str], reason: str) -> Erased:
    """Overwrite who the dossiers were about; their figures, codes and dates, and the journal, stay as they are.

    The file is rewritten after, so that no trace is left in it; then every copy that can be reached is made anew and the
    older ones are deleted, and those that cannot be reached go at the next copy into their folder. Rejection `retention.reason_missing`, `retention.nothing_due`, or each dossier that is not due; nothing is
    changed then.
    """
    reason = nfc(reason)
    if not reason:
        raise Rejection("retention.reason_missing", "reason")
    wanted = tuple(dict.fromkeys(ids))
    if not wanted:
        raise Rejection("retention.nothing_due")
    with desk.store.erasing() as unit:
        found = _checked(desk, unit, wanted)
        for each in found:
            dossiers.change(unit, erased(each))
            erasing.empty_events(unit, each.id)
        codes = tuple(each.code for each in found)
        closes.forget_reasons(unit, frozenset(codes), days={local_date(each.received_at) for each in found})
        filing.forget_proofs(unit, [each.id for each in found])
        filing_papers.forget(unit, [each.id for each in found])
        erasing.rebuild_search(unit)
        after = {"count": len(codes), "codes": list(codes), "reason": digest_of(reason)}
        journal.append(unit, Act(officer=desk.officer.name, act="erase", subject=_SUBJECT, after=after), at=desk.now())
    return Erased(codes, Changes.of(Kind.DOSSIER) | Changes.of(Kind.COPY), renew(desk))


def told_of_copies(copies: Renewed) -> tuple[Problem, ...]:
    """Say what became of the copies that still named the erased."""
    said = [Problem.of("copies.renewed", count=copies.gone)] if copies.gone else []
    said += [Problem.of("copies.away", folder=each) for each in copies.away]
    said += [Problem.of("copies.not_renewed", folder=each) for each in copies.failed]
    return tuple(said) or (Problem.of("copies.none"),)


def _checked(desk: Desk, reading: Reading, ids: tuple[str, ...]) -> tuple[Dossier, ...]:
    problems: list[Problem] = []
    found: list[Dossier] = []
    for each in ids:
        dossier = dossiers.by_id(reading, each)
        if dossier is None:
            problems.append(Problem.of("dossier.not_found", each, code=each))
        elif is_erased(dossier):
            problems.append(Problem.of("retention.erased_already", dossier.code, code=dossier.code))
        elif dossier.state.is_open or _expired(desk, dossier).due_since > desk.today():
            problems.append(Problem.of("retention.not_due", dossier.code, code=dossier.code))
        else:
            found.append(dossier)
    if problems:
        raise Rejection.of(tuple(problems))
    return tuple(found)


def _candidates(desk: Desk, reading: Reading, on: date) -> tuple[Dossier, ...]:
    # Months are of different lengths: take some days too many, then ask each dossier for its own day.
    last = kept_until(on, -_months(desk)) + timedelta(days=_LENGTHS_DIFFER_BY)
    return dossiers.ended_until(reading, desk=desk.identity.desk, day=last)


def _expired(desk: Desk, dossier: Dossier) -> Expired:
    last = local_date(dossier.latest_at)
    return Expired(
        id=dossier.id,
        code=dossier.code,
        applicant=dossier.applicant.name,
        procedure_name=dossier.procedure_name,
        state=dossier.state,
        last_day=last,
        due_since=kept_until(last, _months(desk)),
    )


def _months(desk: Desk) -> int:
    return max(1, desk.settings.get(RETENTION_MONTHS))


def _plain(reading: Reading, dossier: Dossier) -> dict[str, Any]:
    ended, returned = dossier.ended_at, dossier.returned_at
    return {
        "code": dossier.code,
        "state": dossier.state.value,
        "due_at": to_local(dossier.due_at).isoformat(),
        "ended_at": to_local(ended).isoformat() if ended else None,
        "returned_at": to_local(returned).isoformat() if returned else None,
        "paid": dossier.paid,
        "intake": row_of(intake_from(dossier)),
        "acts": [
            {
                "verb": each.step.verb.value,
                "at": to_local(each.step.at).isoformat(),
                "officer": each.step.officer,
                "facts": events.facts_of(each.step),
            }
            for each in events.of_dossier(reading, dossier.id)
        ],
    }
