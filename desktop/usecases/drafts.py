"""Half-typed work that a crash must not lose, and intakes that wait for missing papers."""

from collections.abc import Mapping

from desktop.domain.journal import Act
from desktop.domain.rows import DraftRow, DraftState
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.ids import new_id
from desktop.store.queries import drafts, journal
from desktop.usecases.desk import Desk


def keep(desk: Desk, *, draft: str, title: str, fields: Mapping[str, object]) -> str:
    """Keep the form's plain content under a draft's id, a new one when it is empty; return the id."""
    row = _row(desk, draft=draft, title=title, fields=fields, state=DraftState.TYPING)
    with desk.store.unit() as unit:
        drafts.save(unit, row)
    return row.id


def wait_for_papers(
    desk: Desk, *, draft: str, title: str, fields: Mapping[str, object], missing: tuple[str, ...]
) -> tuple[str, Changes]:
    """Set an incomplete intake aside until the papers are brought (NĐ 61/2018 Đ17 k1); return its id and the changes.

    The journal keeps how many papers were asked for, not whose they are.
    """
    row = _row(desk, draft=draft, title=title, fields=fields, state=DraftState.WAITING)
    with desk.store.unit() as unit:
        drafts.save(unit, row)
        journal.append(
            unit,
            Act(officer=desk.officer.name, act="ask_for_papers", subject=row.id, after={"missing": list(missing)}),
            at=desk.now(),
        )
    return row.id, Changes.of(Kind.DRAFT, row.id)


def _row(desk: Desk, *, draft: str, title: str, fields: Mapping[str, object], state: DraftState) -> DraftRow:
    return DraftRow(
        id=draft or new_id(),
        state=state,
        officer=desk.officer.name,
        title=title,
        fields=dict(fields),
        updated_at=desk.now(),
    )


def forget(desk: Desk, *, draft: str) -> Changes:
    """Remove a draft."""
    with desk.store.unit() as unit:
        drafts.remove(unit, draft)
    return Changes.of(Kind.DRAFT, draft)


def kept(desk: Desk, *, state: DraftState | None = None) -> tuple[DraftRow, ...]:
    """Return the drafts, newest first; of one state when it is given."""
    with desk.store.reading() as reading:
        return tuple(each for each in drafts.all_kept(reading) if state is None or each.state is state)


def interrupted(desk: Desk) -> DraftRow | None:
    """Return the newest draft that was being typed when the program stopped, None when there is none."""
    return next(iter(kept(desk, state=DraftState.TYPING)), None)
